package inquest.core.custody;

import inquest.core.model.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One stretch of up to 256 neighbouring hashes, or of entries, kept as a file (C2SP tlog-tiles).
 *
 * <p>A tile of level {@code L} holds the hashes of subtrees of 256^L entries; tiles of hashes at other heights are not kept, for
 * they follow from these. The last tile of a level may be partial: its width is then part of its path.
 *
 * @param level 0 for leaf hashes, {@link #ENTRIES} for the entries themselves
 * @param index of the tile in its level
 * @param width how many hashes or entries it holds, 1 to 256
 */
record Tile(int level, long index, int width) {

    static final int FULL = 256;
    static final int ENTRIES = -1;

    private static final int HASH = 32;

    /** How many hashes a level holds in a log of this size. */
    static long count(int level, long size) {
        return level == ENTRIES ? size : size >> (8 * level);
    }

    /** How many tiles a level has, the partial one included. */
    static long tiles(int level, long size) {
        return (count(level, size) + FULL - 1) / FULL;
    }

    /** The tile of that index, as wide as it is in a log of this size. */
    static Tile of(int level, long index, long size) {
        return new Tile(level, index, (int) Math.min(FULL, count(level, size) - index * FULL));
    }

    boolean isPartial() {
        return width < FULL;
    }

    /** Where it lies below the log's folder, such as {@code tile/0/x001/067} or {@code tile/entries/000.p/7}. */
    String path() {
        String folder = level == ENTRIES ? "entries" : String.valueOf(level);
        return "tile/" + folder + "/" + number(index) + (isPartial() ? ".p/" + width : "");
    }

    /** A number as path: three digits a part, {@code x} before all but the last, such as {@code x001/x234/067}. */
    static String number(long number) {
        String last = String.format(Locale.ROOT, "%03d", number % 1000);
        StringBuilder path = new StringBuilder(last);
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return path.toString();
    }

    /** The hashes of a tile as its file's bytes. */
    static byte[] join(List<Digest> hashes) {
        byte[] bytes = new byte[hashes.size() * HASH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * HASH, HASH);
        }
        return bytes;
    }

    /**
     * The hashes in this tile's file.
     *
     * @throws MalformedException if there are more or fewer bytes than its width needs
     */
    List<Digest> split(byte[] bytes) throws MalformedException {
        if (bytes.length != width * HASH) {
            throw new MalformedException("expected " + width * HASH + " bytes, found " + bytes.length);
        }
        List<Digest> hashes = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            hashes.add(Digest.fromBytes(Arrays.copyOfRange(bytes, i * HASH, (i + 1) * HASH)));
        }
        return hashes;
    }
}
