package inquest.core.custody;

import inquest.core.model.Digest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The append-only log of a case: entries, the Merkle tree over them, and a signed checkpoint.
 *
 * <p>The files of new entries are written first, the checkpoint last and as a whole. What lies beyond the checkpoint's size
 * does not exist: a run that died is as if it had not begun, and the next one writes over its traces.
 */
public final class CustodyLog {

    /** The signed checkpoint's path. */
    public static final String CHECKPOINT = "checkpoint";

    private final LogStorage storage;
    private final VerifierKey verifier;
    private Checkpoint checkpoint;

    private CustodyLog(LogStorage storage, VerifierKey verifier, Checkpoint checkpoint) {
        this.storage = storage;
        this.verifier = verifier;
        this.checkpoint = checkpoint;
    }

    /** A new log without entries, signed. */
    public static CustodyLog start(LogStorage storage, SigningKey key) throws IOException {
        CustodyLog log = new CustodyLog(
                storage, key.verifier(), new Checkpoint(key.verifier().name(), 0, Merkle.EMPTY));
        storage.write(CHECKPOINT, key.sign(log.checkpoint.text()).bytes());
        return log;
    }

    /**
     * Opens a log. Checks signature and root over the right edge of the tree; {@link Verification} checks every entry.
     *
     * @throws IOException if a file is missing or cannot be read
     * @throws MalformedException if the checkpoint is not well formed, not signed by this key, or not of these tiles
     */
    public static CustodyLog open(LogStorage storage, VerifierKey key) throws IOException, MalformedException {
        byte[] bytes = storage.read(CHECKPOINT)
                .orElseThrow(() -> new IOException("log/" + CHECKPOINT + " is missing. Restore it from a copy."));
        Checkpoint checkpoint = signed(bytes, key);
        Digest root = Merkle.root(checkpoint.size(), new Tiles(storage, checkpoint.size()));
        if (!root.equals(checkpoint.root())) {
            throw new MalformedException(
                    "expected tiles with root " + checkpoint.root().brief() + "…, found " + root.brief() + "…");
        }
        return new CustodyLog(storage, key, checkpoint);
    }

    /**
     * The checkpoint in a note, once its signature and origin are seen to be this key's.
     *
     * @throws MalformedException if they are not
     */
    static Checkpoint signed(byte[] bytes, VerifierKey key) throws MalformedException {
        SignedNote note = SignedNote.parse(bytes);
        if (!note.isSignedBy(key)) {
            throw new MalformedException(
                    "expected a good signature by " + key.name() + " (key " + key.id() + "), found none");
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(key.name())) {
            throw new MalformedException("expected origin " + key.name() + ", found " + checkpoint.origin());
        }
        return checkpoint;
    }

    /** Origin, size and root, as last signed. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    public long size() {
        return checkpoint.size();
    }

    public Digest root() {
        return checkpoint.root();
    }

    /**
     * Appends entries and signs. Reads and writes the tiles that change, so it takes time in proportion to the new entries and
     * the logarithm of the old.
     *
     * @throws IllegalArgumentException if the key is not this log's
     * @throws IOException if writing fails; the log is then as before
     */
    public void append(List<CustodyEntry> entries, SigningKey key) throws IOException {
        if (!key.verifier().equals(verifier)) {
            throw new IllegalArgumentException("expected the key of " + verifier.name() + ", found the " + key);
        }
        if (entries.isEmpty()) {
            return;
        }
        long oldSize = size();
        List<byte[]> bytes = entries.stream().map(CustodyEntry::bytes).toList();
        writeBundles(bytes);
        writeTiles(bytes.stream().map(Merkle::leaf).toList());
        long size = oldSize + entries.size();
        Digest root = Merkle.root(size, new Tiles(storage, size));
        Checkpoint next = new Checkpoint(checkpoint.origin(), size, root);
        storage.write(CHECKPOINT, key.sign(next.text()).bytes());
        checkpoint = next;
        dropPartials(oldSize);
    }

    /**
     * An entry.
     *
     * @param index counted from 0
     * @throws MalformedException if what stands there is no entry
     */
    public CustodyEntry entry(long index) throws IOException, MalformedException {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException("expected an entry from 0 to " + (size() - 1) + ", found " + index);
        }
        return CustodyEntry.parse(bundle(index / Tile.FULL).get((int) (index % Tile.FULL)));
    }

    /** Shows that an entry is in the log. */
    public List<Digest> inclusion(long index) throws IOException {
        return Merkle.inclusion(index, size(), new Tiles(storage, size()));
    }

    /** Shows that the log began with the one of an earlier checkpoint. */
    public List<Digest> consistency(long oldSize) throws IOException {
        return Merkle.consistency(oldSize, size(), new Tiles(storage, size()));
    }

    private List<byte[]> bundle(long index) throws IOException, MalformedException {
        Tile tile = Tile.of(Tile.ENTRIES, index, size());
        return EntryBundle.split(Tiles.require(storage, tile), tile.width());
    }

    private void writeBundles(List<byte[]> added) throws IOException {
        long index = size() / Tile.FULL;
        List<byte[]> bundled = new ArrayList<>();
        if (size() % Tile.FULL > 0) {
            try {
                bundled.addAll(bundle(index));
            } catch (MalformedException e) {
                throw new IOException("the last entries of the log: " + e.getMessage() + ". Restore them.", e);
            }
        }
        bundled.addAll(added);
        for (int from = 0; from < bundled.size(); from += Tile.FULL) {
            List<byte[]> slice = bundled.subList(from, Math.min(from + Tile.FULL, bundled.size()));
            Tile tile = new Tile(Tile.ENTRIES, index++, slice.size());
            storage.write(tile.path(), EntryBundle.join(slice));
        }
    }

    /** Level by level: the roots of tiles that have become full are the new hashes of the level above. */
    private void writeTiles(List<Digest> leaves) throws IOException {
        Tiles before = new Tiles(storage, size());
        List<Digest> added = leaves;
        for (int level = 0; !added.isEmpty(); level++) {
            List<Digest> hashes = new ArrayList<>(before.partial(level));
            hashes.addAll(added);
            long index = Tile.count(level, size()) / Tile.FULL;
            List<Digest> roots = new ArrayList<>();
            for (int from = 0; from < hashes.size(); from += Tile.FULL) {
                List<Digest> slice = hashes.subList(from, Math.min(from + Tile.FULL, hashes.size()));
                Tile tile = new Tile(level, index++, slice.size());
                storage.write(tile.path(), Tile.join(slice));
                if (!tile.isPartial()) {
                    roots.add(Merkle.root(slice));
                }
            }
            added = roots;
        }
    }

    /** Removes the partial tiles of the former size that wider or full ones have replaced. */
    private void dropPartials(long oldSize) throws IOException {
        for (int level = Tile.ENTRIES; level == Tile.ENTRIES || Tile.count(level, oldSize) > 0; level++) {
            long count = Tile.count(level, oldSize);
            boolean hasGrown = Tile.count(level, size()) > count;
            if (count % Tile.FULL > 0 && hasGrown) {
                storage.delete(Tile.of(level, count / Tile.FULL, oldSize).path());
            }
        }
    }
}
