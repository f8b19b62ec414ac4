package inquest.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Check every digest, the custody log, and every quote at its offsets. Needs only the case folder.")
final class VerifyCommand implements Callable<Integer> {

    private final Desk desk;
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "the case folder")
    private Path dir = Path.of("");

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "a checkpoint of this case that was kept elsewhere; the log must extend it")
    private Optional<Path> since = Optional.empty();

    @Mixin
    private CommonOptions common = new CommonOptions();

    VerifyCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() {
        return desk.verify(dir, since, common, common.on(console)).code();
    }
}
