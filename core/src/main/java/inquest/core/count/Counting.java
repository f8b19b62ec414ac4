package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The one door to counting: settings by value, and the count itself.
 *
 * @param full whether latent classes and bootstraps are run beside the averages; they cost seconds and do not change the recommendation
 * @param seed where chance starts; the same seed and tables give the same report
 */
public record Counting(boolean full, long seed) {

    /** Both averages, the side rows and the checks. */
    public static Counting plain(long seed) {
        return new Counting(false, seed);
    }

    /** All of the plain report, with latent classes and bootstraps. */
    public static Counting full(long seed) {
        return new Counting(true, seed);
    }

    /**
     * Counts every stratum and makes the total.
     *
     * @param strata at least one, all with the same lists
     * @param executor runs strata and chains side by side; the report does not depend on it
     * @throws IllegalArgumentException if there is no stratum, or lists differ
     */
    public CountReport count(List<StratumTables> strata, Executor executor) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("expected at least one stratum, found none");
        }
        List<StratumCount> counts = new ArrayList<>();
        for (StratumTables tables : strata) {
            counts.add(count(tables, executor));
        }
        return new CountReport(
                strata.get(0).lists(),
                this,
                counts,
                new NotEstimable(Method.TOTAL, "no stratum has a number"),
                "strata are held independent");
    }

    /** Counts one stratum. */
    public StratumCount count(StratumTables tables, Executor executor) {
        CaptureTable table = tables.typical();
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new ChaoLowerBound().estimate(table, seed, executor));
        return new StratumCount(
                tables,
                Documented.of(tables.linkages()),
                outcomes,
                Recommendation.refused(new NotEstimable(Method.LOG_LINEAR_AVERAGE, "not yet counted"), "no method"),
                List.of(),
                new Checks(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                new Convergence(Double.NaN, Double.NaN, 0, 0));
    }
}
