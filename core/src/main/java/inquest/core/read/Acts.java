package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import inquest.core.model.Span;
import inquest.core.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drafts a claim for each word that names an act, by the frame its table gives it. */
final class Acts {

    private static final Map<String, Degree> CARRIERS = new HashMap<>();
    private static final Set<String> PARTAKING = Set.of("involvement", "role", "participation", "part", "complicity");
    private static final Set<String> ANSWERING =
            Set.of("responsible", "accountable", "guilty", "complicit", "culpable");
    private static final Set<String> DENIABLE = Set.of(
            "allegation",
            "accusation",
            "charge",
            "claim",
            "report",
            "figure",
            "involvement",
            "responsibility",
            "role",
            "part",
            "existence",
            "knowledge",
            "wrongdoing",
            "it",
            "this",
            "that",
            "these",
            "them");
    private static final Set<ActKind> PURSUED =
            Set.of(ActKind.INVESTIGATION, ActKind.PROSECUTION, ActKind.TRIAL, ActKind.ARREST, ActKind.RELEASE);

    static {
        List.of("carry", "commit", "perpetrate", "conduct", "implement", "execute", "launch", "pass", "issue", "impose")
                .forEach(verb -> CARRIERS.put(verb, Degree.CARRIED_OUT));
        List.of("oversee", "supervise", "lead", "direct").forEach(verb -> CARRIERS.put(verb, Degree.RESPONSIBLE));
        List.of("plan", "plot", "prepare", "organise", "organize").forEach(verb -> CARRIERS.put(verb, Degree.PLANNED));
        List.of("order", "decree", "command", "authorise", "authorize", "approve")
                .forEach(verb -> CARRIERS.put(verb, Degree.ORDERED));
    }

    private final String text;
    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;
    private final Map<Word, Draft> drafts = new LinkedHashMap<>();

    Acts(String text, Lexicon lexicon, Names names, NounPhrases phrases) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
    }

    /** The drafts of a text, in the order of their words. */
    List<Draft> drafted(List<List<Word>> sentences) {
        for (List<Word> sentence : sentences) {
            sentence.forEach(this::draft);
            sentence.forEach(this::answer);
        }
        List<Draft> found = new ArrayList<>(drafts.values());
        found.forEach(this::speakAbout);
        found.removeIf(draft -> !draft.says() || idle(draft));
        return found;
    }

    private void draft(Word word) {
        Optional<Lexicon.Trigger> trigger = lexicon.act(word);
        if (trigger.isEmpty()
                || names.at(word).isPresent()
                || word.isRelation("compound", "fixed", "mark", "case", "flat")) {
            return;
        }
        Draft draft =
                new Draft(word, trigger.get().kind(), "frame " + trigger.get().frame());
        boolean kept = word.verb()
                ? verb(draft, trigger.get().frame())
                : noun(draft, trigger.get().frame());
        if (kept) {
            drafts.put(word, draft);
        }
    }

    // ---- verbs

    private boolean verb(Draft draft, String frame) {
        Word verb = draft.trigger;
        return switch (frame) {
            case "does" -> does(draft);
            case "suffers" -> {
                Arguments.subject(verb).ifPresent(word -> targets(draft, word, "subject of \"" + verb.text() + "\""));
                yield !draft.targets.isEmpty();
            }
            case "holds" -> {
                subject(draft, Degree.CARRIED_OUT);
                held(draft);
                yield (named(draft.actors)
                                && (draft.act != ActKind.OFFICE
                                        || draft.detail.body().isPresent()))
                        || (draft.act == ActKind.PRESENCE && !draft.actors.isEmpty() && !draft.targets.isEmpty());
            }
            case "sees" -> sees(draft);
            case "tries" -> verb.child("xcomp").isEmpty() && does(draft) && people(draft.targets);
            case "appoints" ->
                (Arguments.after(verb, "as", "to").findAny().isPresent()
                                || verb.child("xcomp").isPresent())
                        && does(draft)
                        && people(draft.targets);
            case "condemns" -> condemns(draft);
            case "calls" -> Arguments.after(verb, "for", "on", "upon").findAny().isPresent() && asks(draft);
            case "asks" -> asks(draft);
            default -> speaks(draft);
        };
    }

    /** What somebody leads, or is at. */
    private void held(Draft draft) {
        Word verb = draft.trigger;
        if (draft.act == ActKind.OFFICE) {
            verb.child("obj").filter(word -> verb.child("xcomp").isEmpty()).ifPresent(word -> draft.body(words(word)));
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
        boolean passive = Arguments.passive(verb);
        Optional<Word> listed = draft.act == ActKind.PUBLICATION ? listBefore(verb) : Optional.empty();
        (listed.isPresent() ? listed.stream() : Arguments.objects(verb))
                .forEach(word ->
                        targets(draft, word, (passive ? "passive subject" : "object") + " of \"" + verb.text() + "\""));
        if (passive) {
            Arguments.agents(verb).forEach(word -> actors(draft, word, Degree.CARRIED_OUT, "\"by\""));
        } else {
            subject(draft, Degree.CARRIED_OUT);
        }
        particulars(draft, verb);
        return !draft.targets.isEmpty();
    }

    /** "…, names of over 900 have been published": in a run-on sentence the names are nearer than the parser's subject. */
    private static Optional<Word> listBefore(Word verb) {
        return verb.sentenceWords().stream()
                .filter(word -> word.index() < verb.index()
                        && verb.index() - word.index() < 9
                        && word.lemma().equals("name"))
                .reduce((first, second) -> second);
    }

    /** Terms, charges, offices, instruments, as the prepositions behind the word bring them. */
    private void particulars(Draft draft, Word word) {
        switch (draft.act) {
            case SENTENCING -> {
                Arguments.after(word, "to").findFirst().ifPresent(term -> draft.term(words(term)));
                Arguments.after(word, "for").findFirst().ifPresent(charge -> draft.charge(words(charge)));
            }
            case CONVICTION, PROSECUTION, TRIAL, ARREST, EXECUTION ->
                Arguments.after(word, "of", "for", "with", "on")
                        .filter(found ->
                                word.verb() || !found.preposition().orElse("").equals("of"))
                        .filter(found -> !found.entity().equals("DATE"))
                        .filter(found -> !lexicon.place(found) && lexicon.kind(found) != Party.Kind.PLACE)
                        .findFirst()
                        .ifPresent(charge -> draft.charge(words(charge)));
            case APPOINTMENT ->
                Arguments.after(word, "as", "to")
                        .findFirst()
                        .or(() -> word.child("xcomp"))
                        .ifPresent(office -> draft.office(words(office)));
            case KILLING, ATTACK, BOMBING, SHOOTING, INJURY, TORTURE, ILL_TREATMENT ->
                Arguments.after(word, "with", "using")
                        .filter(found -> lexicon.kind(found) == Party.Kind.OBJECT)
                        .forEach(found ->
                                draft.instruments.add(phrases.one(found).party()));
            default -> {}
        }
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
        draft.carriers.addAll(Arguments.subject(draft.trigger).stream().toList());
        return !draft.actors.isEmpty();
    }

    private boolean condemns(Draft draft) {
        if (Arguments.passive(draft.trigger)
                && Arguments.after(draft.trigger, "to").findAny().isPresent()) {
            Draft sentencing = new Draft(draft.trigger, ActKind.SENTENCING, "condemned to");
            boolean kept = does(sentencing);
            if (kept) {
                drafts.put(draft.trigger, sentencing);
            }
            return false;
        }
        return speaks(draft) && !draft.actors.isEmpty();
    }

    private boolean asks(Draft draft) {
        Word verb = draft.trigger;
        subject(draft, Degree.CARRIED_OUT);
        if (draft.act == ActKind.REQUEST && verb.child("xcomp").isPresent()) {
            verb.children("obj").forEach(word -> targets(draft, word, "who is asked"));
        }
        Arguments.after(verb, "on", "upon", "to").forEach(word -> targets(draft, word, "who is asked"));
        verb.children("obj")
                .filter(word -> verb.child("xcomp").isEmpty())
                .forEach(word -> targets(draft, word, "what is asked for"));
        Arguments.after(verb, "for").forEach(word -> targets(draft, word, "what is asked for"));
        return !draft.actors.isEmpty()
                && (!draft.targets.isEmpty() || verb.child("ccomp").isPresent());
    }

    /** Orders, denials, accusations, testimony, condemnations, protests: the subject's, about what follows. */
    private boolean speaks(Draft draft) {
        Word verb = draft.trigger;
        if (Arguments.passive(verb)) {
            Arguments.agents(verb).forEach(word -> actors(draft, word, Degree.CARRIED_OUT, "\"by\""));
        } else {
            subject(draft, Degree.CARRIED_OUT);
        }
        Arguments.objects(verb).forEach(word -> targets(draft, word, "object of \"" + verb.text() + "\""));
        if (draft.act == ActKind.ACCUSATION) {
            Arguments.after(verb, "of", "for", "in").findFirst().ifPresent(charge -> draft.charge(words(charge)));
        }
        if (draft.act == ActKind.PROTEST) {
            Arguments.after(verb, "against").forEach(word -> targets(draft, word, "\"against\""));
        }
        boolean follows =
                !draft.targets.isEmpty() || verb.child("ccomp", "xcomp").isPresent();
        return switch (draft.act) {
            case DENIAL -> !draft.actors.isEmpty() && denies(draft);
            case PROTEST -> !draft.actors.isEmpty();
            case ACCUSATION -> people(draft.targets) && verb.child("xcomp").isEmpty();
            default -> !draft.actors.isEmpty() && follows;
        };
    }

    /** A visa is refused, not denied: what is denied is an act, a part in one, or what others say of it. */
    private boolean denies(Draft draft) {
        return draft.trigger.child("iobj").isEmpty()
                && draft.trigger
                        .child("obj", "ccomp", "xcomp")
                        .filter(word -> !word.isRelation("obj")
                                || DENIABLE.contains(word.lemma())
                                || lexicon.act(word).isPresent())
                        .isPresent();
    }

    private void subject(Draft draft, Degree degree) {
        Arguments.subject(draft.trigger)
                .ifPresent(word -> actors(draft, word, degree, "subject of \"" + draft.trigger.text() + "\""));
    }

    // ---- nouns

    private boolean noun(Draft draft, String frame) {
        Word noun = draft.trigger;
        Arguments.agents(noun).forEach(word -> actors(draft, word, Degree.CARRIED_OUT, "\"by\""));
        draft.count = noun.pos().equals("NNS") ? phrases.count(noun) : Optional.empty();
        carried(draft);
        switch (frame) {
            case "of" -> {
                Arguments.after(noun, "of", "against", "into")
                        .filter(word ->
                                word.noun() || word.pronoun() || word.pos().equals("CD"))
                        .forEach(word -> targets(draft, word, "\"of\""));
                noun.children("nmod:poss")
                        .filter(word -> !word.pronoun() || word.lower().matches("his|her"))
                        .forEach(word -> owner(draft, word));
            }
            case "term" -> term(draft);
            case "holds-event" -> {
                Arguments.carrier(noun)
                        .filter(verb -> Set.of("hold", "stage", "organise", "organize", "join")
                                .contains(verb.lemma()))
                        .ifPresent(verb -> Arguments.carriedBy(verb)
                                .forEach(word -> actors(draft, word, Degree.CARRIED_OUT, "who held it")));
                return !draft.actors.isEmpty();
            }
            default -> {
                Arguments.after(noun, "of", "from")
                        .filter(word -> names.at(word).isPresent() || lexicon.kind(word) == Party.Kind.PERSON)
                        .forEach(word -> actors(draft, word, Degree.ORDERED, "whose order"));
                noun.children("nmod:poss").forEach(word -> actors(draft, word, Degree.ORDERED, "whose order"));
                return !draft.actors.isEmpty();
            }
        }
        particulars(draft, noun);
        return true;
    }

    /** Of "Noury's trial" the owner is tried; of "the guards' murder of prisoners" the owner does it. */
    private void owner(Draft draft, Word owner) {
        Party.Kind kind = phrases.one(owner).party().kind();
        if (kind == Party.Kind.PLACE || kind == Party.Kind.OBJECT || kind == Party.Kind.EVENT) {
            return;
        }
        if (draft.targets.isEmpty() && kind != Party.Kind.ORGANISATION) {
            targets(draft, owner, "owner of \"" + draft.trigger.text() + "\"");
        } else {
            actors(draft, owner, Degree.CARRIED_OUT, "owner of \"" + draft.trigger.text() + "\"");
        }
    }

    private void carried(Draft draft) {
        Optional<Word> carrier = Arguments.carrier(draft.trigger).filter(verb -> CARRIERS.containsKey(verb.lemma()));
        carrier.ifPresent(verb -> {
            Degree degree = CARRIERS.getOrDefault(verb.lemma(), Degree.CARRIED_OUT);
            draft.carriers.add(verb);
            Arguments.carriedBy(verb).forEach(word -> actors(draft, word, degree, "who did \"" + verb.text() + "\""));
        });
        Optional<Word> partaking = draft.trigger
                .head()
                .filter(word -> draft.trigger.preposition().filter("in"::equals).isPresent());
        partaking
                .filter(word ->
                        Set.of("participate", "involve").contains(word.lemma()) || PARTAKING.contains(word.lemma()))
                .ifPresent(word -> {
                    draft.carriers.add(word);
                    partakers(word).forEach(who -> actors(draft, who, Degree.TOOK_PART, "\"" + word.text() + "\""));
                });
    }

    private static List<Word> partakers(Word word) {
        if (!word.verb()) {
            List<Word> owners = word.children("nmod:poss").toList();
            return owners.isEmpty() ? Arguments.after(word, "of").toList() : owners;
        }
        List<Word> objects = Arguments.passive(word) ? Arguments.objects(word).toList() : List.of();
        return objects.isEmpty() ? Arguments.subject(word).stream().toList() : objects;
    }

    private void term(Draft draft) {
        Word noun = draft.trigger;
        draft.term(words(noun));
        Optional<Word> verb = Arguments.carrier(noun);
        verb.filter(word -> Set.of("serve", "receive", "get", "face").contains(word.lemma()))
                .ifPresent(word -> {
                    draft.carriers.add(word);
                    Arguments.subject(word)
                            .ifPresent(who -> targets(draft, who, "who is to \"" + word.text() + "\" it"));
                });
        noun.children("nmod:poss").forEach(word -> targets(draft, word, "whose sentence"));
        Arguments.after(noun, "for")
                .findFirst()
                .or(() -> verb.flatMap(word -> Arguments.after(word, "for").findFirst()))
                .ifPresent(charge -> draft.charge(words(charge)));
    }

    // ---- who answers for an act

    /** "responsible for the murder of …": an accusation, and the accused's part in the act. */
    private void answer(Word word) {
        boolean answering = ANSWERING.contains(word.lemma()) && !word.noun();
        boolean partaking = PARTAKING.contains(word.lemma()) && word.noun();
        if (!answering && !partaking) {
            return;
        }
        Optional<Word> act = Arguments.after(word, answering ? "for" : "in")
                .findFirst()
                .or(() -> Arguments.after(word, "of", "in").findFirst());
        List<Word> accused = answering ? answerable(word) : partakers(word);
        if (act.isEmpty() || accused.isEmpty() || inner(act.get()).isEmpty()) {
            return;
        }
        Draft draft = new Draft(word, ActKind.ACCUSATION, answering ? "held to answer" : "given a part");
        accused.forEach(who -> targets(draft, who, "who is called \"" + word.text() + "\""));
        draft.charge(words(act.get()));
        if (people(draft.targets)
                || draft.targets.stream().anyMatch(party -> party.kind() == Party.Kind.ORGANISATION)) {
            drafts.putIfAbsent(word, draft);
            Degree degree = answering ? Degree.RESPONSIBLE : Degree.TOOK_PART;
            inner(act.get()).stream()
                    .limit(1)
                    .filter(done -> done.actors.isEmpty() && done.act.is(ActKind.KILLING))
                    .forEach(done ->
                            accused.forEach(who -> actors(done, who, degree, "called \"" + word.text() + "\"")));
        }
    }

    private static List<Word> answerable(Word word) {
        List<Word> own = word.children("nsubj").toList();
        if (!own.isEmpty()) {
            return own;
        }
        Optional<Word> verb =
                word.head().filter(head -> head.verb() && word.isRelation("xcomp", "advcl", "ccomp", "obj"));
        return verb.map(head -> Arguments.passive(head)
                        ? Arguments.objects(head).toList()
                        : head.child("obj")
                                .map(List::of)
                                .orElse(Arguments.subject(head).stream().toList()))
                .orElse(word.isRelation("amod", "acl") ? word.head().stream().toList() : List.of());
    }

    // ---- what a draft speaks of

    private void speakAbout(Draft draft) {
        switch (draft.act) {
            case ORDER,
                    DENIAL,
                    REQUEST,
                    ACCUSATION,
                    TESTIMONY,
                    CONDEMNATION,
                    PROSECUTION,
                    INVESTIGATION,
                    TRIAL,
                    SENTENCING,
                    CONVICTION ->
                draft.trigger.children().stream()
                        .filter(child -> child.isRelation("obj", "ccomp", "xcomp", "obl", "nmod", "acl", "advcl"))
                        .filter(child -> !child.isRelation("advcl")
                                || child.preposition().isPresent()
                                || draft.act == ActKind.ACCUSATION)
                        .flatMap(child -> inner(child).stream())
                        .filter(inner -> inner != draft && !draft.about.contains(inner) && !inner.about.contains(draft))
                        .forEach(inner -> about(draft, inner));
            default -> {}
        }
    }

    private static void about(Draft draft, Draft inner) {
        draft.about.add(inner);
        if (draft.act == ActKind.DENIAL) {
            inner.deniedByAnother = true;
        }
        if (draft.act == ActKind.ORDER && inner.actors.isEmpty()) {
            draft.actors.forEach(party -> inner.actors.add(party.as(Degree.ORDERED)));
        }
    }

    /** The drafts in what a word governs, outermost first; those inside a further draft are that one's affair. */
    private List<Draft> inner(Word word) {
        Draft own = drafts.get(word);
        if (own != null) {
            return List.of(own);
        }
        List<Draft> found = new ArrayList<>();
        word.children().stream()
                .filter(child -> !child.relation().equals("acl:relcl"))
                .forEach(child -> found.addAll(inner(child)));
        return found;
    }

    /** A noun that only refers back ("the massacre", "the trial") without saying who or whom. */
    private boolean idle(Draft draft) {
        boolean ofThing = draft.act == ActKind.EXECUTION
                && !draft.targets.isEmpty()
                && draft.targets.stream()
                        .allMatch(party -> party.kind() == Party.Kind.EVENT || party.kind() == Party.Kind.OBJECT);
        boolean unnamed = draft.actors.isEmpty() && draft.targets.isEmpty() && draft.count.isEmpty();
        boolean wanted =
                PURSUED.contains(draft.act) && drafts.values().stream().anyMatch(other -> other.about.contains(draft));
        boolean passed = draft.act == ActKind.SENTENCING && !draft.carriers.isEmpty();
        return draft.trigger.noun() && (ofThing || (unnamed && !wanted && !passed));
    }

    // ---- phrases

    /** Things do nothing: what acts is somebody, or an event that stands for them. Of "his efforts" it is he. */
    private void actors(Draft draft, Word word, Degree degree, String rule) {
        Word who = word.noun()
                        && lexicon.kind(word) == Party.Kind.OBJECT
                        && names.at(word).isEmpty()
                ? word.child("nmod:poss").orElse(word)
                : word;
        phrases.all(who).stream()
                .filter(phrase -> phrase.party().kind() != Party.Kind.OBJECT
                        || phrase.head().pronoun())
                .forEach(phrase -> draft.actor(phrase, degree, rule));
    }

    private void targets(Draft draft, Word word, String rule) {
        phrases.all(word).stream()
                .filter(phrase -> phrase.party().name().codePoints().anyMatch(Character::isLetterOrDigit))
                .forEach(phrase -> draft.target(phrase, rule));
    }

    private boolean named(List<Party> parties) {
        return parties.stream()
                .anyMatch(party -> party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.ORGANISATION);
    }

    private boolean people(List<Party> parties) {
        return parties.stream()
                .anyMatch(party -> party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.GROUP);
    }

    private Words words(Word head) {
        Span span = phrases.span(head);
        return new Words(span.of(text), span);
    }
}
