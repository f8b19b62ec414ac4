package inquest.core.link.score;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Scored pairs of rows, the left one being the smaller. */
public final class Links {

    private long[] pairs = new long[64];
    private long[] patterns = new long[64];
    private float[] weights = new float[64];
    private int size;

    void add(int left, int right, long pattern, float weight) {
        if (size == pairs.length) {
            int more = size + (size >> 1);
            pairs = Arrays.copyOf(pairs, more);
            patterns = Arrays.copyOf(patterns, more);
            weights = Arrays.copyOf(weights, more);
        }
        pairs[size] = (long) Math.min(left, right) << 32 | Math.max(left, right);
        patterns[size] = pattern;
        weights[size++] = weight;
    }

    /** All of several, in order of their rows. */
    public static Links sorted(List<Links> several) {
        int all = several.stream().mapToInt(Links::size).sum();
        long[] keys = new long[all];
        int at = 0;
        for (Links links : several) {
            System.arraycopy(links.pairs, 0, keys, at, links.size);
            at += links.size;
        }
        Arrays.sort(keys);
        Links sorted = new Links();
        sorted.pairs = keys;
        sorted.patterns = new long[all];
        sorted.weights = new float[all];
        sorted.size = all;
        for (Links links : several) {
            for (int i = 0; i < links.size; i++) {
                int place = Arrays.binarySearch(keys, links.pairs[i]);
                sorted.patterns[place] = links.patterns[i];
                sorted.weights[place] = links.weights[i];
            }
        }
        return sorted;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int link = 0; link < size; link++) {
            out.writeLong(pairs[link]);
            out.writeLong(patterns[link]);
            out.writeFloat(weights[link]);
        }
    }

    static Links read(DataInput in) throws IOException {
        Links links = new Links();
        for (int left = in.readInt(); left > 0; left--) {
            long pair = in.readLong();
            links.add((int) (pair >>> 32), (int) pair, in.readLong(), in.readFloat());
        }
        return links;
    }

    /** Number of links. */
    public int size() {
        return size;
    }

    /** The smaller row of a link. */
    public int left(int link) {
        return (int) (pairs[link] >>> 32);
    }

    /** The greater row of a link. */
    public int right(int link) {
        return (int) pairs[link];
    }

    /** The levels of its fields, see {@link inquest.core.link.compare.Comparison}. */
    public long pattern(int link) {
        return patterns[link];
    }

    /** Its log odds to base 2. */
    public double weight(int link) {
        return weights[link];
    }

    /** Its probability. */
    public double probability(int link) {
        return Weighing.probability(weights[link]);
    }
}
