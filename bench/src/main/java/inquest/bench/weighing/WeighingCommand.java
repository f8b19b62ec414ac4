package inquest.bench.weighing;

import inquest.core.weigh.CopyDetection;
import inquest.core.weigh.Reuse;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Text reuse on planted copies, and truth discovery against majority voting where copying is known. */
@Command(
        name = "weighing",
        description = "Copies found among invented articles, and votes weighed among invented sources.")
public final class WeighingCommand implements Callable<Integer> {

    @Option(names = "--articles", description = "how many; as usual ${DEFAULT-VALUE}")
    private int articles = 10_000;

    @Option(names = "--seed", description = "as usual ${DEFAULT-VALUE}")
    private long seed = 1;

    @Option(names = "--quick", description = "one copy rate and one level of change")
    private boolean quick;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("| articles | copied | words changed | paragraphs dropped | copies | found | precision | recall"
                + " | copied deaths | levels raised | reuse: CPU s | weighing: CPU s | heap MB |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (double copied : quick ? new double[] {0.2} : new double[] {0.1, 0.3, 0.6}) {
            for (double changed : quick ? new double[] {0.1} : new double[] {0, 0.05, 0.1, 0.2, 0.3, 0.4}) {
                for (double dropped : quick ? new double[] {0} : new double[] {0, 0.3}) {
                    reuse(new Press.Plan(articles, copied, changed, dropped), out);
                    out.flush();
                }
            }
        }
        votes(out);
        out.flush();
        return 0;
    }

    private void reuse(Press.Plan plan, PrintWriter out) {
        Press press = Press.print(plan, seed);
        double began = cpuSeconds();
        List<Reuse> pairs = Reuse.among(press.texts().size(), press.texts()::get);
        double seconds = cpuSeconds() - began;
        int[] roots = new int[press.texts().size()];
        Arrays.setAll(roots, at -> at);
        int right = 0;
        int all = 0;
        for (Reuse pair : pairs) {
            if (pair.verdict() != Reuse.Verdict.QUOTED) {
                all++;
                right += press.family().get(pair.from()).equals(press.family().get(pair.to())) ? 1 : 0;
                roots[root(roots, pair.to())] = root(roots, pair.from());
            }
        }
        int found = 0;
        for (int at = 0; at < roots.length; at++) {
            boolean copy = press.family().get(at) != at;
            found += copy && root(roots, at) == root(roots, press.family().get(at)) ? 1 : 0;
        }
        began = cpuSeconds();
        PressCase.Outcome outcome = new PressCase(press).weighed();
        double weighing = cpuSeconds() - began;
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        out.printf(
                Locale.ROOT,
                "| %,d | %.0f%% | %.0f%% | %.0f%% | %,d | %,d | %.4f | %.4f | %,d | %,d | %.1f | %.1f | %,d |%n",
                plan.articles(),
                plan.copied() * 100,
                plan.changed() * 100,
                plan.dropped() * 100,
                press.copies(),
                found,
                all == 0 ? 1 : (double) right / all,
                press.copies() == 0 ? 1 : (double) found / press.copies(),
                outcome.copied(),
                outcome.raised(),
                seconds,
                weighing,
                heap);
    }

    /** Of this thread, which does all the work. */
    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static int root(int[] roots, int at) {
        int root = at;
        while (roots[root] != root) {
            roots[root] = roots[roots[root]];
            root = roots[root];
        }
        return root;
    }

    // ---- votes

    private void votes(PrintWriter out) {
        out.println();
        out.println(
                "| copiers of one bad source | majority right | independence-aware right | copying pairs: precision | recall |");
        out.println("|---|---|---|---|---|");
        for (int copiers : new int[] {0, 3, 6, 9}) {
            double majority = 0;
            double aware = 0;
            double[] pairs = new double[3];
            int rounds = 20;
            for (int round = 0; round < rounds; round++) {
                SplittableRandom random = new SplittableRandom(seed * 1000 + round);
                Map<String, String> truth = new TreeMap<>();
                for (int thing = 0; thing < 200; thing++) {
                    truth.put("t" + thing, "v" + random.nextInt(51));
                }
                List<CopyDetection.Source> sources = sources(truth, copiers, random);
                majority += right(truth, CopyDetection.majority(sources));
                CopyDetection.Outcome outcome = CopyDetection.among(sources, CopyDetection.Settings.withDefaults());
                aware += right(truth, outcome.truths());
                tally(outcome, pairs);
            }
            out.printf(
                    Locale.ROOT,
                    "| %d | %.3f | %.3f | %.3f | %.3f |%n",
                    copiers,
                    majority / rounds,
                    aware / rounds,
                    pairs[1] == 0 ? 1 : pairs[0] / pairs[1],
                    pairs[2] == 0 ? 1 : pairs[0] / pairs[2]);
        }
    }

    /** Eight honest sources, right in 6 to 9 of 10; one that is right in 4 of 10; and copiers of it, of 8 of 10 values. */
    private static List<CopyDetection.Source> sources(Map<String, String> truth, int copiers, SplittableRandom random) {
        List<CopyDetection.Source> sources = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            sources.add(
                    new CopyDetection.Source("honest " + at, values(truth, 0.6 + 0.3 * random.nextDouble(), random)));
        }
        Map<String, String> bad = values(truth, 0.4, random);
        sources.add(new CopyDetection.Source("bad", bad));
        for (int at = 0; at < copiers; at++) {
            Map<String, String> own = values(truth, 0.4, random);
            bad.forEach((thing, value) ->
                    own.computeIfPresent(thing, (same, mine) -> random.nextDouble() < 0.8 ? value : mine));
            sources.add(new CopyDetection.Source("copier " + at, own));
        }
        return sources;
    }

    private static Map<String, String> values(Map<String, String> truth, double accuracy, SplittableRandom random) {
        Map<String, String> values = new TreeMap<>();
        truth.forEach(
                (thing, value) -> values.put(thing, random.nextDouble() < accuracy ? value : "v" + random.nextInt(51)));
        return values;
    }

    private static double right(Map<String, String> truth, Map<String, String> found) {
        long right = truth.entrySet().stream()
                .filter(thing -> thing.getValue().equals(found.get(thing.getKey())))
                .count();
        return (double) right / truth.size();
    }

    /** Dependent in truth: any two of the bad source and its copiers. */
    private static void tally(CopyDetection.Outcome outcome, double[] pairs) {
        for (CopyDetection.Dependence pair : outcome.dependences()) {
            boolean dependent = pair.one() >= 8 && pair.other() >= 8;
            boolean found = pair.dependent() >= 0.5;
            pairs[0] += dependent && found ? 1 : 0;
            pairs[1] += found ? 1 : 0;
            pairs[2] += dependent ? 1 : 0;
        }
    }
}
