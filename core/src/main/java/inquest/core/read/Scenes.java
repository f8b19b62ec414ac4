package inquest.core.read;

import inquest.core.model.ActKind;
import inquest.core.model.Edtf;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Party;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When and where the acts of one text happened.
 *
 * <p>First what hangs on the act's own words, then what stands in its clause and sentence, then what the text says elsewhere of the
 * same event. The last is taken only where the text leaves no choice, and the explanation says that it was.
 */
final class Scenes {

    /** Verbs of the table of saying that tell more often what was done. */
    private static final Set<String> DOING = Set.of("respond", "find", "call", "continue", "point");

    private static final Set<String> HAPPENING =
            Set.of("happen", "occur", "take", "begin", "start", "unfold", "report", "come", "be");
    private static final Set<String> EVENTS = Set.of("incident", "crime", "violence", "confrontation", "gunfire");
    private static final Set<String> COMING =
            Set.of("respond", "dispatch", "call", "rush", "arrive", "summon", "send", "find", "discover");

    private static final Set<String> FROM = Set.of("after", "since", "following");
    private static final Set<String> UNTIL = Set.of("before", "until", "by");
    private static final Set<String> NOT = Set.of("not", "nor", "n't", "n’t");
    private static final Set<String> LASTING = Set.of("during", "in", "amid", "at", "throughout", "of", "on");
    private static final Set<String> SENDING = Set.of("send", "go", "come", "travel", "invite", "dispatch");
    private static final Set<String> REMAINS = Set.of("body", "corpse", "remains");
    private static final Set<ActKind> SAYING = Set.of(
            ActKind.STATEMENT, ActKind.REQUEST, ActKind.ORDER, ActKind.ACCUSATION, ActKind.DENIAL, ActKind.TESTIMONY);

    /** Of "the first anniversary of the inauguration" the date is a year later than what is remembered. */
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    /** Acts of one sort that one event brings together. */
    private enum Sort {
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

    /** Of all dated acts of a sort, so many must share a date before the undated ones are given it. */
    private static final double AGREED = 0.6;

    /** Years that the dates of a report on one event may lie in: its own, and one that it looks back to. */
    private static final int STORY_YEARS = 2;

    private final Lexicon lexicon;
    private final List<Times.Placed> times;
    private final Speech speech;
    private final NounPhrases phrases;
    private final Places places;

    Scenes(Lexicon lexicon, List<Times.Placed> times, Speech speech, NounPhrases phrases, Places places) {
        this.lexicon = lexicon;
        this.times = times;
        this.speech = speech;
        this.phrases = phrases;
        this.places = places;
    }

    /** Gives each draft its place and date. */
    void situate(List<Draft> drafts) {
        Set<Word> triggers = new HashSet<>();
        drafts.forEach(draft -> triggers.add(draft.trigger));
        for (Draft draft : drafts) {
            place(draft);
            time(draft, triggers).map(found -> spoken(found, draft)).ifPresent(found -> {
                draft.time = Optional.of(bounded(found, draft.trigger));
                draft.why.add(Explanation.of("date: \"" + found.when().text() + "\" read as "
                        + draft.time.orElseThrow().when().date().text()));
            });
        }
        share(drafts);
    }

    // ---- where

    private void place(Draft draft) {
        Optional<Locality> found = place(draft.trigger)
                .or(() -> draft.carriers.stream()
                        .map(this::place)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> placeOf(draft.targets, draft.trigger));
        String reason = "hangs on the act's words";
        boolean remains = REMAINS.contains(draft.trigger.lemma());
        if (found.isEmpty() && Sort.of(draft.act).isPresent() && !remains) {
            found = draft.trigger
                    .ancestors()
                    .filter(word -> word.verb() && lexicon.cue(word).isEmpty())
                    .map(this::place)
                    .flatMap(Optional::stream)
                    .findFirst();
            reason = "stands in the act's clause";
        }
        draft.placed = found.isPresent();
        if (found.isEmpty() && Sort.of(draft.act).isPresent()) {
            found = places.only();
            reason = "the country that nearly all of this text's places lie in; not said of this act";
        }
        if (found.isPresent()) {
            Places.Found complete = places.complete(found.get());
            draft.place = Optional.of(complete.place());
            draft.why.add(Explanation.of("place: \"" + found.get().name() + "\" " + reason));
            draft.why.add(complete.why());
        }
    }

    private Optional<Locality> place(Word word) {
        return Arguments.after(word, "in", "at", "inside", "near", "outside", "within", "across", "on")
                .map(phrases::place)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "prisoners in Iran": the place hangs on who it was done to. */
    private Optional<Locality> placeOf(List<Party> parties, Word trigger) {
        return trigger.sentenceWords().stream()
                .filter(word -> parties.stream().anyMatch(party -> party.span().covers(word.span())) && word.noun())
                .map(this::place)
                .flatMap(Optional::stream)
                .findFirst();
    }

    // ---- when, by the act's own sentence

    /** The expression of time that hangs on the act's words, or else the only one of its clause. */
    private Optional<Times.Placed> time(Draft draft, Set<Word> triggers) {
        List<Times.Placed> near = times.stream()
                .filter(time -> time.sentence() == draft.trigger.sentence())
                .filter(time -> speech.quoted(time.words().get(0)) == speech.quoted(draft.trigger))
                .filter(time -> !ofName(time) && !excluded(time))
                .toList();
        Optional<Word> remembered = anniversary(draft.trigger);
        if (remembered.isPresent()) {
            return closest(near, draft.trigger).flatMap(time -> yearsBefore(time, remembered.get()));
        }
        boolean says = draft.trigger.verb() && SAYING.stream().anyMatch(draft.act::is);
        Optional<Times.Placed> own = closest(
                near.stream()
                        .filter(time -> says ? onItself(time, draft.trigger) : hangsOn(time, draft.trigger))
                        .toList(),
                draft.trigger);
        if (own.isPresent()) {
            return own;
        }
        Optional<Word> sent = sentTo(draft.trigger);
        if (sent.isPresent()) {
            return closest(
                    near.stream().filter(time -> onItself(time, sent.get())).toList(), draft.trigger);
        }
        // Of "Jane Roe, a former minister, was arrested in 1991" the year is not the office's.
        boolean apart = draft.act == ActKind.OFFICE && !draft.trigger.isRelation("xcomp", "obl", "obj");
        Optional<Word> clause = draft.trigger.verb() || apart ? Optional.empty() : clause(draft.trigger);
        Optional<Times.Placed> ofClause = clause.flatMap(verb ->
                closest(near.stream().filter(time -> directlyOn(time, verb)).toList(), draft.trigger));
        if (ofClause.isPresent() || Sort.of(draft.act).isEmpty()) {
            return ofClause;
        }
        List<Times.Placed> free = near.stream()
                .filter(time -> !said(time) && !ofThing(time) && !anothers(time, draft.trigger, triggers))
                .toList();
        return closest(free, draft.trigger);
    }

    /** "on 5 August an envoy was sent to attend": the verb that brings somebody to the act has its time. */
    private Optional<Word> sentTo(Word trigger) {
        return trigger.head()
                .filter(head -> trigger.verb() && trigger.isRelation("xcomp") && head.verb())
                .filter(head -> SENDING.contains(head.lemma()));
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
        return first.isRelation("nummod", "compound", "amod")
                && first.head()
                        .filter(head -> head.noun()
                                && Character.isUpperCase(head.text().codePointAt(0))
                                && !head.entity().equals("DATE")
                                && !time.words().contains(head))
                        .isPresent();
    }

    /** Whether the time hangs on another act, one that this one does not depend on. */
    private static boolean anothers(Times.Placed time, Word trigger, Set<Word> triggers) {
        return time.words().stream()
                .flatMap(Word::ancestors)
                .filter(triggers::contains)
                .anyMatch(other -> other != trigger
                        && !trigger.below(other)
                        && !time.words().contains(other));
    }

    /** "police said on Tuesday": the day of speaking. */
    private boolean said(Times.Placed time) {
        // Of "Early on Sunday, a resident said he shot a man" the day is rather that of the shot.
        boolean fronted = time.words().get(0).index() <= 2
                && time.words()
                        .get(0)
                        .ancestors()
                        .findFirst()
                        .filter(Word::verb)
                        .isPresent();
        return !fronted && onSaying(time);
    }

    private boolean onSaying(Times.Placed time) {
        return time.words()
                .get(0)
                .ancestors()
                .filter(Word::verb)
                .findFirst()
                .filter(verb -> lexicon.cue(verb).isPresent() && !DOING.contains(verb.lemma()))
                .filter(verb -> !verb.lemma().equals("report") || !Arguments.passive(verb))
                .isPresent();
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
            if (dated || lexicon.act(above).isPresent() || above.relation().equals("acl:relcl")) {
                return false;
            }
        }
        return false;
    }

    /** "after the strike of October" sets only the earliest day, "before" only the latest. */
    private Times.Placed bounded(Times.Placed time, Word trigger) {
        if (time.hour()) {
            return time;
        }
        for (Word word : Stream.concat(
                        time.words().stream(), time.words().get(0).ancestors())
                .toList()) {
            if (word == trigger) {
                break;
            }
            boolean own = time.words().contains(word);
            // Before a court or a crowd is where somebody stands.
            boolean event = own || lexicon.kind(word) == Party.Kind.EVENT || lexicon.kind(word) == Party.Kind.OBJECT;
            String preposition = event ? word.preposition().orElse("") : "";
            if (!own && preposition.equals("by")) {
                break;
            }
            Edtf date = time.when().date();
            if (FROM.contains(preposition) && date.earliest().isPresent()) {
                return time.dated(Edtf.from(date.earliest().get()));
            }
            if (UNTIL.contains(preposition) && date.latest().isPresent()) {
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
                .anyMatch(word -> word.ancestors()
                        .filter(Word::verb)
                        .findFirst()
                        .filter(found -> found == verb)
                        .isPresent());
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

    // ---- when, by what the text says elsewhere

    private void share(List<Draft> drafts) {
        for (Sort sort : Sort.values()) {
            List<Draft> ofSort = drafts.stream()
                    .filter(draft -> Sort.of(draft.act).filter(sort::equals).isPresent())
                    .toList();
            List<Draft> dated = ofSort.stream()
                    .filter(draft -> draft.time.filter(Scenes::closed).isPresent())
                    .toList();
            List<Times.Placed> told = new ArrayList<>(
                    dated.stream().map(draft -> draft.time.orElseThrow()).toList());
            if (sort == Sort.VIOLENCE) {
                told.addAll(ofEvents(EVENTS, HAPPENING));
            }
            for (Draft draft : ofSort) {
                if (draft.time.isEmpty()) {
                    // People are locked up one by one, each on a day of their own.
                    List<Draft> possible = sort == Sort.VIOLENCE
                            ? dated
                            : dated.stream()
                                    .filter(other -> !differ(draft, other))
                                    .toList();
                    shared(draft, possible, told, agreed(possible.size() < dated.size() ? List.of() : told));
                }
            }
        }
    }

    /** Whether the text's dates lie in so few years that it can be about one event. */
    private boolean oneStory() {
        return times.stream()
                        .map(time -> time.when().date())
                        .filter(date -> date.granularity() != Edtf.Granularity.SPAN)
                        .flatMap(date -> date.earliest().stream())
                        .map(LocalDate::getYear)
                        .distinct()
                        .count()
                <= STORY_YEARS;
    }

    private void shared(Draft draft, List<Draft> dated, List<Times.Placed> told, Optional<Times.Placed> agreed) {
        Optional<Draft> same =
                dated.stream().filter(other -> sameVictim(draft, other)).findFirst();
        if (same.isPresent()) {
            give(draft, same.get().time.orElseThrow(), "told elsewhere of the same person");
            return;
        }
        // What somebody is quoted on need not be the affair of the day, and a text of many years has no one day to
        // share.
        if (speech.quoted(draft.trigger) || !oneStory()) {
            return;
        }
        if (agreed.isPresent()) {
            give(draft, agreed.get(), "the date of this text's other acts of this sort; not said of this one");
            return;
        }
        Optional<Draft> beside = dated.stream()
                .filter(other -> Math.abs(other.trigger.sentence() - draft.trigger.sentence()) <= 1)
                .findFirst();
        if (beside.isPresent()) {
            give(draft, beside.get().time.orElseThrow(), "told of an act of this sort in the next sentence");
        } else if (told.isEmpty()) {
            agreed(ofEvents(Set.of(), COMING))
                    .or(this::onlyDay)
                    .ifPresent(day -> give(
                            draft, day, "the one day that this text tells of what happened; not said of this act"));
        }
    }

    /** "The shooting happened about 10 p.m. on Wednesday": days told of an event, or of those who were called to it. */
    private List<Times.Placed> ofEvents(Set<String> events, Set<String> verbs) {
        return times.stream()
                .filter(time -> closed(time) && day(time) && !said(time))
                .filter(time -> time.words()
                        .get(0)
                        .ancestors()
                        .filter(word -> word.verb() && verbs.contains(word.lemma()))
                        .anyMatch(verb -> events.isEmpty()
                                || verb.children("nsubj")
                                        .anyMatch(subject -> events.contains(subject.lemma())
                                                || lexicon.act(subject)
                                                        .flatMap(act -> Sort.of(act.kind()))
                                                        .filter(Sort.VIOLENCE::equals)
                                                        .isPresent())))
                .toList();
    }

    private static boolean day(Times.Placed time) {
        return time.when().date().granularity() == Edtf.Granularity.DAY;
    }

    private static void give(Draft draft, Times.Placed time, String reason) {
        draft.time = Optional.of(time);
        draft.why.add(Explanation.of("date: \"" + time.when().text() + "\" read as "
                + time.when().date().text() + ", " + reason));
    }

    private static boolean closed(Times.Placed time) {
        return time.when().date().earliest().isPresent()
                && time.when().date().latest().isPresent();
    }

    /** Whether both name persons, and not one in common. */
    private static boolean differ(Draft one, Draft other) {
        return one.targets.stream().anyMatch(Scenes::named)
                && other.targets.stream().anyMatch(Scenes::named)
                && !sameVictim(one, other);
    }

    private static boolean named(Party party) {
        return party.kind() == Party.Kind.PERSON
                && Character.isUpperCase(party.name().codePointAt(0));
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
        Map<String, Integer> counts = new LinkedHashMap<>();
        told.forEach(time -> counts.merge(time.when().date().text(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= AGREED * told.size())
                .flatMap(most -> told.stream()
                        .filter(time -> time.when().date().text().equals(most.getKey()))
                        .findFirst());
    }

    /** The only day that the text tells outside quotations, days of speaking left out; failing that the only month or year. */
    private Optional<Times.Placed> onlyDay() {
        List<Times.Placed> narrated = times.stream()
                .filter(time -> closed(time) && !speech.quoted(time.words().get(0)) && !said(time))
                .filter(time -> !ofThing(time) && !excluded(time) && !ofName(time))
                .toList();
        List<Times.Placed> days = narrated.stream().filter(Scenes::day).toList();
        List<Times.Placed> finest = days.isEmpty() ? narrated : days;
        return finest.stream()
                        .allMatch(time ->
                                time.when().date().equals(finest.get(0).when().date()))
                ? finest.stream().findFirst()
                : Optional.empty();
    }
}
