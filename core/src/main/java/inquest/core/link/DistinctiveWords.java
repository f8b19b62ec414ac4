package inquest.core.link;

import inquest.core.model.Party;
import inquest.core.name.Folding;
import inquest.core.name.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a body's name that few others have: long ones, none that any front, union or ministry may bear, and none that
 * names a place.
 */
final class DistinctiveWords {

    /** Shorter words meet by chance. */
    private static final int LETTERS = 6;

    private final Set<String> bodies = new HashSet<>();
    private final Set<String> common = new HashSet<>();

    /** @param mentions all of a case, for the places among them */
    DistinctiveWords(List<Named> mentions) {
        Tables.rows(DistinctiveWords.class, "common-words.tsv").forEach(row -> bodies.add(row.get(0)));
        common.addAll(bodies);
        mentions.stream()
                .filter(named -> named.kind() == Party.Kind.PLACE)
                .map(place -> place.mention().name())
                .distinct()
                .forEach(place -> common.addAll(words(place)));
    }

    Set<String> of(Named body) {
        Set<String> words = words(body.mention().name());
        words.removeIf(word -> word.length() < LETTERS || common.contains(word));
        return words;
    }

    /** Whether a name is one word that any body of its kind may be called by: the Front, the Union. */
    boolean isAnyBody(Named body) {
        return bodies.contains(body.key());
    }

    private static Set<String> words(String name) {
        return new TreeSet<>(List.of(Folding.of(name).split("[^\\p{L}]+")));
    }
}
