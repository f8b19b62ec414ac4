package inquest.core.link.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A column with each distinct value kept once: a value's number by row.
 *
 * <p>A column whose first {@value #LABELS} values all differ is taken for one of row labels, and its values are let go: a
 * list of ten million people must not keep ten million labels that nobody compares.
 */
final class Distinct {

    /** So many values without one that repeats. */
    static final int LABELS = 1 << 21;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private int[] codes = new int[1024];
    private int size;
    private int filled;
    private boolean labels;

    /** Adds a row's value; an empty one is kept as missing. */
    void add(String value) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size + (size >> 1));
        }
        if (labels || value.isEmpty()) {
            codes[size++] = -1;
            filled += value.isEmpty() ? 0 : 1;
            return;
        }
        filled++;
        Integer known = numbers.get(value);
        if (known == null) {
            known = values.size();
            numbers.put(value, known);
            values.add(value);
        }
        codes[size++] = known;
        if (filled == LABELS && values.size() == LABELS) {
            labels = true;
            numbers.clear();
            values.clear();
            Arrays.fill(codes, 0, size, -1);
        }
    }

    /** Ends adding: lets go of what is needed for that alone. */
    void close() {
        numbers.clear();
        codes = Arrays.copyOf(codes, size);
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(labels);
        out.writeInt(filled);
        out.writeInt(values.size());
        for (String value : values) {
            Bytes.text(out, value);
        }
        out.writeInt(size);
        for (int row = 0; row < size; row++) {
            out.writeInt(codes[row]);
        }
    }

    static Distinct read(DataInput in) throws IOException {
        Distinct read = new Distinct();
        read.labels = in.readBoolean();
        read.filled = in.readInt();
        for (int left = in.readInt(); left > 0; left--) {
            read.values.add(Bytes.text(in));
        }
        read.size = in.readInt();
        read.codes = new int[read.size];
        for (int row = 0; row < read.size; row++) {
            read.codes[row] = in.readInt();
        }
        return read;
    }

    int size() {
        return size;
    }

    /** Rows that have a value. */
    int filled() {
        return filled;
    }

    /** Whether no two rows have the same value, and more than one has any. */
    boolean differsOnEveryRow() {
        return labels || (filled > 1 && values.size() == filled);
    }

    List<String> values() {
        return values;
    }

    /** A row's value as an index into {@link #values}; -1 if it has none. */
    int code(int row) {
        return codes[row];
    }
}
