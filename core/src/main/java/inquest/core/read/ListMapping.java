package inquest.core.read;

import inquest.core.model.ActKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person says about a list of names; a setting, and it outranks anything that the list itself suggests.
 *
 * @param header line of the header, counted from 1; 0 if the list has none; empty to look for it
 * @param act what happened to everybody in the list; empty if only the list tells
 * @param calendar of all its dates; empty to go by header and year
 * @param columns role by the column's header, or by its number counted from 1; columns that are not named are ignored.
 *     Empty to go by the header
 */
public record ListMapping(
        OptionalInt header, Optional<ActKind> act, Optional<ListCalendar> calendar, Map<String, ListRole> columns) {

    /** Nothing is said. */
    public static final ListMapping NONE =
            new ListMapping(OptionalInt.empty(), Optional.empty(), Optional.empty(), Map.of());

    /** Keeps its own copy, in the same order. */
    public ListMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
