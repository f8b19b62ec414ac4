package inquest.core.link.table;

import java.util.Locale;
import java.util.Optional;

/** What a column holds, as far as comparing it goes. */
public enum FieldKind {
    /** The whole name in one cell, in any order. */
    FULL_NAME(true, Tie.PERSON),
    /** The name given at birth. */
    GIVEN_NAME(true, Tie.PERSON),
    /** The family's name. */
    FAMILY_NAME(true, Tie.HOUSEHOLD),
    /** The father's given name. */
    FATHER_NAME(true, Tie.HOUSEHOLD),
    /** The grandfather's given name. */
    GRANDFATHER_NAME(true, Tie.HOUSEHOLD),
    /** The mother's name. */
    MOTHER_NAME(true, Tie.HOUSEHOLD),
    /** Another form of the whole name: an alias, another script. */
    OTHER_NAME(true, Tie.PERSON),
    /** When the person was born. */
    BIRTH(false, Tie.PERSON),
    /** The year of birth, in a column of its own. */
    BIRTH_YEAR(false, Tie.PERSON),
    /** The month of birth, in a column of its own. */
    BIRTH_MONTH(false, Tie.PERSON),
    /** The day of birth, in a column of its own. */
    BIRTH_DAY(false, Tie.PERSON),
    /** When the person died. */
    DEATH(false, Tie.HOUSEHOLD),
    /** Any other date. */
    DATE(false, Tie.HOUSEHOLD),
    /** Years lived. */
    AGE(false, Tie.PERSON),
    /** A number of people; how many times one is the other counts. */
    COUNT(false, Tie.PERSON),
    /** Male or female. */
    SEX(false, Tie.PERSON),
    /** A place, with or without those that it lies in. */
    PLACE(false, Tie.HOUSEHOLD),
    /** A number or code that several people share: postal code, telephone, house number. */
    CODE(false, Tie.HOUSEHOLD),
    /** A number that one person alone bears. */
    ID(false, Tie.PERSON),
    /** An address of electronic mail. */
    EMAIL(false, Tie.PERSON),
    /** A body that the person belonged to, an occupation, any words that repeat. */
    CATEGORY(false, Tie.PERSON),
    /** Words, an address, a description. */
    TEXT(false, Tie.HOUSEHOLD),
    /** A label of the row; never compared. */
    ROW_LABEL(false, Tie.NONE),
    /** Not compared. */
    IGNORED(false, Tie.NONE);

    private final boolean name;
    private final Tie tie;

    FieldKind(boolean name, Tie tie) {
        this.name = name;
        this.tie = tie;
    }

    /** Whether it holds names of people. */
    public boolean isName() {
        return name;
    }

    /** Whether it holds days. */
    public boolean isDate() {
        return this == BIRTH || this == DEATH || this == DATE;
    }

    /** Whether it is compared at all. */
    public boolean isCompared() {
        return tie != Tie.NONE;
    }

    /** Whether people of one household, killed or displaced together, have it in common. */
    public boolean isOfHousehold() {
        return tie == Tie.HOUSEHOLD;
    }

    /** As written for people, such as {@code given name}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Reads a label; case, hyphens and underscores do not matter. */
    public static Optional<FieldKind> of(String label) {
        String wanted = label.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
        for (FieldKind kind : values()) {
            if (kind.name().equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whose a value is. */
    private enum Tie {
        PERSON,
        HOUSEHOLD,
        NONE
    }
}
