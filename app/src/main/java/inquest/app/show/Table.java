package inquest.app.show;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns for people. Where a terminal is too narrow, the widest columns give way first, and what is cut ends in an
 * ellipsis.
 *
 * @param lines header first; as many cells in each
 */
record Table(List<List<String>> lines) {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    static Table of(Listing listing) {
        int[] shown = IntStream.range(0, listing.columns().size())
                .filter(i -> listing.columns().get(i).inTable())
                .toArray();
        List<List<String>> lines = new ArrayList<>();
        lines.add(chosen(listing.columns().stream().map(Listing.Column::name).toList(), shown));
        listing.rows().forEach(row -> lines.add(chosen(row.cells(), shown)));
        return new Table(List.copyOf(lines));
    }

    private static List<String> chosen(List<String> cells, int[] shown) {
        return Arrays.stream(shown).mapToObj(i -> Cell.clean(cells.get(i))).toList();
    }

    /** Writes it, no line wider than {@code terminal} columns unless that is 0. */
    void write(int terminal, Writer out) throws IOException {
        int[] widths = widths(terminal);
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(i == 0 ? "" : GAP).append(Cell.fit(line.get(i), widths[i]));
            }
            out.write(text.toString().stripTrailing() + "\n");
        }
    }

    private int[] widths(int terminal) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Cell.width(line.get(i)));
            }
        }
        int room = terminal - GAP.length() * (widths.length - 1);
        return terminal == 0 ? widths : narrowed(widths, room);
    }

    /** Lowers one ceiling over all columns until they fit; columns below it keep their width. */
    private static int[] narrowed(int[] widths, int room) {
        int ceiling = Arrays.stream(widths).max().orElse(0);
        while (ceiling > NARROWEST && sum(widths, ceiling) > room) {
            ceiling--;
        }
        int top = ceiling;
        return Arrays.stream(widths).map(width -> Math.min(width, top)).toArray();
    }

    private static int sum(int[] widths, int ceiling) {
        return Arrays.stream(widths).map(width -> Math.min(width, ceiling)).sum();
    }
}
