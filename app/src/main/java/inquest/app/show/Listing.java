package inquest.app.show;

import java.util.List;

/**
 * Rows to print, in whatever format.
 *
 * @param columns of the CSV form; the table shows some of them
 * @param rows in order
 */
public record Listing(List<Column> columns, List<Row> rows) {

    /** Keeps its own copies. */
    public Listing {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param name its header
     * @param inTable whether the table shows it too
     */
    public record Column(String name, boolean inTable) {

        /** A column of both table and CSV. */
        public static Column shown(String name) {
            return new Column(name, true);
        }

        /** A column of the CSV form alone. */
        public static Column csvOnly(String name) {
            return new Column(name, false);
        }
    }

    /**
     * A row.
     *
     * @param cells one a column; empty where there is nothing
     * @param json the same thing as one line of JSON
     */
    public record Row(List<String> cells, String json) {

        /** Keeps its own copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
