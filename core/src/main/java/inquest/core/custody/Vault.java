package inquest.core.custody;

import inquest.core.model.Digest;
import java.io.IOException;
import java.io.InputStream;

/**
 * Where originals are kept, by the SHA-256 of their bytes: written once, never changed.
 *
 * <p>A seam, since originals lie on disk and {@code core} knows no file; tests use {@link MemoryVault}.
 */
public interface Vault {

    /**
     * Keeps the bytes of a stream, hashing them as it copies. Reads the stream once, to its end, and leaves it open.
     *
     * @throws IOException if reading or keeping fails; nothing is kept then
     */
    Kept keep(InputStream bytes) throws IOException;

    /**
     * Opens kept bytes.
     *
     * @throws IOException if they are not in the vault
     */
    InputStream open(Digest content) throws IOException;

    /** Whether the vault holds these bytes. */
    boolean holds(Digest content);

    /**
     * What was kept.
     *
     * @param content SHA-256 of the bytes
     * @param size how many bytes
     * @param isNew false where the vault held the same bytes before
     */
    record Kept(Digest content, long size, boolean isNew) {}
}
