package inquest.core.link;

import inquest.core.model.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words of acts of one kind about one bearer, being gathered. A word meets only the acts that share a year, a place or a number with
 * it, so that a large block costs little more than its length.
 */
final class ActBlock {

    private final List<Gathered> all;
    private final List<Word> dated = new ArrayList<>();
    private final List<Word> undated = new ArrayList<>();
    private final List<Gathered> acts = new ArrayList<>();
    private final Map<String, Set<Gathered>> index = new HashMap<>();

    /** @param all where the acts of this block go too */
    ActBlock(List<Gathered> all) {
        this.all = all;
    }

    void add(Word word) {
        (word.date().isPresent() ? dated : undated).add(word);
    }

    /** Gathers the words: the most narrowly dated first, since they tell acts apart. */
    void settle() {
        dated.sort(Comparator.comparing(ActBlock::width));
        dated.forEach(this::place);
        undated.forEach(this::place);
    }

    private static long width(Word word) {
        return word.date()
                .filter(date -> date.earliest().isPresent() && date.latest().isPresent())
                .map(date -> date.latest().orElseThrow().toEpochDay()
                        - date.earliest().orElseThrow().toEpochDay())
                .orElse(Long.MAX_VALUE);
    }

    private void place(Word word) {
        Optional<Joined> joined = word.isDeathOfOne() ? theDeath() : fitting(word);
        if (joined.isPresent()) {
            joined.get().act().add(word, joined.get().reason());
            enter(joined.get().act(), word);
        } else {
            Gathered act = new Gathered(word);
            acts.add(act);
            all.add(act);
            enter(act, word);
        }
    }

    /** An act, and why a word belongs to it. */
    private record Joined(Gathered act, String reason) {}

    private Optional<Joined> theDeath() {
        return acts.stream().findFirst().map(act -> new Joined(act, "the death of one person happens once"));
    }

    private Optional<Joined> fitting(Word word) {
        Set<Gathered> near = new LinkedHashSet<>();
        keys(word).forEach(key -> near.addAll(index.getOrDefault(key, Set.of())));
        if ((word.isAboutSomeone() || word.isOfSomeone()) && (word.date().isEmpty() || near.isEmpty())) {
            near.addAll(acts.size() <= 64 ? acts : List.of());
        }
        List<Joined> fits = new ArrayList<>();
        for (Gathered act : near) {
            tie(word, act).ifPresent(reason -> fits.add(new Joined(act, reason)));
        }
        // An undated word that could belong to several acts is word of none of them in particular, nor is one of
        // somebody who is only
        // described.
        boolean open =
                fits.size() > 1 && word.number().isEmpty() && (word.date().isEmpty() || word.isOfSomeone());
        return open ? undatedAmong(fits) : fits.stream().findFirst();
    }

    private static Optional<Joined> undatedAmong(List<Joined> fits) {
        return fits.stream().filter(joined -> !joined.act().isDated()).findFirst();
    }

    /** What ties a word to an act; empty where nothing does, or something speaks against it. */
    private static Optional<String> tie(Word word, Gathered act) {
        boolean agrees = word.date().map(act::allows).orElse(true)
                && act.allowsPlace(word.place())
                && act.words().stream().limit(8).allMatch(other -> onOneBranch(word.claim(), other.claim()));
        if (!agrees) {
            return Optional.empty();
        }
        if (word.isOfSomeone()) {
            return described(word, act);
        }
        if (sharesNumber(word, act)) {
            return Optional.of("the same number of the same people, and no date or place against it");
        }
        if (word.target().isEmpty() && !word.isAboutSomeone()) {
            return withoutTarget(word, act);
        }
        if (word.date().isPresent() && act.isDated()) {
            boolean narrow = word.isAboutSomeone() || isWithinYear(word);
            return narrow ? Optional.of("the same target, and dates that overlap") : Optional.empty();
        }
        if (!word.place().isEmpty() && !act.place().isEmpty()) {
            return Optional.of("the same target at the same place");
        }
        return word.isAboutSomeone()
                ? Optional.of("the same target, and no date or place against it")
                : Optional.empty();
    }

    /** One who is only described: the same words in one exhibit; elsewhere the like of him at the same place and time. */
    private static Optional<String> described(Word word, Gathered act) {
        if (act.words().stream().limit(8).anyMatch(word::isOfSame)) {
            return Optional.of("the same target in one exhibit, and no date or place against it");
        }
        if (word.isOfAnybody()) {
            return Optional.empty();
        }
        boolean time = word.date().isPresent() && act.isDated() && width(word) <= 31;
        boolean place = !word.place().isEmpty() && !act.place().isEmpty();
        return time && place ? Optional.of("somebody described alike, at the same place and time") : Optional.empty();
    }

    /** Two of actor, date and place; all words of the block have one actor, or none. */
    private static Optional<String> withoutTarget(Word word, Gathered act) {
        List<String> shared = new ArrayList<>();
        if (!word.actor().isEmpty()) {
            shared.add("actor");
        }
        if (word.date().isPresent() && act.isDated() && isWithinYear(word)) {
            shared.add("time");
        }
        if (!word.place().isEmpty() && !act.place().isEmpty()) {
            shared.add("place");
        }
        return shared.size() < 2 ? Optional.empty() : Optional.of("the same " + String.join(" and ", shared));
    }

    private static boolean sharesNumber(Word word, Gathered act) {
        return word.number().isPresent()
                && act.words().stream()
                        .limit(8)
                        .anyMatch(other -> other.number().equals(word.number()));
    }

    private static boolean isWithinYear(Word word) {
        return width(word) <= 366;
    }

    private static boolean onOneBranch(Claim one, Claim other) {
        boolean branch = one.act().is(other.act()) || other.act().is(one.act());
        // Sources name the killing of many in many ways: massacre, mass execution. Their root decides.
        return branch || (isOfMany(one) && isOfMany(other));
    }

    private static boolean isOfMany(Claim claim) {
        return claim.content().count().isPresent()
                || claim.roles().targets().stream()
                        .anyMatch(target -> target.kind() == inquest.core.model.Party.Kind.GROUP);
    }

    private void enter(Gathered act, Word word) {
        keys(word)
                .forEach(key -> index.computeIfAbsent(key, absent -> new LinkedHashSet<>())
                        .add(act));
    }

    private static List<String> keys(Word word) {
        List<String> keys = new ArrayList<>();
        word.number().ifPresent(number -> keys.add("number " + number));
        if (!word.place().isEmpty()) {
            keys.add("place " + word.place());
        }
        word.date().ifPresent(date -> {
            int from = date.earliest().or(date::latest).orElseThrow().getYear();
            int to = date.latest().or(date::earliest).orElseThrow().getYear();
            for (int year = from; year <= Math.min(to, from + 20); year++) {
                keys.add("year " + year);
            }
        });
        return keys;
    }
}
