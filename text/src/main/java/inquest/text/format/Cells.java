package inquest.text.format;

import inquest.core.read.Extraction.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a workbook, and refuses one that holds too many. */
final class Cells {

    /** What a cell costs beyond its characters, in characters: about the memory of an empty string. */
    static final int COST = 4;

    private final int most;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<List<String>> rows = new ArrayList<>();
    private long spent;

    Cells(int most) {
        this.most = most;
    }

    /**
     * Sets a row of the current sheet, without empty cells at its end.
     *
     * @param index counted from 0; rows that were passed over are blank
     */
    void row(int index, List<String> cells) throws Refusal {
        whole(index, trimmed(cells));
    }

    /**
     * Sets a row of the current sheet as it is.
     *
     * @param index counted from 0; rows that were passed over are blank
     */
    void whole(int index, List<String> kept) throws Refusal {
        if (kept.isEmpty()) {
            return;
        }
        spend(Math.max(0, index - rows.size()));
        while (rows.size() < index) {
            rows.add(List.of());
        }
        for (String cell : kept) {
            spend(COST + cell.length());
        }
        rows.add(kept);
    }

    /** Ends the current sheet. */
    void endSheet(String name) {
        sheets.add(new Sheet(name, rows));
        rows = new ArrayList<>();
    }

    List<Sheet> sheets() throws Refusal {
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw Refusal.empty();
        }
        return sheets;
    }

    private void spend(long characters) throws Refusal {
        spent += characters;
        if (spent > most) {
            throw Refusal.tooLarge("Characters of a table, four more a cell", spent, most, "--max-characters");
        }
    }

    /** The row with white space inside a cell as one space each, and without empty cells at its end. */
    static List<String> trimmed(List<String> cells) {
        List<String> kept = spaced(cells);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    /** The row with white space inside a cell as one space each. */
    static List<String> spaced(List<String> cells) {
        List<String> kept = new ArrayList<>(cells.size());
        for (String cell : cells) {
            kept.add(oneSpaced(cell));
        }
        return kept;
    }

    /** A number without exponent and without needless zeros, to Excel's 15 digits. */
    static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value, new java.math.MathContext(15));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String oneSpaced(String cell) {
        StringBuilder spaced = new StringBuilder(cell.length());
        boolean space = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = spaced.length() > 0;
            } else {
                if (space) {
                    spaced.append(' ');
                }
                space = false;
                spaced.append(c);
            }
        }
        return spaced.toString();
    }
}
