package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Edtf;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import inquest.core.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When and where the acts of one text happened.
 *
 * <p>First what hangs on the act's own words, then what stands in its clause and sentence, then what the text says elsewhere of the
 * same event. The last is taken only where the text leaves no choice, and the explanation says that it was.
 */
final class Scenes {

    private static final Set<String> HAPPENING =
            Set.of("happen", "occur", "take", "begin", "start", "unfold", "report", "come", "be");
    private static final Set<String> EVENTS = Set.of("incident", "crime", "violence", "confrontation", "gunfire");
    private static final Set<String> PROPERLY_HAPPENING = Set.of("happen", "occur", "take", "unfold");
    private static final Set<String> COMING =
            Set.of("respond", "dispatch", "call", "rush", "arrive", "summon", "send", "find", "discover");

    private static final Pattern LATER = Pattern.compile("(?i)\\b(?:later|after|following)\\b");

    private static final Set<String> DYING = Set.of("die", "death", "dead", "succumb");

    /** What a description begins with where it begins a sentence. */
    private static final Pattern DESCRIBED =
            Pattern.compile("(?:An?|The|One|Another|His|Her|Its|Their|My|Our|Your|This|That|Some|Any|Each|Every)\\b");

    private static final Set<Claim.Modality> NOT_YET =
            Set.of(Claim.Modality.PLANNED, Claim.Modality.REQUESTED, Claim.Modality.CONDITIONAL);

    private static final String[] WHERE = {"in", "at", "inside", "near", "outside", "within", "across", "on"};

    /** Whose office is in one place and whose deeds may be in another. */
    private static final Set<String> OFFICIALS =
            Set.of("official", "agent", "veteran", "government", "ministry", "member", "leader");

    private static final Set<String> FORMERLY = Set.of("previously", "formerly");

    /** Acts of one sort that one event brings together. */
    enum Sort {
        VIOLENCE,
        CUSTODY,
        TAKING;

        static Optional<Sort> of(ActKind act) {
            return Stream.of(
                                    ActKind.KILLING,
                                    ActKind.ATTACK,
                                    ActKind.INJURY,
                                    ActKind.TORTURE,
                                    ActKind.ILL_TREATMENT,
                                    ActKind.SEXUAL_VIOLENCE,
                                    ActKind.THREAT)
                            .anyMatch(act::is)
                    ? Optional.of(VIOLENCE)
                    : Stream.of(ActKind.ARREST, ActKind.DETENTION).anyMatch(act::is)
                            ? Optional.of(CUSTODY)
                            : Stream.of(ActKind.ABDUCTION, ActKind.ENFORCED_DISAPPEARANCE)
                                            .anyMatch(act::is)
                                    ? Optional.of(TAKING)
                                    : Optional.empty();
        }
    }

    private static final Set<ActKind> DAILY =
            Set.of(ActKind.DESTRUCTION, ActKind.BURIAL, ActKind.RELEASE, ActKind.FORCED_DISPLACEMENT, ActKind.PROTEST);

    private static final Set<ActKind> LASTING = Set.of(ActKind.TORTURE, ActKind.ILL_TREATMENT, ActKind.SEXUAL_VIOLENCE);

    /** Of all dated acts of a sort, so many must share a date before the undated ones are given it. */
    private static final double AGREED = 0.6;

    /** Days before the writing that a report of one event looks back on. */
    private static final int NEWS = 366;

    /** Years that the dates of a report on one event may lie in: its own, and one that it looks back to. */
    private static final int STORY_YEARS = 2;

    /** Words at the head of a sentence among which a day stands that it begins with. */
    private static final int FRONT = 3;

    private static final Pattern ITEM =
            Pattern.compile("(?m)^[ \\t]*(?:[-*•–·]|\\(?[a-z]\\)|\\d{4} ?h(?:rs|ours)?\\b)[ .\\t]+\\S");

    /** So many make a list; fewer may be a list of what one event brought. */
    private static final int ITEMS = 4;

    private final Lexicon lexicon;
    private final Moments moments;
    private final List<Times.Placed> times;
    private final OtherDays otherDays;
    private final Diary diary;
    private final Optional<Edtf> written;
    private final boolean oneStory;
    private final Speech speech;
    private final NounPhrases phrases;
    private final Places places;
    private final Optional<Times.Placed> dayOfComing;
    private final Optional<Times.Placed> onlyDay;

    /**
     * @param apart whether what the text tells has no day to share: years of a life, items of a list
     */
    Scenes(
            Lexicon lexicon,
            Optional<Edtf> written,
            List<Times.Placed> times,
            boolean apart,
            Diary diary,
            Speech speech,
            NounPhrases phrases,
            Places places) {
        this.diary = diary;
        this.written = written;
        this.lexicon = lexicon;
        this.moments = new Moments(lexicon, times, speech);
        this.times = times;
        this.otherDays = new OtherDays(lexicon, times, moments);
        this.oneStory = !apart && oneStory(times);
        this.speech = speech;
        this.phrases = phrases;
        this.places = places;
        this.dayOfComing = agreed(ofEvents(Set.of(), COMING));
        this.onlyDay = onlyDay();
    }

    /** Gives each draft its place and date. */
    void situate(List<Draft> drafts) {
        Set<Word> triggers = new HashSet<>();
        drafts.forEach(draft -> triggers.add(draft.trigger));
        for (Draft draft : drafts) {
            place(draft);
            moments.of(draft, triggers).ifPresent(found -> {
                draft.time = Optional.of(found);
                draft.why.add(Explanation.of("date: \"" + found.when().text() + "\" read as "
                        + draft.time.orElseThrow().when().date().text()));
            });
        }
        drafts.stream()
                .filter(this::ofItsDay)
                .forEach(draft -> diary.day(draft).ifPresent(day -> give(draft, day, "the day over this entry")));
        for (Draft draft : drafts) {
            draft.roll.ifPresent(told -> {
                draft.place = draft.placed ? draft.place : told.place;
                draft.time = draft.time.or(() -> told.time);
            });
        }
        List<Times.Placed> ofEvents = ofEvents(EVENTS, HAPPENING);
        refine(drafts, ofEvents);
        // What a witness tells has a day of its own, and lends it to nothing outside the witness's words.
        share(drafts.stream().filter(draft -> !speech.turned(draft.trigger)).toList(), ofEvents);
        share(drafts.stream().filter(draft -> speech.turned(draft.trigger)).toList(), List.of());
        drafts.forEach(this::untilTold);
        drafts.forEach(this::notAhead);
    }

    /** Gives the acts of a report that dates none the month or year in which they are likely to have been. */
    void presume(List<Draft> drafts, Recency recency) {
        List<Draft> happened = drafts.stream().filter(Scenes::somewhere).toList();
        if (happened.stream().allMatch(draft -> draft.time.isEmpty())) {
            recency.likeliest()
                    .ifPresent(likely -> open(happened, recency).forEach(draft -> {
                        draft.time =
                                Optional.of(new Times.Placed(List.of(draft.trigger), When.presumed(likely.date()), ""));
                        draft.why.add(Explanation.of("date: " + likely.why()));
                    }));
        }
    }

    /** The acts without a date of which nothing says that they were before. */
    List<Draft> open(List<Draft> drafts, Recency recency) {
        return drafts.stream()
                .filter(draft -> somewhere(draft) && draft.time.isEmpty() && draft.says())
                .filter(draft ->
                        !draft.trigger.pluperfect() && !moments.spokenOf().background(draft.trigger))
                .filter(draft ->
                        !recency.before(draft.trigger.sentenceWords()) && !timed(draft) && !known(draft.trigger))
                .toList();
    }

    /** Whether its sentence tells a time, and not only when it was said: the act's own may be one that cannot be placed. */
    private boolean timed(Draft draft) {
        Set<Word> said = speech.chain(draft.trigger).isEmpty()
                ? Set.of()
                : times.stream()
                        .filter(moments::said)
                        .flatMap(time -> time.words().stream())
                        .collect(Collectors.toSet());
        return draft.trigger.sentenceWords().stream()
                .anyMatch(word -> word.entity().matches("DATE|TIME") && !said.contains(word));
    }

    /** "The killing of Roe": known already, and since when nobody says. */
    private static boolean known(Word trigger) {
        return trigger.noun()
                && (trigger.child("nmod:poss").isPresent()
                        || trigger.children("det").anyMatch(the -> the.lower().equals("the")));
    }

    /** "300 arrested since February" are those of February to the day on which it was said, and none of later ones. */
    private void untilTold(Draft draft) {
        Optional<LocalDate> first = draft.time
                .filter(time -> time.when().latest().isEmpty())
                .flatMap(time -> time.when().earliest());
        first.flatMap(from -> told(draft).filter(day -> !from.isAfter(day) && !toCome(draft)))
                .ifPresent(day -> {
                    draft.time = draft.time.map(time -> time.told(day));
                    draft.why.add(Explanation.of("date: at the latest " + day + ", when it was told"));
                });
    }

    /** What is told as done was not done on a day after it was told. */
    private void notAhead(Draft draft) {
        Optional<LocalDate> first = draft.time.flatMap(time -> time.when().earliest());
        Optional<LocalDate> last = written.flatMap(Edtf::latest);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get()) && done(draft.trigger)) {
            draft.why.add(Explanation.of(
                    "date: none; \"" + draft.time.orElseThrow().when().text()
                            + "\" would lie behind the exhibit's own date, and the act is told as done"));
            draft.time = Optional.empty();
        }
    }

    /** Whether it is told in the past. */
    private static boolean done(Word trigger) {
        return trigger.pos().equals("VBD")
                || trigger.children("aux", "aux:pass")
                        .anyMatch(aux -> aux.lower().matches("was|were|had|has|have"));
    }

    /** The last day on which it can have been said; that of the innermost speaker for which one is known. */
    private Optional<LocalDate> told(Draft draft) {
        return speech.chain(draft.trigger).stream()
                .flatMap(step -> step.attribution().said().stream())
                .reduce((outer, inner) -> inner)
                .or(() -> written)
                .flatMap(Edtf::latest);
    }

    private static boolean toCome(Draft draft) {
        Optional<Claim.Modality> modality = Manner.of(draft.trigger).modality();
        // "can be arrested after 1 May"; but who "may have been killed since May" was killed by now.
        boolean may = modality.filter(Claim.Modality.POSSIBLE::equals).isPresent()
                && draft.trigger.children("aux").noneMatch(have -> have.lemma().equals("have"));
        return may || modality.filter(NOT_YET::contains).isPresent();
    }

    /** Whether it is undated, of a sort that happens on a day, and told by nobody but the text. */
    private boolean ofItsDay(Draft draft) {
        return draft.time.isEmpty()
                && draft.roll.isEmpty()
                && (Sort.of(draft.act).isPresent() || DAILY.contains(draft.act))
                && speech.chain(draft.trigger).stream()
                        .allMatch(step -> step.attribution().mode() == Attribution.Mode.DOCUMENT);
    }

    // ---- where

    private void place(Draft draft) {
        Optional<Locality> found = place(draft.trigger, phrases::site)
                .or(() -> takenTo(draft))
                .or(() -> takenFrom(draft))
                .or(() -> draft.carriers.stream()
                        .map(word -> place(word, phrases::site))
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> placeOf(
                        draft.targets.stream().filter(target -> !named(target)).toList(), draft.trigger))
                .or(() -> included(draft.trigger))
                .or(() -> described(draft.trigger))
                .or(() -> whereDoersAre(draft))
                .or(() -> whereHeld(draft.trigger));
        String reason = "hangs on the act's words";
        boolean remains = Traces.remains(draft.trigger.lemma());
        // "The trial opened in Karfield."
        boolean held = draft.act == ActKind.TRIAL && draft.trigger.isRelation("nsubj");
        if (found.isEmpty() && (held || Sort.of(draft.act).isPresent()) && !remains) {
            found = draft.trigger
                    .ancestors()
                    .takeWhile(word -> !buries(word))
                    .filter(word -> word.verb() && lexicon.cue(word).isEmpty() && !moments.answers(word, draft))
                    // A verb further up may tell of something else: "gathered at the church to mourn the killing".
                    .flatMap(word -> Arguments.after(word, WHERE))
                    .map(where -> phrases.place(where).map(known -> phrases.joined(where, located(where, known))))
                    .flatMap(Optional::stream)
                    .findFirst();
            reason = "stands in the act's clause";
        }
        // "a professor at the University of Oldmere": where the office is, and not where anything was done.
        found = found.filter(where -> draft.detail
                .body()
                .filter(body -> body.span().overlaps(where.span()))
                .isEmpty());
        draft.placed = found.isPresent();
        if (found.isEmpty() && somewhere(draft)) {
            stateThatHolds(draft)
                    .or(() -> places.likely(draft.trigger.sentenceWords()))
                    .ifPresent(likely -> {
                        draft.place = Optional.of(likely.place());
                        draft.why.add(likely.why());
                    });
        }
        if (found.isPresent()) {
            Places.Found complete = places.complete(found.get());
            draft.place = Optional.of(complete.place());
            draft.why.add(Explanation.of("place: \"" + found.get().name() + "\" " + reason));
            draft.why.add(complete.why());
        }
    }

    /** "Those executed in 1988 were buried in Tarn": where they were buried, and not where they were executed. */
    private boolean buries(Word verb) {
        return verb.verb()
                && lexicon.act(verb).filter(act -> act.kind() == ActKind.BURIAL).isPresent();
    }

    /** Whether it is of a sort that happens in a place, and said to be done: what is planned, asked for or feared happened nowhere. */
    static boolean somewhere(Draft draft) {
        return Sort.of(draft.act).isPresent()
                && Manner.of(draft.trigger)
                        .modality()
                        .filter(modality -> modality != Claim.Modality.ALLEGED && modality != Claim.Modality.REPORTED)
                        .isEmpty();
    }

    private Optional<Locality> place(Word word, Function<Word, Optional<Locality>> known) {
        return Arguments.after(word, WHERE)
                .map(where -> lies(where, known))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The place that a word names, or in which what it names lies. */
    private Optional<Locality> lies(Word where, Function<Word, Optional<Locality>> known) {
        return known.apply(where)
                .map(found -> phrases.joined(where, located(where, found)))
                .or(() -> nested(where));
    }

    /** "killed in the massacre in Tarn", "at the consulate in Tarn": the place that it lies in. */
    private Optional<Locality> nested(Word where) {
        Party.Kind kind = lexicon.kind(where);
        boolean thing = kind == Party.Kind.EVENT || kind == Party.Kind.OBJECT || kind == Party.Kind.ORGANISATION;
        return thing && where.noun()
                ? where.under(Set.of("in", "near"), "nmod")
                        .map(phrases::place)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /** "the killing of 14 people, including two children, in Tarn": a parser has only the children there. */
    private Optional<Locality> included(Word trigger) {
        return trigger.noun()
                ? trigger.children("nmod")
                        .filter(some ->
                                some.preposition().filter("including"::equals).isPresent())
                        .map(some -> place(some, phrases::place))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /** "a jail in Tarn, where they were beaten". */
    private Optional<Locality> described(Word trigger) {
        return trigger.upward()
                .takeWhile(word -> word == trigger
                        || word.isRelation("conj")
                        || word.relation().equals("acl:relcl"))
                .flatMap(word -> Arguments.relativePlace(word).stream())
                .map(phrases::place)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "were in Evin and Gohardasht prisons": the word for the act is the place. */
    private Optional<Locality> whereHeld(Word prison) {
        return Optional.of(prison)
                .filter(word ->
                        word.children("compound").anyMatch(name -> name.pos().equals("NNP")))
                .filter(word -> word.noun() && lexicon.place(word))
                .flatMap(phrases::place);
    }

    /** "at her home in Karfield", "a market in the town of Lorne": of a house, the place that it stands in. */
    private Locality located(Word where, Locality found) {
        return where.under(Set.of("in", "near", "at"), "nmod")
                .filter(word -> lexicon.site(where))
                .map(phrases::place)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(found);
    }

    /** "transferred from one prison to another": where somebody is held since. */
    private Optional<Locality> takenTo(Draft draft) {
        return Optional.of(draft.trigger).filter(verb -> verb.lemma().equals("transfer")).stream()
                .flatMap(verb -> Arguments.after(verb, "to"))
                .map(phrases::site)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "seized from his home": the place that people were taken from. A name behind "from" may be where they come from. */
    private Optional<Locality> takenFrom(Draft draft) {
        return Sort.of(draft.act)
                .filter(sort -> sort != Sort.VIOLENCE && draft.trigger.verb())
                .flatMap(sort -> Arguments.after(draft.trigger, "from")
                        .filter(word -> lexicon.place(word) || lexicon.site(word))
                        .map(phrases::site)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** "Police in Tarn shot a man", "killed by gunmen in Tarn"; whoever speaks there speaks of things elsewhere. */
    private Optional<Locality> whereDoersAre(Draft draft) {
        return Moments.says(draft.act)
                ? Optional.empty()
                : draft.trigger.sentenceWords().stream()
                        .filter(word -> word.noun() && !OFFICIALS.contains(word.lemma()) && heads(word, draft.actors))
                        .flatMap(word -> Arguments.after(word, "in", "at", "near"))
                        .map(where -> phrases.place(where).map(place -> phrases.joined(where, place)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** Whether the word is the head of somebody who is only described. */
    private static boolean heads(Word word, List<Party> parties) {
        return parties.stream()
                .filter(party -> !named(party) && party.span().covers(word.span()))
                .anyMatch(party -> word.head()
                        .filter(above -> party.span().covers(above.span()))
                        .isEmpty());
    }

    /** "Iran executed three": at home, where nothing else is said. */
    private Optional<Places.Found> stateThatHolds(Draft draft) {
        boolean held = Sort.of(draft.act).filter(Sort.CUSTODY::equals).isPresent() || draft.act.is(ActKind.EXECUTION);
        return draft.actors.stream()
                .filter(actor -> held
                        && actor.kind() != Party.Kind.PERSON
                        && Geography.WORLD.country(actor.name()).size() == 1)
                .map(actor -> places.complete(new Locality(actor.name(), Optional.empty(), actor.span())))
                .filter(state -> places.likely(draft.trigger.sentenceWords())
                        .filter(likely ->
                                !likely.place().country().equals(state.place().country()))
                        .isEmpty())
                .map(state -> new Places.Found(
                        state.place(), Explanation.of("country: that of the state which did it; no place is told")))
                .findFirst();
    }

    /** "prisoners in Iran": the place hangs on who it was done to. Behind a name it is where somebody comes from. */
    private Optional<Locality> placeOf(List<Party> parties, Word trigger) {
        return trigger.sentenceWords().stream()
                .filter(word -> parties.stream().anyMatch(party -> party.span().covers(word.span())) && word.noun())
                .map(word -> place(word, phrases::place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // ---- when, by what the text says elsewhere

    /** "was shot last week", and "the shooting happened on Friday" further on: that Friday, where it is the only day told in that week. */
    private void refine(List<Draft> drafts, List<Times.Placed> told) {
        List<Draft> violent = drafts.stream()
                .filter(draft ->
                        Sort.of(draft.act).filter(Sort.VIOLENCE::equals).isPresent())
                .toList();
        for (Draft draft : violent) {
            Optional<Times.Placed> coarse = draft.time.filter(time -> closed(time) && !day(time));
            if (coarse.isEmpty() || speech.quoted(draft.trigger)) {
                continue;
            }
            List<Times.Placed> same = violent.stream()
                    .filter(other -> other != draft && sameVictim(draft, other))
                    // "was beaten in July" and died on the 22nd: not of that day's beating.
                    .filter(other -> !LASTING.contains(draft.act) || !other.act.is(ActKind.KILLING))
                    .flatMap(other -> other.time.stream())
                    .toList();
            only(same, coarse.get())
                    .or(() -> oneStory ? only(told, coarse.get()) : Optional.empty())
                    .ifPresent(time -> give(
                            draft,
                            time,
                            "the day that this text tells within \""
                                    + coarse.get().when().text() + "\""));
        }
    }

    /** The one day among them that lies within a longer time. */
    private static Optional<Times.Placed> only(List<Times.Placed> times, Times.Placed within) {
        LocalDate from = within.when().date().earliest().orElseThrow();
        LocalDate to = within.when().date().latest().orElseThrow();
        List<Times.Placed> inside = times.stream()
                .filter(time -> day(time) && closed(time))
                .filter(time -> !time.when().date().earliest().orElseThrow().isBefore(from)
                        && !time.when().date().latest().orElseThrow().isAfter(to))
                .toList();
        return unanimous(inside);
    }

    /** The date of all of them; empty where they differ, or there is none. */
    private static Optional<Times.Placed> unanimous(List<Times.Placed> times) {
        return times.stream()
                .findFirst()
                .filter(first -> times.stream()
                        .allMatch(time -> time.when().date().equals(first.when().date())));
    }

    private void share(List<Draft> drafts, List<Times.Placed> ofEvents) {
        for (Sort sort : Sort.values()) {
            List<Draft> ofSort = drafts.stream()
                    .filter(draft -> Sort.of(draft.act).filter(sort::equals).isPresent())
                    .toList();
            List<Draft> dated = ofSort.stream()
                    .filter(draft -> draft.time.filter(Scenes::closed).isPresent())
                    // "They will shoot him tomorrow" lends no day to what was done.
                    .filter(draft -> !foreseen(draft) && !OtherDays.aloof(draft) && !diedLater(draft))
                    .toList();
            List<Times.Placed> told = new ArrayList<>(
                    dated.stream().map(draft -> draft.time.orElseThrow()).toList());
            if (sort == Sort.VIOLENCE) {
                told.addAll(ofEvents);
            }
            // "Four people were killed since Friday" tells of days that nobody counts up.
            List<Times.Placed> open = ofSort.stream()
                    .flatMap(draft -> draft.time.stream())
                    .filter(time -> time.when().date().earliest().isPresent() && !closed(time))
                    .toList();
            Optional<Times.Placed> agreed =
                    agreed(Stream.concat(told.stream(), open.stream()).toList()).filter(Scenes::closed);
            for (Draft draft : ofSort) {
                if (draft.time.flatMap(time -> time.when().date().earliest()).isEmpty()) {
                    List<Draft> possible = dated.stream()
                            .filter(other -> !elsewhere(draft, other) && !goesOn(draft, other))
                            .filter(other -> (sort == Sort.VIOLENCE && !confined(draft) && !confined(other))
                                    ? !looksBack(draft, other) && !diedOf(draft, other)
                                    : !differ(draft, other))
                            .toList();
                    shared(draft, possible, told, possible.size() < dated.size() ? Optional.empty() : agreed);
                }
            }
        }
    }

    /** Whether a text goes from item to item, as reports of a week and books of a station do: each has its own day. */
    static boolean itemised(String text) {
        return ITEM.matcher(text).results().limit(ITEMS).count() == ITEMS;
    }

    /** Whether the text's dates lie in so few years that it can be about one event. */
    private static boolean oneStory(List<Times.Placed> times) {
        return times.stream()
                        .map(time -> time.when().date())
                        .filter(date -> date.granularity() != Edtf.Granularity.SPAN)
                        .flatMap(date -> date.earliest().stream())
                        .map(LocalDate::getYear)
                        .distinct()
                        .count()
                <= STORY_YEARS;
    }

    /** "Nobody has been arrested": to this day. */
    private static boolean neverYet(Draft draft) {
        return draft.targets.stream().anyMatch(party -> Denials.nobody(party.name()))
                && draft.trigger.children("aux").anyMatch(aux -> aux.lower().matches("has|have"));
    }

    private void shared(Draft draft, List<Draft> dated, List<Times.Placed> told, Optional<Times.Placed> agreed) {
        boolean formerly = draft.trigger
                .upward()
                .flatMap(word -> word.children("advmod"))
                .anyMatch(word -> FORMERLY.contains(word.lower()));
        if (neverYet(draft)
                || formerly
                || before(draft)
                || otherDays.timed(draft)
                || foreseen(draft)
                || diary.holds(draft.trigger)) {
            return;
        }
        Optional<Draft> same =
                dated.stream().filter(other -> sameVictims(draft, other)).findFirst();
        if (same.isPresent()) {
            give(draft, same.get().time.orElseThrow(), "told elsewhere of the same person");
            return;
        }
        // What somebody is quoted on need not be the affair of the day, and a text of many years has no one day to
        // share.
        if (speech.quoted(draft.trigger) || !oneStory) {
            return;
        }
        // "was abducted on 14 June and released after being threatened": that day is nearer than the text's other ones.
        if (otherDays.otherDay(draft)) {
            return;
        }
        if (agreed.filter(this::news).isPresent()) {
            give(draft, agreed.get(), "the date of this text's other acts of this sort; not said of this one");
            return;
        }
        Optional<Draft> beside = dated.stream()
                .filter(other -> Math.abs(other.trigger.sentence() - draft.trigger.sentence()) <= 1
                        // A headline tells of what the lead below it does.
                        && (draft.trigger.sentence() <= 1 || speech.sameParagraph(other.trigger, draft.trigger)))
                .filter(other -> written.isEmpty() || news(other.time.orElseThrow()))
                .findFirst();
        if (beside.isPresent()) {
            give(draft, beside.get().time.orElseThrow(), "told of an act of this sort in the next sentence");
        } else if (told.isEmpty()) {
            dayOfComing
                    .or(() -> otherDays.unplaced(draft.trigger) ? Optional.empty() : onlyDay.filter(this::news))
                    // What stands in the act's own sentence and is not its day is that of something else.
                    .filter(day -> times.stream()
                            .filter(time -> time.sentence() == draft.trigger.sentence())
                            .noneMatch(
                                    time -> time.when().date().equals(day.when().date())))
                    .filter(day -> !draft.placed || !places.awayFrom(draft.place.orElseThrow(), day.words()))
                    .ifPresent(day -> give(
                            draft, day, "the one day that this text tells of what happened; not said of this act"));
        }
    }

    /**
     * Whether the day is one of those before the writing. A report of what has just happened tells of one event; what is told of years ago,
     * in judgments, memoirs and lists, has many days.
     */
    private boolean news(Times.Placed time) {
        Optional<LocalDate> day = time.when().date().latest();
        Optional<LocalDate> on = written.flatMap(Edtf::latest);
        return day.isPresent() && on.isPresent() && !day.get().isBefore(on.get().minusDays(NEWS));
    }

    /** "He was found dead on Friday. Guards had beaten him": before what else is told; of what is reported the tense says no such thing. */
    private boolean before(Draft draft) {
        return draft.trigger.pluperfect() && speech.chain(draft.trigger).isEmpty();
    }

    /** "may be executed", "threatened to kill him": a day on which something happened is none of it; "may have been shot" there. */
    static boolean foreseen(Draft draft) {
        boolean perfect =
                draft.trigger.children("aux").anyMatch(aux -> aux.lower().equals("have"));
        return Manner.of(draft.trigger)
                .modality()
                .filter(modality -> modality == Claim.Modality.REQUESTED
                        || modality == Claim.Modality.CONDITIONAL
                        || modality == Claim.Modality.PLANNED
                        || (modality == Claim.Modality.POSSIBLE && !perfect))
                .isPresent();
    }

    /** "The shooting happened about 10 p.m. on Wednesday": days told of an event, or of those who were called to it. */
    private List<Times.Placed> ofEvents(Set<String> events, Set<String> verbs) {
        return times.stream()
                .filter(time -> closed(time) && day(time) && !moments.said(time))
                .filter(time -> onEvent(time, events)
                        || time.words()
                                .get(0)
                                .ancestors()
                                .filter(word -> word.verb() && verbs.contains(word.lemma()))
                                .anyMatch(verb -> events.isEmpty()
                                        || verb.children("nsubj").anyMatch(subject -> event(subject, verb, events))))
                .toList();
    }

    /** "It happened on Friday": what does not only begin or come is what was told of before. */
    private boolean event(Word subject, Word verb, Set<String> events) {
        return events.contains(subject.lemma())
                || (PROPERLY_HAPPENING.contains(verb.lemma()) && subject.lower().matches("it|this"))
                || violent(subject);
    }

    private boolean violent(Word noun) {
        return lexicon.act(noun)
                .flatMap(act -> Sort.of(act.kind()))
                .filter(Sort.VIOLENCE::equals)
                .isPresent();
    }

    /** "a 22 March incident", "the incident of 22 March". */
    private static boolean onEvent(Times.Placed time, Set<String> events) {
        return time.words().stream()
                .anyMatch(word -> word.isRelation("compound", "nummod", "nmod", "nmod:tmod", "dep")
                        && word.head()
                                .filter(head -> events.contains(head.lemma()))
                                .isPresent());
    }

    static boolean day(Times.Placed time) {
        return time.when().date().granularity() == Edtf.Granularity.DAY;
    }

    /** Gives the draft a date, unless it is known to lie before that. */
    private static void give(Draft draft, Times.Placed time, String reason) {
        Optional<LocalDate> last =
                draft.time.flatMap(known -> known.when().date().latest());
        Optional<LocalDate> first = time.when().date().earliest();
        if (last.isPresent() && first.isPresent() && first.get().isAfter(last.get())) {
            return;
        }
        draft.time = Optional.of(time);
        draft.why.add(Explanation.of("date: \"" + time.when().text() + "\" read as "
                + time.when().date().text() + ", " + reason));
    }

    private static boolean closed(Times.Placed time) {
        return time.when().date().earliest().isPresent()
                && time.when().date().latest().isPresent();
    }

    /** "The March 1980 killing of Roe" is that of nobody else; a day, as of a raid, may be one of many people. */
    private static boolean looksBack(Draft draft, Draft other) {
        return !other.time.filter(Scenes::day).isPresent()
                && other.targets.stream().anyMatch(Scenes::named)
                && !draft.targets.isEmpty()
                && !sameVictim(draft, other);
    }

    /** Ten who died in one country have their day, and those shot in another have theirs; so have those of two cities. */
    private static boolean elsewhere(Draft one, Draft other) {
        if (!one.placed || !other.placed) {
            return false;
        }
        Locality here = one.place.orElseThrow();
        Locality there = other.place.orElseThrow();
        boolean countries = here.country().isPresent()
                && there.country().isPresent()
                && !here.country().equals(there.country());
        boolean towns = Places.town(here) && Places.town(there) && !here.name().equals(there.name());
        return countries || towns;
    }

    /** "Three men were killed there. On 5 May the army attacked": a day in front of a later sentence is that of what comes next. */
    private static boolean goesOn(Draft draft, Draft other) {
        Word first = other.trigger.sentenceWords().get(0);
        return draft.trigger.sentence() > 0
                && other.trigger.sentence() > draft.trigger.sentence()
                && other.time
                        .filter(time -> time.words().stream()
                                .allMatch(word -> word.sentence() == other.trigger.sentence()
                                        && word.index() - first.index() <= FRONT))
                        .isPresent()
                && other.trigger.index() > FRONT
                && (!sameVictim(draft, other) || draft.targets.stream().allMatch(Scenes::oneself));
    }

    /** "I" and "me": of whom a text tells one thing after the other. */
    private static boolean oneself(Party party) {
        return party.name().matches("I|me|we|us");
    }

    /** "He died three days later": of nothing else. */
    private static boolean diedLater(Draft draft) {
        return DYING.contains(draft.trigger.lemma())
                && draft.time
                        .filter(time -> LATER.matcher(time.when().text()).find())
                        .isPresent();
    }

    /** Who was wounded may have died on a later day. */
    private static boolean diedOf(Draft draft, Draft other) {
        return !draft.act.is(ActKind.KILLING)
                && DYING.contains(other.trigger.lemma())
                && other.time.filter(Scenes::day).isPresent()
                && sameVictim(draft, other);
    }

    /** People are locked up, tortured and executed one by one, each on a day of their own. */
    private static boolean confined(Draft draft) {
        return Stream.of(ActKind.TORTURE, ActKind.EXECUTION, ActKind.DEATH_IN_CUSTODY)
                .anyMatch(draft.act::is);
    }

    /** Whether both name persons, and not one in common. */
    private static boolean differ(Draft one, Draft other) {
        return one.targets.stream().anyMatch(Scenes::named)
                && other.targets.stream().anyMatch(Scenes::named)
                && !sameVictim(one, other);
    }

    private static boolean named(Party party) {
        return party.kind() == Party.Kind.PERSON
                && Character.isUpperCase(party.name().codePointAt(0))
                && !DESCRIBED.matcher(party.name()).lookingAt();
    }

    /** Of ten named together the date of one is not that of all. */
    private static boolean sameVictims(Draft draft, Draft other) {
        return sameVictim(draft, other)
                && draft.targets.stream()
                        .filter(Scenes::named)
                        .allMatch(party -> other.targets.stream()
                                .anyMatch(theirs -> theirs.name().equals(party.name())));
    }

    private static boolean sameVictim(Draft one, Draft other) {
        return one.targets.stream()
                .filter(party -> party.kind() == Party.Kind.PERSON)
                .anyMatch(party -> other.targets.stream()
                        .anyMatch(theirs -> theirs.kind() == Party.Kind.PERSON
                                && Character.isUpperCase(party.name().codePointAt(0))
                                && theirs.name().equals(party.name())));
    }

    /** The date that nearly all share. */
    private static Optional<Times.Placed> agreed(List<Times.Placed> told) {
        // Three acts of one sentence tell a date once.
        Map<String, Set<Integer>> counts = new LinkedHashMap<>();
        told.forEach(time -> counts.computeIfAbsent(time.when().date().text(), date -> new HashSet<>())
                .add(time.sentence()));
        int all = counts.values().stream().mapToInt(Set::size).sum();
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparingInt(Set::size)))
                .filter(most -> most.getValue().size() >= AGREED * all)
                .flatMap(most -> told.stream()
                        .filter(time -> time.when().date().text().equals(most.getKey()))
                        .findFirst());
    }

    /** "his strike, which he began on 31 March", "no word came on Monday": told of something else, or of nothing. */
    private boolean aside(Times.Placed time) {
        return time.words().get(0).ancestors().anyMatch(word -> {
            boolean other = Arguments.relative(word)
                    && !PROPERLY_HAPPENING.contains(word.lemma())
                    && !COMING.contains(word.lemma())
                    && lexicon.act(word).isEmpty()
                    && word.head().filter(this::violent).isEmpty();
            return other
                    || word.children("nsubj")
                            .anyMatch(subject -> subject.children("det")
                                    .anyMatch(det -> det.lower().equals("no")));
        });
    }

    /** The only day that the text tells outside quotations, days of speaking left out; failing that the only month or year. */
    private Optional<Times.Placed> onlyDay() {
        List<Times.Placed> narrated = times.stream()
                .filter(time -> closed(time) && !speech.quoted(time.words().get(0)) && !moments.said(time))
                .filter(time -> !Moments.idle(time) && !OtherDays.enquiring(time) && !otherDays.ofDoers(time))
                .filter(time ->
                        !aside(time) && !moments.aftermath(time) && !SpokenOf.present(time) && !diary.heads(time))
                .toList();
        List<Times.Placed> days = narrated.stream().filter(Scenes::day).toList();
        List<Times.Placed> finest = days.isEmpty() ? narrated : days;
        // Where it tells of the day of a release or hearing too, there are two that it may have been.
        boolean others = times.stream()
                .filter(time -> closed(time) && day(time) && !moments.said(time) && !Moments.idle(time))
                .anyMatch(time -> finest.stream()
                        .noneMatch(day -> day.when().date().equals(time.when().date())));
        if (others) {
            return Optional.empty();
        }
        // "National Radio, 20 March 1984." says when this was said.
        return unanimous(finest)
                .filter(day -> finest.stream()
                        .anyMatch(time ->
                                time.words().get(0).sentenceWords().stream().anyMatch(Word::verb)));
    }
}
