package inquest.app;

import inquest.app.link.LinkOrder;
import inquest.app.link.LinkRun;
import inquest.app.link.SparkEngine;
import inquest.app.link.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Find out which rows of some lists are one person, by weights fitted to the lists themselves.")
final class LinkCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "LIST.csv", description = "lists of people, one person a row")
    private List<Path> lists = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder of the results")
    private Path out = Path.of("");

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            description = "this column says who is who: used for nothing but measuring how far the result agrees")
    private Optional<String> truth = Optional.empty();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "says which column is which, as NAME.mapping.yaml does for build")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--ignore", arity = "1..*", paramLabel = "COLUMN", description = "leave these columns out")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--deduplicated",
            arity = "1..*",
            paramLabel = "FILE",
            description = "in these lists nobody is twice: their rows are never joined with each other")
    private List<Path> deduplicated = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "weigh under the model.json of an earlier run instead of fitting one: rows come out the same"
                    + " whatever the order of the lists")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--after",
            paramLabel = "DIR",
            description =
                    "take over the model and the links of an earlier run from its folder: rows of its lists are not"
                            + " compared with each other again. The result is that of --model DIR/model.json")
    private Optional<Path> after = Optional.empty();

    @Option(
            names = "--rulings",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "people's decisions on pairs of rows, as the questions.csv of an earlier run with the column decision"
                            + " filled in: same, different or unsure. They hold whatever the weights")
    private List<Path> rulings = new ArrayList<>();

    @Option(
            names = "--why",
            arity = "2",
            paramLabel = "LIST.csv:ROW",
            description = "print why two rows are, or are not, held to be one person; rows from 1, the header left out")
    private List<String> why = new ArrayList<>();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "who compares pairs: embedded, or spark, a process of its own that runs Apache Spark. The results"
                            + " are the same (${DEFAULT-VALUE})")
    private Engine engine = Engine.EMBEDDED;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "where Spark runs (${DEFAULT-VALUE}); only with --engine spark")
    private String master = "local[*]";

    @Option(
            names = "--conf",
            paramLabel = "NAME=VALUE",
            description = "a setting of Spark, such as spark.executor.memory=8g; only with --engine spark")
    private Map<String, String> conf = new LinkedHashMap<>();

    /** Who compares pairs. */
    enum Engine {
        EMBEDDED,
        SPARK;

        /** As written on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private CommonOptions common = new CommonOptions();

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Console asked = common.on(console);
        LinkOrder order = new LinkOrder(
                lists,
                out,
                truth,
                new LinkOrder.About(mapping, ignored, deduplicated),
                new LinkOrder.Earlier(model, after, rulings),
                why);
        try {
            if (engine == Engine.SPARK) {
                try (SparkEngine spark = new SparkEngine(
                        Path.of(System.getProperty("inquest.home", "."), "spark", "target", "inquest-spark.jar"),
                        master,
                        conf,
                        out.resolve("spark.log"))) {
                    new LinkRun(order, new Spoken(asked), Optional.of(spark)).run();
                }
            } else {
                new LinkRun(order, new Spoken(asked)).run();
            }
        } catch (FileSystemException e) {
            throw new UncheckedIOException(e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, String.valueOf(e.getMessage()));
        }
        asked.progress().clear();
        asked.out().flush();
        return Exit.DONE.code();
    }

    /** The console as a run's voice. */
    private record Spoken(Console console) implements Voice {
        @Override
        public void print(String line) {
            console.progress().clear();
            console.out().println(line);
        }

        @Override
        public void say(String line) {
            console.say(line);
        }

        @Override
        public void at(String stage, int done, int total) {
            console.progress().at(stage, done, total);
        }
    }
}
