package inquest.core.read;

import inquest.core.name.Tables;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the words before an act that say that it did not come to it: "unable to arrest him", "were not allowed to kill them", "prevented
 * from killing the villagers", "too weak to be moved".
 *
 * <p>Parsers hang such words in many ways, so the words themselves are looked at, from the act backwards.
 */
final class Undone {

    /** How many words may stand between "prevented" and "from", or "forbade" and "to". */
    private static final int REACH = 6;

    private static final Map<String, String> SORTS = Tables.rows(Undone.class, "undone.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0) + " " + row.get(2), row -> row.get(1)));

    private static final Set<String> JOINTS = SORTS.keySet().stream()
            .map(key -> key.substring(key.indexOf(' ') + 1))
            .collect(Collectors.toUnmodifiableSet());

    /** What may stand between the joint and the act: "to be shot", "from ever being killed". */
    private static final Set<String> CARRIED = Set.of("be", "have", "get");

    private static final Set<String> BREAKS = Set.of(",", ";", ":", "that", "but", "who", "which");

    private Undone() {}

    /** The word that says so; empty where none does. */
    static Optional<Word> of(Word act) {
        Word first = shared(act);
        Optional<Word> joint = first.next(-1);
        while (joint.filter(word -> CARRIED.contains(word.lemma()) || word.pos().startsWith("RB"))
                .isPresent()) {
            joint = joint.flatMap(word -> word.next(-1));
        }
        return joint.filter(word -> JOINTS.contains(word.lower())).flatMap(Undone::before);
    }

    /** Of "unable to find and arrest him" the finding stands behind the joint. */
    private static Word shared(Word act) {
        Word first = act;
        while (first.isRelation("conj")
                && first.child("mark", "nsubj").isEmpty()
                && first.head()
                        .filter(Word::verb)
                        .map(Word::pos)
                        .filter(first.pos()::equals)
                        .isPresent()) {
            first = first.head().orElseThrow();
        }
        return first;
    }

    private static Optional<Word> before(Word joint) {
        Optional<Word> word = joint.next(-1);
        for (int step = 0; step < REACH && word.isPresent(); step++) {
            Word here = word.get();
            if (BREAKS.contains(here.lower())) {
                return Optional.empty();
            }
            String sort = SORTS.getOrDefault(here.lemma() + " " + joint.lower(), "");
            Optional<Word> not = denial(here);
            if (sort.equals("enables")) {
                return not;
            }
            if (sort.equals("hinders")) {
                return not.isPresent() ? Optional.empty() : word;
            }
            if (here.lower().equals("too") && joint.lower().equals("to") && step <= 2) {
                return word;
            }
            word = here.next(-1);
        }
        return Optional.empty();
    }

    /** "not able", "nobody was able", "never allowed". */
    private static Optional<Word> denial(Word word) {
        return Denials.negation(word)
                .or(() -> word.children("nsubj")
                        .filter(who -> Denials.nobody(who.lower()))
                        .findFirst());
    }
}
