package inquest.core.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * The model of least BIC, with a bootstrap that repeats the search.
 *
 * <p>BIC = −2ℓ̂ + p ln n over the models of {@link ModelSpace} with equal visibility. Each resample is searched among those that lead on
 * the table itself (Silverman, Chan and Vincent 2024).
 *
 * <p>Domain: 3 to 8 lists. Reference: Silverman, Chan and Vincent, <i>Bootstrapping multiple systems estimates to account for model
 * selection</i>, Statistics and Computing 34, 2024.
 *
 * @param replicates how many resamples
 * @param leaders among how many models each is searched
 */
record BestModelBootstrap(int replicates, int leaders) implements Estimator {

    /** To so many lists every model of pairs is fitted to the table itself. */
    private static final int EXHAUSTIVE = 6;

    @Override
    public Method method() {
        return Method.BEST_MODEL_BOOTSTRAP;
    }

    /** Refuses a table of fewer than 3 or more than 8 lists, or too sparse to be resampled. */
    @Override
    public Outcome estimate(CaptureTable table, long seed, Executor executor) {
        int width = table.width();
        if (width < 3 || width > Bootstrap.MOST_LISTS) {
            return Bootstrap.refusal(method(), width);
        }
        double observed = table.observed();
        List<LogLinearFit> leading = ModelSpace.of(table, EXHAUSTIVE).stream()
                .filter(fit -> fit.visibility().kind() == Visibility.Kind.EQUAL)
                .sorted(Comparator.comparingDouble(fit -> fit.bic(observed)))
                .limit(leaders)
                .toList();
        if (leading.isEmpty()) {
            return new NotEstimable(
                    method(), "no model has a greatest likelihood for this table; merge lists or strata");
        }
        double best = leading.get(0).bic(observed);
        List<ModelWeight> models = leading.stream()
                .limit(10)
                .map(fit -> new ModelWeight(
                        fit.name(), fit == leading.get(0) ? 1 : 0, observed + fit.unseen(), fit.bic(observed) - best))
                .toList();
        TreeMap<String, String> settings = new TreeMap<>();
        settings.put("leaders", String.valueOf(leading.size()));
        ProfileInterval.of(leading.get(0), ModelSpace.counts(table))
                .ifPresent(interval -> settings.put(
                        "profile_interval_of_best",
                        String.format(Locale.ROOT, "%.1f to %.1f", interval.low(), interval.high())));
        List<LogLinearModel> searched =
                leading.stream().map(LogLinearFit::model).toList();
        return new Bootstrap(table, counts -> number(searched, counts))
                .estimate(method(), replicates, seed, settings, models, executor);
    }

    private static double number(List<LogLinearModel> models, double[] counts) {
        double observed = Arrays.stream(counts).sum();
        double least = Double.POSITIVE_INFINITY;
        double number = Double.NaN;
        for (LogLinearModel model : models) {
            LogLinearFit fit = LogLinearFit.of(model, counts);
            if (fit != null && fit.bic(observed) < least) {
                least = fit.bic(observed);
                number = observed + fit.unseen();
            }
        }
        return number;
    }
}
