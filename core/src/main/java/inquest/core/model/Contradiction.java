package inquest.core.model;

import java.util.List;
import java.util.Locale;

/**
 * Two things that sources say and that cannot, or may not, both be so. Both stay; nothing is overwritten.
 *
 * @param type in what they differ
 * @param left one side
 * @param right the other
 * @param outcome whether time or scope explains it
 * @param ofOneSource whether one side is told by no voice, in no text, that does not tell the other too: a source seldom contradicts
 *     itself, so that a misreading, or two subjects, is likelier
 * @param why what was compared, and what led to the outcome
 */
public record Contradiction(Type type, Side left, Side right, Outcome outcome, boolean ofOneSource, Explanation why) {

    /** One between sources, as far as is known. */
    public Contradiction(Type type, Side left, Side right, Outcome outcome, Explanation why) {
        this(type, left, right, outcome, false, why);
    }

    /** From the two sides' words and smallest claims: 16 hexadecimal digits. */
    public String id() {
        return Digest.of("contradiction\n" + type.label() + "\n" + left.first() + " " + left.says() + "\n"
                        + right.first() + " " + right.says())
                .hex()
                .substring(0, 16);
    }

    /**
     * What one side says.
     *
     * @param says in a few words, for people
     * @param claims that say so, in the view's order; at least one
     * @param origins how many independent origins they have
     */
    public record Side(String says, List<Claim.ClaimId> claims, int origins) {

        /**
         * Keeps its own copy.
         *
         * @throws IllegalArgumentException if no claim says so
         */
        public Side {
            claims = List.copyOf(claims);
            if (claims.isEmpty()) {
                throw new IllegalArgumentException("expected a claim that says so, found none");
            }
        }

        Claim.ClaimId first() {
            return claims.stream().min(Claim.ClaimId::compareTo).orElseThrow();
        }
    }

    /** In what two sides differ. */
    public enum Type {
        /** How many. */
        NUMBER,
        /** When. */
        DATE,
        /** Where. */
        PLACE,
        /** Who did it, or who it was. */
        IDENTITY,
        /** Which part somebody had, or which office or body somebody belonged to. */
        ROLE_OR_MEMBERSHIP,
        /** What came first. */
        SEQUENCE,
        /** Whether it happened at all. */
        OCCURRENCE,
        /** In which words something was said. */
        WORDING;

        /** As written in files, such as {@code role or membership}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What became of it. */
    public enum Outcome {
        /** Nothing in time or scope explains it. */
        OPEN,
        /** What one side says may have come to be so after the other side spoke. */
        EXPLAINED_BY_TIME,
        /** The two sides speak of different things: a part and the whole, another kind of number, another matter. */
        EXPLAINED_BY_SCOPE,
        /** A person has decided it. */
        RULED;

        /** As written in files, such as {@code explained by time}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
