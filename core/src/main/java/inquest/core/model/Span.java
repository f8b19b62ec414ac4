package inquest.core.model;

/**
 * A stretch of a text, in Unicode code points.
 *
 * @param start offset of the first code point
 * @param end offset behind the last code point
 */
public record Span(int start, int end) implements Comparable<Span> {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it
     */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("expected 0 <= start <= end, found " + start + " and " + end);
        }
    }

    public int length() {
        return end - start;
    }

    /** Whether the other stretch lies wholly inside this one. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share a code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest stretch that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /**
     * The words it marks.
     *
     * @throws IndexOutOfBoundsException if the text is shorter than {@code end}
     */
    public String of(String text) {
        int from = CodePoints.unit(text, start);
        return text.substring(from, text.offsetByCodePoints(from, length()));
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
