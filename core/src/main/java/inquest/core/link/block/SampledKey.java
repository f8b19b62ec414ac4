package inquest.core.link.block;

import java.util.Arrays;
import java.util.List;

/** The keys that the rows of a sample have of one part, numbered, and the sample's rows gathered under them. */
final class SampledKey {

    /** Bits for a number or a count; a sample has fewer rows than that. */
    private static final int BITS = 17;

    private static final long COUNT = (1L << BITS) - 1;

    /** By place in the sample: the number of its key, from 1; 0 if it has none. */
    private final int[] numbers;

    /** Places in order of their keys, those without one left out. */
    private final int[] order;

    /** By number of a key: the end of its places in {@link #order}. */
    private final int[] ends;

    /**
     * Numbers and gathers.
     *
     * @param keys by place in the sample; 0 where there is none
     */
    SampledKey(int[] keys) {
        numbers = new int[keys.length];
        int[] size = new int[keys.length + 1];
        int distinct = number(keys, numbers, size);
        ends = new int[distinct + 1];
        for (int key = 1; key <= distinct; key++) {
            ends[key] = ends[key - 1] + size[key];
        }
        order = new int[ends[distinct]];
        int[] next = ends.clone();
        for (int at = keys.length - 1; at >= 0; at--) {
            if (numbers[at] > 0) {
                order[--next[numbers[at]]] = at;
            }
        }
    }

    /** Numbers keys as they come, in a table with linear probing that holds of each place a key above its number. */
    private static int number(int[] keys, int[] numbers, int[] size) {
        long[] table = new long[Integer.highestOneBit(Math.max(1, keys.length)) * 2];
        int mask = table.length - 1;
        int distinct = 0;
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != 0) {
                int place = (int) (Key.mixed(0, keys[at]) >>> 32) & mask;
                while (table[place] != 0 && (int) (table[place] >>> 32) != keys[at]) {
                    place = (place + 1) & mask;
                }
                if (table[place] == 0) {
                    table[place] = (long) keys[at] << 32 | ++distinct;
                }
                numbers[at] = (int) table[place];
                size[numbers[at]]++;
            }
        }
        return distinct;
    }

    /** Share of the sample's rows that have a key. */
    double filled() {
        return (double) order.length / Math.max(1, numbers.length);
    }

    /** Pairs of the sample that agree in this key. */
    long pairs() {
        return pairs(List.of(), Double.MAX_VALUE);
    }

    /**
     * Pairs that agree in this key and in one or two others.
     *
     * @param enough once there are more, how many does not matter
     */
    long pairs(List<SampledKey> others, double enough) {
        long pairs = 0;
        long[] table = new long[0];
        for (int key = 1; key < ends.length && pairs <= enough; key++) {
            int size = ends[key] - ends[key - 1];
            if (others.isEmpty()) {
                pairs += (long) size * (size - 1) / 2;
            } else if (size > 1) {
                int room = Integer.highestOneBit(size) * 4;
                if (table.length < room) {
                    table = new long[room];
                }
                Arrays.fill(table, 0, room, 0);
                int[] one = others.get(0).numbers;
                int[] other = others.get(others.size() - 1).numbers;
                pairs += agreeing(ends[key - 1], ends[key], one, other, table, room - 1);
            }
        }
        return pairs;
    }

    /** Pairs of some places that agree in two numberings, counted in a table that holds the numbers above how many places have them. */
    private long agreeing(int from, int end, int[] one, int[] other, long[] table, int mask) {
        long pairs = 0;
        for (int at = from; at < end; at++) {
            long first = one[order[at]];
            long second = other[order[at]];
            if (first != 0 && second != 0) {
                long both = (first << BITS | second) << BITS;
                int place = (int) ((both * 0x9E3779B97F4A7C15L) >>> 40) & mask;
                while (table[place] != 0 && (table[place] & ~COUNT) != both) {
                    place = (place + 1) & mask;
                }
                long before = table[place] & COUNT;
                pairs += before;
                table[place] = both | (before + 1);
            }
        }
        return pairs;
    }
}
