package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Which estimate is recommended, and what is warned of beside it. Both look at diagnostics, never at how large a number is.
 *
 * <p>The rule, in order: (1) what {@link Guard} refuses is refused; (2) where unequal visibility carries half of the weight or more, the
 * log-linear average, for no decomposable graph knows of visibility; (3) with fewer than {@value #FEW_FOR_NORMAL} cases on two lists or
 * more, and at most 6 lists, the decomposable average, which is exact at any count where the other leans on large ones; (4) else the
 * log-linear average.
 */
final class Judging {

    /** Matched cases below which the normal approximation of a log-linear fit is not trusted. */
    static final long FEW_FOR_NORMAL = 60;

    private static final double HALF = 0.5;

    /** Undocumented, by models that fit alike, more than so many times each other. */
    private static final double FAR_APART = 3;

    private static final double POOR = 1e-3;

    private final CaptureTable table;
    private final Outcome logLinear;
    private final Outcome decomposable;

    Judging(CaptureTable table, Outcome logLinear, Outcome decomposable) {
        this.table = table;
        this.logLinear = logLinear;
        this.decomposable = decomposable;
    }

    private double diagnostic(String name) {
        return logLinear
                .estimate()
                .map(estimate -> estimate.basis().diagnostic(name))
                .orElse(Double.NaN);
    }

    private boolean unequal() {
        return diagnostic("weight_of_unequal_visibility") >= HALF;
    }

    Recommendation recommendation(List<Outcome> all) {
        Outcome outcome = logLinear;
        String rule = "the log-linear average: enough cases are on two lists or more";
        if (unequal()) {
            rule = "the log-linear average: it alone allows for unequal visibility, which carries half of its weight"
                    + " or more";
        } else if (table.matched() < FEW_FOR_NORMAL && decomposable.estimate().isPresent()) {
            outcome = decomposable;
            rule = "the decomposable average, exact for few cases: fewer than " + FEW_FOR_NORMAL
                    + " are on two lists or more";
        } else if (logLinear.estimate().isEmpty() && decomposable.estimate().isPresent()) {
            outcome = decomposable;
            rule = "the decomposable average: no log-linear model has a greatest likelihood";
        }
        return new Recommendation(outcome, rule, envelope(all), alike());
    }

    private static Optional<Interval> envelope(List<Outcome> all) {
        double[] numbers = all.stream()
                .filter(outcome -> outcome.method().isMain())
                .flatMap(outcome -> outcome.estimate().stream())
                .mapToDouble(Estimate::number)
                .sorted()
                .toArray();
        return numbers.length == 0
                ? Optional.empty()
                : Optional.of(Interval.of(numbers[0], numbers[numbers.length - 1]));
    }

    private Optional<Interval> alike() {
        double low = diagnostic("lowest_of_models_alike");
        return Double.isNaN(low)
                ? Optional.empty()
                : Optional.of(Interval.of(low, diagnostic("highest_of_models_alike")));
    }

    /** Warnings that need the estimates. */
    List<Warning> warnings(Outcome recommended, List<Outcome> all, List<Checks.Sensitivity> lists) {
        List<Warning> warnings = new ArrayList<>();
        if (recommended.estimate().isEmpty()) {
            return warnings;
        }
        if (unequal()) {
            warnings.add(new Warning(
                    Warning.Kind.UNEQUAL_VISIBILITY,
                    "some victims are easier to record than others on all lists; those hardest to record"
                            + " decide the number and are seen least, so take the upper half of the interval in"
                            + " earnest, or make strata in which victims are alike"));
        }
        alike().filter(this::apart)
                .ifPresent(interval -> warnings.add(new Warning(
                        Warning.Kind.MODELS_DISAGREE,
                        String.format(
                                Locale.ROOT,
                                "models that fit alike say from %.0f to %.0f; another list, or strata, could tell them"
                                        + " apart",
                                interval.low(),
                                interval.high()))));
        if (excludeEachOther()) {
            warnings.add(new Warning(
                    Warning.Kind.METHODS_DISAGREE,
                    "the two averages exclude each other's number; read why in the models of each, and cite both"));
        }
        double freedom = diagnostic("degrees_of_freedom");
        if (freedom > 0
                && 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(diagnostic("deviance")) < POOR) {
            warnings.add(new Warning(
                    Warning.Kind.POOR_FIT,
                    "even the heaviest model misses the table; look at the residuals, and for lists that"
                            + " changed over time"));
        }
        if (table.width() > 4 || !unequal()) {
            // With 4 lists one left out leaves 3, which cannot allow for unequal visibility and so must disagree.
            restsOnOne(recommended, lists).ifPresent(warnings::add);
        }
        all.stream()
                .filter(Judging::notMet)
                .findFirst()
                .ifPresent(chains -> warnings.add(new Warning(
                        Warning.Kind.NOT_CONVERGED,
                        "the chains of latent classes have not come together: do not cite their number")));
        return warnings;
    }

    private boolean apart(Interval interval) {
        double n = table.observed();
        return interval.high() - n > FAR_APART * Math.max(1, interval.low() - n);
    }

    private boolean excludeEachOther() {
        return logLinear
                .estimate()
                .flatMap(a -> decomposable
                        .estimate()
                        .map(b ->
                                !a.interval().holds(b.number()) && !b.interval().holds(a.number())))
                .orElse(false);
    }

    private static Optional<Warning> restsOnOne(Outcome recommended, List<Checks.Sensitivity> lists) {
        Interval whole = recommended.estimate().orElseThrow().interval();
        return lists.stream()
                .filter(row -> row.change().startsWith("without "))
                .filter(row -> row.outcome()
                        .estimate()
                        .map(estimate -> estimate.interval().low() > whole.high()
                                || estimate.interval().high() < whole.low())
                        .orElse(false))
                .findFirst()
                .map(row -> new Warning(
                        Warning.Kind.RESTS_ON_ONE_LIST,
                        row.change()
                                + " the interval would not touch this one; find out what that list does differently"));
    }

    private static boolean notMet(Outcome outcome) {
        return outcome.method() == Method.LATENT_CLASSES
                && outcome.estimate()
                        .map(estimate -> !new Convergence(
                                        estimate.basis().diagnostic("r_hat"),
                                        estimate.basis().diagnostic("ess"),
                                        0,
                                        0)
                                .converged())
                        .orElse(false);
    }
}
