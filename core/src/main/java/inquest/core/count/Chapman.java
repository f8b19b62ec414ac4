package inquest.core.count;

import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * Chapman's estimator from two lists: a side row, to set beside what many lists say.
 *
 * <p>N̂ = (n₁+1)(n₂+1)/(m+1) − 1 with variance (n₁+1)(n₂+1)(n₁−m)(n₂−m)/((m+1)²(m+2)), where n₁ and n₂ are the sizes of the lists and m
 * the cases on both. Domain: m ≥ 1; with m = 0 the formula gives a number that rests on nothing. It holds only if being on one list
 * does not change the chance to be on the other and all cases have the same chance on one of them; lists that refer cases to each
 * other make it too low, lists that avoid each other too high. The interval is lognormal in the unseen, [n + f/C, n + fC] with
 * C = exp(1.96 √ln(1 + var/f²)) and f = N̂ − n, so that it never falls below the n cases seen.
 * Petersen's n₁n₂/m, which Chapman's corrects for its bias, stands among the diagnostics.
 *
 * <p>References: Chapman, <i>Some properties of the hypergeometric distribution with applications to zoological sample censuses</i>,
 * 1951; Seber 1970 for the variance; Chao 1987 for the interval.
 *
 * @param first one list, from 0
 * @param second another list, from 0
 */
public record Chapman(int first, int second) implements Estimator {

    /** For the two largest lists of a table of at least two. */
    static Chapman ofLargest(CaptureTable table) {
        int first = 0;
        int second = 1;
        for (int i = 0; i < table.width(); i++) {
            for (int j = i + 1; j < table.width(); j++) {
                if (smaller(table, i, j) > smaller(table, first, second)) {
                    first = i;
                    second = j;
                }
            }
        }
        return new Chapman(first, second);
    }

    private static long smaller(CaptureTable table, int i, int j) {
        return Math.min(table.listed(1 << i), table.listed(1 << j));
    }

    @Override
    public Method method() {
        return Method.CHAPMAN;
    }

    /** Refuses a table that has not both lists, or nobody on both. */
    @Override
    public Outcome estimate(CaptureTable table, long seed, Executor executor) {
        if (Math.max(first, second) >= table.width() || first == second) {
            return new NotEstimable(method(), "needs two lists, found " + table.width() + "; add a list");
        }
        double n1 = table.listed(1 << first);
        double n2 = table.listed(1 << second);
        double m = table.listed(1 << first | 1 << second);
        if (m == 0) {
            return new NotEstimable(
                    method(),
                    "no case is on both " + table.lists().get(first).name() + " and "
                            + table.lists().get(second).name()
                            + ", which fits any number of cases; link the lists, or ask whether they divide the field");
        }
        double number = (n1 + 1) * (n2 + 1) / (m + 1) - 1;
        double variance = (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1) * (m + 1) * (m + 2));
        TreeMap<String, String> settings = new TreeMap<>();
        settings.put(
                "lists",
                table.lists().get(first).name() + ", "
                        + table.lists().get(second).name());
        TreeMap<String, Double> diagnostics = new TreeMap<>();
        diagnostics.put("standard_error", Math.sqrt(variance));
        diagnostics.put("on_both", m);
        diagnostics.put("petersen", n1 * n2 / m);
        double seen = n1 + n2 - m;
        return new Estimate(
                method(),
                number,
                ChaoLowerBound.interval(seen, number - seen, variance),
                Sample.NONE,
                Basis.of(settings, 0, diagnostics));
    }
}
