package inquest.core.link.compare;

import java.util.List;

/**
 * How two values of one field are compared. Values are numbered by distinct normal form, from 0; what is costly to find out
 * about one is worked out once.
 */
public abstract sealed class Measure permits WordMeasure, DateMeasure, TextMeasure, NumberMeasure, AgeMeasure {

    /** The level of a pair of which one value is not known. */
    public static final int MISSING = 0;

    /** Bands of exact agreement, by how common the value is; levels 1 to this. */
    public static final int BANDS = 3;

    /** Shares of rows from which on a value is common, and from which on it is not rare. */
    private static final double COMMON = 1.0 / 128;

    private static final double KNOWN = 1.0 / 2048;

    private final double[] share;
    private final double alone;
    private final byte[] band;

    /**
     * Prepares for values with these numbers of rows.
     *
     * @param counts rows by value; 0 for a value that the frequencies do not know, which is taken for one that a single row has
     */
    Measure(int[] counts) {
        double all = 0;
        for (int count : counts) {
            all += count;
        }
        alone = 1 / Math.max(1, all);
        share = new double[counts.length];
        band = new byte[counts.length];
        for (int value = 0; value < counts.length; value++) {
            share[value] = counts[value] / Math.max(1, all);
            band[value] = (byte) (share[value] >= COMMON ? 1 : share[value] >= KNOWN ? 2 : 3);
        }
    }

    /** A gloss for each level, from 0. */
    public abstract List<String> levels();

    /**
     * The first level of a second sort of pairs, which run to the last; the number of levels if there is one sort only. Names in two scripts are
     * such a sort, and sexes of people whose given names are alike. Which sort a pair is counts for nothing, so the levels of either sort have
     * probabilities that sum to 1. Without that, pairs of one sort would seem to agree in many fields at once, and be taken for people.
     */
    public int secondSort() {
        return levels().size();
    }

    /** Whether values at a level contradict each other. */
    public boolean isContradiction(int level) {
        return false;
    }

    /** Whether values at a level are near but not the same: other spellings of a name in one script. */
    public boolean isSlip(int level) {
        return false;
    }

    /** The level of two values. */
    public abstract int level(int left, int right);

    /** The level if it is cheap to tell; else the complement ({@code ~}) of the best that it can be. */
    int glance(int left, int right) {
        return level(left, right);
    }

    /** A number that decides the level of two different values where both have the same one; 0 decides nothing. */
    int hint(int value) {
        return 0;
    }

    /** The level of two different values with one {@link #hint}. */
    public int hinted() {
        return MISSING;
    }

    /** The nearest level that two different values may have where no {@link #hint} tells more; {@link #MISSING} if any. */
    int nearest() {
        return hinted() == MISSING ? BANDS + 1 : BANDS + 2;
    }

    /** How many keys there are under which values meet, from the strictest to the widest. */
    abstract int keys();

    /** A value's key; 0 if it has none. */
    abstract int key(int which, int value);

    /**
     * Share of values with which this one agrees at a level by chance, where that follows from frequencies alone; NaN where
     * it does not.
     */
    public double chance(int level, int value) {
        return level >= 1 && level <= BANDS ? Math.max(alone, share[value]) : Double.NaN;
    }

    /** The levels at which a value's frequency counts. */
    public int[] bands(int value) {
        return new int[] {exact(value)};
    }

    /** Distinct values. */
    public final int values() {
        return share.length;
    }

    /** Share of the rows with any value that have this one. */
    public final double share(int value) {
        return share[value];
    }

    /** The share of a value that one row alone has. */
    final double alone() {
        return alone;
    }

    /** The level of exact agreement on a value: 1 if it is common, 2, or 3 if it is rare. */
    final int exact(int value) {
        return band[value];
    }
}
