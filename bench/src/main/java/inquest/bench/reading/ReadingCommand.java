package inquest.bench.reading;

import inquest.core.model.Claim;
import inquest.core.read.Annotator;
import inquest.store.ClaimJson;
import inquest.text.CoreNlpAnnotator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reading, scored on the development splits. */
@Command(
        name = "reading",
        description = "Claims from prose, scored on MUC-4, HRDsAttack and gun-violence articles.",
        mixinStandardHelpOptions = true)
public final class ReadingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, description = "the folder with muc, hrdsattack, gunviolence, polnear")
    private Path data = Path.of("");

    @Option(names = "--cache", description = "where grammar is kept between runs (${DEFAULT-VALUE})")
    private Path cache = Path.of("bench", "target", "grammar");

    @Option(names = "--only", split = ",", description = "which sets: muc, hrds, gun (all)")
    private Set<String> only = Set.of("muc", "hrds", "gun");

    @Option(names = "--split", description = "dev or train (${DEFAULT-VALUE})")
    private String split = "dev";

    @Option(names = "--claims", description = "a folder to write claims to, one JSON-lines file a set")
    private @Nullable Path claims;

    @Override
    public Integer call() throws IOException {
        Annotator annotator = new KeptAnnotator(new CoreNlpAnnotator(), cache);
        PrintWriter out = spec.commandLine().getOut();
        if (only.contains("muc")) {
            MucTexts muc = muc(data.resolve("muc"));
            Map<String, List<Claim>> read = read("muc", muc.texts(), annotator);
            muc.score(read)
                    .forEach((name, figure) -> out.printf(
                            Locale.ROOT,
                            "muc   %-26s P %5.1f  R %5.1f  F %5.1f%n",
                            name,
                            figure.precision(),
                            figure.recall(),
                            figure.f1()));
        }
        if (only.contains("hrds")) {
            DefenderTexts hrds = DefenderTexts.of(data.resolve("hrdsattack").resolve(split + ".json"));
            print(out, "hrds", hrds.score(read("hrds", hrds.texts(), annotator)));
        }
        if (only.contains("gun")) {
            Path folder = data.resolve("gunviolence").resolve("data-" + split);
            String part = split.equals("dev") ? "val" : split;
            GunTexts gun = GunTexts.of(folder.resolve("X_" + part + ".json"), folder.resolve("y_" + part + ".json"));
            print(out, "gun", gun.score(read("gun", gun.texts(), annotator)));
        }
        out.flush();
        return 0;
    }

    private MucTexts muc(Path folder) throws IOException {
        Path keys = folder.resolve("grit").resolve(split + ".json");
        if (split.equals("dev")) {
            return MucTexts.of(
                    keys,
                    List.of(
                            folder.resolve("tst1").resolve("tst1-muc3"),
                            folder.resolve("tst2").resolve("tst2-muc4")));
        }
        try (var files = Files.list(folder.resolve("dev"))) {
            return MucTexts.of(
                    keys,
                    files.filter(file -> file.getFileName().toString().startsWith("dev-muc3-"))
                            .sorted()
                            .toList());
        }
    }

    private Map<String, List<Claim>> read(String set, List<GoldText> texts, Annotator annotator) throws IOException {
        Map<String, List<Claim>> read = Trial.read(texts, annotator);
        Optional<Path> folder = Optional.ofNullable(claims);
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            List<String> lines = new TreeMap<>(read)
                    .values().stream()
                            .flatMap(List::stream)
                            .map(ClaimJson::line)
                            .toList();
            Files.write(folder.get().resolve(set + ".jsonl"), lines, StandardCharsets.UTF_8);
        }
        return read;
    }

    private static void print(PrintWriter out, String set, Map<String, Double> figures) {
        figures.forEach((name, value) -> out.printf(Locale.ROOT, "%-5s %-26s %5.1f%n", set, name, value));
    }
}
