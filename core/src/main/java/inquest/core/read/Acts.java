package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Drafts a claim for each word that names an act, by the frame its table gives it. */
final class Acts {

    private static final Set<String> ANSWERING =
            Set.of("responsible", "accountable", "guilty", "complicit", "culpable");
    private static final Set<ActKind> PURSUED =
            Set.of(ActKind.INVESTIGATION, ActKind.PROSECUTION, ActKind.TRIAL, ActKind.ARREST, ActKind.RELEASE);

    private static final Set<ActKind> BLAMING = Set.of(
            ActKind.ACCUSATION,
            ActKind.PROSECUTION,
            ActKind.CONVICTION,
            ActKind.SENTENCING,
            ActKind.ARREST,
            ActKind.DETENTION);

    /** What befalls somebody after a court has found that they did it. */
    private static final Set<String> PUNISHING =
            Set.of("convict", "conviction", "jail", "imprison", "imprisonment", "incarcerate", "incarceration");

    private static final Set<String> OPEN_OWNERS = Set.of("its", "his", "her", "their", "our", "my", "your");

    private static final Set<String> SPELLS =
            Set.of("minute", "hour", "day", "night", "week", "month", "year", "decade");
    private static final Set<String> GUNS = Set.of(
            "shoot", "shooting", "gun", "handgun", "gunshot", "gunman", "shooter", "fire", "bullet", "murder-suicide");
    private static final Set<String> MEANS = Set.of("with", "by", "in", "from");
    private static final Set<String> COURTS =
            Set.of("court", "judge", "jury", "tribunal", "panel", "chamber", "bench", "magistrate", "juror");
    private static final Set<String> HANGING = Set.of("hang", "suspend", "string");
    /** Whoever is hung up so, or for so long, is to live. */
    private static final Set<String> BOUND = Set.of("handcuffed", "shackled", "upside", "upside-down", "naked");

    private static final Set<String> HEADS = Set.of("head", "skull");
    private static final Set<String> NECK = Set.of("neck", "throat");
    private static final Set<String> ANYBODY = Set.of("you", "anyone", "anybody", "whoever", "yourself");
    private static final Set<String> HAPPENING = Set.of("happen", "occur", "take", "begin", "unfold");
    private static final Set<ActKind> FORCE =
            Set.of(ActKind.KILLING, ActKind.ATTACK, ActKind.INJURY, ActKind.ABDUCTION, ActKind.ARREST);
    private static final Set<ActKind> BODILY = Set.of(
            ActKind.KILLING, ActKind.INJURY, ActKind.TORTURE, ActKind.ARREST, ActKind.DETENTION, ActKind.ABDUCTION);

    /** What whoever is called responsible for it, or is said to have taken part in it, has a part in. */
    private static final Set<ActKind> ANSWERED_FOR = Set.of(
            ActKind.KILLING,
            ActKind.TORTURE,
            ActKind.ENFORCED_DISAPPEARANCE,
            ActKind.ABDUCTION,
            ActKind.SEXUAL_VIOLENCE);

    private static final Set<String> DESKS =
            Set.of("judge", "prosecutor", "rapporteur", "commissioner", "investigator", "body", "unit", "committee");

    /** What else only people undergo. */
    private static final Set<ActKind> BEFALLING =
            Set.of(ActKind.CONVICTION, ActKind.ENFORCED_DISAPPEARANCE, ActKind.ILL_TREATMENT, ActKind.SEXUAL_VIOLENCE);

    private final String text;
    private final Lexicon lexicon;
    private final Names names;
    private final NounPhrases phrases;
    private final Parts parts;
    private final VerbFrames verbs;
    private final NounFrames nouns;
    private final Burning burning;
    private final OtherSenses otherSenses;
    private final Map<Word, Draft> drafts = new LinkedHashMap<>();

    Acts(String text, Lexicon lexicon, Names names, NounPhrases phrases) {
        this.text = text;
        this.lexicon = lexicon;
        this.names = names;
        this.phrases = phrases;
        this.parts = new Parts(text, lexicon, names, phrases);
        this.verbs = new VerbFrames(lexicon, names, phrases, parts);
        this.nouns = new NounFrames(lexicon, names, phrases, parts);
        this.burning = new Burning(lexicon, names);
        this.otherSenses = new OtherSenses(lexicon, names, phrases);
    }

    /** The drafts of a text, in the order of their words. */
    List<Draft> drafted(List<List<Word>> sentences) {
        Gunfire gunfire = new Gunfire(lexicon, parts);
        for (List<Word> sentence : sentences) {
            sentence.forEach(this::draft);
            // Of "fired shots at the guards" the guards are the target, and not the shots.
            gunfire.drafted(sentence).forEach(draft -> drafts.put(draft.trigger, draft));
            sentence.forEach(this::answer);
        }
        Entries entries = new Entries(text, lexicon, names, parts, sentences);
        sentences.forEach(sentence -> entries.drafted(sentence).forEach(draft -> drafts.put(draft.trigger, draft)));
        // Who underwent it is more than what the noun alone tells.
        Captivity captivity = new Captivity(lexicon, parts);
        sentences.forEach(sentence -> captivity.drafted(sentence).forEach(draft -> drafts.put(draft.trigger, draft)));
        Penalties penalties = new Penalties(names, parts);
        sentences.forEach(sentence -> penalties.drafted(sentence).forEach(draft -> drafts.put(draft.trigger, draft)));
        Disavowals disavowals = new Disavowals(lexicon, parts);
        sentences.forEach(sentence -> disavowals.drafted(sentence).forEach(draft -> drafts.put(draft.trigger, draft)));
        Appeals appeals = new Appeals(phrases, parts);
        sentences.forEach(
                sentence -> appeals.drafted(sentence).forEach(draft -> drafts.putIfAbsent(draft.trigger, draft)));
        Listed listed = new Listed(lexicon, names, parts);
        sentences.forEach(sentence -> listed.drafted(sentence).forEach(draft -> drafts.put(draft.trigger, draft)));
        Ordeals ordeals = new Ordeals(lexicon, parts);
        sentences.forEach(sentence -> ordeals.drafted(sentence).forEach(draft -> {
            if (Optional.ofNullable(drafts.get(draft.trigger))
                    .filter(known -> !known.targets.isEmpty()
                            || known.count.isPresent()
                            || (known.names() && draft.targets.isEmpty()))
                    .isEmpty()) {
                drafts.put(draft.trigger, draft);
            }
        }));
        Takings takings = new Takings(text, lexicon, names, parts, entries, sentences);
        sentences.forEach(
                sentence -> takings.drafted(sentence).forEach(draft -> drafts.putIfAbsent(draft.trigger, draft)));
        Torments torments = new Torments(parts, sentences, List.copyOf(drafts.values()));
        sentences.forEach(
                sentence -> torments.drafted(sentence).forEach(draft -> drafts.putIfAbsent(draft.trigger, draft)));
        Harm harm = new Harm(lexicon, parts, sentences);
        sentences.forEach(
                sentence -> harm.drafted(sentence).forEach(draft -> drafts.putIfAbsent(draft.trigger, draft)));
        sentences.forEach(
                sentence -> captivity.deaths(sentence).forEach(draft -> drafts.putIfAbsent(draft.trigger, draft)));
        sentences.stream()
                .flatMap(List::stream)
                .flatMap(word -> burning.inside(word, parts).stream())
                .forEach(draft -> drafts.putIfAbsent(draft.trigger, draft));
        Traces traces = new Traces(lexicon, parts, phrases, entries, sentences);
        sentences.forEach(
                sentence -> traces.found(sentence).forEach(draft -> drafts.putIfAbsent(draft.trigger, draft)));
        sentences.forEach(sentence ->
                traces.ended(sentence, drafts.values()).forEach(draft -> drafts.putIfAbsent(draft.trigger, draft)));
        sentences.forEach(sentence ->
                traces.vanished(sentence, drafts.values()).forEach(draft -> drafts.put(draft.trigger, draft)));
        new CarriedOut(parts).executions(drafts.values());
        Labels labels = new Labels(names, phrases, parts);
        sentences.forEach(
                sentence -> labels.drafted(sentence).forEach(draft -> drafts.putIfAbsent(draft.trigger, draft)));
        Demands demands = new Demands(names, phrases, parts);
        sentences.forEach(sentence -> demands.drafted(sentence, List.copyOf(drafts.values()))
                .forEach(draft -> drafts.putIfAbsent(draft.trigger, draft)));
        drafts.values().forEach(Acts::peopleAlone);
        List<Draft> found = new ArrayList<>(drafts.values());
        found.forEach(this::speakAbout);
        found.addAll(new Threats(parts).uttered(List.copyOf(found)));
        found.removeIf(Acts::anybody);
        found.removeIf(otherSenses::of);
        found.removeIf(Acts::suicide);
        found.removeIf(draft -> Denials.unsaid(draft.trigger) || Imagined.unreal(draft.trigger));
        found.removeIf(Acts::backReference);
        found.removeIf(Threats::harmless);
        Set<Draft> spokenOf =
                drafts.values().stream().flatMap(draft -> draft.about.stream()).collect(Collectors.toSet());
        found.removeIf(draft -> !(draft.says() || happened(draft)) || idle(draft, spokenOf.contains(draft)));
        found.addAll(new Gapped(phrases).drafted(sentences, List.copyOf(found)));
        found.addAll(new Tallies(new Quantities(lexicon)).drafted(sentences, found));
        found.addAll(new Tolls(lexicon).drafted(sentences, found));
        found.addAll(new Rosters(new Members(lexicon, names), phrases).drafted(sentences, found));
        return found;
    }

    /** Whether the word counts a stretch of time. */
    static boolean spell(Word word) {
        return SPELLS.contains(word.lemma());
    }

    /** Only people are killed, hurt or locked up: "killed time", "the arrest warrant" are no such acts. */
    private static void peopleAlone(Draft draft) {
        if (befalls(draft.act)) {
            boolean things = draft.targets.removeIf(
                    party -> party.kind() == Party.Kind.OBJECT || party.kind() == Party.Kind.EVENT);
            // Of "a decapitated body" it is not told who was killed.
            draft.targets.removeIf(party -> draft.trigger.isRelation("amod")
                    && Optional.ofNullable(draft.heads.get(party.span()))
                            .filter(Acts::lifeless)
                            .isPresent());
            // Of "the disappearance of two million dollars" nobody disappeared.
            if (things && draft.act == ActKind.ENFORCED_DISAPPEARANCE && draft.targets.isEmpty()) {
                draft.count = Optional.empty();
            }
            // Of "a detention of 70 days" the days are not people.
            if (draft.targets.isEmpty() && of(draft, SPELLS)) {
                draft.count = Optional.empty();
            }
            // "reports of detainees dying": a parser makes them do what befell them.
            draft.actors.removeIf(actor -> draft.targets.stream()
                    .anyMatch(target -> target.span().equals(actor.span()) && !himself(draft, target)));
            if (draft.targets.stream().anyMatch(Acts::nobody)) {
                draft.deniedByAnother = true;
                draft.count = Optional.empty();
            }
        }
    }

    /** Whether the word stands for what is left of the dead, or was cut from them. */
    static boolean lifeless(Word noun) {
        return Traces.remains(noun.lemma()) || HEADS.contains(noun.lemma());
    }

    /** "You can be killed", "anyone may be jailed" tell of nobody. */
    private static boolean anybody(Draft draft) {
        return bodily(draft.act)
                && !draft.targets.isEmpty()
                && !disowned(draft.trigger)
                && draft.targets.stream()
                        .allMatch(party -> ANYBODY.contains(party.name().toLowerCase(Locale.ROOT)));
    }

    /** "I never killed anyone" denies it plainly; "he cannot kill anyone" tells what he is like. */
    private static boolean disowned(Word trigger) {
        Manner manner = Manner.of(trigger);
        return manner.polarity() == Polarity.DENIED && manner.modality().isEmpty();
    }

    /**
     * "hanged himself" is no killing; who shot himself is a death by shooting that nobody else did. Whoever else was killed, "himself and
     * his wife", was killed by him.
     */
    private static boolean suicide(Draft draft) {
        if (throatOfHisOwn(draft.trigger)) {
            return true;
        }
        boolean self = draft.trigger.verb()
                && bodily(draft.act)
                && draft.trigger.children("obj").anyMatch(Word::reflexive)
                && draft.targets.stream().allMatch(party -> himself(draft, party));
        if (!self) {
            return false;
        }
        draft.actors.clear();
        return !byGun(draft.trigger);
    }

    /** "cut his own throat"; of "he cut his throat" nobody knows whose. */
    private static boolean throatOfHisOwn(Word verb) {
        return verb.children("obj")
                .filter(throat -> throat.lemma().equals("throat"))
                .anyMatch(throat ->
                        throat.children("amod").anyMatch(own -> own.lower().equals("own"))
                                || throat.children("nmod:poss")
                                        .anyMatch(his -> Arguments.subject(verb).stream()
                                                .anyMatch(he -> (he.lower() + his.lower()).matches("hehis|sheher"))));
    }

    /** "The families of those arrested", "those who were shot": known already, where nothing more is told of it. */
    private static boolean backReference(Draft draft) {
        Word trigger = draft.trigger;
        return trigger.verb()
                && trigger.isRelation("acl", "amod")
                && trigger.head().filter(Lexicon::those).isPresent()
                && draft.targets.size() == 1
                && draft.targets
                        .get(0)
                        .span()
                        .covers(trigger.head().orElse(trigger).span())
                && draft.actors.isEmpty()
                && draft.instruments.isEmpty()
                && draft.detail.equals(Claim.Detail.NONE)
                && trigger.child("obl", "nmod", "obj", "advcl", "xcomp", "conj").isEmpty();
    }

    /** Whether the party is the "himself" whom the one who acts kills or hurts. */
    static boolean himself(Draft draft, Party party) {
        return (bodily(draft.act) || draft.act.is(ActKind.ATTACK))
                && draft.trigger
                        .children("obj")
                        .anyMatch(object -> object.reflexive() && object.span().equals(party.span()));
    }

    /** "shot himself", "shot and killed himself", "killed himself with a gun"; not "hanged himself after the shooting". */
    private static boolean byGun(Word verb) {
        // Of "appears to have shot and killed himself" a parser joins the killing to what stands further up.
        Optional<Word> joined =
                verb.next(-1).filter(and -> and.pos().equals("CC")).flatMap(and -> and.next(-1));
        return Stream.concat(Stream.concat(Stream.of(verb), joined.stream()), verb.under(MEANS, "obl"))
                .anyMatch(word -> GUNS.contains(word.lemma()));
    }

    /** Whether the act is done to somebody's body or freedom, as none is to a thing. */
    static boolean bodily(ActKind act) {
        return BODILY.stream().anyMatch(act::is);
    }

    /** Whether it is an act that people alone undergo. */
    static boolean befalls(ActKind act) {
        return bodily(act) || BEFALLING.contains(act);
    }

    private static boolean of(Draft draft, Set<String> lemmas) {
        return !draft.heads.isEmpty() && draft.heads.values().stream().allMatch(word -> lemmas.contains(word.lemma()));
    }

    static boolean openPronoun(Party party) {
        return OPEN_OWNERS.contains(party.name().toLowerCase(Locale.ROOT));
    }

    private static boolean nobody(Party party) {
        return Denials.nobody(party.name());
    }

    private void draft(Word word) {
        if (names.at(word).isPresent() || word.isRelation("compound", "fixed", "mark", "case", "flat")) {
            return;
        }
        boolean acquits = word.lemma().equals("acquit");
        if ((convicts(word) && !tries(word)) || (acquits && Manner.of(word).polarity() == Polarity.DENIED)) {
            return;
        }
        if ((foundHanged(word) && !inCell(word)) || burning.nobodys(word)) {
            return;
        }
        Optional<Lexicon.Trigger> named =
                hanged(word).or(() -> burning.people(word)).or(() -> lexicon.act(word));
        named.flatMap(trigger -> word.verb() ? verbs.draft(word, trigger) : nouns.draft(word, trigger))
                .ifPresent(draft -> {
                    // "acquitted of torture": a court denies that he did it.
                    draft.deniedByAnother |= acquits;
                    drafts.put(word, draft);
                });
    }

    /** "found guilty". */
    private static boolean convicts(Word verb) {
        return verb.lemma().equals("find")
                && verb.children("xcomp", "obj").anyMatch(word -> word.lower().equals("guilty"));
    }

    /** Only a court convicts, or who punishes for it: "a report found the police guilty" accuses them. */
    private static boolean tries(Word verb) {
        boolean punished = verb.pos().equals("VBG")
                && verb.head()
                        .filter(word -> word.lemma().equals("sentence") || PUNISHING.contains(word.lemma()))
                        .isPresent();
        return punished
                || (Arguments.passive(verb) ? Arguments.agents(verb) : Arguments.subject(verb).stream())
                        .allMatch(who -> COURTS.contains(who.lemma()) || who.pronoun());
    }

    /** Whether the noun is for a court or who sits on one. */
    static boolean court(String noun) {
        return COURTS.contains(noun);
    }

    /** Hangings that are no executions: by the wrists a torture; of who is found hanged in a cell, only that he died there is told. */
    private static Optional<Lexicon.Trigger> hanged(Word word) {
        return hungUp(word)
                ? Optional.of(new Lexicon.Trigger(ActKind.TORTURE, "does", ""))
                : foundHanged(word)
                        ? Optional.of(new Lexicon.Trigger(ActKind.DEATH_IN_CUSTODY, "does", ""))
                        : Optional.empty();
    }

    private static boolean foundHanged(Word word) {
        return word.verb() && HANGING.contains(word.lemma()) && Arguments.foundSo(word);
    }

    private static boolean inCell(Word word) {
        return Stream.concat(Stream.of(word), word.head().stream())
                .flatMap(verb -> Arguments.after(verb, "in", "inside", "at"))
                .anyMatch(where ->
                        Captivity.CELLS.contains(where.lemma()) || where.lemma().equals("station"));
    }

    /** "hanged by his wrists", "suspended from the ceiling" are no executions. */
    private static boolean hungUp(Word verb) {
        return verb.verb()
                && HANGING.contains(verb.lemma())
                && verb.children("obj").noneMatch(Word::reflexive)
                && (verb.under(Set.of("by", "from"), "obl")
                                .anyMatch(by -> by.lemma().equals("ceiling")
                                        || (Arguments.bodyPart(by) && !NECK.contains(by.lemma())))
                        || verb.subtree().anyMatch(word -> BOUND.contains(word.lower()) && ofHanging(word, verb)));
    }

    /** "hung while handcuffed", "hung upside down": said of the hanging, and not of what is told beside it. */
    private static boolean ofHanging(Word word, Word verb) {
        return word.ancestors()
                .takeWhile(above -> above != verb)
                .noneMatch(above -> above.isRelation("conj", "parataxis", "acl:relcl"));
    }

    // ---- who answers for an act

    /** "responsible for the murder of …": an accusation, and the accused's part in the act. */
    private void answer(Word word) {
        boolean answering = ANSWERING.contains(word.lemma()) && !word.noun();
        boolean partaking = Arguments.partaking(word) && word.noun();
        boolean acquitted = word.lemma().equals("guilty")
                && Stream.concat(
                                word.children().stream(),
                                word.head().stream().flatMap(head -> head.children().stream()))
                        .anyMatch(not -> Denials.never(not)
                                && not.next(1)
                                        .filter(only -> only.lower().equals("only"))
                                        .isEmpty());
        if (acquitted) {
            // "found not guilty": the court denies that he did it.
            verdict(word).ifPresent(verdict -> verdict.deniedByAnother = true);
        }
        if (acquitted || (!answering && !partaking)) {
            return;
        }
        Optional<Word> act = Arguments.after(word, answering ? "for" : "in")
                .findFirst()
                .or(() -> Arguments.after(word, "of", "in").findFirst());
        // "Those responsible for it" names nobody.
        List<Word> accused = Stream.of(answering ? answerable(word) : Arguments.partakers(word))
                .flatMap(List::stream)
                .filter(who -> !Lexicon.those(who))
                .toList();
        if (act.isEmpty() || accused.isEmpty() || inner(act.get()).isEmpty()) {
            return;
        }
        Draft draft = new Draft(word, ActKind.ACCUSATION, answering ? "held to answer" : "given a part");
        accused.forEach(who -> parts.targets(draft, who, "who is called \"" + word.text() + "\""));
        draft.charge(parts.words(act.get()));
        if (Parts.people(draft.targets)
                || draft.targets.stream()
                        .anyMatch(party -> party.kind() == Party.Kind.ORGANISATION
                                // "Karsia was responsible for his disappearance": a state by its name.
                                || (answering
                                        && party.kind() == Party.Kind.PLACE
                                        && accused.stream()
                                                .anyMatch(who -> names.at(who).isPresent())))) {
            // "found guilty of murder" is a conviction, with a draft of its own.
            // Nor is it an accusation that somebody protested.
            boolean protested = inner(act.get()).stream().anyMatch(done -> done.act == ActKind.PROTEST);
            boolean told = !deskFor(word, act.get());
            boolean nobody = draft.targets.stream().allMatch(Acts::nobody);
            if (verdict(word).isEmpty() && !protested && told && !nobody) {
                draft.deniedByAnother |= cleared(word);
                drafts.putIfAbsent(word, draft);
            }
            Degree degree = answering ? Degree.RESPONSIBLE : Degree.TOOK_PART;
            inner(act.get()).stream()
                    .limit(1)
                    .filter(done -> done.actors.isEmpty() && answersFor(word, act.get(), done))
                    // "for more of the 900 deaths than others": not for all of them.
                    .filter(done -> done.trigger == act.get() || done.count.isEmpty())
                    .filter(done -> !cleared(word))
                    .forEach(done -> {
                        accused.forEach(who -> parts.actors(done, who, degree, "called \"" + word.text() + "\""));
                        // "may be responsible", "if it is responsible"
                        done.laid |= Manner.of(word)
                                .modality()
                                .filter(how -> how == Modality.POSSIBLE || how == Modality.CONDITIONAL)
                                .isPresent();
                    });
        }
    }

    /** Whether the word lays the deed itself to somebody. */
    private boolean answersFor(Word word, Word act, Draft done) {
        return done.act.is(ActKind.KILLING)
                || (!deskFor(word, act)
                        && done.trigger == act
                        && Parts.people(done.targets)
                        && ANSWERED_FOR.stream().anyMatch(done.act::is));
    }

    /** "the rapporteur responsible for torture", "the judge responsible for it": in charge of the matter. */
    private static boolean deskFor(Word word, Word act) {
        return word.isRelation("amod", "acl")
                && word.head()
                        .filter(who -> DESKS.contains(who.lemma())
                                || act.children("det", "nummod", "nmod:poss", "nmod")
                                        .findAny()
                                        .isEmpty())
                        .isPresent()
                && word.child("cop").isEmpty();
    }

    /** "was not responsible", "did not find Roe responsible", "no state was responsible". */
    private static boolean cleared(Word word) {
        boolean neither = word.children("nsubj")
                .anyMatch(who -> who.children("cc:preconj").findAny().isPresent());
        return neither
                || Denials.doneByNobody(word)
                || Denials.of(word).isPresent()
                || word.head()
                        .filter(verb -> verb.verb() && word.isRelation("xcomp", "obj"))
                        .flatMap(Denials::negation)
                        .isPresent();
    }

    /** The conviction whose verb governs the word: the "found" of "found guilty". */
    private Optional<Draft> verdict(Word word) {
        return word.head().map(drafts::get).filter(draft -> draft.act == ActKind.CONVICTION);
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
                    THREAT,
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
                Stream.concat(draft.trigger.children().stream(), toldBehind(draft))
                        .filter(child -> child.isRelation("obj", "ccomp", "xcomp", "obl", "nmod", "acl", "advcl"))
                        .filter(child -> !child.isRelation("advcl")
                                || child.preposition().isPresent()
                                || draft.act == ActKind.ACCUSATION)
                        .filter(child -> !Speech.knowing(child))
                        .flatMap(child -> Stream.concat(Stream.of(child), besides(child)))
                        .flatMap(child -> inner(child).stream())
                        // "dismissed the charge against a convicted man": what describes somebody is not denied with
                        // it.
                        .filter(inner -> draft.act != ActKind.DENIAL
                                || !(inner.trigger.isRelation("amod") || Arguments.beside(inner.trigger)))
                        .filter(inner -> inner != draft && !draft.about.contains(inner) && !inner.about.contains(draft))
                        .forEach(inner -> about(draft, inner));
            default -> {}
        }
        if (draft.act == ActKind.CONVICTION && draft.deniedByAnother) {
            // "was acquitted of killing Roe": he is not who did it.
            Arguments.charges(draft.trigger, "of", "for", "in")
                    .map(drafts::get)
                    .filter(Objects::nonNull)
                    .forEach(deed -> deed.actors.removeIf(party ->
                            draft.targets.stream().anyMatch(who -> who.name().equals(party.name()))));
        }
        if (BLAMING.contains(draft.act)
                && !draft.deniedByAnother
                && (Manner.of(draft.trigger).polarity() == Polarity.AFFIRMED
                        || (Regrets.of(draft.trigger).isPresent()
                                && Denials.negation(draft.trigger).isEmpty()))
                && draft.targets.stream().noneMatch(Acts::nobody)) {
            // "was arrested in the killing of Roe"; but "the arrest of a participant in the killing".
            Stream.of(
                            Arguments.charges(draft.trigger, "of", "for", "with", "to"),
                            draft.trigger.verb() ? Arguments.after(draft.trigger, "in") : Stream.<Word>of(),
                            // "sentenced to nine years in prison for the murder"
                            draft.act == ActKind.SENTENCING
                                    ? draft.trigger
                                            .under(Set.of("to"), "obl", "nmod")
                                            .flatMap(Word::subtree)
                                            .flatMap(term -> Arguments.charges(term, "for"))
                                    : Stream.<Word>of())
                    .flatMap(charges -> charges)
                    .forEach(charge -> blame(draft, charge));
        }
    }

    /** "charged with the murder of Roe", "arrested for killing her": he is alleged to have done it, and who is convicted did. */
    private void blame(Draft draft, Word charge) {
        boolean partaking = Arguments.partaking(charge);
        Optional<Draft> charged =
                partaking ? inner(charge).stream().findFirst() : Optional.ofNullable(drafts.get(charge));
        Optional<Draft> laid = charged.filter(deed -> deed != draft
                        && (FORCE.stream().anyMatch(deed.act::is)
                                // "charged with torture" alone names no deed.
                                || (draft.trigger.verb()
                                        && Parts.people(deed.targets)
                                        && ANSWERED_FOR.stream().anyMatch(deed.act::is))))
                .filter(deed -> deed.trigger.pos().equals("VBG")
                        // "accused of taking part in the killing": he is its actor already, and no more than accused.
                        || (deed.trigger.noun()
                                && deed.actors.stream()
                                        .allMatch(actor -> draft.targets.stream()
                                                .anyMatch(who -> who.name().equals(actor.name())))));
        // Who is "convicted of murder" alone is said to be convicted of it, and no more.
        boolean nobodys = draft.act == ActKind.CONVICTION
                && laid.filter(deed -> deed.targets.isEmpty() && deed.count.isEmpty())
                        .isPresent();
        if (laid.isEmpty() || nobodys) {
            return;
        }
        Draft deed = laid.get();
        List<Party> blamed = draft.targets.stream()
                .filter(who -> who.kind() != Party.Kind.OBJECT && who.kind() != Party.Kind.EVENT)
                .filter(who ->
                        deed.targets.stream().noneMatch(victim -> victim.name().equals(who.name())))
                .toList();
        if (deed.actors.isEmpty()) {
            blamed.forEach(who -> deed.actors.add(who.as(partaking ? Degree.TOOK_PART : Degree.CARRIED_OUT)));
            deed.why.add(Explanation.of("actor: \"" + draft.trigger.text() + "\" lays it to them"));
        }
        boolean found = draft.act == ActKind.CONVICTION
                || draft.act == ActKind.SENTENCING
                || PUNISHING.contains(draft.trigger.lemma());
        // "should have been convicted of the murder": no court has found it.
        boolean wanted = !Manner.of(draft.trigger).plain();
        deed.laid = wanted || (!blamed.isEmpty() && !found);
    }

    /** "gave the order to shoot them": a parser hangs the shooting on the giving. */
    private static Stream<Word> toldBehind(Draft draft) {
        return draft.act == ActKind.ORDER && draft.trigger.noun()
                ? Arguments.carrier(draft.trigger).stream().flatMap(verb -> verb.children("xcomp", "ccomp"))
                : Stream.empty();
    }

    /** "denied having ordered the arrest or taken part in it": the other clauses that the word shares its subject with. */
    private static Stream<Word> besides(Word clause) {
        return clause.children("conj")
                .filter(other -> other.pos().equals("VBG") || other.pos().equals("VBN"))
                .filter(other -> other.child("nsubj", "mark").isEmpty());
    }

    private static void about(Draft draft, Draft inner) {
        draft.about.add(inner);
        // "denied having ordered the killing", "having any part in the killing": of the killing no more is told than
        // that.
        boolean throughAnother =
                draft.deniedByAnother && (draft.act == ActKind.ORDER || Arguments.partaking(draft.trigger));
        // Who "did not deny that his men shot them" denies no shooting, and does not say that they did.
        boolean undenied =
                draft.act == ActKind.DENIAL && Manner.of(draft.trigger).polarity() == Polarity.DENIED;
        if (draft.act == ActKind.THREAT) {
            Threats.threatened(draft, inner);
        }
        // "does not find it proven that he ordered the killing"
        boolean unordered = draft.act == ActKind.ORDER
                && Manner.of(draft.trigger).polarity() == Polarity.DENIED
                && !Denials.allTheSame(inner.trigger);
        if (undenied) {
            inner.laid = true;
        } else if (draft.act == ActKind.DENIAL || throughAnother || unordered) {
            inner.deniedByAnother = true;
        }
        boolean ordered = inner.trigger.isRelation("xcomp", "obj")
                && inner.trigger.head().filter(draft.trigger::equals).isPresent();
        if (draft.act == ActKind.ORDER && (ordered || inner.actors.isEmpty())) {
            draft.actors.stream()
                    .filter(party -> !nobody(party)
                            && inner.actors.stream()
                                    .noneMatch(actor -> actor.span().equals(party.span())))
                    .forEach(party -> inner.actors.add(party.as(Degree.ORDERED)));
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

    /** "The shooting happened on Monday", "a robbery last week" say something of their own, if only when or where. */
    static boolean happened(Draft draft) {
        return draft.trigger.noun()
                && FORCE.stream().anyMatch(draft.act::is)
                && (dated(draft.trigger) || saidToHappen(draft.trigger));
    }

    /** Only what is not known yet is told of so; "the 1971 massacre" refers back. */
    private static boolean dated(Word noun) {
        boolean known = noun.child("nmod:poss").isPresent()
                || noun.children("det").anyMatch(word -> !word.lower().matches("an?|another"));
        return !known
                && noun.children("nmod", "nummod", "compound", "obl", "dep")
                        // "a Thursday night shooting"
                        .flatMap(child -> Stream.concat(
                                Stream.of(child),
                                child.children("compound")
                                        .filter(day -> child.entity().equals("TIME"))))
                        .anyMatch(child -> child.entity().equals("DATE"));
    }

    /** "The shooting took place". */
    static boolean saidToTakePlace(Word noun) {
        return noun.isRelation("nsubj")
                && noun.head().filter(verb -> HAPPENING.contains(verb.lemma())).isPresent();
    }

    private static boolean saidToHappen(Word noun) {
        return saidToTakePlace(noun)
                && noun.head()
                        .filter(verb -> verb.child("obl", "advmod").isPresent())
                        .isPresent();
    }

    /** A noun that only refers back ("the massacre", "the trial") without saying who or whom. */
    private static boolean idle(Draft draft, boolean spokenOf) {
        boolean ofThing = draft.act == ActKind.EXECUTION
                && !draft.targets.isEmpty()
                && draft.targets.stream()
                        .allMatch(party -> party.kind() == Party.Kind.EVENT || party.kind() == Party.Kind.OBJECT);
        boolean unnamed = !draft.reported && !draft.names() && draft.count.isEmpty();
        boolean wanted = PURSUED.contains(draft.act) && spokenOf;
        boolean passed = draft.act == ActKind.SENTENCING && !draft.carriers.isEmpty();
        return draft.trigger.noun() && (ofThing || (unnamed && !wanted && !passed && !happened(draft)));
    }
}
