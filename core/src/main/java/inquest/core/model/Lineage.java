package inquest.core.model;

import java.util.List;
import java.util.Locale;

/**
 * Which source derives from which: a graph over the exhibits of a view, with the evidence for each of its edges.
 *
 * @param derivations in order of the two exhibits' numbers
 */
public record Lineage(List<Derivation> derivations) {

    /** No exhibit derives from another. */
    public static final Lineage NONE = new Lineage(List.of());

    /** Keeps its own copy. */
    public Lineage {
        derivations = List.copyOf(derivations);
    }

    /**
     * One edge: two exhibits that are not independent of each other.
     *
     * @param from the one that the other derives from; where undirected, the one that came first into the case
     * @param to the other
     * @param kind what the evidence is
     * @param directed whether dates or a statement say which of the two came first
     * @param share how much of the derived text is shared, 0 to 1; of lists, the probability that one copied
     * @param shareOfFrom how much of the other text is shared; of all other evidence, the same
     * @param passages where the two share words, in the order of the derived text
     * @param why the evidence in words
     */
    public record Derivation(
            ExhibitId from,
            ExhibitId to,
            Kind kind,
            boolean directed,
            double share,
            double shareOfFrom,
            List<Shared> passages,
            Explanation why) {

        /**
         * Checks the shares.
         *
         * @throws IllegalArgumentException if one is not between 0 and 1
         */
        public Derivation {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("expected a share between 0 and 1, found " + share);
            }
            if (!(shareOfFrom >= 0 && shareOfFrom <= 1)) {
                throw new IllegalArgumentException("expected a share between 0 and 1, found " + shareOfFrom);
            }
            passages = List.copyOf(passages);
        }
    }

    /**
     * A passage that two texts share, word for word or nearly so.
     *
     * @param from where it stands in the one, in code points
     * @param to where it stands in the other
     * @param words how many words the two have in common there
     * @param quoted whether it stands between quotation marks in both
     */
    public record Shared(Span from, Span to, int words, boolean quoted) {}

    /** What shows that two sources are not independent, or that they may not be. */
    public enum Kind {
        /** Somebody has said that one repeats or translates the other. */
        DECLARED,
        /** A person has ruled that one derives from the other. */
        RULED,
        /** The two have the same text, character for character. */
        SAME_TEXT,
        /** A good part of one text stands in the other too, word for word or nearly so. */
        COPIED,
        /** Some passages stand in both texts; most of either is its own. */
        BORROWED,
        /** The two quote the same words of a third. That is no copying: the third is the origin. */
        SAME_QUOTATION,
        /** The same author is named. */
        SAME_AUTHOR,
        /** The same publisher is named. */
        SAME_PUBLISHER,
        /** The same news agency is named. */
        SAME_AGENCY,
        /** Two lists have the same people, spelt alike or in the same order. */
        SAME_ROWS,
        /** Two lists share mistakes that no two people make by chance. */
        SHARED_ERRORS;

        /** As written in files, such as {@code same text}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Whether the whole of one exhibit's own voice is the other's. */
        public boolean isWhole() {
            return switch (this) {
                case DECLARED, RULED, SAME_TEXT, COPIED, SAME_ROWS, SHARED_ERRORS -> true;
                case BORROWED, SAME_QUOTATION, SAME_AUTHOR, SAME_PUBLISHER, SAME_AGENCY -> false;
            };
        }
    }
}
