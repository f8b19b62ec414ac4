package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Edtf;
import inquest.core.model.Party;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When an act happened, by the expressions of time in its own sentence. */
final class Moments {

    /** Verbs of the table of saying that tell more often what was done. */
    private static final Set<String> DOING = Set.of("respond", "find", "call", "continue", "point");

    private static final Set<String> FROM = Set.of("after", "since", "following");
    private static final Set<String> UNTIL = Set.of("before", "until", "by");
    private static final Set<String> TAKING_PLACE = Set.of("happen", "occur", "begin", "start", "end", "unfold");
    private static final Set<String> MEANWHILE = Set.of("when", "as", "while");
    private static final Set<String> NOT = Set.of("not", "nor", "n't", "n’t");
    private static final Set<String> LASTING = Set.of("during", "in", "amid", "at", "throughout", "of", "on");
    private static final Set<String> SENDING = Set.of("send", "go", "come", "travel", "invite", "dispatch");
    private static final Set<ActKind> SAYING = Set.of(
            ActKind.STATEMENT, ActKind.REQUEST, ActKind.ORDER, ActKind.ACCUSATION, ActKind.DENIAL, ActKind.TESTIMONY);

    private static final Set<String> ISSUED = Set.of(
            "issued",
            "published",
            "signed",
            "released",
            "printed",
            "broadcast",
            "posted",
            "sent",
            "transmitted",
            "written",
            "taken",
            "given",
            "made",
            "recorded",
            "sworn");
    private static final Set<String> DOCUMENTS = Set.of(
            "letter",
            "statement",
            "report",
            "communique",
            "communiqué",
            "article",
            "decree",
            "memorandum",
            "memo",
            "note",
            "declaration",
            "order",
            "judgment",
            "judgement",
            "verdict",
            "ruling",
            "interview",
            "telegram",
            "cable",
            "document",
            "release",
            "message",
            "appeal",
            "list");

    /** Arrests are made in raids, on the same day. */
    private static final Set<String> WAYS_OF_ARREST = Set.of("raid", "storm", "swoop");

    private static final Set<String> ABOUT = Set.of("of", "for", "with", "in", "over", "to", "on");

    /** Papers whose day stands right behind them: "in a statement Tuesday". */
    private static final Set<String> DATED_BEHIND = Set.of(
            "statement",
            "post",
            "tweet",
            "interview",
            "letter",
            "affidavit",
            "email",
            "article",
            "communique",
            "speech");

    private static final Set<String> LAWS = Set.of(
            "act",
            "law",
            "code",
            "convention",
            "decree",
            "ordinance",
            "constitution",
            "treaty",
            "bill",
            "statute",
            "charter",
            "protocol");

    private static final Set<String> PRESENTING = Set.of(
            "issue", "publish", "sign", "release", "give", "post", "swear", "send", "write", "present", "read", "make");

    /** Who is called so for a deed is called so on any day: "the trial of the killers of Roe on 3 May". */
    private static final Set<String> DOERS = Set.of(
            "killer", "murderer", "assassin", "attacker", "kidnapper", "abductor", "torturer", "executioner", "captor");

    /** States that somebody who was hurt before is in on a day. */
    private static final Set<String> HEALTH = Set.of("condition", "hospitalize", "hospitalise", "recover");

    /** What is done about a deed, on another day than it. */
    static final Set<ActKind> ANSWERING = Set.of(
            ActKind.ARREST,
            ActKind.DETENTION,
            ActKind.INVESTIGATION,
            ActKind.PROSECUTION,
            ActKind.TRIAL,
            ActKind.CONVICTION,
            ActKind.SENTENCING,
            ActKind.RELEASE,
            ActKind.ACCUSATION);

    /** What is done with the dead, or comes to be known of them, long after. */
    private static final Set<String> RECOVERING =
            Set.of("exhume", "unearth", "rebury", "dig", "identify", "repatriate", "excavate");

    private static final Set<ActKind> AFTERWARDS =
            Set.of(ActKind.CONVICTION, ActKind.SENTENCING, ActKind.PROSECUTION, ActKind.TRIAL, ActKind.RELEASE);

    private static final Set<String> FINDING = Set.of(
            "find", "rule", "conclude", "hold", "determine", "establish", "recommend", "propose", "demand", "decide");

    private static final Set<String> VERDICTS = Set.of("convict", "acquit", "find");

    /** Of "the first anniversary of the inauguration" the date is a year later than what is remembered. */
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private final Lexicon lexicon;
    private final List<Times.Placed> times;
    private final Speech speech;
    private final SpokenOf spokenOf;

    Moments(Lexicon lexicon, List<Times.Placed> times, Speech speech) {
        this.lexicon = lexicon;
        this.times = times;
        this.speech = speech;
        this.spokenOf = new SpokenOf(lexicon, this::onSaying);
    }

    private static final Set<String> IN_TIME =
            Set.of("later", "then", "subsequently", "eventually", "finally", "afterwards", "since", "ultimately");

    /** Which deeds the text only speaks of. */
    SpokenOf spokenOf() {
        return spokenOf;
    }

    /** Whether an act is done by saying something. */
    static boolean says(ActKind act) {
        return SAYING.stream().anyMatch(act::is);
    }

    /**
     * The time of an act; empty where its sentence gives none.
     *
     * @param triggers the words that name the text's acts: a time that hangs on another one is not this one's
     */
    Optional<Times.Placed> of(Draft draft, Set<Word> triggers) {
        if (draft.inferred && draft.roll.isPresent()) {
            // Who has not been seen since Monday disappeared when he was taken.
            return Optional.empty();
        }
        List<Times.Placed> near = times.stream()
                .filter(time -> time.sentence() == draft.trigger.sentence())
                .filter(time -> speech.quoted(time.words().get(0)) == speech.quoted(draft.trigger))
                .filter(time -> !ofName(time) && !excluded(time))
                .filter(time -> draft.act == ActKind.PUBLICATION
                        || says(draft.act)
                        || ofDocument(time).isEmpty())
                .toList();
        return announced(draft, near)
                .map(found -> spoken(found, draft))
                .or(() -> time(draft, near, triggers).map(found -> bounded(spoken(found, draft), draft.trigger)))
                .map(found -> draft.inferred || health(draft.trigger) ? atTheLatest(found) : found);
    }

    /** "in critical condition on Monday": hurt by then. */
    private static boolean health(Word trigger) {
        return HEALTH.contains(trigger.lemma());
    }

    /** The day on which the dead were found is the last one possible. */
    private static Times.Placed atTheLatest(Times.Placed time) {
        return time.when()
                .date()
                .latest()
                .map(day -> time.dated(Edtf.until(day)))
                .orElse(time);
    }

    /** Whether the expression dates no act at all: part of a name, a thing's year, or when it is not. */
    static boolean idle(Times.Placed time) {
        return ofName(time)
                || ofThing(time)
                || excluded(time)
                || ofDocument(time).isPresent();
    }

    /** "a letter dated 14 October", "in a statement issued on Monday": the participle, where the day is that of a document. */
    static Optional<Word> ofDocument(Times.Placed time) {
        Word first = time.words().get(0);
        Optional<Word> before = first.next(-1)
                .filter(word -> word.lower().equals("on") || word.lower().equals("in"))
                .flatMap(word -> word.next(-1))
                .or(() -> first.next(-1));
        // "According to the judgment of 4 March"
        Optional<Word> of = first.next(-1).filter(word -> word.lower().equals("of"));
        if (of.flatMap(word -> word.next(-1))
                .filter(noun -> DOCUMENTS.contains(noun.lemma()))
                .isPresent()) {
            return of;
        }
        // "in a statement Tuesday", "an affidavit that he swore on Tuesday"
        Optional<Word> behind = first.next(-1)
                .filter(noun -> noun.noun() && DATED_BEHIND.contains(noun.lemma()))
                .filter(noun -> noun.preposition()
                        .filter(by -> by.matches("in|according|to"))
                        .isPresent());
        Optional<Word> sworn = verbOver(time)
                .filter(verb -> verb.relation().equals("acl:relcl") && PRESENTING.contains(verb.lemma()))
                .filter(verb -> verb.head()
                        .filter(noun -> DATED_BEHIND.contains(noun.lemma()))
                        .isPresent());
        if (behind.isPresent() || sworn.isPresent()) {
            return behind.or(() -> sworn);
        }
        return before.filter(word -> word.lower().equals("dated")
                || (ISSUED.contains(word.lower())
                        && word.next(-1)
                                .filter(noun -> DOCUMENTS.contains(noun.lemma()))
                                .isPresent()));
    }

    /** The expression of time that hangs on the act's words, or else the only one of its clause. */
    private Optional<Times.Placed> time(Draft draft, List<Times.Placed> near, Set<Word> triggers) {
        Optional<Word> remembered = anniversary(draft.trigger);
        if (remembered.isPresent()) {
            return closest(near, draft.trigger).flatMap(time -> yearsBefore(time, remembered.get()));
        }
        boolean says = draft.trigger.verb() && says(draft.act);
        if (DOERS.contains(draft.trigger.lemma())) {
            return Optional.empty();
        }
        Optional<Times.Placed> own = closest(
                near.stream()
                        .filter(time -> says ? onItself(time, draft.trigger) : hangsOn(time, draft.trigger))
                        .toList(),
                draft.trigger);
        if (own.isPresent()) {
            // "convicted of the murders in 2006" leaves open of which it is the year.
            return own.filter(time -> !ofVerdict(draft, time));
        }
        // "arrested a participant in the massacre in 2019": when he was arrested.
        if (NounFrames.participant(draft.trigger).isPresent()) {
            return Optional.empty();
        }
        Optional<Word> sent = sentTo(draft.trigger);
        if (sent.isPresent()) {
            return closest(
                    near.stream().filter(time -> onItself(time, sent.get())).toList(), draft.trigger);
        }
        // Of "Jane Roe, a former minister, was arrested in 1991" the year is not the office's.
        boolean apart = draft.act == ActKind.OFFICE && !draft.trigger.isRelation("xcomp", "obl", "obj");
        Optional<Word> clause = draft.trigger.verb() || apart
                ? Optional.empty()
                : clause(draft.trigger).filter(verb -> !answers(verb, draft) && !recovers(verb, draft.trigger));
        boolean event = Scenes.Sort.of(draft.act).isPresent();
        Optional<Times.Placed> ofClause = clause.flatMap(verb -> closest(
                near.stream()
                        .filter(time -> directlyOn(time, verb))
                        .filter(time -> !event || !(spokenOf.at(time, draft.trigger) || ofFinding(time, draft.trigger)))
                        .toList(),
                draft.trigger));
        if (ofClause.isPresent() || !event) {
            return ofClause.or(() -> fronted(near, draft.trigger));
        }
        // "On Monday the jailed blogger was charged": he was in jail before.
        if (SpokenOf.attributive(draft.trigger)) {
            return Optional.empty();
        }
        // "He may be put to death, a witness said at a hearing in May": what is yet to come has no day but its own.
        if (Scenes.foreseen(draft) || near.stream().anyMatch(time -> ofClauseSince(time, draft.trigger))) {
            return Optional.empty();
        }
        List<Times.Placed> free = near.stream()
                .filter(time -> !said(time)
                        && !ofFinding(time, draft.trigger)
                        && !tellsBack(time, draft.trigger)
                        && !spokenOf.at(time, draft.trigger)
                        && time.words()
                                .get(0)
                                .ancestors()
                                .takeWhile(above -> above != draft.trigger)
                                .noneMatch(above -> above.below(draft.trigger)
                                        && ofItself(above, time.words().get(0)))
                        && !anothers(time, draft, triggers))
                .filter(time -> !ofThing(time) || time.words().get(0).head().equals(described(draft.trigger)))
                .filter(time -> !apart(time, draft.trigger) && !outside(time, draft.trigger) && !ofLaterClause(time))
                .filter(time -> time.words().get(0).ancestors().noneMatch(verb -> recovers(verb, draft.trigger)))
                .toList();
        return closest(free, draft.trigger).map(time -> earlier(time, draft.trigger));
    }

    /** "died on Monday after being shot", "in hospital since being shot": of the shot the day is the last one possible. */
    private static Times.Placed earlier(Times.Placed time, Word trigger) {
        Set<Word> over = time.words().get(0).ancestors().collect(Collectors.toSet());
        boolean before = trigger.upward()
                .takeWhile(word -> !over.contains(word))
                .anyMatch(word -> word.children("mark", "case").anyMatch(mark -> FROM.contains(mark.lower())));
        Edtf date = time.when().date();
        return before && date.latest().isPresent()
                ? time.dated(Edtf.until(date.latest().get()))
                : time;
    }

    /** "was arrested on Monday for the murder": the deed that a word of arrest, charge or trial is about has a day of its own. */
    boolean answers(Word word, Draft deed) {
        boolean deeds = Scenes.Sort.of(deed.act).isPresent() && !ANSWERING.contains(deed.act);
        List<Word> way = deed.trigger.upward().takeWhile(above -> above != word).toList();
        return deeds
                && lexicon.names(word, ANSWERING)
                && way.stream()
                        .noneMatch(above -> above.isRelation("parataxis") || (above.isRelation("conj") && above.verb()))
                && way.stream()
                        .flatMap(above -> above.children("case", "mark"))
                        .anyMatch(joint -> ABOUT.contains(joint.lower()))
                && !WAYS_OF_ARREST.contains(deed.trigger.lemma());
    }

    /** "convicted of her murder in May 2014" may mean either; a verdict that is dated beside leaves the day to the deed. */
    private boolean ofVerdict(Draft draft, Times.Placed time) {
        Word first = time.words().get(0);
        return draft.trigger
                .head()
                .filter(verb -> VERDICTS.contains(verb.lemma()) && answers(verb, draft))
                .filter(verb -> first.index() > draft.trigger.index()
                        && first.isRelation("nmod", "obl")
                        && times.stream()
                                .filter(other -> !other.equals(time) && other.sentence() == time.sentence())
                                .noneMatch(other -> directlyOn(other, verb)))
                .isPresent();
    }

    /** "The bodies were exhumed in 1999": long after they died. */
    private static boolean recovers(Word verb, Word trigger) {
        return RECOVERING.contains(verb.lemma())
                && verb != trigger
                && (trigger.below(verb) || (verb.isRelation("conj") && verb.below(trigger)));
    }

    /** Whether the day is one of a court's or a prison's doing, or of finding the dead, and not of what was done to them. */
    boolean aftermath(Times.Placed time) {
        return verbOver(time)
                .filter(verb -> RECOVERING.contains(verb.lemma()) || lexicon.names(verb, AFTERWARDS))
                .isPresent();
    }

    /** "laid the murder to Roe, who was acquitted in 1990". */
    private boolean ofLaterClause(Times.Placed time) {
        return aftermath(time) && verbOver(time).filter(Arguments::relative).isPresent();
    }

    /** "on 5 August an envoy was sent to attend": the verb that brings somebody to the act has its time. */
    private Optional<Word> sentTo(Word trigger) {
        return trigger.head()
                .filter(head -> trigger.verb() && trigger.isRelation("xcomp") && head.verb())
                .filter(head -> SENDING.contains(head.lemma()));
    }

    /** "in the late 1980s, when he became a judge": the time right before such a clause is the time of what it tells. */
    private static Optional<Times.Placed> announced(Draft draft, List<Times.Placed> near) {
        List<Times.Placed> before = near.stream()
                .filter(time -> !ofThing(time))
                .filter(time -> meanwhile(time)
                        .filter(verb -> verb == draft.trigger || tells(verb, draft))
                        .isPresent())
                .toList();
        return closest(before, draft.trigger);
    }

    /** The verb of the clause that begins with "when" or "as" right behind the time. */
    private static Optional<Word> meanwhile(Times.Placed time) {
        Word last = time.words().get(time.words().size() - 1);
        return last.next(1)
                .filter(word -> word.text().equals(","))
                .or(() -> Optional.of(last))
                .flatMap(word -> word.next(1))
                .filter(word -> MEANWHILE.contains(word.lower()) && word.isRelation("mark", "advmod"))
                .flatMap(Word::head);
    }

    /** "attempted to kill", "launched an attack", "the massacre began", "became a judge": verbs that tell of the act and of no other. */
    private static boolean tells(Word verb, Draft draft) {
        Word trigger = draft.trigger;
        boolean above = trigger.head().filter(verb::equals).isPresent();
        boolean office = draft.act == ActKind.OFFICE
                && Standings.BECOMING.contains(verb.lemma())
                && trigger.below(verb)
                && !trigger.isRelation("appos", "compound", "nsubj");
        return draft.carriers.contains(verb)
                || (above && trigger.isRelation("xcomp"))
                || (above && trigger.relation().equals("nsubj") && TAKING_PLACE.contains(verb.lemma()))
                || office;
    }

    private static Optional<Word> anniversary(Word trigger) {
        return trigger.head().filter(head -> head.lemma().equals("anniversary") && trigger.isRelation("nmod"));
    }

    private static Optional<Times.Placed> yearsBefore(Times.Placed time, Word anniversary) {
        Edtf date = time.when().date();
        int years = anniversary
                .children("amod", "nummod")
                .mapToInt(word -> ORDINALS.contains(word.lower())
                        ? 1 + ORDINALS.indexOf(word.lower())
                        : (int) Numeral.value(word.lower().replaceAll("(?<=\\d)(st|nd|rd|th)$", ""))
                                .orElse(0))
                .filter(number -> number > 0)
                .findFirst()
                .orElse(0);
        return years == 0 || date.earliest().isEmpty()
                ? Optional.empty()
                : rounded(date.earliest().get().minusYears(years), date.granularity())
                        .map(time::dated);
    }

    private static Optional<Edtf> rounded(LocalDate day, Edtf.Granularity granularity) {
        return switch (granularity) {
            case DAY -> Optional.of(Edtf.day(day));
            case MONTH -> Optional.of(Edtf.month(YearMonth.from(day)));
            case YEAR -> Optional.of(Edtf.year(day.getYear()));
            default -> Optional.empty();
        };
    }

    /** "not tomorrow, not next week": when it is not. */
    private static boolean excluded(Times.Placed time) {
        return time.words()
                .get(0)
                .next(-1)
                .filter(word -> NOT.contains(word.lower()))
                .isPresent();
    }

    /** "in connection with the 2018 plot": the year is the plot's, and not that of what is done about it. */
    private static boolean ofThing(Times.Placed time) {
        Word first = time.words().get(0);
        return first.isRelation("nummod", "compound", "amod")
                && first.head()
                        .filter(head -> head.noun() && !time.words().contains(head))
                        .flatMap(Word::preposition)
                        .filter(preposition -> !LASTING.contains(preposition))
                        .isPresent();
    }

    /** What somebody says, asks or orders can be of any day: only a time on the verb itself dates the saying. */
    private static boolean onItself(Times.Placed time, Word trigger) {
        return time.words().stream()
                .anyMatch(word ->
                        word != trigger && word.head().filter(trigger::equals).isPresent());
    }

    /** "the 1948 Convention": the year is part of a name. */
    private static boolean ofName(Times.Placed time) {
        Word first = time.words().get(0);
        // "the Prevention Act of 2009"
        boolean year = first.isRelation("nmod")
                && Times.YEAR.matcher(time.when().text()).matches()
                && first.preposition().filter("of"::equals).isPresent();
        return (first.isRelation("nummod", "compound", "amod") || year)
                && first.head()
                        .filter(head -> !year || LAWS.contains(head.lower()))
                        .filter(head -> head.noun()
                                && Character.isUpperCase(head.text().codePointAt(0))
                                && !head.entity().equals("DATE")
                                && !time.words().contains(head))
                        .isPresent();
    }

    /** Whether the time hangs on another act, one that this one does not depend on. */
    private boolean anothers(Times.Placed time, Draft draft, Set<Word> triggers) {
        Word trigger = draft.trigger;
        return time.words().stream()
                .flatMap(Word::ancestors)
                .filter(triggers::contains)
                .anyMatch(other -> other != trigger
                        && (!trigger.below(other) || (answers(other, draft) && !beside(time, trigger, other)))
                        && !time.words().contains(other));
    }

    /** Whether time and act hang on the word above them by the same branch. */
    private static boolean beside(Times.Placed time, Word trigger, Word above) {
        return trigger.upward()
                .takeWhile(word -> word != above)
                .reduce((lower, upper) -> upper)
                .filter(branch -> !time.words().contains(branch))
                .filter(branch -> time.words().get(0).below(branch))
                .isPresent();
    }

    /** Whether the time stands in a relative clause, an aside, or in a clause joined later, that the act has no part in. */
    private static boolean apart(Times.Placed time, Word trigger) {
        Word first = time.words().get(0);
        return first.ancestors()
                .filter(word -> word.verb() || Arguments.relative(word))
                .filter(word -> Arguments.relative(word)
                        ? word.head()
                                .filter(noun -> noun == trigger
                                        || (happens(word) && trigger.isRelation("conj") && trigger.below(noun)))
                                .isEmpty()
                        : aside(word) || (word.isRelation("conj", "parataxis") && word.index() > trigger.index()))
                .anyMatch(word -> word != trigger && !trigger.below(word));
    }

    /** "a robbery that took place on Monday". */
    private static boolean happens(Word verb) {
        return Arguments.relative(verb)
                && (TAKING_PLACE.contains(verb.lemma())
                        || (verb.lemma().equals("take")
                                && verb.child("obj")
                                        .filter(place -> place.lemma().equals("place"))
                                        .isPresent()));
    }

    /** "The unit, trained by veterans of the 1947 war, shot six farmers". */
    private static boolean aside(Word participle) {
        return participle.isRelation("acl")
                && participle.pos().matches("VB[GN]")
                && participle.next(-1).filter(comma -> comma.text().equals(",")).isPresent();
    }

    /** "detained for his part in protests, the worst since the party took power in 2007": that since which is none of the act's. */
    private static boolean ofClauseSince(Times.Placed time, Word trigger) {
        return time.words()
                .get(0)
                .ancestors()
                .takeWhile(word -> word != trigger)
                .anyMatch(word -> word.verb()
                        && word.isRelation("advcl", "acl")
                        && word.head().filter(above -> above != trigger).isPresent()
                        && word.children("mark").anyMatch(mark -> mark.lower().equals("since")));
    }

    /** "on Monday he met the men who had killed two": what a relative clause tells has its time within the phrase that it describes. */
    private static boolean outside(Times.Placed time, Word trigger) {
        return described(trigger)
                .filter(noun -> time.words().stream().noneMatch(word -> word.below(noun)))
                .isPresent();
    }

    /** The noun that the act's relative clause describes; "was lured to Iraq in 2019, where he was seized" goes on with what happened. */
    private static Optional<Word> described(Word trigger) {
        return trigger.upward()
                .filter(word -> word.relation().equals("acl:relcl"))
                .filter(word ->
                        word.head().filter(noun -> noun.isRelation("appos")).isPresent()
                                || word.children("advmod")
                                        .noneMatch(child -> child.lower().matches("where|when")))
                .findFirst()
                .flatMap(Word::head);
    }

    /** "police said on Tuesday": the day of speaking. */
    boolean said(Times.Placed time) {
        // Of "Early on Sunday, a resident said he shot a man" the day is rather that of the shot.
        boolean fronted = time.words().get(0).index() <= 2
                && time.words()
                        .get(0)
                        .ancestors()
                        .findFirst()
                        .filter(Word::verb)
                        .isPresent();
        return (!fronted && onSaying(time))
                || verbOver(time).filter(Hearsay::brings).isPresent();
    }

    static Optional<Word> verbOver(Times.Placed time) {
        return time.words().get(0).verbAbove();
    }

    /** "On 5 March the court found that he killed her": the day of the finding. */
    private static boolean ofFinding(Times.Placed time, Word trigger) {
        return verbOver(time)
                .filter(verb -> FINDING.contains(verb.lemma()) && verb != trigger && trigger.below(verb))
                .filter(verb -> verb.children("ccomp").anyMatch(clause -> clause == trigger || trigger.below(clause)))
                .isPresent();
    }

    /** "On Friday she wrote that he had been beaten": the day is not that of the beating. */
    private boolean tellsBack(Times.Placed time, Word trigger) {
        boolean earlier = trigger.upward()
                .takeWhile(word -> !word.isRelation("parataxis"))
                .anyMatch(word -> word.pluperfect());
        // "A video published in December shows him confessing to the murder"
        boolean confessed = trigger.ancestors()
                .anyMatch(word ->
                        word.lemma().equals("confess") && time.words().stream().noneMatch(when -> when.below(trigger)));
        return confessed || (earlier && (onSaying(time) || relays(time, trigger)));
    }

    /** Whether the time hangs on the words by which somebody is said to tell of the act. */
    private boolean relays(Times.Placed time, Word trigger) {
        Optional<Word> verb = verbOver(time);
        return verb.isPresent()
                && speech.chain(trigger).stream()
                        .flatMap(step -> step.attribution().cue().stream())
                        .anyMatch(cue -> cue.covers(verb.get().span()));
    }

    private boolean onSaying(Times.Placed time) {
        return verbOver(time)
                .filter(verb -> lexicon.cue(verb).isPresent() && !DOING.contains(verb.lemma()))
                .filter(verb -> !ofWhatIsSaid(time, verb))
                .filter(verb -> !verb.lemma().equals("report") || !Arguments.passive(verb))
                .isPresent();
    }

    /** "Police say on Friday he was shot", "said an incident Tuesday where he was shot": of what they say, though a parser has them say it then. */
    private boolean ofWhatIsSaid(Times.Placed time, Word verb) {
        Word first = time.words().get(0);
        boolean now = verb.pos().matches("VB[PZ]")
                && !SpokenOf.THIS_DAY.matcher(time.when().text()).matches();
        boolean event = first.next(-1)
                .filter(noun ->
                        noun.noun() && noun.isRelation("obj") && noun.head().equals(Optional.of(verb)))
                .filter(noun -> noun.lemma().equals("incident") || lexicon.kind(noun) == Party.Kind.EVENT)
                .isPresent();
        return verb.index() < first.index() && (now || event);
    }

    private boolean hangsOn(Times.Placed time, Word trigger) {
        return time.words().stream().anyMatch(word -> word != trigger && word.below(trigger) && reaches(word, trigger));
    }

    /** Whether nothing in between takes the time for itself: another act, a relative clause, a noun that it dates. */
    private boolean reaches(Word word, Word trigger) {
        for (Word above : word.ancestors().toList()) {
            if (above == trigger) {
                return true;
            }
            boolean dated = above.noun()
                    && word.isRelation("nummod", "compound", "amod")
                    && word.head().orElse(word) == above
                    && !word.span().equals(above.span())
                    && !above.entity().equals("DATE");
            // "were buried there and were found in July 1990"
            boolean found = above.isRelation("conj")
                    && above.verb()
                    && above.below(trigger)
                    && (RECOVERING.contains(above.lemma()) || above.lemma().matches("find|discover|recover"));
            boolean own = ofItself(above, word);
            boolean relative = Arguments.relative(above)
                    && !(happens(above) && above.head().equals(Optional.of(trigger)));
            if (dated || found || own || lexicon.act(above).isPresent() || relative) {
                return false;
            }
        }
        return false;
    }

    /** "Roe, who was arrested there, the court on Friday freed": a clause of its own, though it be hung on another. */
    private boolean ofItself(Word verb, Word time) {
        return verb.verb()
                && verb.isRelation("parataxis", "dep")
                && verb.children("nsubj").anyMatch(who -> !who.pos().startsWith("W"))
                && (lexicon.cue(verb).isEmpty()
                        || time.head().filter(verb::equals).isPresent());
    }

    /** "after the strike of October" sets only the earliest day, "before" only the latest. */
    private Times.Placed bounded(Times.Placed time, Word trigger) {
        for (Word word : Stream.concat(
                        time.words().stream(), time.words().get(0).ancestors())
                .toList()) {
            if (word == trigger) {
                break;
            }
            boolean own = time.words().contains(word);
            // Before a court or a crowd is where somebody stands.
            boolean event = own || lexicon.kind(word) == Party.Kind.EVENT || lexicon.kind(word) == Party.Kind.OBJECT;
            // "from 2004 until 2010" is one time.
            boolean inside =
                    word.children("case").anyMatch(joint -> time.words().contains(joint));
            String preposition = event && !inside ? word.preposition().orElse("") : "";
            if (!own && preposition.equals("by")) {
                break;
            }
            Edtf date = time.when().date();
            // "300 arrested since demonstrations began on 9 January"
            boolean since = word.verb()
                    && word.below(trigger)
                    && word.children("mark").anyMatch(mark -> mark.lower().equals("since"));
            if (since && date.earliest().isPresent()) {
                return time.dated(Edtf.from(date.earliest().get()));
            }
            // "after 7 a.m. on Monday" is that Monday.
            boolean open = !time.hour() || preposition.equals("since");
            if (open && FROM.contains(preposition) && date.earliest().isPresent()) {
                return time.dated(Edtf.from(date.earliest().get()));
            }
            if (open && UNTIL.contains(preposition) && date.latest().isPresent()) {
                return time.dated(Edtf.until(date.latest().get()));
            }
        }
        return time;
    }

    /** Inside a quotation "yesterday" counts from the day of speaking, where the text tells it. */
    private Times.Placed spoken(Times.Placed time, Draft draft) {
        if (!speech.quoted(draft.trigger)) {
            return time;
        }
        return speech.chain(draft.trigger).stream()
                .map(step -> step.attribution().said())
                .flatMap(Optional::stream)
                .filter(said -> said.earliest().isPresent() && said.latest().isPresent())
                .reduce((outer, inner) -> inner)
                .map(time::from)
                .orElse(time);
    }

    private static boolean directlyOn(Times.Placed time, Word verb) {
        return time.words().stream()
                .anyMatch(
                        word -> word.verbAbove().filter(found -> found == verb).isPresent());
    }

    /** "In 2009, two women were detained and sentenced": what opens the sentence holds for both, unless one came later. */
    private static Optional<Times.Placed> fronted(List<Times.Placed> near, Word verb) {
        Optional<Word> first = verb.head()
                .filter(above -> above.verb() && verb.verb() && verb.isRelation("conj"))
                .filter(above -> Arguments.passive(above) == Arguments.passive(verb))
                .filter(above -> verb.child("nsubj", "aux", "obl:tmod").isEmpty()
                        && verb.children("advmod").noneMatch(then -> IN_TIME.contains(then.lower()))
                        // "was charged and convicted in 2014"
                        && near.stream().noneMatch(time -> time.words().get(0).index() > verb.index()));
        return first.flatMap(above -> above.child("nsubj"))
                .flatMap(who -> near.stream()
                        .filter(time -> time.words().get(0).index() < who.index() && directlyOn(time, first.get()))
                        .findFirst());
    }

    private Optional<Word> clause(Word word) {
        return word.ancestors()
                .filter(above -> above.verb() && lexicon.cue(above).isEmpty())
                .findFirst();
    }

    private static Optional<Times.Placed> closest(List<Times.Placed> times, Word to) {
        return times.stream()
                .min(Comparator.comparingInt(
                        time -> Math.abs(time.words().get(0).index() - to.index())));
    }
}
