package inquest.store.verify;

import inquest.core.custody.Checkpoint;
import inquest.core.custody.MalformedException;
import inquest.core.custody.Report;
import inquest.core.custody.SignedNote;
import inquest.core.custody.Verification;
import inquest.core.custody.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Verifies a case folder, from the case folder alone. */
public final class CaseVerifier {

    private CaseVerifier() {}

    /**
     * What to compare the case with.
     *
     * @param since file of a checkpoint taken earlier
     * @param key the public key that must have signed, as {@code name+id+base64}
     */
    public record Options(Optional<Path> since, Optional<String> key) {
        public static final Options NONE = new Options(Optional.empty(), Optional.empty());
    }

    /** Why nothing could be verified. */
    public static final class RefusedException extends Exception {
        private final int exitCode;

        private RefusedException(int exitCode, String message) {
            super(message);
            this.exitCode = exitCode;
        }

        /** 2 for a key that is none, 3 where something is not found, 4 where a folder is not a case. */
        public int exitCode() {
            return exitCode;
        }
    }

    /** Whether a folder is a case, however damaged: it has a log's checkpoint or public key. */
    public static boolean isCase(Path folder) {
        return Files.exists(folder.resolve("log/checkpoint")) || Files.exists(folder.resolve("log/key.pub"));
    }

    /**
     * Verifies a case. Takes no lock and writes nothing.
     *
     * @throws RefusedException if there is no such folder, it is not a case, or an option is not usable
     */
    public static Report verify(Path folder, Options options) throws RefusedException {
        if (!Files.exists(folder)) {
            throw new RefusedException(3, folder + ": expected a case, found nothing there. Check the path.");
        }
        if (!isCase(folder)) {
            throw new RefusedException(
                    4, folder + ": expected a case, found no log/checkpoint in it. Give the folder that build wrote.");
        }
        Optional<VerifierKey> key = Optional.empty();
        if (options.key().isPresent()) {
            key = Optional.of(key(options.key().get()));
        }
        Optional<byte[]> since = Optional.empty();
        if (options.since().isPresent()) {
            since = Optional.of(checkpoint(options.since().get()));
        }
        try {
            return Verification.of(new CaseOnDisk(folder), new Verification.Expected(key, since));
        } catch (UncheckedIOException e) {
            throw new RefusedException(3, folder + ": went away while it was read. Check the disk.");
        }
    }

    private static VerifierKey key(String text) throws RefusedException {
        try {
            return VerifierKey.parse(text.strip());
        } catch (MalformedException e) {
            throw new RefusedException(2, "--key: " + e.getMessage() + ". Give the line that verify prints.");
        }
    }

    private static byte[] checkpoint(Path since) throws RefusedException {
        try {
            byte[] bytes = Files.readAllBytes(since);
            Checkpoint.parse(SignedNote.parse(bytes).text());
            return bytes;
        } catch (IOException e) {
            throw new RefusedException(3, since + ": expected an earlier checkpoint, found no file to read there.");
        } catch (MalformedException e) {
            // What is no checkpoint tells nothing of the log: the folder may be as sound as it ever was.
            throw new RefusedException(2, since + ": " + e.getMessage() + ". Give a copy of log/checkpoint.");
        }
    }
}
