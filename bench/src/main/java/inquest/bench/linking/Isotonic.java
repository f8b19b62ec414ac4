package inquest.bench.linking;

import inquest.core.link.Togetherness;
import java.util.Arrays;

/**
 * What the best correction of probabilities that keeps their order could reach, the truth being known: steps by pooling adjacent violators (M.
 * Ayer and others, "An Empirical Distribution Function for Sampling with Incomplete Information", 1955). A bound, not a method.
 */
final class Isotonic {

    private Isotonic() {}

    /** F1 of the pairs whose corrected probability is 0.95 or more, over all true pairs. */
    static double at95(Togetherness pairs, int[] people, long pairsTrue) {
        long[] order = new long[pairs.size()];
        for (int pair = 0; pair < order.length; pair++) {
            int place = (int) (pairs.probability(pair) * (1 << 30));
            order[pair] = (long) place << 32 | pair;
        }
        Arrays.sort(order);
        double[] right = new double[order.length];
        double[] size = new double[order.length];
        int blocks = 0;
        for (int at = 0, end; at < order.length; at = end) {
            double ones = 0;
            for (end = at; end < order.length && order[end] >>> 32 == order[at] >>> 32; end++) {
                int pair = (int) order[end];
                int one = people[pairs.left(pair)];
                ones += one >= 0 && one == people[pairs.right(pair)] ? 1 : 0;
            }
            right[blocks] = ones;
            size[blocks++] = end - at;
            while (blocks > 1 && right[blocks - 2] * size[blocks - 1] >= right[blocks - 1] * size[blocks - 2]) {
                right[blocks - 2] += right[blocks - 1];
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        double held = 0;
        double good = 0;
        for (int block = 0; block < blocks; block++) {
            if (right[block] >= 0.95 * size[block]) {
                held += size[block];
                good += right[block];
            }
        }
        return held + pairsTrue == 0 ? 1 : 2 * good / (held + pairsTrue);
    }
}
