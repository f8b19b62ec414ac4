package inquest.core.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;

/**
 * Whether chains agree: split R̂ and bulk effective sample size after ranks are made normal.
 *
 * <p>Each chain is halved; all draws are replaced by the normal quantiles of their ranks (r − 3/8)/(S + 1/4). With W the mean variance
 * within and B between halves of length n: R̂ = √(((n−1)/n W + B/n)/W). The effective size is the number of draws over
 * τ = −1 + 2 Σ (ρ₂ₜ + ρ₂ₜ₊₁), summed while these pairs are positive and made decreasing (Geyer 1992).
 *
 * <p>Reference: Vehtari, Gelman, Simpson, Carpenter and Bürkner, <i>Rank-normalization, folding, and localization</i>, Bayesian
 * Analysis 16, 2021.
 *
 * @param rHat 1 when chains agree
 * @param ess how many independent draws they are worth
 */
record ChainDiagnostics(double rHat, double ess) {

    /**
     * @param chains draws of each chain, all of one length of at least 4
     */
    static ChainDiagnostics of(double[][] chains) {
        int half = chains[0].length / 2;
        double[][] halves = new double[chains.length * 2][];
        for (int c = 0; c < chains.length; c++) {
            halves[2 * c] = Arrays.copyOfRange(chains[c], 0, half);
            halves[2 * c + 1] = Arrays.copyOfRange(chains[c], chains[c].length - half, chains[c].length);
        }
        double[][] z = normalised(halves);
        double within = Arrays.stream(z)
                .mapToDouble(ChainDiagnostics::variance)
                .average()
                .orElseThrow();
        double[] means = Arrays.stream(z).mapToDouble(ChainDiagnostics::mean).toArray();
        double total = (half - 1.0) / half * within + variance(means);
        if (!(within > 0)) {
            return new ChainDiagnostics(total > 0 ? Double.POSITIVE_INFINITY : 1, z.length * (double) half);
        }
        return new ChainDiagnostics(Math.sqrt(total / within), effective(z, within, total));
    }

    private static double effective(double[][] z, double within, double total) {
        int n = z[0].length;
        double[] means = Arrays.stream(z).mapToDouble(ChainDiagnostics::mean).toArray();
        double sum = 0;
        double before = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < n; lag += 2) {
            double pair = correlation(z, means, lag, within, total) + correlation(z, means, lag + 1, within, total);
            if (pair < 0) {
                break;
            }
            before = Math.min(before, pair);
            sum += before;
        }
        double draws = (double) z.length * n;
        return Math.min(draws * Math.log10(draws), draws / Math.max(2 * sum - 1, 1 / Math.log10(draws)));
    }

    private static double correlation(double[][] z, double[] means, int lag, double within, double total) {
        if (lag == 0) {
            return 1;
        }
        double covariance = 0;
        for (int c = 0; c < z.length; c++) {
            double sum = 0;
            for (int i = 0; i + lag < z[c].length; i++) {
                sum += (z[c][i] - means[c]) * (z[c][i + lag] - means[c]);
            }
            covariance += sum / z[c].length;
        }
        return 1 - (within - covariance / z.length) / total;
    }

    /** Equal draws share their middle rank. */
    private static double[][] normalised(double[][] halves) {
        int n = halves[0].length;
        double[] all = Arrays.stream(halves).flatMapToDouble(Arrays::stream).toArray();
        Integer[] order = IntStream.range(0, all.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> all[i]));
        double[][] z = new double[halves.length][n];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to + 1 < order.length && all[order[to + 1]] == all[order[from]]) {
                to++;
            }
            double rank = (from + to) / 2.0 + 1;
            double value = Math.sqrt(2) * Erf.erfInv(2 * (rank - 0.375) / (all.length + 0.25) - 1);
            for (int i = from; i <= to; i++) {
                z[order[i] / n][order[i] % n] = value;
            }
            from = to + 1;
        }
        return z;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
