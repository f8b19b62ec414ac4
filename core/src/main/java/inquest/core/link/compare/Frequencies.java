package inquest.core.link.compare;

import inquest.core.link.table.FieldKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows have each value of a field: what a model remembers, so that what a value weighs does not depend on the rows
 * that come later.
 *
 * @param field its name
 * @param kind what it holds
 * @param rows by normal form of the value, in the order in which values were numbered
 */
public record Frequencies(String field, FieldKind kind, Map<String, Integer> rows) {

    /** Keeps its own copy. */
    public Frequencies {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** Those of some fields. */
    public static List<Frequencies> of(List<Field> fields) {
        return fields.stream().map(Field::frequencies).toList();
    }
}
