package inquest.core.count;

/**
 * Something about this table that makes its number less sure than its interval says. What is true of every count is no warning but an
 * assumption, and stands in {@link Checks#assumptions()}.
 *
 * @param kind what it is about
 * @param text what was found, and what to do
 */
public record Warning(Kind kind, String text) {

    /** What a warning is about. */
    public enum Kind {
        /** Few cases are on more than one list. */
        FEW_MATCHES,
        /** Some victims are easier to record than others, on all lists at once; the hardest weigh most and are seen least. */
        UNEQUAL_VISIBILITY,
        /** Models that fit alike give different numbers. */
        MODELS_DISAGREE,
        /** Methods give intervals that exclude each other's numbers. */
        METHODS_DISAGREE,
        /** No model fits the table. */
        POOR_FIT,
        /** All cases of one list are on another: it may be a copy. */
        LIST_INSIDE_ANOTHER,
        /** Two lists have no case in common though chance alone would give some. */
        LISTS_APART,
        /** The number changes a lot when one list is left out. */
        RESTS_ON_ONE_LIST,
        /** Chains have not come together, or the number changes with the seed. */
        NOT_CONVERGED,
        /** Cases whose stratum is not known are counted as a stratum of their own, though they belong to the others. */
        STRATUM_UNKNOWN,
        /** So few cases that publishing them could tell who they were. */
        SMALL_STRATUM,
        /** A list is declared to derive from another, or two from a third. */
        LISTS_DERIVED
    }
}
