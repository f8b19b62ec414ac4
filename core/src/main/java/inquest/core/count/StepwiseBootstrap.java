package inquest.core.count;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * Dependences of two lists taken in one by one, with a bootstrap that repeats the choice.
 *
 * <p>From all lists independent, the term of two lists with the smallest p-value is added while p ≤ 0.02, among those models that have
 * a greatest likelihood: that of the likelihood ratio at one degree of freedom or, for two lists without a common case, the Poisson
 * chance of none. Choosing by significance overstates what is known
 * (Whitehead et al. 2019), hence the bootstrap; and it is shown beside averages, not recommended.
 *
 * <p>Domain: 3 to 8 lists, at least one case on two lists. Reference: Chan, Silverman and Vincent, JASA 116, 2021.
 *
 * @param replicates how many resamples
 */
record StepwiseBootstrap(int replicates) implements Estimator {

    private static final double LARGEST_P = 0.02;

    @Override
    public Method method() {
        return Method.STEPWISE_BOOTSTRAP;
    }

    /** Refuses a table of fewer than 3 or more than 8 lists, or too sparse to be resampled. */
    @Override
    public Outcome estimate(CaptureTable table, long seed, Executor executor) {
        if (table.width() < 3 || table.width() > Bootstrap.MOST_LISTS) {
            return Bootstrap.refusal(method(), table.width());
        }
        LogLinearFit fit = chosen(table.width(), ModelSpace.counts(table));
        TreeMap<String, String> settings = new TreeMap<>();
        settings.put("p", "0.02");
        List<ModelWeight> models =
                fit == null ? List.of() : List.of(new ModelWeight(fit.name(), 1, table.observed() + fit.unseen(), 0));
        return new Bootstrap(table, counts -> number(table.width(), counts))
                .estimate(method(), replicates, seed, settings, models, executor);
    }

    private static double number(int width, double[] counts) {
        LogLinearFit fit = chosen(width, counts);
        double observed = java.util.Arrays.stream(counts).sum();
        return fit == null ? Double.NaN : observed + fit.unseen();
    }

    /** The model that the steps end at; null if not even independence can be fitted. */
    static @Nullable LogLinearFit chosen(int width, double[] counts) {
        LogLinearFit best = LogLinearFit.of(LogLinearModel.independence(width), counts);
        while (best != null) {
            LogLinearFit next = null;
            double least = LARGEST_P;
            for (int pair = 3; pair < 1 << width; pair++) {
                if (Integer.bitCount(pair) == 2 && best.model().admits(pair)) {
                    LogLinearFit fit = LogLinearFit.of(best.model().plus(pair), counts);
                    double p = fit == null ? 1 : significance(best, fit, pair, counts);
                    if (p <= least) {
                        least = p;
                        next = fit;
                    }
                }
            }
            if (next == null) {
                return best;
            }
            best = next;
        }
        return null;
    }

    /** Two lists without a common case: exactly, the Poisson chance of none; else the likelihood ratio's. */
    private static double significance(LogLinearFit without, LogLinearFit with, int pair, double[] counts) {
        double found = 0;
        double expected = 0;
        for (int cell = pair; cell < counts.length; cell = (cell + 1) | pair) {
            found += counts[cell];
            expected += without.mean(cell);
        }
        if (found == 0) {
            return Math.exp(-expected);
        }
        return Erf.erfc(Math.sqrt(Math.max(0, with.logLikelihood() - without.logLikelihood())));
    }
}
