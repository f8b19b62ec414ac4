package inquest.core.weigh;

import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Corroboration.Group;
import inquest.core.model.ExhibitId;
import inquest.core.model.Trace;
import inquest.core.model.Trace.Hand;
import inquest.core.model.Trace.Origin;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The claims about one thing, gathered by whom they go back to.
 *
 * <p>Two claims are of one group if they share an origin, directly or through others. What an exhibit says in its own voice beside a
 * speaker whom it quotes for the same thing repeats the speaker. What an exhibit says in words that it shares with none repeats
 * another one that it shares words with, if that speaks of the thing too. Groups of one interest, the party's own word and what is said for it
 * or in its papers, are one.
 */
final class Gathering {

    private final Map<ClaimId, Trace> traces = new LinkedHashMap<>();
    private final Map<ClaimId, Claim> claims = new HashMap<>();
    /** Of each text in which somebody is quoted, the first claim that quotes. */
    private final Map<ExhibitId, ClaimId> quoted = new HashMap<>();

    private final Map<ClaimId, ClaimId> under = new HashMap<>();
    /** Of claims counted under a text that may be the later one: the exhibit that carries them. */
    private final Map<ClaimId, ExhibitId> rivals = new HashMap<>();
    /** The same, by the text. */
    private final Map<ExhibitId, Set<ExhibitId>> rivalsOfText = new HashMap<>();

    private final Map<ClaimId, ClaimId> repeated = new LinkedHashMap<>();
    private final List<Group> groups;

    /**
     * Gathers them.
     *
     * @param all where each claim comes from
     * @param said the claims themselves, in the same order
     * @param rivals whether an exhibit may have been there before another, since they were received on one day
     * @param beside of claims that stand in no passage which their exhibit shares: the exhibits that it shares others with
     */
    Gathering(
            List<Trace> all,
            List<Claim> said,
            BiPredicate<ExhibitId, ExhibitId> rivals,
            Map<ClaimId, List<ExhibitId>> beside) {
        said.forEach(claim -> claims.put(claim.id(), claim));
        Map<ExhibitId, Trace> texts = new HashMap<>();
        all.forEach(trace -> texts.putIfAbsent(trace.text(), trace));
        // A copy that tells the thing in words which it has from elsewhere tells it all the same.
        all.forEach(trace -> texts.putIfAbsent(claim(trace.claim()).anchor().exhibit(), trace));
        for (Trace trace : all) {
            Trace there = first(trace, texts, beside);
            traces.put(trace.claim(), in(there.text(), trace));
            ExhibitId carrier = claim(trace.claim()).anchor().exhibit();
            if (rivals.test(carrier, there.text())) {
                this.rivals.put(trace.claim(), carrier);
                rivalsOfText
                        .computeIfAbsent(there.text(), absent -> new LinkedHashSet<>())
                        .add(carrier);
            }
            if (!there.equals(trace)) {
                under.put(trace.claim(), there.claim());
                if (!isAttributed(trace.claim())) {
                    repeated.put(trace.claim(), there.claim());
                }
            }
        }
        for (Trace trace : traces.values()) {
            // A speaker whom only a later text adds is not repeated by the text that was there before.
            if (isAttributed(trace.claim()) && !under.containsKey(trace.claim())) {
                quoted.putIfAbsent(trace.text(), trace.claim());
            }
        }
        for (Trace trace : traces.values()) {
            ClaimId speaker = quoted.get(trace.text());
            if (!isAttributed(trace.claim()) && speaker != null) {
                repeated.put(trace.claim(), speaker);
            }
        }
        groups = ofOneInterest(apart());
    }

    /** What a claim is counted under: itself, or the claim of a text that shares words with its own, and came before it. */
    private static Trace first(Trace trace, Map<ExhibitId, Trace> texts, Map<ClaimId, List<ExhibitId>> beside) {
        Trace at = trace;
        Optional<Trace> next = Optional.of(trace);
        while (next.isPresent()) {
            at = next.get();
            next = beside.getOrDefault(at.claim(), List.of()).stream()
                    .flatMap(other -> Optional.ofNullable(texts.get(other)).stream())
                    .findFirst();
        }
        return at;
    }

    private static Trace in(ExhibitId text, Trace trace) {
        return new Trace(trace.claim(), trace.origins(), text, trace.hand(), trace.interest(), trace.why());
    }

    private boolean isAttributed(ClaimId id) {
        return !claim(id).attribution().isEmpty();
    }

    private Claim claim(ClaimId id) {
        return Optional.ofNullable(claims.get(id)).orElseThrow();
    }

    private Trace trace(ClaimId id) {
        return Optional.ofNullable(traces.get(id)).orElseThrow();
    }

    /** Those that go back to one origin together. */
    List<Group> groups() {
        return groups;
    }

    /** Texts that speak of the thing, copies left out. */
    Set<ExhibitId> texts() {
        Set<ExhibitId> texts = new LinkedHashSet<>();
        traces.values().forEach(trace -> texts.add(trace.text()));
        return texts;
    }

    /** The claim through which another is known: itself, or that of the text of which its exhibit is a copy. */
    ClaimId knownThrough(ClaimId claim) {
        return under.getOrDefault(claim, claim);
    }

    /** Exhibits that may have told the same before the text that a claim is counted under, for they were received on one day. */
    Set<ExhibitId> rivals(ExhibitId text) {
        return rivalsOfText.getOrDefault(text, Set.of());
    }

    /** Claims that repeat another one of the same text, each with that one. */
    Map<ClaimId, ClaimId> repeated() {
        return repeated;
    }

    /** The claims of a group that go back to origins which can be told from others. */
    Stream<Trace> told(Group group) {
        return group.claims().stream()
                .map(this::trace)
                .filter(trace -> !repeated.containsKey(trace.claim()))
                .filter(trace -> trace.origins().stream().anyMatch(Origin::isShown));
    }

    private List<Group> apart() {
        Groups<Object> one = new Groups<>();
        for (Trace trace : traces.values()) {
            one.add(trace.claim());
            ClaimId other = repeated.get(trace.claim());
            if (other != null) {
                one.join(other, trace.claim());
            }
            if (other == null || rivals.containsKey(trace.claim())) {
                trace.origins().forEach(origin -> one.join(trace.claim(), origin.id()));
            }
        }
        List<Group> found = new ArrayList<>();
        for (List<Object> members : one.all()) {
            List<ClaimId> own = members.stream()
                    .filter(ClaimId.class::isInstance)
                    .map(ClaimId.class::cast)
                    .toList();
            if (!own.isEmpty()) {
                found.add(group(own));
            }
        }
        return found;
    }

    /** A party's own word, and what is said for it or in its papers, are one origin, whoever says it. */
    private List<Group> ofOneInterest(List<Group> all) {
        Set<String> parties = new HashSet<>();
        all.forEach(group -> parties.addAll(interests(group)));
        if (parties.isEmpty()) {
            return all;
        }
        // A claim is of one group: its first stands for the group.
        Map<ClaimId, Group> byFirst = new HashMap<>();
        Groups<Object> one = new Groups<>();
        for (Group group : all) {
            ClaimId first = group.claims().get(0);
            byFirst.put(first, group);
            one.add(first);
            // Whoever once spoke for a party, or in its papers, stays tied to it where the same is told to others.
            Stream.concat(
                            interests(group).stream(),
                            group.origins().stream().map(Origin::name).map(Folding::of))
                    .filter(parties::contains)
                    .forEach(party -> one.join(first, party));
        }
        List<Group> joined = new ArrayList<>();
        for (List<Object> members : one.all()) {
            List<Group> own = members.stream()
                    .flatMap(member -> Stream.ofNullable(byFirst.get(member)))
                    .toList();
            if (own.size() == 1) {
                joined.add(own.get(0));
            } else if (own.size() > 1) {
                Set<ClaimId> claimed = new HashSet<>();
                own.forEach(group -> claimed.addAll(group.claims()));
                joined.add(
                        group(traces.keySet().stream().filter(claimed::contains).toList()));
            }
        }
        return joined;
    }

    private Set<String> interests(Group group) {
        Set<String> found = new LinkedHashSet<>();
        group.claims().stream()
                .filter(id -> !repeated.containsKey(id))
                .map(id -> trace(id).interest())
                .distinct()
                .map(Folding::of)
                .filter(party -> !party.isEmpty())
                .forEach(found::add);
        return found;
    }

    private Group group(List<ClaimId> own) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        EnumSet<Hand> hands = EnumSet.noneOf(Hand.class);
        Set<String> interests = new LinkedHashSet<>();
        for (ClaimId id : own) {
            if (!repeated.containsKey(id)) {
                Trace trace = trace(id);
                // One origin may be met as a party and as what an exhibit leans on; it is listed once.
                trace.origins()
                        .forEach(origin -> origins.merge(
                                origin.id(), origin, (former, other) -> former.isShown() ? former : other));
                hands.add(trace.hand());
                interests.add(trace.interest());
            } else if (rivals.containsKey(id)) {
                trace(id)
                        .origins()
                        .forEach(origin -> origins.putIfAbsent(
                                origin.id(), new Origin(origin.id(), origin.name(), Trace.Kind.PRIOR)));
            }
        }
        interests.remove("");
        List<Origin> ordered = origins.values().stream()
                .sorted(Comparator.comparing((Origin origin) -> origin.kind() == Trace.Kind.PARTY ? 0 : 1))
                .toList();
        return new Group(ordered, own, List.copyOf(hands), String.join("; ", interests));
    }
}
