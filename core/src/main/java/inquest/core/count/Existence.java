package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Whether a log-linear model has a greatest likelihood for a table, and only one.
 *
 * <p>With A the cells by finite parameters and n the counts: maximise s subject to Aᵀx = Aᵀn and x ≥ s ≥ 0. The greatest likelihood is
 * reached iff the best s is above 0 (Fienberg and Rinaldo 2012); the parameters can be told apart iff A has full column rank. Both are
 * needed: without them averages are worthless, for a model without a peak can seem to fit and estimate anything.
 */
final class Existence {

    private static final double ZERO = 1e-7;
    private static final int MOST_PIVOTS = 10_000;

    private Existence() {}

    /** Whether the likelihood of a linear design has a peak. */
    static boolean holds(Design design) {
        int rows = design.rows();
        int columns = design.columns();
        double[][] left = new double[columns][rows + 1];
        double[] right = new double[columns];
        for (int r = 0; r < rows; r++) {
            double[] row = design.row(r);
            for (int c = 0; c < columns; c++) {
                left[c][r] = row[c];
                left[c][rows] += row[c];
                right[c] += row[c] * design.count(r);
            }
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            constraints.add(new LinearConstraint(left[c], Relationship.EQ, right[c]));
        }
        double[] goal = new double[rows + 1];
        goal[rows] = 1;
        try {
            PointValuePair best = new SimplexSolver()
                    .optimize(
                            new MaxIter(MOST_PIVOTS),
                            new LinearObjectiveFunction(goal, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(true));
            return best.getValue() > ZERO;
        } catch (MathIllegalStateException unsolved) {
            // Rounding can make the simplex fail on a table whose counts themselves are a solution; a peak is then not
            // proven.
            return false;
        }
    }

    /** Whether a linear design has full column rank, by elimination with the largest pivot. */
    static boolean identifies(Design design) {
        int rows = design.rows();
        int columns = design.columns();
        double[][] rest = new double[rows][];
        for (int r = 0; r < rows; r++) {
            rest[r] = design.row(r);
        }
        int top = 0;
        for (int c = 0; c < columns; c++) {
            int pivot = top;
            for (int r = top; r < rows; r++) {
                if (Math.abs(rest[r][c]) > Math.abs(rest[pivot][c])) {
                    pivot = r;
                }
            }
            if (top == rows || Math.abs(rest[pivot][c]) < ZERO) {
                return false;
            }
            double[] swapped = rest[top];
            rest[top] = rest[pivot];
            rest[pivot] = swapped;
            for (int r = top + 1; r < rows; r++) {
                double factor = rest[r][c] / rest[top][c];
                if (factor != 0) {
                    for (int k = c; k < columns; k++) {
                        rest[r][k] -= factor * rest[top][k];
                    }
                }
            }
            top++;
        }
        return true;
    }
}
