package inquest.core.link.compare;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years of birth where at least one of two follows from an age. Who is 34 in 1988 was born in 1953 or 1954, so a difference counts from
 * the nearer of both. Where both rows state a birth, that is compared instead, and this is not known.
 */
public final class AgeMeasure extends Measure {

    static final String BY_AGE = " by age";

    private static final Pattern VALUE = Pattern.compile("(-?\\d{1,4})( by age)?");

    private static final List<String> GLOSSES = List.of(
            "not known, or both dates of birth are",
            "the age fits the year of birth, common",
            "the age fits the year of birth",
            "the age fits the year of birth, rare",
            "one year off",
            "two years off",
            "five years off at most",
            "ten years off at most",
            "more than ten years off");

    /** By value: twice the year of birth, less one where an age leaves two years open. */
    private final int[] halves;

    private final boolean[] byAge;

    /**
     * Prepares for values.
     *
     * @param values each a year, or a year less an age followed by {@value #BY_AGE}
     */
    AgeMeasure(List<String> values, int[] counts) {
        super(counts);
        halves = new int[values.size()];
        byAge = new boolean[values.size()];
        for (int value = 0; value < halves.length; value++) {
            Matcher read = VALUE.matcher(values.get(value));
            if (!read.matches()) {
                throw new IllegalArgumentException(
                        "expected a year such as 1954 or 1954" + BY_AGE + ", found \"" + values.get(value) + "\"");
            }
            byAge[value] = read.group(2) != null;
            halves[value] = 2 * Integer.parseInt(read.group(1)) - (byAge[value] ? 1 : 0);
        }
    }

    @Override
    public List<String> levels() {
        return GLOSSES;
    }

    @Override
    public int level(int left, int right) {
        if (!byAge[left] && !byAge[right]) {
            return MISSING;
        }
        int apart = Math.abs(halves[left] - halves[right]);
        if (apart <= 1) {
            return Math.max(exact(left), exact(right));
        }
        return apart <= 3 ? 4 : apart <= 5 ? 5 : apart <= 11 ? 6 : apart <= 21 ? 7 : 8;
    }

    /** Two values may differ and still fit each other, or not count at all. */
    @Override
    int nearest() {
        return MISSING;
    }

    @Override
    public int[] bands(int value) {
        return new int[0];
    }

    /** Which pairs count depends on both sides, so frequencies alone tell nothing. */
    @Override
    public double chance(int level, int value) {
        return Double.NaN;
    }

    @Override
    int keys() {
        return 2;
    }

    /** Years in fours, and in fours that begin two years later. */
    @Override
    int key(int which, int value) {
        return 1 + Math.floorDiv(Math.max(0, halves[value]) + 4 * which, 8);
    }
}
