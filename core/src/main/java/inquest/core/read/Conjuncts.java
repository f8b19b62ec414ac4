package inquest.core.read;

import inquest.core.model.ActKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which of several people named together an act befalls.
 *
 * <p>In "one person dead and four others injured" one died; a parser joins all five under one word, and who reads them all as dead
 * counts five deaths.
 */
final class Conjuncts {

    private static final Set<String> STATES = Set.of(
            "dead",
            "deceased",
            "lifeless",
            "alive",
            "missing",
            "unharmed",
            "unhurt",
            "uninjured",
            "hurt",
            "hospitalized",
            "hospitalised");

    private static final Set<String> CARE = Set.of("condition", "hospital", "care");

    private static final Set<String> BETWEEN = Set.of("be", "have");

    private static final List<ActKind> BODILY = List.of(
            ActKind.KILLING,
            ActKind.ATTACK,
            ActKind.INJURY,
            ActKind.TORTURE,
            ActKind.ILL_TREATMENT,
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.RELEASE,
            ActKind.ABDUCTION,
            ActKind.ENFORCED_DISAPPEARANCE);

    private final Lexicon lexicon;

    Conjuncts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Whether an act that is told of a coordination befalls one of its members.
     *
     * @param act the word that names the act or the state it leaves
     * @param first the head of the coordination
     * @param one the head of the member, which may be the first
     */
    boolean befalls(Word act, Word first, Word one) {
        if (act.sentence() != one.sentence()) {
            return true;
        }
        // "a man shot by police and the officers who fired": told of the man before the officers are named.
        boolean before = one != first && first.index() < act.index() && act.index() < one.index();
        if (before) {
            return false;
        }
        return state(one).filter(state -> state != act && !together(state, act)).isEmpty();
    }

    /** What is said of a person right behind the words for him: "four others injured", "were hurt", "in critical condition". */
    private Optional<Word> state(Word one) {
        int at = 1;
        while (one.next(at)
                .filter(word -> BETWEEN.contains(word.lemma()) || word.pos().startsWith("RB"))
                .isPresent()) {
            at++;
        }
        Optional<Word> word = one.next(at);
        if (word.filter(in -> in.lower().equals("in")).isPresent()) {
            return word.flatMap(Word::head).filter(state -> CARE.contains(state.lemma()));
        }
        return word.filter(this::tellsState);
    }

    private boolean tellsState(Word word) {
        boolean participle = word.pos().equals("VBN")
                || word.pos().equals("VBD")
                || word.pos().startsWith("JJ");
        return participle
                && word.child("obj").isEmpty()
                && (STATES.contains(word.lemma())
                        || lexicon.act(word)
                                .filter(trigger -> BODILY.stream().anyMatch(trigger.kind()::is))
                                .isPresent());
    }

    /** "four men shot and killed": both are told of the four. */
    private static boolean together(Word state, Word act) {
        return joined(state, act) || joined(act, state);
    }

    private static boolean joined(Word one, Word other) {
        return one.isRelation("conj") && one.head().filter(other::equals).isPresent();
    }
}
