package inquest.core.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An uncertain date in the Extended Date/Time Format, levels 0 to 2 (ISO 8601-2:2019).
 *
 * <p>Its two days are the outermost that the expression allows; {@code 1988-07~} keeps the days of July, and {@link
 * #approximate} says that the writer would not swear to them. Seasons are those of months: spring runs from March to
 * May in the north. Winter and southern summer lie across a New Year that sources name either way, so both are
 * allowed.
 *
 * @param text the EDTF expression
 * @param earliest first day that it allows; empty where open or unknown
 * @param latest last day that it allows; empty where open or unknown
 */
public record Edtf(String text, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    /**
     * Checks that the days are those of the expression.
     *
     * @throws IllegalArgumentException if {@code text} is not EDTF, or allows other days
     */
    public Edtf {
        EdtfReading read = EdtfReading.of(text);
        if (!read.earliest().equals(earliest) || !read.latest().equals(latest)) {
            throw new IllegalArgumentException("expected the days of \"" + text + "\", " + shown(read.earliest())
                    + " to " + shown(read.latest()) + ", found " + shown(earliest) + " to " + shown(latest));
        }
    }

    /**
     * Reads an expression such as {@code 1988-07}, {@code 198X}, {@code 1988-07-28/..} or {@code [1988-07,1988-09]}.
     *
     * @throws IllegalArgumentException if it is not EDTF, names a day that never was, or a year outside 0000 to 9999
     */
    public static Edtf parse(String text) {
        EdtfReading read = EdtfReading.of(text);
        return new Edtf(text, read.earliest(), read.latest());
    }

    /** A day. */
    public static Edtf day(LocalDate day) {
        return parse(day.toString());
    }

    /** A month. */
    public static Edtf month(YearMonth month) {
        return parse(month.toString());
    }

    /** A year, 0 to 9999. */
    public static Edtf year(int year) {
        return parse(String.format(Locale.ROOT, "%04d", year));
    }

    /**
     * Some day, or every day, from the first to the last.
     *
     * @throws IllegalArgumentException if the last lies before the first
     */
    public static Edtf between(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : parse(first + "/" + last);
    }

    /** From a day on, with an open end. */
    public static Edtf from(LocalDate first) {
        return parse(first + "/..");
    }

    /** Up to a day, with an open start. */
    public static Edtf until(LocalDate last) {
        return parse("../" + last);
    }

    /** Whether any part is marked as approximate ({@code ~} or {@code %}). */
    public boolean approximate() {
        return text.indexOf('~') >= 0 || text.indexOf('%') >= 0;
    }

    /** Whether any part is marked as uncertain ({@code ?} or {@code %}). */
    public boolean uncertain() {
        return text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
    }

    /** How finely it is stated. */
    public Granularity granularity() {
        return EdtfReading.of(text).granularity();
    }

    /** Whether some day lies within the bounds of both. */
    public boolean overlaps(Edtf other) {
        return isWithin(0, other);
    }

    /** Whether no day of the other lies outside the bounds of this one. */
    public boolean contains(Edtf other) {
        boolean start = earliest.isEmpty()
                || other.earliest.filter(day -> !day.isBefore(earliest.get())).isPresent();
        boolean end = latest.isEmpty()
                || other.latest.filter(day -> !day.isAfter(latest.get())).isPresent();
        return start && end;
    }

    /** Days from the first to the last that it may be, both counted; empty where an end is open. */
    public OptionalLong days() {
        return earliest.isPresent() && latest.isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(earliest.get(), latest.get()) + 1)
                : OptionalLong.empty();
    }

    /** Whether some day within the bounds of one lies at most some days from one within those of the other. */
    public boolean isWithin(int days, Edtf other) {
        return !startsAfter(other, days) && !other.startsAfter(this, days);
    }

    private boolean startsAfter(Edtf other, long days) {
        return earliest.isPresent()
                && other.latest.isPresent()
                && earliest.get().isAfter(other.latest.get().plusDays(days));
    }

    private static String shown(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("open");
    }

    @Override
    public String toString() {
        return text;
    }

    /** How finely a date is stated. */
    public enum Granularity {
        /** One day. */
        DAY,
        /** One month. */
        MONTH,
        /** A quarter, a third, a half or a season of a year. */
        SEASON,
        /** One year. */
        YEAR,
        /** Ten years: {@code 198X}. */
        DECADE,
        /** A hundred years: {@code 19XX}. */
        CENTURY,
        /** An interval, a set, or digits left out elsewhere. */
        SPAN
    }
}
