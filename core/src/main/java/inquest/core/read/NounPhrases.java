package inquest.core.read;

import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the head of a noun phrase into who or what it stands for, and how many. */
final class NounPhrases {

    private static final Set<String> QUANTIFIERS =
            Set.of("all", "every", "none", "no", "everyone", "everybody", "half");
    private static final Set<String> NEARLY = Set.of("practically", "almost", "nearly", "virtually");

    private static final List<String> PAIRS = List.of("“”", "[]");
    private static final Set<String> CLOSING = Set.of(".", ";", ":", "”", "\"", "'", "’", "!", "?");

    private static final Set<String> OF = Set.of("of");
    private static final Set<String> AS = Set.of("as");

    /** So many words of a clause say who "those who refused to pray" are; what is longer tells more than that. */
    private static final int WHICH = 6;

    private static final Set<String> FIRST_PERSON = Set.of("i", "me", "my");
    private static final Set<String> THIRD_PERSON = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> REFLEXIVE = Set.of("himself", "herself", "themselves", "myself", "ourselves");

    /**
     * Who or what a noun phrase stands for.
     *
     * @param head its head word
     * @param party name, kind, words
     * @param count how many, where it says
     * @param why how it was resolved
     */
    record Phrase(Word head, Party party, Optional<Quantity> count, Explanation why) {}

    private static final Pattern BORNE = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}'’-]+");

    /** Stand behind the noun for an office: "the secretary general". */
    private static final Set<String> POSTPOSED = Set.of("general", "designate", "emeritus", "elect", "major");

    private static final Set<String> UNITS =
            Set.of("cell", "column", "wing", "faction", "element", "detachment", "contingent");

    private final String text;
    private final Lexicon lexicon;
    private final Names names;
    private final Quantities quantities;
    private final Pronouns pronouns;
    private final Guises guises;

    NounPhrases(String text, Lexicon lexicon, Names names, Pronouns pronouns) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.quantities = new Quantities(lexicon);
        this.pronouns = pronouns;
        this.guises = new Guises(lexicon);
    }

    /** The phrase with this head and the ones coordinated with it. */
    List<Phrase> all(Word head) {
        Optional<Word> whole = whole(head);
        if (whole.isPresent()) {
            return all(whole.get());
        }
        Word first = antecedent(head).orElse(head);
        if (ofSeveralCallings(first)) {
            return List.of(called(first));
        }
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(one(head));
        // "my brother Jack Roe, and my uncle's son": a parser joins the son to the brother, and not to the name.
        Stream.concat(
                        named(first).or(() -> bearers(first)).stream()
                                .flatMap(name -> name.coordinated().skip(1)),
                        first.coordinated().skip(1).flatMap(this::severalNamed))
                .filter(word -> word.noun() || word.pronoun() || word.pos().equals("CD"))
                // "30 people in Velm and 12 in Tarn": the twelve have a claim of their own.
                .filter(word -> !Gapped.elsewhere(word) && !ruledOut(word))
                .forEach(word -> phrases.add(one(word)));
        if (phrases.size() > 1
                && first.coordinated()
                        .anyMatch(word ->
                                word.children("cc").anyMatch(cc -> cc.lower().equals("or")))) {
            return eitherOf(phrases);
        }
        boolean person = phrases.stream()
                .anyMatch(phrase -> phrase.party().kind() == Party.Kind.PERSON
                        && names.at(phrase.head()).isPresent());
        return person && phrases.size() > 1
                ? phrases.stream().map(NounPhrases::besidePerson).toList()
                : phrases;
    }

    /** "two officers, Jane Roe and John Doe": the first of several who are named behind the word for their office. */
    private Optional<Word> bearers(Word offices) {
        return offices.children("appos")
                .filter(name -> offices.pos().equals("NNS")
                        && lexicon.office(offices)
                        && names.person(name)
                        && name(offices).filter(one -> one.last() == name).isPresent())
                .findFirst();
    }

    /** "soldiers rather than police", "soldiers but not police": the police are said not to be meant. */
    private static boolean ruledOut(Word other) {
        boolean rather = other.children("cc").anyMatch(word -> word.lower().equals("rather"));
        boolean butNot = other.children("cc").anyMatch(word -> word.lower().equals("but"))
                && other.children("advmod", "neg", "dep").anyMatch(Denials::never);
        return rather || butNot;
    }

    /** "Jane Roe and John Doe, all of whom were abducted": both. */
    private Optional<Word> whole(Word all) {
        boolean ofWhom = all.lower().matches("all|both")
                && all.under(OF, "nmod").anyMatch(whom -> whom.lower().matches("whom|them"))
                && all.next(-1).filter(comma -> comma.text().equals(",")).isPresent();
        return all.head()
                .filter(verb -> ofWhom && verb.isRelation("acl", "dep", "appos"))
                .flatMap(Word::head)
                .filter(noun -> noun.noun() && noun.index() < all.index());
    }

    /** Of "Jane Roe and her friends John Doe and Jack Doe" the friends are two. */
    private Stream<Word> severalNamed(Word word) {
        return word.pos().equals("NNS") ? named(word).map(Word::coordinated).orElse(Stream.of(word)) : Stream.of(word);
    }

    /** "The editor and founder was arrested": one person, by the verb and the one article. */
    private boolean ofSeveralCallings(Word first) {
        List<Word> joined = first.coordinated().toList();
        return joined.size() > 1
                && (first.children("det", "nmod:poss").findAny().isPresent()
                        || first.next(-1).filter(the -> the.pos().equals("DT")).isPresent())
                && joined.stream().allMatch(this::calling)
                && joined.stream()
                        .skip(1)
                        .noneMatch(
                                word -> word.children("det", "nummod").findAny().isPresent())
                && first.isRelation("nsubj")
                && first.head()
                        .filter(verb -> verb.pos().equals("VBZ")
                                || verb.children("aux", "aux:pass", "cop")
                                        .anyMatch(aux -> aux.lower().matches("is|was|has")))
                        .isPresent();
    }

    private boolean calling(Word word) {
        return word.pos().equals("NN") && names.at(word).isEmpty() && lexicon.kind(word) == Party.Kind.PERSON;
    }

    private Phrase called(Word first) {
        Span span = first.coordinated().map(this::span).reduce(span(first), Span::union);
        return new Phrase(
                first,
                Party.of(oneLine(span), Party.Kind.PERSON, span),
                Optional.empty(),
                Explanation.of("one person of several callings"));
    }

    /** Of "soldiers or gunmen" neither is said to have done it: one party, in those words; one body under two names stays itself. */
    private List<Phrase> eitherOf(List<Phrase> phrases) {
        Party first = phrases.get(0).party();
        if (phrases.stream().allMatch(phrase -> phrase.party().name().equals(first.name()))) {
            return phrases.subList(0, 1);
        }
        Span span = phrases.stream().map(phrase -> phrase.party().span()).reduce(first.span(), Span::union);
        return List.of(new Phrase(
                phrases.get(0).head(),
                Party.of(oneLine(span), Party.Kind.GROUP, span),
                Optional.empty(),
                Explanation.of("one or the other is meant")));
    }

    /** A name that nobody knows, joined to a person's, is a person's. */
    private static Phrase besidePerson(Phrase phrase) {
        boolean unknown = phrase.party().kind() == Party.Kind.OBJECT
                && phrase.head().pos().equals("NNP")
                && phrase.count().isEmpty();
        Party party = phrase.party();
        return unknown
                ? new Phrase(
                        phrase.head(),
                        Party.of(party.name(), Party.Kind.PERSON, party.span()),
                        phrase.count(),
                        Explanation.of("a name joined to that of a person", phrase.why()))
                : phrase;
    }

    /** Of whom something is told that befalls people alone, "police arrested Orlish and four others", is a person. */
    Phrase somebody(Phrase phrase) {
        Word head = phrase.head();
        boolean alone = head.pos().equals("NNP")
                && names.at(head).isEmpty()
                && BORNE.matcher(head.text()).matches()
                && head.children("det", "amod", "compound", "nummod", "nmod", "case", "nmod:poss")
                        .findAny()
                        .isEmpty()
                && head.children("conj").anyMatch(other -> other.noun() && lexicon.people(other));
        return alone ? besidePerson(phrase) : phrase;
    }

    /**
     * "activist Jane Roe", "the union's acting president Jane Roe": the name that stands behind the words for somebody, where a
     * parser hangs it on the word above.
     */
    private Optional<Word> named(Word head) {
        // "a judge named Jane Roe", "a suspect, identified as John Roe,"
        Optional<Word> called = head.children("acl")
                .filter(word -> head.noun() && (lexicon.kind(head) == Party.Kind.PERSON || lexicon.office(head)))
                .flatMap(word -> word.lower().equals("named")
                                && word.under(AS, "obl").findAny().isEmpty()
                        ? word.children("obj", "xcomp")
                        : word.lower().matches("named|identified") ? word.under(AS, "obl") : Stream.empty())
                .filter(word -> names.person(word))
                .findFirst();
        if (called.isPresent()) {
            return called;
        }
        if (!head.noun()
                || names.at(head)
                        .filter(name -> name.bearer().kind() != Party.Kind.ORGANISATION)
                        .isPresent()) {
            return Optional.empty();
        }
        int at = 1;
        while (head.next(at)
                .filter(word ->
                        word.noun() || word.pos().startsWith("JJ") || word.pos().equals("VBG"))
                .filter(word -> names.at(word).isEmpty())
                .isPresent()) {
            at++;
        }
        boolean somebody = lexicon.kind(head) == Party.Kind.PERSON
                || lexicon.office(head)
                || (at > 1 && head.next(at - 1).filter(lexicon::office).isPresent());
        // "seized students Jane Roe and John Doe": several are named behind a word for several.
        boolean several = lexicon.kind(head) == Party.Kind.GROUP;
        return head.next(at)
                .filter(word -> somebody || several)
                .flatMap(names::at)
                .filter(name -> somebody || name.last().children("conj").anyMatch(Word::noun))
                .filter(name -> name.bearer().kind() == Party.Kind.PERSON)
                .map(Names.Named::last)
                .filter(last -> last.isRelation("dep")
                        && last.head()
                                .filter(above -> above == head
                                        || head.head().filter(above::equals).isPresent())
                                .isPresent());
    }

    /** The phrase with this head, alone. */
    Phrase one(Word head) {
        Optional<Word> meant = antecedent(head);
        if (meant.isPresent()) {
            return one(meant.get());
        }
        Optional<Word> behind = named(head);
        if (behind.isPresent()) {
            return one(behind.get());
        }
        if (head.pronoun()) {
            return REFLEXIVE.contains(head.lower()) ? reflexive(head) : pronoun(head);
        }
        Optional<Names.Named> name = name(head).or(() -> toldOf(head));
        if (name.isPresent()) {
            Names.Bearer bearer = name.get().bearer();
            return new Phrase(
                    head,
                    Party.of(bearer.name(), bearer.kind(), name.get().span()),
                    Optional.empty(),
                    name.get().why());
        }
        return described(head);
    }

    /** "Jane Roe, a student arrested in 1981": she is the student, of whom alone the clause is told. */
    private Optional<Names.Named> toldOf(Word calling) {
        Optional<Word> article = calling.children("det")
                .filter(det -> det.lower().matches("an?|the"))
                .findFirst();
        return article.filter(
                        det -> calling.isRelation("appos") && calling.pos().equals("NN"))
                .filter(det -> lexicon.kind(calling) == Party.Kind.PERSON)
                .flatMap(det -> det.next(-1))
                .filter(comma -> comma.text().equals(","))
                .flatMap(comma -> comma.next(-1))
                .flatMap(names::at)
                .filter(name -> name.bearer().kind() == Party.Kind.PERSON
                        && calling.head().filter(name.words()::contains).isPresent()
                        && !ofSomebody(name));
    }

    /** "the killer of Jane Roe, a student": nobody knows which of them. */
    private boolean ofSomebody(Names.Named name) {
        return Word.top(name.words())
                .filter(top -> top.isRelation("nmod"))
                .flatMap(Word::head)
                .map(lexicon::kind)
                .filter(kind -> kind == Party.Kind.PERSON || kind == Party.Kind.GROUP)
                .isPresent();
    }

    /** "the driver of the judge Jane Roe": she is the judge, where a parser hangs the name on the driver. */
    private static boolean ofAnother(Names.Named name, Word head) {
        return name.words()
                .get(0)
                .next(-1)
                .filter(calling -> calling.noun()
                        && calling != head
                        && calling.index() > head.index()
                        && calling.isRelation("nmod")
                        && calling.head().filter(head::equals).isPresent()
                        && calling.preposition().filter("of"::equals).isPresent())
                .isPresent();
    }

    /** "who" in "the men who were shot" stands for the men. */
    private Optional<Word> antecedent(Word head) {
        if (!head.pos().startsWith("W") && !head.lower().equals("that")) {
            return Optional.empty();
        }
        if (head.lower().equals("who")) {
            // A parser hangs the clause on a thing further up: "comments from lawmakers who support it".
            Optional<Word> beside = head.next(-1)
                    .filter(word -> word.noun() && names.at(word).isEmpty() && lexicon.kind(word) == Party.Kind.GROUP);
            if (beside.isPresent()) {
                return beside;
            }
        }
        Optional<Word> included = afterComma(head).filter(NounPhrases::included);
        if (included.isPresent()) {
            return included;
        }
        return head.upward()
                .filter(word -> word.isRelation("acl") || Arguments.relative(word))
                .findFirst()
                .flatMap(Word::head)
                .filter(noun -> !noun.verb())
                .map(noun -> noun.isRelation("appos") ? noun.head().orElse(noun) : noun)
                .or(() -> afterComma(head));
    }

    /** "including the Roe family, who were killed at home": the family, and not all that it is counted among. */
    private static boolean included(Word noun) {
        return noun.preposition().filter("including"::equals).isPresent();
    }

    /** "shot the guard, who was later found dead": where a parser hangs the clause on the verb, the noun before the comma. */
    private static Optional<Word> afterComma(Word who) {
        return who.next(-1)
                .filter(comma -> who.lower().equals("who") && comma.text().equals(","))
                .flatMap(comma -> comma.next(-1))
                .filter(Word::noun)
                .map(noun -> noun.isRelation("compound", "flat") ? noun.head().orElse(noun) : noun);
    }

    /** "himself" is the one who acts. */
    private Phrase reflexive(Word word) {
        Optional<Word> subject = word.verbAbove().flatMap(Arguments::subject);
        if (subject.isEmpty() || subject.get() == word) {
            return open(word, word.lower().endsWith("f") ? Party.Kind.PERSON : Party.Kind.GROUP);
        }
        Phrase who = one(subject.get());
        return new Phrase(
                who.head(),
                Party.of(who.party().name(), who.party().kind(), word.span()),
                who.count(),
                new Explanation("\"" + word.text() + "\" is the one who acts", List.of(who.why())));
    }

    private Phrase pronoun(Word word) {
        String lower = word.lower();
        if (FIRST_PERSON.contains(lower) || THIRD_PERSON.contains(lower)) {
            Optional<Pronouns.Resolved> resolved =
                    FIRST_PERSON.contains(lower) ? pronouns.speaker(word) : pronouns.third(word);
            if (resolved.isPresent()) {
                return new Phrase(
                        word,
                        Party.of(resolved.get().name(), Party.Kind.PERSON, word.span()),
                        Optional.empty(),
                        resolved.get().why());
            }
            return open(word, Party.Kind.PERSON);
        }
        return open(word, lower.equals("it") || lower.equals("its") ? Party.Kind.OBJECT : Party.Kind.GROUP);
    }

    private static Phrase open(Word word, Party.Kind kind) {
        return new Phrase(
                word,
                Party.of(word.text().equals("I") ? "I" : word.lower(), kind, word.span()),
                Optional.empty(),
                Explanation.of("\"" + word.text() + "\" is left open: more than one, or nobody, could be meant"));
    }

    /** The name the head belongs to, or the one a title brings: "the leader Jane Roe". */
    private Optional<Names.Named> name(Word head) {
        Optional<Names.Named> own = names.at(head);
        boolean modifies = own.isPresent()
                && own.get().last() != head
                && !own.get().words().contains(head);
        if (own.isPresent() && !modifies) {
            return own;
        }
        if (!lexicon.office(head) && lexicon.kind(head) != Party.Kind.PERSON) {
            return lexicon.kind(head) == Party.Kind.ORGANISATION ? bodyBehindComma(head) : Optional.empty();
        }
        Stream<Word> beside = Stream.concat(
                head.children("appos", "dep", "compound", "flat", "nmod"),
                // "her husband, the poet Jane Roe"
                head.children("appos")
                        .filter(word -> head.pos().equals("NN"))
                        .flatMap(calling -> named(calling).stream()));
        // "a participant in the massacre, Jane Roe": the parser hangs the name on the thing, and only a person can bear
        // it.
        Stream<Word> behind = head.sentenceWords().stream()
                .filter(word ->
                        word.isRelation("appos") && word.index() > head.index() && word.index() - head.index() < 9)
                .filter(word -> word.head()
                        .filter(last -> thing(last) || (bodyOf(head, last) && endsThere(word)))
                        .isPresent())
                // Of "the soldier shot the porter, Jane Roe" the soldier is not she.
                .filter(word -> word.sentenceWords().subList(head.index(), word.index()).stream()
                        .noneMatch(Word::verb));
        // "Roe's neighbour" is not Roe.
        return Stream.concat(beside, behind)
                .filter(child -> child.preposition().isEmpty() && !child.isRelation("nmod:poss"))
                .filter(child -> !child.isRelation("compound") || child.index() > head.index())
                .map(names::at)
                .flatMap(Optional::stream)
                .filter(named -> named.bearer().kind() == Party.Kind.PERSON)
                .filter(named -> !ofAnother(named, head))
                // Of "seven members: Jane Roe and John Doe" nobody is all seven.
                .filter(named -> !head.pos().equals("NNS")
                        || named.words()
                                .get(0)
                                .next(-1)
                                .filter(colon -> colon.text().equals(":"))
                                .isEmpty())
                .findFirst();
    }

    /** "the main opposition, the Valley Front (VF).": the body's name, where the phrase ends with it. */
    private Optional<Names.Named> bodyBehindComma(Word head) {
        Optional<Word> first = head.next(1)
                .filter(comma -> comma.text().equals(",") && !head.pos().equals("NNS"))
                .flatMap(comma -> comma.next(1))
                .filter(word -> word.lower().equals("the"))
                .flatMap(article -> article.next(1));
        return first.flatMap(names::at)
                .filter(name -> name.bearer().kind() == Party.Kind.ORGANISATION
                        && name.words().get(0) == first.get())
                .filter(name -> closes(name.last()));
    }

    /** Whether the phrase, and so the sentence's part, ends behind the word and brackets that follow it. */
    private static boolean closes(Word last) {
        List<Word> rest = last.sentenceWords()
                .subList(last.index() + 1, last.sentenceWords().size());
        int at = 0;
        if (!rest.isEmpty() && rest.get(0).text().equals("(")) {
            while (at < rest.size() && !rest.get(at).text().equals(")")) {
                at++;
            }
            at++;
        }
        return at >= rest.size() || CLOSING.contains(rest.get(at).text());
    }

    /** Whether a name in apposition ends with a comma or the sentence; of "the leader of the Front, Jane Roe said," she is another. */
    private static boolean endsThere(Word name) {
        return name.next(1).filter(mark -> !mark.text().matches("[,.;:)]")).isEmpty();
    }

    /** "the leader of the Front, Jane Roe": a parser hangs the name on the Front, and no body bears it. */
    private boolean bodyOf(Word head, Word body) {
        return head.pos().equals("NN")
                && body.isRelation("nmod")
                && body.head().filter(head::equals).isPresent()
                && body.preposition().filter(joint -> joint.matches("of|for")).isPresent()
                && lexicon.kind(body) == Party.Kind.ORGANISATION;
    }

    private boolean thing(Word word) {
        Party.Kind kind = lexicon.kind(word);
        return word.noun() && names.at(word).isEmpty() && (kind == Party.Kind.EVENT || kind == Party.Kind.OBJECT);
    }

    private Phrase described(Word head) {
        Optional<Word> people = numbered(head);
        if (people.isPresent()) {
            return one(people.get());
        }
        Span span = span(head);
        Optional<Word> counted = head.under(OF, "nmod", "obl").findFirst();
        boolean partitive = counted.isPresent()
                && (Quantities.round(head)
                        || head.pos().equals("CD")
                        || Set.of("many", "some", "most", "all", "several", "number", "member", "dozen", "any", "each")
                                .contains(head.lemma()));
        Party.Kind kind = people(head)
                        || (UNITS.contains(head.lemma())
                                && counted.filter(this::bearsArms).isPresent())
                ? Party.Kind.GROUP
                : lexicon.kind(partitive && !head.lemma().equals("member") ? counted.get() : head);
        boolean persons =
                counted.filter(word -> word.lower().matches("us|them|whom|you")).isPresent();
        // "thousands of his country": of a place, people are counted.
        boolean ofBody = partitive && kind == Party.Kind.PLACE && Quantities.round(head);
        if ((partitive && (persons || kind == Party.Kind.PERSON || ofBody))
                || (kind == Party.Kind.OBJECT
                        && (head.pos().equals("CD")
                                || numeral(head)
                                // "any of the five"
                                || (partitive
                                        && counted.filter(of -> of.pos().equals("CD"))
                                                .isPresent()))
                        // "20 of the 30 schools"
                        && counted.filter(lexicon::site).isEmpty())) {
            kind = Party.Kind.GROUP;
        }
        Quantity.Unit unit = unit(head, counted, kind, partitive);
        boolean names = unit == Quantity.Unit.NAMES && counted.isPresent();
        Optional<Quantity> count = quantities.of(names ? counted.get() : head, unit);
        if (count.isPresent() && kind == Party.Kind.PERSON && count.get().low().orElse(1) != 1) {
            kind = Party.Kind.GROUP;
        }
        return new Phrase(
                head, Party.of(running(head, span), kind, span), count, Explanation.of("described, not named"));
    }

    /** "a cell of the Valley Front", "a column of the Third Brigade": people, where other cells and columns are none. */
    private boolean bearsArms(Word whole) {
        return Takings.armed(whole)
                || names.at(whole)
                        .filter(name -> name.bearer().kind() == Party.Kind.ORGANISATION)
                        .isPresent();
    }

    /** "The British hanged him": a people, by the adjective alone. */
    private static boolean people(Word head) {
        return head.pos().startsWith("JJ")
                && head.entity().equals("MISC")
                && Character.isUpperCase(head.text().codePointAt(0))
                && head.children("det").anyMatch(the -> the.lower().equals("the"));
    }

    /** "the eleven", "nine more": people, where nothing else is named. */
    private static boolean numeral(Word head) {
        boolean more = head.lower().equals("more") && head.child("nummod").isPresent();
        return more || (head.noun() && Numeral.value(head.lower()).isPresent());
    }

    /** The words as they would stand inside a sentence: "a guard" where a sentence opens with "A guard". */
    private String running(Word head, Span span) {
        String words = oneLine(span);
        Word first = head.sentenceWords().stream()
                .filter(word -> Character.isLetterOrDigit(word.text().codePointAt(0)))
                .findFirst()
                .orElse(head);
        boolean opens = first.span().start() == span.start()
                && !first.pos().startsWith("NNP")
                && (first.entity().equals("O") || first.entity().equals("NUMBER"))
                && names.at(first).isEmpty()
                && !first.text().equals("I")
                && !words.equals(words.toUpperCase(Locale.ROOT));
        return opens ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }

    /** Of "the true number of citizens" those who are counted, not their number. */
    private Optional<Word> numbered(Word head) {
        boolean number = (head.lemma().equals("number") || head.lemma().equals("total"))
                && head.children("det").anyMatch(det -> det.lower().equals("the"));
        return head.under(OF, "nmod")
                .filter(word -> number && word.noun())
                .filter(word -> names.at(word).isPresent() || lexicon.kind(word) == Party.Kind.GROUP)
                .findFirst();
    }

    private static Quantity.Unit unit(Word head, Optional<Word> counted, Party.Kind kind, boolean partitive) {
        Word unit = partitive ? counted.orElse(head) : head;
        if (unit.lemma().equals("name")) {
            return Quantity.Unit.NAMES;
        }
        if (unit.lemma().equals("year")) {
            return Quantity.Unit.YEARS;
        }
        return kind == Party.Kind.PERSON || kind == Party.Kind.GROUP ? Quantity.Unit.PERSONS : Quantity.Unit.OTHER;
    }

    /** From the first determiner or adjective to the end of what follows "of", without relative clauses and appositions. */
    Span span(Word head) {
        // "officers of the Committee for Security": of a body's name all words, whatever a parser hangs the last on.
        Span span = names.at(head)
                .filter(name -> name.bearer().kind() == Party.Kind.ORGANISATION)
                .map(Names.Named::span)
                .orElse(head.span());
        int preposition = head.children("case")
                .mapToInt(Word::index)
                .filter(at -> at < head.index())
                .max()
                .orElse(-1);
        for (Word child : head.children()) {
            // Of "mainly against banks" only the banks.
            // "Last month rebels ambushed …", "on 9 June 1992 members of …": when, which a parser hangs on who.
            boolean when = child.entity().equals("DATE")
                    && child.isRelation("compound", "nummod")
                    && Parts.SOMEBODY.contains(lexicon.kind(head));
            boolean before = child.index() < head.index()
                    && child.index() > preposition
                    && !when
                    && (child.isRelation("det", "amod", "compound", "nummod", "nmod", "advmod", "flat")
                            && child.preposition().isEmpty());
            boolean after = child.index() > head.index()
                    && ((child.isRelation("nmod", "obl")
                                    && !child.pos().equals("VBG")
                                    && child.preposition().filter("of"::equals).isPresent())
                            || child.isRelation("flat", "compound")
                            // "its secretary general"
                            || (child.isRelation("amod")
                                    && child.index() == head.index() + 1
                                    && POSTPOSED.contains(child.lower())
                                    && lexicon.office(head)));
            if (before) {
                span = span.union(child.subtreeSpan());
            } else if (after) {
                span = span.union(new Span(child.span().start(), span(child).end()));
            }
        }
        return closed(which(head).or(() -> guises.of(head)).map(span::union).orElse(hedged(head, span)));
    }

    /** Of "practically all of the participants" the adverb too, which a parser may hang elsewhere: "all" alone says more. */
    private static Span hedged(Word head, Span span) {
        return Stream.concat(Stream.of(head), head.children().stream())
                .filter(word -> word.span().start() == span.start() && QUANTIFIERS.contains(word.lower()))
                .findFirst()
                .flatMap(word -> word.next(-1))
                .filter(word -> NEARLY.contains(word.lower()))
                .map(word -> word.span().union(span))
                .orElse(span);
    }

    /** Of "those who refused to pray were shot" the clause, for "those" alone says nothing; empty where it is long. */
    private static Optional<Span> which(Word head) {
        return head.children("acl", "amod")
                .filter(clause -> Lexicon.those(head) && clause.index() > head.index())
                .findFirst()
                .map(clause -> head.sentenceWords()
                        .subList(
                                head.index() + 1,
                                clause.relation().equals("acl:relcl") ? last(clause) + 1 : clause.index() + 1))
                .filter(words -> !words.isEmpty()
                        && words.size() <= WHICH
                        && words.stream().noneMatch(word -> word.text().equals(",")))
                .map(words -> words.get(words.size() - 1).span());
    }

    private static int last(Word clause) {
        return clause.subtree().mapToInt(Word::index).max().orElse(clause.index());
    }

    /** The words as a name: where the original breaks a line, a space. */
    private String oneLine(Span span) {
        return span.of(text).replaceAll("\\s+", " ");
    }

    /** With the closing mark of what opens inside: a “death panel”, the [police]. */
    private Span closed(Span span) {
        String words = span.of(text);
        for (String pair : PAIRS) {
            if (words.lastIndexOf(pair.charAt(0)) > words.lastIndexOf(pair.charAt(1))) {
                int end = text.offsetByCodePoints(0, span.end());
                boolean closes = end < text.length() && text.charAt(end) == pair.charAt(1);
                return closes ? new Span(span.start(), span.end() + 1) : span;
            }
        }
        return span;
    }

    /** How many people a plural act counts: "30 executions", "the 40 deaths". */
    Optional<Quantity> count(Word act) {
        return quantities.of(act, Quantity.Unit.PERSONS);
    }

    /** The place that a phrase names; empty if it names none. */
    Optional<Locality> place(Word head) {
        Optional<Names.Named> name =
                names.at(head).filter(named -> named.bearer().kind() == Party.Kind.PLACE);
        if (name.isPresent()) {
            String place = name.get().bearer().name();
            return Optional.of(new Locality(place, Optional.empty(), name.get().span()));
        }
        return lexicon.place(head) ? Optional.of(described(span(head))) : Optional.empty();
    }

    /** The place with this head, or the house, school or other thing that can be one for what is done there. */
    Optional<Locality> site(Word head) {
        return place(head).or(() -> lexicon.site(head) ? Optional.of(described(span(head))) : Optional.empty());
    }

    /**
     * "in Karfield and Tavrin": both, in these words, where a place stands for the first of several.
     *
     * <p>An act has one place. Names are compared by the words that they share, so this one agrees with either.
     */
    Locality joined(Word head, Locality first) {
        List<Word> others = head.children("conj").toList();
        boolean both = !others.isEmpty()
                && first.span().covers(head.span())
                && others.stream().allMatch(other -> place(other).isPresent())
                && others.stream()
                        .flatMap(other -> other.children("cc"))
                        .anyMatch(cc -> cc.lower().equals("and"));
        return both ? described(first.span().union(span(others.get(others.size() - 1)))) : first;
    }

    private Locality described(Span span) {
        return new Locality(oneLine(span), Optional.empty(), span);
    }
}
