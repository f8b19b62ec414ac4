package inquest.core.model;

import java.lang.ref.WeakReference;

/**
 * Where the code points of a text lie in its UTF-16 units, with a mark at every so many, so that a place far into a long text is
 * found without walking there. A text is asked about thousands of times in a row, so each thread keeps the marks of its last one.
 */
final class Offsets {

    private static final int STEP = 256;

    /** Shorter texts are walked. */
    private static final int LONG = 2_048;

    private static final ThreadLocal<Offsets> LAST = ThreadLocal.withInitial(() -> new Offsets(""));

    private final WeakReference<String> text;
    private final int[] marks;

    private Offsets(String text) {
        this.text = new WeakReference<>(text);
        this.marks = new int[text.codePointCount(0, text.length()) / STEP + 1];
        for (int i = 1; i < marks.length; i++) {
            marks[i] = text.offsetByCodePoints(marks[i - 1], STEP);
        }
    }

    /**
     * The unit at which a code point begins.
     *
     * @throws IndexOutOfBoundsException if the text has fewer code points
     */
    static int of(String text, int codePoint) {
        if (text.length() < LONG) {
            return text.offsetByCodePoints(0, codePoint);
        }
        Offsets last = LAST.get();
        if (!last.text.refersTo(text)) {
            last = new Offsets(text);
            LAST.set(last);
        }
        int mark = Math.min(codePoint / STEP, last.marks.length - 1);
        return text.offsetByCodePoints(last.marks[mark], codePoint - mark * STEP);
    }
}
