package inquest.core.link.compare;

import java.util.HashMap;
import java.util.Map;

/** Numbers words from 1; the empty word is 0. */
final class Interner {

    private final Map<String, Integer> numbers = new HashMap<>();

    int number(String word) {
        if (word.isEmpty()) {
            return 0;
        }
        Integer known = numbers.get(word);
        if (known == null) {
            known = numbers.size() + 1;
            numbers.put(word, known);
        }
        return known;
    }
}
