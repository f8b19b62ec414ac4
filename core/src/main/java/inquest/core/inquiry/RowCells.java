package inquest.core.inquiry;

import inquest.core.model.Digest;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.name.Folding;
import inquest.core.read.ListRole;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Cells of the rows of lists, found again in the text of the list: for columns that reading keeps no particulars of. */
final class RowCells {

    private final Function<Digest, String> texts;
    private final Map<Digest, Lines> held = new HashMap<>();

    /** @param texts gives the extracted text of a digest */
    RowCells(Function<Digest, String> texts) {
        this.texts = texts;
    }

    /**
     * What the row of a mention has in a column, as it stands there, spaces at its ends left out.
     *
     * @param column the header, whatever its case and accents, or the role of the column, such as {@code sex}
     * @return empty where the mention is of no row, or its list has no such column, or the cell is empty
     */
    Optional<String> cell(Mention mention, String column) {
        if (!(mention.anchor().at() instanceof Locator.Row at)) {
            return Optional.empty();
        }
        Lines lines = held.computeIfAbsent(mention.anchor().text(), text -> new Lines(texts.apply(text)));
        int row = lines.lineAt(mention.anchor().span().start());
        int header = row - at.row();
        if (header < 0) {
            return Optional.empty();
        }
        List<String> cells = lines.cells(row);
        return lines.column(header, column)
                .filter(index -> index < cells.size())
                .map(index -> cells.get(index).strip())
                .filter(cell -> !cell.isEmpty());
    }

    private static Optional<Integer> column(List<String> headers, String wanted) {
        for (int i = 0; i < headers.size(); i++) {
            if (Folding.of(headers.get(i)).equals(Folding.of(wanted))) {
                return Optional.of(i);
            }
        }
        Optional<ListRole> role = ListRole.of(wanted);
        for (int i = 0; role.isPresent() && i < headers.size(); i++) {
            if (ListRole.ofHeader(headers.get(i)).equals(role)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** A text by lines, with the offset of each in code points. */
    private static final class Lines {

        private final String[] lines;
        private final int[] starts;
        private final Map<List<Object>, Optional<Integer>> columns = new HashMap<>();
        /** Several cells of a row are asked for one after another. */
        private int lastLine = -1;

        private List<String> lastCells = List.of();

        Lines(String text) {
            lines = text.split("\n", -1);
            starts = new int[lines.length];
            int at = 0;
            for (int i = 0; i < lines.length; i++) {
                starts[i] = at;
                at += lines[i].codePointCount(0, lines[i].length()) + 1;
            }
        }

        int lineAt(int offset) {
            int found = Arrays.binarySearch(starts, offset);
            return found >= 0 ? found : -found - 2;
        }

        /** Where a column stands under the header in a line. */
        Optional<Integer> column(int header, String wanted) {
            return columns.computeIfAbsent(List.of(header, wanted), absent -> RowCells.column(cells(header), wanted));
        }

        List<String> cells(int line) {
            if (line != lastLine) {
                lastCells = List.of(lines[line].split("\t", -1));
                lastLine = line;
            }
            return lastCells;
        }
    }
}
