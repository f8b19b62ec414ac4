package inquest.core.link.compare;

import inquest.core.model.DayOrder;
import inquest.core.model.Edtf;
import inquest.core.model.Gregorian;
import inquest.core.model.Jalali;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Year, month and day as a cell has them; they need not make a day of the calendar.
 *
 * @param year of the common calendar
 * @param month 0 if it is not known
 * @param day 0 if it is not known
 */
record WrittenDay(int year, int month, int day) {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/. ](\\d{1,2})(?:[-/. ](\\d{1,2}))?)?(?:[ T].*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?:(\\d{1,2})[-/. ])?(\\d{1,2})[-/. ](\\d{4})(?:[ T].*)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final int FIRST_PERSIAN = 1250;
    private static final int LAST_PERSIAN = 1450;

    /**
     * Reads the distinct values of a column; empty where a value is no date. Which of two numbers is the day, and whether
     * the years are Persian, is decided for the column as a whole.
     */
    static List<Optional<WrittenDay>> column(List<String> values) {
        List<int[]> parts = values.stream().map(WrittenDay::parts).toList();
        boolean monthFirst =
                DayOrder.of(parts.stream().filter(p -> p.length == 4).map(p -> new int[] {p[1], p[2]}))
                        == DayOrder.MONTH_FIRST;
        long dated = parts.stream().filter(p -> p.length > 0).count();
        long persian = parts.stream()
                .filter(p -> p.length > 0 && p[0] >= FIRST_PERSIAN && p[0] <= LAST_PERSIAN)
                .count();
        long modern = parts.stream().filter(p -> p.length > 0 && p[0] >= 1800).count();
        boolean jalali = persian > 0.9 * dated || modern > 0.5 * dated;
        List<Optional<WrittenDay>> days = new ArrayList<>();
        for (int[] p : parts) {
            days.add(p.length == 0 ? Optional.empty() : Optional.of(of(p, monthFirst, jalali)));
        }
        return days;
    }

    /** As {@code 1988-07-28}, {@code 1988-07} or {@code 1988}. */
    String text() {
        String text = padded(year, 4);
        return month == 0
                ? text
                : day == 0 ? text + "-" + padded(month, 2) : text + "-" + padded(month, 2) + "-" + padded(day, 2);
    }

    /** Not by a format string, which takes longer than to read the day. */
    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** Reads what {@link #text} wrote. */
    static WrittenDay of(String text) {
        String[] parts = text.split("-", -1);
        return new WrittenDay(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    private static WrittenDay of(int[] p, boolean monthFirst, boolean jalali) {
        boolean swap = p.length == 4 && !monthFirst;
        int month = swap ? p[2] : p[1];
        int day = swap ? p[1] : p[2];
        if (jalali && p[0] >= FIRST_PERSIAN && p[0] <= LAST_PERSIAN) {
            return common(p[0], month, day);
        }
        return new WrittenDay(p[0], month, month == 0 ? 0 : day);
    }

    /** A Persian day as one of the common calendar; a month or year alone as the year that most of it lies in. */
    private static WrittenDay common(int year, int month, int day) {
        boolean real = month >= 1 && month <= 12 && day >= 1 && day <= (month <= 6 ? 31 : month < 12 ? 30 : 29);
        if (!real) {
            return new WrittenDay(year + 621 + (month >= 10 ? 1 : 0), 0, 0);
        }
        LocalDate date = new Jalali(year, month, day).toDay();
        return new WrittenDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Year, and two numbers as they stand (0 where there is none); a fourth part where the year came last. */
    private static int[] parts(String value) {
        String plain = latinDigits(value);
        Matcher packed = PACKED.matcher(plain);
        if (packed.matches()) {
            return new int[] {number(packed, 1), number(packed, 2), number(packed, 3)};
        }
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            return new int[] {number(first, 1), number(first, 2), number(first, 3)};
        }
        Matcher last = YEAR_LAST.matcher(plain);
        if (last.matches()) {
            return last.group(1) == null
                    ? new int[] {number(last, 3), number(last, 2), 0}
                    : new int[] {number(last, 3), number(last, 1), number(last, 2), 1};
        }
        return inWords(value);
    }

    /** A day with a month or more in words, such as {@code 12 mai 1967} or {@code about 1950}; empty if it is none. */
    private static int[] inWords(String value) {
        if (value.chars().noneMatch(Character::isLetter)) {
            return new int[0];
        }
        return edtf(() -> Gregorian.parse(value, DayOrder.DAY_FIRST))
                .or(() -> edtf(() -> Jalali.parse(value)))
                .map(WrittenDay::parts)
                .orElseGet(() -> new int[0]);
    }

    private static Optional<Edtf> edtf(Supplier<Edtf> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int[] parts(Edtf date) {
        if (date.earliest().isEmpty() || date.latest().isEmpty()) {
            return new int[0];
        }
        LocalDate first = date.earliest().get();
        LocalDate last = date.latest().get();
        if (first.getYear() != last.getYear() || first.getYear() < 1000) {
            return new int[0];
        }
        boolean month = first.getMonth() == last.getMonth();
        return new int[] {
            first.getYear(), month ? first.getMonthValue() : 0, first.equals(last) ? first.getDayOfMonth() : 0
        };
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String latinDigits(String value) {
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                out.append(Character.digit(c, 10));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }
}
