package inquest.core.link;

import inquest.core.link.decide.Clustering;
import inquest.core.link.score.Links;
import inquest.core.link.score.Weighing;
import java.util.Arrays;

/**
 * Pairs of rows with the probability that they are one person, given all other pairs: how often samples of the clusters hold
 * them together, the pair's own probability counting as one sample more.
 */
public final class Togetherness {

    /** Samples drawn at once: enough to keep some cores busy where one group of rows is large. */
    private static final int AT_ONCE = 4;

    private final long[] pairs;
    private final float[] weights;
    private final float[] probabilities;

    private Togetherness(long[] pairs, float[] weights, float[] probabilities) {
        this.pairs = pairs;
        this.weights = weights;
        this.probabilities = probabilities;
    }

    /** Works it out for every scored pair, and for every pair within a cluster. */
    static Togetherness of(Clustering clustering, Links links, int[] clusters, int samples, long seed) {
        long[] pairs = PairsWithin.and(links, clusters);
        int[] together = new int[pairs.length];
        for (int draw = 1; draw <= samples; draw += AT_ONCE) {
            for (int[] sample : clustering.samples(draw, Math.min(AT_ONCE, samples + 1 - draw), seed)) {
                for (int at = 0; at < pairs.length; at++) {
                    together[at] += sample[(int) (pairs[at] >>> 32)] == sample[(int) pairs[at]] ? 1 : 0;
                }
            }
        }
        float[] weights = new float[pairs.length];
        float[] probabilities = new float[pairs.length];
        int link = 0;
        for (int at = 0; at < pairs.length; at++) {
            boolean scored = link < links.size() && PairsWithin.pair(links, link) == pairs[at];
            weights[at] = scored ? (float) links.weight(link) : Float.NaN;
            double own = scored ? Weighing.probability(links.weight(link)) : 0.5;
            probabilities[at] = (float) ((together[at] + own) / (samples + 1));
            link += scored ? 1 : 0;
        }
        return new Togetherness(pairs, weights, probabilities);
    }

    /** Probability that two rows are one person; 0 if the pair is not among these. */
    double probability(int left, int right) {
        int at = Arrays.binarySearch(pairs, (long) Math.min(left, right) << 32 | Math.max(left, right));
        return at < 0 ? 0 : probabilities[at];
    }

    /** Number of pairs, in order of their rows. */
    public int size() {
        return pairs.length;
    }

    /** The smaller row. */
    public int left(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    /** The greater row. */
    public int right(int pair) {
        return (int) pairs[pair];
    }

    /** The pair's own log odds to base 2; NaN if the two were not compared, or weigh less than is kept. */
    public double weight(int pair) {
        return weights[pair];
    }

    /** Probability that both are one person. */
    public double probability(int pair) {
        return probabilities[pair];
    }
}
