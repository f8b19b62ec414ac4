package inquest.bench.reading;

import inquest.core.read.Annotator;
import inquest.core.read.Gazetteer;
import inquest.core.read.ProseReader;
import inquest.text.CoreNlpAnnotator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits the models of the year and month of what news tells without a date, on the training articles of HRDsAttack. */
@Command(
        name = "train-recency",
        description =
                "Fits whether an act without a date was of its report's year and month, on HRDsAttack; prints weights and how often they are right.",
        mixinStandardHelpOptions = true)
public final class TrainRecency implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, description = "the folder with hrdsattack")
    private Path data = Path.of("");

    @Option(names = "--cache", description = "where grammar is kept between runs (${DEFAULT-VALUE})")
    private Path cache = Path.of("bench", "target", "grammar");

    @Override
    public Integer call() throws IOException {
        List<ConditionalLogit.Case> years = new ArrayList<>();
        List<ConditionalLogit.Case> months = new ArrayList<>();
        collect(years, months);
        report("year", years);
        report("month", months);
        return 0;
    }

    /** A text is a case of the year if its year was written down, and of the month if that was, or if it is of another year. */
    private void collect(List<ConditionalLogit.Case> years, List<ConditionalLogit.Case> months) throws IOException {
        DefenderTexts gold = DefenderTexts.of(data.resolve("hrdsattack").resolve("train.json"));
        Annotator annotator = new KeptAnnotator(new CoreNlpAnnotator(), cache);
        ProseReader reader = new ProseReader(annotator);
        for (GoldText text : gold.texts()) {
            List<OptionalInt> date =
                    Objects.requireNonNull(gold.wanted().get(text.name())).date();
            OptionalInt year = date.get(0);
            OptionalInt month = date.get(1);
            if (year.isPresent()) {
                reader.recency(text.original(), reader.annotate(text.text()), Gazetteer.EMPTY)
                        .ifPresent(example -> {
                            boolean same = year.getAsInt() == example.written().getYear();
                            years.add(one(example.year(), same));
                            if (!same || month.isPresent()) {
                                months.add(one(
                                        example.month(),
                                        same
                                                && month.getAsInt()
                                                        == example.written().getMonthValue()));
                            }
                        });
            }
        }
    }

    private static ConditionalLogit.Case one(List<Double> features, boolean same) {
        return new ConditionalLogit.Case(List.of(features), same ? 0 : -1, 1);
    }

    private void report(String unit, List<ConditionalLogit.Case> ordered) {
        PrintWriter out = spec.commandLine().getOut();
        List<ConditionalLogit.Case> cases = new ArrayList<>(ordered);
        Collections.shuffle(cases, new Random(1));
        out.printf(
                "%s: %d texts, %d of that of their report%n",
                unit,
                cases.size(),
                cases.stream().filter(one -> one.right() == 0).count());
        ConditionalLogit.printRight(
                out,
                "texts",
                ConditionalLogit.chosenInFolds(cases.stream().map(List::of).toList()));
        double[] weights = ConditionalLogit.fit(cases);
        out.printf(Locale.ROOT, "constant %.2f%n", -weights[weights.length - 1]);
        IntStream.range(0, weights.length - 1).forEach(i -> out.printf(Locale.ROOT, "weight %.2f%n", weights[i]));
    }
}
