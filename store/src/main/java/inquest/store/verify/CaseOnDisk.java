package inquest.store.verify;

import inquest.core.custody.CaseAsRead;
import inquest.core.custody.CitedClaim;
import inquest.core.custody.MalformedException;
import inquest.core.custody.Reading;
import inquest.core.custody.RecordKind;
import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.store.json.ClaimForm;
import inquest.store.json.RecordForms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A case folder as a verifier reads it. Follows no symbolic link: what is not in the folder is not of the case. */
final class CaseOnDisk implements CaseAsRead {

    private final Path root;

    CaseOnDisk(Path root) {
        this.root = root;
    }

    @Override
    public List<String> names(String folder) throws IOException {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName() + (isFolder(file) ? "/" : ""))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        try {
            return Optional.of(Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Accession accession(byte[] accessionRecord) throws MalformedException {
        return RecordForms.accession(accessionRecord);
    }

    @Override
    public Reading reading(byte[] readingRecord) throws MalformedException {
        return RecordForms.reading(readingRecord);
    }

    @Override
    public Digest sealed(RecordKind kind, byte[] buildRecord) throws MalformedException {
        return RecordForms.sealed(kind, buildRecord);
    }

    @Override
    public Map<String, Digest> manifest(byte[] manifest) throws MalformedException {
        return RecordForms.manifest(manifest);
    }

    @Override
    public CitedClaim claim(String line) throws MalformedException {
        return ClaimForm.cited(line);
    }

    private static boolean isFolder(Path file) {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }
}
