package inquest.core.model;

import java.util.Optional;

/**
 * What a list's row says of a person beside the name.
 *
 * @param given given name
 * @param father father's name
 * @param family family name
 * @param birth date of birth
 * @param death date of death
 * @param place of death, or where the person was held
 * @param id a number that the list's maker gave the person
 */
public record Particulars(
        Optional<String> given,
        Optional<String> father,
        Optional<String> family,
        Optional<Edtf> birth,
        Optional<Edtf> death,
        Optional<String> place,
        Optional<String> id) {

    /** Nothing beside the name. */
    public static final Particulars NONE = new Particulars(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
