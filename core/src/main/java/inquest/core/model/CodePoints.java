package inquest.core.model;

import java.lang.ref.SoftReference;
import java.util.Objects;

/**
 * Where the code points of a text lie in its UTF-16 units, with a mark at every so many, so that a place far into a long text is
 * found without walking there.
 */
public final class CodePoints {

    private static final int STEP = 256;

    private static final int LONG = 2_048;

    private static final ThreadLocal<SoftReference<CodePoints>> LAST =
            ThreadLocal.withInitial(() -> new SoftReference<>(new CodePoints("")));

    private final String text;
    private final int length;
    /** Where code points start, one in so many; empty where each character is one code point. */
    private final int[] marks;

    /** Walks through the text once. */
    public CodePoints(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.marks = new int[isPlain() ? 0 : length / STEP + 1];
        for (int i = 1; i < marks.length; i++) {
            marks[i] = text.offsetByCodePoints(marks[i - 1], STEP);
        }
    }

    /**
     * The unit at which a code point of a text begins that is asked about many times in a row: each thread keeps the marks of its last
     * one, until memory is wanted. Short texts are walked.
     *
     * @throws IndexOutOfBoundsException if the text has fewer code points
     */
    @SuppressWarnings("ReferenceEquality") // The very same text; to compare two long ones would cost more than to walk.
    static int unit(String text, int codePoint) {
        if (text.length() < LONG) {
            return text.offsetByCodePoints(0, codePoint);
        }
        CodePoints last = LAST.get().get();
        if (last == null || last.text != text) {
            last = new CodePoints(text);
            LAST.set(new SoftReference<>(last));
        }
        return last.unit(codePoint);
    }

    /** How many there are. */
    public int length() {
        return length;
    }

    /** Whether each character is one code point. */
    public boolean isPlain() {
        return length == text.length();
    }

    /**
     * The unit at which a code point begins.
     *
     * @throws IndexOutOfBoundsException if the text has fewer code points
     */
    public int unit(int codePoint) {
        Objects.checkIndex(codePoint, length + 1);
        return isPlain() ? codePoint : text.offsetByCodePoints(marks[codePoint / STEP], codePoint % STEP);
    }
}
