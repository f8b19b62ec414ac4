package inquest.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a date as people write it, before a calendar gives them days.
 *
 * @param year three or four digits
 * @param month empty where only the year is given
 * @param day empty where only the month is given
 * @param approximate whether a word such as {@code about} stands beside it
 */
record WrittenDate(int year, OptionalInt month, OptionalInt day, boolean approximate) {

    private static final Pattern CLOCK = Pattern.compile("[t ]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?z?$");
    private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+|[?~]");

    /**
     * Reads all ways in which the words can be meant: two where nothing tells day from month.
     *
     * @param months names of the calendar's months
     * @throws IllegalArgumentException if the words are not a date
     */
    static List<WrittenDate> read(String text, Map<String, Integer> months, DayOrder order) {
        List<String> numbers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher part =
                PART.matcher(CLOCK.matcher(MonthNames.folded(text).strip()).replaceFirst(""));
        while (part.find()) {
            (Character.isDigit(part.group().charAt(0)) ? numbers : words).add(part.group());
        }
        boolean approximate = words.removeIf(word ->
                word.equals("~") || word.equals("?") || MonthNames.TABLE.about().contains(word));
        OptionalInt named = month(words, months);
        if (named.isEmpty() && !words.stream().allMatch(MonthNames.TABLE.silent()::contains)) {
            throw refused(text);
        }
        return arranged(numbers, named, order, approximate, text);
    }

    /** The month that the words name, alone or as a pair of words; other words must be silent ones. */
    private static OptionalInt month(List<String> words, Map<String, Integer> months) {
        for (int length = 2; length >= 1; length--) {
            for (int at = 0; at + length <= words.size(); at++) {
                Integer month = months.get(String.join(" ", words.subList(at, at + length)));
                List<String> rest = new ArrayList<>(words);
                rest.subList(at, at + length).clear();
                if (month != null && rest.stream().allMatch(MonthNames.TABLE.silent()::contains)) {
                    return OptionalInt.of(month);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static List<WrittenDate> arranged(
            List<String> numbers, OptionalInt named, DayOrder order, boolean approximate, String text) {
        int yearAt = -1;
        for (int at = 0; at < numbers.size(); at++) {
            if (numbers.get(at).length() == 4) {
                yearAt = yearAt < 0 ? at : numbers.size();
            } else if (numbers.get(at).length() > 2) {
                throw refused(text);
            }
        }
        int parts = numbers.size() + (named.isPresent() ? 1 : 0);
        boolean middle = numbers.size() == 3 && yearAt == 1;
        if (yearAt < 0 || yearAt >= numbers.size() || parts > 3 || middle) {
            throw refused(text);
        }
        int year = Integer.parseInt(numbers.get(yearAt));
        List<Integer> rest = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            if (at != yearAt) {
                rest.add(Integer.valueOf(numbers.get(at)));
            }
        }
        if (named.isPresent()) {
            return List.of(of(year, named.getAsInt(), rest.isEmpty() ? 0 : rest.get(0), approximate));
        }
        if (rest.size() < 2) {
            return List.of(of(year, rest.isEmpty() ? 0 : rest.get(0), 0, approximate));
        }
        return yearAt == 0
                ? List.of(of(year, rest.get(0), rest.get(1), approximate))
                : yearLast(rest.get(0), rest.get(1), order).stream()
                        .map(pair -> of(year, pair[0], pair[1], approximate))
                        .toList();
    }

    /** Month and day from two numbers before a year. */
    private static List<int[]> yearLast(int first, int second, DayOrder order) {
        int[] monthFirst = {first, second};
        int[] dayFirst = {second, first};
        boolean both = first != second && plausible(monthFirst) && plausible(dayFirst);
        if (both && order == DayOrder.UNKNOWN) {
            return List.of(dayFirst, monthFirst);
        }
        boolean asStated = both && order == DayOrder.MONTH_FIRST;
        return List.of(asStated || !plausible(dayFirst) ? monthFirst : dayFirst);
    }

    private static boolean plausible(int[] monthAndDay) {
        return monthAndDay[0] >= 1 && monthAndDay[0] <= 12 && monthAndDay[1] <= 31;
    }

    /** Lists write 0 or 00 for a day or month that is not known. */
    private static WrittenDate of(int year, int month, int day, boolean approximate) {
        return new WrittenDate(
                year,
                month == 0 ? OptionalInt.empty() : OptionalInt.of(month),
                month == 0 || day == 0 ? OptionalInt.empty() : OptionalInt.of(day),
                approximate);
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("expected a date with a year of four digits, found \"" + text + "\"");
    }
}
