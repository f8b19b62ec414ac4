package inquest.core.read;

import inquest.core.model.ActKind;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the words around two acts say that they are of two events: other years, months, days or places, before any of them is reckoned. */
final class OtherEvent {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    static final Pattern DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");
    /** English names of months, in small letters. */
    static final Set<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** Ways to die of which nobody dies two. */
    private static final List<Set<String>> DEATHS = List.of(
            Set.of("shoot", "shooting", "gunshot", "gun"),
            Set.of("hang", "hanging"),
            Set.of("stab", "stabbing", "knife"),
            Set.of("drown", "drowning"),
            Set.of("behead", "beheading"),
            Set.of("strangle", "strangulation"));

    private OtherEvent() {}

    /** Whether a date or place that hangs on one act is not that of the other; of two places one may lie in the other. */
    static boolean than(Draft one, Draft other) {
        return onAnotherDate(one, other) || differ(places(one), places(other)) || anotherDeath(one, other);
    }

    /** "A man was shot", "Roe was found hanged": whoever is hurt one way has not died in another. */
    private static boolean anotherDeath(Draft one, Draft other) {
        return (one.act.is(ActKind.KILLING) || other.act.is(ActKind.KILLING)) && differ(ways(one), ways(other));
    }

    private static Set<String> ways(Draft draft) {
        return Stream.concat(
                        Stream.of(draft.trigger),
                        draft.trigger.under(Set.of("by", "with", "from", "of"), "obl", "nmod"))
                .map(Word::lemma)
                .flatMap(word -> DEATHS.stream().filter(way -> way.contains(word)))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Whether the dates that hang on the two acts exclude each other. */
    static boolean onAnotherDate(Draft one, Draft other) {
        return differ(dated(one, YEAR.asMatchPredicate()), dated(other, YEAR.asMatchPredicate()))
                || differ(dated(one, MONTHS::contains), dated(other, MONTHS::contains))
                || differ(dated(one, DAY.asMatchPredicate()), dated(other, DAY.asMatchPredicate()));
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    /** Words of the dates below the act's word; beside it there may be the day on which somebody spoke of it. */
    private static Set<String> dated(Draft draft, Predicate<String> sort) {
        return draft.trigger
                .subtree()
                .filter(word -> word.entity().equals("DATE"))
                .map(Word::lower)
                .filter(sort)
                .collect(Collectors.toSet());
    }

    /** Names of the places that hang on the act's words, or on whom they describe: "a student in Dorn, who was killed". */
    private static Set<String> places(Draft draft) {
        Stream<Word> whom =
                draft.trigger.isRelation("acl") || draft.trigger.relation().equals("acl:relcl")
                        ? draft.trigger.head().stream()
                        : Stream.of();
        return Stream.concat(Stream.of(draft.trigger), whom)
                .flatMap(word -> Arguments.after(word, "in", "at", "near", "outside"))
                .filter(word -> word.noun()
                        && Character.isUpperCase(word.text().codePointAt(0))
                        && !word.entity().equals("DATE"))
                .map(Word::lower)
                .collect(Collectors.toSet());
    }
}
