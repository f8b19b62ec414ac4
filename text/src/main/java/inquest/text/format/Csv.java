package inquest.text.format;

import inquest.core.model.Exhibit.RowError;
import inquest.core.read.Extraction.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads comma-separated values (RFC 4180), with comma, semicolon, tab or bar between the cells.
 *
 * <p>Also for settings, in any process: it holds no foreign parser, and what it needs is bounded by what it is given.
 * A row whose quotes do not close is rejected with its line, and reading goes on at the next line; the rest is kept.
 */
public final class Csv {

    /** The longest cell between quotes, in characters: Excel's limit. Beyond it, a quote was surely left open. */
    private static final int LONGEST_QUOTED = 32_767;

    /** Rows that are looked at to find the delimiter. */
    private static final int SAMPLE_ROWS = 50;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026\u061F\u06D4][\"'\u201D\u2019)\\]]*$");

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    private Csv(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** Reads a file's bytes in any charset that can be recognised. */
    public static Sheet read(byte[] bytes) {
        return read(Characters.decode(bytes));
    }

    /** The characters of a file's bytes, in any charset that can be recognised. */
    public static String decoded(byte[] bytes) {
        return Characters.decode(bytes);
    }

    /** Reads characters. */
    public static Sheet read(String text) {
        return new Csv(text, delimiterOf(text)).sheet();
    }

    /**
     * The delimiter that gives most rows the same number of cells, that number being as high as can be; comma if none
     * gives two.
     */
    static char delimiterOf(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : DELIMITERS) {
            List<Integer> widths = new Csv(text, candidate).widths();
            int width = widths.isEmpty() ? 0 : widths.get(0);
            long same = widths.stream().filter(w -> w == width).count();
            long score = width < 2 ? 0 : same * same * 100 / widths.size() + Math.min(width, 50);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /**
     * Whether a text whose name does not say so is surely a table: three rows or more, all of the same many cells, and no sentences,
     * which may have as many commas each.
     */
    static boolean surely(String text) {
        char delimiter = delimiterOf(text);
        List<Integer> widths = new Csv(text, delimiter).widths();
        int fewest = delimiter == '\t' ? 2 : 4;
        return widths.size() >= 3
                && widths.get(0) >= fewest
                && widths.stream().distinct().count() == 1
                && (delimiter == '\t' || !sentences(text));
    }

    /** Whether most lines end as a sentence does, the first among them: a header does not, though remarks below it may. */
    private static boolean sentences(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        long ended =
                lines.stream().filter(line -> SENTENCE_END.matcher(line).find()).count();
        return SENTENCE_END.matcher(lines.get(0)).find() && ended * 2 > lines.size();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        while (at < text.length() && widths.size() < SAMPLE_ROWS) {
            Optional<List<String>> row = row();
            if (row.isEmpty()) {
                skipLine();
            } else if (!isBlank(row.get())) {
                widths.add(row.get().size());
            }
        }
        return widths;
    }

    private Sheet sheet() {
        List<List<String>> rows = new ArrayList<>();
        List<RowError> rejected = new ArrayList<>();
        each(rows::add, rejected::add);
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        return new Sheet("", withoutEmptyColumns(rows), rejected);
    }

    /**
     * Goes over rows one by one, so that a long table need not be held: cells with white space as one space each; blank and rejected
     * rows have none.
     *
     * @param text of the table
     * @param rows is given every row in order, those at the end that are blank too
     * @param rejected is told of rows whose quotes do not close
     * @throws E whatever {@code rows} throws
     */
    static <E extends Exception> void each(String text, RowTaker<E> rows, Consumer<RowError> rejected) throws E {
        new Csv(text, delimiterOf(text)).each(rows, rejected);
    }

    private <E extends Exception> void each(RowTaker<E> rows, Consumer<RowError> rejected) throws E {
        while (at < text.length()) {
            int start = at;
            int startLine = line;
            Optional<List<String>> row = row();
            if (row.isPresent()) {
                rows.take(isBlank(row.get()) ? List.of() : Cells.spaced(row.get()));
            } else {
                at = start;
                line = startLine;
                rejected.accept(
                        new RowError(
                                "",
                                line,
                                Optional.empty(),
                                "expected a closing quote before the cell's end, found none; write a quote inside a cell twice"));
                rows.take(List.of());
                skipLine();
            }
        }
    }

    /** Takes the rows of a table in order. */
    @FunctionalInterface
    interface RowTaker<E extends Exception> {
        void take(List<String> cells) throws E;
    }

    /**
     * Without the columns at the end that are empty in every row. In the others an empty cell stays also where it is its row's last: a row
     * with fewer cells than the header is a fault, one whose last column says nothing is none.
     */
    private static List<List<String>> withoutEmptyColumns(List<List<String>> rows) {
        int width =
                rows.stream().mapToInt(row -> Cells.trimmed(row).size()).max().orElse(0);
        return rows.stream()
                .map(row -> row.size() > width ? List.copyOf(row.subList(0, width)) : row)
                .toList();
    }

    /** The cells from here to the row's end; empty, with the place undefined, if a quote does not close. */
    private Optional<List<String>> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            Optional<String> cell = startsQuoted() ? quoted() : Optional.of(bare());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
            if (at >= text.length() || text.charAt(at) != delimiter) {
                endLine();
                return Optional.of(cells);
            }
            at++;
        }
    }

    private boolean startsQuoted() {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        boolean quote = i < text.length() && text.charAt(i) == '"';
        if (quote) {
            at = i;
        }
        return quote;
    }

    private String bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) != delimiter && !atLineEnd()) {
            at++;
        }
        return text.substring(start, at);
    }

    private Optional<String> quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length() && cell.length() <= LONGEST_QUOTED; at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                return ended() ? Optional.of(cell.toString()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a cell ends here, spaces passed over. */
    private boolean ended() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at >= text.length() || text.charAt(at) == delimiter || atLineEnd();
    }

    private boolean atLineEnd() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void skipLine() {
        while (at < text.length() && !atLineEnd()) {
            at++;
        }
        endLine();
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at < text.length() && text.charAt(at) != '\n') {
                line++;
                return;
            }
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }
}
