package inquest.core.link.decide;

/**
 * What a person ruled on two rows.
 *
 * @param left number of one row
 * @param right number of the other
 * @param decision what was ruled
 * @param ruling id of the ruling, for messages
 */
public record PairDecision(int left, int right, Decision decision, String ruling) {

    /**
     * Checks that there are two rows.
     *
     * @throws IllegalArgumentException if both are one
     */
    public PairDecision {
        if (left == right || left < 0 || right < 0) {
            throw new IllegalArgumentException(
                    "ruling " + ruling + ": expected two different rows, found " + left + " and " + right);
        }
    }

    /** What can be ruled. */
    public enum Decision {
        /** Both are one person. */
        SAME,
        /** They are two people. */
        DIFFERENT,
        /** It cannot be told; neither joins nor parts. */
        UNSURE
    }
}
