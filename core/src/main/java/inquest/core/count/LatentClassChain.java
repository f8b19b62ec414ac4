package inquest.core.count;

import java.util.Arrays;

/**
 * One chain of the latent-class sampler of {@link LatentClasses}, on tabulated histories.
 */
final class LatentClassChain {

    /** Fewer cases of a history are dealt to classes one by one, which is then quicker than splitting by binomials. */
    private static final int FEW = 6;

    /** To this number of lists the chances of all histories are made by doubling, which is quicker than each by itself. */
    private static final int DOUBLED = 7;

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
    private final double[][] chance;
    private final double[] weight;
    private final double[] all;
    private double alpha = 1;
    private long unseen;

    /**
     * @param classes at most so many classes
     * @param dispersion where this chain starts among others, 0 to 1: from one class and few unseen to many and many
     */
    LatentClassChain(CaptureTable table, int classes, long seed, double dispersion) {
        width = table.width();
        this.classes = classes;
        histories =
                table.counts().keySet().stream().mapToInt(CaptureHistory::lists).toArray();
        counts = table.counts().values().stream().mapToLong(Long::longValue).toArray();
        observed = table.observed();
        random = new Variates(seed);
        share = new double[classes];
        rate = new double[classes][width];
        size = new long[classes];
        listed = new long[classes][width];
        chance = new double[classes][histories.length + 1];
        weight = new double[classes];
        all = new double[1 << Math.min(width, DOUBLED)];
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
        Arrays.fill(size, 0);
        for (long[] row : listed) {
            Arrays.fill(row, 0);
        }
        for (int k = 0; k < classes; k++) {
            chances(k);
        }
        double missed = 0;
        for (int h = 0; h <= histories.length; h++) {
            double total = 0;
            for (int k = 0; k < classes; k++) {
                weight[k] = chance[k][h];
                total += weight[k];
            }
            if (h < histories.length) {
                split(counts[h], histories[h], total);
            } else {
                missed = Math.min(total, 1 - 1e-15);
                drawUnseen(missed);
                split(unseen, 0, total);
            }
        }
        drawRates();
        drawShares();
    }

    /** The chance of each history, and last of none, in one class, times the share of the class. */
    private void chances(int k) {
        double[] rates = rate[k];
        double[] out = chance[k];
        if (width > DOUBLED) {
            for (int h = 0; h <= histories.length; h++) {
                int history = h < histories.length ? histories[h] : 0;
                double product = share[k];
                for (int j = 0; j < width; j++) {
                    product *= (history >> j & 1) == 1 ? rates[j] : 1 - rates[j];
                }
                out[h] = product;
            }
            return;
        }
        all[0] = share[k];
        for (int j = 0; j < width; j++) {
            for (int bits = 0; bits < 1 << j; bits++) {
                all[bits | 1 << j] = all[bits] * rates[j];
                all[bits] *= 1 - rates[j];
            }
        }
        for (int h = 0; h < histories.length; h++) {
            out[h] = all[histories[h]];
        }
        out[histories.length] = all[0];
    }

    /** Negative binomial: a Poisson number with a gamma mean. */
    private void drawUnseen(double missed) {
        double mean = random.gamma((double) observed) * missed / (1 - missed);
        unseen = mean < MOST_UNSEEN ? random.poisson(mean) : (long) MOST_UNSEEN;
    }

    private void split(long cases, int history, double total) {
        if (cases <= FEW) {
            for (long c = 0; c < cases; c++) {
                double at = random.uniform() * total;
                int k = 0;
                while (k < classes - 1 && at > weight[k]) {
                    at -= weight[k++];
                }
                add(k, history, 1);
            }
            return;
        }
        long left = cases;
        double rest = total;
        for (int k = 0; k < classes - 1 && left > 0; k++) {
            long here = rest > 0 ? random.binomial(left, weight[k] / rest) : left;
            add(k, history, here);
            left -= here;
            rest -= weight[k];
        }
        add(classes - 1, history, left);
    }

    private void add(int k, int history, long cases) {
        if (cases > 0) {
            size[k] += cases;
            for (int rest = history; rest != 0; rest &= rest - 1) {
                listed[k][Integer.numberOfTrailingZeros(rest)] += cases;
            }
        }
    }

    private void drawRates() {
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < width; j++) {
                rate[k][j] = random.beta(1.0 + listed[k][j], 1.0 + size[k] - listed[k][j]);
            }
        }
    }

    /** Stick-breaking shares and their concentration, the small pieces in logs. */
    private void drawShares() {
        long after = 0;
        for (int k = 0; k < classes; k++) {
            after += size[k];
        }
        double lnLeft = 0;
        for (int k = 0; k < classes - 1; k++) {
            after -= size[k];
            double lnKept = lnComplementOfBeta(1.0 + size[k], alpha + after);
            share[k] = Math.exp(lnLeft) * -Math.expm1(lnKept);
            lnLeft += lnKept;
        }
        share[classes - 1] = Math.exp(lnLeft);
        double shape = LatentClasses.PRIOR_SHAPE + classes - 1;
        alpha = random.gamma(shape) / (LatentClasses.PRIOR_RATE - lnLeft);
    }

    /** ln(1 − V) with V beta of shapes a ≥ 1 and b. */
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
