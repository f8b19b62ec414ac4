package inquest.core.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.ToDoubleFunction;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The bias-corrected and accelerated bootstrap of an estimate that includes its own choice of model.
 *
 * <p>The n histories are resampled B times and the whole choice is repeated on each. With θ̂ the estimate and θ* the replicates:
 * z₀ = Φ⁻¹(share of θ* below θ̂), a = Σ n_ω d_ω³/(6 (Σ n_ω d_ω²)^1.5), d_ω the mean of the estimates with one case left out less that
 * without one case of history ω. The ends are the quantiles Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))) of θ*, z = ±1.96.
 *
 * <p>References: Efron, <i>Better bootstrap confidence intervals</i>, JASA 82, 1987; for these tables Chan, Silverman and Vincent,
 * <i>Multiple systems estimation for sparse capture data</i>, JASA 116, 2021.
 */
final class Bootstrap {

    /** With more lists a thousand choices of model take many minutes. */
    static final int MOST_LISTS = 8;

    private static final int PIECES = 8;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final CaptureTable table;
    private final int[] histories;
    private final long[] counts;
    private final ToDoubleFunction<double[]> chosen;

    /**
     * @param chosen from counts by history as bits to the estimate of all cases; not-a-number where none can be made
     */
    Bootstrap(CaptureTable table, ToDoubleFunction<double[]> chosen) {
        this.table = table;
        this.chosen = chosen;
        histories =
                table.counts().keySet().stream().mapToInt(CaptureHistory::lists).toArray();
        counts = table.counts().values().stream().mapToLong(Long::longValue).toArray();
    }

    /** Why there is no bootstrap of so many lists. */
    static NotEstimable refusal(Method method, int width) {
        return new NotEstimable(
                method,
                width < 3
                        ? "needs 3 lists, found " + width + "; add a list"
                        : "is made for at most " + MOST_LISTS + " lists, found " + width
                                + ": choosing a model a thousand times over would take many minutes; merge lists");
    }

    /** Estimate, interval and replicates; refused if the choice fails on the table itself or on most of its resamples. */
    Outcome estimate(
            Method method,
            int replicates,
            long seed,
            SortedMap<String, String> settings,
            List<ModelWeight> models,
            Executor executor) {
        double number = chosen.applyAsDouble(ModelSpace.counts(table));
        if (Double.isNaN(number)) {
            return new NotEstimable(method, "no model has a greatest likelihood for this table; merge lists or strata");
        }
        List<double[]> pieces = Parallel.map(PIECES, piece -> piece(piece, replicates, seed), executor);
        double[] resampled = pieces.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        if (resampled.length < replicates / 2.0) {
            return new NotEstimable(
                    method,
                    "a number was found on " + resampled.length + " of " + replicates
                            + " resamples only: the table is too sparse; merge lists or strata");
        }
        Sample sample = Sample.of(resampled);
        double correction = bias(sample, number);
        double acceleration = acceleration();
        TreeMap<String, Double> diagnostics = new TreeMap<>();
        diagnostics.put("bias_correction", correction);
        diagnostics.put("acceleration", acceleration);
        diagnostics.put("failed_replicates", (double) (replicates - resampled.length));
        settings.put("replicates", String.valueOf(replicates));
        Interval interval = Interval.of(
                end(sample, correction, acceleration, -1.959963984540054),
                end(sample, correction, acceleration, 1.959963984540054));
        return new Estimate(method, number, interval, sample, new Basis(settings, seed, diagnostics, models));
    }

    private double[] piece(int piece, int replicates, long seed) {
        int from = replicates * piece / PIECES;
        int to = replicates * (piece + 1) / PIECES;
        double[] numbers = new double[to - from];
        for (int i = from; i < to; i++) {
            numbers[i - from] = chosen.applyAsDouble(resample(new Variates(seed + 0x9E3779B97F4A7C15L * (i + 1))));
        }
        return numbers;
    }

    private double[] resample(Variates random) {
        double[] drawn = new double[1 << table.width()];
        long left = table.observed();
        long rest = left;
        for (int h = 0; h < histories.length && left > 0; h++) {
            long here = random.binomial(left, (double) counts[h] / rest);
            drawn[histories[h]] = here;
            left -= here;
            rest -= counts[h];
        }
        return drawn;
    }

    /** Replicates equal to the estimate count half: estimates of tables of few cases repeat. */
    private static double bias(Sample sample, double number) {
        double below = 0;
        for (double draw : sample.draws()) {
            below += draw < number ? 1 : draw == number ? 0.5 : 0;
        }
        double least = 0.5 / sample.size();
        return NORMAL.inverseCumulativeProbability(Math.min(1 - least, Math.max(least, below / sample.size())));
    }

    private double acceleration() {
        double[] whole = ModelSpace.counts(table);
        List<double[]> without = new ArrayList<>();
        double sum = 0;
        double cases = 0;
        for (int h = 0; h < histories.length; h++) {
            double[] less = whole.clone();
            less[histories[h]]--;
            double number = chosen.applyAsDouble(less);
            if (Double.isFinite(number)) {
                without.add(new double[] {number, counts[h]});
                sum += number * counts[h];
                cases += counts[h];
            }
        }
        double squares = 0;
        double cubes = 0;
        for (double[] number : without) {
            double d = sum / cases - number[0];
            squares += number[1] * d * d;
            cubes += number[1] * d * d * d;
        }
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    private static double end(Sample sample, double correction, double acceleration, double z) {
        double shifted = correction + (correction + z) / (1 - acceleration * (correction + z));
        return sample.quantile(NORMAL.cumulativeProbability(shifted));
    }
}
