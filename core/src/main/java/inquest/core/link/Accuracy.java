package inquest.core.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How far a linkage agrees with the truth, over all true pairs of rows, those never compared included.
 *
 * @param pairsTrue pairs of rows that are one person
 * @param best the threshold on the pairs' probabilities with the highest F1, and what it gives
 * @param at95 what the threshold 0.95 gives
 * @param clusters the pairs within clusters
 * @param calibrationError mean distance, over ten bins, of the probability and the share that is right, pairs from 0.01 on
 */
public record Accuracy(long pairsTrue, Best best, Figures at95, Figures clusters, double calibrationError) {

    private static final int BINS = 10;

    /**
     * Precision, recall and F1.
     *
     * @param precision right among proposed; 1 if none is proposed
     * @param recall right among true; 1 if none is true
     */
    public record Figures(double precision, double recall) {

        static Figures of(long right, long proposed, long wanted) {
            return new Figures(
                    proposed == 0 ? 1 : (double) right / proposed, wanted == 0 ? 1 : (double) right / wanted);
        }

        /** The harmonic mean. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /**
     * The best threshold.
     *
     * @param threshold least probability of a pair that is proposed
     */
    public record Best(double threshold, Figures figures) {}

    /**
     * Measures.
     *
     * @param truth by row: the person, from 0; -1 where it is not known, and the row then counts for nothing
     */
    public static Accuracy of(Togetherness pairs, int[] clusters, int[] truth) {
        long wanted = 0;
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int person : truth) {
            wanted += person < 0 ? 0 : sizes.merge(person, 1, Integer::sum) - 1;
        }
        int[] order = IntStream.range(0, pairs.size())
                .filter(at -> truth[pairs.left(at)] >= 0 && truth[pairs.right(at)] >= 0)
                .boxed()
                .sorted((one, other) -> Double.compare(pairs.probability(other), pairs.probability(one)))
                .mapToInt(Integer::intValue)
                .toArray();
        Best best = new Best(1, Figures.of(0, 0, wanted));
        Figures at95 = Figures.of(0, 0, wanted);
        long right = 0;
        for (int at = 0; at < order.length; at++) {
            double probability = pairs.probability(order[at]);
            right += isRight(pairs, order[at], truth) ? 1 : 0;
            if (at + 1 < order.length && pairs.probability(order[at + 1]) == probability) {
                continue;
            }
            Figures here = Figures.of(right, at + 1L, wanted);
            if (here.f1() > best.figures().f1()) {
                best = new Best(probability, here);
            }
            at95 = probability >= 0.95 ? here : at95;
        }
        return new Accuracy(wanted, best, at95, clusters(clusters, truth, wanted), error(pairs, order, truth));
    }

    private static boolean isRight(Togetherness pairs, int pair, int[] truth) {
        return truth[pairs.left(pair)] == truth[pairs.right(pair)];
    }

    private static Figures clusters(int[] clusters, int[] truth, long wanted) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<Long, Integer> both = new HashMap<>();
        long proposed = 0;
        long right = 0;
        for (int row = 0; row < truth.length; row++) {
            if (truth[row] >= 0) {
                proposed += sizes.merge(clusters[row], 1, Integer::sum) - 1;
                right += both.merge((long) clusters[row] << 32 | truth[row], 1, Integer::sum) - 1;
            }
        }
        return Figures.of(right, proposed, wanted);
    }

    private static double error(Togetherness pairs, int[] order, int[] truth) {
        double[] sum = new double[BINS];
        long counted = 0;
        for (int pair : order) {
            double probability = pairs.probability(pair);
            if (probability >= 0.01) {
                sum[Math.min(BINS - 1, (int) (probability * BINS))] +=
                        probability - (isRight(pairs, pair, truth) ? 1 : 0);
                counted++;
            }
        }
        return counted == 0 ? 0 : Arrays.stream(sum).map(Math::abs).sum() / counted;
    }
}
