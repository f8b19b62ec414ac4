package inquest.text;

import inquest.core.model.CodePoints;
import inquest.core.read.Turns;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into stretches short enough to be given their grammar, wherever a paragraph, sentence or word ends.
 *
 * <p>The length of a stretch bounds memory. The words in a row without an end of sentence bound time, since the rules for
 * names and times search a sentence from each of its words. A dateline is cut from the sentence behind it, which would else be
 * about the town, and so are sentences with no space between them, which would else be one, and the label of a turn of speech, which
 * would else be part of what is said.
 */
final class Stretches {

    /** "GENEVA (5 March 2021) –", "ALTON, Ohio (XYZ) --" at the start of a line, with a county or country also within one. */
    private static final Pattern DATELINE = Pattern.compile("(?m)"
            + "(?:^[ \\t]*(?:\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}(?:, [^\\n,(—–]{2,20}){0,2}(?: ?\\([^)\\n]{2,30}\\))?"
            + "|(?:\\p{Lu}\\p{Ll}+ ?){1,3}(?:, [^\\n,(—–]{2,20}){0,2} ?\\([^)\\n]{2,30}\\))"
            + "|(?<=[ \\t])\\p{Lu}[\\p{Lu}.'’-]{2,}(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}, \\p{Lu}[\\p{L}.]+(?: ?\\([^)\\n]{2,30}\\))?"
            + "|(?<=\\p{Ll} )\\p{Lu}{5,}(?= (?:—|--) ))"
            + " *(?:—|–|--| - ) ?(?=[\"“‘]?\\p{Lu}(?:\\p{Ll}| \\p{Ll}))");

    /** "was shot.The man": behind a word that is no title, before one with a capital. */
    private static final Pattern GLUED = Pattern.compile(
            "(?<=\\p{Ll}{3}[.!?]|\\p{Ll}{3}[.!?][\"”’])(?<!\\b(?:Prof|Capt|Supt|Insp|Messrs|Corp)\\.)(?<!www\\.[\\w-]{1,40}\\.)"
                    + "(?=[\"“‘]?\\p{Lu}\\p{Ll}*[ ,’'][^\\n])");

    /** "Interviewer: …", "Date: …" before a transcript: lines of a form, though the rest may be wrapped. */
    private static final Pattern FIELD = Pattern.compile("(?m)^\\p{Lu}[\\p{L} '’]{1,40}:(?=\\s)");

    /** In UTF-16 units. */
    private static final int LONGEST = 10_000;

    /** Words and signs; the longest sentences of judgments have some 300. */
    private static final int LONGEST_SENTENCE = 400;

    private final String text;
    private final boolean linesEnd;
    private final TreeSet<Integer> cuts = new TreeSet<>();

    /**
     * @param text with its letters and brackets mended
     * @param turns its turns of speech
     */
    Stretches(String text, List<Turns.Turn> turns) {
        this.text = text;
        CodePoints points = new CodePoints(text);
        Set<Integer> labelled = new HashSet<>();
        for (Turns.Turn turn : turns) {
            labelled.add(text.lastIndexOf('\n', points.unit(turn.label().start())) + 1);
            cuts.add(points.unit(turn.body().get(0).start()));
        }
        cuts.addAll(labelled);
        for (Matcher field = FIELD.matcher(text); !turns.isEmpty() && field.find(); ) {
            cuts.add(field.start());
        }
        this.linesEnd = linesEndSentences(text, labelled);
        for (Pattern pattern : List.of(DATELINE, GLUED)) {
            for (Matcher found = pattern.matcher(text); found.find(); ) {
                cuts.add(found.end());
            }
        }
    }

    /** Where the stretch that begins at an offset ends; both in UTF-16 units, the end excluded. */
    int end(int from) {
        Integer cut = cuts.higher(from);
        int to = paragraphs(from);
        to = cut == null ? to : Math.min(cut, to);
        int limit = unbroken(from, to);
        return limit == to ? to : lastBoundary(from, limit, List.of("\n", " "));
    }

    /**
     * Whether at least a third of the signs are letters: rules and brackets by the thousand say nothing, and the search for names
     * and times among them would take hours.
     */
    static boolean hasWords(String stretch) {
        long signs = stretch.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .count();
        long letters = stretch.codePoints().filter(Character::isLetter).count();
        return letters > 0 && letters * 3 >= signs;
    }

    private int paragraphs(int from) {
        int line = text.indexOf('\n', from) + 1;
        if (linesEnd && line > 0 && line - from <= LONGEST) {
            return line;
        }
        if (text.length() - from <= LONGEST) {
            return text.length();
        }
        return lastBoundary(from, from + LONGEST, List.of("\n\n", "\n", ". ", " "));
    }

    /** Where the first sentence grows too long, or else the end given. */
    private int unbroken(int from, int to) {
        int words = 0;
        boolean within = false;
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            boolean letter = Character.isLetterOrDigit(sign) || Character.isSurrogate(sign);
            if (endsSentence(at, to)) {
                words = 0;
            } else if (letter ? !within : !Character.isWhitespace(sign)) {
                words++;
            }
            if (words > LONGEST_SENTENCE) {
                return at;
            }
            within = letter;
        }
        return to;
    }

    private boolean endsSentence(int at, int to) {
        char sign = text.charAt(at);
        boolean mark = sign == '.' || sign == '!' || sign == '?' || sign == '\n';
        return mark && at + 1 < to && Character.isWhitespace(text.charAt(at + 1));
    }

    private int lastBoundary(int from, int limit, List<String> boundaries) {
        for (String boundary : boundaries) {
            int at = text.lastIndexOf(boundary, limit - boundary.length());
            if (at > from) {
                return at + boundary.length();
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    /**
     * Whether single line feeds end sentences: so they do in a text with one paragraph a line, and not in one that is wrapped. What stands
     * before a turn of speech ends in either.
     *
     * @param labelled where lines begin that are turns
     */
    private static boolean linesEndSentences(String text, Set<Integer> labelled) {
        String[] lines = text.split("\n", -1);
        int inside = 0;
        int ended = 0;
        int next = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            String line = lines[i].strip();
            next += lines[i].length() + 1;
            if (!line.isEmpty() && !lines[i + 1].isBlank() && !labelled.contains(next)) {
                inside++;
                ended += line.matches("(?s).*[.!?:;\u201d\"\u2019)]") ? 1 : 0;
            }
        }
        return inside > 0 && ended * 2 > inside;
    }
}
