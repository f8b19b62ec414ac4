package inquest.core.link.compare;

import inquest.core.name.Folding;
import inquest.core.name.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Ages as cells have them. */
public final class Ages {

    private static final int OLDEST = 130;
    private static final Set<String> PARTS_OF_A_YEAR = partsOfAYear();

    private Ages() {}

    /** Whole years lived: the first number, or 0 where a word says that it counts months or days; empty where there is none. */
    public static OptionalInt years(String cell) {
        List<String> words = Folding.words(cell);
        for (int at = 0; at < words.size(); at++) {
            String digits = words.get(at).replaceFirst("\\D.*", "");
            if (!digits.isEmpty()) {
                String unit = digits.length() < words.get(at).length()
                        ? words.get(at).substring(digits.length())
                        : at + 1 < words.size() ? words.get(at + 1) : "";
                int years = digits.length() > 3 ? OLDEST + 1 : Integer.parseInt(digits);
                return PARTS_OF_A_YEAR.contains(unit)
                        ? OptionalInt.of(0)
                        : years > OLDEST ? OptionalInt.empty() : OptionalInt.of(years);
            }
        }
        return OptionalInt.empty();
    }

    private static Set<String> partsOfAYear() {
        Set<String> words = new HashSet<>();
        Tables.rows(Ages.class, "ages.tsv").forEach(row -> words.add(Folding.of(row.get(0))));
        return Set.copyOf(words);
    }
}
