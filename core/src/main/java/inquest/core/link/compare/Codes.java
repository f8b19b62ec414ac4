package inquest.core.link.compare;

import inquest.core.link.table.Columns.Assigned;
import inquest.core.link.table.FieldKind;
import inquest.core.link.table.Roster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Values numbered by normal form, and the number by row. */
final class Codes {

    /** Makes a measure for values and their numbers of rows. */
    interface Maker {
        Measure make(List<String> values, int[] counts);
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final int[] rows;
    private final Roster roster;
    private final Map<String, Frequencies> known;

    /**
     * Begins with rows that have no value.
     *
     * @param known what a model remembers, by name of the field
     */
    Codes(Roster roster, Map<String, Frequencies> known) {
        this.roster = roster;
        this.known = known;
        rows = new int[roster.rows()];
        Arrays.fill(rows, Field.NONE);
    }

    /** The distinct values, in the order in which they came. */
    List<String> values() {
        return List.copyOf(values);
    }

    /** The number of a row's value among {@link #values}; {@link Field#NONE} if it has none. */
    int code(int row) {
        return rows[row];
    }

    int size() {
        return values.size();
    }

    void add(Assigned a, Function<String, String> normal) {
        Roster.Column column = roster.column(a.list(), a.column());
        int[] byRaw = column.values().stream()
                .mapToInt(raw -> number(normal.apply(raw)))
                .toArray();
        for (int row = roster.start(a.list()); row < roster.start(a.list() + 1); row++) {
            int raw = column.code(row);
            if (raw >= 0 && rows[row] == Field.NONE) {
                rows[row] = byRaw[raw];
            }
        }
    }

    boolean isMissing(int row) {
        return rows[row] == Field.NONE;
    }

    void put(int row, String value) {
        rows[row] = number(value);
    }

    private int number(String value) {
        if (value.isEmpty()) {
            return Field.NONE;
        }
        Integer own = numbers.get(value);
        if (own == null) {
            own = values.size();
            numbers.put(value, own);
            values.add(value);
        }
        return own;
    }

    Field field(String name, FieldKind kind, Maker maker) {
        Numbering numbering = new Numbering(known.get(name), values, rows);
        return new Field(
                name, kind, maker.make(numbering.values(), numbering.counts()), numbering.rows(), numbering.values());
    }
}
