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
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}]+)\\W*$");

    /** Of a word of up to so many letters the capital says that a sentence begins, and not that it is a name. */
    private static final int SHORT = 3;

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
        while (brackets.find()) {
            if (touches(text, brackets.start() - 1)
                    || touches(text, brackets.end())
                    || !quoted(text, brackets.start())) {
                continue;
            }
            String inside = brackets.group(1);
            boolean aside = aside(inside);
            String before = text.substring(Math.max(0, brackets.start() - LOOK_BACK), brackets.start());
            if (!aside && explains(before, inside)) {
                if (abbreviates(before, inside)) {
                    continue;
                }
                aside = true;
            } else if (!aside && inside.equals(inside.toUpperCase(Locale.ROOT))) {
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

    /** Whether a quotation is open here that began in the same paragraph. */
    private static boolean quoted(String text, int at) {
        int straight = 0;
        for (int i = at - 1; i >= 0; i--) {
            char sign = text.charAt(i);
            if (sign == '“') {
                return true;
            }
            if (sign == '”' || (sign == '\n' && i > 0 && text.charAt(i - 1) == '\n')) {
                break;
            }
            straight += sign == '"' ? 1 : 0;
        }
        return straight % 2 == 1;
    }

    /** "[T]he": a letter that was changed is no word. */
    private static boolean touches(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean aside(String inside) {
        Matcher last = LAST_WORD.matcher(inside);
        return !last.find() || REMARKS.contains(last.group(1).toLowerCase(Locale.ROOT));
    }

    /** Whether a name stands before the brackets, and one within. */
    private static boolean explains(String before, String inside) {
        Matcher word = WORD_BEFORE.matcher(before);
        return word.find()
                && Character.isUpperCase(word.group(1).charAt(0))
                && (word.group(1).length() > SHORT || capitals(word.group(1)))
                && Character.isUpperCase(inside.charAt(0));
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
