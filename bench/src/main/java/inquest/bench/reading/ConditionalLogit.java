package inquest.bench.reading;

import java.util.Arrays;
import java.util.List;

/**
 * Conditional logit: which of some alternatives, each with features, is the right one, or whether none of them is (McFadden,
 * <i>Conditional logit analysis of qualitative choice behavior</i>, 1974). With one alternative it is logistic regression.
 */
final class ConditionalLogit {

    private static final int STEPS = 4000;
    private static final double RATE = 0.5;
    private static final double PRIOR = 0.1;

    /**
     * A choice that was made.
     *
     * @param features of each alternative, of one length in all cases
     * @param right the alternative chosen; −1 where none was
     * @param worth of the case in the likelihood
     */
    record Case(List<List<Double>> features, int right, double worth) {}

    private ConditionalLogit() {}

    /** The weights of the features, and last that of no alternative: by steepest ascent of the likelihood, which is concave, with a Gaussian prior. */
    static double[] fit(List<Case> cases) {
        int features = cases.stream()
                .flatMap(one -> one.features().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        double all = cases.stream().mapToDouble(Case::worth).sum();
        double[] weights = new double[features + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (Case one : cases) {
                double[] probabilities = probabilities(weights, one);
                for (int alternative = 0; alternative < probabilities.length; alternative++) {
                    boolean none = alternative == one.features().size();
                    boolean right = none ? one.right() < 0 : alternative == one.right();
                    double off = one.worth() * ((right ? 1 : 0) - probabilities[alternative]);
                    if (none) {
                        gradient[features] += off;
                    } else {
                        for (int i = 0; i < features; i++) {
                            gradient[i] += off * one.features().get(alternative).get(i);
                        }
                    }
                }
            }
            for (int i = 0; i < weights.length; i++) {
                double held = i < features ? PRIOR * weights[i] : 0;
                weights[i] += RATE * (gradient[i] - held) / all;
            }
        }
        return weights;
    }

    /** Of each alternative, and last of none of them. */
    static double[] probabilities(double[] weights, Case one) {
        double[] odds = new double[one.features().size() + 1];
        for (int alternative = 0; alternative < odds.length - 1; alternative++) {
            double sum = 0;
            for (int i = 0; i < weights.length - 1; i++) {
                sum += weights[i] * one.features().get(alternative).get(i);
            }
            odds[alternative] = Math.exp(sum);
        }
        odds[odds.length - 1] = Math.exp(weights[weights.length - 1]);
        double all = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(own -> own / all).toArray();
    }
}
