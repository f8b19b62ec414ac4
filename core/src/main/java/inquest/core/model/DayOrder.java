package inquest.core.model;

import java.util.stream.Stream;

/** Which of two numbers before a year is the day: a matter of who keeps the list. */
public enum DayOrder {
    /** {@code 28/07/1988}. */
    DAY_FIRST,
    /** {@code 07/28/1988}. */
    MONTH_FIRST,
    /** Nothing says which; a date that can be read both ways stays one of two. */
    UNKNOWN;

    private static final int MONTHS = 12;

    /**
     * The order that dates of one hand leave: some number in one of the two places can be no month, and none in the other.
     *
     * @param dates of each the two numbers that stand before the year, as they are written
     */
    public static DayOrder of(Stream<int[]> dates) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (int[] date : (Iterable<int[]>) dates::iterator) {
            dayFirst |= date[0] > MONTHS;
            monthFirst |= date[1] > MONTHS;
        }
        return dayFirst == monthFirst ? UNKNOWN : dayFirst ? DAY_FIRST : MONTH_FIRST;
    }
}
