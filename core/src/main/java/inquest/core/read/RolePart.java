package inquest.core.read;

import inquest.core.model.Party;
import java.util.Locale;

/** A part in an act of violence that the trained model gives to phrases. */
public enum RolePart {
    /** A person, or people without a name, who did it. */
    PERPETRATOR(1),
    /** A body that did it. */
    BODY(2),
    /** A thing, building, place or institution that was hit. */
    THING(3),
    /** A person, by name, who was hit. */
    VICTIM(4),
    /** People who were hit, described and not named. */
    PEOPLE(5),
    /** What it was done with. */
    WEAPON(6);

    private final int column;

    RolePart(int column) {
        this.column = column;
    }

    /** Its place among the columns of the table of weights; column 0 tells whether a text is about an incident at all. */
    int column() {
        return column;
    }

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
