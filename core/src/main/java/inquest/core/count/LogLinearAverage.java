package inquest.core.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.hipparchus.special.Erf;

/**
 * The average over log-linear models that a table can carry: hierarchical dependences between lists, with equal and unequal visibility.
 *
 * <p>Weight of model M under visibility v ∝ exp(−(−2ℓ̂ + p ln n)/2) · p(M) · p(v), over those with a greatest likelihood
 * ({@link Existence}). Drawn are a model by its weight and then ln n₀ ~ normal(ln n̂₀, Var α̂_∅ + 1/n̂₀), so that the interval holds what
 * is not known of the model, of its parameters, and of the number that chance left unseen; it is never one model's. Drawing is by
 * equal steps in probability, hence without a seed.
 *
 * <p>Symbols: ℓ̂ greatest ln likelihood, p parameters, n cases seen, n₀ unseen, α_∅ the constant of the model. Domain: 3 to 10 lists. It
 * rests on there being no dependence of all lists together, and with 3 lists on visibility being equal too.
 *
 * <p>References: Fienberg, <i>The multiple recapture census for closed populations and incomplete 2^k contingency tables</i>, Biometrika
 * 59, 1972; Fienberg and Rinaldo, <i>Maximum likelihood estimation in log-linear models</i>, Annals of Statistics 40, 2012; Darroch et
 * al., JASA 88, 1993; Chen and Chen, <i>Extended Bayesian information criteria</i>, Biometrika 95, 2008.
 *
 * @param exhaustive to so many lists every model of pairs is fitted; for more, models are searched from the best yet
 */
record LogLinearAverage(int exhaustive) implements Estimator {

    /** With 7 lists there are two million models of pairs. */
    private static final int EXHAUSTIVE = 6;

    /** Draws at equal steps, an odd number so that the middle one is the median. */
    private static final int DRAWS = 4001;

    /** Within this distance in the scale of BIC models are held to fit alike (Raftery 1995). */
    static final double ALIKE = 2;

    private static final double NEGLIGIBLE = 40;
    private static final int MODELS_SHOWN = 20;
    private static final int HISTORIES_SHOWN = 63;
    private static final double[] NORMALS = normals();

    /** Every model of pairs to 6 lists. */
    static LogLinearAverage withDefaults() {
        return new LogLinearAverage(EXHAUSTIVE);
    }

    /**
     * For the checks of a table, which estimate it many times with a list less: searched where the table itself is, or the checks would cost
     * a hundred times the number they are of.
     */
    static LogLinearAverage forChecksOf(CaptureTable table) {
        return table.width() > EXHAUSTIVE ? new LogLinearAverage(EXHAUSTIVE - 1) : withDefaults();
    }

    @Override
    public Method method() {
        return Method.LOG_LINEAR_AVERAGE;
    }

    /** Refuses a table of fewer than 3 or more than 10 lists, and one for which no model has a greatest likelihood. */
    @Override
    public Outcome estimate(CaptureTable table, long seed, Executor executor) {
        return averaged(table).outcome();
    }

    /**
     * The average with what its heaviest model expects.
     *
     * @param outcome the average, or why there is none
     * @param residuals each history under the heaviest model, worst fitting first; empty without an average
     */
    record Averaged(Outcome outcome, List<Checks.Residual> residuals) {
        private static Averaged refused(String reason) {
            return new Averaged(new NotEstimable(Method.LOG_LINEAR_AVERAGE, reason), List.of());
        }
    }

    Averaged averaged(CaptureTable table) {
        int width = table.width();
        if (width < 3 || width > ModelSpace.MOST_LISTS) {
            return Averaged.refused("needs 3 to " + ModelSpace.MOST_LISTS + " lists, found " + width
                    + (width < 3 ? "; add a list" : "; merge lists that come from one source"));
        }
        List<LogLinearFit> fits = table.matched() == 0 ? List.of() : ModelSpace.of(table, exhaustive);
        if (fits.isEmpty()) {
            return Averaged.refused(
                    "no model has a greatest likelihood for this table: too few lists overlap; merge lists or strata");
        }
        Mixture mixture = new Mixture(table, fits);
        return new Averaged(mixture.estimate(), mixture.residuals());
    }

    /** Standard normal quantiles in the order of van der Corput: any run of neighbours covers the line evenly. */
    private static double[] normals() {
        int bits = 12;
        double[] z = new double[1 << bits];
        for (int i = 0; i < z.length; i++) {
            double share = ((Integer.reverse(i) >>> (32 - bits)) + 0.5) / z.length;
            z[i] = Math.sqrt(2) * Erf.erfInv(2 * share - 1);
        }
        return z;
    }

    /** Fits with their weights. */
    private static final class Mixture {
        private final CaptureTable table;
        private final List<LogLinearFit> fits;
        private final double[] weights;
        private final double[] criteria;

        Mixture(CaptureTable table, List<LogLinearFit> all) {
            this.table = table;
            double[] of = all.stream()
                    .mapToDouble(fit -> ModelSpace.criterion(fit, (double) table.observed()))
                    .toArray();
            double best = Arrays.stream(of).min().orElseThrow();
            List<Integer> kept = new ArrayList<>();
            for (int i = 0; i < of.length; i++) {
                if (of[i] - best < NEGLIGIBLE) {
                    kept.add(i);
                }
            }
            kept.sort(Comparator.comparingDouble(i -> all.get(i).lnUnseen()));
            fits = kept.stream().map(all::get).toList();
            criteria = kept.stream().mapToDouble(i -> of[i] - best).toArray();
            double total = Arrays.stream(criteria).map(c -> Math.exp(-c / 2)).sum();
            weights = Arrays.stream(criteria).map(c -> Math.exp(-c / 2) / total).toArray();
        }

        Estimate estimate() {
            Sample sample = Sample.of(draws());
            TreeMap<String, String> settings = new TreeMap<>();
            settings.put("weights", "BIC, each number of terms as likely as another");
            settings.put(
                    "visibility",
                    table.width() > 3
                            ? "equal, spread (prior " + ModelSpace.SPREAD + "), two classes (prior "
                                    + ModelSpace.TWO_CLASSES + ")"
                            : "equal");
            return new Estimate(
                    Method.LOG_LINEAR_AVERAGE,
                    sample.median(),
                    sample.interval(),
                    sample,
                    new Basis(settings, 0, diagnostics(), models()));
        }

        private double[] draws() {
            double[] draws = new double[DRAWS];
            int at = 0;
            double reached = weights[0];
            for (int i = 0; i < DRAWS; i++) {
                double share = (i + 0.5) / DRAWS;
                while (share > reached && at < weights.length - 1) {
                    reached += weights[++at];
                }
                LogLinearFit fit = fits.get(at);
                double spread = Math.sqrt(fit.variance() + 1 / fit.unseen());
                draws[i] = table.observed() + Math.exp(fit.lnUnseen() + spread * NORMALS[i % NORMALS.length]);
            }
            return draws;
        }

        private LogLinearFit heaviest() {
            int heaviest = 0;
            for (int i = 1; i < weights.length; i++) {
                heaviest = weights[i] > weights[heaviest] ? i : heaviest;
            }
            return fits.get(heaviest);
        }

        List<Checks.Residual> residuals() {
            LogLinearFit fit = heaviest();
            List<Checks.Residual> residuals = new ArrayList<>();
            for (int bits = 1; bits < 1 << table.width(); bits++) {
                residuals.add(new Checks.Residual(new CaptureHistory(bits), table.count(bits), fit.mean(bits)));
            }
            residuals.sort(Comparator.comparingDouble(residual -> -Math.abs(residual.pearson())));
            return residuals.subList(0, Math.min(HISTORIES_SHOWN, residuals.size()));
        }

        private SortedMap<String, Double> diagnostics() {
            TreeMap<String, Double> diagnostics = new TreeMap<>();
            double unequal = 0;
            double lowest = Double.POSITIVE_INFINITY;
            double highest = 0;
            LogLinearFit heaviest = heaviest();
            for (int i = 0; i < weights.length; i++) {
                unequal += fits.get(i).visibility().kind() == Visibility.Kind.EQUAL ? 0 : weights[i];
                if (criteria[i] <= ALIKE) {
                    lowest = Math.min(lowest, fits.get(i).unseen());
                    highest = Math.max(highest, fits.get(i).unseen());
                }
            }
            diagnostics.put("models", (double) fits.size());
            diagnostics.put("weight_of_unequal_visibility", unequal);
            diagnostics.put("lowest_of_models_alike", table.observed() + lowest);
            diagnostics.put("highest_of_models_alike", table.observed() + highest);
            diagnostics.put("deviance", heaviest.deviance());
            diagnostics.put("degrees_of_freedom", (double)
                    ((1 << table.width()) - 1 - heaviest.model().parameters()));
            return diagnostics;
        }

        /** By dependences: visibilities of one family are one row, for people read a grid as noise. */
        private List<ModelWeight> models() {
            Map<String, double[]> rows = new LinkedHashMap<>();
            for (int i = 0; i < weights.length; i++) {
                LogLinearFit fit = fits.get(i);
                String name = fit.model().name() + fit.visibility().kind().suffix();
                double[] row = rows.computeIfAbsent(name, absent -> new double[2]);
                row[0] += weights[i];
                row[1] += weights[i] * fit.unseen();
            }
            double heaviest =
                    rows.values().stream().mapToDouble(row -> row[0]).max().orElseThrow();
            return rows.entrySet().stream()
                    .map(row -> new ModelWeight(
                            row.getKey(),
                            row.getValue()[0],
                            table.observed() + row.getValue()[1] / row.getValue()[0],
                            -2 * Math.log(row.getValue()[0] / heaviest)))
                    .sorted(Comparator.comparingDouble(ModelWeight::weight)
                            .reversed()
                            .thenComparing(ModelWeight::model))
                    .limit(MODELS_SHOWN)
                    .toList();
        }
    }
}
