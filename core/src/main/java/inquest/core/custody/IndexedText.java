package inquest.core.custody;

import inquest.core.model.Span;

/** A text that finds its code points fast, wherever they stand: claims of a long text would else count from its start. */
final class IndexedText {

    private static final int STEP = 1024;

    private final String text;
    private final int length;
    /** Where every 1024th code point starts; empty where each character is one code point. */
    private final int[] marks;

    IndexedText(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.marks = length == text.length() ? new int[0] : marks();
    }

    /** Whether the stretch lies inside the text. */
    boolean holds(Span span) {
        return span.end() <= length;
    }

    /** Whether exactly these words stand there. */
    boolean reads(Span span, String words) {
        return holds(span)
                && text.regionMatches(index(span.start()), words, 0, words.length())
                && words.codePointCount(0, words.length()) == span.length();
    }

    /** How many code points there are. */
    int length() {
        return length;
    }

    private int index(int codePoint) {
        return marks.length == 0 ? codePoint : text.offsetByCodePoints(marks[codePoint / STEP], codePoint % STEP);
    }

    private int[] marks() {
        int[] found = new int[length / STEP + 1];
        for (int i = 1; i < found.length; i++) {
            found[i] = text.offsetByCodePoints(found[i - 1], STEP);
        }
        return found;
    }
}
