package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Drafts harms that only nouns tell of, one or several in a row, by the words that these hang on: who "suffered beatings and torture" or
 * was "subject to" them, who is "accused of killings and torture" or "implicated in" them, who "reported abductions".
 */
final class Ordeals {

    private static final Set<ActKind> HARMS = Set.of(
            ActKind.KILLING,
            ActKind.TORTURE,
            ActKind.ILL_TREATMENT,
            ActKind.SEXUAL_VIOLENCE,
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.ABDUCTION,
            ActKind.ENFORCED_DISAPPEARANCE);

    private static final WordSorts WORDS = WordSorts.of(Ordeals.class, "ordeals.tsv");

    private final Lexicon lexicon;
    private final Parts parts;

    Ordeals(Lexicon lexicon, Parts parts) {
        this.lexicon = lexicon;
        this.parts = parts;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        sentence.stream()
                // "Deaths" may be of a plague.
                .filter(word -> word.noun()
                        && !word.isRelation("compound")
                        && !word.lemma().equals("death"))
                .forEach(word -> lexicon.act(word)
                        .map(Lexicon.Trigger::kind)
                        .filter(kind -> HARMS.stream().anyMatch(kind::is))
                        .flatMap(kind -> draft(word, kind))
                        .ifPresent(found::add));
        return found;
    }

    private Optional<Draft> draft(Word harm, ActKind kind) {
        // "Families endured the detention of their sons": it befell the sons, and "the killings" are known already.
        boolean others = of(harm).findAny().isPresent()
                || harm.children("nmod:poss", "det")
                        .anyMatch(word -> !word.lower().matches("no|any|some|a|an"));
        if (others) {
            return Optional.empty();
        }
        Word first = harm.isRelation("conj") ? harm.head().orElse(harm) : harm;
        Word whole = whole(first);
        Draft draft = new Draft(harm, kind, "a harm undergone, laid to somebody or reported");
        undergone(whole, draft);
        shared(harm, first).forEach(who -> parts.targets(draft, who, "\"of\", behind all of them"));
        laid(first, draft);
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        boolean somebody = !draft.targets.isEmpty() || !draft.actors.isEmpty();
        draft.reported = !somebody && reported(whole);
        draft.deniedByAnother = draft.reported && denied(whole);
        return somebody || draft.reported ? Optional.of(draft) : Optional.empty();
    }

    private static Stream<Word> of(Word harm) {
        return harm.under(Set.of("of", "against"), "nmod");
    }

    /** Of "suffered a range of violations, including torture" the range. */
    private static Word whole(Word first) {
        Word word = first;
        for (int step = 0; step < 3; step++) {
            boolean member = word.preposition()
                    .filter(by -> by.matches("including|like|as"))
                    .isPresent();
            boolean part = word.preposition().filter("of"::equals).isPresent();
            Optional<Word> above = word.head()
                    .filter(noun -> noun.noun()
                            && ((member && WORDS.has(noun, "wrong"))
                                    || ((member || part) && WORDS.has(noun, "number"))));
            if (above.isEmpty()) {
                return word;
            }
            word = above.get();
        }
        return word;
    }

    /** "They were subjected to torture", "she endured beatings", "prisoners are subject to torture". */
    private void undergone(Word whole, Draft draft) {
        Optional<Word> above = whole.head();
        if (above.isEmpty()) {
            return;
        }
        Word verb = above.get();
        boolean to = whole.preposition().filter("to"::equals).isPresent();
        boolean subjected = verb.verb() && verb.lemma().equals("subject") && to;
        boolean subject =
                verb.lower().equals("subject") && to && verb.child("cop").isPresent();
        boolean endured = verb.verb()
                && whole.isRelation("obj")
                && (WORDS.has(verb, "undergo")
                        || (verb.lemma().equals("face") && verb.pos().matches("VB[DN]")));
        if (subject) {
            verb.children("nsubj").forEach(who -> befalls(draft, who));
        } else if (verb.lemma().equals("victim")
                && verb.child("cop").isPresent()
                && whole.preposition().filter("of"::equals).isPresent()) {
            // "487 people were victims of enforced disappearance"
            verb.children("nsubj").forEach(who -> befalls(draft, who));
        } else if (endured) {
            Arguments.subject(verb).ifPresent(who -> befalls(draft, who));
        } else if (subjected) {
            Arguments.objects(verb).limit(1).forEach(who -> befalls(draft, who));
            if (!Arguments.passive(verb)) {
                Arguments.subject(verb)
                        .ifPresent(
                                by -> does(draft, by, Party.Degree.CARRIED_OUT, "subject of \"" + verb.text() + "\""));
            }
        }
        if (!draft.targets.isEmpty() && verb.verb()) {
            draft.carriers.add(verb);
            Arguments.agents(verb).forEach(by -> does(draft, by, Party.Degree.CARRIED_OUT, "\"by\""));
        }
    }

    private void befalls(Draft draft, Word who) {
        parts.targets(draft, who, "who underwent it");
    }

    private void does(Draft draft, Word who, Party.Degree degree, String rule) {
        parts.actors(draft, who, degree, rule);
    }

    /** "kidnappings, torture and rape of travellers": who stands behind the last is meant by all. */
    private static Stream<Word> shared(Word harm, Word first) {
        int last = Stream.concat(Stream.of(first), first.children("conj"))
                .mapToInt(Word::index)
                .max()
                .orElse(harm.index());
        return harm == first && first.child("conj").isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of(first), first.children("conj"))
                        .flatMap(Ordeals::of)
                        .filter(who -> who.index() > last);
    }

    /** "Police are accused of killings and torture", "officers were implicated in beatings and killings". */
    private void laid(Word first, Draft draft) {
        Optional<Word> verb = first.head().filter(Word::verb);
        String preposition = first.preposition().orElse("");
        verb.filter(word -> WORDS.has(word, "accuse") && preposition.matches("of|with"))
                .ifPresent(word -> {
                    Arguments.objects(word)
                            .limit(1)
                            .forEach(who -> does(draft, who, Party.Degree.RESPONSIBLE, "who is accused of it"));
                    draft.laid = !draft.actors.isEmpty();
                });
        verb.filter(word -> preposition.equals("in") && (Arguments.partaking(word) || WORDS.has(word, "implicate")))
                .ifPresent(word -> Arguments.partakers(word)
                        .forEach(who -> does(draft, who, Party.Degree.TOOK_PART, "\"" + word.text() + "\"")));
    }

    /** "denied reports of killings". */
    private static boolean denied(Word whole) {
        return whole.head()
                .filter(reports -> reports.isRelation("obj"))
                .flatMap(Word::head)
                .filter(verb -> WORDS.has(verb, "deny"))
                .isPresent();
    }

    /** "Unions reported killings and abductions", "reports of torture": told of as news, though of nobody. */
    private static boolean reported(Word whole) {
        Optional<Word> above = whole.head();
        boolean told =
                above.filter(verb -> verb.verb() && WORDS.has(verb, "report")).isPresent()
                        && (whole.isRelation("obj") || whole.relation().equals("nsubj:pass"));
        boolean reports = whole.preposition().filter("of"::equals).isPresent()
                && above.filter(noun -> noun.noun() && WORDS.has(noun, "account"))
                        .isPresent();
        return told || reports;
    }
}
