package inquest.core.link.compare;

import inquest.core.name.Folding;
import inquest.core.name.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words for a sex, from the hand-kept table {@code sexes.tsv}. */
final class Sexes {

    private static final Map<String, String> MARKS = marks();

    private Sexes() {}

    /** {@code m} or {@code f}; empty for unknown; any other word as it is, folded. */
    static String mark(String word) {
        String folded = Folding.of(word);
        return MARKS.getOrDefault(folded, folded);
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        for (List<String> row : Tables.rows(Sexes.class, "sexes.tsv")) {
            marks.put(Folding.of(row.get(0)), row.get(1));
        }
        return Map.copyOf(marks);
    }
}
