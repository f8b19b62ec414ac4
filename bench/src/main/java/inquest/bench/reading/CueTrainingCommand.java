package inquest.bench.reading;

import inquest.core.read.Annotated;
import inquest.core.read.Annotator;
import inquest.core.read.SpeechLessons;
import inquest.core.read.SpeechLessons.Question;
import inquest.core.read.SpeechLessons.Told;
import inquest.text.CoreNlpAnnotator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the linear model of cues and speakers on PolNeAR's training articles. */
@Command(
        name = "train-cues",
        description = "Trains which words introduce speech, and who speaks, on PolNeAR; writes the reader's weights.",
        mixinStandardHelpOptions = true)
public final class CueTrainingCommand implements Callable<Integer> {

    /** A word that is no verb must have been a cue this often to be asked about. */
    private static final int KEYS = 4;

    /** Smaller weights change no answer and would fill the file. */
    private static final double LEAST = 0.04;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, description = "the folder with polnear")
    private Path data = Path.of("");

    @Option(names = "--cache", description = "where grammar is kept between runs (${DEFAULT-VALUE})")
    private Path cache = Path.of("bench", "target", "grammar");

    @Option(names = "--first", description = "how many articles at most (all)")
    private int first = Integer.MAX_VALUE;

    @Option(names = "--out", required = true, description = "the file of weights to write")
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Annotator annotator = new KeptAnnotator(new CoreNlpAnnotator(), cache);
        List<SpeechLessons> lessons = new ArrayList<>();
        for (PolnearTexts.Article article : PolnearTexts.of(data.resolve("polnear"), "train").stream()
                .limit(first)
                .toList()) {
            Annotated annotated = annotator.annotate(article.text());
            lessons.add(new SpeechLessons(
                    annotated,
                    article.golds().stream()
                            .filter(gold -> !gold.cue().isEmpty())
                            .map(gold -> new Told(gold.cue(), gold.source()))
                            .toList()));
        }
        Map<String, Double> weights = fit(lessons);
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Weights of features: natural logarithm of odds. Trained by bench/run train-cues on PolNeAR's training articles.");
        weights.forEach((feature, weight) -> lines.add(feature + "\t" + String.format(Locale.ROOT, "%.2f", weight)));
        Files.write(out, lines, StandardCharsets.UTF_8);
        PrintWriter said = spec.commandLine().getOut();
        said.printf(Locale.ROOT, "%d articles, %d weights%n", lessons.size(), weights.size());
        said.flush();
        return 0;
    }

    private static Map<String, Double> fit(List<SpeechLessons> lessons) {
        Map<String, Integer> counts = new HashMap<>();
        lessons.forEach(lesson -> lesson.keys().forEach(key -> counts.merge(key, 1, Integer::sum)));
        Set<String> keys = counts.keySet().stream()
                .filter(key -> counts.getOrDefault(key, 0) >= KEYS)
                .collect(Collectors.toSet());
        List<Question> cues =
                lessons.stream().flatMap(lesson -> lesson.cues(keys).stream()).toList();
        List<Question> speakers =
                lessons.stream().flatMap(lesson -> lesson.speakers().stream()).toList();
        Map<String, Double> weights = new TreeMap<>();
        LinearTraining training = new LinearTraining(8, 1e-4, 4, 1);
        weights.putAll(training.fit(cues));
        weights.putAll(training.fit(speakers));
        // A word that is no verb is asked about only if its own weight is there.
        weights.entrySet()
                .removeIf(entry -> Math.abs(entry.getValue()) < LEAST
                        && !keys.contains(entry.getKey()
                                .substring(Math.min(4, entry.getKey().length()))));
        return weights;
    }
}
