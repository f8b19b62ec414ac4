package inquest.store;

import inquest.core.custody.CustodyLog;
import inquest.core.custody.LogStorage;
import java.io.IOException;
import java.util.Optional;

/** A custody log's files in the case's {@code log/}. */
final class DiskLog implements LogStorage {

    private final Disk disk;

    DiskLog(Disk disk) {
        this.disk = disk;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return disk.read("log/" + path);
    }

    @Override
    public void write(String path, byte[] bytes) throws IOException {
        if (path.equals(CustodyLog.CHECKPOINT)) {
            disk.writeLast("log/" + path, bytes);
        } else {
            disk.write("log/" + path, bytes);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        disk.delete("log/" + path);
    }
}
