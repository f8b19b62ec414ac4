package inquest.core.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Dates of the common calendar as people write them. */
public final class Gregorian {

    private Gregorian() {}

    /**
     * Reads an EDTF expression, or a date in words or numbers: {@code 28 July 1988}, {@code juillet 1988}, {@code
     * 28.7.1988}, {@code about 1988}; digits of any script. Where nothing tells day from month, the result is one of
     * two days.
     *
     * @param order which of two numbers is the day
     * @throws IllegalArgumentException if it is none, or names a day that never was
     */
    public static Edtf parse(String text, DayOrder order) {
        String plain = text.strip();
        if (plain.matches("[0-9X]{4}[-0-9X?~%/.S]*|[\\[{].*|\\.\\./.*") && !plain.matches("\\d{4}[/.]\\d{1,2}.*")) {
            return Edtf.parse(plain);
        }
        List<WrittenDate> readings = WrittenDate.read(text, MonthNames.TABLE.gregorian(), order);
        List<String> days =
                readings.stream().map(date -> expression(date, text)).toList();
        return Edtf.parse(
                days.size() == 1 ? days.get(0) : days.stream().sorted().collect(Collectors.joining(",", "[", "]")));
    }

    private static String expression(WrittenDate date, String text) {
        String mark = date.approximate() ? "~" : "";
        try {
            if (date.month().isEmpty()) {
                return Edtf.year(date.year()) + mark;
            }
            if (date.day().isEmpty()) {
                return YearMonth.of(date.year(), date.month().getAsInt()) + mark;
            }
            return LocalDate.of(date.year(), date.month().getAsInt(), date.day().getAsInt()) + mark;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a day of the calendar, found \"" + text + "\"", e);
        }
    }
}
