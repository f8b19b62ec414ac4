package inquest.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something happened, as the exhibit puts it and as we read it.
 *
 * @param text the exhibit's words; empty where it has none, and a reader presumes the date from when it was told
 * @param date the uncertain date they stand for
 * @param told where the words leave the end open, the last day on which the exhibit can have told of what had happened
 */
public record When(String text, Edtf date, Optional<LocalDate> told) {

    /** A date whose end is the words' own. */
    public When(String text, Edtf date) {
        this(text, date, Optional.empty());
    }

    /** A date that no words tell: what can be expected of a report of its day. */
    public static When presumed(Edtf date) {
        return new When("", date);
    }

    /** Whether no words tell it. Such a date speaks neither for nor against another. */
    public boolean presumed() {
        return text.isEmpty();
    }

    /** The first day that it may be; empty where open or unknown. */
    public Optional<LocalDate> earliest() {
        return date.earliest();
    }

    /** The last day that it may be: of what has happened "since May" that of the telling. Empty where open or unknown. */
    public Optional<LocalDate> latest() {
        return date.latest().or(() -> told);
    }
}
