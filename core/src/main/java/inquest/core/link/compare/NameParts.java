package inquest.core.link.compare;

import inquest.core.name.NameForm;
import inquest.core.name.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a whole name in the order given, father's, grandfather's, family name, as chains of names are written from
 * Morocco to Pakistan; elsewhere second and third given names fall where the father's and grandfather's would, and are
 * compared as such.
 *
 * <p>Words that make one name with the next or the last before ({@code Abd al-Rahman}, {@code Nur al-Din}, {@code
 * Hosein-zadeh}) are joined, by the hand-kept table {@code joined.tsv}.
 */
final class NameParts {

    private static final Map<String, String> JOINED = joined();

    private NameParts() {}

    /** The given, father's, grandfather's and family name; empty where there is none. */
    static List<String> of(String written) {
        List<String> words = words(written);
        int n = words.size();
        return List.of(
                n == 0 ? "" : words.get(0),
                n > 2 ? words.get(1) : "",
                n > 3 ? String.join(" ", words.subList(2, n - 1)) : "",
                n > 1 ? words.get(n - 1) : "");
    }

    /** The bearing words, those that make one name joined. */
    static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        String before = "";
        for (String word : NameForm.of(written).bearing()) {
            String side = JOINED.getOrDefault(word, "");
            if (side.equals("before") && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + word);
            } else if (side.equals("next")) {
                before += word;
            } else {
                words.add(before + word);
                before = "";
            }
        }
        if (!before.isEmpty()) {
            words.add(before);
        }
        return words;
    }

    private static Map<String, String> joined() {
        Map<String, String> joined = new HashMap<>();
        for (List<String> row : Tables.rows(NameParts.class, "joined.tsv")) {
            joined.put(row.get(0), row.get(1));
        }
        return Map.copyOf(joined);
    }
}
