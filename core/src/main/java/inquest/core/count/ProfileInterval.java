package inquest.core.count;

import java.util.Optional;
import org.hipparchus.special.Gamma;

/**
 * The interval of one log-linear model by profile likelihood: conditional on the model, hence too narrow to be recommended.
 *
 * <p>With n₀ as count of the empty cell, π̂(n₀) the model's fitted shares of all cells and N = n + n₀:
 * ℓ(n₀) = lnΓ(N + 1) − lnΓ(n₀ + 1) + Σ n_ω ln π̂_ω(n₀) + n₀ ln π̂_0(n₀); the interval is every N with ℓ within 1.92 of the greatest.
 *
 * <p>Reference: Cormack, <i>Interval estimation for mark-recapture studies of closed populations</i>, Biometrics 48, 1992.
 */
final class ProfileInterval {

    /** Half the 95 % quantile of χ² with one degree of freedom. */
    private static final double DROP = 1.920729410347062;

    private static final int MOST_DOUBLINGS = 40;
    private static final int BISECTIONS = 60;

    private final LogLinearModel model;
    private final double[] counts;
    private final double observed;

    private ProfileInterval(LogLinearModel model, double[] counts, double observed) {
        this.model = model;
        this.counts = counts.clone();
        this.observed = observed;
    }

    /**
     * The interval around a fit of equal visibility.
     *
     * @param counts the table that was fitted, by history as bits
     * @return empty if the likelihood does not fall by 1.92 on both sides
     */
    static Optional<Interval> of(LogLinearFit fit, double[] counts) {
        double observed = 0;
        for (int history = 1; history < counts.length; history++) {
            observed += counts[history];
        }
        return new ProfileInterval(fit.model(), counts, observed).around(fit.unseen());
    }

    private Optional<Interval> around(double guess) {
        double peak = peak(guess);
        double level = logLikelihood(peak) - DROP;
        double high = Math.max(1, peak) * 2;
        for (int i = 0; i < MOST_DOUBLINGS && logLikelihood(high) > level; i++) {
            high *= 2;
        }
        if (!(logLikelihood(high) <= level)) {
            return Optional.empty();
        }
        double low = logLikelihood(0) >= level ? 0 : crossing(0, peak, level);
        return Optional.of(Interval.of(observed + low, observed + crossing(high, peak, level)));
    }

    /** Golden-section search: the peak of ℓ lies a little under the fit's n̂₀. */
    private double peak(double guess) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double low = guess / 4;
        double high = guess * 2 + 4;
        for (int i = 0; i < BISECTIONS; i++) {
            double a = high - ratio * (high - low);
            double b = low + ratio * (high - low);
            if (logLikelihood(a) < logLikelihood(b)) {
                low = a;
            } else {
                high = b;
            }
        }
        return (low + high) / 2;
    }

    private double crossing(double outside, double inside, double level) {
        double out = outside;
        double in = inside;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (out + in) / 2;
            if (logLikelihood(middle) > level) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return (out + in) / 2;
    }

    private double logLikelihood(double unseen) {
        counts[0] = unseen;
        Design design = Design.withEmptyCell(model, counts);
        if (design == null) {
            return Double.NEGATIVE_INFINITY;
        }
        Newton newton = new Newton(design);
        newton.start(Visibility.EQUAL);
        if (!newton.climb(Visibility.EQUAL)) {
            return Double.NEGATIVE_INFINITY;
        }
        double total = observed + unseen;
        LogLinearFit fit = newton.fit();
        return Gamma.logGamma(total + 1)
                - Gamma.logGamma(unseen + 1)
                + fit.logLikelihood()
                + fit.sumOfMeans()
                - total * Math.log(fit.sumOfMeans());
    }
}
