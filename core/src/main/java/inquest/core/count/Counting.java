package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * The one door to counting: settings by value, and the count itself.
 *
 * <p>The plain report has both averages, the side rows and the checks; the full one latent classes and bootstraps beside them, which
 * take seconds and never change the recommendation.
 *
 * @param full whether latent classes and bootstraps are run
 * @param seed where chance starts; the same seed and tables give the same report
 */
public record Counting(boolean full, long seed) {

    private static final String WITHHELD = "fewer than " + Documented.SMALL
            + " people are documented here, or may be: too few for a number, and so few that they could be recognised;"
            + " count them together with another stratum";

    /** The same of strata of few and of those beside them: told apart, both could be worked out from their sum. */
    private static final String WITHHELD_AMONG = "withheld: here or in another stratum withheld fewer than "
            + Documented.SMALL + " people are documented, so few that they could be recognised, or be found by taking"
            + " the other strata from the whole; count these strata together";

    private static final int REPLICATES = 1000;
    private static final int LEADERS = 40;

    /** Draws of a total. */
    private static final int SUMS = 20_001;

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
     * @param executor runs strata side by side, or where there is one only its chains; the report does not depend on it
     * @throws IllegalArgumentException if there is no stratum, or lists differ
     */
    public CountReport count(List<StratumTables> strata, Executor executor) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("expected at least one stratum, found none");
        }
        List<CaptureList> lists = strata.get(0).lists();
        for (StratumTables tables : strata) {
            if (!tables.lists().equals(lists)) {
                throw new IllegalArgumentException(
                        "strata have different lists: " + lists + " and " + tables.lists() + "; count them apart");
            }
        }
        Withholding withholding = Withholding.among(strata);
        List<StratumCount> counts = strata.size() == 1
                ? List.of(count(strata.get(0), executor))
                : Parallel.map(
                        strata.size(),
                        i -> withholding.holds(i)
                                ? withheld(strata.get(i), WITHHELD_AMONG)
                                : count(strata.get(i), Runnable::run),
                        executor);
        return new CountReport(lists, this, counts, total(counts), dependence(counts.size()));
    }

    private static String dependence(int strata) {
        return strata == 1
                ? "one stratum: its number is the total"
                : "strata are held independent of each other: an error that all of them share, such as a list that"
                        + " misses the same kind of people everywhere, makes the total less sure than its interval says";
    }

    private Outcome total(List<StratumCount> counts) {
        List<String> refused = counts.stream()
                .filter(count -> count.recommendation().outcome().estimate().isEmpty())
                .map(count -> count.tables().stratum().text())
                .toList();
        if (!refused.isEmpty()) {
            return new NotEstimable(
                    Method.TOTAL,
                    refused.size() + " of " + counts.size() + " strata have no number (" + firstOf(refused)
                            + "): a sum of the others would be taken for the whole; merge strata");
        }
        Sample sum = Sample.sum(
                counts.stream()
                        .map(count -> count.recommendation()
                                .outcome()
                                .estimate()
                                .orElseThrow()
                                .sample())
                        .toList(),
                SUMS,
                seed);
        TreeMap<String, String> settings = new TreeMap<>();
        settings.put("strata", String.valueOf(counts.size()));
        return new Estimate(Method.TOTAL, sum.median(), sum.interval(), sum, Basis.of(settings, seed, new TreeMap<>()));
    }

    private static String firstOf(List<String> strata) {
        return String.join("; ", strata.subList(0, Math.min(3, strata.size()))) + (strata.size() > 3 ? "; …" : "");
    }

    /**
     * Counts one stratum.
     *
     * @param tables its table under each linkage
     * @param executor runs linkage draws, resamples and chains side by side; not one whose only thread waits for this call
     */
    public StratumCount count(StratumTables tables, Executor executor) {
        if (Withholding.isOfFew(tables)) {
            return withheld(tables, WITHHELD);
        }
        Optional<String> refusal = Guard.refusal(tables.typical());
        return refusal.map(reason -> refused(tables, reason)).orElseGet(() -> counted(tables, executor));
    }

    /** Nothing is said but why: each number, refusal or warning could say something of one of few people. */
    private static StratumCount withheld(StratumTables tables, String reason) {
        NotEstimable nothing = new NotEstimable(Method.LOG_LINEAR_AVERAGE, reason);
        return new StratumCount(
                tables.withheld(),
                Documented.WITHHELD,
                List.of(),
                Recommendation.refused(nothing, "whatever could be said of so few would be said of somebody"),
                List.of(new Warning(Warning.Kind.SMALL_STRATUM, reason)),
                new Checks(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                Convergence.OF_NOTHING);
    }

    private StratumCount refused(StratumTables tables, String reason) {
        CaptureTable table = tables.typical();
        List<Outcome> outcomes = new ArrayList<>();
        for (Method method : Method.values()) {
            if (method.isMain() && (full || !method.isCostly())) {
                outcomes.add(new NotEstimable(method, reason));
            }
        }
        outcomes.addAll(sideRows(table));
        NotEstimable nothing = new NotEstimable(Method.LOG_LINEAR_AVERAGE, reason);
        return new StratumCount(
                tables,
                Documented.of(tables.linkages()),
                outcomes,
                Recommendation.refused(nothing, "refused before any method is asked: the table cannot carry a number"),
                Guard.warnings(tables.stratum(), table),
                new Checking(table, nothing).checks(List.of(), false),
                Convergence.OF_NOTHING);
    }

    private StratumCount counted(StratumTables tables, Executor executor) {
        CaptureTable table = tables.typical();
        LogLinearAverage average = LogLinearAverage.withDefaults();
        LogLinearAverage.Averaged typical = average.averaged(table);
        Outcome logLinear = tables.linkages().size() == 1
                ? typical.outcome()
                : Linked.over(
                        tables,
                        Method.LOG_LINEAR_AVERAGE,
                        each -> average.averaged(each).outcome(),
                        executor);
        DecomposableAverage graphs = DecomposableAverage.withDefaults();
        Outcome decomposable = Linked.over(
                tables, Method.DECOMPOSABLE_AVERAGE, each -> graphs.estimate(each, seed, Runnable::run), executor);
        List<Outcome> outcomes = new ArrayList<>(List.of(logLinear, decomposable));
        if (full) {
            outcomes.add(LatentClasses.withDefaults().estimate(table, seed, executor));
            outcomes.add(new StepwiseBootstrap(REPLICATES).estimate(table, seed, executor));
            outcomes.add(new BestModelBootstrap(REPLICATES, LEADERS).estimate(table, seed, executor));
        }
        outcomes.addAll(sideRows(table));
        Judging judging = new Judging(table, logLinear, decomposable);
        Recommendation recommendation = judging.recommendation(outcomes);
        Checks checks = new Checking(table, recommendation.outcome()).checks(typical.residuals(), true);
        List<Warning> warnings = new ArrayList<>(Guard.warnings(tables.stratum(), table));
        warnings.addAll(judging.warnings(recommendation.outcome(), outcomes, checks.lists()));
        return new StratumCount(
                tables,
                Documented.of(tables.linkages()),
                outcomes,
                recommendation,
                warnings,
                checks,
                convergence(recommendation.outcome()));
    }

    private List<Outcome> sideRows(CaptureTable table) {
        Outcome chapman = table.width() < 2
                ? new NotEstimable(Method.CHAPMAN, "needs two lists, found " + table.width() + "; add a list")
                : Chapman.ofLargest(table).estimate(table, seed, Runnable::run);
        return List.of(chapman, new ChaoLowerBound().estimate(table, seed, Runnable::run));
    }

    /** Both averages are worked out without chance, so no seed changes them; what is left is mass at the end of a grid. */
    private static Convergence convergence(Outcome recommended) {
        return recommended
                .estimate()
                .map(estimate -> estimate.basis().diagnostic("tail_mass"))
                .map(tail -> new Convergence(Double.NaN, Double.NaN, 0, Double.isNaN(tail) ? 0 : tail))
                .orElse(Convergence.OF_NOTHING);
    }
}
