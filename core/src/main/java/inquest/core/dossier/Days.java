package inquest.core.dossier;

import inquest.core.model.Edtf;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Uncertain dates as an English reader writes them. */
public final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final Pattern PLAIN_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PLAIN_MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern DOUBT = Pattern.compile("[?~%]");

    private Days() {}

    /**
     * Such as {@code 3 March 1988}, {@code March 1988}, {@code 1988}, {@code between 1 March 1988 and 4 May 1988}; what
     * has no plain words is given as its days or, open at both ends, as its expression.
     */
    public static String words(Edtf date) {
        if (PLAIN_DAY.matcher(date.text()).matches() && date.earliest().isPresent()) {
            return DAY.format(date.earliest().get());
        }
        if (PLAIN_MONTH.matcher(date.text()).matches() && date.earliest().isPresent()) {
            return MONTH.format(date.earliest().get());
        }
        if (date.text().matches("\\d{4}")) {
            return date.text();
        }
        return (DOUBT.matcher(date.text()).find() ? "perhaps " : "") + range(date);
    }

    /** Whether the date is sure to the day. */
    public static boolean certain(Edtf date) {
        return date.earliest().isPresent()
                && date.earliest().equals(date.latest())
                && !DOUBT.matcher(date.text()).find();
    }

    private static String range(Edtf date) {
        if (date.earliest().isPresent() && date.latest().isPresent()) {
            LocalDate first = date.earliest().get();
            LocalDate last = date.latest().get();
            if (first.equals(last)) {
                return DAY.format(first);
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
