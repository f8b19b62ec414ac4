package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a sentence of death that was carried out for an execution: "he was sentenced to death. The sentence was carried out in May".
 *
 * <p>So offices write of it, and seldom otherwise.
 */
final class CarriedOut {

    /** Beside "carry out". */
    private static final Set<String> CARRYING = Set.of("implement", "enforce", "execute");

    private final Parts parts;

    CarriedOut(Parts parts) {
        this.parts = parts;
    }

    /** Makes executions of those drafts that tell of a sentence of death as carried out. */
    void executions(Collection<Draft> drafts) {
        for (Draft draft : drafts) {
            if (done(draft)) {
                Optional<Draft> passed = passed(draft, drafts);
                if (passed.isPresent() || ofDeath(draft.trigger)) {
                    execute(draft, passed);
                }
            }
        }
    }

    private static boolean done(Draft draft) {
        Word noun = draft.trigger;
        return draft.act == ActKind.SENTENCING
                && noun.noun()
                && (noun.relation().equals("nsubj:pass") || noun.isRelation("obj"))
                && noun.head()
                        .filter(verb -> CARRYING.contains(verb.lemma())
                                || (verb.lemma().equals("carry")
                                        && verb.children("compound:prt", "advmod")
                                                .anyMatch(out -> out.lower().equals("out"))))
                        .isPresent();
    }

    private static boolean ofDeath(Word sentence) {
        return sentence.children("compound", "amod")
                .anyMatch(word -> word.lower().equals("death"));
    }

    /** The passing of a sentence of death, told in the same sentence or the one before. */
    private static Optional<Draft> passed(Draft carriedOut, Collection<Draft> drafts) {
        Word noun = carriedOut.trigger;
        return drafts.stream()
                .filter(other -> other.act == ActKind.SENTENCING && other.trigger.verb() && !other.targets.isEmpty())
                .filter(other -> noun.sentence() - other.trigger.sentence() <= 1
                        && other.trigger.span().start() < noun.span().start())
                .filter(other ->
                        other.trigger.subtree().anyMatch(word -> word.lower().equals("death")))
                .reduce((earlier, later) -> later);
    }

    private void execute(Draft draft, Optional<Draft> passed) {
        Word noun = draft.trigger;
        draft.act = ActKind.EXECUTION;
        draft.why.add(Explanation.of("act: an execution, for a sentence of death that was carried out"));
        Arguments.after(noun, "against", "on", "of").forEach(who -> parts.targets(draft, who, "who was sentenced"));
        passed.filter(told -> draft.targets.isEmpty()).ifPresent(told -> {
            told.targets.forEach(party -> draft.targets.add(Party.of(party.name(), party.kind(), noun.span())));
            draft.count = told.count;
            draft.why.add(Explanation.of("target: who had been sentenced to death before"));
        });
        noun.head().ifPresent(draft.carriers::add);
    }
}
