package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import inquest.core.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Fills a draft from a verb that names an act. */
final class VerbFrames {

    private static final Set<String> DENIABLE = Set.of(
            "allegation",
            "account",
            "version",
            "testimony",
            "accusation",
            "charge",
            "claim",
            "report",
            "rumour",
            "rumor",
            "suggestion",
            "figure",
            "involvement",
            "responsibility",
            "role",
            "part",
            "hand",
            "participation",
            "complicity",
            "existence",
            "knowledge",
            "wrongdoing",
            "it",
            "this",
            "that",
            "these",
            "them");

    private static final Set<String> PUNISHMENTS = Set.of(
            "death",
            "prison",
            "jail",
            "year",
            "month",
            "imprisonment",
            "life",
            "labor",
            "labour",
            "camp",
            "exile",
            "gallows",
            "penalty",
            "execution",
            "hanging",
            "stoning",
            "lash",
            "term",
            "sentence",
            "confinement");

    private static final Set<ActKind> GATHERINGS =
            Set.of(ActKind.PROTEST, ActKind.TRIAL, ActKind.INVESTIGATION, ActKind.BURIAL, ActKind.APPOINTMENT);

    private static final Set<String> TIMES = Set.of("DATE", "TIME");

    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;
    private final Parts parts;
    private final Crowds crowds;

    VerbFrames(Lexicon lexicon, Names names, NounPhrases phrases, Parts parts) {
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
        this.parts = parts;
        this.crowds = new Crowds(lexicon, names, phrases, parts);
    }

    /**
     * The draft of a verb; empty where too little is said to claim an act.
     *
     * @param trigger what the table of acts says of the verb
     */
    Optional<Draft> draft(Word verb, Lexicon.Trigger trigger) {
        boolean sentenced = trigger.frame().equals("condemns")
                && Arguments.passive(verb)
                // "those condemned to the hall" were led there.
                && Arguments.after(verb, "to").anyMatch(word -> PUNISHMENTS.contains(word.lemma()));
        // "blew himself up outside a mosque"
        if (verb.lemma().equals("blow")
                && trigger.kind() == ActKind.DESTRUCTION
                && verb.children("obj").anyMatch(Word::reflexive)) {
            return suicideBombing(verb);
        }
        // "commanded the 4th Brigade" gives no order.
        if (verb.lemma().equals("command")
                && verb.child("xcomp", "ccomp", "mark").isEmpty()) {
            Draft office = new Draft(verb, ActKind.OFFICE, "commands it");
            return fills(office, "holds") ? Optional.of(office) : Optional.empty();
        }
        Draft draft = sentenced
                ? new Draft(verb, ActKind.SENTENCING, "condemned to")
                : new Draft(verb, trigger.kind(), "frame " + trigger.frame());
        // "The state disappeared hundreds of students", "were disappeared", "forcibly disappeared and killed them".
        boolean done = trigger.frame().equals("suffers")
                && trigger.kind() == ActKind.ENFORCED_DISAPPEARANCE
                && (verb.child("obj").isPresent() || Arguments.forced(verb));
        return fills(draft, sentenced || done ? "does" : trigger.frame()) ? Optional.of(draft) : Optional.empty();
    }

    private Optional<Draft> suicideBombing(Word verb) {
        Draft draft = new Draft(verb, ActKind.BOMBING, "blew up himself");
        parts.subject(draft, Degree.CARRIED_OUT);
        Arguments.after(verb, "outside", "near", "at", "in", "inside", "among")
                .filter(where -> lexicon.site(where)
                        || lexicon.place(where)
                        || Parts.somebody(phrases.one(where).party()))
                .limit(1)
                .forEach(where -> parts.targets(draft, where, "where it was done"));
        return draft.actors.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    private boolean fills(Draft draft, String frame) {
        Word verb = draft.trigger;
        return switch (frame) {
            case "does" -> does(draft);
            case "suffers" -> {
                parts.subjects(draft, "subject of \"" + verb.text() + "\"");
                named(draft);
                parts.particulars(draft, verb);
                draft.carriers.addAll(proceedings(verb).toList());
                yield !draft.targets.isEmpty();
            }
            case "vanishes" -> vanishes(draft);
            case "tried" -> tried(draft);
            case "holds" -> holds(draft);
            case "sends" -> sends(draft);
            case "writes" -> writes(draft);
            case "sees" -> sees(draft);
            case "tries" -> verb.child("xcomp").isEmpty() && does(draft) && Parts.people(draft.targets);
            case "takes" ->
                does(draft)
                        && Parts.people(draft.targets)
                        && Arguments.doers(verb).stream().noneMatch(Torments::healer);
            case "appoints" ->
                !pointedOut(verb)
                        && (Arguments.after(verb, "as", "to").findAny().isPresent()
                                || verb.child("xcomp").isPresent())
                        && does(draft)
                        && Parts.people(draft.targets);
            // "a battalion commanded by Roe": by his rank.
            case "orders" ->
                !(verb.lemma().equals("command")
                                && verb.child("xcomp", "ccomp", "mark").isEmpty())
                        && speaks(draft);
            case "condemns" -> speaks(draft) && !draft.actors.isEmpty();
            // "On the night of 3 May they called out eleven women" asks for nothing.
            case "calls" ->
                (Arguments.after(verb, "for", "on", "upon").anyMatch(word -> !TIMES.contains(word.entity()))
                                || calledOn(verb).isPresent())
                        && verb.children("compound:prt")
                                .noneMatch(word -> word.lower().equals("out"))
                        && asks(draft);
            case "asks" -> asks(draft);
            case "advises" -> verb.child("xcomp").isPresent() && !Arguments.passive(verb) && asks(draft);
            case "puts" -> puts(draft);
            case "forces" -> forces(draft);
            case "drives" ->
                Arguments.after(verb, "from", "out", "off", "of").findAny().isPresent()
                        && Arguments.after(verb, "to").findAny().isEmpty()
                        && Arguments.doers(verb).stream().allMatch(doer -> doer.pronoun() || Takings.armed(doer))
                        && does(draft)
                        && Parts.people(draft.targets);

            case "threatens" -> threatens(draft);
            case "maims" -> maims(draft);
            case "hears" -> crowds.heard(draft);
            case "flees" -> crowds.fled(draft);
            case "marches" -> crowds.marched(draft);
            case "uses" -> crowds.forced(draft);

            case "sets" -> sets(draft);
            case "ties" -> ties(draft);
            default -> speaks(draft);
        };
    }

    /** "named him as a collaborator" gives him no office. */
    private boolean pointedOut(Word verb) {
        return verb.lemma().equals("name")
                && Arguments.after(verb, "as")
                        .anyMatch(word -> names.at(word).isPresent()
                                || (lexicon.kind(word) == Party.Kind.PERSON && !lexicon.office(word)));
    }

    /** "Only one man has faced trial: John Roe": the name behind the colon is his. */
    private void named(Draft draft) {
        boolean one = draft.targets.size() == 1 && draft.targets.get(0).kind() == Party.Kind.PERSON;
        draft.trigger
                .children("parataxis", "appos", "dep")
                .filter(word -> one && word.index() > draft.trigger.index())
                .flatMap(word -> names.at(word).stream())
                .filter(name -> name.bearer().kind() == Party.Kind.PERSON)
                .filter(name -> name.words()
                        .get(0)
                        .next(-1)
                        .filter(before -> before.text().equals(":"))
                        .isPresent())
                .findFirst()
                .ifPresent(name -> {
                    Span words = draft.targets.get(0).span();
                    draft.trigger.sentenceWords().stream()
                            .filter(word -> words.covers(word.span()))
                            .forEach(draft.carriers::add);
                    draft.targets.clear();
                    draft.target(phrases.one(name.last()), "named behind the colon");
                });
    }

    private boolean holds(Draft draft) {
        parts.subject(draft, Degree.CARRIED_OUT);
        held(draft);
        boolean office = draft.act == ActKind.OFFICE;
        if (Arguments.partaking(draft.trigger)) {
            return !draft.actors.isEmpty() && !doesHarm(draft.trigger) && (attended(draft) || draft.count.isPresent());
        }
        return (Parts.named(draft.actors) && (!office || draft.detail.body().isPresent()))
                || (!office && !draft.actors.isEmpty() && !draft.targets.isEmpty());
    }

    /** To take part in a crime is no presence at an event; the act itself says who had a part. */
    private boolean doesHarm(Word verb) {
        return Arguments.after(verb, "in")
                .flatMap(word -> lexicon.act(word).stream())
                .anyMatch(act -> !GATHERINGS.contains(act.kind()));
    }

    private static boolean attended(Draft draft) {
        return draft.targets.stream().anyMatch(party -> party.kind() != Party.Kind.GROUP);
    }

    /** "sent a delegation to the inauguration": who is sent is there. */
    private boolean sends(Draft draft) {
        Word verb = draft.trigger;
        Arguments.objects(verb)
                .map(phrases::one)
                .filter(phrase -> Parts.somebody(phrase.party()))
                .forEach(phrase -> draft.actor(phrase, Degree.PRESENT, "who is sent"));
        Arguments.after(verb, "to").findFirst().ifPresent(word -> draft.target(phrases.one(word), "where to"));
        return !draft.actors.isEmpty() && !draft.targets.isEmpty();
    }

    /** "wrote an open letter to the ministry". */
    private boolean writes(Draft draft) {
        Word verb = draft.trigger;
        parts.subject(draft, Degree.CARRIED_OUT);
        Stream.concat(Stream.of(verb), verb.children("obj"))
                .flatMap(word -> Arguments.after(word, "to"))
                .forEach(word -> parts.targets(draft, word, "to whom it is written"));
        return Parts.people(draft.actors) || Parts.named(draft.actors);
    }

    /** What somebody leads, or is at. */
    private void held(Draft draft) {
        Word verb = draft.trigger;
        if (draft.act == ActKind.OFFICE) {
            (verb.lemma().equals("sit") ? Arguments.after(verb, "on").findFirst() : verb.child("obj"))
                    .filter(word -> verb.child("xcomp").isEmpty())
                    // "headed Qorasuv prison"
                    .filter(word -> phrases.one(word).party().kind() == Party.Kind.ORGANISATION
                            || (verb.lemma().matches("head|command") && Captivity.prison(word)))
                    // "leads its parent body, the Oldmere League": the name rather than what it is.
                    .map(word -> names.at(word).isPresent()
                            ? word
                            : word.children("appos")
                                    .filter(name -> names.at(name).isPresent())
                                    .findFirst()
                                    .orElse(word))
                    .ifPresent(word -> draft.body(parts.words(word)));
        } else if (verb.lemma().equals("attend")) {
            verb.child("obj").ifPresent(word -> draft.target(phrases.one(word), "what is attended"));
        } else {
            Arguments.after(verb, "in").findFirst().ifPresent(word -> draft.target(phrases.one(word), "\"in\""));
            draft.actors.stream()
                    .findFirst()
                    .ifPresent(party -> Arguments.subject(verb)
                            .map(phrases::one)
                            .flatMap(NounPhrases.Phrase::count)
                            .ifPresent(count -> draft.count = Optional.of(count)));
        }
    }

    private boolean does(Draft draft) {
        Word verb = draft.trigger;
        parts.noted(draft);
        if (verb.pos().equals("VBN") && verb.child("aux", "aux:pass", "nsubj").isEmpty() && parts.inverted(draft)) {
            return true;
        }
        boolean passive = Arguments.passive(verb);
        Optional<Word> listed = draft.act == ActKind.PUBLICATION ? listBefore(verb) : Optional.empty();
        (listed.isPresent() ? listed.stream() : Arguments.objects(verb))
                .forEach(word -> parts.targets(
                        draft, word, (passive ? "passive subject" : "object") + " of \"" + verb.text() + "\""));
        if (passive) {
            parts.companions(draft);
        }
        parts.doer(draft);
        if (!passive) {
            parts.others(draft);
        }
        parts.particulars(draft, verb);
        if (draft.targets.isEmpty() && burnedToDeath(verb)) {
            draft.actors.clear();
            parts.subjects(draft, "subject of \"" + verb.text() + "\"");
        }
        return !draft.targets.isEmpty();
    }

    /** The trial that somebody stands, faces or goes on. */
    private static Stream<Word> proceedings(Word verb) {
        return verb.children("obj", "obl").filter(trial -> trial.lemma().equals("trial"));
    }

    /** "cut off the ears of the prisoners": no more than a part of them, and no branch or road. */
    private boolean maims(Draft draft) {
        Word verb = draft.trigger;
        boolean part = Arguments.objects(verb)
                .anyMatch(cut -> Parts.ofBody(cut)
                        && !cut.lemma().matches("hair|nail")
                        && cut.children("amod").noneMatch(own -> own.lower().equals("own")));
        // Of "she chopped off her finger" it is her own.
        boolean another =
                Arguments.doers(verb).stream().allMatch(doer -> doer.lower().equals("they") || Takings.armed(doer));
        // Of "his arm was severed" nobody knows by what; no machine gouges out an eye.
        boolean done = !Arguments.doers(verb).isEmpty() || verb.lemma().equals("gouge");
        return part
                && another
                && done
                && does(draft)
                && draft.heads.values().stream().noneMatch(Parts::ofBody)
                && (Parts.people(draft.targets) || draft.targets.stream().allMatch(Acts::openPronoun))
                && Arguments.doers(verb).stream().noneMatch(Torments::healer);
    }

    /** "threatened the witnesses", "threatened to kill them", "threatened that they would": whom, the act that follows may tell. */
    private boolean threatens(Draft draft) {
        boolean whom = does(draft);
        // "smoke threatened to engulf the town"
        return whom
                || ((Parts.people(draft.actors) || Parts.named(draft.actors))
                        && draft.trigger.child("xcomp", "ccomp").isPresent());
    }

    /** "went missing": by whose doing is not told. */
    private boolean vanishes(Draft draft) {
        parts.subjects(draft, "who went missing");
        draft.carriers.addAll(draft.trigger.children("xcomp").toList());
        if (Manner.of(draft.trigger).plain()) {
            draft.manner = Optional.of(Manner.inferred());
        }
        return Parts.people(draft.targets);
    }

    /** "went on trial", "stood trial"; "went to the trial" whoever wished to hear it. */
    private boolean tried(Draft draft) {
        Word verb = draft.trigger;
        boolean so = proceedings(verb)
                .anyMatch(trial -> trial.children("det", "nmod:poss").findAny().isEmpty()
                        && (verb.lemma().equals("stand")
                                ? trial.isRelation("obj") && trial.child("case").isEmpty()
                                : trial.preposition()
                                        .filter(to -> to.matches("on|to"))
                                        .isPresent()));
        parts.subjects(draft, "who is tried");
        parts.bareNames(draft);
        parts.particulars(draft, verb);
        draft.carriers.addAll(proceedings(verb).toList());
        boolean purpose = verb.children("mark").anyMatch(to -> to.lower().equals("to"));
        if (purpose && Manner.of(verb).plain()) {
            draft.manner = Optional.of(Manner.planned("it is what something is done for"));
        }
        return so && Parts.people(draft.targets);
    }

    /** "Twelve people burned to death": it befell them. */
    private static boolean burnedToDeath(Word verb) {
        return verb.lemma().equals("burn")
                && !Arguments.passive(verb)
                && Arguments.after(verb, "to").anyMatch(word -> word.lemma().equals("death"));
    }

    /** "…, names of over 900 have been published": in a run-on sentence the names are nearer than the parser's subject. */
    private static Optional<Word> listBefore(Word verb) {
        return verb.sentenceWords().stream()
                .filter(word -> word.index() < verb.index()
                        && verb.index() - word.index() < 9
                        && word.lemma().equals("name"))
                .reduce((first, second) -> second);
    }

    private boolean sees(Draft draft) {
        draft.trigger
                .children("obj")
                .forEach(word -> phrases.all(word).forEach(phrase -> {
                    if (phrase.party().kind() == Party.Kind.PERSON
                            && names.at(phrase.head()).isPresent()) {
                        draft.actor(phrase, Degree.PRESENT, "object of \"" + draft.trigger.text() + "\"");
                    }
                }));
        // "saw him in the commission": what he was seen to belong to.
        Arguments.after(draft.trigger, "in", "among")
                .map(phrases::one)
                .filter(phrase -> phrase.party().kind() == Party.Kind.ORGANISATION)
                .forEach(phrase -> draft.target(phrase, "where the one seen was"));
        draft.carriers.addAll(Arguments.subject(draft.trigger).stream().toList());
        return !draft.actors.isEmpty();
    }

    private boolean asks(Draft draft) {
        Word verb = draft.trigger;
        parts.subject(draft, Degree.CARRIED_OUT);
        if (draft.act == ActKind.REQUEST && verb.child("xcomp").isPresent()) {
            verb.children("obj").forEach(word -> parts.targets(draft, word, "who is asked"));
        }
        Arguments.after(verb, "on", "upon", "to").forEach(word -> parts.targets(draft, word, "who is asked"));
        calledOn(verb).ifPresent(word -> parts.targets(draft, word, "who is asked"));
        verb.children("obj")
                .filter(word -> verb.child("xcomp").isEmpty())
                .forEach(word -> parts.targets(draft, word, "what is asked for"));
        Arguments.after(verb, "for").forEach(word -> parts.targets(draft, word, "what is asked for"));
        return !draft.actors.isEmpty()
                && (!draft.targets.isEmpty() || verb.child("ccomp").isPresent());
    }

    /** "made the case for prosecuting them". */
    private boolean puts(Draft draft) {
        parts.subject(draft, Degree.CARRIED_OUT);
        List<Word> content = draft.trigger
                .children("obj")
                .flatMap(word -> word.children("acl", "nmod", "advcl"))
                .filter(word -> word.children("mark", "case")
                        .anyMatch(mark -> mark.lower().equals("for")))
                .toList();
        draft.carriers.addAll(content);
        content.stream().filter(Word::noun).forEach(word -> parts.targets(draft, word, "what the case is made for"));
        return !draft.actors.isEmpty() && !content.isEmpty();
    }

    /** "forced themselves on me"; who "forced himself to eat" does nobody harm. */
    private boolean forces(Draft draft) {
        Word verb = draft.trigger;
        Arguments.after(verb, "on", "upon").forEach(word -> parts.targets(draft, word, "on whom"));
        parts.doer(draft);
        parts.particulars(draft, verb);
        // "forced himself on us as chairman"
        return Parts.people(draft.targets)
                && Arguments.after(verb, "as").findAny().isEmpty();
    }

    /** "set fire to the mosque", "set the houses on fire"; who is set on fire is hurt. */
    private boolean sets(Draft draft) {
        Word verb = draft.trigger;
        Optional<Word> fire = verb.child("obj").filter(word -> word.lemma().equals("fire"));
        (fire.isPresent()
                        ? Stream.of(verb, fire.get()).flatMap(word -> Arguments.after(word, "to"))
                        : Arguments.objects(verb))
                .forEach(word -> parts.targets(draft, word, "what is set on fire"));
        parts.doer(draft);
        parts.particulars(draft, verb);
        return !draft.targets.isEmpty()
                && draft.targets.stream().noneMatch(Parts::somebody)
                && draft.heads.values().stream()
                        .noneMatch(what -> what.pos().startsWith("NNP") && lexicon.kind(what) == Party.Kind.OBJECT);
    }

    /** "links him to the murder": without an act to be tied to it says nothing. */
    private boolean ties(Draft draft) {
        Optional<Word> deed = Arguments.after(draft.trigger, "to", "with", "in")
                .filter(word -> lexicon.act(word).isPresent() || word.lemma().equals("death"))
                .findFirst();
        boolean said = deed.isPresent() && speaks(draft);
        deed.filter(word -> said).ifPresent(word -> draft.charge(parts.words(word)));
        return said;
    }

    /** "calling on the government to act": a parser makes the one called on the subject of what is to be done. */
    private static Optional<Word> calledOn(Word verb) {
        return verb.children("advcl")
                .filter(clause -> clause.children("mark")
                        .anyMatch(mark ->
                                mark.lower().equals("on") || mark.lower().equals("upon")))
                .flatMap(clause -> clause.children("nsubj"))
                .findFirst();
    }

    /** Orders, denials, accusations, testimony, condemnations, protests: the subject's, about what follows. */
    private boolean speaks(Draft draft) {
        Word verb = draft.trigger;
        parts.doer(draft);
        if (draft.act == ActKind.ORDER) {
            // "The edict ordered their execution": where nobody is told who issued it, the edict.
            issuers(verb).filter(issuers -> !issuers.isEmpty()).ifPresent(issuers -> {
                draft.actors.clear();
                issuers.forEach(who -> parts.actors(draft, who, Degree.CARRIED_OUT, "whose order it is"));
            });
        }
        boolean denied = draft.act == ActKind.DENIAL && denies(draft);
        boolean condemned = draft.act == ActKind.CONDEMNATION
                && Arguments.subject(verb).filter(lexicon::site).isPresent();
        if (draft.actors.isEmpty() && (denied || condemned)) {
            // "The embassy denied that", "condemned it": only people and their bodies do.
            Arguments.subject(verb)
                    .filter(who -> who.noun() && !Arguments.passive(verb))
                    .map(who -> phrases.one(who).party())
                    .ifPresent(who -> draft.actors.add(Party.of(who.name(), Party.Kind.ORGANISATION, who.span())));
        }
        Arguments.objects(verb).forEach(word -> parts.targets(draft, word, "object of \"" + verb.text() + "\""));
        if (draft.act == ActKind.ACCUSATION) {
            Arguments.charges(verb, "of", "for", "in")
                    .findFirst()
                    .ifPresent(charge -> draft.charge(parts.words(charge)));
        }
        if (draft.act == ActKind.PROTEST) {
            Arguments.after(verb, "against").forEach(word -> parts.targets(draft, word, "\"against\""));
        }
        boolean follows =
                !draft.targets.isEmpty() || verb.child("ccomp", "xcomp").isPresent();
        return switch (draft.act) {
            case DENIAL -> !draft.actors.isEmpty() && denies(draft);
            case PROTEST -> !draft.actors.isEmpty();
            case ACCUSATION ->
                Parts.people(draft.targets) && verb.child("xcomp").isEmpty();
            default -> !draft.actors.isEmpty() && follows;
        };
    }

    /** "issued a decree ordering the execution": whoever issued it, as far as told; empty where no decree, but somebody, orders. */
    private Optional<List<Word>> issuers(Word verb) {
        return Arguments.subject(verb)
                .filter(decree -> decree.noun() && lexicon.names(decree, Set.of(ActKind.ORDER)))
                .map(decree -> Stream.of(
                                decree.children("nmod:poss"),
                                Arguments.agents(decree),
                                Arguments.after(decree, "of", "from"),
                                Arguments.carrier(decree).stream()
                                        .flatMap(carrier -> Arguments.carriedBy(carrier).stream()))
                        .flatMap(words -> words)
                        .toList());
    }

    /** A visa and an appeal are refused, not denied: what is denied is an act, a part in one, or what others say of it. */
    private boolean denies(Draft draft) {
        return draft.trigger.child("iobj").isEmpty()
                && draft.trigger
                        .child("obj", "ccomp", "xcomp")
                        .filter(word -> !word.isRelation("obj")
                                || DENIABLE.contains(word.lemma())
                                || lexicon.act(word)
                                        .filter(act -> act.kind() != ActKind.REQUEST)
                                        .isPresent())
                        .isPresent();
    }
}
