package inquest.core.link;

import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Bodies called by one word that many have in their names, such as "the Front", in exhibits that name fuller what it may be short for.
 * Such a word is nobody's name beyond its exhibit: through it two fronts would become one.
 */
final class ShortNames {

    private final Map<String, Set<Integer>> fuller = new HashMap<>();
    private final Map<Integer, Set<Integer>> byMention = new TreeMap<>();

    private ShortNames() {}

    static ShortNames among(List<Named> mentions, DistinctiveWords words) {
        ShortNames found = new ShortNames();
        Map<String, List<Integer>> asked = new HashMap<>();
        for (int at = 0; at < mentions.size(); at++) {
            Named named = mentions.get(at);
            if (isBody(named) && words.isAnyBody(named)) {
                asked.computeIfAbsent(place(named, named.key()), none -> new ArrayList<>())
                        .add(at);
            }
        }
        for (int at = 0; at < mentions.size() && !asked.isEmpty(); at++) {
            Named named = mentions.get(at);
            if (isBody(named) && !words.isAnyBody(named)) {
                for (String word : heads(named.key())) {
                    if (asked.containsKey(place(named, word))) {
                        found.fuller
                                .computeIfAbsent(place(named, word), none -> new TreeSet<>())
                                .add(at);
                    }
                }
            }
        }
        asked.forEach((place, mentioned) -> {
            Set<Integer> bodies = found.fuller.getOrDefault(place, Set.of());
            if (!bodies.isEmpty()) {
                mentioned.forEach(at -> found.byMention.put(at, bodies));
            }
        });
        return found;
    }

    private static boolean isBody(Named named) {
        return named.kind() == Party.Kind.ORGANISATION;
    }

    private static String place(Named named, String word) {
        return named.mention().anchor().exhibit() + " " + word;
    }

    /** The word that says what a body is: the last, or the first before "of" and "for". */
    private static Set<String> heads(String key) {
        List<String> words = List.of(key.split(" ", -1));
        Set<String> heads = new TreeSet<>();
        heads.add(words.get(words.size() - 1));
        if (words.size() > 2 && Set.of("of", "for").contains(words.get(1))) {
            heads.add(words.get(0));
        }
        return heads;
    }

    /** Whether a mention is short for some body that its exhibit names fuller. */
    boolean stands(Named named) {
        return fuller.containsKey(place(named, named.key()));
    }

    /** Hands over each such mention, with all mentions that it may be short for. */
    void each(BiConsumer<Integer, Set<Integer>> taker) {
        byMention.forEach(taker);
    }
}
