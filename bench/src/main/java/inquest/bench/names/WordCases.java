package inquest.bench.names;

import inquest.bench.names.LogisticFit.Case;
import inquest.bench.names.SpeltPairs.Spelt;
import inquest.core.name.Likeness;
import inquest.core.name.NamePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pairs of words that are one name, and pairs that are not: chance pairs, and look-alikes with the same consonants or all
 * but one of them. Words of the other script that any spelling of the name has count as neither.
 */
final class WordCases {

    private final Random random = new Random(20);
    private final Map<String, NamePart> words = new HashMap<>();
    private final Map<String, Set<String>> spellings = new TreeMap<>();
    private final Map<String, List<String>> bySkeleton = new HashMap<>();
    private final List<String> all;

    private WordCases(List<Spelt> pairs) {
        for (Spelt pair : pairs) {
            spellings.computeIfAbsent(pair.latin(), word -> new TreeSet<>()).add(pair.other());
            spellings.computeIfAbsent(pair.other(), word -> new TreeSet<>()).add(pair.latin());
        }
        this.all = List.copyOf(spellings.keySet());
        for (String word : all) {
            for (String key : keys(part(word).skeleton())) {
                bySkeleton.computeIfAbsent(key, skeleton -> new ArrayList<>()).add(word);
            }
        }
    }

    /** Cases across two scripts, or within each script, from pairs across; those of held-out names, or the others. */
    static List<Case> of(List<Spelt> pairs, boolean across, boolean heldOut) {
        WordCases of = new WordCases(pairs);
        List<Case> cases = new ArrayList<>();
        for (String word : of.all) {
            if (isHeldOut(word) == heldOut) {
                of.add(word, across, cases);
            }
        }
        return cases;
    }

    /** One word in five, by its letters: no training sees it. */
    static boolean isHeldOut(String word) {
        return Math.floorMod(word.hashCode() * 0x9E3779B9, 5) == 0;
    }

    private void add(String word, boolean across, List<Case> cases) {
        NamePart part = part(word);
        List<String> same = List.copyOf(across ? of(word) : within(word));
        if (same.isEmpty()) {
            return;
        }
        cases.add(new Case(Likeness.features(part, part(same.get(random.nextInt(same.size())))), true));
        Set<String> known = family(word);
        List<String> keys = keys(part.skeleton());
        for (int found = 0, tried = 0; found < 2 && tried < 40; tried++) {
            List<String> near =
                    random.nextInt(3) == 0 ? all : bySkeleton.getOrDefault(keys.get(random.nextInt(keys.size())), all);
            String other = near.get(random.nextInt(near.size()));
            boolean otherScript = part(other).script() != part.script();
            if (otherScript == across && !known.contains(other)) {
                cases.add(new Case(Likeness.features(part, part(other)), false));
                found++;
            }
        }
    }

    /** Other spellings in the same script, by way of one spelling of the other. */
    private Set<String> within(String word) {
        Set<String> found = new TreeSet<>();
        of(word).forEach(other -> found.addAll(of(other)));
        found.remove(word);
        return found;
    }

    /** All that may be the same name: three steps from script to script. */
    private Set<String> family(String word) {
        Set<String> found = new HashSet<>(Set.of(word));
        for (int step = 0; step < 3; step++) {
            Set<String> next = new HashSet<>(found);
            found.forEach(one -> next.addAll(of(one)));
            found = next;
        }
        return found;
    }

    /** The spellings in the other script. */
    private Set<String> of(String word) {
        return spellings.getOrDefault(word, Set.of());
    }

    private NamePart part(String word) {
        return words.computeIfAbsent(word, NamePart::of);
    }

    /** A skeleton, and what is left of it without one of its classes. */
    private static List<String> keys(String skeleton) {
        List<String> keys = new ArrayList<>(List.of(skeleton, skeleton));
        for (int at = 0; at < skeleton.length() && skeleton.length() > 2; at++) {
            keys.add(skeleton.substring(0, at) + skeleton.substring(at + 1));
        }
        return keys;
    }
}
