package inquest.app;

import inquest.core.model.AccessLevel;
import inquest.core.model.CaseView;
import inquest.core.model.Exhibit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The example of an invented country, from sources to an opened dossier. */
final class Demo {

    private final Desk desk;

    Demo(Desk desk) {
        this.desk = desk;
    }

    Exit run(Path dir, boolean open, CommonOptions common, Console console) {
        Path example = example();
        Exit built = desk.build(List.of(example.resolve("sources")), dir, false, new LimitOptions(), common, console);
        Exit verified = desk.verify(dir, Optional.empty(), common, console);
        if (verified != Exit.DONE) {
            return verified;
        }
        Path dossier =
                dir.resolve("dossier").resolve("index.html").toAbsolutePath().normalize();
        if (open) {
            opener().ifPresentOrElse(
                            command -> open(command, dossier, console),
                            () -> console.say("No desktop to open it with; open that file in a browser."));
        }
        return built == Exit.PARTIAL && asExpected(example, dir, console) ? Exit.DONE : built;
    }

    private static Path example() {
        String home = System.getProperty("inquest.home", ".");
        Path example = Path.of(home).resolve("examples").resolve("tirazan");
        if (!Files.isDirectory(example)) {
            throw new Refusal(
                    Exit.NOT_FOUND,
                    example + ": expected the example's folder. Run ./inquest from a whole copy of Inquest.");
        }
        return example;
    }

    /** The example holds files that cannot be read, on purpose; whatever else cannot be read is a fault. */
    private boolean asExpected(Path example, Path dir, Console console) {
        CaseView view = desk.view(dir, CommonOptions.at(AccessLevel.STRICTLY_CONFIDENTIAL), console);
        List<String> found = view.exhibits().stream()
                .filter(Exhibit::current)
                .map(exhibit -> exhibit.path() + "\t" + exhibit.outcome().kind().label() + "\t"
                        + exhibit.outcome().reason().orElse("") + "\t"
                        + exhibit.outcome().rejected().size())
                .toList();
        try {
            List<String> expected = Files.readAllLines(example.resolve("outcomes.tsv"));
            found.stream()
                    .filter(line -> !expected.contains(line))
                    .forEach(line -> console.say("Not as expected: " + line.replace("\t", ", ")));
            return found.equals(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- opening

    private static Optional<String> opener() {
        Map<String, String> environment = System.getenv();
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Mac")) {
            return Optional.of("open");
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop && onPath("xdg-open", environment) ? Optional.of("xdg-open") : Optional.empty();
    }

    private static boolean onPath(String command, Map<String, String> environment) {
        return List.of(environment.getOrDefault("PATH", "").split(":")).stream()
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static void open(String command, Path dossier, Console console) {
        try {
            new ProcessBuilder(command, dossier.toUri().toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            console.say("The desktop did not open it; open that file in a browser.");
        }
    }
}
