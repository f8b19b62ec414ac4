package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts detentions and torture that no verb of locking up names: "remains behind bars", "has been in custody since", "was subjected to". */
final class Captivity {

    /** Where only who is held is found hanging or dead. */
    static final Set<String> CELLS = Set.of("cell", "prison", "jail", "custody", "detention", "dungeon");

    private static final Set<String> CONFINEMENT = Set.of("prison", "jail", "detention", "custody", "bars");
    private static final Set<String> BEING = Set.of("be", "remain", "stay", "languish", "sit", "linger");
    private static final Set<String> WHERE = Set.of("in", "behind");

    private static final Set<String> VISITING = Set.of("visit", "work", "inspect", "see", "meet", "interview", "teach");
    private static final Set<String> ENDURING = Set.of("suffer", "endure", "undergo", "experience", "survive");

    private static final String IN_STATE = "a state that somebody is in, or a harm undergone";

    private final Lexicon lexicon;
    private final Parts parts;

    Captivity(Lexicon lexicon, Parts parts) {
        this.lexicon = lexicon;
        this.parts = parts;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            confined(word).or(() -> undergone(word)).ifPresent(found::add);
        }
        return found;
    }

    /** "X is in prison", "X remains behind bars". */
    private Optional<Draft> confined(Word place) {
        boolean in = CONFINEMENT.contains(place.lower())
                && place.preposition().filter(WHERE::contains).isPresent()
                && (place.lower().equals("bars")
                        == place.preposition().filter("behind"::equals).isPresent())
                && place.children("det", "nmod:poss").findAny().isEmpty()
                && place.under(Set.of("of"), "nmod").findAny().isEmpty()
                && !visits(place);
        if (!in) {
            return Optional.empty();
        }
        Optional<Word> who = place.child("cop").isPresent()
                ? place.child("nsubj")
                : place.head()
                        .filter(verb -> verb.verb() && place.isRelation("obl", "advmod", "xcomp"))
                        .filter(verb -> BEING.contains(verb.lemma()))
                        .flatMap(verb -> Arguments.passive(verb)
                                ? Arguments.objects(verb).findFirst()
                                : Arguments.subject(verb));
        return who.flatMap(word -> befallen(place, ActKind.DETENTION, word, "who is in \"" + place.text() + "\""))
                .or(() -> Optional.of(new Draft(place, ActKind.DETENTION, IN_STATE))
                        .filter(parts::inverted));
    }

    /** "was in prison to visit her client". */
    private static boolean visits(Word place) {
        return Stream.concat(
                        place.children("advcl", "acl", "xcomp"),
                        place.head().stream().flatMap(verb -> verb.children("advcl", "xcomp")))
                .anyMatch(verb -> VISITING.contains(verb.lemma()));
    }

    /** "They were subjected to torture", "she endured beatings": of a noun for a harm, who undergoes it. */
    private Optional<Draft> undergone(Word harm) {
        Optional<ActKind> kind = harm.noun() ? lexicon.act(harm).map(Lexicon.Trigger::kind) : Optional.empty();
        boolean harmful = kind.filter(act -> act.is(ActKind.TORTURE)
                        || act.is(ActKind.ILL_TREATMENT)
                        || act.is(ActKind.SEXUAL_VIOLENCE)
                        || act.is(ActKind.DETENTION)
                        || act.is(ActKind.ENFORCED_DISAPPEARANCE))
                .isPresent();
        // "Families endured the detention of their sons": it befell the sons.
        boolean others = harm.under(Set.of("of"), "nmod").findAny().isPresent()
                || harm.child("nmod:poss").isPresent();
        if (!harmful || others) {
            return Optional.empty();
        }
        Word first = harm.isRelation("conj") ? harm.head().orElse(harm) : harm;
        Optional<Word> verb = first.head().filter(Word::verb);
        boolean subjected = verb.filter(word -> word.lemma().equals("subject")).isPresent()
                && first.preposition().filter("to"::equals).isPresent();
        boolean endured = verb.filter(word -> ENDURING.contains(word.lemma())).isPresent() && first.isRelation("obj");
        Optional<Word> who = subjected
                ? Arguments.objects(verb.get()).findFirst()
                : endured ? Arguments.subject(verb.get()) : Optional.empty();
        return who.flatMap(word -> {
            Optional<Draft> draft = befallen(harm, kind.get(), word, "who underwent it");
            draft.ifPresent(found -> {
                found.carriers.add(verb.get());
                if (subjected && !Arguments.passive(verb.get())) {
                    Arguments.subject(verb.get())
                            .ifPresent(by -> parts.actors(
                                    found,
                                    by,
                                    Party.Degree.CARRIED_OUT,
                                    "subject of \"" + verb.get().text() + "\""));
                }
                Arguments.agents(verb.get()).forEach(by -> parts.actors(found, by, Party.Degree.CARRIED_OUT, "\"by\""));
            });
            return draft;
        });
    }

    private Optional<Draft> befallen(Word trigger, ActKind act, Word who, String rule) {
        Draft draft = new Draft(trigger, act, IN_STATE);
        parts.targets(draft, who, rule);
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }
}
