package inquest.app;

import inquest.core.count.Counting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description =
                "Estimate how many people no list has, from a table of who is on which list. Writes FILE.json, and"
                        + " beside it a page (.html) and a picture (.svg).")
final class EstimateCommand implements Callable<Integer> {

    private final Desk desk;
    private final Console console;

    @Parameters(
            paramLabel = "CAPTURES.csv",
            description = "one column of 0 and 1 a list; if wished a column count, and columns that --by names")
    private Path captures = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE.json", description = "where the result goes")
    private Path out = Path.of("");

    @Option(
            names = "--by",
            arity = "1..*",
            paramLabel = "COLUMN",
            description = "columns that tell strata apart, each counted by itself; name the table before this option")
    private List<String> by = new ArrayList<>();

    @Option(names = "--draws", description = "a column draw numbers samples of how records may belong together")
    private boolean draws;

    @Option(names = "--full", description = "add latent classes and bootstraps; takes seconds to minutes")
    private boolean full;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "where chance starts; as usual ${DEFAULT-VALUE}. The same seed gives the same bytes")
    private long seed = 1;

    @Mixin
    private CommonOptions common = new CommonOptions();

    EstimateCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> columns = by.stream().distinct().toList();
        return desk.estimate(
                        new Estimation(captures, out, columns, draws, new Counting(full, seed)), common.on(console))
                .code();
    }
}
