package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Exhibit.RowError;
import inquest.core.model.Explanation;
import inquest.core.model.Source;
import inquest.core.read.SheetMapping.Column;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a sheet's header, below any lines of title, and proposes what its columns hold and what the list is about. */
final class ListHeader {

    /** Titles, dates of issue and remarks above a header seldom take more lines than this. */
    private static final int LINES_SEARCHED = 15;

    /** A counter shows itself within so many rows. */
    private static final int COUNTED_ROWS = 3;

    private final Extraction.Sheet sheet;
    private final List<TableText.Line> lines;
    private final ListMapping said;
    private final List<RowError> errors = new ArrayList<>();

    ListHeader(Extraction.Sheet sheet, List<TableText.Line> lines, ListMapping said) {
        this.sheet = sheet;
        this.lines = lines;
        this.said = said;
    }

    /** What the mapping names and the sheet does not have. */
    List<RowError> errors() {
        return List.copyOf(errors);
    }

    /**
     * The mapping; empty if no column is found to hold names.
     *
     * @param path of the exhibit; its last part may say what the list is about
     * @param source what is known of the list
     */
    Optional<SheetMapping> mapping(String path, Source source) {
        int header = headerAt();
        List<Column> columns = said.columns().isEmpty() ? proposed(header) : stated(header);
        if (columns.stream().noneMatch(column -> column.role().names())) {
            return Optional.empty();
        }
        Decided about = act(header, columns, path, source);
        List<Column> kept = columns.stream()
                .map(column -> said.calendar().map(column::in).orElse(column))
                .map(column -> said.columns().isEmpty() ? ofTheAct(column, about.act()) : column)
                .toList();
        List<Explanation> reasons = new ArrayList<>();
        reasons.add(Explanation.of(header < 0 ? "no header" : "header in line " + (header + 1)));
        reasons.add(about.why());
        kept.forEach(column -> reasons.add(column.explained()));
        boolean byHand = !said.columns().isEmpty();
        String reason = byHand ? "as the mapping beside the file says" : "proposed from the header";
        return Optional.of(new SheetMapping(
                header,
                kept,
                about.act(),
                byHand ? ListReader.MAPPED_BY_HAND : ListReader.MAPPED_BY_HEADER,
                new Explanation(reason, reasons)));
    }

    private int headerAt() {
        if (said.header().isPresent()) {
            return said.header().getAsInt() - 1;
        }
        int best = -1;
        long most = 0;
        for (int at = 0; at < Math.min(LINES_SEARCHED, lines.size()); at++) {
            long hits = said.columns().isEmpty() ? roles(at) : named(at);
            if (hits > most) {
                most = hits;
                best = at;
            }
        }
        return best;
    }

    /** How many cells of a line are headers; none if none of them heads a column of names. */
    private long roles(int at) {
        List<ListRole> roles = lines.get(at).cells().stream()
                .flatMap(cell -> ListWords.role(cell).stream())
                .toList();
        return roles.stream().anyMatch(ListRole::names) ? roles.size() : 0;
    }

    private long named(int at) {
        return columns(at).stream()
                .filter(column -> said.columns().keySet().stream().anyMatch(column::isCalled))
                .count();
    }

    private List<Column> columns(int header) {
        int width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        return IntStream.range(0, header < 0 ? width : lines.get(header).cells().size())
                .mapToObj(index -> {
                    String words = header < 0 ? "" : lines.get(header).words(index);
                    return new Column(
                            index,
                            words.isEmpty() ? Integer.toString(index + 1) : words,
                            ListRole.IGNORED,
                            ListWords.calendar(words).orElse(ListCalendar.AUTO),
                            "not named in the mapping");
                })
                .toList();
    }

    private List<Column> stated(int header) {
        if (header >= lines.size()) {
            errors.add(new RowError(
                    sheet.name(),
                    header + 1,
                    Optional.empty(),
                    "expected a header here, as the mapping says, found no line"));
            return List.of();
        }
        List<Column> columns = new ArrayList<>(columns(header));
        for (Map.Entry<String, ListRole> named : said.columns().entrySet()) {
            Optional<Column> column =
                    columns.stream().filter(c -> c.isCalled(named.getKey())).findFirst();
            column.ifPresentOrElse(
                    found -> columns.set(found.index(), found.as(named.getValue(), "as the mapping says")),
                    () -> errors.add(new RowError(
                            sheet.name(),
                            Math.max(1, header + 1),
                            Optional.of(named.getKey()),
                            "expected this column, as the mapping says, found "
                                    + columns.stream().map(Column::header).collect(Collectors.joining(", ")))));
        }
        return columns;
    }

    private List<Column> proposed(int header) {
        if (header < 0) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        Set<ListRole> taken = EnumSet.noneOf(ListRole.class);
        for (Column column : columns(header)) {
            Optional<ListRole> role = ListWords.role(column.header());
            Column proposal = column.as(
                    role.orElse(ListRole.IGNORED),
                    role.isPresent() ? "by its header" : "its header is not one we know");
            if (counts(header, proposal)) {
                proposal = proposal.as(ListRole.ROW_LABEL, "it counts the rows");
            } else if (taken.contains(proposal.role()) && !datesAnAct(proposal)) {
                proposal = proposal.role() == ListRole.FULL_NAME
                        ? proposal.as(ListRole.OTHER_NAME, "a second column of names")
                        : proposal.as(
                                ListRole.IGNORED,
                                "an earlier column is the " + proposal.role().label());
            }
            if (!proposal.role().repeats()) {
                taken.add(proposal.role());
            }
            columns.add(proposal);
        }
        return withWholeNames(columns, taken);
    }

    /** {@code Date of arrest} and {@code place of execution} may both stand in a list; which counts is decided later. */
    private static boolean datesAnAct(Column column) {
        return (column.role() == ListRole.DATE || column.role() == ListRole.PLACE)
                && column.act().isPresent();
    }

    /** Header words such as {@code name}, {@code nom} or نام mean the whole name unless a column for the rest stands by. */
    private static List<Column> withWholeNames(List<Column> columns, Set<ListRole> taken) {
        boolean given = taken.contains(ListRole.GIVEN_NAME);
        boolean family = taken.contains(ListRole.FAMILY_NAME);
        boolean full = taken.contains(ListRole.FULL_NAME);
        return columns.stream()
                .map(column -> {
                    if (!full && given != family && column.role().names()) {
                        return column.as(ListRole.FULL_NAME, "the only column of names");
                    }
                    if (full && family && !given && column.role() == ListRole.FULL_NAME) {
                        return column.as(ListRole.GIVEN_NAME, "a name beside a family name");
                    }
                    return column;
                })
                .toList();
    }

    /** Whether numbers that rise by one from row to row fill a column that is not known to hold anything else. */
    private boolean counts(int header, Column column) {
        if (column.role() != ListRole.IGNORED && column.role() != ListRole.ID && column.role() != ListRole.ROW_LABEL) {
            return false;
        }
        long before = Long.MIN_VALUE;
        int rows = 0;
        for (TableText.Line line : lines.subList(header + 1, lines.size())) {
            String words = line.words(column.index());
            if (!words.isEmpty()) {
                if (!words.matches("\\d{1,9}")) {
                    return false;
                }
                long number = Long.parseLong(words);
                if (rows > 0 && number != before + 1) {
                    return false;
                }
                before = number;
                rows++;
            }
        }
        return rows >= COUNTED_ROWS;
    }

    /** Ignores the date and place of another act than the one that the list is about. */
    private static Column ofTheAct(Column column, Optional<ActKind> act) {
        boolean other = datesAnAct(column)
                && act.isPresent()
                && column.act()
                        .filter(own -> own.is(act.get()) || act.get().is(own))
                        .isEmpty();
        return other ? column.as(ListRole.IGNORED, "of another act than the list's") : column;
    }

    private Decided act(int header, List<Column> columns, String path, Source source) {
        if (said.act().isPresent()) {
            return new Decided(
                    said.act(), Explanation.of("act: " + said.act().get().label() + ", as the mapping says"));
        }
        String titles = lines.subList(0, Math.max(0, header)).stream()
                .map(TableText.Line::text)
                .collect(Collectors.joining(" "));
        String headers = columns.stream().map(Column::header).collect(Collectors.joining(" "));
        return Stream.of(
                        decided(titles, "the lines above the header"),
                        decided(sheet.name(), "the sheet's name"),
                        decided(source.title().orElse(""), "the source's title"),
                        decided(source.kind().orElse(""), "the source's kind"),
                        decided(path.substring(path.lastIndexOf('/') + 1), "the file's name"),
                        decided(headers, "the header"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Decided(Optional.empty(), unstated(columns)));
    }

    private static Optional<Decided> decided(String words, String where) {
        return ListWords.act(words)
                .map(act -> new Decided(
                        Optional.of(act), Explanation.of("act: " + act.label() + ", by words in " + where)));
    }

    private static Explanation unstated(List<Column> columns) {
        boolean byRow = columns.stream().anyMatch(column -> column.role() == ListRole.ACT);
        return Explanation.of(
                byRow
                        ? "act: what each row says"
                        : "act: nothing says what happened to the people listed, so rows give names and no claims;"
                                + " state it as \"act\" in a mapping");
    }

    /**
     * What a list is about.
     *
     * @param act what happened, if anything says so
     * @param why what says so
     */
    private record Decided(Optional<ActKind> act, Explanation why) {}
}
