package inquest.core.read;

import inquest.core.model.Party;
import java.util.Locale;

/** A part in an act of violence that the trained model gives to phrases. */
public enum RolePart {
    /** A person, or people without a name, who did it. */
    PERPETRATOR,
    /** A body that did it. */
    BODY,
    /** A thing, building, place or institution that was hit. */
    THING,
    /** A person, by name, who was hit. */
    VICTIM,
    /** People who were hit, described and not named. */
    PEOPLE,
    /** What it was done with. */
    WEAPON;

    /** As written in the table of weights. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part of somebody or something that a rule made an actor. */
    static RolePart ofActor(Party party) {
        return party.kind() == Party.Kind.ORGANISATION ? BODY : PERPETRATOR;
    }

    /** The part of somebody or something that a rule made a target. */
    static RolePart ofTarget(Party party, boolean named) {
        return switch (party.kind()) {
            case PERSON -> named ? VICTIM : PEOPLE;
            case GROUP -> PEOPLE;
            default -> THING;
        };
    }
}
