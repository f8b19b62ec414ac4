package inquest.core.weigh;

import inquest.core.model.Lineage.Shared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Which texts share words that no two writers would find by chance.
 *
 * <p>Texts meet only over a fingerprint that they share, and each meets the first text with that fingerprint and the one before it,
 * not every other: so n texts cost their length and a sort, however many carry one release. A pair that shares enough fingerprints
 * is read side by side; see {@link Alignment}.
 *
 * @param from number of the first text of the pair
 * @param to number of the second, higher than the first
 * @param verdict what the shared words amount to
 * @param share of the second text's words that the first has too
 * @param shareOfFrom of the first text's words that the second has too
 * @param passages where they stand
 */
public record Reuse(int from, int to, Verdict verdict, double share, double shareOfFrom, List<Shared> passages) {

    /** Shared fingerprints from which on a pair is read: some 20 words. */
    private static final int CANDIDATE = 6;
    /** Copied words from which on texts are held to be dependent, and, of short texts, the share that is enough. */
    private static final int COPIED_WORDS = 25;

    private static final int COPIED_AT_LEAST = 12;
    private static final double COPIED_SHARE = 0.2;
    /** From this share on, the whole text is the other's. */
    private static final double WHOLE = 0.5;

    private static final int QUOTED_WORDS = 10;

    /** Words of texts that are held while pairs are read: 13 bytes each. */
    private static final int HELD_WORDS = 4_000_000;

    /** A text number takes 24 bits of a packed fingerprint; the hash has the rest. */
    private static final int BITS = 24;

    private static final long TEXT = (1L << BITS) - 1;

    /** Keeps its own copy. */
    public Reuse {
        passages = List.copyOf(passages);
    }

    /** What shared words amount to. */
    public enum Verdict {
        /** Half of the second text, or more, stands in the first. */
        COPIED,
        /** A part of it stands in the first. */
        BORROWED,
        /** All that they share, they quote. */
        QUOTED
    }

    /**
     * Finds them.
     *
     * @param texts how many there are, at most 16,777,215
     * @param text gives the text of a number, from 0; asked again for each pair that is read. Texts that came first have lower numbers
     * @return pairs in order of their numbers
     */
    public static List<Reuse> among(int texts, IntFunction<String> text) {
        if (texts > TEXT) {
            throw new IllegalArgumentException("expected at most " + TEXT + " texts, found " + texts);
        }
        List<Reuse> found = new ArrayList<>();
        Recent recent = new Recent(text);
        for (long pair : candidates(fingerprints(texts, text))) {
            int one = (int) (pair >>> Integer.SIZE);
            int other = (int) pair;
            judge(one, recent.tokens(one), other, recent.tokens(other), found);
        }
        return found;
    }

    /** The texts read last, as many as have room: pairs come by their first text, and the second is often one read before. */
    private static final class Recent {
        private final IntFunction<String> texts;
        private final LinkedHashMap<Integer, Tokens> held = new LinkedHashMap<>(16, 0.75f, true);
        private int words;

        Recent(IntFunction<String> texts) {
            this.texts = texts;
        }

        Tokens tokens(int number) {
            Tokens known = held.get(number);
            if (known != null) {
                return known;
            }
            Tokens read = Tokens.of(texts.apply(number));
            held.put(number, read);
            words += read.size();
            Iterator<Tokens> oldest = held.values().iterator();
            while (words > HELD_WORDS && held.size() > 2) {
                words -= oldest.next().size();
                oldest.remove();
            }
            return read;
        }
    }

    private static void judge(int one, Tokens from, int other, Tokens to, List<Reuse> found) {
        Alignment alignment = Alignment.of(from, to);
        int shorter = Math.min(from.size(), to.size());
        boolean copied = alignment.copied() >= COPIED_WORDS
                || (alignment.copied() >= COPIED_AT_LEAST && share(alignment.copied(), shorter) >= COPIED_SHARE);
        if (!copied && alignment.quoted() < QUOTED_WORDS) {
            return;
        }
        // Who copies the words around a quotation has the quotation from there too.
        int words = copied ? alignment.copied() + alignment.quoted() : alignment.quoted();
        double share = share(words, to.size());
        Verdict verdict = copied ? verdict(share) : Verdict.QUOTED;
        found.add(new Reuse(one, other, verdict, share, share(words, from.size()), alignment.passages()));
    }

    private static Verdict verdict(double share) {
        return share >= WHOLE ? Verdict.COPIED : Verdict.BORROWED;
    }

    /** The same with the second text as the first; the first number is then the higher one. */
    Reuse turned() {
        List<Shared> turned = passages.stream()
                .map(passage -> new Shared(passage.to(), passage.from(), passage.words(), passage.quoted()))
                .sorted(Comparator.comparing(Shared::to))
                .toList();
        Verdict other = verdict == Verdict.QUOTED ? verdict : verdict(shareOfFrom);
        return new Reuse(to, from, other, shareOfFrom, share, turned);
    }

    private static double share(int words, int of) {
        return Math.min(1, (double) words / Math.max(1, of));
    }

    /** All fingerprints of all texts, each with the number of its text in its lower bits, in order. */
    private static long[] fingerprints(int texts, IntFunction<String> text) {
        long[] all = new long[1024];
        int size = 0;
        for (int at = 0; at < texts; at++) {
            for (long hash : Winnowing.fingerprints(Winnowing.shingles(Tokens.of(text.apply(at))))) {
                if (size == all.length) {
                    all = Arrays.copyOf(all, size + size / 2);
                }
                all[size++] = (hash << BITS) | at;
            }
        }
        long[] sorted = size == all.length ? all : Arrays.copyOf(all, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Pairs that share enough fingerprints, the first number in the upper half. */
    private static long[] candidates(long[] fingerprints) {
        long[] met = new long[1024];
        int size = 0;
        for (int first = 0; first < fingerprints.length; ) {
            int next = first + 1;
            while (next < fingerprints.length && fingerprints[next] >> BITS == fingerprints[first] >> BITS) {
                if (size + 2 > met.length) {
                    met = Arrays.copyOf(met, met.length + met.length / 2);
                }
                met[size++] = pair(fingerprints[first], fingerprints[next]);
                if (next > first + 1) {
                    met[size++] = pair(fingerprints[next - 1], fingerprints[next]);
                }
                next++;
            }
            first = next;
        }
        Arrays.sort(met, 0, size);
        int kept = 0;
        for (int at = 0; at < size; ) {
            int end = at + 1;
            while (end < size && met[end] == met[at]) {
                end++;
            }
            long pair = met[at];
            if (end - at >= CANDIDATE) {
                met[kept++] = pair;
            }
            at = end;
        }
        return Arrays.copyOf(met, kept);
    }

    private static long pair(long one, long other) {
        return ((one & TEXT) << Integer.SIZE) | (other & TEXT);
    }
}
