package inquest.core.link.compare;

import inquest.core.link.table.FieldKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One field of all rows, encoded: a value's number by row, and how values are compared. */
public final class Field {

    /** The value of a row that has none. */
    public static final int NONE = -1;

    private final String name;
    private final FieldKind kind;
    private final Measure measure;
    private final int[] values;
    private final List<String> normals;
    private final int[][] keys;

    Field(String name, FieldKind kind, Measure measure, int[] values, List<String> normals) {
        this.name = name;
        this.kind = kind;
        this.measure = measure;
        this.values = values;
        this.normals = normals;
        this.keys = new int[measure.keys()][measure.values()];
        for (int which = 0; which < keys.length; which++) {
            for (int value = 0; value < measure.values(); value++) {
                keys[which][value] = measure.key(which, value);
            }
        }
    }

    /** The normal form of a value. */
    public String normal(int value) {
        return normals.get(value);
    }

    /** How many rows have each value. */
    Frequencies frequencies() {
        int[] counts = new int[normals.size()];
        for (int value : values) {
            if (value != NONE) {
                counts[value]++;
            }
        }
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (int value = 0; value < counts.length; value++) {
            rows.put(normals.get(value), counts[value]);
        }
        return new Frequencies(name, kind, rows);
    }

    /** Its name, for people. */
    public String name() {
        return name;
    }

    /** What it holds. */
    public FieldKind kind() {
        return kind;
    }

    /** How its values are compared. */
    public Measure measure() {
        return measure;
    }

    /** Number of rows. */
    public int rows() {
        return values.length;
    }

    /** The number of a row's value; {@link #NONE} if it has none. */
    public int value(int row) {
        return values[row];
    }

    /** How many keys there are under which rows meet, from the strictest to the widest. */
    public int keys() {
        return keys.length;
    }

    /** A row's key; 0 if it has none. */
    public int key(int which, int row) {
        return values[row] == NONE ? 0 : keys[which][values[row]];
    }

    /** Share of rows that have a value. */
    double filled() {
        int filled = 0;
        for (int value : values) {
            filled += value == NONE ? 0 : 1;
        }
        return values.length == 0 ? 0 : (double) filled / values.length;
    }
}
