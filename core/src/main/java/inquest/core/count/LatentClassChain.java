package inquest.core.count;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * One chain of the latent-class sampler of {@link LatentClasses}, on tabulated histories.
 *
 * <p>A sweep costs by the classes that can hope for cases: what falls to any of the others is drawn as one number first, and is
 * mostly none.
 *
 * <p>Labels are dealt anew in every sweep. Stick-breaking makes the first classes the largest a priori, yet a class of many cases never
 * changes its label by itself, so that chains keep the order they happened to start with and answer by it. With the pieces V summed
 * out, the chance of the sizes n₁ … n_K in this order is ∝ Γ(α + n_K)/Γ(1 + n_K) Π 1/(α + n_{k+1} + … + n_K), k = 1 … K − 2, hence that of
 * an exchange of neighbours; V is drawn afresh after it.
 */
final class LatentClassChain {

    /** So few cases of a history are dealt to classes one by one, which is then quicker than splitting by binomials. */
    private static final int FEW = 16;

    /** A class that can hope for fewer cases of a history than this has no binomial draw of its own. */
    private static final double HOPED = 12;

    /** To this number of lists the chances of all histories are made by doubling, which is quicker than each by itself. */
    private static final int DOUBLED = 7;

    /** How often the costly exchange with the last label is tried. */
    private static final double LAST_EXCHANGED = 0.05;

    /** Beyond this many unseen arithmetic on counts would lose whole cases; the share of draws there is reported. */
    static final double MOST_UNSEEN = 1e12;

    private final int width;
    private final int classes;
    private final int[] histories;
    private final long[] counts;
    private final long observed;
    private final Variates random;
    private final double[] share;
    private final double[][] rate;
    private final long[] size;
    private final long[][] listed;
    private final int[] place;
    private final double[][] chance;
    private final double[] total;
    private final double[] ofMinor;
    private final long[] bound;
    private final long[][] dealt;
    private final int[] major;
    private final int[] minor;
    private double alpha = 1;
    private long unseen;

    /**
     * @param classes at most so many classes
     * @param dispersion where this chain starts among others, 0 to 1: from one class and few unseen to many and many
     */
    LatentClassChain(CaptureTable table, int classes, long seed, double dispersion) {
        width = table.width();
        this.classes = classes;
        histories = Arrays.copyOf(
                table.counts().keySet().stream().mapToInt(CaptureHistory::lists).toArray(),
                table.counts().size() + 1);
        counts = table.counts().values().stream().mapToLong(Long::longValue).toArray();
        observed = table.observed();
        random = new Variates(seed);
        share = new double[classes];
        rate = new double[classes][width];
        size = new long[classes];
        listed = new long[classes][width];
        place = width > DOUBLED ? IntStream.range(0, histories.length).toArray() : histories;
        chance = new double[classes][width > DOUBLED ? histories.length : 1 << width];
        total = new double[chance[0].length];
        ofMinor = new double[classes];
        bound = new long[classes];
        dealt = new long[classes][total.length];
        major = new int[classes];
        minor = new int[classes];
        start(table, dispersion);
    }

    private void start(CaptureTable table, double dispersion) {
        unseen = Math.round(observed * Math.pow(10, 2 * dispersion - 1));
        double total = 0;
        for (int k = 0; k < classes; k++) {
            share[k] = Math.exp(random.lnGamma(0.05 + 2 * dispersion));
            total += share[k] + 1e-9;
            for (int j = 0; j < width; j++) {
                double odds = (table.listed(1 << j) + 0.5) / (observed + unseen - table.listed(1 << j) + 0.5);
                double moved = odds * Math.exp(random.normal() * dispersion);
                rate[k][j] = moved / (1 + moved);
            }
        }
        for (int k = 0; k < classes; k++) {
            share[k] = (share[k] + 1e-9) / total;
        }
        Arrays.sort(share);
        for (int k = 0; k < classes / 2; k++) {
            double smaller = share[k];
            share[k] = share[classes - 1 - k];
            share[classes - 1 - k] = smaller;
        }
    }

    /** ln(n₀ + 1) of every so manieth sweep. */
    double[] run(int burnIn, int sweeps, int thinning) {
        double[] kept = new double[sweeps / thinning];
        for (int sweep = 0; sweep < burnIn; sweep++) {
            sweep();
        }
        for (int i = 0; i < kept.length; i++) {
            for (int s = 0; s < thinning; s++) {
                sweep();
            }
            kept[i] = Math.log(unseen + 1.0);
        }
        return kept;
    }

    private void sweep() {
        weigh();
        for (long[] row : dealt) {
            Arrays.fill(row, 0);
        }
        int none = histories.length - 1;
        for (int h = 0; h < none; h++) {
            split(counts[h], h);
        }
        drawUnseen(Math.min(total[place[none]], 1 - 1e-15));
        split(unseen, none);
        tally();
        exchangeLabels();
        drawRates();
        drawShares();
    }

    // ---- whose class is which

    /** The chance of each history in every class times the class's share. */
    private void weigh() {
        Arrays.fill(total, 0);
        for (int k = 0; k < classes; k++) {
            chances(k);
            double[] here = chance[k];
            for (int c = 0; c < total.length; c++) {
                total[c] += here[c];
            }
        }
    }

    private void chances(int k) {
        double[] rates = rate[k];
        double[] out = chance[k];
        if (width > DOUBLED) {
            for (int h = 0; h < histories.length; h++) {
                double product = share[k];
                for (int j = 0; j < width; j++) {
                    product *= (histories[h] >> j & 1) == 1 ? rates[j] : 1 - rates[j];
                }
                out[h] = product;
            }
            return;
        }
        out[0] = share[k];
        for (int j = 0; j < width; j++) {
            double listedRate = rates[j];
            int half = 1 << j;
            for (int bits = 0; bits < half; bits++) {
                double both = out[bits];
                double with = both * listedRate;
                out[bits + half] = with;
                out[bits] = both - with;
            }
        }
    }

    /** Negative binomial: a Poisson number with a gamma mean. */
    private void drawUnseen(double missed) {
        double mean = random.gamma((double) observed) * missed / (1 - missed);
        unseen = mean < MOST_UNSEEN ? random.poisson(mean) : (long) MOST_UNSEEN;
    }

    /**
     * Deals the cases of a history to classes. Classes that can hope for few share one binomial draw, whose cases are then dealt one by
     * one; the others have a draw each, but for the likeliest, which takes what is left.
     */
    private void split(long cases, int h) {
        int at = place[h];
        double all = total[at];
        double little = cases <= FEW ? Double.POSITIVE_INFINITY : HOPED * all / cases;
        int fewer = 0;
        int more = 0;
        double small = 0;
        int likeliest = 0;
        double highest = 0;
        for (int k = 0; k < classes; k++) {
            double weight = chance[k][at];
            if (weight < little) {
                small += weight;
                minor[fewer] = k;
                ofMinor[fewer++] = small;
            } else {
                major[more++] = k;
                if (weight > highest) {
                    highest = weight;
                    likeliest = k;
                }
            }
        }
        long left = cases;
        if (fewer > 0) {
            long here = more == 0 ? cases : random.binomial(cases, small / all);
            left -= here;
            dealOneByOne(here, at, fewer, small);
        }
        double rest = all - small;
        for (int i = 0; i < more && left > 0; i++) {
            int k = major[i];
            if (k != likeliest) {
                double weight = chance[k][at];
                long here = random.binomial(left, weight / rest);
                dealt[k][at] = here;
                left -= here;
                rest -= weight;
            }
        }
        if (more > 0) {
            dealt[likeliest][at] = left;
        }
    }

    /**
     * Deals so many cases of a history to its minor classes: each to the first whose summed weights are above its level, which is counted
     * in whole numbers, for a search would be a branch that is mispredicted at nearly every case.
     */
    private void dealOneByOne(long cases, int at, int fewer, double small) {
        double scale = Variates.GRAINS / small;
        for (int i = 0; i < fewer - 1; i++) {
            bound[i] = (long) (ofMinor[i] * scale) - 1;
        }
        for (long c = 0; c < cases; c++) {
            long level = random.grain();
            int above = 0;
            for (int i = 0; i < fewer - 1; i++) {
                above += (int) ((bound[i] - level) >>> 63); // 1 where the level is beyond the bound, else 0
            }
            dealt[minor[above]][at]++;
        }
    }

    /** The size of each class, and how many of it each list has. */
    private void tally() {
        for (int k = 0; k < classes; k++) {
            long[] cells = dealt[k];
            long[] row = listed[k];
            long sum = 0;
            if (width > DOUBLED) {
                Arrays.fill(row, 0);
                for (int h = 0; h < cells.length; h++) {
                    sum += cells[h];
                    for (int rest = cells[h] > 0 ? histories[h] : 0; rest != 0; rest &= rest - 1) {
                        row[Integer.numberOfTrailingZeros(rest)] += cells[h];
                    }
                }
            } else {
                // The upper half of the histories has the last list; folded onto the lower, its upper half has the last
                // but one.
                for (int j = width - 1; j >= 0; j--) {
                    int half = 1 << j;
                    long with = 0;
                    for (int bits = 0; bits < half; bits++) {
                        with += cells[bits + half];
                        cells[bits] += cells[bits + half];
                    }
                    row[j] = with;
                }
                sum = cells[0];
            }
            size[k] = sum;
        }
    }

    // ---- what is drawn given the classes

    /** Metropolis exchanges of the labels of neighbours, from the last to the first, with V summed out. */
    private void exchangeLabels() {
        if (random.uniform() < LAST_EXCHANGED) {
            exchangeLast();
        }
        long after = size[classes - 1];
        for (int k = classes - 3; k >= 0; k--) {
            if (size[k] != size[k + 1]) {
                if (random.uniform() * (alpha + size[k] + after) < alpha + size[k + 1] + after) {
                    exchange(k, k + 1);
                }
            }
            after += size[k + 1];
        }
    }

    /** The last label with any other's, and α from its prior at once: a large last class and a large α hold each other in place. */
    private void exchangeLast() {
        int k = (int) (random.uniform() * (classes - 1));
        double before = lnOrder(alpha);
        double other = Math.exp(random.lnGamma(LatentClasses.PRIOR_SHAPE)) / LatentClasses.PRIOR_RATE;
        exchange(k, classes - 1);
        if (other > 0 && Math.log(random.uniform()) < lnOrder(other) - before) {
            alpha = other;
        } else {
            exchange(k, classes - 1);
        }
    }

    /** ln of the chance of the sizes in their order, but for what does not depend on the order or α. */
    private double lnOrder(double concentration) {
        long after = size[classes - 1];
        double ln = (classes - 1) * Math.log(concentration)
                + Gamma.logGamma(concentration + after)
                - Gamma.logGamma(1.0 + after)
                - Gamma.logGamma(1 + concentration + observed + unseen);
        for (int k = classes - 2; k > 0; k--) {
            after += size[k];
            ln -= Math.log(concentration + after);
        }
        return ln;
    }

    private void exchange(int i, int j) {
        long cases = size[i];
        size[i] = size[j];
        size[j] = cases;
        long[] row = listed[i];
        listed[i] = listed[j];
        listed[j] = row;
    }

    private void drawRates() {
        for (int k = 0; k < classes; k++) {
            double[] rates = rate[k];
            if (size[k] == 0) {
                for (int j = 0; j < width; j++) {
                    rates[j] = random.uniform();
                }
            } else {
                long[] row = listed[k];
                for (int j = 0; j < width; j++) {
                    rates[j] = random.beta(1.0 + row[j], 1.0 + size[k] - row[j]);
                }
            }
        }
    }

    /** Stick-breaking shares and their concentration. */
    private void drawShares() {
        long after = observed + unseen;
        double left = 1;
        double lnLeft = 0;
        double product = 1;
        for (int k = 0; k < classes - 1; k++) {
            after -= size[k];
            double b = alpha + after;
            double kept;
            if (size[k] > 0 && b >= 1) {
                double y = random.gamma(b);
                kept = y / (y + random.gamma(1.0 + size[k]));
                product *= kept;
            } else {
                double lnKept = lnComplementOfBeta(1.0 + size[k], b);
                kept = Math.exp(lnKept);
                lnLeft += lnKept;
            }
            share[k] = left * (1 - kept);
            left *= kept;
        }
        lnLeft += Math.log(product);
        share[classes - 1] = left;
        double shape = LatentClasses.PRIOR_SHAPE + classes - 1;
        alpha = random.gamma(shape) / (LatentClasses.PRIOR_RATE - lnLeft);
    }

    /** ln(1 − V) with V beta of shapes a ≥ 1 and b; in logs, for small shapes give numbers too small for a double. */
    private double lnComplementOfBeta(double a, double b) {
        if (a == 1) {
            return Math.log(random.uniform()) / b;
        }
        if (b >= 1) {
            double y = random.gamma(b);
            return Math.log(y / (y + random.gamma(a)));
        }
        double lnY = random.lnGamma(b);
        double lnX = Math.log(random.gamma(a));
        return lnY - lnX - Math.log1p(Math.exp(lnY - lnX));
    }
}
