package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts requests made by "ask" and "beg": "The families asked for an autopsy", "We ask the Council to suspend General Roe". */
final class Appeals {

    private static final Set<String> ASKING = Set.of("ask", "beg", "plead", "implore", "beseech");

    private final NounPhrases phrases;
    private final Parts parts;

    Appeals(NounPhrases phrases, Parts parts) {
        this.phrases = phrases;
        this.parts = parts;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            if (word.verb() && ASKING.contains(word.lemma()) && !Arguments.passive(word)) {
                asked(word).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Draft> asked(Word verb) {
        Draft draft = new Draft(verb, ActKind.REQUEST, "somebody asks for it");
        List<Word> remedies =
                verb.under(Set.of("for"), "obl").filter(Demands::remedies).toList();
        // Anybody may ask anybody to do something; of a power it is a request to note.
        Optional<Word> toDo = verb.children("xcomp")
                .filter(act -> act.pos().equals("VB")
                        && act.children("mark").anyMatch(to -> to.lower().equals("to")))
                .findFirst();
        // "We ask that the Council suspend him"
        Optional<Word> wanted = verb.children("ccomp")
                .filter(act -> act.pos().equals("VB")
                        && act.children("mark").anyMatch(that -> that.lower().equals("that")))
                .findFirst();
        List<Word> asked = Stream.concat(
                        verb.children("obj", "iobj"), wanted.stream().flatMap(act -> act.children("nsubj")))
                .filter(who -> Demands.authority(who, phrases) && !who.lemma().equals("company"))
                .toList();
        if (remedies.isEmpty() && (toDo.or(() -> wanted).isEmpty() || asked.isEmpty())) {
            return Optional.empty();
        }
        Arguments.subject(verb)
                .filter(who -> !who.lower().matches("you|it"))
                .ifPresent(who -> parts.actors(draft, who, Degree.CARRIED_OUT, "who asks"));
        draft.actors.removeIf(actor -> !Parts.somebody(actor));
        asked.forEach(who -> parts.targets(draft, who, "who is asked"));
        remedies.forEach(what -> parts.targets(draft, what, "what is asked for"));
        toDo.or(() -> wanted).stream()
                .flatMap(act -> Stream.concat(Stream.of(act), act.children("obj", "obl")))
                .forEach(draft.carriers::add);
        return draft.actors.isEmpty() || draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }
}
