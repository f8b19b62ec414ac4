package inquest.core.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is on which lists, as it comes from a file or a case: people by stratum, linkage draw and capture history.
 *
 * @param lists names of the lists, at most {@value CaptureTable#MOST_LISTS}, no two the same
 * @param by what the strata are told apart by; empty where all are counted together
 * @param draws names of the linkage draws, in order; one draw without a name where linkage is held to be certain
 * @param cells how many people have one label, draw and history; in order of these, each once
 */
public record Captures(List<String> lists, List<String> by, List<String> draws, List<Cell> cells) {

    /** The name of the only draw where linkage is held to be certain. */
    public static final String CERTAIN = "";

    /**
     * Keeps its own copies.
     *
     * @throws IllegalArgumentException if there is no list, or more than {@value CaptureTable#MOST_LISTS}, or two have one name
     */
    public Captures {
        lists = List.copyOf(lists);
        by = List.copyOf(by);
        draws = List.copyOf(draws);
        cells = List.copyOf(cells);
        if (lists.isEmpty()
                || lists.size() > CaptureTable.MOST_LISTS
                || Set.copyOf(lists).size() < lists.size()) {
            throw new IllegalArgumentException(
                    "expected 1 to " + CaptureTable.MOST_LISTS + " lists of different names, found " + lists.size());
        }
    }

    /**
     * People of one label, draw and history.
     *
     * @param labels one for each of {@link Captures#by}; empty where it is not known
     * @param draw index into {@link Captures#draws}
     * @param history the lists that have them: bit j for the list of index j; not 0
     * @param people how many; above 0
     */
    public record Cell(List<Optional<String>> labels, int draw, int history, long people) {
        /** Keeps its own copy. */
        public Cell {
            labels = List.copyOf(labels);
        }

        /** Whether some label is not known. */
        public boolean isUnlabelled() {
            return labels.stream().anyMatch(Optional::isEmpty);
        }
    }

    /** Every combination of known labels that somebody has, in code-point order. */
    public List<List<String>> strata() {
        Set<List<String>> strata = new LinkedHashSet<>();
        cells.stream()
                .filter(cell -> !cell.isUnlabelled())
                .forEach(cell -> strata.add(
                        cell.labels().stream().map(Optional::orElseThrow).toList()));
        List<List<String>> sorted = new ArrayList<>(strata);
        sorted.sort(BY_LABELS);
        return sorted;
    }

    private static final Comparator<List<String>> BY_LABELS = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    /** Adds up people as they are read, in any order. Holds one number a label, draw and history, however many people. */
    public static final class Tally {

        private final Map<List<Optional<String>>, Map<Long, Long>> people = new HashMap<>();

        /**
         * Adds people.
         *
         * @param labels one for each column that tells strata apart; empty where it is not known
         * @param draw index of the linkage draw
         * @param history bit j for the list of index j; not 0
         * @param number how many; 0 adds nobody
         * @throws ArithmeticException if one cell would hold more than {@link Long#MAX_VALUE}
         */
        public void add(List<Optional<String>> labels, int draw, int history, long number) {
            if (number > 0) {
                people.computeIfAbsent(labels, absent -> new HashMap<>())
                        .merge(((long) draw << 32) | history, number, Math::addExact);
            }
        }

        /** Different combinations of labels so far. */
        public int labels() {
            return people.size();
        }

        /** Numbers held so far. */
        public long size() {
            return people.values().stream().mapToLong(Map::size).sum();
        }

        /** What was added, in order. */
        public Captures captures(List<String> lists, List<String> by, List<String> draws) {
            List<Cell> cells = new ArrayList<>();
            people.forEach((labels, held) -> held.forEach(
                    (key, number) -> cells.add(new Cell(labels, (int) (key >> 32), key.intValue(), number))));
            cells.sort(Comparator.comparing(
                            (Cell cell) -> cell.labels().stream()
                                    .map(label -> label.orElse(""))
                                    .toList(),
                            BY_LABELS)
                    .thenComparing(Cell::draw)
                    .thenComparing(Cell::history));
            return new Captures(lists, by, draws, Collections.unmodifiableList(cells));
        }
    }
}
