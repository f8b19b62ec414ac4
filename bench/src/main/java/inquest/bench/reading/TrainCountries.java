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
import java.util.stream.IntStream;
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

    private static final int FOLDS = 5;
    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    private static final double PRIOR = 0.1;

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

    /**
     * An act of a text.
     *
     * @param features of each country that its text points to
     * @param right which of these was written down for the text; −1 where none was
     * @param worth one for all acts of a text together
     */
    private record Act(List<List<Double>> features, int right, double worth) {}

    /** The likeliest country, by its place among those of the act. */
    private record Choice(int country, double probability) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<List<Act>> texts = new ArrayList<>(texts());
        Collections.shuffle(texts, new Random(1));
        out.printf("%d texts, %d acts%n", texts.size(), acts(texts).size());
        List<Act> asked = new ArrayList<>();
        List<Choice> chosen = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<Act> training = acts(IntStream.range(0, texts.size())
                    .filter(i -> i % FOLDS != held)
                    .mapToObj(texts::get)
                    .toList());
            double[] weights = fit(training);
            for (int i = fold; i < texts.size(); i += FOLDS) {
                for (Act act : texts.get(i)) {
                    asked.add(act);
                    chosen.add(choose(weights, act));
                }
            }
        }
        for (double sure = 0.5; sure < 0.95; sure += 0.05) {
            double least = sure;
            int[] told = IntStream.range(0, asked.size())
                    .filter(i -> chosen.get(i).probability() >= least)
                    .toArray();
            long right = Arrays.stream(told)
                    .filter(i -> chosen.get(i).country() == asked.get(i).right())
                    .count();
            out.printf(
                    Locale.ROOT,
                    "from %.2f: %d acts, %.3f right%n",
                    sure,
                    told.length,
                    told.length == 0 ? 0 : (double) right / told.length);
        }
        out.println("weights, the last of no country: "
                + Arrays.stream(fit(acts(texts)))
                        .mapToObj(weight -> String.format(Locale.ROOT, "%.2f", weight))
                        .toList());
        return 0;
    }

    private List<List<Act>> texts() throws IOException {
        DefenderTexts gold = DefenderTexts.of(data.resolve("hrdsattack").resolve("train.json"));
        Annotator annotator = new KeptAnnotator(new CoreNlpAnnotator(), cache);
        ProseReader reader = new ProseReader(annotator);
        List<List<Act>> texts = new ArrayList<>();
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

    private static List<Act> acts(List<CountryExample> examples, String written) {
        return examples.stream()
                .map(example -> {
                    List<String> countries = List.copyOf(example.candidates().keySet());
                    return new Act(
                            List.copyOf(example.candidates().values()),
                            countries.stream().map(Yardstick::norm).toList().indexOf(written),
                            1.0 / examples.size());
                })
                .toList();
    }

    private static List<Act> acts(List<List<Act>> texts) {
        return texts.stream().flatMap(List::stream).toList();
    }

    /** Steepest ascent of the likelihood with a Gaussian prior; it is concave and has six weights. */
    private static double[] fit(List<Act> acts) {
        int features = acts.stream()
                .flatMap(act -> act.features().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        double all = acts.stream().mapToDouble(Act::worth).sum();
        double[] weights = new double[features + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (Act act : acts) {
                double[] probabilities = probabilities(weights, act);
                for (int country = 0; country < probabilities.length; country++) {
                    boolean none = country == act.features().size();
                    boolean right = none ? act.right() < 0 : country == act.right();
                    double off = act.worth() * ((right ? 1 : 0) - probabilities[country]);
                    if (none) {
                        gradient[features] += off;
                    } else {
                        for (int i = 0; i < features; i++) {
                            gradient[i] += off * act.features().get(country).get(i);
                        }
                    }
                }
            }
            for (int i = 0; i < weights.length; i++) {
                double held = i < features ? PRIOR * weights[i] : 0;
                weights[i] += RATE * (gradient[i] - held) / all;
            }
        }
        return weights;
    }

    /** Of each country, and last of none of them. */
    private static double[] probabilities(double[] weights, Act act) {
        double[] odds = new double[act.features().size() + 1];
        for (int country = 0; country < odds.length - 1; country++) {
            double sum = 0;
            for (int i = 0; i < weights.length - 1; i++) {
                sum += weights[i] * act.features().get(country).get(i);
            }
            odds[country] = Math.exp(sum);
        }
        odds[odds.length - 1] = Math.exp(weights[weights.length - 1]);
        double all = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(own -> own / all).toArray();
    }

    private static Choice choose(double[] weights, Act act) {
        double[] probabilities = probabilities(weights, act);
        int best = IntStream.range(0, probabilities.length - 1)
                .boxed()
                .max((one, other) -> Double.compare(probabilities[one], probabilities[other]))
                .orElse(-1);
        return new Choice(best, best < 0 ? 0 : probabilities[best]);
    }
}
