package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drafts accusations by what somebody is called: "branded the strikers bandits", "Roe is a mass murderer". */
final class Labels {

    private static final WordSorts SORTS = WordSorts.of(Labels.class, "labels.tsv");

    private final Names names;
    private final NounPhrases phrases;
    private final Parts parts;

    Labels(Names names, NounPhrases phrases, Parts parts) {
        this.names = names;
        this.phrases = phrases;
        this.parts = parts;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            (word.verb() ? called(word) : is(word)).ifPresent(found::add);
        }
        return found;
    }

    /** "described the strikers as bandits", "called them bandits", "were branded bandits". */
    private Optional<Draft> called(Word verb) {
        if (!SORTS.has(verb, "labels")) {
            return Optional.empty();
        }
        Optional<Word> label = Stream.concat(Arguments.after(verb, "as"), verb.children("xcomp", "obj"))
                .filter(Labels::accuses)
                .findFirst();
        return label.flatMap(name -> {
            Draft draft = new Draft(verb, ActKind.ACCUSATION, "called so");
            Stream.of(Arguments.objects(verb), verb.children("iobj"), name.children("nsubj"), mistaken(name))
                    .flatMap(who -> who)
                    .filter(who -> who != name)
                    // "Soldiers called Roe a spy": a parser may have the soldiers called so.
                    .filter(who -> verb.child("aux:pass").isPresent()
                            ? who.index() < verb.index()
                            : (who.index() > verb.index() && who.index() < name.index()))
                    .limit(1)
                    .forEach(who -> parts.targets(draft, who, "who is called so"));
            parts.doer(draft);
            return charged(draft, name);
        });
    }

    /** "Roe is a mass murderer". */
    private Optional<Draft> is(Word label) {
        boolean said = label.noun()
                && SORTS.has(label, "deed")
                && label.child("cop").isPresent()
                && label.children("advmod", "mark")
                        .noneMatch(word -> word.lower().matches("hardly|barely|scarcely|longer|far|as|if|whether"));
        if (!said) {
            return Optional.empty();
        }
        Draft draft = new Draft(label, ActKind.ACCUSATION, "is called so");
        label.children("nsubj")
                .filter(who -> who.pronoun()
                        || names.at(who).isPresent()
                        || phrases.one(who).party().kind() == Party.Kind.PERSON)
                .forEach(who -> parts.targets(draft, who, "who is said to be one"));
        return charged(draft, label);
    }

    private Optional<Draft> charged(Draft draft, Word label) {
        // Neither "not a criminal" nor "the students spies".
        int start = mistaken(label).findFirst().isPresent()
                ? label.span().start()
                : label.children("det", "amod", "compound")
                        .mapToInt(word -> word.span().start())
                        .reduce(label.span().start(), Math::min);
        draft.qualification(parts.words(new Span(start, phrases.span(label).end())));
        boolean somebody = draft.targets.stream().anyMatch(Parts::somebody);
        return somebody ? Optional.of(draft) : Optional.empty();
    }

    /** "branded the students spies": a parser makes the students a part of the spies. */
    private static Stream<Word> mistaken(Word label) {
        return label.children("compound").filter(word -> word.pos().equals("NNS"));
    }

    private static boolean accuses(Word noun) {
        // Neither a nickname nor "as fighting terrorists".
        return noun.pos().matches("NNS?")
                && Character.isLowerCase(noun.text().codePointAt(0))
                && noun.children("amod").noneMatch(doing -> doing.pos().equals("VBG"))
                && (SORTS.has(noun, "deed") || SORTS.has(noun, "side"));
    }
}
