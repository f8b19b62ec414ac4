package inquest.core.count;

import java.util.List;

/**
 * How many cases are documented: a count, not an estimate, and yet uncertain where it is uncertain which records are of one person.
 * Where it is withheld there is no number at all, so that nothing that prints, sums or compares it has one to tell.
 *
 * @param median the middle over linkage draws
 * @param low below it lie 2.5 % of draws
 * @param high above it lie 2.5 % of draws
 */
public record Documented(double median, double low, double high) {

    /** Fewer cases than this could tell who they were. */
    static final int SMALL = 10;

    /** Not told: not-a-number in all three places. */
    public static final Documented WITHHELD = new Documented(Double.NaN, Double.NaN, Double.NaN);

    /** The documented number over linkage draws. */
    public static Documented of(List<CaptureTable> linkages) {
        Sample sample =
                Sample.of(linkages.stream().mapToDouble(CaptureTable::observed).toArray());
        Interval interval = sample.interval();
        return new Documented(sample.median(), interval.low(), interval.high());
    }

    /** Whether cases are so few, or may be, or are withheld for the few of another stratum, that nothing of them may be published. */
    public boolean withheld() {
        return !(low >= SMALL);
    }
}
