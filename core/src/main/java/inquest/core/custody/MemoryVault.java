package inquest.core.custody;

import inquest.core.model.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A vault in memory, for tests and small runs. */
public final class MemoryVault implements Vault {

    private final Map<Digest, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public Kept keep(InputStream bytes) throws IOException {
        byte[] copy = bytes.readAllBytes();
        Digest content = Digest.of(copy);
        return new Kept(content, copy.length, kept.putIfAbsent(content, copy) == null);
    }

    @Override
    public InputStream open(Digest content) throws IOException {
        byte[] found = kept.get(content);
        if (found == null) {
            throw new IOException("no bytes with SHA-256 " + content + " are in the vault");
        }
        return new ByteArrayInputStream(found);
    }

    @Override
    public boolean holds(Digest content) {
        return kept.containsKey(content);
    }
}
