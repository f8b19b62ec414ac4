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

    /** Sorts of words, by the joint behind them. */
    private static final Map<String, Map<String, String>> BY_JOINT = Tables.rows(Undone.class, "undone.tsv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.get(2), Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1))));

    /** What may stand between the joint and the act: "to be shot", "from ever being killed". */
    private static final Set<String> CARRIED = Set.of("be", "have", "get");

    private static final Set<String> BREAKS = Set.of(",", ";", ":", "that", "but", "who", "which");

    private Undone() {}

    /** The word that says so; empty where none does. */
    static Optional<Word> of(Word act) {
        // "released rather than hanged": what stands before it comes first, and then what stands before the verb
        // beside.
        return behind(act).or(() -> behind(shared(act)));
    }

    private static Optional<Word> behind(Word first) {
        Optional<Word> at = first.next(-1);
        while (at.isPresent()) {
            Word joint = at.get();
            Optional<Word> undoing = before(joint);
            boolean carried = CARRIED.contains(joint.lemma()) || joint.pos().startsWith("RB");
            if (undoing.isPresent() || !carried) {
                return undoing;
            }
            at = joint.next(-1);
        }
        return Optional.empty();
    }

    /** Whether the verb says that somebody was kept "from" doing something. */
    static boolean keepsFrom(Word verb) {
        return BY_JOINT.getOrDefault("from", Map.of())
                .getOrDefault(verb.lemma(), "")
                .equals("hinders");
    }

    /** Of "unable to find and arrest him" the finding stands behind the joint. */
    private static Word shared(Word act) {
        Word first = act;
        while (first.isRelation("conj")
                && first.child("mark", "nsubj", "aux", "aux:pass").isEmpty()
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
        Map<String, String> sorts = BY_JOINT.getOrDefault(joint.lower(), Map.of());
        Optional<Word> word = joint.next(-1);
        for (int step = 0; step < REACH && word.isPresent(); step++) {
            Word here = word.get();
            if (BREAKS.contains(here.lower())) {
                return Optional.empty();
            }
            String sort = sorts.getOrDefault(here.lemma(), "");
            Optional<Word> not = denial(here);
            if (sort.equals("enables")) {
                return not;
            }
            boolean undoing = sort.equals("hinders")
                    || (step == 0 && (sort.equals("averts") || (sort.equals("waits") && befalls(joint))));
            if (undoing) {
                // "failed to prevent militiamen from killing him", "should have been kept from killing": they did.
                boolean inVain = not.isPresent() || Regrets.of(here).isPresent() || Denials.failedAt(here);
                return inVain ? Optional.empty() : word;
            }
            if (here.lower().equals("too") && joint.lower().equals("to") && step <= 2) {
                return word;
            }
            word = here.next(-1);
        }
        return Optional.empty();
    }

    private static boolean befalls(Word joint) {
        return joint.next(1).filter(be -> be.lower().equals("be")).isPresent();
    }

    /** "not able", "nobody was able", "never allowed". */
    private static Optional<Word> denial(Word word) {
        return Denials.negation(word)
                .or(() -> word.children("nsubj")
                        .filter(who -> Denials.nobody(who.lower()))
                        .findFirst());
    }
}
