package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.AccessLevel;
import inquest.core.model.CaseView;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A case of texts that a test holds, built and weighed for real. */
final class ToldCase {

    /** Nothing, until it is built. */
    static final CaseView NOTHING = new CaseView(AccessLevel.PUBLIC, List.of(), List.of(), List.of(), List.of());

    private ToldCase() {}

    /**
     * Builds a case and gives what may be seen of it as usual.
     *
     * @param temporary an empty folder
     * @param files what they hold, by name
     */
    static CaseView of(Path temporary, Map<String, String> files) throws IOException {
        Path sources = Files.createDirectories(temporary.resolve("sources"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(sources.resolve(file.getKey()), file.getValue());
        }
        Path folder = temporary.resolve("told.case");
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Console console = new Console(nowhere, nowhere, new Progress(nowhere, false), 0, true);
        String[] arguments = TirazanTest.building(sources, folder, temporary.resolve("case.key"));
        assertThat(Main.run(arguments, new Wiring(), console)).isEqualTo(0);
        return new Wiring().view(folder, CommonOptions.at(AccessLevel.RESTRICTED), console);
    }
}
