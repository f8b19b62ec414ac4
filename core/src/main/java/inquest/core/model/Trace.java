package inquest.core.model;

import java.util.List;
import java.util.Locale;

/**
 * Where a claim comes from, as far as it can be followed: its carrier, the voices between, and the origin.
 *
 * @param claim which claim
 * @param origins whom it goes back to: one, or more where a chain relays several voices
 * @param text the exhibit whose words it is in: of a copy, the exhibit that was copied
 * @param hand whether the speaker knows it at first hand
 * @param interest the party to the matter that the speaker or the source belongs to; empty where none is known
 * @param why the steps from the exhibit to the origin
 */
public record Trace(
        Claim.ClaimId claim, List<Origin> origins, ExhibitId text, Hand hand, String interest, Explanation why) {

    /** Keeps its own copy. */
    public Trace {
        origins = List.copyOf(origins);
    }

    /**
     * Somebody whom claims go back to.
     *
     * @param id equal for two claims that go back to the same; no cluster's id
     * @param name for people
     * @param kind what sort of origin it is
     */
    public record Origin(String id, String name, Kind kind) implements Comparable<Origin> {

        /** Whether it can be told from others, and so can be shown to be independent of them. */
        public boolean isShown() {
            return kind != Kind.UNNAMED && kind != Kind.UNKNOWN && kind != Kind.LEANING && kind != Kind.PRIOR;
        }

        @Override
        public int compareTo(Origin other) {
            return id.compareTo(other.id);
        }
    }

    /** What sort of origin. */
    public enum Kind {
        /** A person or body whom the exhibit names as the speaker. */
        VOICE,
        /** A party to the matter, speaking itself or through those who speak for it. */
        PARTY,
        /** The publisher, author or news agency of an exhibit, speaking in its own voice. */
        PUBLICATION,
        /** A speaker without a name: witnesses, officials. Two such may be one. */
        UNNAMED,
        /** An exhibit of unknown make whose speakers are mostly of one party: nothing shows it to be independent of it. */
        LEANING,
        /** The stated maker of another exhibit with the same words: of an earlier date, or received on the same day. */
        PRIOR,
        /** An exhibit of which nobody has said who made it. */
        UNKNOWN;

        /** As written in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a speaker knows. */
    public enum Hand {
        /** Lived through it, or saw it. */
        FIRST_HAND,
        /** Has it from others, or does not say how it is known. */
        SECOND_HAND,
        /** Speaks without a name, so that nobody can ask. */
        ANONYMOUS;

        /** As written in files, such as {@code first-hand}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
