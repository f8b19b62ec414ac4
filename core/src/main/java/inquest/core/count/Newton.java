package inquest.core.count;

import java.util.Arrays;

/**
 * Newton's method for the Poisson likelihood of one design, whose offsets by size of history may be changed between climbs.
 */
final class Newton {

    private static final int MOST_STEPS = 40;

    /** No parameter moves by more: the climb is over. */
    private static final double STILL = 1e-8;

    /** A pivot this small beside its column means that columns cannot be told apart. */
    private static final double FLAT = 1e-11;

    private final Design design;
    private final int parameters;
    private final double[] means;
    private final double[][] information;
    private final double[] gradient;
    private final double[] step;
    private double[] at;
    private double[] next;
    private Visibility visibility = Visibility.EQUAL;
    private double logLikelihood;

    Newton(Design design) {
        this.design = design;
        parameters = design.columns();
        means = new double[design.rows()];
        information = new double[parameters][parameters];
        gradient = new double[parameters];
        step = new double[parameters];
        at = new double[parameters];
        next = new double[parameters];
    }

    /** Goes to parameters near the peak: one weighted regression of ln(n + 1/2) − ln M(s). */
    void start(Visibility other) {
        visibility = other;
        clear();
        for (int r = 0; r < design.rows(); r++) {
            int[] ones = design.ones(r);
            double weight = design.count(r) + 0.5;
            double weighted = weight * (Math.log(weight) - visibility.lnM(design.size(r)));
            for (int i : ones) {
                gradient[i] += weighted;
                for (int j : ones) {
                    information[i][j] += weight;
                }
            }
        }
        if (factor()) {
            solve(gradient, at);
        } else {
            Arrays.fill(at, 0);
        }
    }

    /** Climbs from where it is under another visibility; whether it came to rest where the information has full rank. */
    boolean climb(Visibility other) {
        visibility = other;
        logLikelihood = means(at);
        for (int round = 0; round < MOST_STEPS; round++) {
            derive();
            if (!factor()) {
                return false;
            }
            solve(gradient, step);
            double length = longest(step);
            if (!(length < 1e6) || !advance(length)) {
                return false;
            }
            if (length < STILL) {
                derive();
                return factor();
            }
        }
        return false;
    }

    /** One step, no longer than a factor e⁵ for any mean's parameter, halved until it does not lead down. */
    private boolean advance(double length) {
        double scale = Math.min(1, 5 / length);
        for (int halving = 0; halving < 40; halving++) {
            for (int i = 0; i < parameters; i++) {
                next[i] = at[i] + scale * step[i];
            }
            double reached = means(next);
            if (reached >= logLikelihood - 1e-11 * Math.abs(logLikelihood)) {
                double[] left = at;
                at = next;
                next = left;
                logLikelihood = reached;
                return true;
            }
            scale /= 2;
        }
        return false;
    }

    /** Sets the means and gives the log-likelihood. */
    private double means(double[] place) {
        double sum = 0;
        for (int r = 0; r < means.length; r++) {
            double eta = visibility.lnM(design.size(r));
            for (int column : design.ones(r)) {
                eta += place[column];
            }
            means[r] = Math.exp(eta);
            sum += design.count(r) * eta - means[r];
        }
        return sum;
    }

    private void clear() {
        Arrays.fill(gradient, 0);
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
    }

    /** Sets gradient and information (lower triangle) at the means. */
    private void derive() {
        clear();
        for (int r = 0; r < means.length; r++) {
            int[] ones = design.ones(r);
            double mean = means[r];
            double rest = design.count(r) - mean;
            for (int a = 0; a < ones.length; a++) {
                gradient[ones[a]] += rest;
                double[] row = information[ones[a]];
                for (int b = 0; b <= a; b++) {
                    row[ones[b]] += mean;
                }
            }
        }
    }

    /** Cholesky's lower factor, in place; false if the information has not full rank. */
    private boolean factor() {
        for (int i = 0; i < parameters; i++) {
            double[] row = information[i];
            double whole = row[i];
            double pivot = whole;
            for (int j = 0; j < i; j++) {
                double[] other = information[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = sum / other[j];
                pivot -= row[j] * row[j];
            }
            if (!(pivot > FLAT * whole)) {
                return false;
            }
            row[i] = Math.sqrt(pivot);
        }
        return true;
    }

    private void solve(double[] right, double[] out) {
        for (int i = 0; i < parameters; i++) {
            double sum = right[i];
            double[] row = information[i];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * out[k];
            }
            out[i] = sum / row[i];
        }
        for (int i = parameters - 1; i >= 0; i--) {
            double sum = out[i];
            for (int k = i + 1; k < parameters; k++) {
                sum -= information[k][i] * out[k];
            }
            out[i] = sum / information[i][i];
        }
    }

    private static double longest(double[] step) {
        double longest = 0;
        for (double part : step) {
            if (!(Math.abs(part) <= longest)) {
                longest = Math.abs(part);
            }
        }
        return longest;
    }

    double leastMean() {
        return Arrays.stream(means).min().orElse(0);
    }

    /** The fit at the place reached. */
    LogLinearFit fit() {
        Arrays.fill(gradient, 0);
        gradient[0] = 1;
        solve(gradient, step);
        return new LogLinearFit(design, visibility, logLikelihood, at[0], step[0], means.clone());
    }
}
