package inquest.store;

import inquest.core.custody.Vault;
import inquest.core.model.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Originals on disk, at {@code exhibits/ab/ab…}, read-only. */
final class FolderVault implements Vault {

    private final Disk disk;

    FolderVault(Disk disk) {
        this.disk = disk;
    }

    @Override
    public Kept keep(InputStream bytes) throws IOException {
        Disk.Staged staged = disk.stage(bytes);
        boolean isNew = !holds(staged.digest());
        if (isNew) {
            disk.force(staged.file());
            boolean isGuarded = staged.file().toFile().setReadOnly();
            if (!isGuarded) {
                disk.drop(staged);
                throw new IOException(
                        "cannot make " + staged.file() + " read-only. Put the case on another file system.");
            }
            disk.place(staged, path(staged.digest()));
        } else {
            disk.drop(staged);
        }
        return new Kept(staged.digest(), staged.size(), isNew);
    }

    @Override
    public InputStream open(Digest content) throws IOException {
        return Files.newInputStream(disk.path(path(content)));
    }

    @Override
    public boolean holds(Digest content) {
        return Files.exists(disk.path(path(content)));
    }

    static String path(Digest content) {
        return "exhibits/" + content.hex().substring(0, 2) + "/" + content;
    }
}
