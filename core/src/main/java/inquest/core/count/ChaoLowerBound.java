package inquest.core.count;

import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * Chao's lower bound: a side row that no number of unequally visible cases should lie under.
 *
 * <p>With f₁ and f₂ cases seen on exactly one and two of K lists, the unseen are at least ((K−1)/K) f₁²/(2 f₂), or
 * ((K−1)/K) f₁(f₁−1)/(2(f₂+1)) where f₂ &lt; 5. Its variance with r = f₁/f₂ and c = (K−1)/K is
 * f₂ (c r²/2 + c² r³ + c² r⁴/4) (Chao 1987), and the interval lognormal in the unseen, [n + f/C, n + fC],
 * C = exp(1.96 √ln(1 + var/f²)). Without (K−1)/K, as often quoted, it is the bound for many lists; that
 * stands among the diagnostics. A bound only if cases differ in visibility; lists that avoid each other make it too high.
 *
 * <p>References: Chao, <i>Estimating the population size for capture-recapture data with unequal catchability</i>, Biometrics 43, 1987.
 */
public record ChaoLowerBound() implements Estimator {

    private static final double NORMAL_975 = 1.959963984540054;

    /** With fewer cases seen twice, dividing by their number is dividing by noise. */
    private static final int FEW_TWICE = 5;

    @Override
    public Method method() {
        return Method.CHAO_LOWER_BOUND;
    }

    /** Refuses a table of one list, without any case, or without a case on two lists. */
    @Override
    public Outcome estimate(CaptureTable table, long seed, Executor executor) {
        if (table.width() < 2 || table.observed() == 0) {
            return new NotEstimable(
                    method(),
                    "needs two lists and a case, found " + table.width() + " and " + table.observed() + "; add a list");
        }
        if (table.matched() == 0) {
            return new NotEstimable(
                    method(), "no case is on two lists, which fits any number of cases; link the lists first");
        }
        double share = (table.width() - 1.0) / table.width();
        double once = table.seenTimes(1);
        double twice = table.seenTimes(2);
        boolean few = twice < FEW_TWICE;
        double unseen = share * (few ? once * Math.max(0, once - 1) / (2 * (twice + 1)) : once * once / (2 * twice));
        double ratio = once / (few ? twice + 1 : twice);
        double variance = (few ? twice + 1 : twice)
                * (share * ratio * ratio / 2 + share * share * (Math.pow(ratio, 3) + Math.pow(ratio, 4) / 4));
        TreeMap<String, Double> diagnostics = new TreeMap<>();
        diagnostics.put("seen_once", once);
        diagnostics.put("seen_twice", twice);
        diagnostics.put("with_many_lists", table.observed() + unseen / share);
        diagnostics.put("standard_error", Math.sqrt(variance));
        return new Estimate(
                method(),
                table.observed() + unseen,
                interval((double) table.observed(), unseen, variance),
                Sample.NONE,
                Basis.of(new TreeMap<>(), 0, diagnostics));
    }

    /** The interval that is lognormal in the unseen, for {@code seen} cases and an estimate of the unseen with its variance. */
    static Interval interval(double seen, double unseen, double variance) {
        if (!(unseen > 0)) {
            return Interval.of(seen + Math.min(0, unseen), seen + Math.max(0, unseen));
        }
        double factor = Math.exp(NORMAL_975 * Math.sqrt(Math.log1p(variance / (unseen * unseen))));
        return Interval.of(seen + unseen / factor, seen + unseen * factor);
    }
}
