package inquest.core.weigh;

import java.util.Arrays;

/**
 * Fingerprints of a text: a part of the hashes of its shingles, chosen so that two texts that share a long enough run of words share
 * a fingerprint.
 *
 * <p>Of each {@value #WINDOW} hashes in a row, the smallest is chosen, the rightmost of equal ones (Schleimer, Wilkerson, Aiken,
 * <em>Winnowing: Local Algorithms for Document Fingerprinting</em>, SIGMOD 2003). A run of {@value #SHINGLE} + {@value #WINDOW} − 1
 * words shared by two texts is therefore never missed, and 2 in {@value #WINDOW} + 1 shingles are kept.
 */
final class Winnowing {

    /** Words of a shingle. Four in a row are seldom the same by chance, and survive where every seventh word was changed. */
    static final int SHINGLE = 4;

    static final int WINDOW = 4;

    private Winnowing() {}

    /** The hashes of all shingles, in order; none of a text shorter than one. */
    static long[] shingles(Tokens text) {
        int count = Math.max(0, text.size() - SHINGLE + 1);
        long[] hashes = new long[count];
        for (int at = 0; at < count; at++) {
            long hash = 1125899906842597L;
            for (int word = at; word < at + SHINGLE; word++) {
                hash = mixed(hash * 31 + text.word(word));
            }
            hashes[at] = hash;
        }
        return hashes;
    }

    /** The chosen hashes, each once, in ascending order. */
    static long[] fingerprints(long[] shingles) {
        long[] chosen = new long[shingles.length];
        int size = 0;
        int last = -1;
        for (int from = 0; from + WINDOW <= shingles.length || (from == 0 && shingles.length > 0); from++) {
            int to = Math.min(from + WINDOW, shingles.length);
            int smallest = from;
            for (int at = from; at < to; at++) {
                if (Long.compareUnsigned(shingles[at], shingles[smallest]) <= 0) {
                    smallest = at;
                }
            }
            if (smallest != last) {
                chosen[size++] = shingles[smallest];
                last = smallest;
            }
        }
        return Arrays.stream(chosen, 0, size).sorted().distinct().toArray();
    }

    /** The finalizer of SplitMix64, so that any bits of the hash may be taken. */
    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
