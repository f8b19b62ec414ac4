package inquest.core.weigh;

import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Group;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.Corroboration.Tally;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Trace;
import inquest.core.model.Trace.Hand;
import inquest.core.model.Trace.Origin;
import inquest.core.model.WeighingRuling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many independent origins stand behind some claims.
 *
 * <p>Two claims are of one group if they share an origin, directly or through others. What an exhibit says in its own voice beside a
 * speaker whom it quotes for the same thing repeats the speaker. A group counts as independent if one of its origins can be told
 * from others; groups of unknown make count for one together, and only if there is no other.
 */
final class Support {

    private final Map<ClaimId, Claim> claims = new HashMap<>();
    private final Map<ClaimId, Trace> traces = new HashMap<>();
    private final Map<ExhibitId, String> kinds = new HashMap<>();
    private final List<WeighingRuling> rulings;

    Support(Material material, List<Trace> all) {
        material.claims().forEach(claim -> claims.put(claim.id(), claim));
        all.forEach(trace -> traces.put(trace.claim(), trace));
        material.exhibits()
                .forEach(exhibit ->
                        kinds.put(exhibit.id(), exhibit.source().kind().orElse("")));
        rulings = material.rulings(WeighingRuling.Kind.CORROBORATION);
    }

    /** The claim of an id, and its trace, must be of the view. */
    Claim claim(ClaimId id) {
        return Optional.ofNullable(claims.get(id)).orElseThrow();
    }

    Trace trace(ClaimId id) {
        return Optional.ofNullable(traces.get(id)).orElseThrow();
    }

    /** What stands behind some claims; at least one. */
    Corroboration of(Subject subject, Collection<ClaimId> ids) {
        List<Trace> all = ids.stream().map(this::trace).toList();
        List<Group> groups = groups(all);
        long shown = groups.stream().filter(Support::isShown).count();
        int independent = (int) Math.max(1, shown);
        Tally tally = new Tally(
                all.size(),
                (int) ids.stream()
                        .map(id -> claim(id).anchor().exhibit())
                        .distinct()
                        .count(),
                (int) all.stream().map(Trace::text).distinct().count());
        Level level = level(tally, independent, kindsOf(groups));
        Explanation why = why(tally, independent, groups);
        for (WeighingRuling ruling : rulings) {
            // That somebody's death is ruled to be corroborated says nothing of all else that is told of the person.
            boolean meant = subject.kind() != Subject.Kind.BEARER;
            if (meant && ids.stream().anyMatch(id -> ruling.concerns(claim(id), 0))) {
                level = Level.valueOf(ruling.decision().toUpperCase(Locale.ROOT).replace(' ', '_'));
                why = Explanation.of(
                        "ruling " + ruling.ruling() + " by " + ruling.author() + ": " + ruling.reason(), why);
            }
        }
        return new Corroboration(subject, level, tally, groups, independent, why);
    }

    /** What stands behind a view, such as a legal name: who holds it, and no level. */
    Corroboration ofView(Subject subject, Collection<ClaimId> ids) {
        Corroboration one = of(subject, ids);
        return new Corroboration(subject, Level.VIEW, one.tally(), one.groups(), one.independent(), one.why());
    }

    private static boolean isShown(Group group) {
        return group.origins().stream().anyMatch(Origin::isShown);
    }

    private static Level level(Tally tally, int independent, int kinds) {
        if (independent >= 3 && kinds >= 2) {
            return Level.STRONGLY_CORROBORATED;
        }
        if (independent >= 2) {
            return Level.CORROBORATED;
        }
        return tally.texts() >= 2 ? Level.SAME_ORIGIN : Level.UNCORROBORATED;
    }

    // ---- groups

    private List<Group> groups(List<Trace> all) {
        Groups<Object> one = new Groups<>();
        Map<ExhibitId, ClaimId> quoted = new HashMap<>();
        for (Trace trace : all) {
            if (isAttributed(trace)) {
                quoted.putIfAbsent(trace.text(), trace.claim());
            }
        }
        for (Trace trace : all) {
            one.add(trace.claim());
            ClaimId speaker = quoted.get(trace.text());
            if (!isAttributed(trace) && speaker != null) {
                one.join(speaker, trace.claim());
            } else {
                trace.origins().forEach(origin -> one.join(trace.claim(), origin.id()));
            }
        }
        List<Group> groups = new ArrayList<>();
        for (List<Object> members : one.all()) {
            List<ClaimId> own = members.stream()
                    .filter(ClaimId.class::isInstance)
                    .map(ClaimId.class::cast)
                    .toList();
            if (!own.isEmpty()) {
                groups.add(group(own, quoted));
            }
        }
        return groups;
    }

    private boolean isAttributed(Trace trace) {
        return !claim(trace.claim()).attribution().isEmpty();
    }

    private Group group(List<ClaimId> own, Map<ExhibitId, ClaimId> quoted) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        EnumSet<Hand> hands = EnumSet.noneOf(Hand.class);
        Set<String> interests = new LinkedHashSet<>();
        for (ClaimId id : own) {
            Trace trace = trace(id);
            boolean repeats = !isAttributed(trace) && quoted.containsKey(trace.text());
            if (!repeats) {
                // One origin may be met as a party and as what an exhibit leans on; it is listed once.
                trace.origins()
                        .forEach(origin -> origins.merge(
                                origin.id(), origin, (former, other) -> former.isShown() ? former : other));
                hands.add(trace.hand());
                interests.add(trace.interest());
            }
        }
        String interest = interests.size() == 1 ? interests.iterator().next() : "";
        List<Origin> ordered = origins.values().stream()
                .sorted(Comparator.comparing((Origin origin) -> origin.kind() == Trace.Kind.PARTY ? 0 : 1))
                .toList();
        return new Group(ordered, own, List.copyOf(hands), interest);
    }

    /** First-hand accounts, and what the exhibits are: three papers are one kind. */
    private int kindsOf(List<Group> groups) {
        Set<String> found = new HashSet<>();
        for (Group group : groups) {
            if (isShown(group)) {
                boolean firsthand = group.hands().contains(Hand.FIRST_HAND);
                Trace first = trace(group.claims().get(0));
                String kind = Optional.ofNullable(kinds.get(first.text())).orElse("");
                found.add(
                        firsthand
                                ? "first-hand"
                                : kind.isEmpty() ? group.origins().get(0).kind().label() : kind);
            }
        }
        return found.size();
    }

    // ---- why

    private static Explanation why(Tally tally, int independent, List<Group> groups) {
        List<Explanation> parts = new ArrayList<>();
        for (Group group : groups) {
            String names =
                    String.join("; ", group.origins().stream().map(Origin::name).toList());
            parts.add(Explanation.of(
                    group.claims().size() + (group.claims().size() == 1 ? " claim" : " claims") + " from "
                            + names + (isShown(group) ? "" : ", not shown to be independent of the others")
                            + (group.interest().isEmpty() ? "" : "; interested party: " + group.interest())));
        }
        if (tally.texts() < tally.carriers()) {
            parts.add(Explanation.of((tally.carriers() - tally.texts()) + " of the exhibits are copies"));
        }
        if (independent > 1 && tally.texts() == 1) {
            parts.add(Explanation.of("all of them reach us through one text"));
        }
        return new Explanation(
                independent + " independent " + (independent == 1 ? "origin" : "origins") + " behind " + tally.claims()
                        + (tally.claims() == 1 ? " claim" : " claims"),
                parts);
    }
}
