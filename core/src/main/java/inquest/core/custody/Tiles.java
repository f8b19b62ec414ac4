package inquest.core.custody;

import inquest.core.model.Digest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hash tiles of a log of one size, read as they are needed. */
final class Tiles implements Merkle.Subtrees {

    private static final int KEPT = 64;
    private static final int HEIGHT = 8;

    private final LogStorage storage;
    private final long size;
    private final Map<Tile, List<Digest>> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, List<Digest>> eldest) {
            return size() > KEPT;
        }
    };

    Tiles(LogStorage storage, long size) {
        this.storage = storage;
        this.size = size;
    }

    @Override
    public Digest at(int level, long index) throws IOException {
        int tileLevel = level / HEIGHT;
        int height = level % HEIGHT;
        long first = index << height;
        List<Digest> hashes = read(Tile.of(tileLevel, first / Tile.FULL, size));
        int from = (int) (first % Tile.FULL);
        return Merkle.root(hashes.subList(from, from + (1 << height)));
    }

    /** The hashes of the last, partial tile of a level; none where the level ends in a full tile. */
    List<Digest> partial(int level) throws IOException {
        long count = Tile.count(level, size);
        return count % Tile.FULL == 0 ? List.of() : read(Tile.of(level, count / Tile.FULL, size));
    }

    private List<Digest> read(Tile tile) throws IOException {
        List<Digest> hashes = recent.get(tile);
        if (hashes == null) {
            try {
                hashes = tile.split(require(storage, tile));
            } catch (MalformedException e) {
                throw new IOException("log/" + tile.path() + ": " + e.getMessage() + ". Restore it from a copy.", e);
            }
            recent.put(tile, hashes);
        }
        return hashes;
    }

    static byte[] require(LogStorage storage, Tile tile) throws IOException {
        return storage.read(tile.path())
                .orElseThrow(() -> new IOException("log/" + tile.path() + " is missing. Restore it from a copy."));
    }
}
