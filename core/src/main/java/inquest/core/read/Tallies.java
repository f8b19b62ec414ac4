package inquest.core.read;

import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Quantity.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts a claim where a sentence says what a number is: "nobody knows how many were killed. It is more than 400".
 *
 * <p>The number must be that of the people of an act told in the same sentence or the one before.
 */
final class Tallies {

    private static final Set<String> NUMBERS = Set.of("number", "toll", "total", "figure", "count", "tally");
    private static final Set<String> THAN = Set.of("than");

    private final Quantities quantities;

    Tallies(Quantities quantities) {
        this.quantities = quantities;
    }

    /** The drafts of a text whose acts have been drafted. */
    List<Draft> drafted(List<List<Word>> sentences, Collection<Draft> acts) {
        List<Draft> found = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            for (Word word : sentence) {
                Optional<Word> subject = word.child("nsubj")
                        .filter(noun -> word.child("cop").isPresent())
                        .filter(noun -> NUMBERS.contains(noun.lemma())
                                || Set.of("it", "this", "that").contains(noun.lower()));
                subject.flatMap(noun -> tally(word, noun, acts)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Draft> tally(Word predicate, Word subject, Collection<Draft> acts) {
        Optional<Quantity> stated = Stream.concat(Stream.of(predicate), predicate.under(THAN, "obl", "nmod", "advcl"))
                .map(word -> quantities.of(word, Unit.PERSONS))
                .flatMap(Optional::stream)
                .filter(quantity ->
                        quantity.low().isPresent() || quantity.high().isPresent())
                .findFirst();
        return stated.flatMap(quantity -> meant(subject, acts).map(act -> {
            Draft draft = new Draft(predicate, act.act, "a number of its victims is stated");
            Party counted = act.targets.get(0);
            draft.targets.add(Party.of(counted.name(), Party.Kind.GROUP, subject.span()));
            draft.count = stated;
            predicate.under(THAN, "obl", "nmod", "advcl").forEach(draft.carriers::add);
            draft.why.add(Explanation.of("target: \"" + subject.text() + "\" is \"" + counted.name() + "\""));
            draft.why.add(Explanation.of("count: stated of \"" + subject.text() + "\""));
            return draft;
        }));
    }

    /** The act whose people the subject numbers: told below it, or in the sentence before. */
    private static Optional<Draft> meant(Word subject, Collection<Draft> acts) {
        return acts.stream()
                .filter(act -> subject.sentence() - act.trigger.sentence() == 1
                        || subject.sentence() == act.trigger.sentence())
                .filter(act -> !act.targets.isEmpty() && act.count.isEmpty())
                // "The number of soldiers who killed Roe" is not that of the dead.
                .filter(act -> (act.trigger.below(subject) && act.targets.get(0).kind() == Party.Kind.GROUP)
                        || (numbers(act) && subject.sentence() - act.trigger.sentence() == 1))
                .reduce((earlier, later) -> later);
    }

    private static boolean numbers(Draft act) {
        return act.heads.values().stream()
                        .filter(word -> word.isRelation("nmod"))
                        .flatMap(word -> word.head().stream())
                        .anyMatch(word -> NUMBERS.contains(word.lemma()))
                || Stream.of(act.targets.get(0).name().split(" ")).anyMatch(NUMBERS::contains);
    }
}
