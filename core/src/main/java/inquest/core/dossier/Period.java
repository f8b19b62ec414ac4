package inquest.core.dossier;

import inquest.core.model.Claim;
import inquest.core.model.When;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The years that an act is said to fall in.
 *
 * @param from first year; empty where open or unknown
 * @param to last year; empty where open or unknown
 */
record Period(OptionalInt from, OptionalInt to) implements Comparable<Period> {

    private static final int NEVER = Integer.MAX_VALUE;
    private static final Comparator<Period> BY_YEARS = Comparator.comparingInt(
                    (Period period) -> period.from().orElse(period.to().orElse(NEVER)))
            .thenComparingInt(period -> period.to().orElse(NEVER))
            .thenComparingInt(period -> period.from().orElse(NEVER));

    static Period of(Claim claim) {
        Optional<When> date = claim.content().toldDate();
        return new Period(
                date.flatMap(when -> when.date().earliest())
                        .map(day -> OptionalInt.of(day.getYear()))
                        .orElseGet(OptionalInt::empty),
                date.flatMap(when -> when.date().latest())
                        .map(day -> OptionalInt.of(day.getYear()))
                        .orElseGet(OptionalInt::empty));
    }

    /** Such as {@code 1988}, {@code 1987–1989}, {@code 1988 or later}, {@code undated}. */
    String label() {
        if (from.isPresent() && to.isPresent()) {
            return from.equals(to) ? "" + from.getAsInt() : from.getAsInt() + "–" + to.getAsInt();
        }
        if (from.isPresent()) {
            return from.getAsInt() + " or later";
        }
        return to.isPresent() ? to.getAsInt() + " or earlier" : "undated";
    }

    /** By year; the undated last. */
    @Override
    public int compareTo(Period other) {
        return BY_YEARS.compare(this, other);
    }
}
