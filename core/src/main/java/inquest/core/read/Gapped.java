package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts the further places of an act whose verb is said once: "killed 30 people in Velm and 12 in Tarn". */
final class Gapped {

    private static final Set<String> IN = Set.of("in", "at", "near");

    private final NounPhrases phrases;

    Gapped(NounPhrases phrases) {
        this.phrases = phrases;
    }

    /** The drafts of a text whose acts have been drafted. */
    List<Draft> drafted(List<List<Word>> sentences, Collection<Draft> acts) {
        List<Draft> found = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            for (Word word : sentence) {
                if (elsewhere(word)) {
                    act(word, acts).map(act -> again(word, act)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** "12 in Tarn", joined to what is told of another place. */
    static boolean elsewhere(Word number) {
        return number.pos().equals("CD")
                && number.isRelation("conj")
                && !Quantities.year(number)
                && number.under(IN, "nmod")
                        .anyMatch(place -> place.pos().startsWith("NNP") && place.index() == number.index() + 2);
    }

    /** The counted act that the number goes on: its verb is the nearest above. */
    private static Optional<Draft> act(Word number, Collection<Draft> acts) {
        Optional<Word> verb = number.verbAbove();
        boolean first = verb.stream()
                .flatMap(word -> Stream.concat(Stream.of(word), Arguments.objects(word)))
                .flatMap(word -> word.under(IN, "obl", "nmod"))
                .anyMatch(place -> place.index() < number.index());
        return acts.stream()
                .filter(act -> first && verb.filter(act.trigger::equals).isPresent())
                .filter(act -> Acts.bodily(act.act) || act.act.is(ActKind.ATTACK))
                .filter(act -> act.count.isPresent() && !act.targets.isEmpty())
                .findFirst();
    }

    private Draft again(Word number, Draft act) {
        Draft draft = new Draft(number, act.act, "\"" + act.trigger.text() + "\" is said once for several places");
        NounPhrases.Phrase some = phrases.one(number);
        draft.targets.add(
                Party.of(some.party().name(), Party.Kind.GROUP, some.party().span()));
        draft.heads.put(some.party().span(), number);
        draft.count = some.count();
        draft.actors.addAll(act.actors);
        draft.laid = act.laid;
        draft.deniedByAnother = act.deniedByAnother;
        draft.manner = act.manner.or(() -> Optional.of(Manner.of(act.trigger)));
        draft.why.add(Explanation.of("actor: whoever did it in the first place"));
        return draft;
    }
}
