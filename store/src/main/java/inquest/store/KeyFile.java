package inquest.store;

import inquest.core.custody.MalformedException;
import inquest.core.custody.SigningKey;
import inquest.core.custody.VerifierKey;
import inquest.store.CaseException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The file of a case's private key: one line, readable by its owner alone, never inside the case. */
final class KeyFile {

    private KeyFile() {}

    /** Refuses a key's place inside the case, for whoever is handed the case would be handed the key. */
    static void refuseInside(Path folder, Path keyFile) throws CaseException, IOException {
        if (real(keyFile).startsWith(real(folder))) {
            throw new CaseException(
                    Reason.KEY_REFUSED,
                    keyFile + ": expected a key outside the case " + folder
                            + ", for whoever is handed the case would be handed the key. Name another file.");
        }
    }

    /** The key of a new case: the one in the file that was named, if it is there, else a new one. */
    static SigningKey forNewCase(Custodian custodian) throws CaseException, IOException {
        if (custodian.keyFile().isPresent() && Files.exists(custodian.keyFile().get())) {
            return read(custodian.keyFile().get());
        }
        SigningKey key = SigningKey.forNewCase(custodian.random());
        write(place(custodian, key.verifier()), key);
        return key;
    }

    /** The key that extends an existing case. */
    static SigningKey forCase(Custodian custodian, VerifierKey verifier) throws CaseException, IOException {
        Path file = place(custodian, verifier);
        if (!Files.exists(file)) {
            throw new CaseException(
                    Reason.NO_KEY,
                    file + ": expected the private key of " + verifier.name()
                            + ", found no file. Without it the case can be read and verified, not extended; name the key with --key.");
        }
        SigningKey key = read(file);
        if (!key.verifier().equals(verifier)) {
            throw new CaseException(
                    Reason.NO_KEY,
                    file + ": expected the private key of " + verifier.name() + ", found that of "
                            + key.verifier().name() + ". Name the right one with --key.");
        }
        return key;
    }

    private static Path place(Custodian custodian, VerifierKey verifier) {
        String name = verifier.name().replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^inquest-", "");
        return custodian.keyFile().orElseGet(() -> custodian.keyFolder().resolve(name + ".key"));
    }

    private static SigningKey read(Path file) throws CaseException, IOException {
        try {
            return SigningKey.parse(Files.readString(file).strip());
        } catch (MalformedException e) {
            throw new CaseException(Reason.NO_KEY, file + ": " + e.getMessage() + ". Name the right file with --key.");
        }
    }

    private static void write(Path file, SigningKey key) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        boolean isPosix = Files.getFileStore(existing(file)).supportsFileAttributeView("posix");
        Files.createDirectories(folder, isPosix ? owner("rwx------") : new FileAttribute<?>[0]);
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        Files.createFile(whole, isPosix ? owner("rw-------") : new FileAttribute<?>[0]);
        byte[] line = (key.text() + "\n").getBytes(StandardCharsets.US_ASCII);
        Files.write(whole, line, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] owner(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    /** The path with symbolic links followed, as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path there = existing(path);
        return there.toRealPath()
                .resolve(there.relativize(path.toAbsolutePath().normalize()))
                .normalize();
    }

    private static Path existing(Path path) {
        Path there = path.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
