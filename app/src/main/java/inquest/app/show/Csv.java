package inquest.app.show;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Comma-separated values by RFC 4180: a header, lines that end in CR LF, quotation marks where a cell needs them.
 *
 * <p>A cell that a spreadsheet would take for a formula gets a leading apostrophe, since its words come from files that
 * we do not trust.
 */
public final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Csv() {}

    /** Writes a listing, header first. */
    public static void write(Listing listing, Writer out) throws IOException {
        line(listing.columns().stream().map(Listing.Column::name).toList(), out);
        for (Listing.Row row : listing.rows()) {
            line(row.cells(), out);
        }
    }

    private static void line(List<String> cells, Writer out) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.write(separator + quoted(defused(cell)));
            separator = ",";
        }
        out.write("\r\n");
    }

    private static String defused(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
