package inquest.core.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A person's decision on something that weighing proposed. It refers to the words that the person saw, never to an id of ours.
 *
 * @param kind what is decided
 * @param seen the claims, or for a lineage the exhibits, that it is about
 * @param decision as its kind allows
 * @param reason why, in the person's words
 * @param author who decided
 * @param ruling id of the ruling
 */
public record WeighingRuling(Kind kind, List<Seen> seen, String decision, String reason, String author, String ruling) {

    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException if so many were not seen, or the decision is none of the kind's
     */
    public WeighingRuling {
        seen = List.copyOf(seen);
        if (seen.size() != kind.seen || !kind.allows(decision)) {
            throw new IllegalArgumentException("expected " + kind.seen + " anchors and a decision " + kind.form
                    + " of a ruling of kind " + kind.label() + ", found " + seen.size() + " and \"" + decision + "\"");
        }
    }

    /** Whether it speaks of a claim, at one of its places. */
    public boolean concerns(Claim claim, int place) {
        Seen at = seen.get(place);
        return claim.anchor().exhibit().equals(at.anchor().exhibit())
                && claim.anchor().span().equals(at.anchor().span())
                && claim.anchor().quote().equals(at.anchor().quote())
                && at.act().filter(claim.act()::equals).isPresent();
    }

    /**
     * What the person saw.
     *
     * @param anchor a claim's words; of an exhibit as a whole, its first characters or none
     * @param act what the claim said was done; empty for an exhibit as a whole
     */
    public record Seen(Anchor anchor, Optional<ActKind> act) {}

    /** What can be decided. */
    public enum Kind {
        /** Whether two claims speak of one act. */
        ACT(2, "same|different"),
        /** Whether one exhibit, the second, derives from another. */
        LINEAGE(2, "derived|independent"),
        /** What becomes of a contradiction between two claims. */
        CONTRADICTION(2, "open|explained by time|explained by scope|left prevails|right prevails|no contradiction"),
        /** How the act that a claim speaks of is supported. */
        CORROBORATION(1, "uncorroborated|same origin|corroborated|strongly corroborated"),
        /** The Admiralty pair of a claim. */
        GRADE(1, "[A-F][1-6]");

        private final int seen;
        private final String form;

        Kind(int seen, String form) {
            this.seen = seen;
            this.form = form;
        }

        /** As written in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean allows(String decision) {
            return decision.matches(form);
        }

        /** Reads a label. */
        public static Optional<Kind> of(String label) {
            for (Kind kind : values()) {
                if (kind.label().equals(label)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }
}
