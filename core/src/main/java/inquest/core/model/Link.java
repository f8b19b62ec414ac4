package inquest.core.model;

/**
 * A pair held, with some probability, to be one.
 *
 * @param left one mention's words
 * @param right the other's
 * @param probability that both are the same
 * @param why the reasons for and against
 */
public record Link(Anchor left, Anchor right, double probability, Explanation why) {}
