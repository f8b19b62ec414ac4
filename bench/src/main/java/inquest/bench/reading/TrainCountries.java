package inquest.bench.reading;

import inquest.core.read.Annotator;
import inquest.core.read.CountryExample;
import inquest.core.read.Gazetteer;
import inquest.core.read.ProseReader;
import inquest.text.CoreNlpAnnotator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the model of the country of an act for which no place is told, on the training articles of HRDsAttack. */
@Command(
        name = "train-countries",
        description =
                "Fits which country an act without a place was in, on HRDsAttack; prints weights and how often they are right.",
        mixinStandardHelpOptions = true)
public final class TrainCountries implements Callable<Integer> {

    /** What people wrote for a country where the gazetteer has another name. */
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("usa", "united states"),
            Map.entry("us", "united states"),
            Map.entry("united states of america", "united states"),
            Map.entry("texas", "united states"),
            Map.entry("utah", "united states"),
            Map.entry("peoples republic of china", "china"),
            Map.entry("england", "united kingdom"),
            Map.entry("scotland", "united kingdom"),
            Map.entry("wales", "united kingdom"),
            Map.entry("uk", "united kingdom"),
            Map.entry("columbia", "colombia"));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, description = "the folder with hrdsattack")
    private Path data = Path.of("");

    @Option(names = "--cache", description = "where grammar is kept between runs (${DEFAULT-VALUE})")
    private Path cache = Path.of("bench", "target", "grammar");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<List<ConditionalLogit.Case>> texts = new ArrayList<>(texts());
        Collections.shuffle(texts, new Random(1));
        out.printf("%d texts, %d acts%n", texts.size(), acts(texts).size());
        ConditionalLogit.printRight(out, "acts", ConditionalLogit.chosenInFolds(texts));
        out.println("weights, the last of no country: "
                + Arrays.stream(ConditionalLogit.fit(acts(texts)))
                        .mapToObj(weight -> String.format(Locale.ROOT, "%.2f", weight))
                        .toList());
        return 0;
    }

    private List<List<ConditionalLogit.Case>> texts() throws IOException {
        DefenderTexts gold = DefenderTexts.of(data.resolve("hrdsattack").resolve("train.json"));
        Annotator annotator = new KeptAnnotator(new CoreNlpAnnotator(), cache);
        ProseReader reader = new ProseReader(annotator);
        List<List<ConditionalLogit.Case>> texts = new ArrayList<>();
        for (GoldText text : gold.texts()) {
            String written = Optional.ofNullable(gold.wanted().get(text.name()))
                    .map(DefenderTexts.Wanted::country)
                    .orElse("");
            List<CountryExample> examples = written.isEmpty()
                    ? List.of()
                    : reader.countries(text.original(), reader.annotate(text.text()), Gazetteer.EMPTY);
            if (!examples.isEmpty()) {
                texts.add(acts(examples, WRITTEN.getOrDefault(written, written)));
            }
        }
        return texts;
    }

    private static List<ConditionalLogit.Case> acts(List<CountryExample> examples, String written) {
        return examples.stream()
                .map(example -> {
                    List<String> countries = List.copyOf(example.candidates().keySet());
                    return new ConditionalLogit.Case(
                            List.copyOf(example.candidates().values()),
                            countries.stream().map(Yardstick::norm).toList().indexOf(written),
                            1.0 / examples.size());
                })
                .toList();
    }

    private static List<ConditionalLogit.Case> acts(List<List<ConditionalLogit.Case>> texts) {
        return texts.stream().flatMap(List::stream).toList();
    }
}
