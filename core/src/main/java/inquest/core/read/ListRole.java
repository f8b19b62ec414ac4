package inquest.core.read;

import java.util.Locale;
import java.util.Optional;

/** What a column of a list of names holds. */
public enum ListRole {
    /** The whole name in one cell. */
    FULL_NAME,
    /** The name given at birth. */
    GIVEN_NAME,
    /** The family's name. */
    FAMILY_NAME,
    /** The father's given name. */
    FATHER_NAME,
    /** The grandfather's given name. */
    GRANDFATHER_NAME,
    /** Another form of the whole name: an alias, another script. */
    OTHER_NAME,
    /** Male or female. */
    SEX,
    /** When the person was born. */
    BIRTH,
    /** Years lived until that happened which the list is about. */
    AGE,
    /** Where the person was born. */
    BIRTH_PLACE,
    /** When the person died. */
    DEATH,
    /** When that happened which the list is about. */
    DATE,
    /** Where that happened which the list is about. */
    PLACE,
    /** The body that the person belonged to. */
    AFFILIATION,
    /** What happened to the person. */
    ACT,
    /** A number that the list's maker gave the person. */
    ID,
    /** A count of rows; never compared. */
    ROW_LABEL,
    /** Where the list's maker has it from, and remarks. */
    SOURCE_NOTE,
    /** Anything else. */
    IGNORED;

    /** As written in mappings, such as {@code given name}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Reads a label; case, hyphens and underscores do not matter. */
    public static Optional<ListRole> of(String label) {
        String wanted = label.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
        for (ListRole role : values()) {
            if (role.name().equals(wanted)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** The role that a header cell in English, Persian, Arabic, French or Spanish gives its column, if we know it. */
    public static Optional<ListRole> ofHeader(String cell) {
        return ListWords.role(cell);
    }

    boolean names() {
        return this == FULL_NAME || this == GIVEN_NAME || this == FAMILY_NAME;
    }

    /** Whether two columns of this role can stand side by side. */
    boolean repeats() {
        return this == OTHER_NAME || this == AFFILIATION || this == SOURCE_NOTE || this == IGNORED || this == ROW_LABEL;
    }
}
