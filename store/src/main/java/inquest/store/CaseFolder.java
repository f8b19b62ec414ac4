package inquest.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import inquest.core.custody.Checkpoint;
import inquest.core.custody.CustodyEntry;
import inquest.core.custody.CustodyLog;
import inquest.core.custody.MalformedException;
import inquest.core.custody.Reading;
import inquest.core.custody.RecordKind;
import inquest.core.custody.SigningKey;
import inquest.core.custody.Vault;
import inquest.core.custody.VerifierKey;
import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.store.CaseException.Reason;
import inquest.store.json.Json;
import inquest.store.json.RecordForms;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A case on disk: originals, records, texts, claims, and the signed log over them.
 *
 * <p>Whatever is kept is on the disk when the call returns; {@link #commit} enters it in the log. A process may die at any
 * moment: what it kept and did not enter, the next {@link #commit} enters.
 */
public final class CaseFolder implements AutoCloseable {

    private static final String KEY = "log/key.pub";
    private static final String CLAIMS = "claims.jsonl";
    private static final String MANIFEST = "dossier/manifest.json";
    /** What a run may leave that died while it made a new case. */
    private static final Set<String> BEGINNINGS = Set.of("case.lock", "incoming", "log");

    private final Path root;
    private final Disk disk;
    private final FolderVault vault;
    private final VerifierKey verifier;
    private final CustodyLog log;
    private final Records records;
    private final @Nullable Pen pen;

    /** What it takes to extend a case. */
    private record Pen(CaseLock lock, SigningKey key, Custodian custodian) {}

    private CaseFolder(Path root, Disk disk, VerifierKey verifier, CustodyLog log, @Nullable Pen pen)
            throws IOException {
        this.root = root;
        this.disk = disk;
        this.vault = new FolderVault(disk);
        this.verifier = verifier;
        this.log = log;
        this.records = new Records(disk, log.size());
        this.pen = pen;
    }

    /**
     * Opens a case for reading. Needs no key and takes no lock.
     *
     * @throws CaseException if there is no such folder, it is not a case, or its log is broken
     */
    public static CaseFolder read(Path folder) throws CaseException, IOException {
        if (!Files.exists(folder)) {
            throw new CaseException(
                    Reason.NOT_FOUND, folder + ": expected a case, found nothing there. Check the path.");
        }
        if (!isCase(folder)) {
            throw new CaseException(
                    Reason.NOT_A_CASE,
                    folder + ": expected a case, found no log/checkpoint in it. Give the folder that build wrote.");
        }
        Disk disk = new Disk(folder, () -> {});
        VerifierKey verifier = verifier(folder, disk);
        return new CaseFolder(folder, disk, verifier, log(folder, disk, verifier), null);
    }

    /**
     * Opens a case to extend it, or makes a new one where there is none or an empty folder.
     *
     * @throws CaseException if the folder holds something else, another process extends it, the key is missing, another's or in
     *     the case, or the log is broken
     */
    public static CaseFolder extend(Path folder, Custodian custodian) throws CaseException, IOException {
        return extend(folder, custodian, () -> {});
    }

    static CaseFolder extend(Path folder, Custodian custodian, Runnable beforeStep) throws CaseException, IOException {
        KeyFile.refuseInside(folder, custodian.keyFile().orElse(custodian.keyFolder()));
        if (!isCase(folder)) {
            requireEmpty(folder);
            Files.createDirectories(folder);
        }
        CaseLock lock = CaseLock.take(folder);
        boolean isOpen = false;
        try {
            Disk disk = new Disk(folder, beforeStep);
            disk.clearIncoming();
            CaseFolder opened =
                    isCase(folder) ? continued(folder, disk, lock, custodian) : started(folder, disk, lock, custodian);
            isOpen = true;
            return opened;
        } finally {
            if (!isOpen) {
                lock.close();
            }
        }
    }

    private static CaseFolder started(Path folder, Disk disk, CaseLock lock, Custodian custodian)
            throws CaseException, IOException {
        SigningKey key = KeyFile.forNewCase(custodian);
        disk.write(KEY, (key.verifier().text() + "\n").getBytes(StandardCharsets.UTF_8));
        CustodyLog log = CustodyLog.start(new DiskLog(disk), key);
        return new CaseFolder(folder, disk, key.verifier(), log, new Pen(lock, key, custodian));
    }

    private static CaseFolder continued(Path folder, Disk disk, CaseLock lock, Custodian custodian)
            throws CaseException, IOException {
        VerifierKey verifier = verifier(folder, disk);
        SigningKey key = KeyFile.forCase(custodian, verifier);
        CustodyLog log = log(folder, disk, verifier);
        CaseFolder opened = new CaseFolder(folder, disk, verifier, log, new Pen(lock, key, custodian));
        opened.records.clearUnsigned(log.size());
        return opened;
    }

    /** Where it lies. */
    public Path path() {
        return root;
    }

    /** Names the case: the origin of its log without {@code inquest/}. */
    public String id() {
        return verifier.name().replaceFirst("^inquest/", "");
    }

    /** The public key that its checkpoints are signed with. */
    public VerifierKey key() {
        return verifier;
    }

    /** The last signed state of its log. */
    public synchronized Checkpoint checkpoint() {
        return log.checkpoint();
    }

    /** Where the bytes of that digest lie, once they are kept. */
    public Path original(Digest content) {
        return disk.path(FolderVault.path(content));
    }

    /** Its originals. */
    public Vault vault() {
        return vault;
    }

    /** Keeps the receipt of an item whose bytes are in the vault. */
    public Digest keep(Accession accession) throws IOException {
        return keep(RecordKind.ACCESSION, RecordForms.accession(accession));
    }

    /** Keeps what reading some bytes gave. Keep its text first. */
    public Digest keep(Reading reading) throws IOException {
        return keep(RecordKind.READING, RecordForms.reading(reading));
    }

    /**
     * Keeps a record: a setting's version, a ruling. The same record twice is one.
     *
     * @return the SHA-256 of its canonical bytes, which names its file
     * @throws IllegalArgumentException if the JSON has no canonical form
     */
    public synchronized Digest keep(RecordKind kind, ObjectNode json) throws IOException {
        pen();
        return records.keep(kind, json);
    }

    /** Names of all records of a kind: those in the log in its order, then those that the next commit will enter. */
    public synchronized List<Digest> records(RecordKind kind) throws IOException {
        return records.list(kind);
    }

    /** One record. */
    public synchronized ObjectNode record(RecordKind kind, Digest digest) throws IOException {
        return read(kind, digest, Json::parseObject);
    }

    /** All accessions, in the order of {@link #records}. */
    public synchronized List<Accession> accessions() throws IOException {
        return all(RecordKind.ACCESSION, RecordForms::accession);
    }

    /** All readings, in the order of {@link #records}; of two of the same bytes by the same reader, the later one holds. */
    public synchronized List<Reading> readings() throws IOException {
        return all(RecordKind.READING, RecordForms::reading);
    }

    /**
     * Keeps an extracted text, in UTF-8.
     *
     * @throws IllegalArgumentException if it has half of a surrogate pair, so that its digest would stand for another text
     */
    public Digest keepText(String text) throws IOException {
        pen();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            throw new IllegalArgumentException("expected Unicode text, found half of a surrogate pair");
        }
        Digest digest = Digest.of(bytes);
        Path file = disk.path(textPath(digest));
        // A loss of power can leave a file without its bytes.
        if (!Files.exists(file) || Files.size(file) != bytes.length) {
            disk.write(textPath(digest), bytes);
        }
        return digest;
    }

    /** An extracted text. */
    public String text(Digest digest) throws IOException {
        byte[] bytes = disk.read(textPath(digest))
                .orElseThrow(() -> new FileNotFoundException(
                        textPath(digest) + " is missing. Restore it from a copy of the case."));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Replaces {@code claims.jsonl} and keeps its digest for the next commit. Between the two, verification says that the file is
     * not the one in the log.
     *
     * @param lines without line feeds
     */
    public synchronized Digest replaceClaims(Iterator<String> lines) throws IOException {
        pen();
        Disk.Staged staged = disk.stage(out -> {
            while (lines.hasNext()) {
                out.write((lines.next() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        disk.force(staged.file());
        disk.place(staged, CLAIMS);
        seal(RecordKind.CLAIMS, staged.digest());
        return staged.digest();
    }

    /** Lists the dossier's pages as they now stand, with their digests, in its manifest, and keeps that one's for the next commit. */
    public synchronized Digest sealDossier() throws IOException {
        pen();
        Map<String, Digest> pages = new TreeMap<>();
        for (String path : disk.walk("dossier")) {
            if (!path.equals(MANIFEST)) {
                pages.put(
                        path.substring("dossier/".length()),
                        Digest.of(disk.read(path).orElseThrow()));
            }
        }
        byte[] manifest = Json.canonical(RecordForms.manifest(pages));
        disk.write(MANIFEST, manifest);
        seal(RecordKind.DOSSIER, Digest.of(manifest));
        return Digest.of(manifest);
    }

    /**
     * Enters in the log all records that are not in it yet, those of runs that died included, and signs. Without any, nothing is
     * written.
     *
     * @throws IOException if writing fails; the log is then as before
     */
    public synchronized Checkpoint commit() throws IOException {
        Pen writer = pen();
        if (records.hasPending()) {
            long before = log.size();
            List<CustodyEntry> entries = records.enter(
                    before,
                    writer.custodian().clock().instant(),
                    writer.custodian().random());
            log.append(entries, writer.key());
            records.entered(before);
        }
        return log.checkpoint();
    }

    /** Lets go of the lock. What was kept and not committed stays for the next commit. */
    @Override
    public void close() throws IOException {
        if (pen != null) {
            disk.close();
            pen.lock().close();
        }
    }

    /** Enters a build's digest, unless the last one in the log is the same. */
    private void seal(RecordKind kind, Digest digest) throws IOException {
        records.dropPending(kind);
        List<Digest> former = records.logged(kind);
        Optional<Digest> last = former.isEmpty() ? Optional.empty() : Optional.of(former.get(former.size() - 1));
        boolean isSame = last.isPresent()
                && read(kind, last.get(), bytes -> RecordForms.sealed(kind, bytes))
                        .equals(digest);
        if (!isSame) {
            records.keep(kind, RecordForms.sealed(kind, digest, last));
        }
    }

    private Pen pen() {
        if (pen == null) {
            throw new IllegalStateException(root + " was opened for reading");
        }
        return pen;
    }

    @FunctionalInterface
    private interface Form<T> {
        T of(byte[] bytes) throws MalformedException;
    }

    private <T> List<T> all(RecordKind kind, Form<T> form) throws IOException {
        List<T> all = new ArrayList<>();
        for (Digest digest : records.list(kind)) {
            all.add(read(kind, digest, form));
        }
        return all;
    }

    private <T> T read(RecordKind kind, Digest digest, Form<T> form) throws IOException {
        try {
            return form.of(records.read(kind, digest));
        } catch (MalformedException e) {
            throw new IOException(
                    kind.path(digest) + ": " + e.getMessage() + ". Run inquest verify, and restore it.", e);
        }
    }

    private static boolean isCase(Path folder) {
        return Files.exists(folder.resolve("log/checkpoint"));
    }

    private static void requireEmpty(Path folder) throws CaseException, IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CaseException(
                    Reason.NOT_A_CASE, folder + ": expected a folder for the case, found a file. Name another.");
        }
        Disk disk = new Disk(folder, () -> {});
        for (String name : disk.names(".")) {
            if (!BEGINNINGS.contains(name)
                    || (name.equals("log") && !List.of(KEY).containsAll(disk.walk("log")))) {
                throw new CaseException(
                        Reason.NOT_A_CASE,
                        folder + ": expected a case or an empty folder, found " + name
                                + " and no log/checkpoint. Name another folder.");
            }
        }
    }

    private static VerifierKey verifier(Path folder, Disk disk) throws CaseException, IOException {
        Optional<byte[]> bytes = disk.read(KEY);
        try {
            if (bytes.isPresent()) {
                return VerifierKey.parse(new String(bytes.get(), StandardCharsets.UTF_8).strip());
            }
        } catch (MalformedException e) {
            throw broken(folder, KEY + ": " + e.getMessage());
        }
        throw broken(folder, KEY + " is missing");
    }

    private static CustodyLog log(Path folder, Disk disk, VerifierKey verifier) throws CaseException, IOException {
        try {
            return CustodyLog.open(new DiskLog(disk), verifier);
        } catch (MalformedException e) {
            throw broken(folder, "log/checkpoint: " + e.getMessage());
        }
    }

    private static CaseException broken(Path folder, String finding) {
        return new CaseException(
                Reason.BROKEN,
                folder + ": " + finding + ". Run inquest verify, and restore what it names from a copy.");
    }

    private static String textPath(Digest digest) {
        return "text/" + digest.hex().substring(0, 2) + "/" + digest + ".txt";
    }
}
