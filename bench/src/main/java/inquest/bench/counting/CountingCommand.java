package inquest.bench.counting;

import inquest.core.count.Captures;
import inquest.core.count.CountReport;
import inquest.core.count.Counting;
import inquest.core.count.Estimate;
import inquest.core.count.Outcome;
import inquest.core.count.Strata;
import inquest.core.count.StratumCount;
import inquest.core.count.StratumTables;
import inquest.core.count.Warning;
import inquest.text.CapturesFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "counting",
        mixinStandardHelpOptions = true,
        description = "Real tables beside what was published, simulations with known truth, speed by number of lists.")
public final class CountingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "capture tables as CSV, and a folder sim of simulated ones with truth.csv")
    private Path data = Path.of("");

    @Option(names = "--part", arity = "1..*", description = "${COMPLETION-CANDIDATES}; as usual all of them")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--scenario", arity = "1..*", paramLabel = "NAME", description = "only these simulations")
    private List<String> scenarios = List.of();

    @Option(names = "--reps", paramLabel = "N", description = "only the first N replicates of each")
    private int reps = Integer.MAX_VALUE;

    @Option(names = "--full", description = "with latent classes and bootstraps")
    private boolean full;

    @Option(names = "--seed", description = "where chance starts; as usual ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(
            names = "--estimates",
            paramLabel = "FILE.csv",
            description = "also write every fit of the simulations: scenario,rep,stratum,method,est,lo,hi,seconds")
    private Path estimates = Path.of("");

    enum Part {
        /** Real tables. */
        TABLES,
        /** Simulations. */
        SIMULATION,
        /** Speed. */
        SPEED
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        for (Part part : parts) {
            switch (part) {
                case TABLES -> tables(out);
                case SIMULATION -> simulations(out);
                case SPEED -> speed(out);
            }
            out.flush();
        }
        return 0;
    }

    // ---- real tables

    private void tables(PrintWriter out) throws Exception {
        out.println(
                "| table | lists | documented | recommended | method | published | truth | refusal, warnings | seeds differ by | CPU s |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (List<String> row : published()) {
            Path file = data.resolve(row.get(0) + ".csv");
            if (!Files.exists(file)) {
                continue;
            }
            List<StratumTables> tables = read(file);
            Timed timed = timed(tables, seed);
            StratumCount count = timed.report().strata().get(0);
            Outcome recommended = count.recommendation().outcome();
            out.printf(
                    Locale.ROOT,
                    "| %s: %s | %d | %,d | %s | %s | %s | %s | %s | %s | %.2f |%n",
                    row.get(0),
                    row.get(1),
                    tables.get(0).lists().size(),
                    Math.round(count.documented().median()),
                    words(recommended),
                    recommended.method().id(),
                    row.get(2),
                    row.get(3).isEmpty() ? "" : row.get(3) + (holds(recommended, row.get(3)) ? " (held)" : " (missed)"),
                    remarks(count),
                    spread(tables, recommended),
                    timed.seconds());
            out.flush();
        }
    }

    /** The refusal, if it is one, and what was warned of. */
    private static String remarks(StratumCount count) {
        List<String> remarks = new ArrayList<>();
        count.recommendation().outcome().refusal().ifPresent(remarks::add);
        count.warnings().stream()
                .map(warning -> warning.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .distinct()
                .forEach(remarks::add);
        return String.join("; ", remarks);
    }

    private static boolean holds(Outcome outcome, String truth) {
        return outcome.estimate()
                .map(estimate -> estimate.interval().holds(Double.parseDouble(truth)))
                .orElse(false);
    }

    /** How far the recommended numbers of four other seeds lie apart, relative to this one. */
    private String spread(List<StratumTables> tables, Outcome first) {
        if (first.estimate().isEmpty()) {
            return "–";
        }
        double number = first.estimate().get().number();
        double low = number;
        double high = number;
        for (long other = seed + 1; other <= seed + 4; other++) {
            double again = new Counting(full, other)
                    .count(tables, Runnable::run)
                    .strata()
                    .get(0)
                    .recommendation()
                    .outcome()
                    .estimate()
                    .map(Estimate::number)
                    .orElse(Double.NaN);
            low = Math.min(low, again);
            high = Math.max(high, again);
        }
        return String.format(Locale.ROOT, "%.2f %%", 100 * (high - low) / number);
    }

    private static String words(Outcome outcome) {
        return outcome.fold(
                estimate -> String.format(
                        Locale.ROOT,
                        "%,d (%,d–%,d)",
                        Math.round(estimate.number()),
                        Math.round(estimate.interval().low()),
                        Math.round(estimate.interval().high())),
                refused -> "refused");
    }

    private static List<StratumTables> read(Path file) throws Exception {
        try (InputStream bytes = Files.newInputStream(file)) {
            Captures captures = CapturesFile.read(
                            bytes, String.valueOf(file.getFileName()), new CapturesFile.Layout(List.of(), false))
                    .captures();
            return Strata.of(captures, 1).tables();
        }
    }

    private static List<List<String>> published() throws IOException {
        InputStream table = Objects.requireNonNull(
                CountingCommand.class.getResourceAsStream("published.tsv"), "published.tsv is on the class path");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }

    // ---- simulations

    private void simulations(PrintWriter out) throws IOException {
        Scores scores = new Scores();
        Map<String, Map<String, Integer>> warned = new LinkedHashMap<>();
        List<String> fits = new ArrayList<>(List.of("scenario,rep,stratum,method,est,lo,hi,seconds"));
        for (Simulated simulated : Simulated.in(data.resolve("sim"), scenarios)) {
            if (simulated.rep() <= reps) {
                Timed timed = timed(simulated.strata(), seed);
                enter(simulated, timed, scores, fits);
                count(simulated, timed.report(), warned);
            }
        }
        out.print(scores.table());
        out.println();
        out.println("| scenario | counted | warned of anything | by kind |");
        out.println("|---|---|---|---|");
        warned.forEach((scenario, kinds) -> out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %s |%n",
                scenario,
                kinds.getOrDefault("", 0),
                (double) kinds.getOrDefault("any", 0) / kinds.getOrDefault("", 1),
                kinds.entrySet().stream()
                        .filter(kind ->
                                !kind.getKey().isEmpty() && !kind.getKey().equals("any"))
                        .map(kind -> kind.getKey() + " " + kind.getValue())
                        .toList()));
        if (!estimates.toString().isEmpty()) {
            Files.write(estimates, fits, StandardCharsets.UTF_8);
        }
    }

    private static void enter(Simulated simulated, Timed timed, Scores scores, List<String> fits) {
        int strata = simulated.strata().size();
        for (int s = 0; s < strata; s++) {
            StratumCount count = timed.report().strata().get(s);
            String stratum = count.tables().stratum().by().getOrDefault("stratum", "all");
            Map<String, Outcome> methods = new LinkedHashMap<>();
            methods.put("recommended", count.recommendation().outcome());
            count.outcomes().forEach(outcome -> methods.put(outcome.method().id(), outcome));
            double truth = simulated.truths().get(s);
            methods.forEach((method, outcome) -> {
                Scores.Fit fit = fit(outcome, truth, timed.seconds() / strata);
                scores.add(simulated.scenario(), method, fit);
                fits.add(line(simulated, stratum, method, fit));
            });
        }
        if (strata > 1) {
            Scores.Fit fit = fit(timed.report().total(), simulated.truth(), timed.seconds());
            scores.add(simulated.scenario() + ":pooled", "total", fit);
            fits.add(line(simulated, "pooled", "total", fit));
        }
    }

    private static Scores.Fit fit(Outcome outcome, double truth, double seconds) {
        return outcome.fold(
                estimate -> new Scores.Fit(
                        truth,
                        OptionalDouble.of(estimate.number()),
                        estimate.interval().low(),
                        estimate.interval().high(),
                        seconds),
                refused -> new Scores.Fit(truth, OptionalDouble.empty(), 0, 0, seconds));
    }

    private static String line(Simulated simulated, String stratum, String method, Scores.Fit fit) {
        String numbers =
                fit.answered() ? fit.estimate().getAsDouble() + "," + fit.low() + "," + fit.high() : "NA,NA,NA";
        String scenario = simulated.scenario();
        int colon = scenario.indexOf(':');
        String plain = colon < 0 ? scenario : scenario.substring(0, colon);
        String told = colon < 0 ? method : method + scenario.substring(colon);
        return String.join(
                ",", plain, Integer.toString(simulated.rep()), stratum, told, numbers, Double.toString(fit.seconds()));
    }

    /** Under the empty name how often a scenario was counted, under {@code any} how often it was warned, and by kind. */
    private static void count(Simulated simulated, CountReport report, Map<String, Map<String, Integer>> warned) {
        Map<String, Integer> kinds = warned.computeIfAbsent(simulated.scenario(), absent -> new TreeMap<>());
        for (StratumCount count : report.strata()) {
            kinds.merge("", 1, Integer::sum);
            count.warnings().stream()
                    .map(Warning::kind)
                    .distinct()
                    .forEach(kind -> kinds.merge(kind.name().toLowerCase(Locale.ROOT), 1, Integer::sum));
            if (!count.warnings().isEmpty()) {
                kinds.merge("any", 1, Integer::sum);
            }
        }
    }

    // ---- speed

    private void speed(PrintWriter out) throws Exception {
        out.println("| table | lists | documented | plain, CPU s | full, CPU s |");
        out.println("|---|---|---|---|---|");
        for (String name :
                List.of("hav_taiwan_3", "kosovo_1999", "uk_2013_5", "netherlands_5", "uk_2013_6", "netherlands_6")) {
            Path file = data.resolve(name + ".csv");
            if (Files.exists(file)) {
                List<StratumTables> tables = read(file);
                out.printf(
                        Locale.ROOT,
                        "| %s | %d | %,d | %.2f | %.2f |%n",
                        name,
                        tables.get(0).lists().size(),
                        tables.get(0).typical().observed(),
                        best(tables, Counting.plain(seed)),
                        best(tables, Counting.full(seed)));
                out.flush();
            }
        }
    }

    /** The least of three runs, so that loading and compiling of code is left out. */
    private static double best(List<StratumTables> tables, Counting how) {
        double least = Double.POSITIVE_INFINITY;
        for (int run = 0; run < 3; run++) {
            long before = nanoseconds();
            how.count(tables, Runnable::run);
            least = Math.min(least, (nanoseconds() - before) / 1e9);
        }
        return least;
    }

    private record Timed(CountReport report, double seconds) {}

    /** Counts in this thread alone, so that CPU time is that of the count. */
    private Timed timed(List<StratumTables> tables, long from) {
        long before = nanoseconds();
        CountReport report = new Counting(full, from).count(tables, Runnable::run);
        return new Timed(report, (nanoseconds() - before) / 1e9);
    }

    private static long nanoseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
