package inquest.core.custody;

import inquest.core.model.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A verification in progress: reads the case, and gathers faults where a file is missing or cannot be read. */
final class Findings {

    static final String RESTORE = "Restore it from a copy of the case.";

    private static final int BLOCK = 1 << 16;

    private final CaseAsRead files;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Findings(CaseAsRead files) {
        this.files = files;
    }

    /**
     * What hashing a file gave.
     *
     * @param digest SHA-256 of its bytes
     * @param size how many
     */
    record Hashed(Digest digest, long size) {}

    void fault(String where, String finding, String remedy) {
        faults.add(new Fault(where, finding, remedy));
    }

    void note(String note) {
        notes.add(note);
    }

    List<Fault> faults() {
        return faults;
    }

    List<String> notes() {
        return notes;
    }

    /** Names in a folder; a fault, and none, where it cannot be read. */
    List<String> names(String folder) {
        try {
            return files.names(folder);
        } catch (IOException e) {
            fault(folder, "cannot be read (" + reason(e) + ").", "Check its permissions and the disk.");
            return List.of();
        }
    }

    /** Paths of all files below a folder. */
    List<String> walk(String folder) {
        List<String> paths = new ArrayList<>();
        for (String name : names(folder)) {
            String path = folder + "/" + name;
            if (name.endsWith("/")) {
                paths.addAll(walk(path.substring(0, path.length() - 1)));
            } else {
                paths.add(path);
            }
        }
        return paths;
    }

    /** A whole small file; a fault, and nothing, where it is missing or cannot be read. */
    Optional<byte[]> read(String path) {
        return with(path, InputStream::readAllBytes);
    }

    /** The digest of a file of any size; a fault, and nothing, where it is missing or cannot be read. */
    Optional<Hashed> hash(String path) {
        return with(path, bytes -> {
            MessageDigest sha256 = Digest.sha256();
            byte[] block = new byte[BLOCK];
            long size = 0;
            for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
                sha256.update(block, 0, n);
                size += n;
            }
            return new Hashed(Digest.fromBytes(sha256.digest()), size);
        });
    }

    /** Does something with a file's bytes; a fault, and nothing, where it is missing or cannot be read. */
    <T> Optional<T> with(String path, Use<T> use) {
        try {
            Optional<InputStream> opened = files.open(path);
            if (opened.isEmpty()) {
                fault(path, "is missing.", RESTORE);
                return Optional.empty();
            }
            try (InputStream bytes = opened.get()) {
                return Optional.of(use.of(bytes));
            }
        } catch (IOException e) {
            fault(path, "cannot be read (" + reason(e) + ").", "Check its permissions and the disk.");
            return Optional.empty();
        }
    }

    /** What is done with a file's bytes. */
    @FunctionalInterface
    interface Use<T> {
        T of(InputStream bytes) throws IOException;
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }
}
