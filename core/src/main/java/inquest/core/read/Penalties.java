package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts penalties that no verb of sentencing names: "got eight years in prison", "The prosecution asked for life imprisonment for Roe". */
final class Penalties {

    private static final Set<String> GETTING = Set.of("get", "receive");
    private static final Set<String> IN = Set.of("in", "behind");
    private static final Set<String> FOR = Set.of("for", "against", "of");
    private static final Set<String> ASKING_FOR = Set.of("ask", "call", "press", "push", "argue");
    private static final Set<String> ASKING = Set.of("demand", "seek", "request", "want", "recommend", "propose");
    private static final Set<String> PROSECUTING = Set.of("prosecution", "prosecutor", "procurator");
    private static final Set<String> CRIMES = Set.of(
            "fraud",
            "theft",
            "treason",
            "espionage",
            "corruption",
            "sedition",
            "terrorism",
            "libel",
            "propaganda",
            "manslaughter",
            "perjury",
            "smuggling");

    private static final Set<String> HARSH = Set.of("life", "death", "prison", "jail", "maximum");

    private final Names names;
    private final Parts parts;

    Penalties(Names names, Parts parts) {
        this.names = names;
        this.parts = parts;
    }

    /** The drafts of one sentence. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            // A parser may take the "called" of "called for" for a participle.
            if (word.verb() && word.child("aux:pass").isEmpty()) {
                got(word).or(() -> wanted(word)).ifPresent(found::add);
            }
        }
        return found;
    }

    // ---- imposed

    /** "Roe got eight years in prison", "received four years": nobody gets so many years but by a court. */
    private Optional<Draft> got(Word verb) {
        Optional<Word> spell = GETTING.contains(verb.lemma())
                ? verb.children("obj", "obl:tmod", "obl:npmod")
                        .filter(term -> Acts.spell(term) || term.lower().equals("life"))
                        .filter(term -> term.preposition().isEmpty())
                        .findFirst()
                : Optional.empty();
        Optional<Word> who = verb.child("nsubj");
        if (spell.isEmpty() || who.isEmpty()) {
            return Optional.empty();
        }
        Word term = spell.get();
        boolean prison = Stream.of(verb, term)
                .flatMap(word -> word.under(IN, "obl", "nmod"))
                .anyMatch(Captivity::doneTimeIn);
        boolean employed = verb.under(Set.of("as"), "obl").findAny().isPresent();
        if (employed || (!prison && !bare(verb, term, who.get()))) {
            return Optional.empty();
        }
        Draft draft = new Draft(verb, ActKind.SENTENCING, "years that somebody gets");
        parts.targets(draft, who.get(), "who got them");
        draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
        draft.term(parts.words(term));
        charge(verb, term).ifPresent(charge -> draft.charge(parts.words(charge)));
        return draft.targets.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** "Jane Roe received four years", "he got two years for fraud"; but "four years of support", "two years to live", "a letter four years later". */
    private boolean bare(Word verb, Word term, Word who) {
        boolean years =
                term.lemma().matches("year|month") && term.child("nummod").isPresent();
        boolean person = names.person(who) || who.lower().matches("he|she|they");
        return years
                && person
                && term.children().stream().allMatch(word -> word.isRelation("nummod", "advmod", "punct"))
                && verb.children().stream()
                        .allMatch(word -> word == term
                                || word == who
                                || word.isRelation("punct", "advmod", "aux", "cc", "conj")
                                || word.entity().equals("DATE")
                                || (word.preposition().filter("for"::equals).isPresent() && crime(word)))
                && term.next(1)
                        .filter(next -> next.lower().matches("ago|later|earlier|before|after|of|more|'|’|to"))
                        .isEmpty();
    }

    /** "for fraud", "for killing her"; not "for the project". */
    private static boolean crime(Word word) {
        return word.pos().equals("VBG") || Lexicon.actNoun(word.lemma()) || CRIMES.contains(word.lemma());
    }

    private static Optional<Word> charge(Word verb, Word term) {
        return Stream.of(verb, term)
                .flatMap(word -> Arguments.charges(word, "for"))
                .filter(charge -> !Acts.spell(charge))
                .findFirst();
    }

    // ---- wanted

    /** "The prosecutor sought the death penalty for Roe", "asked for ten years in prison": a sentence that is asked for. */
    private Optional<Draft> wanted(Word verb) {
        boolean prosecutes = verb.child("nsubj").filter(Penalties::prosecuting).isPresent();
        // "may seek the death penalty"
        if (!prosecutes || !Manner.of(verb).plain()) {
            return Optional.empty();
        }
        Stream<Word> asked = ASKING_FOR.contains(verb.lemma())
                ? verb.under(Set.of("for"), "obl")
                : ASKING.contains(verb.lemma()) ? verb.children("obj", "obl:tmod") : Stream.empty();
        return asked.filter(Penalties::penalty).findFirst().map(penalty -> {
            // What hangs on "ten years in prison" is no place where it was asked.
            boolean spell = Acts.spell(penalty) || penalty.lower().equals("life");
            Draft draft = new Draft(spell ? verb : penalty, ActKind.SENTENCING, "a penalty that a prosecutor asks for");
            draft.manner = Optional.of(Manner.requested("by \"" + verb.text() + "\""));
            draft.term(parts.words(penalty));
            draft.carriers.add(verb);
            Stream.concat(
                            penalty.under(FOR, "nmod"),
                            verb.under(FOR, "obl").filter(word -> word.index() > penalty.index()))
                    .filter(word -> word != penalty && !Acts.spell(word))
                    .forEach(who -> parts.targets(draft, who, "for whom it is asked"));
            parts.bareNames(draft);
            draft.targets.removeIf(target -> target.kind() != Party.Kind.PERSON && target.kind() != Party.Kind.GROUP);
            return draft;
        });
    }

    private static boolean prosecuting(Word who) {
        return PROSECUTING.contains(who.lemma())
                || who.children("compound", "amod").anyMatch(of -> PROSECUTING.contains(of.lemma()));
    }

    /** "life imprisonment", "the death penalty", "a ten-year sentence", "ten years in prison". */
    private static boolean penalty(Word word) {
        boolean harsh = word.children("compound", "amod", "nummod", "nmod")
                .anyMatch(of -> HARSH.contains(of.lemma())
                        || Acts.spell(of)
                        || of.subtree().anyMatch(Acts::spell));
        return switch (word.lemma()) {
            case "imprisonment" -> true;
            case "penalty", "sentence", "term" -> harsh;
            default ->
                (Acts.spell(word) || word.lower().equals("life"))
                        && word.under(IN, "nmod").anyMatch(Captivity::doneTimeIn);
        };
    }
}
