package inquest.app.link;

import inquest.core.link.decide.PairDecision;
import inquest.core.link.decide.PairDecision.Decision;
import inquest.core.link.table.Roster;
import inquest.text.format.CsvRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Rulings on pairs of rows, from files of the form of {@code questions.csv}, of which people fill in the column {@code decision}.
 *
 * <p>A ruling holds for rows that say what its author saw. Where a list has changed since, the row is looked for by that; a ruling whose
 * row is no longer there is told of and not followed.
 */
final class Rulings {

    private static final List<String> NEEDED = List.of("file_a", "row_a", "file_b", "row_b", "decision");
    private static final int SHOWN = 20;

    private final Roster roster;
    private final List<PairDecision> decisions = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<Integer, Map<String, Integer>> rowsBySeen = new HashMap<>();
    private int elsewhere;

    private Rulings(Roster roster) {
        this.roster = roster;
    }

    /**
     * What was read.
     *
     * @param decisions on rows of the lists
     * @param remarks on rulings that are not followed, one a line
     */
    record Taken(List<PairDecision> decisions, List<String> remarks) {}

    /**
     * Reads files of rulings.
     *
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if one is not of that form; the message has a line for every fault
     */
    static Taken read(List<Path> files, Roster roster) throws IOException {
        Rulings rulings = new Rulings(roster);
        for (Path file : files) {
            rulings.read(file);
        }
        if (!rulings.faults.isEmpty()) {
            int more = rulings.faults.size() - SHOWN;
            throw new IllegalArgumentException(String.join(
                            "\n", rulings.faults.subList(0, Math.min(SHOWN, rulings.faults.size())))
                    + (more > 0 ? "\n" + more + " more faults of this sort" : ""));
        }
        if (rulings.elsewhere > 0) {
            rulings.remarks.add(rulings.elsewhere + " rulings are on rows of other lists");
        }
        return new Taken(List.copyOf(rulings.decisions), List.copyOf(rulings.remarks));
    }

    private void read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (CsvRows in = new CsvRows(name, Files.newInputStream(file))) {
            List<String> header = in.next().orElse(List.of());
            List<String> missing =
                    NEEDED.stream().filter(column -> !header.contains(column)).toList();
            if (!missing.isEmpty()) {
                faults.add(name + ": expected the columns " + String.join(", ", NEEDED)
                        + ", as questions.csv has them, found no " + String.join(", ", missing) + ".");
                return;
            }
            long line = in.line();
            for (Optional<List<String>> row = in.next(); row.isPresent(); row = in.next()) {
                take(new Line(name + " line " + line, header, row.get()));
                line = in.line();
            }
        }
    }

    /** A line of a file. */
    private record Line(String place, List<String> header, List<String> cells) {
        String cell(String column) {
            int at = header.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
        }
    }

    private void take(Line line) {
        String word = line.cell("decision").toUpperCase(Locale.ROOT);
        if (word.isEmpty()) {
            return;
        }
        Optional<Decision> decision = List.of(Decision.values()).stream()
                .filter(own -> own.name().equals(word))
                .findFirst();
        if (decision.isEmpty()) {
            faults.add(line.place() + ": expected same, different, unsure or nothing as decision, found \""
                    + line.cell("decision") + "\".");
            return;
        }
        int one = list(line.cell("file_a"));
        int other = list(line.cell("file_b"));
        if (one < 0 || other < 0) {
            elsewhere++;
            return;
        }
        int left = row(line, one, "_a");
        int right = row(line, other, "_b");
        if (left >= 0 && left == right) {
            faults.add(line.place() + ": expected two rows, found one and the same.");
        } else if (left >= 0 && right >= 0) {
            decisions.add(new PairDecision(left, right, decision.get(), line.place()));
        }
    }

    private int list(String name) {
        for (int list = 0; list < roster.lists().size(); list++) {
            if (roster.lists().get(list).name().equals(name)) {
                return list;
            }
        }
        return -1;
    }

    private int row(Line line, int list, String side) {
        String number = line.cell("row" + side);
        String seen = plain(line.cell("seen" + side));
        int rows = roster.start(list + 1) - roster.start(list);
        int row = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
        if (row >= 1 && row <= rows && (seen.isEmpty() || seen.equals(seen(roster, roster.start(list) + row - 1)))) {
            return roster.start(list) + row - 1;
        }
        String listed = roster.lists().get(list).name();
        if (seen.isEmpty()) {
            faults.add(line.place() + ": expected a row of " + listed + " from 1 to " + rows + ", found \"" + number
                    + "\".");
            return -1;
        }
        int found = rowsBySeen.computeIfAbsent(list, this::bySeen).getOrDefault(seen, 0);
        if (found > 0) {
            return found - 1;
        }
        remarks.add(line.place() + ": " + listed + " row " + number + " no longer says what was seen, and "
                + (found == 0 ? "no other row does" : "several other rows do") + "; this ruling is not followed");
        return -1;
    }

    /** Rows from 1 by what they say; below 0 where several say the same. */
    private Map<String, Integer> bySeen(int list) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = roster.start(list); row < roster.start(list + 1); row++) {
            int own = row + 1;
            rows.merge(seen(roster, row), own, (before, more) -> -own);
        }
        return rows;
    }

    /** What a row says, as people see it: its cells with their headers, those that are empty left out. */
    static String seen(Roster roster, int row) {
        List<String> headers = roster.lists().get(roster.listOf(row)).headers();
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            String cell = roster.cell(row, column);
            if (!cell.isEmpty()) {
                cells.add(headers.get(column) + ": " + cell.replaceAll("\\s+", " "));
            }
        }
        return plain(String.join(" | ", cells));
    }

    /** Without what keeps a spreadsheet from running a cell, and with single blanks, as spreadsheets may save it. */
    private static String plain(String seen) {
        return (seen.startsWith("'") ? seen.substring(1) : seen)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
