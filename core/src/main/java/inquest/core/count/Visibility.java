package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How cases may differ in their chance to be recorded, on all lists at once.
 *
 * <p>If a case's log-odds to be on each list are shifted by Z, then the expected number with a history of s lists is multiplied by
 * M(s) = E[exp(sZ)], the mean being over cases that no list has (Darroch, Fienberg, Glonek and Junker 1993). A visibility is one
 * distribution of Z, fully given, so that a model with it stays linear. What is not known of Z is averaged over a grid, each point with
 * its share of the prior.
 */
final class Visibility {

    /** All cases of a stratum are as visible as each other: ln M(s) = 0. */
    static final Visibility EQUAL = new Visibility(Kind.EQUAL, 1, s -> 0, 0, 0);

    /** The families that Z may belong to. */
    enum Kind {
        /** Z is 0. */
        EQUAL(""),
        /** Z is normal among the unseen. */
        SPREAD(" + spread visibility"),
        /** Z is one of two numbers. */
        TWO_CLASSES(" + two visibilities");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        /** What is added to a model's name. */
        String suffix() {
            return suffix;
        }
    }

    /** Variances of Z. Above 2 the odds of two cases would differ 16-fold as a rule, and no table tells 2 from more. */
    private static final double[] VARIANCES = {0.1, 0.25, 0.4, 0.6, 0.8, 1, 1.25, 1.5, 1.75, 2};

    private static final double[] SHIFTS = {0.5, 1, 1.5, 2, 2.5, 3};
    private static final double SCALE = 0.85;
    private static final int LOWEST_LOG_ODDS = -7;
    private static final int HIGHEST_LOG_ODDS = 2;

    private final Kind kind;
    private final double prior;
    private final double[] lnM;
    private final double share;
    private final double shift;

    private Visibility(Kind kind, double prior, IntToDoubleFunction lnM, double share, double shift) {
        this.kind = kind;
        this.prior = prior;
        this.lnM = new double[CaptureTable.MOST_LISTS + 1];
        for (int s = 0; s < this.lnM.length; s++) {
            this.lnM[s] = lnM.applyAsDouble(s);
        }
        this.share = share;
        this.shift = shift;
    }

    /** Z normal among the unseen with one variance τ: ln M(s) = τs²/2. */
    static Visibility spread(double variance, double prior) {
        return new Visibility(Kind.SPREAD, prior, s -> variance * s * s / 2, 0, 0);
    }

    /** Z normal among the unseen with variance τ, ln M(s) = τs²/2, over a grid of τ with an exponential prior of mean 2. */
    static List<Visibility> spreads() {
        List<Visibility> grid = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < VARIANCES.length; i++) {
            total += Math.exp(-VARIANCES[i] / 2) * cell(VARIANCES, i);
        }
        for (int i = 0; i < VARIANCES.length; i++) {
            grid.add(spread(VARIANCES[i], Math.exp(-VARIANCES[i] / 2) * cell(VARIANCES, i) / total));
        }
        return grid;
    }

    /**
     * Z is d for some and 0 for the others, ln M(s) = ln(1 − q + q exp(ds)) with q the share of the first among the unseen, over a grid
     * of d and q. Prior: d half-normal of scale 0.85 (one pair of classes in twenty differs more than 5-fold in odds), and any share among all cases, seen and not, as likely as another.
     */
    static List<Visibility> twoClasses() {
        List<Visibility> grid = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < SHIFTS.length; i++) {
            total += halfNormal(SHIFTS[i]) * cell(SHIFTS, i);
        }
        for (int i = 0; i < SHIFTS.length; i++) {
            double d = SHIFTS[i];
            for (int logOdds = LOWEST_LOG_ODDS; logOdds <= HIGHEST_LOG_ODDS; logOdds++) {
                double q = 1 / (1 + Math.exp(-logOdds));
                grid.add(new Visibility(
                        Kind.TWO_CLASSES,
                        halfNormal(d) * cell(SHIFTS, i) / total,
                        s -> Math.log1p(q * Math.expm1(d * s)),
                        q,
                        d));
            }
        }
        return grid;
    }

    private static double halfNormal(double shift) {
        return Math.exp(-shift * shift / (2 * SCALE * SCALE));
    }

    /** How much of the line lies nearer to a point of a grid than to others; the first reaches down to 0. */
    private static double cell(double[] grid, int i) {
        double below = i == 0 ? 0 : (grid[i - 1] + grid[i]) / 2;
        double above = i == grid.length - 1 ? grid[i] + (grid[i] - grid[i - 1]) / 2 : (grid[i] + grid[i + 1]) / 2;
        return above - below;
    }

    Kind kind() {
        return kind;
    }

    /** ln M of a history of so many lists. */
    double lnM(int s) {
        return lnM[s];
    }

    /**
     * The prior of this point within its family. For two classes a uniform share w among all cases has the density w(1 − w) in the
     * log-odds, where w is what a fit makes of q.
     *
     * @param means fitted means by size of history, the unseen first
     */
    double prior(double[] means) {
        if (kind != Kind.TWO_CLASSES) {
            return prior;
        }
        double all = 0;
        double higher = 0;
        for (int s = 0; s < means.length; s++) {
            all += means[s];
            higher += means[s] * share * Math.exp(shift * s - lnM[s]);
        }
        double w = higher / all;
        return prior * w * (1 - w);
    }
}
