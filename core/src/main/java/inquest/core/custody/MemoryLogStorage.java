package inquest.core.custody;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A log's files in memory, for tests. */
public final class MemoryLogStorage implements LogStorage {

    private final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public void write(String path, byte[] bytes) {
        files.put(path, bytes.clone());
    }

    @Override
    public void delete(String path) {
        files.remove(path);
    }
}
