package inquest.text;

import java.util.List;

/**
 * Cuts a text into stretches short enough to be given their grammar, wherever a paragraph, sentence or word ends.
 *
 * <p>The length of a stretch bounds memory. The words in a row without an end of sentence bound time, since the rules for
 * names and times search a sentence from each of its words.
 */
final class Stretches {

    /** In UTF-16 units. */
    private static final int LONGEST = 10_000;

    /** Words and signs; the longest sentences of judgments have some 300. */
    private static final int LONGEST_SENTENCE = 400;

    private final String text;
    private final boolean linesEnd;

    Stretches(String text) {
        this.text = text;
        this.linesEnd = linesEndSentences(text);
    }

    /** Where the stretch that begins at an offset ends; both in UTF-16 units, the end excluded. */
    int end(int from) {
        int to = paragraphs(from);
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
     * Whether single line feeds end sentences: so they do in a text with one paragraph a line, and not in one that is wrapped.
     */
    private static boolean linesEndSentences(String text) {
        String[] lines = text.split("\n", -1);
        int inside = 0;
        int ended = 0;
        for (int i = 0; i + 1 < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty() && !lines[i + 1].isBlank()) {
                inside++;
                ended += line.matches("(?s).*[.!?:;\u201d\"\u2019)]") ? 1 : 0;
            }
        }
        return inside > 0 && ended * 2 > inside;
    }
}
