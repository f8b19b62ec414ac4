package inquest.core.link.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of a field, numbered, with their numbers of rows: as found, or under a model the model's values first,
 * with the numbers that it remembers, then those that it does not know, with none.
 */
final class Numbering {

    private final List<String> values;
    private final int[] counts;
    private final int[] rows;

    /**
     * Numbers.
     *
     * @param known what a model remembers, if there is one
     * @param found values as found
     * @param byRow the number of each row's value among them; {@link Field#NONE} if it has none
     */
    Numbering(@Nullable Frequencies known, List<String> found, int[] byRow) {
        if (known == null) {
            values = found;
            rows = byRow;
            counts = new int[found.size()];
            for (int value : byRow) {
                if (value != Field.NONE) {
                    counts[value]++;
                }
            }
            return;
        }
        values = new ArrayList<>(known.rows().keySet());
        Map<String, Integer> numbers = new HashMap<>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        int[] number = new int[found.size()];
        for (int at = 0; at < number.length; at++) {
            Integer own = numbers.get(found.get(at));
            number[at] = own == null ? values.size() : own;
            if (own == null) {
                values.add(found.get(at));
            }
        }
        counts = Arrays.copyOf(
                known.rows().values().stream().mapToInt(Integer::intValue).toArray(), values.size());
        rows = new int[byRow.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = byRow[row] == Field.NONE ? Field.NONE : number[byRow[row]];
        }
    }

    List<String> values() {
        return values;
    }

    int[] counts() {
        return counts;
    }

    /** The number of each row's value. */
    int[] rows() {
        return rows;
    }
}
