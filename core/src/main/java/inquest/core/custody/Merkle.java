package inquest.core.custody;

import inquest.core.model.Digest;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over a log's entries: one root stands for all entries and their order.
 *
 * <p>Hashes, proofs and their checks are those of RFC 6962 section 2.1, unchanged in RFC 9162 section 2.1. Entries count
 * from 0. A leaf is SHA-256(00 ‖ entry), a node SHA-256(01 ‖ left ‖ right), the empty tree SHA-256 of nothing.
 */
public final class Merkle {

    /** Root of the tree without entries. */
    public static final Digest EMPTY = Digest.of("");

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /**
     * Gives the hashes of complete subtrees. At level 0 stand the leaves; subtree {@code index} of level {@code l} covers the
     * entries from {@code index·2^l} up to {@code (index+1)·2^l}, exclusive.
     */
    @FunctionalInterface
    public interface Subtrees {
        Digest at(int level, long index) throws IOException;
    }

    /** The leaf hash of an entry. */
    public static Digest leaf(byte[] entry) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(LEAF);
        return Digest.fromBytes(sha256.digest(entry));
    }

    /** The hash of a node over its two children. */
    public static Digest node(Digest left, Digest right) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(NODE);
        sha256.update(left.bytes());
        return Digest.fromBytes(sha256.digest(right.bytes()));
    }

    /** The root over some leaf hashes, or over the roots of neighbouring subtrees of equal size. */
    public static Digest root(List<Digest> hashes) {
        return switch (hashes.size()) {
            case 0 -> EMPTY;
            case 1 -> hashes.get(0);
            default -> {
                int split = (int) split(hashes.size());
                yield node(root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
            }
        };
    }

    /** The root over the first {@code size} entries. */
    public static Digest root(long size, Subtrees subtrees) throws IOException {
        return size == 0 ? EMPTY : range(0, size, subtrees);
    }

    /**
     * The audit path of an entry: what is needed, beside the entry, to compute the root (RFC 6962 section 2.1.1).
     *
     * @throws IllegalArgumentException if the entry lies outside the tree
     */
    public static List<Digest> inclusion(long index, long size, Subtrees subtrees) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("expected an entry from 0 to " + (size - 1) + ", found " + index);
        }
        List<Digest> proof = new ArrayList<>();
        path(index, 0, size, subtrees, proof);
        return proof;
    }

    /**
     * Shows that the tree of {@code size} entries begins with the tree of {@code oldSize} (RFC 6962 section 2.1.2).
     *
     * @throws IllegalArgumentException if the old tree is larger
     */
    public static List<Digest> consistency(long oldSize, long size, Subtrees subtrees) throws IOException {
        if (oldSize < 0 || oldSize > size) {
            throw new IllegalArgumentException("expected an earlier size from 0 to " + size + ", found " + oldSize);
        }
        List<Digest> proof = new ArrayList<>();
        if (oldSize > 0) {
            subproof(oldSize, 0, size, true, subtrees, proof);
        }
        return proof;
    }

    /** Whether the proof shows the leaf at this place of the tree with this root (RFC 9162 section 2.1.3.2). */
    public static boolean includes(Digest leaf, long index, long size, List<Digest> proof, Digest root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        Digest hash = leaf;
        for (Digest sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(place) || place == last) {
                hash = node(sibling, hash);
                int up = isRight(place) ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                hash = node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the new tree begins with the old one (RFC 9162 section 2.1.4.2). */
    public static boolean consistent(long oldSize, Digest oldRoot, long size, Digest root, List<Digest> proof) {
        if (oldSize < 0 || oldSize > size) {
            return false;
        }
        if (oldSize == 0) {
            return proof.isEmpty() && oldRoot.equals(EMPTY);
        }
        if (oldSize == size) {
            return proof.isEmpty() && oldRoot.equals(root);
        }
        boolean oldIsComplete = Long.bitCount(oldSize) == 1;
        if (proof.isEmpty() && !oldIsComplete) {
            return false;
        }
        int skip = Long.numberOfTrailingZeros(oldSize);
        long place = (oldSize - 1) >> skip;
        long last = (size - 1) >> skip;
        Digest oldHash = oldIsComplete ? oldRoot : proof.get(0);
        Digest hash = oldHash;
        for (Digest sibling : proof.subList(oldIsComplete ? 0 : 1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(place) || place == last) {
                oldHash = node(sibling, oldHash);
                hash = node(sibling, hash);
                int up = place == 0 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                hash = node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && hash.equals(root);
    }

    private static Digest range(long from, long to, Subtrees subtrees) throws IOException {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return subtrees.at(level, from >> level);
        }
        long middle = from + split(size);
        return node(range(from, middle, subtrees), range(middle, to, subtrees));
    }

    private static void path(long index, long from, long to, Subtrees subtrees, List<Digest> proof) throws IOException {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, subtrees, proof);
            proof.add(range(middle, to, subtrees));
        } else {
            path(index, middle, to, subtrees, proof);
            proof.add(range(from, middle, subtrees));
        }
    }

    private static void subproof(
            long oldEnd, long from, long to, boolean rootIsKnown, Subtrees subtrees, List<Digest> proof)
            throws IOException {
        if (oldEnd == to) {
            if (!rootIsKnown) {
                proof.add(range(from, to, subtrees));
            }
            return;
        }
        long middle = from + split(to - from);
        if (oldEnd <= middle) {
            subproof(oldEnd, from, middle, rootIsKnown, subtrees, proof);
            proof.add(range(middle, to, subtrees));
        } else {
            subproof(oldEnd, middle, to, false, subtrees, proof);
            proof.add(range(from, middle, subtrees));
        }
    }

    /** The largest power of two below {@code size}. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static boolean isRight(long place) {
        return (place & 1) == 1;
    }
}
