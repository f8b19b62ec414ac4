package inquest.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Hand over what may be seen at an access level, in another form.")
final class ExportCommand implements Callable<Integer> {

    private final Desk desk;
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "the case folder")
    private Path dir = Path.of("");

    @Option(names = "--as", required = true, paramLabel = "FORM", description = "csv or dossier")
    private String form = "";

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "where to; must not be there yet")
    private Path out = Path.of("");

    @Mixin
    private CommonOptions common = new CommonOptions();

    ExportCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    @Override
    public Integer call() {
        return desk.export(dir, form, out, common, common.on(console)).code();
    }
}
