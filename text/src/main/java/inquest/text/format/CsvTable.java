package inquest.text.format;

import inquest.core.model.Exhibit.RowError;
import inquest.core.read.Extraction;
import inquest.core.read.Extraction.Reason;
import inquest.core.read.Extraction.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of comma-separated values that was gone over once and can be gone over again, row by row: taken apart, it would take ten times
 * the room of its characters.
 */
public final class CsvTable {

    /** Nobody mends more rows than these one by one. */
    private static final int MOST_REJECTED = 1_000;

    /** What a row costs beyond its cells, in characters: about the memory of a row and of its place in the table. */
    private static final int COST_OF_ROW = 32;

    /** What raises the limit. */
    private static final String OPTION = "--max-table";

    private final String mediaType;
    private final String text;
    private final int rows;
    private final int width;
    private final List<RowError> rejected;

    private CsvTable(String mediaType, String text, int rows, int width, List<RowError> rejected) {
        this.mediaType = mediaType;
        this.text = text;
        this.rows = rows;
        this.width = width;
        this.rejected = List.copyOf(rejected);
    }

    /**
     * Goes over a table once.
     *
     * @throws Refusal if it is larger than its limit, has no words, or more rows are rejected than anybody would mend
     */
    static CsvTable of(Original original) throws IOException {
        int most = original.limits().tableCharacters();
        String text = Csv.decoded(original.bytes(most, OPTION));
        spend(text.length(), most);
        Measure measure = new Measure(most);
        Csv.each(text, measure, measure.rejected::add);
        if (measure.rejected.size() > MOST_REJECTED) {
            throw new Refusal(
                    Reason.UNREADABLE,
                    "Expected rows of cells, found " + measure.rejected.size()
                            + " rows whose quotes do not close, the first in line "
                            + measure.rejected.get(0).line() + ". Mend the quotes, or ask for the table as XLSX.");
        }
        if (measure.rejected.isEmpty() && measure.rows == 0) {
            throw Refusal.empty();
        }
        return new CsvTable(original.mediaType(), text, measure.rows, measure.width, measure.rejected);
    }

    private static void spend(long spent, int most) throws Refusal {
        if (spent > most) {
            throw Refusal.tooLarge("Characters of a table, four more a cell and 32 a row", spent, most, OPTION);
        }
    }

    /** How many rows there are to the last that has words, how wide they are, and what they cost. */
    private static final class Measure implements Csv.RowTaker<Refusal> {

        private final int most;
        private final List<RowError> rejected = new ArrayList<>();
        private int taken;
        private int rows;
        private int width;
        private long spent;

        Measure(int most) {
            this.most = most;
        }

        @Override
        public void take(List<String> cells) throws Refusal {
            taken++;
            spent += COST_OF_ROW;
            for (int at = 0; at < cells.size(); at++) {
                int length = cells.get(at).length();
                spent += Cells.COST + length;
                if (length > 0) {
                    width = Math.max(width, at + 1);
                }
            }
            if (!cells.isEmpty()) {
                rows = taken;
            }
            spend(spent, most);
        }
    }

    /** As it was detected. */
    public String mediaType() {
        return mediaType;
    }

    /** Number of rows, blank and rejected ones included, to the last that has words. */
    public int rows() {
        return rows;
    }

    /** Rows that could not be told apart into cells; they stand as rows without cells. */
    public List<RowError> rejected() {
        return rejected;
    }

    /**
     * Goes over the rows in order, as a {@link Sheet} would have them. Without the columns at the end that are empty in every row; in the
     * others an empty cell stays also where it is its row's last: a row with fewer cells than the header is a fault, one whose last column
     * says nothing is none.
     *
     * @throws IOException whatever {@code taker} throws
     */
    public void each(Taker taker) throws IOException {
        int[] taken = {0};
        Csv.<IOException>each(
                text,
                cells -> {
                    if (taken[0]++ < rows) {
                        taker.take(cells.size() > width ? cells.subList(0, width) : cells);
                    }
                },
                error -> {});
    }

    /** Takes the rows in order. */
    @FunctionalInterface
    public interface Taker {
        void take(List<String> cells) throws IOException;
    }

    /** The same, held as a whole. */
    Extraction.Table whole() throws IOException {
        List<List<String>> all = new ArrayList<>(rows);
        each(cells -> all.add(List.copyOf(cells)));
        return new Extraction.Table(mediaType, List.of(new Sheet("", all, rejected)));
    }
}
