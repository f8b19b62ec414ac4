package inquest.core.read;

import inquest.core.name.Tables;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a hand-kept table, by what they are to its reader: columns lemma and sort, a word once for each of its sorts.
 *
 * @param bySort lemmas
 */
record WordSorts(Map<String, Set<String>> bySort) {

    /** The table of a class, beside it under {@code name}. */
    static WordSorts of(Class<?> owner, String name) {
        return new WordSorts(Tables.rows(owner, name).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(1), Collectors.mapping(row -> row.get(0), Collectors.toUnmodifiableSet()))));
    }

    /** Whether a word is of a sort. */
    boolean has(Word word, String sort) {
        return has(word.lemma(), sort);
    }

    boolean has(String lemma, String sort) {
        return bySort.getOrDefault(sort, Set.of()).contains(lemma);
    }
}
