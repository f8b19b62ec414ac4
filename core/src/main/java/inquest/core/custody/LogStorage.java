package inquest.core.custody;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a log keeps its files, by path below the log's folder.
 *
 * <p>A seam, since {@code core} knows no file; tests use {@link MemoryLogStorage}.
 */
public interface LogStorage {

    /** The bytes of a file; empty where there is none. */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * Writes a file, or replaces it as a whole: at no moment is there half of it. The checkpoint vouches for all files written
     * before it, and may not outlast them.
     */
    void write(String path, byte[] bytes) throws IOException;

    /** Removes a file, if it is there. */
    void delete(String path) throws IOException;
}
