package inquest.core.link.score;

import inquest.core.link.explain.Calibration;
import java.util.function.IntPredicate;

/**
 * Which of the pairs that meet are sought.
 *
 * @param weighing gives them their weights
 * @param calibration corrects these
 * @param floor their least probability
 * @param fresh by row; one row of each pair at least must be
 */
public record Sought(Weighing weighing, Calibration calibration, double floor, IntPredicate fresh) {

    /** All pairs of rows from a probability on. */
    public static Sought all(Weighing weighing, Calibration calibration, double floor) {
        return new Sought(weighing, calibration, floor, row -> true);
    }

    double weight(long pattern, int left, int right, int group) {
        return calibration.of(weighing.weight(pattern, left, right, group));
    }
}
