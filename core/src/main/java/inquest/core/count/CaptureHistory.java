package inquest.core.count;

/**
 * The pattern of lists that record a case: which have it, and by that which have not.
 *
 * @param lists a set of bits: bit {@code j} is set if list {@code j} of the table (from 0) has the case; not 0, for a case
 *     that no list has was never seen
 */
public record CaptureHistory(int lists) implements Comparable<CaptureHistory> {

    /**
     * Checks the pattern.
     *
     * @throws IllegalArgumentException if no list is in it, or one beyond the {@value CaptureTable#MOST_LISTS} that a table may have
     */
    public CaptureHistory {
        if (lists == 0) {
            throw new IllegalArgumentException(
                    "a history names no list: nobody can have seen such a case; leave the row out");
        }
        if (lists < 0 || lists >> CaptureTable.MOST_LISTS != 0) {
            throw new IllegalArgumentException("a history names a list beyond the " + CaptureTable.MOST_LISTS
                    + " that a table may have; merge lists");
        }
    }

    /**
     * A history written with one digit a list, first list first.
     *
     * @param digits like {@code 0110}
     * @throws IllegalArgumentException if anything but 0 and 1 is in it, no 1, or more digits than a table may have lists
     */
    public static CaptureHistory parse(String digits) {
        int lists = 0;
        for (int j = 0; j < digits.length(); j++) {
            char digit = digits.charAt(j);
            if (digit != '0' && digit != '1') {
                throw new IllegalArgumentException(
                        "expected a history of digits 0 and 1, one a list, found \"" + digits + "\"");
            }
            if (digit == '1' && j < CaptureTable.MOST_LISTS) {
                lists |= 1 << j;
            }
        }
        return new CaptureHistory(lists);
    }

    /** Whether list {@code j} (from 0) has the case. */
    public boolean names(int j) {
        return (lists >> j & 1) == 1;
    }

    /** How many lists have the case. */
    public int size() {
        return Integer.bitCount(lists);
    }

    /** The history in digits, first list first, for a table of so many lists. */
    public String digits(int width) {
        StringBuilder out = new StringBuilder(width);
        for (int j = 0; j < width; j++) {
            out.append(names(j) ? '1' : '0');
        }
        return out.toString();
    }

    /** In the order of their digits: 0001 before 0010 before 1000. */
    @Override
    public int compareTo(CaptureHistory other) {
        return Integer.compare(Integer.reverse(lists) >>> 1, Integer.reverse(other.lists) >>> 1);
    }
}
