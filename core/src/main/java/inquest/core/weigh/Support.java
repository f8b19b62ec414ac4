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
import inquest.core.model.Source;
import inquest.core.model.Trace;
import inquest.core.model.Trace.Hand;
import inquest.core.model.Trace.Origin;
import inquest.core.model.WeighingRuling;
import inquest.core.name.Folding;
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
import java.util.stream.Stream;

/**
 * How many independent origins stand behind some claims.
 *
 * <p>Two claims are of one group if they share an origin, directly or through others. What an exhibit says in its own voice beside a
 * speaker whom it quotes for the same thing repeats the speaker. Groups of one interest, the party's own word and what is said for it
 * or in its papers, are one. A group counts as independent if one of its origins can be told from others, and if it reaches us
 * through a text of its own of which somebody has stated who made it: who vouches for the words is known, and is not the same for
 * both.
 */
final class Support {

    private final Map<ClaimId, Claim> claims = new HashMap<>();
    private final Map<ClaimId, Trace> traces = new HashMap<>();
    private final Map<ExhibitId, String> kinds = new HashMap<>();
    private final Set<ExhibitId> ofKnownMake = new HashSet<>();
    private final List<WeighingRuling> rulings;

    Support(Material material, List<Trace> all) {
        material.claims().forEach(claim -> claims.put(claim.id(), claim));
        all.forEach(trace -> traces.put(trace.claim(), trace));
        material.exhibits()
                .forEach(exhibit ->
                        kinds.put(exhibit.id(), exhibit.source().kind().orElse("")));
        material.exhibits().stream()
                .filter(exhibit -> isOfKnownMake(exhibit.source()))
                .forEach(exhibit -> ofKnownMake.add(exhibit.id()));
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
        List<Group> groups = ofOneInterest(groups(all), all);
        List<Group> shown = groups.stream().filter(Support::isShown).toList();
        int independent = Math.max(
                1,
                Pairing.most(
                        shown.stream().map(group -> textsOfKnownMake(group)).toList()));
        Tally tally = new Tally(
                all.size(),
                (int) ids.stream()
                        .map(id -> claim(id).anchor().exhibit())
                        .distinct()
                        .count(),
                (int) all.stream().map(Trace::text).distinct().count());
        Level level = level(tally, independent, kindsOf(shown));
        Explanation why = why(tally, independent, groups, repeated(all));
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

    /** What stands behind a view, such as a legal name, or behind a title: who says so, and no level. */
    Corroboration unweighed(Subject subject, Level instead, Collection<ClaimId> ids) {
        Corroboration one = of(subject, ids);
        return new Corroboration(subject, instead, one.tally(), one.groups(), one.independent(), one.why());
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

    private static boolean isOfKnownMake(Source source) {
        Source.Origin make = source.origin();
        return make.publisher().isPresent()
                || make.author().isPresent()
                || make.agency().isPresent()
                || source.standing().affiliation().isPresent();
    }

    /** The texts in which the origins of a group that can be told from others speak, those of unknown make left out. */
    private List<ExhibitId> textsOfKnownMake(Group group) {
        return told(group)
                .map(Trace::text)
                .filter(ofKnownMake::contains)
                .distinct()
                .toList();
    }

    private Stream<Trace> told(Group group) {
        return group.claims().stream()
                .map(this::trace)
                .filter(trace -> trace.origins().stream().anyMatch(Origin::isShown));
    }

    // ---- groups

    /** Of each text in which somebody is quoted, the first claim that quotes. */
    private Map<ExhibitId, ClaimId> quoted(List<Trace> all) {
        Map<ExhibitId, ClaimId> quoted = new HashMap<>();
        all.stream().filter(this::isAttributed).forEach(trace -> quoted.putIfAbsent(trace.text(), trace.claim()));
        return quoted;
    }

    private List<Group> groups(List<Trace> all) {
        Groups<Object> one = new Groups<>();
        Map<ExhibitId, ClaimId> quoted = quoted(all);
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

    /** A party's own word, and what is said for it or in its papers, are one origin, whoever says it. */
    private List<Group> ofOneInterest(List<Group> groups, List<Trace> all) {
        Set<String> parties = new HashSet<>();
        groups.stream().map(group -> Folding.of(group.interest())).forEach(parties::add);
        parties.remove("");
        if (parties.isEmpty()) {
            return groups;
        }
        Groups<Object> one = new Groups<>();
        for (Group group : groups) {
            one.add(group);
            Stream.concat(Stream.of(group.interest()), group.origins().stream().map(Origin::name))
                    .map(Folding::of)
                    .filter(parties::contains)
                    .forEach(party -> one.join(group, party));
        }
        Map<ExhibitId, ClaimId> quoted = quoted(all);
        List<Group> joined = new ArrayList<>();
        for (List<Object> members : one.all()) {
            List<Group> own = members.stream()
                    .filter(Group.class::isInstance)
                    .map(Group.class::cast)
                    .toList();
            if (own.size() == 1) {
                joined.add(own.get(0));
            } else if (own.size() > 1) {
                Set<ClaimId> claimed = new HashSet<>();
                own.forEach(group -> claimed.addAll(group.claims()));
                joined.add(group(
                        all.stream().map(Trace::claim).filter(claimed::contains).toList(), quoted));
            }
        }
        return joined;
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
    private int kindsOf(List<Group> shown) {
        Set<String> found = new HashSet<>();
        for (Group group : shown) {
            boolean firsthand = told(group).anyMatch(trace -> trace.hand() == Hand.FIRST_HAND);
            // The first by letters, so that the order of claims decides nothing.
            String kind = told(group)
                    .map(trace -> kinds.getOrDefault(trace.text(), ""))
                    .filter(named -> !named.isEmpty())
                    .min(Comparator.naturalOrder())
                    .orElse("unknown");
            found.add(firsthand ? "first-hand" : kind);
        }
        return found.size();
    }

    // ---- why

    /** For each text that says in its own voice what it also quotes: who is quoted. */
    private List<Explanation> repeated(List<Trace> all) {
        Map<ExhibitId, ClaimId> quoted = quoted(all);
        return all.stream()
                .filter(trace -> !isAttributed(trace) && quoted.containsKey(trace.text()))
                .map(trace -> {
                    Claim speaking =
                            claim(Optional.ofNullable(quoted.get(trace.text())).orElseThrow());
                    Claim own = claim(trace.claim());
                    return Explanation.of(
                            "“" + Occurrences.shortened(own.anchor().quote()) + "” ("
                                    + own.anchor().path()
                                    + ", in its own voice) repeats "
                                    + speaking.attribution()
                                            .get(speaking.attribution().size() - 1)
                                            .speaker()
                                            .name()
                                    + ", whom the same text quotes for it");
                })
                .distinct()
                .limit(4)
                .toList();
    }

    private static Explanation why(Tally tally, int independent, List<Group> groups, List<Explanation> repeated) {
        long apart = groups.stream().filter(Support::isShown).count();
        List<Explanation> parts = new ArrayList<>();
        for (Group group : groups) {
            String names =
                    String.join("; ", group.origins().stream().map(Origin::name).toList());
            parts.add(Explanation.of(
                    group.claims().size() + (group.claims().size() == 1 ? " claim" : " claims") + " from "
                            + names + (isShown(group) ? "" : ", not shown to be independent of the others")
                            + (group.interest().isEmpty() ? "" : "; interested party: " + group.interest())));
        }
        parts.addAll(repeated);
        if (tally.texts() < tally.carriers()) {
            parts.add(Explanation.of((tally.carriers() - tally.texts()) + " of the exhibits are copies"));
        }
        if (apart > independent) {
            parts.add(Explanation.of(apart + " origins can be told apart, but only " + independent
                    + (independent == 1 ? " reaches" : " reach")
                    + " us through a text of its own whose maker somebody has stated"));
        }
        return new Explanation(
                independent + " independent " + (independent == 1 ? "origin" : "origins") + " behind " + tally.claims()
                        + (tally.claims() == 1 ? " claim" : " claims"),
                parts);
    }
}
