package inquest.app;

import inquest.core.dossier.Cover;
import inquest.core.dossier.Dossier;
import inquest.core.inquiry.Inquiry;
import inquest.core.inquiry.Ledger;
import inquest.core.inquiry.MemoryLedger;
import inquest.core.inquiry.Settings;
import inquest.core.model.Accession;
import inquest.core.model.CaseView;
import inquest.core.read.ProseReader;
import inquest.store.CaseFolder;
import inquest.store.FolderRegistry;
import inquest.store.SqliteLedger;
import inquest.text.CoreNlpAnnotator;
import inquest.text.SourceFolder;
import inquest.text.WorkerExtractor;
import inquest.text.format.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A case with everything that works on it, to be closed after one command. */
final class OpenCase implements AutoCloseable {

    private final CaseFolder folder;
    private final Ledger ledger;
    private final WorkerExtractor extractor;
    private final ExecutorService executor;
    private final SettingsShelf shelf;
    private final Settings settings;
    private final Inquiry inquiry;

    /**
     * Joins the stages over a case.
     *
     * @param folder the case; closed with this
     * @param found settings that lie beside the sources, to be kept; none when only looking
     * @param sources paths of the files that lie there
     */
    OpenCase(
            CaseFolder folder,
            List<SourceFolder.Found> found,
            Set<String> sources,
            Limits limits,
            InstantSource clock,
            Console console)
            throws IOException {
        this.folder = folder;
        FolderRegistry registry = new FolderRegistry(folder);
        this.shelf = new SettingsShelf(registry);
        shelf.keep(found);
        Set<String> paths = new HashSet<>(sources);
        registry.accessions().stream().map(Accession::path).forEach(paths::add);
        this.settings = shelf.inForce(paths);
        this.ledger = ledger(folder.path(), console);
        this.extractor = new WorkerExtractor(folder::original, scratch(folder.path()), limits);
        this.executor = Executors.newFixedThreadPool(
                Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())));
        Inquiry.Work work = new Inquiry.Work(clock, executor, console.progress()::at);
        this.inquiry =
                new Inquiry(registry, ledger, settings, extractor, new ProseReader(new CoreNlpAnnotator()), work);
    }

    /** A case that may only be looked at, on a medium that cannot be written to, is read into memory. */
    private static Ledger ledger(Path folder, Console console) {
        return Files.isWritable(folder)
                ? SqliteLedger.open(folder.resolve("case.db"), console::say)
                : new MemoryLedger();
    }

    private static Path scratch(Path folder) {
        return Files.isWritable(folder) ? folder.resolve("incoming") : Path.of(System.getProperty("java.io.tmpdir"));
    }

    Inquiry inquiry() {
        return inquiry;
    }

    CaseFolder folder() {
        return folder;
    }

    /** What could not be used of the settings, one a line. */
    List<String> faults() {
        return shelf.faults();
    }

    /** The dossier of a view of this case. */
    Dossier dossier(CaseView view) {
        Path name = folder.path().toAbsolutePath().normalize().getFileName();
        String title = name == null ? folder.id() : name.toString().replaceFirst("\\.case$", "");
        return inquiry.compose(new Cover(title, folder.key().text()), view.claimsFrom(CaseView.SHOWN_FROM));
    }

    @Override
    public void close() throws IOException {
        executor.shutdownNow();
        extractor.close();
        ledger.close();
        folder.close();
    }
}
