package inquest.core.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names that many bear, with their usual spellings, from the hand-kept table {@code known-names.tsv}: what letters alone
 * cannot tell, for short vowels are not written in Arabic and Persian.
 */
final class KnownNames {

    /** What the table says of two words. */
    enum Word {
        /** Spellings of one name. */
        SAME,
        /** Spellings of two names. */
        DIFFERENT,
        /** One of them, or both, it does not have. */
        SILENT
    }

    private static final Map<String, Set<Integer>> LINES = lines();

    private KnownNames() {}

    /** The lines that have a word, by number. */
    static Set<Integer> of(String folded) {
        return LINES.getOrDefault(plain(folded), Set.of());
    }

    static Word of(NamePart one, NamePart other) {
        if (one.known().isEmpty() || other.known().isEmpty()) {
            return Word.SILENT;
        }
        return one.known().stream().anyMatch(other.known()::contains) ? Word.SAME : Word.DIFFERENT;
    }

    private static Map<String, Set<Integer>> lines() {
        Map<String, Set<Integer>> lines = new HashMap<>();
        List<List<String>> rows = Tables.rows(KnownNames.class, "known-names.tsv");
        for (int number = 0; number < rows.size(); number++) {
            for (String spelling : rows.get(number).get(0).split(" ", -1)) {
                String joined = Compounds.asOneWord(NameForm.of(spelling));
                lines.computeIfAbsent(plain(joined), word -> new HashSet<>()).add(number);
            }
        }
        return Map.copyOf(lines);
    }

    /** Doubled letters are one: writers double and single them as they like. */
    private static String plain(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            if (at == 0 || word.charAt(at) != word.charAt(at - 1)) {
                out.append(word.charAt(at));
            }
        }
        return out.toString();
    }
}
