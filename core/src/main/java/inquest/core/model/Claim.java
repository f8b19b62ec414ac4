package inquest.core.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one source says in one passage: who says that who did what to whom, when, where, how many.
 *
 * <p>Inquest never asserts; a claim shows who does, and in which words.
 *
 * @param id derived from the anchor and from what is claimed
 * @param anchor the exact words
 * @param attribution the chain of who says, outermost first; empty when the exhibit itself asserts
 * @param act what is said to have been done
 * @param roles who and what took part
 * @param content count, date, details, and the claims that this one speaks of
 * @param assessment how it is meant, and how sure the reading is
 */
public record Claim(
        ClaimId id,
        Anchor anchor,
        List<Attribution> attribution,
        ActKind act,
        Roles roles,
        Content content,
        Assessment assessment) {

    /** Keeps its own copies. */
    public Claim {
        attribution = List.copyOf(attribution);
    }

    /** The same claim with its place under the name that people of the case know it by. */
    public Claim placed(Function<String, Optional<String>> known) {
        Optional<Locality> place = roles.place()
                .map(where ->
                        new Locality(known.apply(where.name()).orElse(where.name()), where.country(), where.span()));
        if (place.equals(roles.place())) {
            return this;
        }
        Roles placed = new Roles(roles.actors(), roles.targets(), roles.instruments(), place);
        return new Claim(id, anchor, attribution, act, placed, content, assessment);
    }

    /**
     * Names a claim. The same reader finds the same id in the same words.
     *
     * @param text 16 hexadecimal digits
     */
    public record ClaimId(String text) implements Comparable<ClaimId> {

        /**
         * The id of what some words claim.
         *
         * @param exhibit where
         * @param words the anchor's span
         * @param act what is said to have been done
         * @param discriminator tells apart two claims of one act in the same words, such as the offsets of the trigger
         */
        public static ClaimId of(ExhibitId exhibit, Span words, ActKind act, String discriminator) {
            String all = exhibit + "\n" + words.start() + "-" + words.end() + "\n" + act.label() + "\n" + discriminator;
            return new ClaimId(Digest.of(all).hex().substring(0, 16));
        }

        @Override
        public int compareTo(ClaimId other) {
            return text.compareTo(other.text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Who and what took part.
     *
     * @param actors who did it
     * @param targets to whom or what it was done
     * @param instruments with what
     * @param place where
     */
    public record Roles(List<Party> actors, List<Party> targets, List<Party> instruments, Optional<Locality> place) {
        public static final Roles NONE = new Roles(List.of(), List.of(), List.of(), Optional.empty());

        /** Keeps its own copies. */
        public Roles {
            actors = List.copyOf(actors);
            targets = List.copyOf(targets);
            instruments = List.copyOf(instruments);
        }

        /** Of an act of which nothing is said but whom it befell and where. */
        public static Roles befalling(List<Party> targets, Optional<Locality> place) {
            return new Roles(List.of(), targets, List.of(), place);
        }
    }

    /**
     * What else the words say of the act.
     *
     * @param count how many
     * @param date when it happened, as told or {@linkplain When#presumed presumed}
     * @param detail office, body, term, qualification, charge
     * @param about the claims that this one speaks of: what is ordered, denied, asked for, qualified in law
     */
    public record Content(Optional<Quantity> count, Optional<When> date, Detail detail, List<ClaimId> about) {
        public static final Content NONE = new Content(Optional.empty(), Optional.empty(), Detail.NONE, List.of());

        /** Keeps its own copy. */
        public Content {
            about = List.copyOf(about);
        }

        /** When it happened, as the exhibit's words tell it. */
        public Optional<When> toldDate() {
            return date.filter(when -> !when.presumed());
        }
    }

    /**
     * Particulars of offices, proceedings and legal names.
     *
     * @param office given or held
     * @param body court, commission or organ
     * @param term of a sentence
     * @param qualification the name in law, such as {@code crimes against humanity}
     * @param charge what somebody is accused, tried or convicted of
     */
    public record Detail(
            Optional<Words> office,
            Optional<Words> body,
            Optional<Words> term,
            Optional<Words> qualification,
            Optional<Words> charge) {
        public static final Detail NONE =
                new Detail(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * How a claim is meant, and how sure the reading of it is.
     *
     * @param polarity whether the act is affirmed or denied
     * @param modality whether it is said to have happened, or to be alleged, asked for, planned, …
     * @param firsthand whether the speaker tells what he or she lived through; empty where the words do not say
     * @param status what people have decided about it
     * @param score probability that act, actors, targets, polarity and speaker are all right
     * @param reader name and version of what drafted it
     * @param why which rules produced which field
     */
    public record Assessment(
            Polarity polarity,
            Modality modality,
            Optional<Boolean> firsthand,
            Status status,
            double score,
            String reader,
            Explanation why) {

        /**
         * Checks the score.
         *
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Assessment {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("expected a score between 0 and 1, found " + score);
            }
        }

        /** Of a draft that says in the exhibit's own voice, and as a fact, that something was done. */
        public static Assessment drafted(double score, String reader, Explanation why) {
            return new Assessment(
                    Polarity.AFFIRMED, Modality.ASSERTED, Optional.empty(), Status.DRAFTED, score, reader, why);
        }
    }

    /** Whether the act is affirmed or denied. */
    public enum Polarity {
        /** It is said to be so. */
        AFFIRMED,
        /** It is said not to be so. */
        DENIED;

        /** As written in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the act is put forward. */
    public enum Modality {
        /** As a fact, in the exhibit's own voice. */
        ASSERTED,
        /** As what somebody else says. */
        REPORTED,
        /** As a suspicion or charge. */
        ALLEGED,
        /** As an intention. */
        PLANNED,
        /** As begun and not completed. */
        ATTEMPTED,
        /** As something asked for, urged or ordered. */
        REQUESTED,
        /** As true only if something else is. */
        CONDITIONAL,
        /** As something that may be so, or is still to come. */
        POSSIBLE;

        /** Whether the act is said to have been done, by whomever: not planned, tried, asked for or only possible. */
        public boolean saidToBeDone() {
            return this == ASSERTED || this == REPORTED || this == ALLEGED;
        }

        /** As written in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What people have decided about a claim. */
    public enum Status {
        /** Nobody has looked at it yet. */
        DRAFTED,
        /** A person found it right. */
        CONFIRMED,
        /** A person mended it. */
        CORRECTED,
        /** A person found it wrong. */
        REJECTED;

        /** As written in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
