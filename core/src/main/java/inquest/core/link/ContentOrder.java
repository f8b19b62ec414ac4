package inquest.core.link;

import inquest.core.link.compare.Field;
import inquest.core.link.table.Roster;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows in an order that does not depend on the order of intake: by what they say, then by the name of their list. */
final class ContentOrder {

    private ContentOrder() {}

    /** The rows' numbers in that order; rows that say the same in one list stay in the order of intake. */
    static int[] of(List<Field> fields, Roster roster) {
        long[] hashes = hashes(fields, roster.rows());
        String[] list = new String[roster.rows()];
        for (int own = 0; own < roster.lists().size(); own++) {
            Arrays.fill(
                    list,
                    roster.start(own),
                    roster.start(own + 1),
                    roster.lists().get(own).name());
        }
        return sorted(
                hashes, Comparator.comparingLong((Integer row) -> hashes[row]).thenComparing(row -> list[row]));
    }

    /** Sorts hash and row as one number; the few rows whose hashes share all bits that are left of them are told apart by the order. */
    private static int[] sorted(long[] hashes, Comparator<Integer> order) {
        long mask = (1L << (32 - Integer.numberOfLeadingZeros(Math.max(1, hashes.length - 1)))) - 1;
        long[] both = new long[hashes.length];
        for (int row = 0; row < both.length; row++) {
            both[row] = (hashes[row] & ~mask) | row;
        }
        Arrays.sort(both);
        int[] rows = Arrays.stream(both).mapToInt(one -> (int) (one & mask)).toArray();
        for (int from = 0, to; from < rows.length; from = to) {
            to = from + 1;
            while (to < rows.length && (both[to] & ~mask) == (both[from] & ~mask)) {
                to++;
            }
            if (to - from > 1) {
                int[] told = Arrays.stream(rows, from, to)
                        .boxed()
                        .sorted(order)
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(told, 0, rows, from, told.length);
            }
        }
        return rows;
    }

    /** By row: a number that stands for what it says, as far as that is compared. */
    static long[] hashes(List<Field> fields, int rows) {
        long[] hashes = new long[rows];
        for (Field field : fields) {
            long[] byValue = new long[field.measure().values()];
            for (int value = 0; value < byValue.length; value++) {
                byValue[value] = hash(field.normal(value));
            }
            for (int row = 0; row < hashes.length; row++) {
                int value = field.value(row);
                hashes[row] = (hashes[row] ^ (value == Field.NONE ? 7 : byValue[value])) * 0x9E3779B97F4A7C15L;
                hashes[row] ^= hashes[row] >>> 29;
            }
        }
        return hashes;
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001B3L;
        }
        return hash;
    }
}
