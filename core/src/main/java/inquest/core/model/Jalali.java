package inquest.core.model;

import java.time.LocalDate;

/**
 * A day of the Persian solar calendar: 1 Farvardin 1 is the spring of 622.
 *
 * <p>Leap years follow the 33-year cycle, which agrees with the calendar as proclaimed from 1178 to 1633 (K. Borkowski,
 * "The Persian calendar for 3000 years", Earth, Moon, and Planets 74, 1996); other years are refused.
 *
 * @param year 1178 to 1633, Anno Persico
 * @param month 1 (Farvardin) to 12 (Esfand)
 * @param day from 1
 */
public record Jalali(int year, int month, int day) {

    private static final int FIRST_YEAR = 1178;
    private static final int LAST_YEAR = 1633;
    /** Days from the day before 1 Farvardin 1 to 1 January 1970. */
    private static final long EPOCH = 492_268;

    /**
     * Checks that there was such a day.
     *
     * @throws IllegalArgumentException if there was not, or the year lies outside 1178 to 1633
     */
    public Jalali {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "expected a Persian year from " + FIRST_YEAR + " to " + LAST_YEAR + ", found " + year);
        }
        if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            throw new IllegalArgumentException(
                    "expected a day of the Persian calendar, found " + year + "-" + month + "-" + day);
        }
    }

    /**
     * The Persian name of a day.
     *
     * @throws IllegalArgumentException if it lies outside the years 1178 to 1633
     */
    public static Jalali of(LocalDate day) {
        int year = day.getYear() - 621;
        if (day.toEpochDay() < newYear(year)) {
            year--;
        }
        int ordinal = (int) (day.toEpochDay() - newYear(year));
        return ordinal < 186
                ? new Jalali(year, ordinal / 31 + 1, ordinal % 31 + 1)
                : new Jalali(year, (ordinal - 186) / 30 + 7, (ordinal - 186) % 30 + 1);
    }

    /** The same day in the common calendar. */
    public LocalDate toDay() {
        long before = month <= 7 ? 31L * (month - 1) : 186 + 30L * (month - 7);
        return LocalDate.ofEpochDay(newYear(year) + before + day - 1);
    }

    private LocalDate endOfMonth() {
        return new Jalali(year, month, lengthOfMonth(year, month)).toDay();
    }

    /** Whether the year has 366 days. */
    public static boolean isLeap(int year) {
        return newYear(year + 1) - newYear(year) == 366;
    }

    /**
     * Reads a Persian date as people write it: {@code 1367/5/6}, {@code ۱۳۶۷/۵/۶}, {@code 6 Mordad 1367}, {@code مرداد
     * ۱۳۶۷}, {@code 1367}. A month or year becomes the interval of its days.
     *
     * @throws IllegalArgumentException if it is none, or names a day that never was
     */
    public static Edtf parse(String text) {
        WrittenDate date = WrittenDate.read(text, MonthNames.TABLE.jalali(), DayOrder.DAY_FIRST)
                .get(0);
        Jalali first =
                new Jalali(date.year(), date.month().orElse(1), date.day().orElse(1));
        Jalali last = new Jalali(date.year(), date.month().orElse(12), 1);
        String mark = date.approximate() ? "~" : "";
        return date.day().isPresent()
                ? Edtf.parse(first.toDay() + mark)
                : Edtf.parse(first.toDay() + mark + "/" + last.endOfMonth() + mark);
    }

    /** Days from 1 January 1970 to 1 Farvardin; eight leap years in every 33. */
    private static long newYear(int year) {
        return 365L * (year - 1) + Math.floorDiv(8L * year + 21, 33) - EPOCH;
    }

    private static int lengthOfMonth(int year, int month) {
        return month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
    }
}
