package inquest.core.read;

import inquest.core.model.DayOrder;
import inquest.core.model.Edtf;
import inquest.core.model.Gregorian;
import inquest.core.model.Jalali;
import inquest.core.name.Folding;
import java.util.Locale;
import java.util.Optional;

/** The calendar that a list's dates are written in. */
public enum ListCalendar {
    /** The common calendar. */
    GREGORIAN,
    /** The Persian solar calendar. */
    JALALI,
    /** By the year: 1178 to 1633 is Persian, any other common. Years of the Islamic lunar calendar are not told apart. */
    AUTO;

    /** As written in mappings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a label. */
    public static Optional<ListCalendar> of(String label) {
        for (ListCalendar calendar : values()) {
            if (calendar.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(calendar);
            }
        }
        return Optional.empty();
    }

    /**
     * The date that a cell's words stand for.
     *
     * @throws IllegalArgumentException if they stand for none
     */
    Edtf read(String words, DayOrder order) {
        boolean persian = this == JALALI || (this == AUTO && persianYear(words));
        return persian ? Jalali.parse(words) : Gregorian.parse(words, order);
    }

    private static boolean persianYear(String words) {
        return Folding.words(words).stream()
                .filter(word -> word.matches("\\d{4}"))
                .mapToInt(Integer::parseInt)
                .anyMatch(year -> year >= 1178 && year <= 1633);
    }
}
