package inquest.bench.names;

import inquest.bench.names.LogisticFit.Case;
import inquest.bench.names.SpeltPairs.Spelt;
import inquest.core.name.Alphabet;
import inquest.core.name.FullName.Bearer;
import inquest.core.name.Likeness;
import inquest.core.name.NameComparison;
import inquest.core.name.Script;
import inquest.core.name.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Learns the tables of {@code core.name} that are not kept by hand. Weights rest on the evidence that is on the class
 * path: learn the evidence, build, then learn the weights.
 */
@Command(
        name = "train-names",
        description =
                "Learns evidence.tsv, or with --weights likeness.tsv and full-name.tsv. Evidence first, then weights.")
public final class TrainNamesCommand implements Callable<Integer> {

    static final double RIDGE = 1;
    private static final int ROUNDS = 6;

    @Option(names = "--data", required = true, description = "Folder with the collections of names.")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, description = "Folder that the tables are written to.")
    private Path out = Path.of("");

    @Option(names = "--weights", description = "Learn the weights, from the evidence of the last build.")
    private boolean weights;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (weights) {
            likeness();
            fullNames();
        } else {
            evidence();
        }
        return 0;
    }

    /** The weights of a table that is shipped. */
    static double[] shipped(String table, String kind) {
        return Tables.rows(Likeness.class, table).stream()
                .filter(row -> row.get(0).equals(kind))
                .mapToDouble(row -> Double.parseDouble(row.get(2)))
                .toArray();
    }

    private void evidence() throws IOException {
        List<Spelt> arabic = trained(SpeltPairs.arabic(data));
        List<Spelt> cyrillic = trained(SpeltPairs.cyrillic(data));
        List<Spelt> both = new ArrayList<>(arabic);
        both.addAll(cyrillic);
        List<String> rows = new ArrayList<>(List.of(
                "# Evidence that a grapheme of one script is the same sound as one of another, in nats:"
                        + " learned by bench/run train-names.",
                "# Columns: scripts, left letters, right letters, evidence. \"-\" is no counterpart, \"=\""
                        + " what is expected of the other side."));
        rows.addAll(learn(Script.LATIN, Script.ARABIC, arabic));
        rows.addAll(learn(Script.LATIN, Script.CYRILLIC, cyrillic));
        rows.addAll(learn(Script.LATIN, Script.LATIN, SpeltPairs.variants(both, true)));
        rows.addAll(learn(Script.ARABIC, Script.ARABIC, SpeltPairs.variants(arabic, false)));
        rows.addAll(learn(Script.ARABIC, Script.CYRILLIC, SpeltPairs.across(arabic, cyrillic)));
        Files.write(out.resolve("evidence.tsv"), rows, StandardCharsets.UTF_8);
    }

    private static List<Spelt> trained(List<Spelt> pairs) {
        return pairs.stream()
                .filter(pair -> !WordCases.isHeldOut(pair.latin()) && !WordCases.isHeldOut(pair.other()))
                .toList();
    }

    private List<String> learn(Script left, Script right, List<Spelt> spelt) {
        Transducer transducer = new Transducer(
                Alphabet.of(left).orElseThrow(), Alphabet.of(right).orElseThrow());
        List<Transducer.Pair> pairs = SpeltPairs.graphemes(spelt, transducer.left(), transducer.right());
        double likelihood = transducer.learn(pairs, ROUNDS);
        List<String> rows = new EvidenceTable(transducer).rows();
        PrintWriter console = spec.commandLine().getOut();
        console.printf(
                Locale.ROOT,
                "%s and %s: %d pairs, mean log likelihood %.2f, %d rows%n",
                left,
                right,
                pairs.size(),
                likelihood,
                rows.size());
        console.flush();
        return rows;
    }

    private void likeness() throws IOException {
        List<String> rows = new ArrayList<>(
                List.of("# Weights of the likeness of two words: learned by bench/run train-names. Columns: scripts,"
                        + " feature, weight."));
        for (boolean across : new boolean[] {false, true}) {
            List<Case> cases = new ArrayList<>(WordCases.of(SpeltPairs.arabic(data), across, false));
            cases.addAll(WordCases.of(SpeltPairs.cyrillic(data), across, false));
            add(rows, across ? "across" : "within", Likeness.FEATURES, LogisticFit.fit(cases, RIDGE));
        }
        Files.write(out.resolve("likeness.tsv"), rows, StandardCharsets.UTF_8);
    }

    private void fullNames() throws IOException {
        List<String> rows = new ArrayList<>(
                List.of("# Weights of the comparison of full names: learned by bench/run train-names. Columns: bearer,"
                        + " feature, weight."));
        JudgedPairs judged = JudgedPairs.read(data);
        for (Bearer bearer : Bearer.values()) {
            add(
                    rows,
                    bearer.name().toLowerCase(Locale.ROOT),
                    NameComparison.FEATURES,
                    LogisticFit.fit(judged.of(bearer), RIDGE));
        }
        Files.write(out.resolve("full-name.tsv"), rows, StandardCharsets.UTF_8);
    }

    private static void add(List<String> rows, String kind, List<String> features, double[] weights) {
        for (int at = 0; at < weights.length; at++) {
            rows.add(kind + "\t" + features.get(at) + "\t" + String.format(Locale.ROOT, "%.3f", weights[at]));
        }
    }
}
