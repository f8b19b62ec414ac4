package inquest.core.model;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many, as a source puts it.
 *
 * @param low the least that the words allow; empty where they set no lower bound
 * @param high the most that they allow; empty where they set no upper bound
 * @param qualifier the words that widen or narrow it: {@code over}, {@code about}, {@code up to}, {@code a further}
 * @param unit what is counted
 */
public record Quantity(OptionalLong low, OptionalLong high, Optional<String> qualifier, Unit unit) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a bound is negative or high lies below low
     */
    public Quantity {
        if (low.orElse(0) < 0 || high.orElse(Long.MAX_VALUE) < low.orElse(0)) {
            throw new IllegalArgumentException("expected 0 <= low <= high, found " + low + " and " + high);
        }
    }

    /** Exactly so many. */
    public static Quantity exactly(long number, Unit unit) {
        return new Quantity(OptionalLong.of(number), OptionalLong.of(number), Optional.empty(), unit);
    }

    /** What is counted. */
    public enum Unit {
        /** Human beings. */
        PERSONS,
        /** Entries of a list of names. */
        NAMES,
        /** A length of time: a term of prison. */
        YEARS,
        /** Anything else. */
        OTHER;

        /** As written in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
