package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Fills a draft from a noun that names an act. */
final class NounFrames {

    private static final Set<ActKind> ONE_EACH = Set.of(
            ActKind.KILLING,
            ActKind.INJURY,
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.ABDUCTION,
            ActKind.ENFORCED_DISAPPEARANCE,
            ActKind.CONVICTION,
            ActKind.SENTENCING,
            ActKind.RELEASE);

    private static final Set<String> HOLDING = Set.of("hold", "stage", "organise", "organize", "join");
    private static final Set<String> VOICING = Set.of(
            "make",
            "convey",
            "issue",
            "voice",
            "send",
            "repeat",
            "renew",
            "reiterate",
            "launch",
            "sign",
            "deliver",
            "join",
            "back",
            "echo",
            "bring",
            "file",
            "lodge",
            "submit");
    private static final Set<String> SERVING = Set.of("serve", "receive", "get", "face");
    private static final Set<String> GIVING =
            Set.of("issue", "pass", "impose", "sign", "confirm", "uphold", "pronounce");
    private static final Set<String> PARTICIPANTS = Set.of("participant", "accomplice");

    private static final Set<String> LIFTING =
            Set.of("cancel", "withdraw", "lift", "revoke", "quash", "refuse", "reject");
    private static final Set<String> OPPOSING = Set.of("condemn", "denounce", "oppose");

    static final Map<String, Degree> CARRIERS = new HashMap<>();

    static {
        List.of(
                        "carry",
                        "commit",
                        "perpetrate",
                        "conduct",
                        "implement",
                        "execute",
                        "launch",
                        "stage",
                        "mount",
                        "unleash",
                        "initiate",
                        "begin",
                        "start",
                        "pass",
                        "issue",
                        "impose")
                .forEach(verb -> CARRIERS.put(verb, Degree.CARRIED_OUT));
        List.of("oversee", "supervise", "lead", "direct").forEach(verb -> CARRIERS.put(verb, Degree.RESPONSIBLE));
        List.of("plan", "plot", "prepare", "organise", "organize").forEach(verb -> CARRIERS.put(verb, Degree.PLANNED));
        List.of("order", "decree", "command", "authorise", "authorize", "approve")
                .forEach(verb -> CARRIERS.put(verb, Degree.ORDERED));
    }

    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;
    private final Parts parts;

    NounFrames(Lexicon lexicon, Names names, NounPhrases phrases, Parts parts) {
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
        this.parts = parts;
    }

    /**
     * The draft of a noun; empty where too little is said to claim an act.
     *
     * @param trigger what the table of acts says of the noun
     */
    Optional<Draft> draft(Word noun, Lexicon.Trigger trigger) {
        if (noun.lower().equals("deaths") && noun.sentenceWords().stream().anyMatch(word -> lexicon.natural(word))) {
            return Optional.empty();
        }
        Draft draft = new Draft(noun, trigger.kind(), "frame " + trigger.frame());
        if (!fills(draft, trigger.frame())) {
            return Optional.empty();
        }
        laid(draft);
        return Optional.of(draft);
    }

    private boolean fills(Draft draft, String frame) {
        Word noun = draft.trigger;
        Arguments.agents(noun).forEach(word -> parts.actors(draft, word, Degree.CARRIED_OUT, "\"by\""));
        // "30 executions" are 30 people, "21 investigations" are not.
        draft.count = noun.pos().equals("NNS") && ONE_EACH.stream().anyMatch(draft.act::is)
                ? phrases.count(noun)
                : Optional.empty();
        carried(draft);
        switch (frame) {
            case "of" -> {
                Stream.concat(
                                Arguments.after(noun, "of", "against", "into"),
                                // "opened an investigation into the deaths": a parser hangs them on the opening.
                                Arguments.carrier(noun).filter(verb -> draft.act == ActKind.INVESTIGATION).stream()
                                        .flatMap(verb -> Arguments.after(verb, "into")))
                        .filter(word ->
                                word.noun() || word.pronoun() || (word.pos().equals("CD") && !Quantities.year(word)))
                        .forEach(word -> parts.targets(draft, word, "\"of\""));
                if (draft.act.is(ActKind.ATTACK)) {
                    attacked(draft);
                    if (draft.targets.isEmpty() && !draft.actors.isEmpty()) {
                        struck(draft);
                    }
                }
                // "stood trial for it": the verb tells who.
                if (draft.act == ActKind.TRIAL
                        && noun.head()
                                .filter(verb -> verb.lemma().matches("stand|face|go"))
                                .isPresent()
                        && noun.child("det").isEmpty()) {
                    return false;
                }
                noun.children("nmod:poss")
                        .filter(word -> !word.pronoun() || word.lower().matches("his|her"))
                        .forEach(word -> owner(draft, word));
            }
            case "against" -> {
                Stream.concat(Stream.of(noun), Arguments.carrier(noun).stream())
                        .flatMap(word -> Arguments.after(word, "against"))
                        .forEach(word -> parts.targets(draft, word, "\"against\""));
                if (draft.act == ActKind.THREAT) {
                    received(draft);
                }
                if (draft.act == ActKind.ACCUSATION) {
                    filed(draft);
                }
                return !draft.targets.isEmpty()
                        || (draft.act == ActKind.ACCUSATION && !draft.carriers.isEmpty() && !draft.actors.isEmpty());
            }
            // "An arrest warrant was issued for Roe": that he was arrested is not said.
            case "warrants" -> {
                Stream.concat(Stream.of(noun), Arguments.carrier(noun).stream())
                        .flatMap(word -> Arguments.after(word, "for", "against"))
                        .forEach(word -> parts.targets(draft, word, "for whom it is"));
                draft.actors.clear();
                Optional<Word> carrier = Arguments.carrier(noun);
                boolean issued = Denials.of(noun).isEmpty()
                        && carrier.flatMap(Denials::of).isEmpty()
                        && carrier.flatMap(Undone::of).isEmpty()
                        && carrier.map(Manner::of).filter(how -> !how.plain()).isEmpty()
                        && carrier.filter(verb -> LIFTING.contains(verb.lemma()))
                                .isEmpty();
                draft.manner = Optional.of(Manner.requested("by \"" + noun.text() + "\""));
                return issued && Parts.people(draft.targets);
            }
            case "doer" -> {
                return doer(draft);
            }
            case "term" -> term(draft);
            case "holds-event" -> {
                Arguments.carrier(noun)
                        .filter(verb -> HOLDING.contains(verb.lemma()))
                        .or(() -> noun.children("acl")
                                .filter(verb -> HOLDING.contains(verb.lemma()))
                                .findFirst())
                        .ifPresent(verb -> Arguments.carriedBy(verb)
                                .forEach(word -> parts.actors(draft, word, Degree.CARRIED_OUT, "who held it")));
                // "protests condemning him", "rallies against the arrests"
                Stream.concat(
                                Arguments.after(noun, "against"),
                                noun.children("acl")
                                        .filter(verb -> OPPOSING.contains(verb.lemma()))
                                        .flatMap(Arguments::objects))
                        // "were arrested during protests against the coup": a time, and nothing that is told.
                        .filter(word -> !noun.isRelation("obl", "nmod"))
                        .forEach(word -> parts.targets(draft, word, "against whom or what"));
                return !draft.actors.isEmpty() || !draft.targets.isEmpty();
            }
            case "asks-for" -> {
                return asks(draft);
            }
            default -> {
                Arguments.after(noun, "of", "from")
                        .filter(word -> names.at(word).isPresent()
                                || Parts.somebody(phrases.one(word).party()))
                        .forEach(word -> parts.actors(draft, word, Degree.ORDERED, "whose order"));
                noun.children("nmod:poss").forEach(word -> parts.actors(draft, word, Degree.ORDERED, "whose order"));
                // "The order to kill them came from Roe."
                noun.head()
                        .filter(came -> came.lemma().equals("come")
                                && noun.isRelation("nsubj")
                                && Denials.of(came).isEmpty())
                        .ifPresent(came -> Arguments.after(came, "from")
                                .filter(word -> Parts.somebody(phrases.one(word).party()))
                                .forEach(word -> parts.actors(draft, word, Degree.ORDERED, "from whom it came")));
                // "a decree ordering the execution": the verb tells more.
                if (noun.children("acl").anyMatch(verb -> lexicon.names(verb, Set.of(ActKind.ORDER)))) {
                    return false;
                }
                actedOn(noun)
                        .flatMap(Arguments::subject)
                        .ifPresent(word -> parts.targets(draft, word, "who acted on it"));
                // "acting on the orders of Roe, he flew north": he is not Roe.
                draft.targets.removeIf(target ->
                        draft.actors.stream().anyMatch(actor -> actor.name().equals(target.name())));
                return !draft.actors.isEmpty();
            }
        }
        parts.particulars(draft, noun);
        return true;
    }

    /** "A criminal complaint was filed by the union", whoever it is against. */
    private void filed(Draft complaint) {
        Arguments.carrier(complaint.trigger)
                .filter(verb -> VOICING.contains(verb.lemma()))
                // The complaint itself makes what is said of it alleged.
                .filter(verb -> Manner.of(verb).polarity() == Polarity.AFFIRMED
                        && Manner.of(verb)
                                .modality()
                                .filter(how -> how != Modality.ALLEGED)
                                .isEmpty())
                .ifPresent(verb -> {
                    complaint.carriers.add(verb);
                    Arguments.carriedBy(verb).stream()
                            .filter(who -> Parts.somebody(phrases.one(who).party()))
                            .forEach(who -> parts.actors(complaint, who, Degree.CARRIED_OUT, "who filed it"));
                });
    }

    /** "received death threats from the militia", "faced threats". */
    private void received(Draft threat) {
        Word noun = threat.trigger;
        // "a threat of rain"
        boolean ofNothing = Arguments.after(noun, "of")
                .anyMatch(what -> !Lexicon.actNoun(what.lemma())
                        && !what.lemma().equals("death")
                        && !what.pos().equals("VBG"));
        if (ofNothing) {
            return;
        }
        Arguments.carrier(noun).filter(verb -> SERVING.contains(verb.lemma())).ifPresent(verb -> {
            Arguments.carriedBy(verb).stream()
                    .filter(who -> Parts.somebody(phrases.one(who).party()))
                    .forEach(who -> parts.targets(threat, who, "who received it"));
            Stream.of(verb, noun)
                    .flatMap(word -> Arguments.after(word, "from"))
                    .filter(who -> Parts.somebody(phrases.one(who).party()))
                    .forEach(who -> parts.actors(threat, who, Degree.CARRIED_OUT, "\"from\""));
            threat.carriers.add(verb);
        });
    }

    /** "the murderers of Roe": who did it, told by what they did. A ruler's killers are not those who killed him. */
    private boolean doer(Draft draft) {
        Word who = draft.trigger;
        Arguments.after(who, "of")
                .filter(word -> {
                    Party.Kind kind = phrases.one(word).party().kind();
                    return kind == Party.Kind.PERSON || kind == Party.Kind.GROUP;
                })
                .forEach(word -> parts.targets(draft, word, "of \"" + who.text() + "\""));
        parts.actors(draft, who, Degree.CARRIED_OUT, "who is called so");
        return !draft.targets.isEmpty();
    }

    /** "staged attacks on the barracks", "began a series of attacks against banks": a parser may hang the target on the verb. */
    private void attacked(Draft draft) {
        Stream.concat(
                        Arguments.after(draft.trigger, "on", "upon"),
                        draft.carriers.stream().flatMap(verb -> Arguments.after(verb, "on", "upon", "against")))
                .filter(word -> word.noun() || word.pronoun())
                .filter(word -> !word.entity().equals("DATE") && !word.entity().equals("TIME"))
                .forEach(word -> parts.targets(draft, word, "on what or whom"));
    }

    /** "killed in a bombing by the army": whom it killed or hurt. */
    private void struck(Draft draft) {
        Word noun = draft.trigger;
        noun.head()
                .filter(verb -> verb.verb()
                        && noun.isRelation("obl")
                        && noun.preposition()
                                .filter(Set.of("in", "by")::contains)
                                .isPresent())
                .filter(verb -> lexicon.names(verb, Set.of(ActKind.KILLING, ActKind.INJURY)))
                // "No one was hurt in it"
                .filter(verb -> Denials.of(verb).isEmpty())
                .ifPresent(verb ->
                        Arguments.objects(verb).forEach(word -> parts.targets(draft, word, "whom it killed or hurt")));
    }

    /** "acted on the minister's orders": the verb. */
    private static Optional<Word> actedOn(Word order) {
        return order.preposition()
                .filter(Set.of("on", "under", "upon")::contains)
                .flatMap(preposition -> order.head())
                .filter(verb -> verb.verb() && verb.lemma().equals("act"));
    }

    /** "an appeal by the families for an inquiry", "they renewed their call on the court to act". */
    private boolean asks(Draft draft) {
        Word noun = draft.trigger;
        noun.children("nmod:poss").forEach(word -> parts.actors(draft, word, Degree.CARRIED_OUT, "whose it is"));
        Arguments.after(noun, "from")
                .filter(word -> Parts.somebody(phrases.one(word).party()))
                .forEach(word -> parts.actors(draft, word, Degree.CARRIED_OUT, "\"from\""));
        Arguments.carrier(noun).filter(verb -> VOICING.contains(verb.lemma())).ifPresent(verb -> {
            draft.carriers.add(verb);
            Arguments.carriedBy(verb).forEach(word -> parts.actors(draft, word, Degree.CARRIED_OUT, "who voiced it"));
            Arguments.after(verb, "for")
                    .filter(Word::noun)
                    .forEach(word -> parts.targets(draft, word, "what is asked for"));
        });
        Arguments.after(noun, "on", "upon", "to").forEach(word -> parts.targets(draft, word, "who is asked"));
        noun.children("acl")
                .flatMap(verb -> verb.children("nsubj"))
                .forEach(word -> parts.targets(draft, word, "who is asked"));
        Arguments.after(noun, "for")
                .filter(Word::noun)
                .forEach(word -> parts.targets(draft, word, "what is asked for"));
        // A conference that renews a call stands for those who met there.
        boolean somebody = Parts.people(draft.actors)
                || Parts.named(draft.actors)
                || draft.actors.stream().anyMatch(party -> party.kind() == Party.Kind.EVENT);
        return somebody && (!draft.targets.isEmpty() || asksThat(noun));
    }

    private static boolean asksThat(Word noun) {
        return noun.child("acl").isPresent();
    }

    /** Of "Roe's trial" the owner is tried; of "the guards' murder of prisoners" the owner does it. */
    private void owner(Draft draft, Word owner) {
        Party.Kind kind = phrases.one(owner).party().kind();
        // "The town's fifth homicide" is none of the town.
        if (draft.trigger
                .children("amod", "nummod")
                .anyMatch(word -> word.entity().equals("ORDINAL"))) {
            return;
        }
        if (kind == Party.Kind.PLACE || kind == Party.Kind.OBJECT || kind == Party.Kind.EVENT) {
            return;
        }
        if (draft.targets.isEmpty() && kind != Party.Kind.ORGANISATION) {
            parts.targets(draft, owner, "owner of \"" + draft.trigger.text() + "\"");
        } else {
            parts.actors(draft, owner, Degree.CARRIED_OUT, "owner of \"" + draft.trigger.text() + "\"");
        }
    }

    private void carried(Draft draft) {
        // Who carries out an order has not given it.
        Optional<Word> carrier = Arguments.carrier(draft.trigger)
                .filter(verb -> CARRIERS.containsKey(verb.lemma())
                        || givesOrder(draft, verb)
                        || (draft.act == ActKind.SENTENCING && verb.lemma().equals("sign")))
                .filter(verb -> draft.act != ActKind.ORDER || GIVING.contains(verb.lemma()) || givesOrder(draft, verb));
        carrier.ifPresent(verb -> {
            Degree degree = CARRIERS.getOrDefault(verb.lemma(), Degree.CARRIED_OUT);
            draft.carriers.add(verb);
            Arguments.carriedBy(verb).stream()
                    // "a decree ordering the execution": whoever issued it.
                    .filter(word -> !lexicon.names(word, Set.of(ActKind.ORDER)))
                    .forEach(word -> parts.actors(draft, word, degree, "who did \"" + verb.text() + "\""));
        });
        if (draft.trigger.child("cop").isPresent()
                && draft.trigger.preposition().filter("behind"::equals).isPresent()) {
            draft.trigger
                    .children("nsubj")
                    .forEach(word -> parts.actors(draft, word, Degree.RESPONSIBLE, "who is \"behind\" it"));
        }
        participant(draft.trigger).ifPresent(who -> takesPart(draft, who));
        Optional<Word> partaking = draft.trigger
                .head()
                .filter(word -> draft.trigger.preposition().filter("in"::equals).isPresent());
        partaking.filter(Arguments::partaking).filter(NounFrames::so).ifPresent(word -> {
            draft.carriers.add(word);
            Arguments.partakers(word)
                    .forEach(who -> parts.actors(draft, who, Degree.TOOK_PART, "\"" + word.text() + "\""));
        });
    }

    /** "gave the order to shoot": of what is to be done a parser may hang the doing on the giving. */
    private static boolean givesOrder(Draft draft, Word verb) {
        return draft.act == ActKind.ORDER
                && verb.lemma().equals("give")
                && (verb.child("xcomp", "ccomp").isPresent()
                        || draft.trigger.child("acl").isPresent());
    }

    /** "a participant in the massacre": the noun. */
    static Optional<Word> participant(Word act) {
        return act.children("case")
                .filter(joint -> joint.lower().equals("in"))
                .flatMap(in -> in.next(-1).stream())
                .filter(word -> word.noun() && PARTICIPANTS.contains(word.lemma()))
                .findFirst();
    }

    /** "a participant in the massacre, Jane Roe": she; of "no participant" and "according to a participant, Jane Roe was killed" nobody with that name. */
    private void takesPart(Draft draft, Word participant) {
        if (Manner.of(participant).polarity() == Polarity.DENIED) {
            return;
        }
        Optional<Word> name = draft.trigger
                .next(1)
                .filter(comma -> comma.text().equals(",") && participant.pos().equals("NN"))
                .flatMap(comma -> comma.next(1))
                .filter(names::person)
                .flatMap(names::at)
                .map(Names.Named::last)
                .filter(last -> !last.isRelation("nsubj", "nsubj:pass")
                        && last.next(1).filter(Word::verb).isEmpty());
        draft.actor(phrases.one(name.orElse(participant)), Degree.TOOK_PART, "who is called a participant");
        draft.laid |= participant.children("amod").anyMatch(word -> word.lower().matches("alleged|suspected|accused"));
    }

    /** Who is said, or says or denies of himself, to have done it, by a word beside it. */
    private void laid(Draft draft) {
        Laying.blamed(draft.trigger).filter(this::canAct).forEach(who -> {
            draft.targets.removeIf(party -> party.span().covers(who.span()));
            parts.actors(draft, who, Degree.RESPONSIBLE, "at whose door it is laid");
            draft.laid = true;
        });
        Laying.owner(draft.trigger)
                .ifPresent(who -> parts.actors(draft, who, Degree.RESPONSIBLE, "who owns that it was they"));
        Laying.disowner(draft.trigger, lexicon)
                .ifPresent(who -> parts.actors(draft, who, Degree.TOOK_PART, "who denies a part in it"));
    }

    /** "blamed the deaths on the weather", "attributed his death to heart failure": nobody did it. */
    private boolean canAct(Word who) {
        Party.Kind kind = phrases.one(who).party().kind();
        return kind == Party.Kind.PERSON || kind == Party.Kind.GROUP || kind == Party.Kind.ORGANISATION;
    }

    /** Who "did not take part" in it had no part. */
    private static boolean so(Word partaking) {
        boolean denied = Manner.of(partaking).polarity() == Polarity.DENIED;
        return !denied
                && (partaking.verb()
                        || Arguments.carrier(partaking)
                                .map(Manner::of)
                                .filter(manner -> manner.polarity() == Polarity.DENIED)
                                .isEmpty());
    }

    private void term(Draft draft) {
        Word noun = draft.trigger;
        draft.term(parts.words(noun));
        Optional<Word> verb = Arguments.carrier(noun);
        verb.filter(word -> SERVING.contains(word.lemma())).ifPresent(word -> {
            draft.carriers.add(word);
            Arguments.subject(word).ifPresent(who -> parts.targets(draft, who, "who is to \"" + word.text() + "\" it"));
        });
        noun.children("nmod:poss").forEach(word -> parts.targets(draft, word, "whose sentence"));
        Arguments.after(noun, "for")
                .findFirst()
                .or(() -> verb.flatMap(word -> Arguments.after(word, "for").findFirst()))
                .ifPresent(charge -> draft.charge(parts.words(charge)));
    }
}
