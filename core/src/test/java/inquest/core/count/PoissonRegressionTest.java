package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * A second, plain way to fit: Poisson regression by reweighted least squares on any columns. It checks {@link LogLinearFit} on every model
 * of four lists, and the table itself by the closed-population models that Rcapture 1.4-4 gives for Kosovo ({@code closedp}).
 */
class PoissonRegressionTest {

    private static final CaptureTable KOSOVO = PublishedTables.KOSOVO;

    @Test
    void agreesWithTheFitOfEveryModelOfFourLists() {
        for (LogLinearModel model : LogLinearModel.hierarchical(4)) {
            List<IntToDoubleFunction> columns = new ArrayList<>(lists());
            for (int term : model.terms()) {
                columns.add(history -> (history & term) == term ? 1 : 0);
            }
            LogLinearFit fit = LogLinearFit.of(model, ModelSpace.counts(KOSOVO));
            assertThat(fit).as(model.name()).isNotNull();
            double unseen = fit == null ? Double.NaN : fit.unseen();
            assertThat(number(columns)).as(model.name()).isCloseTo(4400 + unseen, within(1e-6 * unseen));
        }
    }

    @Test
    void findsTheClosedPopulationModelsOfKosovo() {
        IntToDoubleFunction size = Integer::bitCount;
        // Rcapture has a second such column, from 4 lists on, and drops it here because its coefficient is negative.
        IntToDoubleFunction beyondTwo = history -> Math.max(0, Integer.bitCount(history) - 2);
        List<IntToDoubleFunction> timeAndChao = new ArrayList<>(lists());
        timeAndChao.add(beyondTwo);
        assertThat(number(List.of(size))).as("M0").isCloseTo(7_608.4, within(0.05));
        assertThat(number(lists())).as("Mt").isCloseTo(7_394.6, within(0.05));
        assertThat(number(List.of(size, beyondTwo))).as("Mh Chao").isCloseTo(8_787.2, within(0.05));
        assertThat(number(timeAndChao)).as("Mth Chao").isCloseTo(8_591.2, within(0.05));
    }

    private static List<IntToDoubleFunction> lists() {
        List<IntToDoubleFunction> columns = new ArrayList<>();
        for (int j = 0; j < KOSOVO.width(); j++) {
            int list = j;
            columns.add(history -> history >> list & 1);
        }
        return columns;
    }

    /** n + exp of the constant, where a history of no list has 0 in every column. */
    private static double number(List<IntToDoubleFunction> columns) {
        int width = columns.size() + 1;
        double[] at = new double[width];
        at[0] = Math.log(KOSOVO.observed() / 15.0);
        for (int round = 0; round < 60; round++) {
            double[][] equations = new double[width][width + 1];
            for (int history = 1; history < 1 << KOSOVO.width(); history++) {
                double[] row = new double[width];
                double eta = at[0];
                row[0] = 1;
                for (int c = 1; c < width; c++) {
                    row[c] = columns.get(c - 1).applyAsDouble(history);
                    eta += row[c] * at[c];
                }
                double mean = Math.exp(eta);
                for (int i = 0; i < width; i++) {
                    for (int j = 0; j < width; j++) {
                        equations[i][j] += mean * row[i] * row[j];
                    }
                    equations[i][width] += row[i] * (mean * eta + KOSOVO.count(history) - mean);
                }
            }
            at = solved(equations);
        }
        return KOSOVO.observed() + Math.exp(at[0]);
    }

    /** Gauss and Jordan's elimination; the matrix is positive definite, so that no rows need to change places. */
    private static double[] solved(double[][] equations) {
        int n = equations.length;
        for (int c = 0; c < n; c++) {
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : equations[r][c] / equations[c][c];
                for (int k = c; k <= n && r != c; k++) {
                    equations[r][k] -= factor * equations[c][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = equations[i][n] / equations[i][i];
        }
        return solution;
    }
}
