package inquest.core.link.compare;

import java.util.Arrays;
import java.util.Collection;

/** Pairs of values of one field that are known to be spellings of one name. */
public final class Variants {

    /** No pair is known. */
    public static final Variants NONE = new Variants(new long[0]);

    private final long[] table;
    private final int size;

    private Variants(long[] pairs) {
        this.size = pairs.length;
        int room = Integer.highestOneBit(Math.max(2, pairs.length * 4));
        table = new long[room];
        Arrays.fill(table, -1);
        for (long pair : pairs) {
            table[place(pair)] = pair;
        }
    }

    /** Pairs as the smaller number in the upper half of a long, the greater in the lower. */
    public static Variants of(Collection<Long> pairs) {
        return new Variants(
                pairs.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    }

    /** Two values as one number, whichever comes first. */
    public static long pair(int left, int right) {
        return (long) Math.min(left, right) << 32 | Math.max(left, right);
    }

    /** Whether two values are a known pair. */
    boolean has(int left, int right) {
        long pair = pair(left, right);
        return table[place(pair)] == pair;
    }

    /** Number of pairs. */
    public int size() {
        return size;
    }

    /** Hands over every pair. */
    public void each(PairTaker taker) {
        long[] pairs = Arrays.stream(table).filter(pair -> pair >= 0).sorted().toArray();
        for (long pair : pairs) {
            taker.take((int) (pair >>> 32), (int) pair);
        }
    }

    /** Takes pairs of values. */
    public interface PairTaker {
        /** Takes one pair. */
        void take(int left, int right);
    }

    private int place(long pair) {
        int mask = table.length - 1;
        int at = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (table[at] != -1 && table[at] != pair) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
