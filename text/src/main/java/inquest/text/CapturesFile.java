package inquest.text;

import inquest.core.count.CaptureTable;
import inquest.core.count.Captures;
import inquest.core.model.Digest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a capture table: CSV in UTF-8 with one column of 0 and 1 a list, columns that tell strata apart, and if wished a
 * {@code count} and a {@code draw}. One line at a time: what it holds grows with the number of different histories, not of lines.
 *
 * <p>Everything that is wrong is gathered and told at once, up to {@value #MOST_FAULTS} faults.
 */
public final class CapturesFile {

    /** Faults that are told before reading stops. */
    private static final int MOST_FAULTS = 20;

    /** Columns named by {@code --by} that have more different labels surely tell people apart, not strata. */
    private static final int MOST_STRATA = 2_000;

    /** Bounds memory, however long the file: about 100 MB. */
    private static final int MOST_CELLS = 1_000_000;

    private static final long MOST_PEOPLE = 1_000_000_000;

    private final String file;
    private final Layout layout;
    private final List<String> faults = new ArrayList<>();
    private final Captures.Tally tally = new Captures.Tally();
    private final Map<String, Integer> draws = new LinkedHashMap<>();
    private List<Column> columns = List.of();
    private List<String> lists = List.of();
    private long people;
    private int line;
    private boolean stopped;

    private CapturesFile(String file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    /**
     * Which columns are not lists.
     *
     * @param by headers of the columns that tell strata apart
     * @param draws whether a column numbers the samples of linkage
     */
    public record Layout(List<String> by, boolean draws) {
        /** Keeps its own copy. */
        public Layout {
            by = List.copyOf(by);
        }
    }

    /**
     * What a file holds.
     *
     * @param sha256 of its bytes
     * @param captures its people
     */
    public record Content(Digest sha256, Captures captures) {}

    /** A file that is not a capture table: every fault found, one a line, each with file, line, what was expected and found. */
    public static final class FaultyException extends Exception {
        private FaultyException(List<String> faults) {
            super(String.join("\n", faults));
        }
    }

    /** What a column holds. */
    private enum Part {
        LIST,
        STRATUM,
        COUNT,
        DRAW
    }

    private record Column(String name, Part part, int index) {}

    /**
     * Reads a capture table.
     *
     * @param bytes its bytes, read to their end
     * @param file what messages call it
     * @param layout which columns are not lists
     * @throws FaultyException if it is not a capture table
     */
    public static Content read(InputStream bytes, String file, Layout layout) throws IOException, FaultyException {
        MessageDigest digest = Digest.sha256();
        Captures captures = new CapturesFile(file, layout).read(new DigestInputStream(bytes, digest));
        return new Content(Digest.fromBytes(digest.digest()), captures);
    }

    private Captures read(InputStream bytes) throws IOException, FaultyException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CsvLines csv = new CsvLines(new BufferedReader(new InputStreamReader(bytes, decoder), 1 << 16));
        try {
            readHeader(csv);
            while (!stopped && faults.size() < MOST_FAULTS && csv.advance()) {
                line = csv.line();
                csv.fault().ifPresentOrElse(this::fault, () -> readRow(csv.cells()));
            }
        } catch (CharacterCodingException e) {
            throw new FaultyException(List.of(file + ", after line " + line
                    + ": expected UTF-8, found bytes that are not. Save the table as CSV UTF-8, and run this again."));
        }
        if (faults.isEmpty() && people == 0) {
            fault("expected people below the header, found nobody. A line is one history, or one person");
        }
        refuseIfFaulty();
        return captures();
    }

    private void refuseIfFaulty() throws FaultyException {
        if (!faults.isEmpty()) {
            if (faults.size() >= MOST_FAULTS) {
                faults.add(file + ": reading stopped after " + MOST_FAULTS + " faults.");
            }
            throw new FaultyException(faults);
        }
    }

    private Captures captures() {
        List<String> names = new ArrayList<>(draws.keySet());
        if (names.isEmpty()) {
            names.add(Captures.CERTAIN);
        }
        return tally.captures(lists, layout.by(), names);
    }

    // ---- header

    private void readHeader(CsvLines csv) throws IOException, FaultyException {
        if (!csv.advance()) {
            throw new FaultyException(List.of(file
                    + ": expected a header with one column a list, found an empty file. A capture table begins with a line such"
                    + " as A,B,C,count."));
        }
        line = csv.line();
        csv.fault().ifPresent(this::fault);
        refuseIfFaulty();
        List<Column> found = new ArrayList<>();
        for (int i = 0; i < csv.cells().size(); i++) {
            String name = csv.cells().get(i);
            if (name.isEmpty()) {
                fault("column " + (i + 1) + ": expected a name, found none. Name the list, or take the column out");
            } else if (found.stream().anyMatch(column -> column.name().equals(name))) {
                fault("expected each column once, found \"" + name + "\" twice. Rename one of them");
            }
            found.add(new Column(name, part(name), i));
        }
        columns = List.copyOf(found);
        lists = columns.stream()
                .filter(column -> column.part() == Part.LIST)
                .map(Column::name)
                .toList();
        checkHeader();
        refuseIfFaulty();
    }

    private Part part(String name) {
        if (layout.by().contains(name)) {
            return Part.STRATUM;
        }
        return switch (name) {
            case "count" -> Part.COUNT;
            case "draw" -> Part.DRAW;
            default -> Part.LIST;
        };
    }

    private void checkHeader() {
        for (String name : layout.by()) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                fault("expected the column \"" + name + "\" that --by names, found " + quoted(names())
                        + ". Headers are taken letter by letter");
            }
        }
        boolean hasDraw = columns.stream().anyMatch(column -> column.part() == Part.DRAW);
        if (hasDraw && !layout.draws()) {
            fault(
                    "expected no column \"draw\" without --draws, found one. Add --draws if its numbers are linkage draws, or"
                            + " take the column out");
        }
        if (!hasDraw && layout.draws()) {
            fault("expected a column \"draw\", as --draws says, found " + quoted(names())
                    + ". Name the column of linkage draws \"draw\", or leave --draws out");
        }
        if (lists.isEmpty()) {
            fault(
                    "expected at least one column of 0 and 1, one a list, found none beside those named by --by, \"count\" and"
                            + " \"draw\"");
        } else if (lists.size() > CaptureTable.MOST_LISTS) {
            fault("expected at most " + CaptureTable.MOST_LISTS + " columns of lists, found " + lists.size()
                    + ". Merge lists that come from one source, or take columns out");
        }
    }

    private List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private static String quoted(List<String> names) {
        List<String> shown = names.subList(0, Math.min(20, names.size()));
        return "\"" + String.join("\", \"", shown) + "\"" + (shown.size() < names.size() ? " and others" : "");
    }

    // ---- rows

    private void readRow(List<String> cells) {
        if (cells.size() != columns.size()) {
            fault("expected " + columns.size() + " cells as in the header, found " + cells.size()
                    + ". Look for a separator too many or too few");
            return;
        }
        if (cells.equals(names())) {
            fault(
                    "expected people, found the header again. Take the line out, unless two tables meet here that should be counted"
                            + " apart");
            return;
        }
        int before = faults.size();
        int history = 0;
        int list = 0;
        long count = 1;
        int draw = 0;
        List<Optional<String>> row =
                new ArrayList<>(Collections.nCopies(layout.by().size(), Optional.<String>empty()));
        for (Column column : columns) {
            String cell = cells.get(column.index());
            switch (column.part()) {
                case LIST -> history |= bit(column, cell) << list++;
                case COUNT -> count = count(cell);
                case DRAW -> draw = draw(cell);
                case STRATUM ->
                    row.set(
                            layout.by().indexOf(column.name()),
                            Optional.of(cell).filter(label -> !isMissing(label)));
            }
        }
        if (history == 0 && count > 0 && faults.size() == before) {
            fault(
                    "expected a 1 in at least one list, found zeros alone. Nobody can have counted people who are on no list:"
                            + " take the line out; their number is what is to be estimated");
        }
        if (faults.size() == before) {
            add(row, draw, history, count);
        }
    }

    private void add(List<Optional<String>> row, int draw, int history, long count) {
        people += count;
        tally.add(row, draw, history, count);
        if (people > MOST_PEOPLE) {
            stop("expected at most " + grouped(MOST_PEOPLE) + " people, found more. Check the column \"count\"");
        } else if (tally.labels() > MOST_STRATA) {
            stop("expected at most " + grouped(MOST_STRATA)
                    + " strata, found more. Name columns by --by that hold a few labels,"
                    + " such as a region or a year");
        } else if ((line & 0xfff) == 0 && tally.size() > MOST_CELLS) {
            stop("expected at most " + grouped(MOST_CELLS)
                    + " different lines, found more. Hand in fewer lists, strata or" + " draws at a time");
        }
    }

    private int bit(Column column, String cell) {
        String digit = digits(cell);
        if (digit.equals("1")) {
            return 1;
        }
        if (!digit.equals("0")) {
            fault("column \"" + column.name() + "\": expected 0 or 1, found " + found(cell)
                    + ". A column holds one list; name it by --by if it tells strata apart, or take it out");
        }
        return 0;
    }

    private long count(String cell) {
        String digits = digits(cell);
        if (digits.matches("[0-9]{1,12}")) {
            return Long.parseLong(digits);
        }
        fault("column \"count\": expected a whole number of people from 0, found " + found(cell)
                + ". Mend the number, or take the line out");
        return 0;
    }

    /** The same with Persian, Arabic and other digits of one value as those of ASCII. */
    private static String digits(String cell) {
        if (cell.chars().allMatch(c -> c < 0x80)) {
            return cell;
        }
        return cell.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int draw(String cell) {
        if (cell.isEmpty()) {
            fault(
                    "column \"draw\": expected the number of a linkage draw, found nothing. Mend the line, or take it out");
        }
        Integer known = draws.get(cell);
        if (known == null) {
            known = draws.size();
            draws.put(cell, known);
        }
        return known;
    }

    private static boolean isMissing(String label) {
        return label.isEmpty() || label.equals("NA");
    }

    /** A cell for a message: short, and on one line. A capture table holds numbers and labels, so it is not kept back. */
    private static String found(String cell) {
        if (cell.isEmpty()) {
            return "nothing";
        }
        String shown = cell.codePoints()
                .limit(30)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "\"" + shown + (shown.length() < cell.length() ? "…" : "") + "\"";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    // ---- faults

    private void fault(String problem) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(file + " line " + Math.max(1, line) + ": " + problem + ".");
        }
    }

    /** A fault that makes reading on pointless. */
    private void stop(String problem) {
        fault(problem);
        stopped = true;
    }
}
