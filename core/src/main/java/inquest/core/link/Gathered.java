package inquest.core.link;

import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Edtf;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The words of one act while they are gathered, and what they had in common. */
final class Gathered {

    private final List<Word> words = new ArrayList<>();
    private final Set<Explanation> reasons = new LinkedHashSet<>();
    private Optional<LocalDate> earliest = Optional.empty();
    private Optional<LocalDate> latest = Optional.empty();
    private String place = "";

    Gathered(Word first) {
        add(first, "");
    }

    private Gathered(List<Word> words, String reason) {
        words.forEach(word -> add(word, reason));
    }

    List<Word> words() {
        return words;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isDated() {
        return earliest.isPresent() || latest.isPresent();
    }

    String place() {
        return place;
    }

    /** Whether a word's date overlaps the days that all words so far allow. */
    boolean allows(Edtf date) {
        boolean after = latest.isPresent()
                && date.earliest().filter(day -> day.isAfter(latest.get())).isPresent();
        boolean before = earliest.isPresent()
                && date.latest().filter(day -> day.isBefore(earliest.get())).isPresent();
        return !after && !before;
    }

    /** Places agree where one is unknown, or one is named within the other. */
    boolean allowsPlace(String other) {
        return place.isEmpty() || other.isEmpty() || place.contains(other) || other.contains(place);
    }

    /** Takes a word in; the days narrow to what both allow, unless the two exclude each other: then they widen. */
    void add(Word word, String reason) {
        if (!reason.isEmpty()) {
            reasons.add(Explanation.of(reason));
        }
        add(word);
    }

    private void add(Word word) {
        words.add(word);
        word.date().ifPresent(this::date);
        if (place.isEmpty()) {
            place = word.place();
        }
    }

    private void date(Edtf date) {
        if (!isDated()) {
            earliest = date.earliest();
            latest = date.latest();
            return;
        }
        boolean narrows = allows(date);
        earliest = one(earliest, date.earliest(), narrows);
        latest = one(latest, date.latest(), !narrows);
    }

    /** The later or the earlier of two days; an open end stays open only where the days widen. */
    private static Optional<LocalDate> one(Optional<LocalDate> left, Optional<LocalDate> right, boolean later) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.or(() -> right);
        }
        return left.get().isAfter(right.get()) == later ? left : right;
    }

    void absorb(Gathered other, Explanation reason) {
        List<Word> taken = List.copyOf(other.words);
        other.words.clear();
        reasons.add(reason);
        reasons.addAll(other.reasons);
        taken.forEach(this::add);
    }

    /** Takes some words out, as an act of their own. */
    Gathered without(Predicate<Claim> leaving, String reason) {
        List<Word> out =
                words.stream().filter(word -> leaving.test(word.claim())).toList();
        words.removeAll(out);
        reasons.add(Explanation.of(reason));
        return new Gathered(out, reason);
    }

    int firstPlace(Map<ClaimId, Integer> places) {
        return words.stream()
                .mapToInt(word -> places.getOrDefault(word.claim().id(), Integer.MAX_VALUE))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    Act act() {
        ActKind kind = words.stream()
                .map(word -> word.claim().act())
                .reduce(Acts::common)
                .orElseThrow();
        Optional<Act.Target> target = words.stream()
                .flatMap(word -> word.target().stream())
                .findFirst()
                .map(party -> new Act.Target(party.name(), party.kind(), cluster(party)));
        return new Act(
                kind,
                target,
                earliest,
                latest,
                ids(Claim.Polarity.AFFIRMED),
                ids(Claim.Polarity.DENIED),
                new Explanation(
                        reasons.isEmpty()
                                ? "one claim speaks of it"
                                : words.size() + " claims are held to speak of one act",
                        List.copyOf(reasons)));
    }

    private Optional<String> cluster(Party first) {
        return first.cluster()
                .or(() -> words.stream()
                        .flatMap(word -> word.target().stream())
                        .flatMap(party -> party.cluster().stream())
                        .findFirst());
    }

    private List<ClaimId> ids(Claim.Polarity polarity) {
        return words.stream()
                .map(Word::claim)
                .filter(claim -> claim.assessment().polarity() == polarity)
                .map(Claim::id)
                .distinct()
                .toList();
    }
}
