package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import inquest.core.model.Quantity;
import inquest.core.model.Span;
import inquest.core.model.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts phrases into the parts of a draft: who, to whom, with what, for what. */
final class Parts {

    private static final Set<String> CHARGES =
            Set.of("charge", "count", "suspicion", "ground", "accusation", "allegation");

    private static final Set<ActKind> CHARGED = Set.of(ActKind.PROSECUTION, ActKind.ARREST, ActKind.TRIAL);
    private static final Set<String> ORDERS = Set.of("order", "command", "instruction", "decree");
    private static final Set<String> ORDERING = Set.of("by", "on", "upon", "under", "at");
    private static final Set<String> OPENING = Set.of(
            "still",
            "also",
            "now",
            "previously",
            "recently",
            "reportedly",
            "allegedly",
            "never",
            "not",
            "in",
            "behind");
    private static final Set<String> SPOKEN_OF = Set.of("him", "her", "them", "me", "us");

    private static final Set<String> PARTS = Set.of(
            "sole",
            "back",
            "head",
            "face",
            "chest",
            "finger",
            "nail",
            "tooth",
            "knee",
            "stomach",
            "eye",
            "nose",
            "tongue",
            "lip",
            "toe",
            "breast",
            "penis",
            "genitals",
            "scalp");
    private static final Set<ActKind> HURTING = Set.of(
            ActKind.TORTURE,
            ActKind.ILL_TREATMENT,
            ActKind.INJURY,
            ActKind.KILLING,
            ActKind.ATTACK,
            ActKind.SEXUAL_VIOLENCE);

    /** Sorts of phrases that stand for human beings. */
    static final Set<Party.Kind> SOMEBODY = Set.of(Party.Kind.PERSON, Party.Kind.GROUP, Party.Kind.ORGANISATION);

    private final String text;
    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;
    private final Conjuncts conjuncts;
    private final Members members;

    Parts(String text, Lexicon lexicon, Names names, NounPhrases phrases) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
        this.conjuncts = new Conjuncts(lexicon);
        this.members = new Members(lexicon, names);
    }

    /** Things do nothing: what acts is somebody, or an event that stands for them. Of "his efforts" it is he. */
    void actors(Draft draft, Word word, Degree degree, String rule) {
        boolean thing = word.noun()
                && names.at(word).isEmpty()
                && (Set.of(Party.Kind.OBJECT, Party.Kind.EVENT).contains(lexicon.kind(word))
                        || (ORDERS.contains(word.lemma())
                                && word.child("nmod:poss").isPresent()));
        // "The order to kill them was given by Roe": the order kills nobody; a decree may appoint somebody.
        boolean bodily = Acts.befalls(draft.act) || draft.act.is(ActKind.ATTACK);
        if (bodily
                && word.noun()
                && ORDERS.contains(word.lemma())
                && owner(word).isEmpty()) {
            return;
        }
        Word who = thing ? inOffice(word).or(() -> owner(word)).orElse(word) : word;
        phrases.all(who).stream()
                .filter(phrase -> phrase.party().kind() != Party.Kind.OBJECT
                        || (phrase.head().pronoun() && !expletive(draft, phrase.head())))
                .forEach(phrase -> draft.actor(phrase, degree, rule));
    }

    /** "It is planned to arrest him": nobody. */
    private static boolean expletive(Draft draft, Word it) {
        return it.lower().equals("it")
                && it.head()
                        .filter(above ->
                                above != draft.trigger && draft.trigger.isRelation("xcomp", "ccomp", "csubj", "advcl"))
                        .filter(above ->
                                Arguments.passive(above) || above.child("cop").isPresent())
                        .isPresent();
    }

    private Optional<Word> owner(Word thing) {
        return thing.child("nmod:poss")
                .filter(his ->
                        lexicon.kind(thing) == Party.Kind.OBJECT || his.pos().equals("PRP$"));
    }

    /** "Law and Order, Inspector Roe, denies": behind the desk's name the officer's, who is meant. */
    private Optional<Word> inOffice(Word desk) {
        return desk.coordinated()
                .flatMap(word -> word.children("appos"))
                .filter(word -> desk.pos().startsWith("NNP"))
                .filter(word -> names.person(word))
                .findFirst();
    }

    /** Whoever or whatever the phrase names, marks alone left out. */
    void targets(Draft draft, Word object, String rule) {
        Word word = bearer(draft.act, object);
        if (word != object) {
            draft.carriers.add(object);
        }
        List<NounPhrases.Phrase> named = phrases.all(word).stream()
                .map(phrase -> Acts.befalls(draft.act) ? phrases.somebody(phrase) : phrase)
                .filter(phrase -> phrase.party().name().codePoints().anyMatch(Character::isLetterOrDigit))
                .filter(phrase -> !behindClock(phrase.head()))
                .toList();
        // "killed himself and his wife": the killing that is laid to him is that of his wife.
        List<NounPhrases.Phrase> others = named.stream()
                .filter(phrase -> !Acts.himself(draft, phrase.party()))
                .toList();
        List<NounPhrases.Phrase> joined = others.isEmpty() ? named : others;
        List<NounPhrases.Phrase> found = joined.size() == 1
                ? joined
                : joined.stream()
                        .filter(phrase ->
                                conjuncts.befalls(draft.trigger, joined.get(0).head(), phrase.head()))
                        .filter(phrase -> !namedBeside(phrase, joined))
                        .toList();
        found.forEach(phrase -> draft.target(phrase, rule));
        found.forEach(phrase -> named(draft, phrase));
        if (found.size() > 1) {
            if (found.stream().anyMatch(Quantities::family)) {
                // "two men and their families": more than two.
                draft.count = Optional.empty();
            }
            Quantities.sum(found).ifPresent(sum -> {
                draft.count = Optional.of(sum);
                draft.why.add(Explanation.of("count: the sum of "
                        + found.stream()
                                .map(phrase -> "\"" + phrase.party().name() + "\"")
                                .collect(Collectors.joining(", "))));
            });
        }
        // "two guards, Jane Roe and John Doe, and a nurse, Jack Roe": more than the two are named.
        boolean more = draft.targets.stream().allMatch(party -> party.kind() == Party.Kind.PERSON)
                && draft.count
                        .filter(count -> count.high().orElse(Long.MAX_VALUE) < draft.targets.size())
                        .isPresent();
        if (more) {
            draft.count = Optional.empty();
        }
    }

    /** "was shot at about 5:30 p.m. Investigators said": the next sentence, which an abbreviation hides. */
    private static boolean behindClock(Word head) {
        return head.next(-1)
                .filter(before -> before.lower().matches("[ap]\\.m\\."))
                .isPresent();
    }

    /** Whether it is somebody's limb: "her feet", "the soles of his feet". */
    static boolean limb(Word word) {
        return (Arguments.bodyPart(word) || PARTS.contains(word.lemma()))
                && (word.child("nmod:poss").isPresent()
                        || word.under(Set.of("of"), "nmod").anyMatch(Parts::limb));
    }

    /** "whipped the soles of his feet", "kicked his head": him; of "the head of the union" that head. */
    private static Word bearer(ActKind act, Word object) {
        boolean hurt = HURTING.stream().anyMatch(act::is);
        Word part = object;
        while (hurt && ofBody(part)) {
            Optional<Word> whose =
                    Stream.concat(part.children("nmod:poss"), limbs(part)).findFirst();
            if (whose.isEmpty()) {
                return object;
            }
            part = whose.get();
        }
        return part;
    }

    /** Whether the word is a part of the body. */
    static boolean ofBody(Word part) {
        return Arguments.bodyPart(part) || PARTS.contains(part.lemma());
    }

    private static Stream<Word> limbs(Word part) {
        return part.under(Set.of("of"), "nmod").filter(whole -> Arguments.bodyPart(part) || Arguments.bodyPart(whole));
    }

    /** "Roe and two others, Jack Doe and Jim Doe": the two are those behind the comma, and not counted twice. */
    private boolean namedBeside(NounPhrases.Phrase group, List<NounPhrases.Phrase> joined) {
        List<Word> told = group.party().kind() == Party.Kind.GROUP ? apposed(group) : List.of();
        return counts(group, told)
                && told.stream()
                        .flatMap(word -> names.at(word).stream())
                        .allMatch(name -> joined.stream()
                                .anyMatch(other -> other.party()
                                        .name()
                                        .equals(name.bearer().name())));
    }

    /** Who of a group is named beside it; all of them, where as many are named as it counts. */
    private void named(Draft draft, NounPhrases.Phrase group) {
        // "executions of high-profile figures, including Jane Roe": of what befalls people alone.
        boolean several = group.party().kind() == Party.Kind.GROUP
                || group.head().pos().equals("DT")
                || (group.head().pos().equals("NNS") && Acts.bodily(draft.act));
        List<Word> told = several ? members.of(group.head(), draft.trigger) : List.of();
        if (told.isEmpty() && several) {
            told = apposed(group);
            told = counts(group, told) ? told : List.of();
        }
        // "The following persons were hanged: …" names them all.
        boolean all = counts(group, told)
                || group.head().children("amod").anyMatch(word -> word.lower().equals("following"));
        boolean open = group.party().kind() != Party.Kind.GROUP || Lexicon.those(group.head());
        if (!told.isEmpty() && (all || open)) {
            draft.targets.removeIf(party -> party.span().equals(group.party().span()));
        }
        told.forEach(name ->
                draft.target(phrases.one(name), "named among \"" + group.party().name() + "\""));
    }

    /** "Sollak went on trial": a bare name of nobody known is a person's, where only people can be meant. */
    void bareNames(Draft draft) {
        for (Party party : List.copyOf(draft.targets)) {
            boolean bare = party.kind() == Party.Kind.OBJECT
                    && Optional.ofNullable(draft.heads.get(party.span()))
                            .filter(name -> name.pos().equals("NNP")
                                    && name.entity().equals("O")
                                    && name.child("det", "nmod", "nummod").isEmpty())
                            .isPresent();
            if (bare) {
                draft.targets.set(
                        draft.targets.indexOf(party), Party.of(party.name(), Party.Kind.PERSON, party.span()));
            }
        }
    }

    /** "Arrested: Jane Roe (19), John Doe (22)": the names behind the colon of a note. */
    void noted(Draft draft) {
        Word verb = draft.trigger;
        Optional<Word> colon = verb.next(1)
                .filter(mark -> mark.text().equals(":") && verb.pos().equals("VBN"))
                .filter(mark ->
                        verb.head().isEmpty() && verb.child("nsubj", "aux").isEmpty());
        List<Word> told = colon.map(mark -> members.named(mark, verb)).orElse(List.of());
        told.forEach(name -> draft.target(phrases.one(name), "noted behind the colon"));
        if (told.size() > 1) {
            draft.count = Optional.of(Quantity.exactly(told.size(), Quantity.Unit.PERSONS));
        }
    }

    /**
     * Adds those of whom it is told behind the verb: "Also arrested was Jane Roe", "Still in detention are John Doe and two others", of whom only the
     * named are added and none is counted.
     *
     * @return whether there are any
     */
    boolean inverted(Draft draft) {
        Word trigger = draft.trigger;
        int at = 1;
        while (trigger.next(at)
                .filter(word -> !word.lemma().equals("be"))
                .filter(word -> !word.verb() || word.pos().equals("VBG"))
                .filter(word -> !word.text().equals(",") || aside(word))
                .isPresent()) {
            at++;
        }
        Optional<Word> be =
                trigger.next(at).filter(word -> opens(trigger) && word.lower().matches("is|are|was|were"));
        List<Word> told = be.map(word -> members.named(word, trigger)).orElse(List.of());
        told.forEach(name ->
                draft.target(phrases.one(name), "behind \"" + be.orElseThrow().text() + "\""));
        // Of "Jane Roe, John Doe and nine others" two are named.
        boolean more = trigger.sentenceWords().stream()
                .skip(trigger.index() + 1L)
                .anyMatch(word -> word.lower().matches("others?"));
        if (told.size() > 1 && !more) {
            draft.count = Optional.of(Quantity.exactly(told.size(), Quantity.Unit.PERSONS));
        }
        likewise(draft);
        return !told.isEmpty();
    }

    /** Whether nothing stands before it in its sentence but "still in", "also". */
    private static boolean opens(Word trigger) {
        return trigger.sentenceWords().stream().limit(trigger.index()).allMatch(word -> OPENING.contains(word.lower()));
    }

    /** The commas of ", however,". */
    private static boolean aside(Word comma) {
        return Stream.of(1, -1)
                .anyMatch(side -> comma.next(side)
                                .filter(word -> word.pos().startsWith("RB"))
                                .isPresent()
                        && comma.next(2 * side)
                                .filter(other -> other.text().equals(","))
                                .isPresent());
    }

    /** "Jane Roe was arrested, as were John Doe and Jack Doe": of whom the same is said right behind it. */
    private void likewise(Draft draft) {
        Word trigger = draft.trigger;
        for (int i = 1;
                trigger.next(i)
                        .filter(word -> !Arguments.passive(word) || !word.verb())
                        .isPresent();
                i++) {
            Word be = trigger.next(i).orElseThrow();
            boolean as = be.lower().matches("was|were")
                    && be.next(-1).filter(word -> word.lower().equals("as")).isPresent()
                    && be.next(-2).filter(comma -> comma.text().equals(",")).isPresent();
            if (as && Denials.of(trigger).isEmpty()) {
                List<Word> named = members.named(be, trigger);
                // "as were two guards"
                List<Word> told = named.isEmpty() && be.isRelation("cop")
                        ? be.head().stream().toList()
                        : named;
                told.forEach(name -> draft.target(phrases.one(name), "behind \"as " + be.text() + "\""));
                draft.count = draft.count
                        .filter(count -> !named.isEmpty())
                        .flatMap(count -> Quantities.sum(count, Quantity.exactly(told.size(), Quantity.Unit.PERSONS)));
                return;
            }
        }
    }

    /** The names behind the comma; of "two men, Jane Roe and John Doe, and a nurse, Jack Doe" the two that are counted. */
    private List<Word> apposed(NounPhrases.Phrase group) {
        List<Word> told = members.apposed(group.head());
        long low = group.count().map(Quantity::low).orElse(OptionalLong.empty()).orElse(0);
        int counted = low > 0 && low < told.size() ? (int) low : told.size();
        boolean ended = counted < told.size()
                && told.get(counted - 1)
                        .next(1)
                        .filter(comma -> comma.text().equals(","))
                        .flatMap(comma -> comma.next(1))
                        .filter(and -> and.lower().equals("and"))
                        .flatMap(and -> and.next(1))
                        .filter(other -> other.pos().matches("DT|PRP\\$|CD"))
                        .isPresent();
        return ended ? told.subList(0, counted) : told;
    }

    /** Whether the group is said to be as many as these. */
    private static boolean counts(NounPhrases.Phrase group, List<Word> told) {
        return group.count()
                .filter(count -> count.low().equals(count.high()))
                .filter(count -> count.low().orElse(0) == told.size())
                .isPresent();
    }

    /** "They shot her with nine other girls"; "with his brother" he may have done it. */
    void others(Draft draft) {
        boolean like = draft.trigger
                .under(Set.of("with"), "obl")
                .anyMatch(who -> who.children("amod")
                                .anyMatch(other -> other.lower().equals("other"))
                        && draft.actors.stream()
                                .noneMatch(actor ->
                                        actor.name().toLowerCase(Locale.ROOT).endsWith(who.lower())));
        if (like) {
            companions(draft);
        }
    }

    /** "was arrested together with her husband", "was killed along with two guards": it befell them too, and they are counted. */
    void companions(Draft draft) {
        likewise(draft);
        List<Word> found = Stream.concat(
                        draft.trigger.children("obl"),
                        // "detained together with his friend"
                        draft.trigger.children("advmod").flatMap(together -> together.children("obl")))
                .filter(this::accompanies)
                .toList();
        // "The house was burned with them inside": people are not destroyed with it.
        if (found.isEmpty() || draft.act == ActKind.DESTRUCTION) {
            return;
        }
        Optional<Quantity> told = draft.count;
        Optional<Quantity> first = told.or(() -> persons(draft.targets));
        List<Party> before = List.copyOf(draft.targets);
        draft.count = Optional.empty();
        found.forEach(who -> targets(draft, who, "with whom it happened"));
        Optional<Quantity> more = draft.count;
        List<Party> others =
                draft.targets.stream().filter(party -> !before.contains(party)).toList();
        draft.count = first.flatMap(
                        count -> more.or(() -> persons(others)).flatMap(rest -> Quantities.sum(count, rest)))
                .filter(sum -> told.isPresent() || more.isPresent())
                .or(() -> told);
    }

    private boolean accompanies(Word who) {
        boolean with = who.children("case")
                .anyMatch(word -> word.lower().equals("alongside")
                        || (word.lower().equals("with")
                                && word.next(-1)
                                        .filter(together -> together.lower().matches("together|along"))
                                        .isPresent()));
        // "Two prisoners were shot with her"
        if (SPOKEN_OF.contains(who.lower())) {
            return who.children("case").anyMatch(word -> word.lower().matches("with|alongside"));
        }
        Party.Kind kind = phrases.one(who).party().kind();
        boolean people = kind == Party.Kind.PERSON || kind == Party.Kind.GROUP;
        return people && (with || theirs(who));
    }

    /** "was killed with two of his sons", "with nine others": his own people, or others like him; "with soldiers" may be by them. */
    private static boolean theirs(Word who) {
        boolean own = Stream.concat(Stream.of(who), who.under(Set.of("of"), "nmod"))
                .flatMap(word -> word.children("nmod:poss", "amod"))
                .anyMatch(word -> word.lower().matches("his|her|their|my|other"));
        return who.children("case").anyMatch(word -> word.lower().equals("with")) && (own || othersAlone(who));
    }

    /** "arrested with nine others"; not "beaten with others watching", "with others of the police helping". */
    private static boolean othersAlone(Word who) {
        boolean alone = who.children().stream().allMatch(word -> word.isRelation("case", "nummod", "punct"))
                && who.next(1).filter(word -> word.pos().equals("VBG")).isEmpty();
        boolean included = who.child("nummod").isPresent();
        return who.lower().equals("others") && (alone || included);
    }

    private static Optional<Quantity> persons(List<Party> parties) {
        return parties.stream().allMatch(party -> party.kind() == Party.Kind.PERSON)
                ? Optional.of(Quantity.exactly(parties.size(), Quantity.Unit.PERSONS))
                : Optional.empty();
    }

    /** The subject of the draft's verb, said or understood. */
    void subject(Draft draft, Degree degree) {
        Arguments.subject(draft.trigger)
                .ifPresent(word -> actors(draft, word, degree, "subject of \"" + draft.trigger.text() + "\""));
    }

    /** Whom it befell, where that is the verb's subject. */
    void subjects(Draft draft, String rule) {
        Arguments.subject(draft.trigger).ifPresent(word -> targets(draft, word, rule));
    }

    /** Who does the act of the draft's verb: its subject, or of a passive who stands behind "by". */
    void doer(Draft draft) {
        if (Arguments.passive(draft.trigger)) {
            Arguments.agents(draft.trigger)
                    .filter(word -> !ORDERS.contains(word.lemma()))
                    .forEach(word -> actors(draft, word, Degree.CARRIED_OUT, "\"by\""));
            ordered(draft);
            Arguments.causer(draft.trigger).ifPresent(word -> actors(draft, word, Degree.ORDERED, "who had it done"));
        } else {
            boolean orders = Manner.governing(draft.trigger)
                    .filter(Manner::order)
                    // "had orders to shoot"
                    .filter(order -> Arguments.carrier(order)
                            // "was given orders"
                            .filter(verb -> verb.lemma().matches("have|receive|get|obey|follow|await")
                                    || (order.isRelation("obj") && Arguments.passive(verb)))
                            .isEmpty())
                    .isPresent();
            subject(draft, orders ? Degree.ORDERED : Degree.CARRIED_OUT);
            Arguments.sender(draft.trigger)
                    .filter(word -> !Denials.nobody(word.lower()))
                    .ifPresent(word -> actors(draft, word, Degree.ORDERED, "who sent or told them to"));
        }
    }

    /** "shot by order of the judge", "executed on the colonel's orders": who ordered it, and not who did it. */
    private void ordered(Draft draft) {
        draft.trigger
                .under(ORDERING, "obl")
                .filter(word -> ORDERS.contains(word.lemma()))
                .flatMap(word -> Stream.concat(word.children("nmod:poss"), Arguments.after(word, "of", "from")))
                .forEach(word -> actors(draft, word, Degree.ORDERED, "on whose orders"));
    }

    /** Terms, charges, offices, instruments, as the prepositions behind the word bring them. */
    void particulars(Draft draft, Word word) {
        switch (draft.act) {
            case SENTENCING -> {
                Arguments.after(word, "to").findFirst().ifPresent(term -> draft.term(words(term)));
                Arguments.after(word, "for").findFirst().ifPresent(charge -> draft.charge(words(charge)));
            }
            case CONVICTION, PROSECUTION, TRIAL, ARREST, EXECUTION, INVESTIGATION ->
                Stream.concat(guilty(draft, word), Stream.of(word))
                        .flatMap(found -> Arguments.charges(found, "of", "for", "with", "on"))
                        .filter(found -> chargeable(word, found))
                        .findFirst()
                        .ifPresent(charge -> draft.charge(words(charge)));
            case APPOINTMENT ->
                Arguments.after(word, "as", "to")
                        .findFirst()
                        .or(() -> word.child("xcomp"))
                        .or(() -> rightBehind(word, "as"))
                        // "assigned to a commission": no office.
                        .ifPresent(office -> {
                            if (phrases.one(office).party().kind() == Party.Kind.ORGANISATION) {
                                draft.body(words(office));
                            } else {
                                draft.office(words(office));
                            }
                        });
            case KILLING, ATTACK, BOMBING, SHOOTING, INJURY, TORTURE, ILL_TREATMENT, DESTRUCTION ->
                Arguments.after(word, "with", "using")
                        .filter(found -> !found.lower().equals("inside"))
                        .filter(found -> lexicon.kind(found) == Party.Kind.OBJECT
                                && !found.pronoun()
                                // "killed with two of his sons"
                                && !SOMEBODY.contains(phrases.one(found).party().kind()))
                        .forEach(found -> instrument(draft, found));
            default -> {}
        }
    }

    /** "found guilty": the word that says what was found, and that the charge may hang on. */
    private static Stream<Word> guilty(Draft draft, Word verb) {
        List<Word> found = verb.children("xcomp", "obj")
                .filter(word -> word.lower().equals("guilty"))
                .toList();
        draft.carriers.addAll(found);
        return found.stream();
    }

    /** Of "attended the inauguration as president" the office is what was taken up, whatever a parser hangs it on. */
    private static Optional<Word> rightBehind(Word noun, String preposition) {
        return noun.next(1)
                .filter(word -> noun.noun() && word.lower().equals(preposition) && word.isRelation("case"))
                .flatMap(Word::head);
    }

    /** With what it is done. */
    void instrument(Draft draft, Word word) {
        draft.instruments.add(phrases.one(word).party());
    }

    /** Of "the trial of Roe" and "tried on 3 May" neither is the charge; of "tried on charges of fraud" it is. */
    private boolean chargeable(Word act, Word found) {
        boolean dated = found.entity().equals("DATE");
        boolean placed = lexicon.place(found) || lexicon.kind(found) == Party.Kind.PLACE;
        // "arrested with her husband", "held for two nights"
        boolean none = found.pronoun()
                || (found.noun()
                        && (lexicon.kind(found) == Party.Kind.PERSON
                                || lexicon.kind(found) == Party.Kind.GROUP
                                || Acts.spell(found)));
        String preposition = found.preposition().orElse("");
        return !dated
                && !placed
                && !none
                && (act.verb() || !preposition.equals("of"))
                // "hanged with a board round her neck"
                && (!preposition.equals("with")
                        || lexicon.act(act)
                                .filter(named -> CHARGED.contains(named.kind()))
                                .isPresent())
                && (!preposition.equals("on") || CHARGES.contains(found.lemma()));
    }

    /** The words of a phrase; of a clause, all that hangs on its verb. */
    Words words(Word head) {
        Span span =
                head.verb() ? new Span(head.span().start(), head.subtreeSpan().end()) : phrases.span(head);
        return words(span);
    }

    Words words(Span span) {
        return new Words(span.of(text), span);
    }

    /** Whether one person or a body is among them. */
    static boolean named(List<Party> parties) {
        return parties.stream()
                .anyMatch(party -> party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.ORGANISATION);
    }

    /** Whether the party is a human being, several, or a body. */
    static boolean somebody(Party party) {
        return party.kind() == Party.Kind.PERSON
                || party.kind() == Party.Kind.GROUP
                || party.kind() == Party.Kind.ORGANISATION;
    }

    /** Whether people are among them. */
    static boolean people(List<Party> parties) {
        return parties.stream()
                .anyMatch(party -> party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.GROUP);
    }
}
