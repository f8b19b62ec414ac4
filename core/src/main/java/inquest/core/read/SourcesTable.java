package inquest.core.read;

import inquest.core.model.AccessLevel;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit.RowError;
import inquest.core.model.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code sources.csv} says of the files beside it: a setting, never a list of names.
 *
 * @param entries by path relative to the source folder, in the table's order
 * @param errors rows and cells that could not be used, in order
 */
public record SourcesTable(Map<String, Entry> entries, List<RowError> errors) {

    private static final List<String> COLUMNS = List.of(
            "file",
            "title",
            "publisher",
            "author",
            "published",
            "url",
            "language",
            "kind",
            "grade",
            "affiliation",
            "agency",
            "derived_from",
            "access",
            "received_from",
            "received_at",
            "received_by",
            "how");

    /** Keeps its own copies. */
    public SourcesTable {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        errors = List.copyOf(errors);
    }

    /**
     * What is said of one file.
     *
     * @param source who speaks in it
     * @param access who may see it; empty where nothing is said
     * @param received how the inquiry came by it
     */
    public record Entry(Source source, Optional<AccessLevel> access, Received received) {}

    /**
     * How the inquiry came by a file, as stated.
     *
     * @param from the person or body it came from
     * @param at when
     * @param by who received it
     * @param how by what way
     */
    public record Received(Optional<String> from, Optional<String> at, Optional<String> by, Optional<String> how) {}

    /**
     * Reads the table. A cell that cannot be used is an error and counts as empty, but an access level that we do not
     * know becomes the strictest one: nothing may be shown because of a slip of the pen.
     *
     * @param sheet its rows, header first
     * @param files paths of the files that are there; a member counts as there if its archive is
     */
    public static SourcesTable of(Extraction.Sheet sheet, Set<String> files) {
        return new Reading(sheet, files).table();
    }

    /** One reading of one table. */
    private static final class Reading {

        private final Extraction.Sheet sheet;
        private final Set<String> files;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final List<RowError> errors = new ArrayList<>();

        Reading(Extraction.Sheet sheet, Set<String> files) {
            this.sheet = sheet;
            this.files = files;
        }

        SourcesTable table() {
            List<List<String>> rows = sheet.rows();
            header(rows.isEmpty() ? List.of() : rows.get(0));
            for (int at = 1; at < rows.size() && columns.containsKey("file"); at++) {
                if (rows.get(at).stream().anyMatch(cell -> !cell.isBlank())) {
                    row(at + 1, rows.get(at));
                }
            }
            return new SourcesTable(entries, errors);
        }

        private void header(List<String> cells) {
            for (int at = 0; at < cells.size(); at++) {
                String name = cells.get(at).strip().toLowerCase(Locale.ROOT);
                if (!COLUMNS.contains(name)) {
                    error(1, cells.get(at).strip(), "expected one of " + String.join(", ", COLUMNS));
                } else if (columns.putIfAbsent(name, at) != null) {
                    error(1, name, "expected this column once, found it again");
                }
            }
            if (!columns.containsKey("file")) {
                error(1, "file", "expected a column of this name, found none");
            }
        }

        private void row(int line, List<String> cells) {
            Optional<String> file = cell(cells, "file").map(Reading::path);
            if (file.isEmpty()) {
                error(line, "file", "expected the path of a file, found none");
            } else if (!isThere(file.get())) {
                error(line, "file", "expected the path of a file that is there, found " + file.get());
            } else if (entries.containsKey(file.get())) {
                error(line, "file", "expected each file once, found " + file.get() + " again; the first row counts");
            } else if (cells.size() > sheet.rows().get(0).size()) {
                int width = sheet.rows().get(0).size();
                String problem = "expected " + width + " cells as in the header, found " + cells.size()
                        + "; put quotation marks around a cell that holds a comma";
                errors.add(new RowError(sheet.name(), line, Optional.empty(), problem));
                entries.put(file.get(), unreadable());
            } else {
                entries.put(file.get(), entry(line, cells));
            }
        }

        /** Members are known only once their archive is open, and the access level of one must be known before: its archive counts. */
        private boolean isThere(String path) {
            int inside = path.indexOf('!');
            return files.contains(path) || (inside > 0 && files.contains(path.substring(0, inside)));
        }

        /** Of a row whose cells have shifted, nothing is believed; but it may have meant to hold the file back. */
        private Entry unreadable() {
            Optional<AccessLevel> access =
                    columns.containsKey("access") ? Optional.of(AccessLevel.STRICTLY_CONFIDENTIAL) : Optional.empty();
            return new Entry(
                    Source.UNKNOWN,
                    access,
                    new Received(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        }

        private Entry entry(int line, List<String> cells) {
            Source source = new Source(
                    cell(cells, "title"),
                    new Source.Origin(
                            cell(cells, "publisher"), cell(cells, "author"), cell(cells, "agency"), cell(cells, "url")),
                    published(line, cells),
                    cell(cells, "language"),
                    cell(cells, "kind"),
                    new Source.Standing(grade(line, cells), cell(cells, "affiliation")),
                    cell(cells, "derived_from").map(Reading::path));
            return new Entry(
                    source,
                    access(line, cells),
                    new Received(
                            cell(cells, "received_from"),
                            cell(cells, "received_at"),
                            cell(cells, "received_by"),
                            cell(cells, "how")));
        }

        private Optional<Edtf> published(int line, List<String> cells) {
            try {
                return cell(cells, "published").map(Edtf::parse);
            } catch (IllegalArgumentException e) {
                error(line, "published", String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        private Optional<String> grade(int line, List<String> cells) {
            Optional<String> grade = cell(cells, "grade").map(cell -> cell.toUpperCase(Locale.ROOT));
            if (grade.isPresent() && !grade.get().matches("[A-F]")) {
                error(line, "grade", "expected A, B, C, D, E or F, found \"" + grade.get() + "\"");
                return Optional.empty();
            }
            return grade;
        }

        private Optional<AccessLevel> access(int line, List<String> cells) {
            Optional<String> label = cell(cells, "access");
            Optional<AccessLevel> level = label.flatMap(AccessLevel::of);
            if (label.isPresent() && level.isEmpty()) {
                error(
                        line,
                        "access",
                        "expected public, restricted, confidential or strictly confidential, found \"" + label.get()
                                + "\"; held as strictly confidential");
                return Optional.of(AccessLevel.STRICTLY_CONFIDENTIAL);
            }
            return level;
        }

        private Optional<String> cell(List<String> cells, String column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.size()
                    ? Optional.empty()
                    : Optional.of(cells.get(at).strip()).filter(cell -> !cell.isEmpty());
        }

        private static String path(String written) {
            String path = written.replace('\\', '/');
            return path.startsWith("./") ? path.substring(2) : path;
        }

        private void error(int line, String column, String problem) {
            errors.add(new RowError(sheet.name(), line, Optional.of(column), problem));
        }
    }
}
