package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Carries doubt about links into an estimate: p(N | records) is the mean of p(N | table) over draws of the linkage.
 *
 * <p>Each of M draws gives a table and an estimate; their samples are pooled with the same say. One table alone is passed through.
 *
 * <p>Reference: Sadinle, <i>Bayesian propagation of record linkage uncertainty into population size estimation</i>, Annals of Applied
 * Statistics 12, 2018.
 */
final class Linked {

    private static final int DRAWS_OF_EACH = 401;

    /** A number that rests on fewer of the linkages than this would leave out those that do not suit it. */
    private static final double FEWEST_ANSWERED = 0.9;

    private Linked() {}

    /** An estimate over all linkages. */
    static Outcome over(
            StratumTables tables, Method method, Function<CaptureTable, Outcome> estimator, Executor executor) {
        List<CaptureTable> linkages = tables.linkages();
        if (linkages.size() == 1) {
            return estimator.apply(linkages.get(0));
        }
        List<Outcome> outcomes = Parallel.map(linkages.size(), m -> estimator.apply(linkages.get(m)), executor);
        List<Estimate> estimates = outcomes.stream()
                .flatMap(outcome -> outcome.estimate().stream())
                .toList();
        if (estimates.size() < FEWEST_ANSWERED * linkages.size()) {
            String reason = outcomes.stream()
                    .flatMap(outcome -> outcome.refusal().stream())
                    .findFirst()
                    .orElse("");
            return new NotEstimable(
                    method,
                    (linkages.size() - estimates.size()) + " of " + linkages.size() + " linkage draws have no number: "
                            + reason);
        }
        return pooled(method, estimates, linkages.size());
    }

    private static Estimate pooled(Method method, List<Estimate> estimates, int linkages) {
        Sample sample = Sample.pooled(estimates.stream().map(Estimate::sample).toList(), DRAWS_OF_EACH);
        Estimate first = estimates.get(0);
        TreeMap<String, String> settings = new TreeMap<>(first.basis().settings());
        settings.put("linkage_draws", linkages + ", of which " + estimates.size() + " have a number");
        TreeMap<String, Double> diagnostics = new TreeMap<>();
        for (String name : first.basis().diagnostics().keySet()) {
            diagnostics.put(
                    name,
                    estimates.stream()
                            .mapToDouble(estimate -> estimate.basis().diagnostic(name))
                            .average()
                            .orElse(Double.NaN));
        }
        List<ModelWeight> models = new ArrayList<>(first.basis().models());
        return new Estimate(
                method,
                sample.median(),
                sample.interval(),
                sample,
                new Basis(settings, first.basis().seed(), diagnostics, models));
    }
}
