package inquest.core.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.hipparchus.special.Gamma;

/**
 * The average over all decomposable graphs of dependences, worked out exactly for 3 to {@value #MOST_LISTS} lists.
 *
 * <p>For a set A of lists with marginal counts n_a, the unseen n₀ in its all-zero cell, and δ_A = δ 2^(K−|A|):
 * ln Λ(A) = Σ_a [lnΓ(n_a + δ_A) − lnΓ(δ_A)] + lnΓ(δ 2^K) − lnΓ(N + δ 2^K). The posterior of a graph and N = n + n₀ is proportional to
 * p(N) · N!/n₀! · Π Λ(cliques) / Π Λ(separators). Only the all-zero cell of each margin depends on n₀, so 2^K − 1 vectors over a grid of
 * n₀ serve all graphs. The grid is spaced by ratios, each point weighed by the distance to its neighbours, and grows until its end
 * carries no mass. The complete graph is left out: its unseen cell is set by the prior alone.
 *
 * <p>Symbols: K lists, δ the prior count of a cell, by default 2^−K. Domain: 3 to 6 lists, at least one case on two lists. Where
 * visibility is unequal no decomposable graph fits well and the average is too low.
 *
 * <p>Reference: Madigan and York, <i>Bayesian methods for estimation of the size of a closed population</i>, Biometrika 84, 1997.
 */
final class DecomposableAverage implements Estimator {

    /** With 7 lists there are 617,675 graphs; they would have to be searched, not summed. */
    static final int MOST_LISTS = 6;

    /** Draws kept of the posterior, at equal distances in probability. */
    private static final int DRAWS = 4001;

    private static final double MASS_AT_END = 1e-6;
    private static final double LARGEST_UNSEEN = 1e9;
    private static final int MODELS_SHOWN = 20;

    /** A graph this far below the best in log posterior, at every eighth point of the grid, is left out: it could not carry 1e−10. */
    private static final double HOPELESS = 35;

    private static final int COARSE = 8;

    private final double delta;
    private final SizePrior prior;
    private final boolean complete;
    private final double[] fixedGrid;

    private DecomposableAverage(double delta, SizePrior prior, boolean complete, double[] fixedGrid) {
        this.delta = delta;
        this.prior = prior;
        this.complete = complete;
        this.fixedGrid = fixedGrid;
    }

    /** With δ = 2^−K, p(N) ∝ 1/N, without the complete graph, the grid found from the table. */
    static DecomposableAverage withDefaults() {
        return new DecomposableAverage(Double.NaN, SizePrior.inverseTotal(), false, new double[0]);
    }

    /** With another prior count of a cell, above 0. */
    DecomposableAverage withDelta(double other) {
        if (!(other > 0)) {
            throw new IllegalArgumentException("expected a prior count above 0, found " + other);
        }
        return new DecomposableAverage(other, prior, complete, fixedGrid);
    }

    DecomposableAverage with(SizePrior other) {
        return new DecomposableAverage(delta, other, complete, fixedGrid);
    }

    /** With the complete graph, as some published averages have it. */
    DecomposableAverage withCompleteGraph() {
        return new DecomposableAverage(delta, prior, true, fixedGrid);
    }

    /** With 1 to so many unseen, each a point of the grid. */
    DecomposableAverage withUnseenUpTo(int largest) {
        double[] grid = new double[largest];
        Arrays.setAll(grid, i -> i + 1.0);
        return new DecomposableAverage(delta, prior, complete, grid);
    }

    @Override
    public Method method() {
        return Method.DECOMPOSABLE_AVERAGE;
    }

    /** Refuses a table of fewer than 3 or more than 6 lists, or without a case on two lists. */
    @Override
    public Outcome estimate(CaptureTable table, long seed, Executor executor) {
        int width = table.width();
        if (width < 3 || width > MOST_LISTS) {
            return new NotEstimable(
                    method(),
                    "needs 3 to " + MOST_LISTS + " lists, found " + width
                            + (width < 3 ? "; add a list" : "; merge lists that come from one source"));
        }
        if (table.matched() == 0) {
            return new NotEstimable(method(), "needs cases on two lists, found none; link the lists first");
        }
        List<DecomposableGraph> graphs = DecomposableGraph.all(width);
        graphs.removeIf(graph -> graph.complete() && !complete);
        double end = Math.max(1000, 20.0 * table.observed());
        Posterior posterior = posterior(table, graphs, fixedGrid.length > 0 ? fixedGrid : grid(end));
        while (fixedGrid.length == 0 && posterior.massAtEnd() > MASS_AT_END && end < LARGEST_UNSEEN) {
            end *= 8;
            posterior = posterior(table, graphs, grid(end));
        }
        return posterior.outcome();
    }

    /** Every number to 100, then steps of 1.5 %. */
    private static double[] grid(double end) {
        List<Double> points = new ArrayList<>();
        double point = 0;
        while (point <= end) {
            points.add(point);
            point = Math.max(point + 1, Math.rint(point * 1.015));
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Posterior posterior(CaptureTable table, List<DecomposableGraph> graphs, double[] grid) {
        int width = table.width();
        double cell = Double.isNaN(delta) ? Math.pow(2, -width) : delta;
        double[][] margins = new double[1 << width][];
        double[] common = new double[grid.length];
        for (int set = 1; set < 1 << width; set++) {
            margins[set] = margin(table, set, cell, grid);
        }
        for (int g = 0; g < grid.length; g++) {
            common[g] = prior.ln((double) table.observed(), grid[g])
                    + Gamma.logGamma(table.observed() + grid[g] + 1)
                    - Gamma.logGamma(grid[g] + 1)
                    + Math.log(spacing(grid, g));
        }
        double[] peaks = graphs.stream()
                .mapToDouble(graph -> peak(graph, common, margins))
                .toArray();
        double hopeless = Arrays.stream(peaks).max().orElseThrow() - HOPELESS;
        List<DecomposableGraph> kept = new ArrayList<>();
        List<double[]> ln = new ArrayList<>();
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < peaks.length; i++) {
            if (peaks[i] > hopeless) {
                double[] sum = common.clone();
                graphs.get(i).plus().forEach(set -> add(sum, margins[set], 1));
                graphs.get(i).minus().forEach(set -> add(sum, margins[set], -1));
                kept.add(graphs.get(i));
                ln.add(sum);
                highest = Math.max(highest, Arrays.stream(sum).max().orElseThrow());
            }
        }
        return new Posterior(table, kept, graphs.size(), grid, ln, highest);
    }

    private static double peak(DecomposableGraph graph, double[] common, double[][] margins) {
        double peak = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < common.length; g += COARSE) {
            double sum = common[g];
            for (int set : graph.plus()) {
                sum += margins[set][g];
            }
            for (int set : graph.minus()) {
                sum -= margins[set][g];
            }
            peak = Math.max(peak, sum);
        }
        return peak;
    }

    private static void add(double[] sum, double[] margin, int sign) {
        for (int g = 0; g < sum.length; g++) {
            sum[g] += sign * margin[g];
        }
    }

    private static double spacing(double[] grid, int g) {
        double below = g == 0 ? grid[0] - 0.5 : (grid[g - 1] + grid[g]) / 2;
        double above = g == grid.length - 1 ? grid[g] + 0.5 : (grid[g] + grid[g + 1]) / 2;
        return above - below;
    }

    /** ln Λ of a set of lists for each number of unseen. */
    private static double[] margin(CaptureTable table, int set, double delta, double[] grid) {
        int width = table.width();
        double deltaOfSet = delta * (1 << (width - Integer.bitCount(set)));
        double[] seen = new double[set + 1];
        table.counts().forEach((history, count) -> seen[history.lists() & set] += count);
        double fixed = Gamma.logGamma(delta * (1 << width));
        for (int a = set; a > 0; a = (a - 1) & set) {
            fixed += Gamma.logGamma(seen[a] + deltaOfSet) - Gamma.logGamma(deltaOfSet);
        }
        double[] out = new double[grid.length];
        for (int g = 0; g < grid.length; g++) {
            out[g] = fixed
                    + Gamma.logGamma(seen[0] + grid[g] + deltaOfSet)
                    - Gamma.logGamma(deltaOfSet)
                    - Gamma.logGamma(table.observed() + grid[g] + delta * (1 << width));
        }
        return out;
    }

    /** The posterior over graphs and grid. */
    private final class Posterior {
        private final CaptureTable table;
        private final List<DecomposableGraph> graphs;
        private final double[] grid;
        private final double[] ofGraph;
        private final double[] meanOfGraph;
        private final double[] ofUnseen;
        private final int tried;

        Posterior(
                CaptureTable table,
                List<DecomposableGraph> graphs,
                int tried,
                double[] grid,
                List<double[]> ln,
                double highest) {
            this.table = table;
            this.tried = tried;
            this.graphs = graphs;
            this.grid = grid;
            ofGraph = new double[graphs.size()];
            meanOfGraph = new double[graphs.size()];
            ofUnseen = new double[grid.length];
            double total = 0;
            for (int i = 0; i < ln.size(); i++) {
                for (int g = 0; g < grid.length; g++) {
                    double mass = ln.get(i)[g] > highest - 40 ? Math.exp(ln.get(i)[g] - highest) : 0;
                    ofGraph[i] += mass;
                    meanOfGraph[i] += mass * grid[g];
                    ofUnseen[g] += mass;
                }
                meanOfGraph[i] /= ofGraph[i];
                total += ofGraph[i];
            }
            for (int i = 0; i < ofGraph.length; i++) {
                ofGraph[i] /= total;
            }
            for (int g = 0; g < grid.length; g++) {
                ofUnseen[g] /= total;
            }
        }

        /** The share in the last tenth of the grid. */
        double massAtEnd() {
            double mass = 0;
            for (int g = 0; g < grid.length; g++) {
                mass += grid[g] > 0.9 * grid[grid.length - 1] ? ofUnseen[g] : 0;
            }
            return mass;
        }

        Outcome outcome() {
            double[] draws = new double[DRAWS];
            int at = 0;
            double below = 0;
            for (int i = 0; i < DRAWS; i++) {
                double share = (i + 0.5) / DRAWS;
                while (at < grid.length - 1 && below + ofUnseen[at] < share) {
                    below += ofUnseen[at++];
                }
                double width = spacing(grid, at);
                double within = Math.min(1, Math.max(0, (share - below) / ofUnseen[at]));
                draws[i] = table.observed() + Math.max(0, width > 1 ? grid[at] + (within - 0.5) * width : grid[at]);
            }
            Sample sample = Sample.of(draws);
            TreeMap<String, String> settings = new TreeMap<>();
            settings.put("delta", Double.isNaN(delta) ? "2^-" + table.width() : String.valueOf(delta));
            settings.put("prior", prior.name());
            settings.put("graphs", String.format(Locale.ROOT, "%d, complete graph %s", tried, complete ? "in" : "out"));
            settings.put("largest_unseen", String.format(Locale.ROOT, "%.0f", grid[grid.length - 1]));
            TreeMap<String, Double> diagnostics = new TreeMap<>();
            double mean = 0;
            int mode = 0;
            for (int g = 0; g < grid.length; g++) {
                mean += ofUnseen[g] * grid[g];
                mode = ofUnseen[g] / spacing(grid, g) > ofUnseen[mode] / spacing(grid, mode) ? g : mode;
            }
            diagnostics.put("mean", table.observed() + mean);
            diagnostics.put("mode", table.observed() + grid[mode]);
            diagnostics.put("tail_mass", massAtEnd());
            return new Estimate(
                    method(),
                    sample.median(),
                    sample.interval(),
                    sample,
                    new Basis(settings, 0, diagnostics, weights()));
        }

        private List<ModelWeight> weights() {
            List<ModelWeight> weights = new ArrayList<>();
            double heaviest = Arrays.stream(ofGraph).max().orElseThrow();
            for (int i = 0; i < ofGraph.length; i++) {
                if (ofGraph[i] > 0) {
                    weights.add(new ModelWeight(
                            graphs.get(i).name(),
                            ofGraph[i],
                            table.observed() + meanOfGraph[i],
                            -2 * Math.log(ofGraph[i] / heaviest)));
                }
            }
            weights.sort(
                    Comparator.comparingDouble(ModelWeight::weight).reversed().thenComparing(ModelWeight::model));
            return weights.subList(0, Math.min(MODELS_SHOWN, weights.size()));
        }
    }
}
