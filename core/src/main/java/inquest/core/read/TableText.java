package inquest.core.read;

import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a table, in which every cell has its offsets.
 *
 * <p>Cells are joined by a tab, rows by a line feed, sheets by a line that holds a form feed alone. Tabs and breaks
 * inside a cell become a space; nothing else changes.
 *
 * @param text the whole
 * @param sheets the lines of each sheet, in the file's order
 */
record TableText(String text, List<List<Line>> sheets) {

    private static final String BETWEEN_SHEETS = "\n\f\n";

    static TableText of(Extraction.Table table) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        List<List<Line>> sheets = new ArrayList<>();
        for (Extraction.Sheet sheet : table.sheets()) {
            if (!sheets.isEmpty()) {
                out.append(BETWEEN_SHEETS);
                start += BETWEEN_SHEETS.length();
            }
            List<Line> lines = new ArrayList<>(sheet.rows().size());
            for (List<String> row : sheet.rows()) {
                if (!lines.isEmpty()) {
                    out.append('\n');
                    start++;
                }
                Line line = new Line(start, row.stream().map(TableText::clean).toList());
                String words = line.text();
                out.append(words);
                start += words.codePointCount(0, words.length());
                lines.add(line);
            }
            sheets.add(lines);
        }
        return new TableText(out.toString(), sheets);
    }

    private static String clean(String cell) {
        return cell.replaceAll("\\R|[\\t\\f\\x0B]", " ");
    }

    /**
     * A row.
     *
     * @param start offset of its first code point
     * @param cells without tabs and breaks
     */
    record Line(int start, List<String> cells) {

        String text() {
            return String.join("\t", cells);
        }

        Span span() {
            String text = text();
            return new Span(start, start + text.codePointCount(0, text.length()));
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** The words of a cell without the spaces around them; nothing if there are none. */
        String words(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /** Where the words of a cell stand. */
        Span span(int column) {
            int from = start;
            for (String cell : cells.subList(0, column)) {
                from += cell.codePointCount(0, cell.length()) + 1;
            }
            String cell = cells.get(column);
            String led = cell.stripLeading();
            from += cell.codePointCount(0, cell.length() - led.length());
            String words = led.strip();
            return new Span(from, from + words.codePointCount(0, words.length()));
        }

        /** The words of a stretch of this row. */
        String quote(Span span) {
            return new Span(span.start() - start, span.end() - start).of(text());
        }
    }
}
