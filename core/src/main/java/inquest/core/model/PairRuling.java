package inquest.core.model;

/**
 * A person's decision on two mentions. It outranks any proposal.
 *
 * @param left one mention's words
 * @param right the other's
 * @param decision whether they name one bearer
 * @param ruling id of the ruling that it stands in
 */
public record PairRuling(Anchor left, Anchor right, Decision decision, String ruling) {

    /** Whether two mentions name one bearer. */
    public enum Decision {
        /** They name one. */
        SAME,
        /** They name two. */
        DIFFERENT
    }
}
