package inquest.bench.names;

import inquest.bench.names.JudgedPairs.Judged;
import inquest.bench.names.LogisticFit.Case;
import inquest.core.name.FullName.Bearer;
import inquest.core.name.Nearness;
import inquest.core.name.Spelling;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures names across spellings and scripts: full names judged by people, skeletons, words, speed. */
@Command(name = "names", description = "Names: judged pairs of full names, recall of skeletons, words held out, speed.")
public final class NamesCommand implements Callable<Integer> {

    private static final int FOLDS = 10;
    private static final int REPEATS = 5;
    private static final double THRESHOLD = 0.5;

    @Option(names = "--data", required = true, description = "Folder with the collections of names.")
    private Path data = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        fullNames();
        skeletons("Latin and Arabic", SpeltPairs.arabic(data));
        skeletons("Latin and Arabic, names with letters of Arabic's own", SpeltPairs.ofOwnLetters(data));
        skeletons("Latin and Cyrillic", SpeltPairs.cyrillic(data));
        words();
        speed();
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Every case is scored by weights that were fitted without it and nine more in a hundred. */
    private void fullNames() {
        List<Judged> judged = new ArrayList<>(JudgedPairs.read(data).pairs());
        double all = 0;
        Map<Bearer, Double> parts = new EnumMap<>(Bearer.class);
        Tally last = new Tally();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            Collections.shuffle(judged, new Random(repeat));
            Map<Bearer, Tally> tallies = new EnumMap<>(Bearer.class);
            last = new Tally();
            for (int fold = 0; fold < FOLDS; fold++) {
                score(judged, fold, tallies, last);
            }
            all += last.f1() / REPEATS;
            tallies.forEach((bearer, tally) -> parts.merge(bearer, tally.f1() / REPEATS, Double::sum));
        }
        out().printf(
                        Locale.ROOT,
                        "full names: %d judged pairs, %d-fold cross-validation %d times, threshold %.1f: mean F1 %.3f"
                                + " %s; last: %s%n",
                        judged.size(),
                        FOLDS,
                        REPEATS,
                        THRESHOLD,
                        all,
                        parts,
                        last);
    }

    private static void score(List<Judged> judged, int fold, Map<Bearer, Tally> tallies, Tally all) {
        for (Bearer bearer : Bearer.values()) {
            List<Case> train = new ArrayList<>();
            List<Case> test = new ArrayList<>();
            for (int at = 0; at < judged.size(); at++) {
                if (judged.get(at).bearer() == bearer) {
                    (at % FOLDS == fold ? test : train).add(judged.get(at).one());
                }
            }
            double[] weights = LogisticFit.fit(train, TrainNamesCommand.RIDGE);
            for (Case one : test) {
                boolean said = one.features()[1] > 0 && LogisticFit.probability(weights, one.features()) >= THRESHOLD;
                tallies.computeIfAbsent(bearer, kind -> new Tally()).add(said, one.match());
                all.add(said, one.match());
            }
        }
    }

    private void skeletons(String scripts, List<SpeltPairs.Spelt> pairs) {
        Random random = new Random(1);
        int same = 0;
        int near = 0;
        int chance = 0;
        int chanceNear = 0;
        List<Spelling[]> spelt = new ArrayList<>();
        for (SpeltPairs.Spelt pair : pairs) {
            spelt.add(new Spelling[] {Spelling.of(pair.latin()), Spelling.of(pair.other())});
        }
        for (Spelling[] pair : spelt) {
            Spelling other = spelt.get(random.nextInt(spelt.size()))[1];
            same += meet(pair[0].skeletonKeys(), pair[1].skeletonKeys());
            near += meet(pair[0].neighbourKeys(), pair[1].neighbourKeys());
            chance += meet(pair[0].skeletonKeys(), other.skeletonKeys());
            chanceNear += meet(pair[0].neighbourKeys(), other.neighbourKeys());
        }
        double n = spelt.size();
        out().printf(
                        Locale.ROOT,
                        "skeletons, %s: %d pairs; same %.3f (by chance %.4f); same or one class left out on a side"
                                + " %.3f (by chance %.4f)%n",
                        scripts,
                        spelt.size(),
                        same / n,
                        chance / n,
                        near / n,
                        chanceNear / n);
    }

    private static int meet(long[] one, long[] other) {
        for (long key : one) {
            for (long key2 : other) {
                if (key == key2) {
                    return 1;
                }
            }
        }
        return 0;
    }

    private void words() {
        for (boolean across : new boolean[] {false, true}) {
            List<Case> cases = new ArrayList<>(WordCases.of(SpeltPairs.arabic(data), across, true));
            cases.addAll(WordCases.of(SpeltPairs.cyrillic(data), across, true));
            double[] weights = TrainNamesCommand.shipped("likeness.tsv", across ? "across" : "within");
            Tally tally = new Tally();
            cases.forEach(one -> tally.add(LogisticFit.probability(weights, one.features()) >= THRESHOLD, one.match()));
            out().printf(
                            Locale.ROOT,
                            "words held out of training, %s: %d pairs, two of three not one name and mostly"
                                    + " look-alikes: %s%n",
                            across ? "across scripts" : "within a script",
                            cases.size(),
                            tally);
        }
    }

    private void speed() {
        List<Spelling> words = SpeltPairs.arabic(data).stream()
                .limit(1500)
                .flatMap(pair -> List.of(pair.latin(), pair.other()).stream())
                .distinct()
                .map(Spelling::of)
                .toList();
        Map<Nearness, Integer> counts = new EnumMap<>(Nearness.class);
        double rate = 0;
        for (int round = 0; round < 3; round++) {
            counts.clear();
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (Spelling one : words) {
                for (Spelling other : words) {
                    counts.merge(one.nearness(other), 1, Integer::sum);
                }
            }
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
            rate = words.size() * (double) words.size() / seconds / 1e6;
        }
        out().printf(
                        Locale.ROOT,
                        "speed: every two of %d spellings, %.1f million levels a CPU second; %s%n",
                        words.size(),
                        rate,
                        counts);
    }
}
