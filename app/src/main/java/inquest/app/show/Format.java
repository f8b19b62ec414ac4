package inquest.app.show;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** How a listing is printed. */
public enum Format {
    /** Columns for people, cut to the terminal's width. */
    TABLE {
        @Override
        public void write(Listing listing, int width, Writer out) throws IOException {
            Table.of(listing).write(width, out);
        }
    },
    /** One JSON object a line, for scripts. */
    JSONL {
        @Override
        public void write(Listing listing, int width, Writer out) throws IOException {
            for (Listing.Row row : listing.rows()) {
                out.write(row.json() + "\n");
            }
        }
    },
    /** Comma-separated values, for spreadsheets. */
    CSV {
        @Override
        public void write(Listing listing, int width, Writer out) throws IOException {
            Csv.write(listing, out);
        }
    };

    /**
     * Prints a listing.
     *
     * @param width of the terminal in columns; 0 where there is none, and nothing is cut
     */
    public abstract void write(Listing listing, int width, Writer out) throws IOException;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
