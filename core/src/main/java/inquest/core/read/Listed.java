package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts what befell whoever is on a list of those whom it befell: "his name was on the list of prisoners executed in 1988". */
final class Listed {

    private static final Set<String> LISTS = Set.of("list", "register", "roll", "roster");

    /** What a name does on a list. */
    private static final Set<String> STANDING = Set.of("be", "appear", "stand", "figure", "feature", "include", "find");

    private static final Set<String> ON = Set.of("on", "in");
    private static final Set<String> OF = Set.of("of");

    private final Lexicon lexicon;
    private final Names names;
    private final Parts parts;

    Listed(Lexicon lexicon, Names names, Parts parts) {
        this.lexicon = lexicon;
        this.names = names;
        this.parts = parts;
    }

    /** The drafts of one sentence, on the word for what befell those listed. */
    List<Draft> drafted(List<Word> sentence) {
        List<Draft> found = new ArrayList<>();
        for (Word word : sentence) {
            list(word).flatMap(list -> drafted(word, list)).ifPresent(found::add);
        }
        return found;
    }

    /** The list that a participle says what befell those on it: a parser hangs it on them or on the list. */
    private static Optional<Word> list(Word done) {
        return Stream.of(done)
                .filter(word -> word.pos().equals("VBN")
                        && word.isRelation("acl", "amod", "nmod")
                        // "those to be executed"
                        && word.children("mark").noneMatch(to -> to.lower().equals("to")))
                .flatMap(word -> word.ancestors().limit(2))
                .filter(word -> LISTS.contains(word.lemma()) && word.index() < done.index())
                .findFirst();
    }

    private Optional<Draft> drafted(Word done, Word list) {
        Optional<ActKind> kind = lexicon.act(done).map(Lexicon.Trigger::kind).filter(Acts::befalls);
        Optional<Word> verb = standing(list);
        Optional<Word> who = verb.flatMap(Listed::subject).flatMap(this::bearer);
        // "but she is alive", "beaten in the election"
        boolean so =
                done.sentenceWords().stream().noneMatch(word -> word.lemma().matches("alive|mistake|error|wrongly"))
                        && (!done.lemma().equals("beat") || done.child("obl").isEmpty());
        boolean there = so
                && verb.filter(word ->
                                Denials.of(word).isEmpty() && Manner.of(word).plain())
                        .isPresent();
        if (kind.isEmpty() || who.isEmpty() || !there) {
            return Optional.empty();
        }
        Draft draft = new Draft(done, kind.get(), "somebody is on a list of those whom it befell");
        parts.targets(draft, who.get(), "whose name is on the list");
        Arguments.agents(done).forEach(by -> parts.actors(draft, by, Party.Degree.CARRIED_OUT, "\"by\""));
        draft.carriers.add(list);
        draft.manner = Optional.of(new Manner(
                Polarity.AFFIRMED,
                Optional.of(Modality.REPORTED),
                Explanation.of("manner: reported, by the \"" + list.text() + "\"")));
        return Parts.people(draft.targets) || draft.targets.stream().allMatch(Acts::openPronoun)
                ? Optional.of(draft)
                : Optional.empty();
    }

    /** The word that says what stands on the list: a verb, or the list itself with "is". */
    private static Optional<Word> standing(Word list) {
        if (list.preposition().filter(ON::contains).isEmpty()) {
            return Optional.empty();
        }
        Optional<Word> above = list.head()
                .filter(verb -> list.isRelation("obl", "nmod") && STANDING.contains(verb.lemma()) && verb.verb());
        return list.child("cop").isPresent() ? Optional.of(list) : above;
    }

    private static Optional<Word> subject(Word standing) {
        return standing.child("nsubj");
    }

    /** "his name", "the name of Jane Roe": he and she; or whoever stands there without "name". */
    private Optional<Word> bearer(Word subject) {
        if (subject.lemma().equals("name")) {
            return Stream.concat(subject.children("nmod:poss"), subject.under(OF, "nmod"))
                    .filter(who -> who.pronoun() || names.person(who))
                    .findFirst();
        }
        return Optional.of(subject)
                .filter(who -> names.person(who) || who.lower().matches("he|she|i"));
    }
}
