package inquest.app.estimate;

import inquest.core.count.Basis;
import inquest.core.count.CaptureHistory;
import inquest.core.count.CaptureList;
import inquest.core.count.CaptureTable;
import inquest.core.count.CaseCount;
import inquest.core.count.Checks;
import inquest.core.count.Convergence;
import inquest.core.count.CountReport;
import inquest.core.count.Counting;
import inquest.core.count.Documented;
import inquest.core.count.Estimate;
import inquest.core.count.Interval;
import inquest.core.count.Method;
import inquest.core.count.ModelWeight;
import inquest.core.count.NotEstimable;
import inquest.core.count.Outcome;
import inquest.core.count.Recommendation;
import inquest.core.count.Sample;
import inquest.core.count.Stratum;
import inquest.core.count.StratumCount;
import inquest.core.count.StratumTables;
import inquest.core.count.Warning;
import inquest.core.model.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A count put together by hand, with everything on it that a page can show: no number in it is worked out. */
public final class InventedCount {

    static final String HOSTILE = "<script>alert('x')</script> & \"list\"";

    private static final List<String> LISTS = List.of("Fort register", "خانواده‌ها", HOSTILE);

    private InventedCount() {}

    /** The same as the count of a case. */
    public static CaseCount ofCase() {
        return CaseCount.of(page().report(), List.of(), 1);
    }

    /** The page of one stratum with a number. */
    static EstimatePage page() {
        return page(report(List.of(estimated(Stratum.ALL)), total()));
    }

    /** The page of three strata: one with a number, one refused, one of few people. */
    static EstimatePage strata() {
        NotEstimable none =
                new NotEstimable(Method.TOTAL, "Two strata of three have no number. Merge them with others.");
        return page(report(
                List.of(estimated(stratum("north")), refused(stratum("<b>south</b>"), 40), refused(stratum(""), 1)),
                none));
    }

    static EstimatePage page(CountReport report) {
        return new EstimatePage(report, Digest.of("invented"), "captures.csv", 1);
    }

    private static CountReport report(List<StratumCount> strata, Outcome total) {
        return new CountReport(
                LISTS.stream().map(CaptureList::new).toList(),
                Counting.full(7),
                strata,
                total,
                "Strata are held independent of each other.");
    }

    private static Stratum stratum(String place) {
        return new Stratum(new TreeMap<>(Map.of("place", place)));
    }

    private static Outcome total() {
        return estimate(Method.TOTAL, 1010, 905, 1150);
    }

    private static StratumCount estimated(Stratum stratum) {
        StratumTables tables = StratumTables.of(stratum, table(10));
        Outcome recommended = estimate(Method.LOG_LINEAR_AVERAGE, 1012.4, 903.2, 1152.9);
        List<Outcome> outcomes = List.of(
                recommended,
                estimate(Method.DECOMPOSABLE_AVERAGE, 980.2, 890, 1090),
                new NotEstimable(Method.LATENT_CLASSES, "Chains did not come together. Run with more sweeps."),
                estimate(Method.CHAO_LOWER_BOUND, 940, 880, 1020));
        return new StratumCount(
                tables,
                Documented.of(tables.linkages()),
                outcomes,
                new Recommendation(
                        recommended,
                        "The average over log-linear models has weight on unequal visibility.",
                        Optional.of(Interval.of(940, 1012.4)),
                        Optional.of(Interval.of(921, 1104))),
                List.of(
                        new Warning(Warning.Kind.UNEQUAL_VISIBILITY, "Some people seem easier to record than others."),
                        new Warning(Warning.Kind.LISTS_APART, "The lists A & <B> have nobody in common.")),
                checks(recommended),
                new Convergence(1.004, 812, 0.003, 0));
    }

    private static Checks checks(Outcome recommended) {
        CaptureList first = new CaptureList(LISTS.get(0));
        CaptureList second = new CaptureList(LISTS.get(1));
        return new Checks(
                List.of(
                        "The dependence of all lists together is what those of fewer lists make it.",
                        "Nobody is out of reach."),
                List.of(
                        new Checks.Sensitivity(
                                "four times as many on no list", estimate(Method.LOG_LINEAR_AVERAGE, 2260, 1900, 2800)),
                        new Checks.Sensitivity(
                                "a quarter as many on no list", estimate(Method.LOG_LINEAR_AVERAGE, 700, 680, 740))),
                List.of(new Checks.Sensitivity("AIC in place of BIC", recommended)),
                List.of(new Checks.Sensitivity(
                        "without " + LISTS.get(1), new NotEstimable(Method.LOG_LINEAR_AVERAGE, "2 lists, needs 3."))),
                List.of(new Checks.Prediction(first, 330, estimate(Method.LOG_LINEAR_AVERAGE, 290, 250, 320))),
                List.of(new Checks.Residual(new CaptureHistory(0b011), 50, 61.2)),
                List.of(new Checks.Referral(first, second, 60, 71.3, "Did one list send people to the other?")));
    }

    private static StratumCount refused(Stratum stratum, int people) {
        StratumTables tables = StratumTables.of(stratum, table(people / 40.0));
        NotEstimable refusal = new NotEstimable(
                Method.LOG_LINEAR_AVERAGE,
                "Only 3 people are on more than one list, 30 are needed. Merge strata <or> add a list.");
        return new StratumCount(
                tables,
                Documented.of(tables.linkages()),
                List.of(refusal),
                Recommendation.refused(refusal, "No method passes its checks."),
                List.of(),
                new Checks(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                new Convergence(Double.NaN, Double.NaN, Double.NaN, 0));
    }

    private static CaptureTable table(double times) {
        Map<CaptureHistory, Long> counts = new TreeMap<>();
        int[] people = {0, 20, 17, 5, 14, 4, 3, 1};
        for (int history = 1; history < people.length; history++) {
            counts.put(new CaptureHistory(history), Math.round(people[history] * times));
        }
        return CaptureTable.of(LISTS, counts);
    }

    static Estimate estimate(Method method, double number, double low, double high) {
        return new Estimate(
                method,
                number,
                Interval.of(low, high),
                Sample.NONE,
                new Basis(
                        new TreeMap<>(Map.of("criterion", "BIC")),
                        7,
                        new TreeMap<>(Map.of("weight_of_visibility", 0.25, "models", 113.0)),
                        method == Method.LOG_LINEAR_AVERAGE
                                ? List.of(
                                        new ModelWeight("[AB,C] + visibility", 0.7, 1030, 0),
                                        new ModelWeight("[A,B,C]", 0.3, 960, 1.69))
                                : List.of()));
    }
}
