package inquest.core.custody;

import inquest.core.model.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Checks the log by itself: key, signature, every entry, every tile, and an earlier checkpoint.
 *
 * <p>Entries and leaf hashes are two copies of the same thing; where they differ, the signed root says which one is altered.
 */
final class LogCheck {

    private static final String KEPT_ELSEWHERE =
            "Give a copy of log/checkpoint that was taken from this case; if it is one, the case was"
                    + " signed anew since: ask who gave it to you.";

    static final String KEY = "log/key.pub";

    private static final String SIGNED = "log/" + CustodyLog.CHECKPOINT;

    private final Findings findings;
    private Optional<VerifierKey> key = Optional.empty();
    private Optional<Checkpoint> checkpoint = Optional.empty();
    /** Roots over each 256 leaves, those of the signed tree where we can tell. */
    private List<Digest> blocks = List.of();

    private final BitSet altered = new BitSet();

    LogCheck(Findings findings) {
        this.findings = findings;
    }

    /** What is done with an entry; an altered one is empty. */
    @FunctionalInterface
    interface Use {
        void of(long index, Optional<CustodyEntry> entry);
    }

    Optional<VerifierKey> key() {
        return key;
    }

    /** The signed state; empty where it cannot be trusted. */
    Optional<Checkpoint> checkpoint() {
        return checkpoint;
    }

    void check(Verification.Expected expected) {
        key = findings.read(KEY).flatMap(this::key);
        key.ifPresent(found -> compareKey(found, expected));
        checkpoint = key.flatMap(
                found -> findings.read(SIGNED).flatMap(bytes -> signed(SIGNED, bytes, found, Findings.RESTORE)));
        checkpoint.ifPresent(now -> {
            int before = findings.faults().size();
            checkTiles(now);
            boolean isWhole = findings.faults().size() == before;
            expected.since().ifPresent(earlier -> since(earlier, now, isWhole));
        });
    }

    /** Goes through the entries in order. */
    void forEachEntry(Use use) {
        long size = checkpoint.map(Checkpoint::size).orElse(0L);
        for (long block = 0; block < Tile.tiles(Tile.ENTRIES, size); block++) {
            Tile tile = Tile.of(Tile.ENTRIES, block, size);
            long first = block * Tile.FULL;
            boolean isLost = altered.cardinality() > 0
                    && altered.get((int) first, (int) first + tile.width()).cardinality() == tile.width();
            List<byte[]> entries = isLost ? List.of() : entries(tile).orElse(List.of());
            for (int i = 0; i < tile.width(); i++) {
                long index = first + i;
                boolean isGood = !altered.get((int) index) && i < entries.size();
                use.of(index, isGood ? parse(index, entries.get(i)) : Optional.empty());
            }
        }
    }

    private Optional<VerifierKey> key(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            VerifierKey found = VerifierKey.parse(text.strip());
            if (text.equals(found.text() + "\n")) {
                return Optional.of(found);
            }
            findings.fault(KEY, "expected a key and a line feed, found more.", Findings.RESTORE);
        } catch (MalformedException e) {
            findings.fault(KEY, e.getMessage() + ".", Findings.RESTORE);
        }
        return Optional.empty();
    }

    private void compareKey(VerifierKey found, Verification.Expected expected) {
        expected.key().filter(wanted -> !wanted.equals(found)).ifPresent(wanted -> {
            findings.fault(
                    KEY,
                    "expected " + wanted.text() + ", found " + found.text() + ".",
                    "This log is signed by someone else: ask who gave you the case.");
        });
    }

    private Optional<Checkpoint> signed(String where, byte[] bytes, VerifierKey by, String remedy) {
        try {
            return Optional.of(CustodyLog.signed(bytes, by));
        } catch (MalformedException e) {
            findings.fault(where, e.getMessage() + ".", remedy);
            return Optional.empty();
        }
    }

    private void since(byte[] earlier, Checkpoint now, boolean isWhole) {
        Optional<Checkpoint> old = key.flatMap(by -> signed("the earlier checkpoint", earlier, by, KEPT_ELSEWHERE));
        if (old.isEmpty()) {
            return;
        }
        Checkpoint then = old.get();
        if (then.size() > now.size()) {
            findings.fault(
                    SIGNED,
                    "expected at least the " + then.size() + " entries of the earlier checkpoint, found " + now.size()
                            + ".",
                    "The log was cut back: ask for the case with all its entries.");
        } else if (!isWhole) {
            findings.note("the earlier checkpoint was not compared, since the log itself is damaged.");
        } else if (!isExtensionOf(then, now)) {
            findings.fault(
                    SIGNED,
                    "expected a log that begins with the " + then.size()
                            + " entries of the earlier checkpoint, found others.",
                    "The log was rewritten after that checkpoint: ask for the one it was taken from.");
        }
    }

    private boolean isExtensionOf(Checkpoint then, Checkpoint now) {
        try {
            List<Digest> proof = Merkle.consistency(then.size(), now.size(), this::subtree);
            return Merkle.consistent(then.size(), then.root(), now.size(), now.root(), proof);
        } catch (IOException e) {
            return false;
        }
    }

    private Digest subtree(int level, long index) throws IOException {
        if (level >= 8) {
            int from = (int) (index << (level - 8));
            return Merkle.root(blocks.subList(from, from + (1 << (level - 8))));
        }
        long first = index << level;
        long size = checkpoint.orElseThrow().size();
        List<Digest> leaves = hashes(Tile.of(0, first / Tile.FULL, size))
                .orElseThrow(() -> new IOException("a tile went away while it was read"));
        int from = (int) (first % Tile.FULL);
        return Merkle.root(leaves.subList(from, from + (1 << level)));
    }

    /** Compares entries with leaf hashes, both with the signed root, and the upper tiles with what follows from them. */
    private void checkTiles(Checkpoint now) {
        List<Block> found = new ArrayList<>();
        for (long index = 0; index < Tile.tiles(0, now.size()); index++) {
            found.add(block(index, now.size()));
        }
        List<Digest> byEntries = found.stream().map(Block::entriesRoot).toList();
        List<Digest> byHashes = found.stream().map(Block::hashesRoot).toList();
        boolean entriesAreSigned = Merkle.root(byEntries).equals(now.root());
        boolean hashesAreSigned = Merkle.root(byHashes).equals(now.root());
        blocks = entriesAreSigned ? byEntries : byHashes;
        for (Block block : found) {
            if (!block.entriesRoot().equals(block.hashesRoot())) {
                nameAltered(block, now.size(), entriesAreSigned, hashesAreSigned);
            }
        }
        if (!entriesAreSigned && !hashesAreSigned && byEntries.equals(byHashes)) {
            findings.fault(
                    SIGNED,
                    "expected root " + now.root().brief() + "…, found entries with root "
                            + Merkle.root(byHashes).brief() + "….",
                    "Restore the log from a copy of the case.");
        }
        checkUpperTiles(now.size());
    }

    /**
     * Up to 256 entries as the two copies give them.
     *
     * @param index of the tile
     * @param entriesRoot root over the hashes of the entries
     * @param hashesRoot root over the leaf hashes
     */
    private record Block(long index, Digest entriesRoot, Digest hashesRoot) {}

    private Block block(long index, long size) {
        Optional<List<Digest>> entries = leaves(Tile.of(Tile.ENTRIES, index, size));
        Optional<List<Digest>> hashes = hashes(Tile.of(0, index, size));
        if (entries.isEmpty()) {
            altered.set((int) (index * Tile.FULL), (int) Math.min((index + 1) * Tile.FULL, size));
        }
        // A copy that cannot be read has been named as a fault; the other stands for both.
        Digest byEntries = Merkle.root(entries.or(() -> hashes).orElse(List.of()));
        Digest byHashes = Merkle.root(hashes.or(() -> entries).orElse(List.of()));
        return new Block(index, byEntries, byHashes);
    }

    private void nameAltered(Block block, long size, boolean entriesAreSigned, boolean hashesAreSigned) {
        Tile bundle = Tile.of(Tile.ENTRIES, block.index(), size);
        Tile tile = Tile.of(0, block.index(), size);
        List<Digest> entries = leaves(bundle).orElse(List.of());
        List<Digest> hashes = hashes(tile).orElse(List.of());
        for (int i = 0; i < Math.min(entries.size(), hashes.size()); i++) {
            if (entries.get(i).equals(hashes.get(i))) {
                continue;
            }
            if (!entriesAreSigned) {
                altered.set((int) (block.index() * Tile.FULL + i));
                findings.fault(
                        "log/" + bundle.path(),
                        "entry " + i + " is not the one that was signed: expected leaf hash "
                                + hashes.get(i).brief() + "…, found "
                                + entries.get(i).brief() + "….",
                        Findings.RESTORE);
            }
            if (!hashesAreSigned) {
                findings.fault(
                        "log/" + tile.path(),
                        "hash " + i + " is not that of its entry: expected "
                                + entries.get(i).brief() + "…, found "
                                + hashes.get(i).brief() + "….",
                        Findings.RESTORE);
            }
        }
    }

    private void checkUpperTiles(long size) {
        List<Digest> expected = blocks.subList(0, (int) Tile.count(1, size));
        for (int level = 1; !expected.isEmpty(); level++) {
            List<Digest> roots = new ArrayList<>();
            for (long index = 0; index < Tile.tiles(level, size); index++) {
                Tile tile = Tile.of(level, index, size);
                int from = (int) index * Tile.FULL;
                List<Digest> slice = expected.subList(from, from + tile.width());
                hashes(tile).filter(found -> !found.equals(slice)).ifPresent(found -> {
                    findings.fault("log/" + tile.path(), "does not follow from the tiles below it.", Findings.RESTORE);
                });
                if (!tile.isPartial()) {
                    roots.add(Merkle.root(slice));
                }
            }
            expected = roots;
        }
    }

    private Optional<List<Digest>> leaves(Tile bundle) {
        return entries(bundle).map(entries -> entries.stream().map(Merkle::leaf).toList());
    }

    private Optional<List<byte[]>> entries(Tile bundle) {
        return formed(bundle, bytes -> EntryBundle.split(bytes, bundle.width()));
    }

    private Optional<List<Digest>> hashes(Tile tile) {
        return formed(tile, tile::split);
    }

    private <T> Optional<T> formed(Tile tile, Form<T> form) {
        String path = "log/" + tile.path();
        Optional<byte[]> bytes = findings.read(path);
        try {
            return bytes.isEmpty() ? Optional.empty() : Optional.of(form.of(bytes.get()));
        } catch (MalformedException e) {
            findings.fault(path, e.getMessage() + ".", Findings.RESTORE);
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Form<T> {
        T of(byte[] bytes) throws MalformedException;
    }

    private Optional<CustodyEntry> parse(long index, byte[] bytes) {
        try {
            return Optional.of(CustodyEntry.parse(bytes));
        } catch (MalformedException e) {
            findings.fault(
                    "log entry " + index,
                    e.getMessage() + ".",
                    "It was signed like this: ask whoever built the case which version wrote it.");
            return Optional.empty();
        }
    }
}
