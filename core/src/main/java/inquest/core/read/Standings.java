package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import inquest.core.model.Span;
import inquest.core.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drafts what somebody is: the office held, by apposition, copula or title, and the name in law that conduct is given. */
final class Standings {

    static final Set<String> BECOMING = Set.of("become", "serve", "work", "act", "remain", "elect");

    private static final Set<String> ROLES = Set.of("role", "capacity", "position", "post", "function", "job");
    private static final Set<String> FORMING =
            Set.of("make", "form", "compose", "assign", "appoint", "sit", "serve", "join", "staff");

    /** Crimes of the Rome Statute, articles 7 and 8, whose names are words for acts elsewhere. */
    private static final Set<String> CRIMES = Set.of(
            "murder",
            "extermination",
            "enslavement",
            "deportation",
            "imprisonment",
            "torture",
            "rape",
            "persecution",
            "apartheid");

    private static final Set<String> COMMITTING = Set.of("commit", "perpetrate");

    private final String text;
    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;

    Standings(String text, Lexicon lexicon, Names names, NounPhrases phrases) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
    }

    List<Draft> drafted(List<List<Word>> sentences) {
        List<Draft> drafts = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            for (Word word : sentence) {
                if (lexicon.office(word) && word.noun()) {
                    office(word).ifPresent(drafts::add);
                }
            }
            qualifications(sentence, drafts);
        }
        return drafts;
    }

    // ---- offices

    private Optional<Draft> office(Word office) {
        if (names.at(office).isPresent()) {
            return Optional.empty();
        }
        Optional<Word> holder = apposed(office)
                .or(() -> copular(office))
                .or(() -> becoming(office))
                .or(() -> inRole(office))
                .or(() -> titled(office));
        return holder.map(word -> {
                    Draft draft =
                            new Draft(office, ActKind.OFFICE, "an office in apposition, as predicate or as title");
                    draft.actor(phrases.one(word), Degree.CARRIED_OUT, "who is \"" + office.text() + "\"");
                    Span span = oneOf(office)
                            .map(one -> one.span().union(phrases.span(office)))
                            .orElse(phrases.span(office));
                    draft.office(new Words(span.of(text), span));
                    body(office).ifPresent(draft::body);
                    return draft;
                })
                .filter(draft -> draft.actors.get(0).kind() == Party.Kind.PERSON
                        && !draft.actors
                                .get(0)
                                .span()
                                .overlaps(draft.detail.office().orElseThrow().span()));
    }

    /** "Jane Roe, a former minister": a name with an office behind it, or an office with the name behind it. */
    private Optional<Word> apposed(Word office) {
        if (office.isRelation("appos")) {
            return office.head().filter(this::person);
        }
        return office.children("appos").filter(this::person).findFirst();
    }

    private Optional<Word> copular(Word office) {
        boolean predicate = office.child("cop").isPresent();
        return predicate ? office.child("nsubj").filter(word -> person(word) || word.pronoun()) : Optional.empty();
    }

    private Optional<Word> becoming(Word office) {
        boolean as = office.preposition().filter("as"::equals).isPresent();
        Word place = oneOf(office).orElse(office);
        return place.head()
                .filter(verb -> BECOMING.contains(verb.lemma()) && verb.verb())
                .filter(verb -> place.isRelation("xcomp", "obj") || (place.isRelation("obl") && as))
                .flatMap(Arguments::subject)
                // "his efforts …, while serving as registrar": it is he who serves.
                .flatMap(word -> person(word) || word.pronoun() ? Optional.of(word) : word.child("nmod:poss"))
                .filter(word -> person(word) || word.pronoun());
    }

    /** The one in "one of four officials". */
    private static Optional<Word> oneOf(Word office) {
        return office.head()
                .filter(one -> one.lemma().equals("one")
                        && office.preposition().filter("of"::equals).isPresent());
    }

    /** The body whose officials they are: "officials who made up the panel", "assigned to the panel". */
    private Optional<Words> body(Word office) {
        return office.children("acl")
                .filter(verb -> FORMING.contains(verb.lemma()))
                .flatMap(verb -> verb.children("obj", "obl"))
                .filter(word -> phrases.one(word).party().kind() == Party.Kind.ORGANISATION)
                .map(phrases::span)
                .map(span -> new Words(span.of(text), span))
                .findFirst();
    }

    /** "in her former role as registrar, Roe …": whose role it is, by the pronoun's clause if a pronoun says so. */
    private static Optional<Word> inRole(Word office) {
        return office.head()
                .filter(role -> ROLES.contains(role.lemma())
                        && office.preposition().filter("as"::equals).isPresent())
                .flatMap(role -> role.child("nmod:poss")
                        .map(owner -> owner.pronoun() ? subjectAfter(role).orElse(owner) : owner));
    }

    /** The subject that a fronted phrase waits for. */
    private static Optional<Word> subjectAfter(Word fronted) {
        return fronted.head()
                .filter(verb -> verb.verb() && fronted.isRelation("obl") && fronted.index() < verb.index())
                .flatMap(verb -> verb.child("nsubj"))
                .filter(subject -> subject.index() > fronted.index());
    }

    /** "Judge Jane Roe", "diplomat Jane Roe". */
    private Optional<Word> titled(Word office) {
        return office.next(1)
                .filter(next -> person(next)
                        && (office.isRelation("compound")
                                || Character.isUpperCase(office.text().codePointAt(0))))
                .flatMap(names::at)
                .map(Names.Named::last);
    }

    private boolean person(Word word) {
        return names.person(word);
    }

    // ---- names in law

    private void qualifications(List<Word> sentence, List<Draft> drafts) {
        for (int from = 0; from < sentence.size(); from++) {
            for (int end = Math.min(sentence.size(), from + 6); end > from; end--) {
                StringBuilder phrase = new StringBuilder();
                sentence.subList(from, end)
                        .forEach(word ->
                                phrase.append(phrase.isEmpty() ? "" : " ").append(word.lower()));
                if (lexicon.law().containsKey(phrase.toString())) {
                    qualification(sentence.subList(from, end), drafts);
                    underlying(sentence.subList(from, end), drafts);
                    from = end - 1;
                    break;
                }
            }
        }
    }

    /** Of "the crimes against humanity of murder and torture" each crime; those that are names in law by themselves are found so. */
    private void underlying(List<Word> words, List<Draft> drafts) {
        if (!words.get(0).lemma().equals("crime")) {
            return;
        }
        Stream.concat(words.stream(), words.get(0).head().stream())
                .flatMap(word -> Arguments.after(word, "of"))
                .flatMap(Word::coordinated)
                .filter(word -> word.index() > words.get(words.size() - 1).index())
                .filter(word -> CRIMES.contains(word.lemma()) && word.noun())
                .forEach(word -> qualification(List.of(word), drafts));
    }

    private void qualification(List<Word> words, List<Draft> drafts) {
        Word head = Word.top(words).orElse(words.get(0));
        if (head.isRelation("compound")
                || words.stream().anyMatch(word -> names.at(word).isPresent())) {
            return;
        }
        Draft draft = new Draft(head, ActKind.LEGAL_QUALIFICATION, "a name in law");
        Span span = words.get(0).span().union(words.get(words.size() - 1).span());
        draft.qualification(new Words(span.of(text), span));
        qualified(head)
                .ifPresent(word -> phrases.all(word).forEach(phrase -> draft.target(phrase, "what is so called")));
        doers(head, words)
                .forEach(word -> phrases.all(word)
                        .forEach(
                                phrase -> draft.actor(phrase, Degree.RESPONSIBLE, "who is said to have committed it")));
        drafts.add(draft);
    }

    /** What is given the name: "the massacre as genocide", "the massacre was genocide". */
    private static Optional<Word> qualified(Word head) {
        if (head.preposition().filter("as"::equals).isPresent()) {
            return head.head().flatMap(verb -> Arguments.objects(verb).findFirst());
        }
        return head.child("cop").isPresent() ? head.child("nsubj") : Optional.empty();
    }

    /** "four decades of crimes": the time that they fill. */
    private static Optional<Word> measured(Word head) {
        return head.head()
                .filter(word ->
                        word.noun() && head.preposition().filter("of"::equals).isPresent());
    }

    private static List<Word> doers(Word head, List<Word> words) {
        Optional<Word> relative = words.stream()
                .flatMap(word -> word.children("acl"))
                .filter(verb -> COMMITTING.contains(verb.lemma()))
                .findFirst();
        Optional<Word> verb = relative.or(() -> Stream.concat(Stream.of(head), measured(head).stream())
                .flatMap(word -> Arguments.carrier(word).stream())
                .filter(carrier -> COMMITTING.contains(carrier.lemma()))
                .findFirst());
        if (verb.isPresent()) {
            return Arguments.carriedBy(verb.get());
        }
        Optional<Word> governor = head.head()
                .filter(word -> Set.of("responsible", "accountable", "guilty", "convict", "accuse")
                        .contains(word.lemma()));
        return governor.map(word -> word.verb()
                        ? Arguments.objects(word).toList()
                        : word.child("nsubj").map(List::of).orElse(List.of()))
                .orElse(List.of());
    }
}
