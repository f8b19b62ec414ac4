package inquest.core.link.score;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** How often each level pattern occurred: whole numbers, so that sums do not depend on their order. */
public final class PatternCounts {

    private long[] patterns = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;

    /** Counts a pattern once more. */
    public void add(long pattern) {
        add(pattern, 1);
    }

    /** Counts a pattern so many times more. */
    public void add(long pattern, long times) {
        int at = place(pattern);
        if (counts[at] == 0) {
            patterns[at] = pattern;
            counts[at] = times;
            if (++size * 2 > patterns.length) {
                grow();
            }
        } else {
            counts[at] += times;
        }
    }

    /** Adds all counts of another. */
    public void add(PatternCounts other) {
        for (int at = 0; at < other.patterns.length; at++) {
            if (other.counts[at] != 0) {
                add(other.patterns[at], other.counts[at]);
            }
        }
    }

    /** How often a pattern occurred. */
    public long count(long pattern) {
        return counts[place(pattern)];
    }

    /** Number of distinct patterns. */
    public int size() {
        return size;
    }

    /** All counted, each as often as it occurred. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** The distinct patterns, in ascending order. */
    public long[] sorted() {
        long[] sorted = new long[size];
        int to = 0;
        for (int at = 0; at < patterns.length; at++) {
            if (counts[at] != 0) {
                sorted[to++] = patterns[at];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (long pattern : sorted()) {
            out.writeLong(pattern);
            out.writeLong(count(pattern));
        }
    }

    /** Adds what {@link #write} wrote. */
    void add(DataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            add(in.readLong(), in.readLong());
        }
    }

    /** The same counts under other patterns. */
    PatternCounts mapped(LongUnaryOperator pattern) {
        PatternCounts mapped = new PatternCounts();
        for (int at = 0; at < patterns.length; at++) {
            if (counts[at] != 0) {
                mapped.add(pattern.applyAsLong(patterns[at]), counts[at]);
            }
        }
        return mapped;
    }

    private int place(long pattern) {
        int mask = patterns.length - 1;
        long mixed = pattern * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while (counts[at] != 0 && patterns[at] != pattern) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldPatterns = patterns;
        long[] oldCounts = counts;
        patterns = new long[oldPatterns.length * 2];
        counts = new long[oldCounts.length * 2];
        size = 0;
        for (int at = 0; at < oldPatterns.length; at++) {
            if (oldCounts[at] != 0) {
                add(oldPatterns[at], oldCounts[at]);
            }
        }
    }
}
