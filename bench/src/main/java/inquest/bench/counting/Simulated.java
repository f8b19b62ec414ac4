package inquest.bench.counting;

import inquest.core.count.CaptureHistory;
import inquest.core.count.CaptureTable;
import inquest.core.count.Stratum;
import inquest.core.count.StratumTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Simulated tables with known truth: a folder of {@code SCENARIO.csv} (rep, stratum or draw, history, count) and {@code truth.csv}.
 *
 * @param scenario which way the tables were made
 * @param rep which of its replicates
 * @param strata its tables
 * @param truths how many people there are in each, in the same order
 */
record Simulated(String scenario, int rep, List<StratumTables> strata, List<Double> truths) {

    private static final String ONE_LINKAGE = "-1";
    private static final String TRUE_LINKAGE = "0";

    double truth() {
        return truths.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** All replicates of the scenarios wanted, or of every scenario where none is named. */
    static List<Simulated> in(Path folder, List<String> wanted) throws IOException {
        Map<String, Double> truths = new LinkedHashMap<>();
        Map<String, List<String>> reps = new LinkedHashMap<>();
        for (String[] row : rows(folder.resolve("truth.csv"))) {
            truths.put(row[0] + "/" + row[1] + "/" + row[2], Double.parseDouble(row[4]));
            List<String> strata = reps.computeIfAbsent(row[0] + "/" + row[1], absent -> new ArrayList<>());
            strata.add(row[2]);
        }
        List<Simulated> simulated = new ArrayList<>();
        Map<String, Map<String, Map<CaptureHistory, Long>>> tables = new LinkedHashMap<>();
        for (String rep : reps.keySet()) {
            String scenario = rep.substring(0, rep.indexOf('/'));
            if (!wanted.isEmpty() && !wanted.contains(scenario)) {
                continue;
            }
            if (!tables.containsKey(rep)) {
                tables.putAll(tables(folder, scenario));
            }
            simulated.addAll(replicate(scenario, rep, reps.getOrDefault(rep, List.of()), tables, truths));
        }
        return simulated;
    }

    private static List<Simulated> replicate(
            String scenario,
            String rep,
            List<String> strata,
            Map<String, Map<String, Map<CaptureHistory, Long>>> tables,
            Map<String, Double> truths) {
        Map<String, Map<CaptureHistory, Long>> parts = tables.getOrDefault(rep, Map.of());
        int number = Integer.parseInt(rep.substring(rep.indexOf('/') + 1));
        List<Double> known = strata.stream()
                .map(stratum -> truths.getOrDefault(rep + "/" + stratum, Double.NaN))
                .toList();
        if (!scenario.equals("L3")) {
            List<StratumTables> counted = strata.stream()
                    .map(name -> StratumTables.of(stratum(name), table(parts.getOrDefault(name, Map.of()))))
                    .toList();
            return List.of(new Simulated(scenario, number, counted, known));
        }
        List<CaptureTable> draws = parts.entrySet().stream()
                .filter(part ->
                        !part.getKey().equals(ONE_LINKAGE) && !part.getKey().equals(TRUE_LINKAGE))
                .map(part -> table(part.getValue()))
                .toList();
        return List.of(
                new Simulated("L3", number, List.of(new StratumTables(stratum("all"), draws)), known),
                linkage("L3:true", number, parts.getOrDefault(TRUE_LINKAGE, Map.of()), known),
                linkage("L3:one", number, parts.getOrDefault(ONE_LINKAGE, Map.of()), known));
    }

    private static Simulated linkage(String scenario, int rep, Map<CaptureHistory, Long> counts, List<Double> truths) {
        return new Simulated(scenario, rep, List.of(StratumTables.of(stratum("all"), table(counts))), truths);
    }

    private static Stratum stratum(String name) {
        return name.equals("all") ? Stratum.ALL : new Stratum(new TreeMap<>(Map.of("stratum", name)));
    }

    private static CaptureTable table(Map<CaptureHistory, Long> counts) {
        int width = counts.keySet().stream()
                .mapToInt(history -> 32 - Integer.numberOfLeadingZeros(history.lists()))
                .max()
                .orElseThrow();
        List<String> names = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            names.add(Character.toString((char) ('A' + j)));
        }
        return CaptureTable.of(names, counts);
    }

    /** By replicate, then by stratum or draw. */
    private static Map<String, Map<String, Map<CaptureHistory, Long>>> tables(Path folder, String scenario)
            throws IOException {
        Map<String, Map<String, Map<CaptureHistory, Long>>> tables = new LinkedHashMap<>();
        for (String[] row : rows(folder.resolve(scenario + ".csv"))) {
            tables.computeIfAbsent(scenario + "/" + row[0], absent -> new LinkedHashMap<>())
                    .computeIfAbsent(row[1], absent -> new TreeMap<>())
                    .put(CaptureHistory.parse(row[2]), Long.parseLong(row[3]));
        }
        return tables;
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
