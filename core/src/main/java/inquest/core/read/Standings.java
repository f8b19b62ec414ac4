package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Polarity;
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

    private static final Set<String> SERVED_IN = Set.of("in", "at", "of", "with");
    private static final Set<String> ROLES = Set.of("role", "capacity", "position", "post", "function", "job");
    private static final Set<String> FORMERLY = Set.of("former", "previous", "past", "then", "earlier", "prior");
    private static final Set<String> GOVERNMENTS = Set.of("administration", "government", "cabinet", "regime", "junta");

    /** Of a place's name and theirs a body is made. */
    private static final Set<String> SCHOOLS = Set.of("university", "institute", "college", "academy");

    /** No part of an office. */
    private static final Set<String> EPITHETS = Set.of(
            "terrorist",
            "notorious",
            "infamous",
            "disgraced",
            "convicted",
            "brutal",
            "corrupt",
            "murderous",
            "bloodthirsty",
            "feared",
            "hated");

    private static final Set<String> FORMING =
            Set.of("make", "form", "compose", "assign", "appoint", "sit", "serve", "join", "staff");

    private final String text;
    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;
    private final Qualifications qualifications;

    Standings(String text, Lexicon lexicon, Names names, NounPhrases phrases) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
        this.qualifications = new Qualifications(text, lexicon, names, phrases);
    }

    List<Draft> drafted(List<List<Word>> sentences) {
        List<Draft> drafts = new ArrayList<>();
        for (List<Word> sentence : sentences) {
            for (Word word : sentence) {
                if (word.noun()
                        && (lexicon.office(word)
                                || isElect(word)
                                || posting(word).isPresent())) {
                    office(word).ifPresent(drafts::add);
                }
            }
            drafts.addAll(qualifications.in(sentence));
        }
        return drafts;
    }

    // ---- offices

    private Optional<Draft> office(Word office) {
        if (names.at(office).isPresent()) {
            return Optional.empty();
        }
        Optional<Word> told = apposed(office)
                .or(() -> copular(office))
                .or(() -> becoming(office))
                .or(() -> inRole(office));
        Optional<Word> holder =
                told.or(() -> lexicon.office(office) || isElect(office) ? titled(office) : Optional.empty());
        return holder.map(word -> {
                    Draft draft =
                            new Draft(office, ActKind.OFFICE, "an office in apposition, as predicate or as title");
                    draft.actor(phrases.one(word), Degree.CARRIED_OUT, "who is \"" + office.text() + "\"");
                    Span span = words(office);
                    draft.office(new Words(span.of(text), span));
                    body(office)
                            .or(() -> posting(office).map(where -> {
                                Span there = phrases.span(where);
                                return new Words(there.of(text), there);
                            }))
                            .ifPresent(draft::body);
                    if (told.isEmpty() && Manner.of(office).polarity() == Polarity.DENIED) {
                        // "did not meet President Roe": he is president none the less.
                        draft.manner = Optional.of(Manner.plain("a title"));
                    }
                    return draft;
                })
                .filter(draft -> draft.actors.get(0).kind() == Party.Kind.PERSON
                        && !draft.actors
                                .get(0)
                                .span()
                                .overlaps(draft.detail.office().orElseThrow().span()));
    }

    /** "I was a guard at the camp of Velm", "served as a captain in the military police": the camp or force that somebody serves in. */
    private Optional<Word> posting(Word post) {
        if (!lexicon.post(post) || post.pos().endsWith("S") || names.at(post).isPresent()) {
            return Optional.empty();
        }
        boolean predicate = post.child("cop").isPresent();
        Optional<Word> serves = post.head()
                .filter(verb -> verb.verb()
                        && BECOMING.contains(verb.lemma())
                        && post.preposition().filter("as"::equals).isPresent());
        return !predicate && serves.isEmpty()
                ? Optional.empty()
                : Stream.concat(Stream.of(post), serves.stream())
                        .flatMap(word -> word.under(SERVED_IN, "nmod", "obl"))
                        .filter(where -> where != post)
                        .filter(where -> phrases.one(where).party().kind() == Party.Kind.ORGANISATION
                                || Captivity.prison(where)
                                || Takings.quarters(where))
                        .findFirst();
    }

    /** "president-elect", which is three words to the parser. */
    private boolean isElect(Word word) {
        return word.lower().equals("elect")
                && word.next(-1).filter(hyphen -> hyphen.text().equals("-")).isPresent()
                && word.next(-2).filter(lexicon::office).isPresent();
    }

    /**
     * The words for the office: with what says that it was held once or under whom, "former role as registrar", "minister in the Roe government"; without
     * what only says what somebody thinks of its holder, "notorious prosecutor".
     */
    private Span words(Word office) {
        Span plain =
                oneOf(office).map(one -> one.span().union(phrases.span(office))).orElse(phrases.span(office));
        int start = plain.start();
        for (Word word : office.sentenceWords()) {
            boolean before = word.span().start() >= plain.start() && word.index() < office.index();
            if (before
                    && (EPITHETS.contains(word.lower()) || Denials.never(word))
                    && word.head().filter(office::equals).isPresent()) {
                start = word.next(1).orElse(office).span().start();
            }
        }
        Span own = new Span(start, plain.end());
        Span whole = office.head()
                .filter(role -> ROLES.contains(role.lemma()))
                .flatMap(role -> role.children("amod")
                        .filter(word -> FORMERLY.contains(word.lower()))
                        .findFirst())
                .map(former -> former.span().union(own))
                .orElse(own);
        return office.under(Set.of("in", "under"), "nmod")
                .filter(word -> GOVERNMENTS.contains(word.lemma()))
                .map(word -> whole.union(phrases.span(word)))
                .findFirst()
                .orElse(whole);
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
        Stream<Word> formed = office.children("acl")
                .filter(verb -> FORMING.contains(verb.lemma()))
                .flatMap(verb -> verb.children("obj", "obl"));
        // "a professor of law at the University of Oldmere"
        return Stream.concat(
                        formed,
                        office.under(Set.of("at"), "nmod")
                                .filter(word -> names.at(word).isPresent() || SCHOOLS.contains(word.lemma())))
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
                .filter(this::person)
                .flatMap(names::at)
                .map(Names.Named::last)
                // "the union leader Jane Roe": a parser may hang the name on the office.
                .filter(name -> office.isRelation("compound")
                        || (name.isRelation("dep")
                                && name.head().filter(office::equals).isPresent()
                                // "the judge Roe criticised": not she.
                                && name.next(1).filter(Word::verb).isEmpty())
                        || Character.isUpperCase(office.text().codePointAt(0)));
    }

    private boolean person(Word word) {
        return names.person(word);
    }
}
