package inquest.core.count;

/**
 * From where to where a number lies.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 * @param level the share of such intervals that should hold the truth if the method's assumptions do, like 0.95
 */
public record Interval(double low, double high, double level) {

    /** What every count is shown at. */
    public static final double LEVEL = 0.95;

    /**
     * Checks ends and level.
     *
     * @throws IllegalArgumentException if the ends are crossed or not finite, or the level is not between 0 and 1
     */
    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "expected an interval with finite ends in order, found " + low + " to " + high);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("expected a level between 0 and 1, found " + level);
        }
    }

    /** An interval at the usual level. */
    public static Interval of(double low, double high) {
        return new Interval(low, high, LEVEL);
    }

    /** Whether a number lies in it, ends included. */
    public boolean holds(double number) {
        return low <= number && number <= high;
    }
}
