package inquest.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the square brackets out of quotations, sign for sign, so that all offsets stay: a parser trained on news loses the sentence
 * at "the execution of many LF [Liberation Front] members". Elsewhere brackets are a writer's own, and stay.
 *
 * <p>What an editor put in for a word that is missing is read with the rest ("[the police] came"). What explains the name before it,
 * says how the text was heard, or numbers a note is passed over. Abbreviations and what they stand for keep their brackets, by which
 * a name learns its other name.
 */
final class Insertions {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]\\n]{1,80})\\]");
    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}\\p{M}’'-]+) $");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}]+)[^\\p{L}\\p{N}]*$");

    private static final int LOOK_BACK = 60;

    /** Last words of remarks on how a text was heard or kept. */
    private static final Set<String> REMARKS = Set.of(
            "sic",
            "indistinct",
            "inaudible",
            "illegible",
            "unintelligible",
            "unclear",
            "omitted",
            "redacted",
            "heard",
            "received",
            "identified",
            "applause",
            "laughs",
            "laughter",
            "pause",
            "crosstalk",
            "recording",
            "continued",
            "emphasis",
            "added");

    private Insertions() {}

    /**
     * The text with spaces in place of square brackets, or of what is in them.
     *
     * @return a text of the same length in UTF-16 units; the very same where there are no such brackets
     */
    static String opened(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        StringBuilder opened = null;
        Quotation quotation = new Quotation(text);
        while (brackets.find()) {
            if (!quotation.openAt(brackets.start())
                    || touches(text, brackets.start() - 1)
                    || touches(text, brackets.end())) {
                continue;
            }
            String inside = brackets.group(1);
            boolean aside = note(text, inside, brackets.end()) || remark(inside);
            String before = text.substring(Math.max(0, brackets.start() - LOOK_BACK), brackets.start());
            if (!aside && explains(before, inside)) {
                if (abbreviates(before, inside)) {
                    continue;
                }
                aside = true;
            } else if (!aside && capitals(inside.replaceAll("\\P{L}", ""))) {
                continue;
            }
            opened = opened == null ? new StringBuilder(text) : opened;
            if (aside) {
                for (int i = brackets.start(); i < brackets.end(); i++) {
                    opened.setCharAt(i, ' ');
                }
            } else {
                opened.setCharAt(brackets.start(), ' ');
                opened.setCharAt(brackets.end() - 1, ' ');
            }
        }
        return opened == null ? text : opened.toString();
    }

    /** Follows a text and knows where quotations are open that began in the same paragraph. */
    private static final class Quotation {
        private final String text;
        private int at;
        private boolean curly;
        private boolean straight;

        Quotation(String text) {
            this.text = text;
        }

        /** Whether one is open there; asked for places in order. */
        boolean openAt(int place) {
            for (; at < place; at++) {
                char sign = text.charAt(at);
                if (sign == '\n' && blankBefore(at)) {
                    curly = false;
                    straight = false;
                } else if (sign == '“' || sign == '”') {
                    curly = sign == '“';
                } else if (sign == '"') {
                    straight = !straight;
                }
            }
            return curly || straight;
        }

        /** Whether nothing but blanks stands between this end of a line and the one before. */
        private boolean blankBefore(int end) {
            int before = end - 1;
            while (before >= 0
                    && (text.charAt(before) == ' ' || text.charAt(before) == '\t' || text.charAt(before) == '\r')) {
                before--;
            }
            return before >= 0 && text.charAt(before) == '\n';
        }
    }

    /** "[T]he": a letter that was changed is no word. */
    private static boolean touches(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** "later [12].", "[…]": no words, and no number that something is counted or dated by. */
    private static boolean note(String text, String inside, int end) {
        boolean words = inside.codePoints().anyMatch(Character::isLetter);
        boolean year = inside.matches("\\d{4}");
        boolean closing =
                end >= text.length() || !Character.isLetter(text.charAt(Math.min(end + 1, text.length() - 1)));
        boolean number = inside.codePoints().anyMatch(Character::isDigit);
        return !words && !year && (!number || closing);
    }

    private static boolean remark(String inside) {
        Matcher last = LAST_WORD.matcher(inside);
        return last.find() && REMARKS.contains(last.group(1).toLowerCase(Locale.ROOT));
    }

    /** Whether a name stands before the brackets, and one of several words within: "the LF [Valley Army]"; not "General [Roe]". */
    private static boolean explains(String before, String inside) {
        Matcher word = WORD_BEFORE.matcher(before);
        return word.find()
                && Character.isUpperCase(word.group(1).charAt(0))
                && (capitals(word.group(1)) || within(before, word.start()))
                && Character.isUpperCase(inside.charAt(0))
                && (inside.contains(" ") || capitals(inside));
    }

    /** Whether the word stands within a sentence, where only names have capitals. */
    private static boolean within(String before, int at) {
        return at > 1 && before.charAt(at - 1) == ' ' && Character.isLetter(before.charAt(at - 2));
    }

    private static boolean abbreviates(String before, String inside) {
        Matcher word = WORD_BEFORE.matcher(before);
        return (inside.length() > 1 && capitals(inside.replaceAll("\\P{L}", "")))
                || (word.find()
                        && capitals(word.group(1))
                        && inside.toUpperCase(Locale.ROOT)
                                .startsWith(word.group(1).substring(0, 1)));
    }

    private static boolean capitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
