package inquest.core.model;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

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

    /** Words that make a number a rough one: it may be more or less, and nobody says by how much. */
    private static final Pattern ROUGH = Pattern.compile(
            "(?iu)\\b(about|approximately|approx|around|roughly|circa|ca|some|nearly|almost|close to|estimated|or so|more or less)\\b"
                    + "|\\b(حدود|تقریبا|تقریباً|قریب|نزدیک)\\b");

    /** Whether the words give a number and leave open how far off it is: {@code approximately 1,500} sets no bound. */
    public boolean isRough() {
        return low.isPresent()
                && low.equals(high)
                && qualifier.filter(words -> ROUGH.matcher(words).find()).isPresent();
    }

    /** What is counted, for people: {@code person} of one, {@code persons} of more. */
    public String counted() {
        boolean one = high.isPresent() && high.getAsLong() == 1 && low.equals(high);
        return one && unit != Unit.OTHER
                ? unit.label().substring(0, unit.label().length() - 1)
                : unit.label();
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
