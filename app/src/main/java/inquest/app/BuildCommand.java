package inquest.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Take in sources and work out the case. Run again, it reads only what is new or changed.")
final class BuildCommand implements Callable<Integer> {

    private final Desk desk;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "SOURCES", description = "files and folders to take in")
    private List<Path> sources = new ArrayList<>();

    @Option(names = "--case", required = true, paramLabel = "DIR", description = "the case folder")
    private Path dir = Path.of("");

    @Option(
            names = "--refit",
            description = "link lists of names by weights fitted anew; as usual those of the first build stay in force")
    private boolean refit;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    BuildCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() {
        return desk.build(List.copyOf(sources), dir, refit, limits, common, common.on(console))
                .code();
    }
}
