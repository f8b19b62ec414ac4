package inquest.core.model;

/**
 * The Admiralty pair of a claim: how reliable its source is, and how far what it says is borne out. The two are independent of each
 * other.
 *
 * @param claim which claim
 * @param source A (completely reliable) to E (unreliable), F (cannot be judged): as somebody has graded it
 * @param information 1 (confirmed by independent sources), 2 (probably true), 3 (possibly true), 4 (doubtful), 5 (improbable), 6 (cannot
 *     be judged)
 * @param why which rule or ruling gave the number
 */
public record Grade(Claim.ClaimId claim, char source, int information, Explanation why) {

    /**
     * Checks the pair.
     *
     * @throws IllegalArgumentException if it is not A to F and 1 to 6
     */
    public Grade {
        if (source < 'A' || source > 'F' || information < 1 || information > 6) {
            throw new IllegalArgumentException("expected A1 to F6, found " + source + information);
        }
    }

    /** As written in files, such as {@code F6}. */
    public String pair() {
        return source + Integer.toString(information);
    }
}
