package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts denials that no verb of denying names: "pleaded not guilty", "has never acknowledged the massacre". */
final class Disavowals {

    private static final Set<String> OWNING = Set.of("acknowledge", "admit", "recognise", "recognize");
    private static final Set<String> PARTS_IN =
            Set.of("responsibility", "role", "involvement", "part", "guilt", "blame");

    private final Lexicon lexicon;
    private final Parts parts;

    Disavowals(Lexicon lexicon, Parts parts) {
        this.lexicon = lexicon;
        this.parts = parts;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            if (word.verb() && !Arguments.passive(word)) {
                plea(word).or(() -> unowned(word)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "All five pleaded not guilty"; who "did not plead guilty" may have pleaded nothing. */
    private Optional<Draft> plea(Word verb) {
        boolean innocent = verb.lemma().equals("plead")
                && verb.sentenceWords().stream()
                        .filter(word -> word.lower().equals("guilty") && word.index() > verb.index())
                        .findFirst()
                        .flatMap(guilty -> guilty.next(-1))
                        .filter(not -> not.lower().equals("not") && not.index() - verb.index() <= 2)
                        .isPresent()
                // who was insane did it
                && verb.sentenceWords().stream().noneMatch(word -> word.lemma().equals("insanity"));
        return innocent
                ? denial(verb, "a plea").map(draft -> {
                    verb.sentenceWords().stream()
                            .filter(word -> word.lower().equals("guilty") && word.index() > verb.index())
                            .findFirst()
                            .ifPresent(draft.carriers::add);
                    return draft;
                })
                : Optional.empty();
    }

    /**
     * "The government has never acknowledged the massacre": a harm, or a part in it; who has never recognised it "as genocide" denies no more than the name.
     */
    private Optional<Draft> unowned(Word verb) {
        boolean never = verb.children("advmod").anyMatch(word -> word.lower().equals("never"));
        boolean owned = OWNING.contains(verb.lemma())
                && verb.children("obj")
                        .anyMatch(what ->
                                harm(what) && Arguments.agents(what).findAny().isEmpty())
                && verb.under(Set.of("as"), "obl", "advcl").findAny().isEmpty()
                && Arguments.subject(verb)
                        .filter(who ->
                                !Denials.nobody(who.lower()) && !who.lemma().matches("victim|survivor|family"))
                        .isPresent();
        return never && owned
                ? denial(verb, "what somebody never owns to").map(draft -> {
                    verb.children("obj").forEach(word -> parts.targets(draft, word, "what is not acknowledged"));
                    draft.manner = Optional.of(Manner.plain("\"never\" \"" + verb.text() + "\""));
                    return draft;
                })
                : Optional.empty();
    }

    private boolean harm(Word noun) {
        return PARTS_IN.contains(noun.lemma())
                || (noun.noun()
                        && lexicon.act(noun)
                                .filter(act -> act.frame().equals("of")
                                        && Scenes.Sort.of(act.kind()).isPresent())
                                .isPresent());
    }

    private Optional<Draft> denial(Word verb, String rule) {
        Draft draft = new Draft(verb, ActKind.DENIAL, rule);
        Arguments.subject(verb)
                .ifPresent(who -> parts.actors(draft, who, Degree.CARRIED_OUT, "subject of \"" + verb.text() + "\""));
        draft.actors.removeIf(actor -> !Parts.somebody(actor) && actor.kind() != Party.Kind.PLACE);
        return draft.actors.isEmpty() ? Optional.empty() : Optional.of(draft);
    }
}
