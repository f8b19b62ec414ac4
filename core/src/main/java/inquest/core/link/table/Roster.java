package inquest.core.link.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists of people, as rows of cells; each distinct value of a column is kept once.
 *
 * <p>Rows of all lists are numbered through from 0, in the order in which they were added.
 */
public final class Roster {

    private final List<PersonList> lists = new ArrayList<>();
    private final List<List<Distinct>> columns = new ArrayList<>();
    private int rows;

    /**
     * One list.
     *
     * @param name of its file, for messages
     * @param headers of its columns
     * @param deduplicated whether its maker made sure that no person is in it twice
     */
    public record PersonList(String name, List<String> headers, boolean deduplicated) {

        /**
         * Keeps its own copy.
         *
         * @throws IllegalArgumentException if two columns have one header
         */
        public PersonList {
            headers = List.copyOf(headers);
            Set<String> seen = new TreeSet<>();
            for (String header : headers) {
                if (!seen.add(header)) {
                    throw new IllegalArgumentException(
                            name + ": expected every column to have a header of its own, found two called \"" + header
                                    + "\". Rename one of them.");
                }
            }
        }
    }

    /** Begins a list; rows added from now on are its rows. */
    public void begin(PersonList list) {
        lists.add(list);
        starts.add(rows);
        List<Distinct> own = new ArrayList<>();
        for (int at = 0; at < list.headers().size(); at++) {
            own.add(new Distinct());
        }
        columns.add(own);
    }

    private final List<Integer> starts = new ArrayList<>();

    /**
     * Adds a row to the list begun last; cells that are missing at its end are empty, cells beyond the header are left out.
     *
     * @throws IllegalStateException if no list was begun
     */
    public void add(List<String> cells) {
        if (lists.isEmpty()) {
            throw new IllegalStateException("expected a list to be begun before its rows");
        }
        List<Distinct> own = columns.get(columns.size() - 1);
        for (int at = 0; at < own.size(); at++) {
            own.get(at).add(at < cells.size() ? cells.get(at).strip() : "");
        }
        rows++;
    }

    /** Writes all lists, to be read by {@link #read}; the roster is closed. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(lists.size());
        for (int list = 0; list < lists.size(); list++) {
            PersonList own = lists.get(list);
            Bytes.text(out, own.name());
            out.writeBoolean(own.deduplicated());
            out.writeInt(start(list + 1) - start(list));
            out.writeInt(own.headers().size());
            for (int column = 0; column < own.headers().size(); column++) {
                Bytes.text(out, own.headers().get(column));
                columns.get(list).get(column).write(out);
            }
        }
    }

    /** Reads what {@link #write} wrote: closed, and equal to it in all that can be asked of it. */
    public static Roster read(DataInput in) throws IOException {
        Roster roster = new Roster();
        int lists = in.readInt();
        for (int list = 0; list < lists; list++) {
            String name = Bytes.text(in);
            boolean deduplicated = in.readBoolean();
            int size = in.readInt();
            int width = in.readInt();
            List<String> headers = new ArrayList<>();
            List<Distinct> own = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                headers.add(Bytes.text(in));
                own.add(Distinct.read(in));
            }
            roster.lists.add(new PersonList(name, headers, deduplicated));
            roster.starts.add(roster.rows);
            roster.columns.add(own);
            roster.rows += size;
        }
        return roster;
    }

    /** Ends adding. */
    public Roster close() {
        columns.forEach(own -> own.forEach(Distinct::close));
        return this;
    }

    /** The lists, in the order in which they were begun. */
    public List<PersonList> lists() {
        return List.copyOf(lists);
    }

    /** Rows of all lists. */
    public int rows() {
        return rows;
    }

    /** Number of the first row of a list. */
    public int start(int list) {
        return list < starts.size() ? starts.get(list) : rows;
    }

    /** The list that a row belongs to. */
    public int listOf(int row) {
        int list = lists.size() - 1;
        while (starts.get(list) > row) {
            list--;
        }
        return list;
    }

    /** The text of a cell; empty if it has none. */
    public String cell(int row, int column) {
        int list = listOf(row);
        Distinct values = columns.get(list).get(column);
        int code = values.code(row - starts.get(list));
        return code < 0 ? "" : values.values().get(code);
    }

    /** What is known of one column. */
    public Column column(int list, int column) {
        return new Column(columns.get(list).get(column), start(list));
    }

    /** One column of one list. */
    public static final class Column {

        private final Distinct values;
        private final int start;

        private Column(Distinct values, int start) {
            this.values = values;
            this.start = start;
        }

        /** Rows that have a value. */
        public int filled() {
            return values.filled();
        }

        /** Rows of its list. */
        public int size() {
            return values.size();
        }

        /** Whether no two rows have the same value. */
        public boolean differsOnEveryRow() {
            return values.differsOnEveryRow();
        }

        /** Its distinct values, in the order in which they came; empty for row labels of a very long list. */
        public List<String> values() {
            return values.values();
        }

        /** Rows by distinct value. */
        public int[] counts() {
            int[] counts = new int[values.values().size()];
            for (int row = 0; row < values.size(); row++) {
                if (values.code(row) >= 0) {
                    counts[values.code(row)]++;
                }
            }
            return counts;
        }

        /** A row's value as an index into {@link #values}; -1 if it has none. */
        public int code(int row) {
            return values.code(row - start);
        }
    }
}
