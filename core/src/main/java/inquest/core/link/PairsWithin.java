package inquest.core.link;

import inquest.core.link.score.Links;
import java.util.Arrays;

/** Pairs of rows as numbers: the smaller row in the upper half. */
final class PairsWithin {

    /** A cluster beyond this adds no pairs that were not scored: they would be too many to write. */
    private static final int LARGEST = 300;

    private PairsWithin() {}

    static long pair(Links links, int link) {
        return (long) links.left(link) << 32 | links.right(link);
    }

    /** All scored pairs and all pairs within clusters, each once, in order. */
    static long[] and(Links links, int[] clusters) {
        int rows = clusters.length;
        int[] next = new int[rows];
        int[] last = new int[rows];
        int[] size = new int[rows];
        Arrays.fill(next, -1);
        Arrays.fill(last, -1);
        for (int row = 0; row < rows; row++) {
            int cluster = clusters[row];
            if (last[cluster] >= 0) {
                next[last[cluster]] = row;
            }
            last[cluster] = row;
            size[cluster]++;
        }
        long[] pairs = new long[links.size() + 16];
        int count = 0;
        for (int link = 0; link < links.size(); link++) {
            pairs[count++] = pair(links, link);
        }
        for (int row = 0; row < rows; row++) {
            if (size[clusters[row]] <= LARGEST) {
                for (int other = next[row]; other >= 0; other = next[other]) {
                    if (count == pairs.length) {
                        pairs = Arrays.copyOf(pairs, count + (count >> 1));
                    }
                    pairs[count++] = (long) row << 32 | other;
                }
            }
        }
        Arrays.sort(pairs, 0, count);
        int kept = 0;
        for (int at = 0; at < count; at++) {
            if (at == 0 || pairs[at] != pairs[at - 1]) {
                pairs[kept++] = pairs[at];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }
}
