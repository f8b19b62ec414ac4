package inquest.store;

import inquest.store.CaseException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process extend a case at a time. The operating system holds the lock and lets it go when the process ends, however it
 * ends; the file itself stays and means nothing.
 */
final class CaseLock implements AutoCloseable {

    private final FileChannel channel;

    private CaseLock(FileChannel channel) {
        this.channel = channel;
    }

    static CaseLock take(Path folder) throws CaseException, IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("case.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new CaseException(
                    Reason.LOCKED,
                    folder
                            + ": expected to be alone with the case, found another process extending it. Wait until it is done.");
        }
        return new CaseLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: locked all the same.
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
