package inquest.core.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Captures told apart by stratum, ready to be counted. People whose label is not known are spread over the strata that they
 * could belong to, several times over, so that what is not known widens the interval.
 *
 * <p>Multiple imputation (Rubin 1987) under the assumption that, among people of one capture history, a label is missing
 * whatever it is. In linkage draw d, person i of history ω falls to stratum s with probability proportional to
 * n(s,ω,d) + n(s)/n + a(s), where n(s,ω,d) are those of known label, n(s)/n is the share of s among all of known label and a(s)
 * counts the persons of the same history already fallen to s: the urn of Blackwell and MacQueen (1973), which gives the same as
 * shares from their Dirichlet posterior and a multinomial from these.
 *
 * @param tables what is to be counted, in order of the labels
 * @param spread what was done about missing labels; empty where none is missing
 */
public record Strata(List<StratumTables> tables, Optional<Spread> spread) {

    /** Imputations where there is one linkage; with several draws, each has one. */
    static final int IMPUTATIONS = 10;

    /** People of one cell fall singly up to this number, and in as many equal handfuls beyond it, which widens a little. */
    private static final int HANDFULS = 4_096;

    /** Keeps its own copy. */
    public Strata {
        tables = List.copyOf(tables);
    }

    /**
     * People of unknown label, spread over strata.
     *
     * @param columns what is not known of some of them
     * @param people how many, in the first linkage draw
     * @param of how many people there are in it
     * @param over strata that some could belong to, with the mean number that fell to each
     */
    public record Spread(List<String> columns, long people, long of, Map<Stratum, Double> over) {
        /** Keeps its own copies. */
        public Spread {
            columns = List.copyOf(columns);
            over = new LinkedHashMap<>(over);
        }

        /** In words, for a stratum that some fell to; empty for others. How many is left out where the rest are few. */
        Optional<Warning> warning(StratumCount count) {
            return Optional.ofNullable(over.get(count.tables().stratum()))
                    .map(mean -> new Warning(
                            Warning.Kind.STRATUM_UNKNOWN,
                            String.format(
                                    Locale.ROOT,
                                    "Of %s of %,d people it is not known: %s. They were spread over the strata, each time anew, by the"
                                            + " lists they are on; %s fell to this one. That holds if those of"
                                            + " unknown label are like those of known label on the same lists. Find the"
                                            + " missing labels, or count without this column and compare.",
                                    people < Documented.SMALL
                                            ? "fewer than " + Documented.SMALL
                                            : String.format(Locale.ROOT, "%,d", people),
                                    of,
                                    String.join(", ", columns),
                                    count.documented().median() - mean >= Documented.SMALL
                                            ? String.format(Locale.ROOT, "about %.1f", mean)
                                            : "some")));
        }
    }

    /**
     * Tells captures apart.
     *
     * @param captures who is on which lists
     * @param seed where chance starts; used only where labels are missing
     */
    public static Strata of(Captures captures, long seed) {
        return new Spreading(captures, seed).strata();
    }

    /** The report with a warning in each stratum that people of unknown label fell to. */
    public CountReport warned(CountReport report) {
        if (spread.isEmpty()) {
            return report;
        }
        List<StratumCount> strata = report.strata().stream()
                .map(count -> spread.get()
                        .warning(count)
                        .map(warning -> count.warned(List.of(warning)))
                        .orElse(count))
                .toList();
        return new CountReport(report.lists(), report.settings(), strata, report.total(), report.dependence());
    }

    /** The work on one table of captures. */
    private static final class Spreading {

        private final Captures captures;
        private final SplittableRandom random;
        private final List<List<String>> known;
        private final Map<List<String>, Integer> index = new LinkedHashMap<>();
        private final int copies;
        private final double[] fallen;

        Spreading(Captures captures, long seed) {
            this.captures = captures;
            this.random = new SplittableRandom(seed);
            this.known = captures.strata();
            known.forEach(labels -> index.put(labels, index.size()));
            captures.cells().stream()
                    .filter(cell -> cell.isUnlabelled() && homes(cell).isEmpty())
                    .map(Spreading::written)
                    .forEach(labels -> index.putIfAbsent(labels, index.size()));
            boolean missing = captures.cells().stream().anyMatch(this::isSpread);
            this.copies = missing && captures.draws().size() == 1 ? IMPUTATIONS : 1;
            this.fallen = new double[index.size()];
        }

        Strata strata() {
            List<List<CaptureTable>> tables = new ArrayList<>();
            index.keySet().forEach(labels -> tables.add(new ArrayList<>()));
            for (int draw = 0; draw < captures.draws().size(); draw++) {
                for (int copy = 0; copy < copies; copy++) {
                    List<Map<CaptureHistory, Long>> counts = counts(draw);
                    for (int s = 0; s < counts.size(); s++) {
                        tables.get(s).add(CaptureTable.of(captures.lists(), counts.get(s)));
                    }
                }
            }
            List<StratumTables> strata = new ArrayList<>();
            index.forEach((labels, s) -> strata.add(new StratumTables(stratum(labels), tables.get(s))));
            return new Strata(strata, spread());
        }

        private Stratum stratum(List<String> labels) {
            TreeMap<String, String> by = new TreeMap<>();
            for (int i = 0; i < labels.size(); i++) {
                by.put(captures.by().get(i), labels.get(i));
            }
            return new Stratum(by);
        }

        /** One table a stratum, of one linkage draw, people of unknown label fallen somewhere. */
        private List<Map<CaptureHistory, Long>> counts(int draw) {
            List<Map<CaptureHistory, Long>> counts = new ArrayList<>();
            index.keySet().forEach(labels -> counts.add(new HashMap<>()));
            double[] sizes = new double[index.size()];
            List<Captures.Cell> cells = captures.cells().stream()
                    .filter(cell -> cell.draw() == draw)
                    .toList();
            for (Captures.Cell cell : cells) {
                if (!isSpread(cell)) {
                    int s = index.getOrDefault(written(cell), -1);
                    counts.get(s).merge(new CaptureHistory(cell.history()), cell.people(), Long::sum);
                    sizes[s] += cell.people();
                }
            }
            List<Map<CaptureHistory, Long>> labelled =
                    counts.stream().<Map<CaptureHistory, Long>>map(HashMap::new).toList();
            cells.stream().filter(this::isSpread).forEach(cell -> spread(cell, labelled, sizes, counts));
            return counts;
        }

        private void spread(
                Captures.Cell cell,
                List<Map<CaptureHistory, Long>> labelled,
                double[] sizes,
                List<Map<CaptureHistory, Long>> counts) {
            CaptureHistory history = new CaptureHistory(cell.history());
            List<Integer> homes = homes(cell);
            double all = homes.stream().mapToDouble(s -> sizes[s]).sum();
            double[] weights = new double[homes.size()];
            for (int h = 0; h < weights.length; h++) {
                double share = all > 0 ? sizes[homes.get(h)] / all : 1.0 / weights.length;
                weights[h] = labelled.get(homes.get(h)).getOrDefault(history, 0L) + share;
            }
            long handful = (cell.people() + HANDFULS - 1) / HANDFULS;
            for (long left = cell.people(); left > 0; left -= handful) {
                long falling = Math.min(left, handful);
                int h = pick(weights);
                weights[h] += falling;
                counts.get(homes.get(h)).merge(history, falling, Long::sum);
                fallen[homes.get(h)] += falling;
            }
        }

        private int pick(double[] weights) {
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            double at = random.nextDouble() * sum;
            for (int i = 0; i < weights.length - 1; i++) {
                at -= weights[i];
                if (at < 0) {
                    return i;
                }
            }
            return weights.length - 1;
        }

        private Optional<Spread> spread() {
            List<Captures.Cell> missing = captures.cells().stream()
                    .filter(cell -> cell.draw() == 0 && isSpread(cell))
                    .toList();
            if (missing.isEmpty() && captures.cells().stream().noneMatch(this::isSpread)) {
                return Optional.empty();
            }
            Set<String> columns = new LinkedHashSet<>();
            captures.cells().stream().filter(this::isSpread).forEach(cell -> {
                for (int i = 0; i < cell.labels().size(); i++) {
                    if (cell.labels().get(i).isEmpty()) {
                        columns.add(captures.by().get(i));
                    }
                }
            });
            Map<Stratum, Double> over = new LinkedHashMap<>();
            int times = captures.draws().size() * copies;
            index.forEach((labels, s) -> {
                if (fallen[s] > 0) {
                    over.put(stratum(labels), fallen[s] / times);
                }
            });
            long people = missing.stream().mapToLong(Captures.Cell::people).sum();
            long of = captures.cells().stream()
                    .filter(cell -> cell.draw() == 0)
                    .mapToLong(Captures.Cell::people)
                    .sum();
            return Optional.of(new Spread(List.copyOf(columns), people, of, over));
        }

        /** Whether a cell lacks a label and there is a stratum that it could belong to. */
        private boolean isSpread(Captures.Cell cell) {
            return cell.isUnlabelled() && !homes(cell).isEmpty();
        }

        /** Strata of known labels that agree with those of the cell. */
        private List<Integer> homes(Captures.Cell cell) {
            List<Integer> homes = new ArrayList<>();
            for (int s = 0; s < known.size(); s++) {
                boolean agrees = true;
                for (int i = 0; i < cell.labels().size(); i++) {
                    String label = known.get(s).get(i);
                    agrees &= cell.labels().get(i).map(label::equals).orElse(true);
                }
                if (agrees) {
                    homes.add(s);
                }
            }
            return homes;
        }

        private static List<String> written(Captures.Cell cell) {
            return cell.labels().stream().map(label -> label.orElse("")).collect(Collectors.toList());
        }
    }
}
