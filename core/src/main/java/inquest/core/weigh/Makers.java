package inquest.core.weigh;

import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import inquest.core.model.Party;
import inquest.core.model.Source;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** As stated, by plain form. */
    private final Map<String, String> names = new HashMap<>();
    /** Of each plain form, that of the maker. */
    private final Map<String, String> heads = new HashMap<>();

    /**
     * Gathers them. Names only ever join: a maker more can make two origins one, and never one two.
     *
     * @param exhibits whose sources state makers
     * @param clusters what goes by the names of two makers ties them
     */
    Makers(List<Exhibit> exhibits, List<Cluster> clusters) {
        exhibits.stream()
                .map(Exhibit::source)
                .flatMap(Makers::stated)
                .sorted()
                .forEach(name -> names.putIfAbsent(plain(name), name));
        Groups<String> groups = new Groups<>();
        for (String name : names.keySet()) {
            groups.add(name);
            held(name).forEach(part -> groups.join(name, part));
        }
        for (Cluster cluster : names.isEmpty() ? List.<Cluster>of() : clusters) {
            List<String> known = isMaker(cluster)
                    ? cluster.forms().stream()
                            .flatMap(form -> held(plain(form)).stream())
                            .toList()
                    : List.of();
            known.forEach(name -> groups.join(known.get(0), name));
        }
        for (List<String> group : groups.all()) {
            String head = group.stream()
                    .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            group.forEach(name -> heads.put(name, head));
        }
    }

    /** Whether it may be the maker of an exhibit. */
    static boolean isMaker(Cluster cluster) {
        return cluster.kind() == Party.Kind.ORGANISATION || cluster.kind() == Party.Kind.PERSON;
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
        return names.isEmpty()
                ? Optional.empty()
                : held(plain(name)).stream().findFirst().map(heads::get);
    }

    /** The makers' names that a plain name holds, itself included, the shortest first. */
    private List<String> held(String plain) {
        List<String> words = List.of(plain.split(" ", -1));
        List<String> held = new ArrayList<>();
        for (int length = 2; length < words.size(); length++) {
            for (int from = 0; from + length <= words.size(); from++) {
                String part = String.join(" ", words.subList(from, from + length));
                if (names.containsKey(part)) {
                    held.add(part);
                }
            }
        }
        if (names.containsKey(plain)) {
            held.add(plain);
        }
        return held;
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
