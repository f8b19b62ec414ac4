package inquest.bench.linking;

import inquest.app.link.LinkOrder;
import inquest.app.link.Lists;
import inquest.app.link.Roles;
import inquest.core.link.Accuracy;
import inquest.core.link.Linkage;
import inquest.core.link.Linker;
import inquest.core.link.Togetherness;
import inquest.core.link.table.Columns;
import inquest.core.name.Folding;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All sets, one line each. */
@Command(
        name = "linking",
        description = "Which rows are one person: agreement, calibration, time and memory, set by set.",
        mixinStandardHelpOptions = true)
public final class LinkingCommand implements Callable<Integer> {

    private static final int SAMPLES = 32;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            required = true,
            description = "the folder with fake_1000.csv, febrl3.csv, make_people.py ...")
    private Path data = Path.of("");

    @Option(names = "--work", description = "where invented people are kept between runs (${DEFAULT-VALUE})")
    private Path work = Path.of("bench", "target", "people");

    @Option(names = "--only", split = ",", description = "which sets (all but people_1m and people_10m)")
    private Set<String> only = Set.of();

    @Option(names = "--seed", description = "of the invented people (${DEFAULT-VALUE})")
    private int seed = 1;

    @Option(names = "--rounds", description = "runs in this process; the last is measured (${DEFAULT-VALUE})")
    private int rounds = 2;

    @Option(names = "--kernel", description = "measure the speed of the comparison instead, by JMH, on people_100k")
    private boolean kernel;

    @Option(
            names = "--growth",
            paramLabel = "ROWS",
            description = "measure instead what a case of so many rows costs to which 1,000 are added")
    private int growth;

    @Option(
            names = "--case",
            description =
                    "measure instead what an invented case makes of names of places and bodies, and of acts; --data is not read")
    private boolean joining;

    /**
     * One set.
     *
     * @param lists its files
     * @param clean whether nobody is twice in a list
     * @param ignored headers left out
     */
    private record Trial(List<Path> lists, boolean clean, List<String> ignored) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kernel) {
            measureKernel(people(100_000));
            return 0;
        }
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        PrintWriter out = spec.commandLine().getOut();
        if (joining) {
            try {
                new CaseJoining(executor, out).measure(seed);
            } finally {
                executor.shutdownNow();
            }
            return 0;
        }
        if (growth > 0) {
            try {
                new CaseGrowth(executor, out)
                        .measure(Lists.read(
                                        order(new Trial(List.of(people(growth + 1_000)), false, List.of())), rows -> {})
                                .roster());
            } finally {
                executor.shutdownNow();
            }
            return 0;
        }
        out.println("set                 rows     pairs    best F1 (at)     F1 at .95 (truth)    clusters F1 (P / R)"
                + "       ECE    link s  CPU s  samples s  heap MB");
        try {
            for (String name : List.of(
                    "fake_1000",
                    "febrl3",
                    "historical_50k",
                    "people_100k",
                    "cross_script",
                    "cross_script_names",
                    "people_1m",
                    "people_10m")) {
                boolean large = name.equals("people_1m") || name.equals("people_10m");
                if (only.contains(name) || (only.isEmpty() && !large)) {
                    measure(name, trial(name), executor, out);
                }
            }
        } finally {
            executor.shutdownNow();
        }
        return 0;
    }

    private static void measureKernel(Path list) throws IOException {
        try {
            new Runner(new OptionsBuilder()
                            .include("^" + Kernel.class.getName() + "\\.")
                            .param("list", list.toAbsolutePath().toString())
                            .warmupIterations(3)
                            .warmupTime(TimeValue.seconds(5))
                            .measurementIterations(5)
                            .measurementTime(TimeValue.seconds(5))
                            .forks(1)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IOException("the benchmark of the kernel did not run: " + e.getMessage(), e);
        }
    }

    private Trial trial(String name) throws IOException, InterruptedException {
        return switch (name) {
            case "people_100k" -> new Trial(List.of(people(100_000)), false, List.of());
            case "people_1m" -> new Trial(List.of(people(1_000_000)), false, List.of());
            case "people_10m" -> new Trial(List.of(people(10_000_000)), false, List.of());
            case "cross_script" -> new Trial(crossing(), true, List.of());
            case "cross_script_names" -> new Trial(crossing(), true, List.of("birth_date", "town"));
            default -> new Trial(List.of(data.resolve(name + ".csv")), false, List.of());
        };
    }

    private List<Path> crossing() {
        return List.of(data.resolve("cross_script_a.csv"), data.resolve("cross_script_b.csv"));
    }

    /** Invented people, made once a size and seed. */
    private Path people(int rows) throws IOException, InterruptedException {
        Path file = work.resolve("people_" + rows + "_" + seed + ".csv");
        if (!Files.exists(file)) {
            Files.createDirectories(work);
            Path part = work.resolve(file.getFileName() + ".part");
            Process made = new ProcessBuilder(
                            "python3",
                            data.resolve("make_people.py").toString(),
                            "--n",
                            Integer.toString(rows),
                            "--seed",
                            Integer.toString(seed),
                            "--out",
                            part.toString())
                    .inheritIO()
                    .start();
            if (made.waitFor() != 0) {
                throw new IOException("make_people.py ended with " + made.exitValue());
            }
            Files.move(part, file);
        }
        return file;
    }

    private LinkOrder order(Trial trial) {
        return new LinkOrder(
                trial.lists(),
                work,
                Optional.of("cluster"),
                new LinkOrder.About(Optional.empty(), trial.ignored(), trial.clean() ? trial.lists() : List.of()),
                LinkOrder.Earlier.NOTHING,
                List.of());
    }

    private void measure(String name, Trial trial, ExecutorService executor, PrintWriter out) throws IOException {
        LinkOrder order = order(trial);
        for (int round = 1; round <= rounds; round++) {
            Lists.Taken taken = Lists.read(order, rows -> {});
            Set<String> ignored = new HashSet<>();
            trial.ignored().forEach(header -> ignored.add(Folding.of(header)));
            Columns columns = Columns.of(taken.roster(), new Columns.Said(Map.of(), ignored, Roles::byHeader));
            resetPeak();
            long cpu = cpu();
            long start = System.nanoTime();
            Linkage linkage = Linker.withDefaults(executor).link(taken.roster(), columns, List.of());
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpuSeconds = (cpu() - cpu) / 1e9;
            start = System.nanoTime();
            Togetherness pairs = linkage.together(SAMPLES, 1);
            double sampling = (System.nanoTime() - start) / 1e9;
            if (round == rounds) {
                Accuracy a = Accuracy.of(
                        pairs, linkage.clusters(), taken.truth().orElseThrow().people());
                out.printf(
                        Locale.ROOT,
                        "%-18s %8d %9d  %.4f (%.3f)   %.4f (%.4f)      %.4f (%.3f / %.3f)   %.4f  %7.2f %7.2f  %7.2f  %6d%n",
                        name,
                        taken.roster().rows(),
                        a.pairsTrue(),
                        a.best().figures().f1(),
                        a.best().threshold(),
                        a.at95().f1(),
                        Isotonic.at95(pairs, taken.truth().orElseThrow().people(), a.pairsTrue()),
                        a.clusters().f1(),
                        a.clusters().precision(),
                        a.clusters().recall(),
                        a.calibrationError(),
                        seconds,
                        cpuSeconds,
                        sampling,
                        peak() >> 20);
                out.flush();
            }
        }
    }

    /** CPU time of this process so far, in nanoseconds. */
    static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
