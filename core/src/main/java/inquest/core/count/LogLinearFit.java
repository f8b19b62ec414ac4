package inquest.core.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log-linear model fitted to a table by greatest likelihood.
 *
 * <p>Counts n_ω are Poisson with ln μ_ω = Σ α_θ + ln M(|ω|), θ over the model's terms within ω and M that of the visibility. The
 * unseen are n̂₀ = exp(α̂_∅), and ln n̂₀ has the variance of α̂_∅. A term that no case has (its lists never overlap) goes to −∞, and the
 * cells with it are left out (Chan, Silverman and Vincent 2021); it still counts as a parameter, for the table was asked about it.
 */
final class LogLinearFit {

    /** Means below it are no proof that the likelihood has a peak; the linear program is asked. */
    private static final double DOUBTFUL_MEAN = 1e-3;

    private final Design design;
    private final Visibility visibility;
    private final double logLikelihood;
    private final double lnUnseen;
    private final double variance;
    private final double[] means;

    LogLinearFit(
            Design design,
            Visibility visibility,
            double logLikelihood,
            double lnUnseen,
            double variance,
            double[] means) {
        this.design = design.ofCells();
        this.visibility = visibility;
        this.logLikelihood = logLikelihood;
        this.lnUnseen = lnUnseen;
        this.variance = variance;
        this.means = means;
    }

    /**
     * Fits, if the likelihood has a peak and the parameters can be told apart.
     *
     * @param counts by history as bits, 2^K of them; the first is not looked at
     * @return the fit, or null where there is no greatest likelihood, or more than one
     */
    static @Nullable LogLinearFit of(LogLinearModel model, double[] counts) {
        List<LogLinearFit> fits = of(model, counts, List.of(Visibility.EQUAL));
        return fits.isEmpty() ? null : fits.get(0);
    }

    /** Fits under each visibility. Whether there is a peak does not depend on it, for it only shifts what is linear. */
    static List<LogLinearFit> of(LogLinearModel model, double[] counts, List<Visibility> visibilities) {
        List<LogLinearFit> fits = new ArrayList<>();
        Design design = Design.of(model, counts);
        if (design == null) {
            return fits;
        }
        Newton newton = new Newton(design);
        boolean exists = false;
        for (Visibility visibility : visibilities) {
            newton.start(visibility);
            if (!newton.climb(visibility)) {
                continue;
            }
            exists = exists || newton.leastMean() >= DOUBTFUL_MEAN || Existence.holds(design);
            if (!exists) {
                return List.of();
            }
            fits.add(newton.fit());
        }
        return fits;
    }

    LogLinearModel model() {
        return design.model();
    }

    Visibility visibility() {
        return visibility;
    }

    /** ln of the likelihood, without the terms ln n_ω! that all models share. */
    double logLikelihood() {
        return logLikelihood;
    }

    /** 2 (ln likelihood of the saturated model − that of this one). */
    double deviance() {
        double deviance = 0;
        for (int r = 0; r < design.rows(); r++) {
            double count = design.count(r);
            deviance += 2 * ((count > 0 ? count * Math.log(count / means[r]) : 0) - count + means[r]);
        }
        return deviance;
    }

    /** The prior of the fit's visibility within its family. */
    double priorOfVisibility() {
        double[] bySize = new double[model().width() + 1];
        bySize[0] = unseen();
        for (int r = 0; r < design.rows(); r++) {
            bySize[design.size(r)] += means[r];
        }
        return visibility.prior(bySize);
    }

    /** μ̂ of a history; 0 where the model holds it impossible. */
    double mean(int history) {
        for (int r = 0; r < design.rows(); r++) {
            if (design.cell(r) == history) {
                return means[r];
            }
        }
        return 0;
    }

    /** The model's name with its visibility. */
    String name() {
        return model().name() + visibility.kind().suffix();
    }

    /** −2ℓ + p ln n. */
    double bic(double observed) {
        return -2 * logLikelihood + model().parameters() * Math.log(observed);
    }

    /** −2ℓ + 2p. */
    double aic() {
        return -2 * logLikelihood + 2.0 * model().parameters();
    }

    /** ln n̂₀. */
    double lnUnseen() {
        return lnUnseen;
    }

    double unseen() {
        return Math.exp(lnUnseen);
    }

    /** Var α̂_∅. */
    double variance() {
        return variance;
    }

    /** Σ μ̂ over the cells of the design. */
    double sumOfMeans() {
        return Arrays.stream(means).sum();
    }
}
