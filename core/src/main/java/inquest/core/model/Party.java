package inquest.core.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody or something that a claim names in a part: actor, target, instrument, speaker.
 *
 * @param name the fullest form used in the same exhibit, verbatim
 * @param kind person, group, organisation, …
 * @param span the words that stand for it here, such as {@code he}
 * @param degree an actor's degree of involvement, where the words give it
 * @param cluster the cluster of the name, once linked
 */
public record Party(String name, Kind kind, Span span, Optional<Degree> degree, Optional<String> cluster) {

    /** A party without degree and not yet linked. */
    public static Party of(String name, Kind kind, Span span) {
        return new Party(name, kind, span, Optional.empty(), Optional.empty());
    }

    /** The same, with a degree of involvement. */
    public Party as(Degree newDegree) {
        return new Party(name, kind, span, Optional.of(newDegree), cluster);
    }

    /** The same, in a cluster. */
    public Party in(Optional<String> newCluster) {
        return new Party(name, kind, span, degree, newCluster);
    }

    /** What sort of thing a party is. */
    public enum Kind {
        /** One human being. */
        PERSON,
        /** Several people without a name of their own: protesters, prisoners. */
        GROUP,
        /** A body with a name: a state organ, party, movement, outlet, court. */
        ORGANISATION,
        /** A place, named or described. */
        PLACE,
        /** A thing: a weapon, a building, a document. */
        OBJECT,
        /** Something that happened: a massacre, an uprising. */
        EVENT;

        /** As written in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An actor's part in an act. */
    public enum Degree {
        /** Did it. */
        CARRIED_OUT,
        /** Ordered it. */
        ORDERED,
        /** Planned or prepared it. */
        PLANNED,
        /** Helped it, or took part without doing the act itself. */
        TOOK_PART,
        /** Was there. */
        PRESENT,
        /** Had the power to prevent or punish it and did not. */
        FAILED_TO_PREVENT,
        /** Is called responsible, without a stated part. */
        RESPONSIBLE;

        /** As written in files, such as {@code carried out}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
