package inquest.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Build the example case of an invented country, verify it, and open its dossier.")
final class DemoCommand implements Callable<Integer> {

    private final Desk desk;
    private final Console console;

    @Option(names = "--case", paramLabel = "DIR", description = "where to build it; as usual in ./demo.case")
    private Optional<Path> dir = Optional.empty();

    @Option(names = "--no-open", description = "do not open the dossier, only say where it lies")
    private boolean stayClosed;

    @Mixin
    private CommonOptions common = new CommonOptions();

    DemoCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() {
        return desk.demo(dir.orElse(Path.of("demo.case")), !stayClosed, common, common.on(console))
                .code();
    }
}
