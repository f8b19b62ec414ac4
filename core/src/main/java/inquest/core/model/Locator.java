package inquest.core.model;

import java.util.List;
import java.util.OptionalInt;

/** Where in the original a passage stands, as a reader of the original would look for it. */
public sealed interface Locator {

    /**
     * In running text.
     *
     * @param page counted from 1; empty where the original has no pages
     */
    record Page(OptionalInt page) implements Locator {
        /** Of an original without pages. */
        public static final Page NONE = new Page(OptionalInt.empty());
    }

    /**
     * In a table.
     *
     * @param sheet its name; of a CSV file, empty
     * @param row counted from 1 below the header
     * @param columns headers of the columns that the claim rests on
     */
    record Row(String sheet, int row, List<String> columns) implements Locator {
        public Row {
            columns = List.copyOf(columns);
        }
    }
}
