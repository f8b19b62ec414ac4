package inquest.core.count;

import java.util.List;

/**
 * How many cases are documented: a count, not an estimate, and yet uncertain where it is uncertain which records are of one person.
 *
 * @param median the middle over linkage draws
 * @param low below it lie 2.5 % of draws
 * @param high above it lie 2.5 % of draws
 */
public record Documented(double median, double low, double high) {

    /** Fewer cases than this could tell who they were. */
    static final int SMALL = 10;

    /** The documented number over linkage draws. */
    public static Documented of(List<CaptureTable> linkages) {
        Sample sample =
                Sample.of(linkages.stream().mapToDouble(CaptureTable::observed).toArray());
        Interval interval = sample.interval();
        return new Documented(sample.median(), interval.low(), interval.high());
    }

    /** Whether so few cases should be published together with others only, lest somebody be recognised. */
    public boolean small() {
        return median < SMALL;
    }
}
