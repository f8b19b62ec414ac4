package inquest.core.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * An uncertain date in the Extended Date/Time Format (ISO 8601-2:2019).
 *
 * @param text the EDTF expression
 * @param earliest first day that it allows; empty where open
 * @param latest last day that it allows; empty where open
 */
public record Edtf(String text, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    /** A day. */
    public static Edtf day(LocalDate day) {
        return new Edtf(day.toString(), Optional.of(day), Optional.of(day));
    }

    /** A month. */
    public static Edtf month(YearMonth month) {
        return new Edtf(month.toString(), Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()));
    }

    /** A year. */
    public static Edtf year(int year) {
        return new Edtf(
                String.format(java.util.Locale.ROOT, "%04d", year),
                Optional.of(LocalDate.of(year, 1, 1)),
                Optional.of(LocalDate.of(year, 12, 31)));
    }
}
