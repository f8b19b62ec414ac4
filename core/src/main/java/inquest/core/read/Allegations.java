package inquest.core.read;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of what is alleged: "the claim that he was shot is not borne out by the autopsy", "the only evidence that he killed her
 * is hearsay".
 *
 * <p>What was withdrawn is shown as denied, as what a court does not find proved: nobody holds it any more.
 */
final class Allegations {

    private static final WordSorts SORTS = WordSorts.of(Allegations.class, "allegations.tsv");

    private static final Set<String> OF = Set.of("of");

    /** "turned out to be false", "proved unfounded", "remains unconfirmed". */
    private static final Set<String> LINKING = Set.of("turn", "prove", "remain", "appear", "seem", "find");

    private Allegations() {}

    /** The word that takes away from an act what is alleged of it; empty where the allegation stands. */
    static Optional<Word> fallen(Word trigger) {
        return alleged(trigger).flatMap(saying -> {
            if (predicated(saying)) {
                Optional<Word> said = predicate(saying);
                Optional<Word> untrue = said.filter(Denials::untrue)
                        .or(() -> said.filter(
                                word -> Denials.falsehood(word) && word.isRelation("xcomp") && affirmed(word)));
                if (untrue.isPresent()) {
                    return untrue;
                }
            }
            return saying.head()
                    .filter(verb -> verb.verb() && borne(saying, verb))
                    .flatMap(verb -> falls(verb, trigger));
        });
    }

    /** The word by which an allegation is only hearsay, or was never checked. */
    static Optional<Word> doubtful(Word trigger) {
        return alleged(trigger)
                .filter(Allegations::predicated)
                .flatMap(Allegations::predicate)
                .filter(word -> SORTS.has(word, "doubtful") && affirmed(word));
    }

    /** Who takes an allegation away, where the verb stands in the passive: "the claim was rejected by the army". */
    static Optional<Word> rejecting(Word verb, Word saying) {
        boolean taken = saying.relation().equals("nsubj:pass")
                && Lexicon.saying(saying)
                && (SORTS.has(verb, "refutes") || SORTS.has(verb, "withdraws"));
        return taken ? Arguments.agents(verb).findFirst() : Optional.empty();
    }

    private static Optional<Word> falls(Word verb, Word trigger) {
        Optional<Word> not = Denials.negation(verb);
        // A charge of murder that is dropped leaves the murder: only what it says of somebody in a clause falls with
        // it.
        boolean gone = SORTS.has(verb, "refutes") || (SORTS.has(verb, "withdraws") && trigger.verb());
        if (gone) {
            return not.isPresent() ? Optional.empty() : Optional.of(verb);
        }
        return SORTS.has(verb, "supports") ? not : Optional.empty();
    }

    /** "the suggestion in a report that he was killed": a parser hangs the clause on the report. */
    private static Optional<Word> alleged(Word trigger) {
        Word clause = trigger.isRelation("conj", "xcomp") && trigger.verb()
                ? trigger.head().filter(Word::verb).orElse(trigger)
                : trigger;
        boolean told = clause.verb()
                ? clause.isRelation("ccomp", "acl") && !clause.relation().equals("acl:relcl")
                : clause.isRelation("nmod")
                        && clause.preposition().filter(OF::contains).isPresent();
        Optional<Word> found = clause.head().filter(noun -> told && Lexicon.saying(noun));
        while (found.filter(noun -> noun.isRelation("nmod"))
                .flatMap(Word::head)
                .filter(Lexicon::saying)
                .isPresent()) {
            found = found.flatMap(Word::head);
        }
        return found;
    }

    private static boolean predicated(Word saying) {
        return saying.isRelation("nsubj");
    }

    private static Optional<Word> predicate(Word saying) {
        return saying.head()
                .map(above ->
                        LINKING.contains(above.lemma()) ? above.child("xcomp").orElse(above) : above);
    }

    private static boolean affirmed(Word word) {
        return Stream.concat(Stream.of(word), word.head().filter(Word::verb).stream())
                .allMatch(at -> Denials.negation(at).isEmpty());
    }

    /** "the claim was refuted", "the autopsy refutes the claim". */
    private static boolean borne(Word saying, Word verb) {
        return saying.relation().equals("nsubj:pass") || (saying.isRelation("obj") && !Arguments.passive(verb));
    }
}
