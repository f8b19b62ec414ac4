package inquest.core.dossier;

import inquest.core.model.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uncertain dates as an English reader writes them. */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final Pattern SEASON = Pattern.compile("(\\d{4})-2([1-4])");
    private static final Pattern MARKS = Pattern.compile("[?~%]");

    private Days() {}

    /**
     * Such as {@code 3 March 1988}, {@code about March 1988}, {@code summer 1988}, {@code between 1 March 1988 and 4 May 1988}; what
     * has no plain words is given as its days or, open at both ends, as its expression.
     */
    public static String words(Edtf date) {
        String doubt = (date.uncertain() ? "perhaps " : "") + (date.approximate() ? "about " : "");
        Matcher season = SEASON.matcher(MARKS.matcher(date.text()).replaceAll(""));
        if (season.matches()) {
            return doubt + SEASONS.get(Integer.parseInt(season.group(2)) - 1) + " " + season.group(1);
        }
        return doubt + range(date);
    }

    /** Whether the date is sure to the day. */
    public static boolean certain(Edtf date) {
        return date.earliest().isPresent()
                && date.earliest().equals(date.latest())
                && !date.uncertain()
                && !date.approximate();
    }

    private static String range(Edtf date) {
        if (date.earliest().isPresent() && date.latest().isPresent()) {
            LocalDate first = date.earliest().get();
            LocalDate last = date.latest().get();
            if (first.equals(last)) {
                return DAY.format(first);
            }
            if (YearMonth.from(first).equals(YearMonth.from(last))
                    && first.getDayOfMonth() == 1
                    && last.equals(YearMonth.from(last).atEndOfMonth())) {
                return MONTH.format(first);
            }
            if (first.getDayOfYear() == 1 && last.equals(LocalDate.of(last.getYear(), 12, 31))) {
                return first.getYear() == last.getYear()
                        ? Integer.toString(first.getYear())
                        : "between " + first.getYear() + " and " + last.getYear();
            }
            return "between " + DAY.format(first) + " and " + DAY.format(last);
        }
        return date.earliest()
                .map(day -> "on or after " + DAY.format(day))
                .or(() -> date.latest().map(day -> "on or before " + DAY.format(day)))
                .orElse(date.text());
    }
}
