package inquest.app;

import inquest.app.estimate.EstimateFiles;
import inquest.app.estimate.EstimatePage;
import inquest.app.estimate.TerminalReport;
import inquest.core.count.Counting;
import inquest.core.count.Strata;
import inquest.text.CapturesFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What {@code inquest estimate} is asked to do.
 *
 * @param captures the capture table
 * @param out where the JSON goes; page and picture go beside it
 * @param by columns that tell strata apart
 * @param draws whether the table holds linkage draws
 * @param how plain or full, and the seed
 */
public record Estimation(Path captures, Path out, List<String> by, boolean draws, Counting how) {

    private static final int MOST_THREADS = 8;

    /** Counts, writes three files, and says on the console what came of it. */
    Exit run(Console console) throws IOException {
        EstimateFiles files = files();
        String name = String.valueOf(captures.getFileName());
        CapturesFile.Content content = read(name);
        Strata strata = Strata.of(content.captures(), how.seed());
        console.progress().at("Counting strata", 0, strata.tables().size());
        ExecutorService executor = Executors.newFixedThreadPool(
                Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors())));
        EstimatePage page;
        try {
            page = new EstimatePage(
                    strata.warned(how.count(strata.tables(), executor)),
                    content.sha256(),
                    name,
                    content.captures().draws().size());
        } finally {
            executor.shutdownNow();
        }
        console.progress().clear();
        files.write(page);
        new TerminalReport(page, console.columns(), console.out()).write();
        console.out()
                .println("Written: " + out + ", " + files.html().getFileName() + ", "
                        + files.svg().getFileName());
        console.out().flush();
        return Exit.DONE;
    }

    private EstimateFiles files() throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        try {
            return new EstimateFiles(out);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, "--out: " + e.getMessage() + "; page and picture are named after it");
        }
    }

    private CapturesFile.Content read(String name) throws IOException {
        if (Files.isDirectory(captures)) {
            throw new Refusal(
                    Exit.USAGE, captures + ": expected a capture table as CSV, found a folder. Name the file.");
        }
        try (InputStream bytes = Files.newInputStream(captures)) {
            return CapturesFile.read(bytes, name, new CapturesFile.Layout(by, draws));
        } catch (CapturesFile.FaultyException e) {
            throw new Refusal(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
