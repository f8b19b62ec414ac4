package inquest.core.read;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which days of a text are of something else than an act that it does not date: those of interviews, of what tells who somebody is, of
 * another act in its sentence; and which acts have a day of their own that cannot be told.
 *
 * <p>A wrong day is worse than none: it makes two events of one, or one of two.
 */
final class OtherDays {

    private static final Set<String> ENQUIRING = Set.of(
            "interview",
            "speak",
            "talk",
            "visit",
            "research",
            "document",
            "collect",
            "gather",
            "record",
            "survey",
            "meet",
            "publish");

    /** What tells a time of its own, where "later" and "at the time" lean on another. */
    private static final Pattern CALENDAR = Pattern.compile(
            "(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
                    + "|september|october|november|december|yesterday|ago");

    private final Lexicon lexicon;
    private final List<Times.Placed> times;
    private final Moments moments;
    private final Set<Word> placed;

    OtherDays(Lexicon lexicon, List<Times.Placed> times, Moments moments) {
        this.lexicon = lexicon;
        this.times = times;
        this.moments = moments;
        this.placed = times.stream().flatMap(time -> time.words().stream()).collect(Collectors.toSet());
    }

    /** "put to death since January", "on Sunday" in a text without a date: it has a time of its own, though one that cannot be told. */
    boolean timed(Draft draft) {
        return draft.trigger
                        .under(Set.of("since", "between", "during", "from"), "obl", "nmod")
                        .anyMatch(word -> word.entity().equals("DATE"))
                || draft.trigger
                        .subtree()
                        .filter(word -> word.entity().equals("DATE") && !placed.contains(word))
                        .filter(word -> CALENDAR.matcher(word.lower()).matches())
                        .anyMatch(word ->
                                word.verbAbove().filter(draft.trigger::equals).isPresent());
    }

    /** "The rebels, who killed 200 people there in 1996": what tells who did it lends its year to nothing. */
    static boolean aloof(Draft draft) {
        return draft.trigger.relation().equals("acl:relcl")
                && !draft.actors.isEmpty()
                && draft.trigger.children("nsubj").anyMatch(who -> who.pos().startsWith("W"))
                && !Arguments.passive(draft.trigger)
                && draft.time.filter(time -> !Scenes.day(time)).isPresent();
    }

    /** Whether its sentence tells a day, of another act. */
    boolean otherDay(Draft draft) {
        return draft.trigger.verb()
                && times.stream()
                        .filter(time ->
                                time.sentence() == draft.trigger.sentence() && Scenes.day(time) && !moments.said(time))
                        .anyMatch(time -> time.words()
                                .get(0)
                                .ancestors()
                                .anyMatch(word -> word != draft.trigger
                                        && lexicon.act(word).isPresent()));
    }

    /** "The rebels, who killed 200 there in 1996". */
    boolean ofDoers(Times.Placed time) {
        return !Scenes.day(time)
                && time.words()
                        .get(0)
                        .ancestors()
                        .filter(word -> word.relation().equals("acl:relcl"))
                        .anyMatch(word -> lexicon.act(word).isPresent()
                                && !Arguments.passive(word)
                                && word.children("nsubj")
                                        .anyMatch(who -> who.pos().startsWith("W")));
    }

    /** Whether the sentence tells a day that cannot be placed: "on Sunday" in a text without a date. */
    boolean unplaced(Word trigger) {
        return trigger.sentenceWords().stream()
                .anyMatch(word -> word.entity().equals("DATE")
                        && !placed.contains(word)
                        && CALENDAR.matcher(word.lower()).matches());
    }

    /** "Between March and June our researchers interviewed survivors": of none of what they were told. */
    static boolean enquiring(Times.Placed time) {
        return time.words()
                .get(0)
                .verbAbove()
                .filter(verb -> ENQUIRING.contains(verb.lemma()))
                .isPresent();
    }
}
