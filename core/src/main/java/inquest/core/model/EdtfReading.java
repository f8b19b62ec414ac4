package inquest.core.model;

import inquest.core.model.Edtf.Granularity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an EDTF expression allows: the grammar of ISO 8601-2:2019, sections 4 to 6 of the EDTF profile.
 *
 * @param earliest first day; empty where open or unknown
 * @param latest last day; empty where open or unknown
 * @param granularity how finely it is stated
 */
record EdtfReading(Optional<LocalDate> earliest, Optional<LocalDate> latest, Granularity granularity) {

    private static final String MARK = "[?~%]?";
    private static final Pattern DATE = Pattern.compile(MARK + "(?<year>[0-9X]{4})(?:S(?<digits>[1-4]))?" + MARK
            + "(?:-" + MARK + "(?<month>[0-9X]{2})" + MARK + "(?:-" + MARK + "(?<day>[0-9X]{2})" + MARK + ")?)?");
    private static final Pattern TIME = Pattern.compile(
            "(?<day>\\d{4}-\\d{2}-\\d{2})T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:Z|[+-](?:0\\d|1[0-4])(?::[0-5]\\d)?)?");
    private static final Pattern FAR_YEAR = Pattern.compile("-\\d{4}.*|Y-?\\d.*");

    static EdtfReading of(String text) {
        if (FAR_YEAR.matcher(text).matches()) {
            throw refused(text, "a year from 0000 to 9999");
        }
        if (text.length() > 2 && (enclosed(text, '[', ']') || enclosed(text, '{', '}'))) {
            return set(text);
        }
        return text.indexOf('/') >= 0 ? interval(text) : date(text, text);
    }

    private static boolean enclosed(String text, char open, char close) {
        return text.charAt(0) == open && text.charAt(text.length() - 1) == close;
    }

    private static EdtfReading interval(String text) {
        String[] sides = text.split("/", -1);
        if (sides.length != 2) {
            throw refused(text, "one \"/\" between the two ends of an interval");
        }
        Optional<EdtfReading> start = side(sides[0], text);
        Optional<EdtfReading> end = side(sides[1], text);
        if (start.isEmpty() && end.isEmpty()) {
            throw refused(text, "a date on at least one side of \"/\"");
        }
        return ordered(start.flatMap(EdtfReading::earliest), end.flatMap(EdtfReading::latest), text);
    }

    private static Optional<EdtfReading> side(String side, String whole) {
        return side.isEmpty() || side.equals("..") ? Optional.empty() : Optional.of(date(side, whole));
    }

    /** One of, or all of, some dates: the bounds are those of the first and the last. */
    private static EdtfReading set(String text) {
        List<EdtfReading> members = new ArrayList<>();
        for (String member : text.substring(1, text.length() - 1).split(",", -1)) {
            members.add(setMember(member.strip(), text));
        }
        if (members.size() == 1 && members.get(0).granularity != Granularity.SPAN) {
            return members.get(0);
        }
        boolean openStart = members.stream().anyMatch(member -> member.earliest.isEmpty());
        boolean openEnd = members.stream().anyMatch(member -> member.latest.isEmpty());
        return new EdtfReading(
                openStart
                        ? Optional.empty()
                        : members.stream().flatMap(m -> m.earliest.stream()).min(LocalDate::compareTo),
                openEnd
                        ? Optional.empty()
                        : members.stream().flatMap(m -> m.latest.stream()).max(LocalDate::compareTo),
                Granularity.SPAN);
    }

    private static EdtfReading setMember(String member, String whole) {
        int dots = member.indexOf("..");
        if (dots < 0) {
            return date(member, whole);
        }
        Optional<EdtfReading> start = side(member.substring(0, dots), whole);
        Optional<EdtfReading> end = side(member.substring(dots + 2), whole);
        if (start.isEmpty() && end.isEmpty()) {
            throw refused(whole, "a date on at least one side of \"..\"");
        }
        return ordered(start.flatMap(EdtfReading::earliest), end.flatMap(EdtfReading::latest), whole);
    }

    private static EdtfReading ordered(Optional<LocalDate> earliest, Optional<LocalDate> latest, String text) {
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw refused(text, "an end that does not lie before its start");
        }
        return new EdtfReading(earliest, latest, Granularity.SPAN);
    }

    private static EdtfReading date(String text, String whole) {
        Matcher time = TIME.matcher(text);
        Matcher date = DATE.matcher(time.matches() ? time.group("day") : text);
        if (!date.matches()) {
            throw refused(whole, "an EDTF date such as 1988, 1988-07, 1988-07-28~, 198X or 1988-07/1988-09");
        }
        String year = date.group("year");
        String month = date.group("month");
        if (date.group("digits") != null) {
            if (month != null || year.indexOf('X') >= 0) {
                throw refused(whole, "significant digits behind a full year only, such as 1950S2");
            }
            int known = Integer.parseInt(date.group("digits"));
            return years(year.substring(0, known) + "X".repeat(4 - known), Granularity.SPAN);
        }
        if (month == null) {
            return years(year, granularityOf(year));
        }
        if (month.compareTo("12") > 0 && month.indexOf('X') < 0) {
            return season(year, Integer.parseInt(month), date.group("day"), whole);
        }
        return days(year, month, date.group("day"), whole);
    }

    private static Granularity granularityOf(String year) {
        return switch (year.indexOf('X')) {
            case -1 -> Granularity.YEAR;
            case 3 -> Granularity.DECADE;
            case 2 -> year.charAt(3) == 'X' ? Granularity.CENTURY : Granularity.SPAN;
            default -> Granularity.SPAN;
        };
    }

    private static Granularity granularityOf(String year, String month, String day) {
        if (year.indexOf('X') >= 0) {
            return Granularity.SPAN;
        }
        if (month.indexOf('X') < 0) {
            return day.indexOf('X') < 0 ? Granularity.DAY : day.equals("XX") ? Granularity.MONTH : Granularity.SPAN;
        }
        return (month + day).equals("XXXX") ? Granularity.YEAR : Granularity.SPAN;
    }

    private static EdtfReading years(String year, Granularity granularity) {
        return new EdtfReading(
                Optional.of(LocalDate.of(least(year), 1, 1)),
                Optional.of(LocalDate.of(most(year), 12, 31)),
                granularity);
    }

    private static EdtfReading days(String year, String month, String day, String whole) {
        int[] months = matching(month, 1, 12);
        int[] days = day == null ? new int[] {1} : matching(day, 1, 31);
        Optional<LocalDate> first = IntStream.rangeClosed(least(year), most(year))
                .filter(y -> fits(year, y, 4))
                .boxed()
                .flatMap(y -> IntStream.of(months).mapToObj(m -> YearMonth.of(y, m)))
                .flatMap(m -> IntStream.of(days).filter(m::isValidDay).mapToObj(m::atDay))
                .findFirst();
        if (first.isEmpty()) {
            throw refused(whole, "a day of the calendar");
        }
        Optional<LocalDate> last = IntStream.iterate(most(year), y -> y >= least(year), y -> y - 1)
                .filter(y -> fits(year, y, 4))
                .boxed()
                .flatMap(y -> descending(months).mapToObj(m -> YearMonth.of(y, m)))
                .flatMap(m -> day == null
                        ? List.of(m.atEndOfMonth()).stream()
                        : descending(days).filter(m::isValidDay).mapToObj(m::atDay))
                .findFirst();
        return new EdtfReading(first, last, granularityOf(year, month, day == null ? "XX" : day));
    }

    /** Seasons 21 to 32, quarters 33 to 36, thirds 37 to 39, halves 40 and 41. */
    private static EdtfReading season(String year, int code, String day, String whole) {
        if (day != null || code < 21 || code > 41) {
            throw refused(whole, "a month from 01 to 12, or a season from 21 to 41 without a day");
        }
        int first;
        int months;
        if (code <= 32) {
            first = 1 + 3 * ((code - 21) % 4) + 2 + (code >= 29 ? 6 : 0);
            months = 3;
        } else if (code <= 36) {
            first = 1 + 3 * (code - 33);
            months = 3;
        } else if (code <= 39) {
            first = 1 + 4 * (code - 37);
            months = 4;
        } else {
            first = 1 + 6 * (code - 40);
            months = 6;
        }
        int start = first > 12 ? first - 12 : first;
        YearMonth from = YearMonth.of(least(year), start);
        YearMonth to = YearMonth.of(most(year), start).plusMonths(months - 1L);
        return new EdtfReading(
                Optional.of((start == 12 ? from.minusYears(1) : from).atDay(1)),
                Optional.of(to.atEndOfMonth()),
                year.indexOf('X') < 0 ? Granularity.SEASON : Granularity.SPAN);
    }

    private static int least(String digits) {
        return Integer.parseInt(digits.replace('X', '0'));
    }

    private static int most(String digits) {
        return Integer.parseInt(digits.replace('X', '9'));
    }

    private static int[] matching(String digits, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .filter(number -> fits(digits, number, 2))
                .toArray();
    }

    /** Whether a number, written with so many digits, has these digits where they are not left out. */
    private static boolean fits(String digits, int number, int length) {
        int rest = number;
        for (int at = length - 1; at >= 0; at--) {
            if (digits.charAt(at) != 'X' && digits.charAt(at) - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }

    private static IntStream descending(int[] ascending) {
        return IntStream.rangeClosed(1, ascending.length).map(back -> ascending[ascending.length - back]);
    }

    private static IllegalArgumentException refused(String text, String expected) {
        return new IllegalArgumentException("expected " + expected + ", found \"" + text + "\"");
    }
}
