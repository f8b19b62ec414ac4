package inquest.bench.reading;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Conditional logit: which of some alternatives, each with features, is the right one, or whether none of them is (McFadden,
 * <i>Conditional logit analysis of qualitative choice behavior</i>, 1974). With one alternative it is logistic regression.
 */
final class ConditionalLogit {

    private static final int STEPS = 4000;
    private static final double RATE = 0.5;
    private static final double PRIOR = 0.1;
    private static final int FOLDS = 5;

    /**
     * A choice that was made.
     *
     * @param features of each alternative, of one length in all cases
     * @param right the alternative chosen; −1 where none was
     * @param worth of the case in the likelihood
     */
    record Case(List<List<Double>> features, int right, double worth) {}

    /** The likeliest alternative of a case, whether or not none is likelier still; −1 where it has none. */
    record Choice(Case of, int alternative, double probability) {

        boolean right() {
            return alternative == of.right();
        }
    }

    private ConditionalLogit() {}

    /** The likeliest alternative of each case, by weights fitted to texts that its own is not among: cross-validation in five folds. */
    static List<Choice> chosenInFolds(List<List<Case>> texts) {
        List<Choice> chosen = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            double[] weights = fit(IntStream.range(0, texts.size())
                    .filter(i -> i % FOLDS != held)
                    .mapToObj(texts::get)
                    .flatMap(List::stream)
                    .toList());
            for (int i = fold; i < texts.size(); i += FOLDS) {
                texts.get(i).forEach(one -> chosen.add(choose(weights, one)));
            }
        }
        return chosen;
    }

    private static Choice choose(double[] weights, Case one) {
        double[] probabilities = probabilities(weights, one);
        int best = IntStream.range(0, probabilities.length - 1)
                .boxed()
                .max((first, second) -> Double.compare(probabilities[first], probabilities[second]))
                .orElse(-1);
        return new Choice(one, best, best < 0 ? 0 : probabilities[best]);
    }

    /** Prints how many choices are made if only those of at least some probability are, and which share of them is right. */
    static void printRight(PrintWriter out, String unit, List<Choice> chosen) {
        for (double sure = 0.5; sure < 0.95; sure += 0.05) {
            double least = sure;
            List<Choice> told = chosen.stream()
                    .filter(choice -> choice.probability() >= least)
                    .toList();
            long right = told.stream().filter(Choice::right).count();
            out.printf(
                    Locale.ROOT,
                    "from %.2f: %d %s, %.3f right%n",
                    sure,
                    told.size(),
                    unit,
                    told.isEmpty() ? 0 : (double) right / told.size());
        }
    }

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
