package inquest.core.weigh;

import inquest.core.model.Exhibit;
import inquest.core.model.Source;
import inquest.core.name.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Publishers, authors, agencies and parties as a case's sources state them, and which of these names may be of one.
 *
 * <p>Two names are of one if they differ in an article only ({@code The Northern Post}), or if the one holds the other, of two words or
 * more ({@code Northern Post Online}): an edition, a branch or an office is not shown to be independent of the house.
 */
final class Makers {

    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "le", "la", "les", "el", "los", "las", "al", "der", "die", "das");

    private final Map<String, String> names = new HashMap<>();

    Makers(List<Exhibit> exhibits) {
        exhibits.stream()
                .map(Exhibit::source)
                .flatMap(Makers::stated)
                .sorted()
                .forEach(name -> names.putIfAbsent(plain(name), name));
    }

    private static Stream<String> stated(Source source) {
        Source.Origin made = source.origin();
        return Stream.of(
                        made.publisher(),
                        made.author(),
                        made.agency(),
                        source.standing().affiliation())
                .flatMap(Optional::stream);
    }

    /** What all names of one maker have in common; empty for a name that is of no maker of the case. */
    Optional<String> key(String name) {
        String plain = plain(name);
        String[] words = plain.split(" ", -1);
        for (int length = 2; length < words.length; length++) {
            for (int from = 0; from + length <= words.length; from++) {
                String part = String.join(" ", List.of(words).subList(from, from + length));
                if (names.containsKey(part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.of(plain).filter(names::containsKey);
    }

    /** The name that a key was stated as. */
    String name(String key) {
        return names.getOrDefault(key, key);
    }

    /** Folded, without an article before it; a name of nothing else stays as it is. */
    private static String plain(String name) {
        String folded = Folding.of(name);
        int space = folded.indexOf(' ');
        return space > 0 && ARTICLES.contains(folded.substring(0, space)) ? folded.substring(space + 1) : folded;
    }
}
