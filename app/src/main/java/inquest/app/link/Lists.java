package inquest.app.link;

import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import inquest.core.name.Folding;
import inquest.text.format.CsvRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** Reads lists, row by row, with the truth apart. */
public final class Lists {

    private static final int TOLD_EVERY = 50_000;

    private final LinkOrder order;
    private final LongConsumer watch;
    private final Roster roster = new Roster();
    private final Map<String, Integer> people = new HashMap<>();
    private int[] truth = new int[1024];
    private int rows;

    private Lists(LinkOrder order, LongConsumer watch) {
        this.order = order;
        this.watch = watch;
    }

    /**
     * What was read.
     *
     * @param roster the rows, without the truth
     * @param truth by row: a number for the person, -1 where it is not known; empty if nobody asked
     */
    public record Taken(Roster roster, Optional<Truth> truth) {}

    /** Who is who, by row. */
    public static final class Truth {
        private final int[] people;

        private Truth(int[] people) {
            this.people = people;
        }

        /** A number for the person of each row; -1 where it is not known. */
        public int[] people() {
            return people.clone();
        }
    }

    /**
     * Reads all lists of an order.
     *
     * @param watch told how many rows were read, now and then
     * @throws IOException if a list cannot be read, or lacks a column that the order names
     */
    public static Taken read(LinkOrder order, LongConsumer watch) throws IOException {
        return new Lists(order, watch).read();
    }

    private Taken read() throws IOException {
        Set<String> missing = new HashSet<>(order.about().ignored());
        for (Path list : order.lists()) {
            read(list, missing);
        }
        if (!missing.isEmpty()) {
            throw new IOException("--ignore: expected headers of the lists, found \""
                    + String.join("\", \"", missing.stream().sorted().toList()) + "\", which none of them has.");
        }
        Optional<Truth> known = order.truth().map(column -> new Truth(Arrays.copyOf(truth, rows)));
        return new Taken(roster.close(), known);
    }

    /** A list's name: that of its file, or where two files have one, the path as given. */
    private String name(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean alone = order.lists().stream()
                        .filter(own -> String.valueOf(own.getFileName()).equals(name))
                        .count()
                == 1;
        return alone ? name : file.toString();
    }

    private void read(Path file, Set<String> missing) throws IOException {
        String name = name(file);
        try (CsvRows in = new CsvRows(name, Files.newInputStream(file))) {
            List<String> header = in.next()
                    .orElseThrow(() -> new IOException(name + ": expected a header and rows, found an empty file."));
            int apart = truthColumn(name, header);
            List<String> headers = distinct(header);
            if (apart >= 0) {
                headers.remove(apart);
            }
            headers.forEach(
                    own -> missing.removeIf(ignored -> Folding.of(ignored).equals(Folding.of(own))));
            roster.begin(new PersonList(name, headers, isDeduplicated(file)));
            int before = rows;
            for (Optional<List<String>> row = in.next(); row.isPresent(); row = in.next()) {
                List<String> cells = row.get();
                keep(apart >= 0 && apart < cells.size() ? cells.remove(apart) : "");
                roster.add(cells);
                if (rows % TOLD_EVERY == 0) {
                    watch.accept(rows);
                }
            }
            if (rows == before) {
                throw new IOException(name + ": expected rows below the header, found none.");
            }
        }
    }

    private boolean isDeduplicated(Path file) throws IOException {
        for (Path own : order.about().deduplicated()) {
            if (Files.isSameFile(own, file)) {
                return true;
            }
        }
        return false;
    }

    private int truthColumn(String name, List<String> header) throws IOException {
        if (order.truth().isEmpty()) {
            return -1;
        }
        int at = header.indexOf(order.truth().get());
        if (at < 0) {
            throw new IOException(name + ": expected the column \""
                    + order.truth().get() + "\", as --truth says, found " + String.join(", ", header) + ".");
        }
        return at;
    }

    /** Columns without a header are called by their number; of two with one header, the second gets a number. */
    private static List<String> distinct(List<String> header) {
        List<String> headers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < header.size(); at++) {
            String own = header.get(at).isBlank() ? "column " + (at + 1) : header.get(at);
            headers.add(seen.add(own) ? own : own + " (column " + (at + 1) + ")");
        }
        return headers;
    }

    private void keep(String person) {
        if (order.truth().isPresent()) {
            if (rows == truth.length) {
                truth = Arrays.copyOf(truth, rows + (rows >> 1));
            }
            truth[rows] = person.isEmpty() ? -1 : people.computeIfAbsent(person, none -> people.size());
        }
        rows++;
    }
}
