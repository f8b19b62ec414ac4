package inquest.core.link.decide;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that lists gave people, such as those of identity cards: within one system, whoever has two numbers is two people.
 *
 * <p>A slip in a number parts two rows of one person, which is why numbers are taken for such only where a person says so or the lists
 * show it. A ruling outranks them.
 */
public final class PersonNumbers {

    /** Nobody has a number. */
    public static final PersonNumbers NONE = new PersonNumbers(new long[0]);

    private static final long NO_NUMBER = -1;

    private final long[] marks;

    private PersonNumbers(long[] marks) {
        this.marks = marks;
    }

    /**
     * Takes in the numbers.
     *
     * @param system by row: the system that its number is of, from 0
     * @param numbers by row, in normal form; empty where there is none
     */
    public static PersonNumbers of(int[] system, List<String> numbers) {
        Map<String, Integer> codes = new HashMap<>();
        long[] marks = new long[system.length];
        Arrays.fill(marks, NO_NUMBER);
        boolean any = false;
        for (int row = 0; row < marks.length; row++) {
            String number = numbers.get(row);
            if (!number.isEmpty()) {
                int code = codes.computeIfAbsent(number, absent -> codes.size());
                marks[row] = (long) system[row] << 32 | code;
                any = true;
            }
        }
        return any ? new PersonNumbers(marks) : NONE;
    }

    /** Whether nobody has a number. */
    boolean isEmpty() {
        return marks.length == 0;
    }

    /** A row's system and number as one; below 0 if it has none. */
    long mark(int row) {
        return row < marks.length ? marks[row] : NO_NUMBER;
    }
}
