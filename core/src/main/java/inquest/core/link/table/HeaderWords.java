package inquest.core.link.table;

import inquest.core.name.Folding;
import inquest.core.name.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of header cells, from the hand-kept table {@code columns.tsv}. */
final class HeaderWords {

    private static final Map<String, FieldKind> WORDS = words();

    private HeaderWords() {}

    /** The kind that a folded header stands for: by the whole header, with and without its spaces. */
    static Optional<FieldKind> kind(String header) {
        return Optional.ofNullable(WORDS.get(header.replace(" ", "")));
    }

    private static Map<String, FieldKind> words() {
        Map<String, FieldKind> words = new HashMap<>();
        for (List<String> row : Tables.rows(HeaderWords.class, "columns.tsv")) {
            words.put(
                    Folding.of(row.get(0)).replace(" ", ""),
                    FieldKind.of(row.get(1)).orElseThrow());
        }
        return Map.copyOf(words);
    }
}
