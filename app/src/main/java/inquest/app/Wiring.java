package inquest.app;

import inquest.core.model.CaseView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The only class that names implementers: joins the stages of {@code core} to disk and libraries. */
final class Wiring implements Desk {

    @Override
    public Exit build(List<Path> sources, Path dir, boolean refit, CommonOptions common, Console console) {
        throw missing("build");
    }

    @Override
    public Exit demo(Path dir, boolean open, CommonOptions common, Console console) {
        throw missing("demo");
    }

    @Override
    public Exit verify(Path dir, Optional<Path> since, CommonOptions common, Console console) {
        throw missing("verify");
    }

    @Override
    public CaseView view(Path dir, CommonOptions common, Console console) {
        throw missing("show");
    }

    @Override
    public String text(Path dir, String exhibit, CommonOptions common, Console console) {
        throw missing("show text");
    }

    @Override
    public Exit export(Path dir, String form, Path out, CommonOptions common, Console console) {
        throw missing("export");
    }

    private static Refusal missing(String command) {
        return new Refusal(Exit.USAGE, command + ": this version cannot do that yet");
    }
}
