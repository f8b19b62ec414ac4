package inquest.core.weigh;

import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Contradiction.Side;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Group;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.Corroboration.Tally;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Trace;
import inquest.core.model.Trace.Hand;
import inquest.core.model.Trace.Origin;
import inquest.core.model.WeighingRuling;
import inquest.core.weigh.Families.Descent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How many independent origins stand behind some claims.
 *
 * <p>Claims are gathered by whom they go back to; see {@link Gathering}. A group counts as independent if one of its origins can be
 * told from others, and if it reaches us through a text of its own of which somebody has stated who made it: who vouches for the
 * words is known, and is not the same for both.
 */
final class Support {

    private final Map<ClaimId, Claim> claims = new HashMap<>();
    private final Map<ClaimId, Trace> traces = new HashMap<>();
    private final Map<ExhibitId, Exhibit> exhibits = new HashMap<>();
    private final Families families;
    private final Map<ClaimId, List<ExhibitId>> beside = new HashMap<>();
    /** The exhibit through which a claim reaches us, where somebody has stated who made that. */
    private final Map<ClaimId, ExhibitId> vouched = new HashMap<>();

    private final Map<List<ClaimId>, Side> sides = new HashMap<>();

    private final List<WeighingRuling> rulings;

    Support(Material material, Families families, List<Trace> all) {
        this.families = families;
        material.claims().forEach(claim -> claims.put(claim.id(), claim));
        all.forEach(trace -> traces.put(trace.claim(), trace));
        material.exhibits().forEach(exhibit -> exhibits.put(exhibit.id(), exhibit));
        for (Claim claim : material.claims()) {
            ExhibitId own = claim.anchor().exhibit();
            Descent descent = families.descent(own, claim.anchor().span());
            if (!descent.beside().isEmpty()) {
                beside.put(claim.id(), descent.beside());
            }
            Descent reach = families.reach(own, claim.anchor().span());
            if (!descent.ofUnknownMake() && !reach.ofUnknownMake()) {
                vouched.put(claim.id(), reach.text().id());
            }
        }
        rulings = material.rulings(WeighingRuling.Kind.CORROBORATION);
    }

    /** The claim of an id, and its trace, must be of the view. */
    Claim claim(ClaimId id) {
        return Optional.ofNullable(claims.get(id)).orElseThrow();
    }

    private Exhibit exhibit(ExhibitId id) {
        return Optional.ofNullable(exhibits.get(id)).orElseThrow();
    }

    Trace trace(ClaimId id) {
        return Optional.ofNullable(traces.get(id)).orElseThrow();
    }

    /** What stands behind some claims; at least one. */
    Corroboration of(Subject subject, Collection<ClaimId> ids) {
        Gathering gathering = new Gathering(
                ids.stream().map(this::trace).toList(),
                ids.stream().map(this::claim).toList(),
                families::isRival,
                beside);
        List<Group> groups = gathering.groups();
        List<Group> shown = groups.stream().filter(Support::isShown).toList();
        int independent = Math.max(
                1,
                Pairing.most(shown.stream()
                        .map(group -> textsOfKnownMake(gathering, group))
                        .toList()));
        Tally tally = new Tally(
                ids.size(),
                (int) ids.stream()
                        .map(id -> claim(id).anchor().exhibit())
                        .distinct()
                        .count(),
                gathering.texts().size());
        Level level = level(tally, independent, kindsOf(gathering, shown));
        Explanation why = why(tally, independent, groups, repeated(gathering));
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

    /**
     * One side of a contradiction. One side, say that of a number which thousands of claims give, can stand against hundreds of others,
     * so that its origins are counted once.
     */
    Side side(String says, List<ClaimId> ids) {
        Side known = sides.computeIfAbsent(
                ids,
                all -> new Side(
                        says,
                        all,
                        of(new Subject(Subject.Kind.FIGURE, all.get(0).text()), all)
                                .independent()));
        return new Side(says, known.claims(), known.origins());
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

    /** The texts in which the origins of a group that can be told from others speak, those of unknown make left out. */
    private List<ExhibitId> textsOfKnownMake(Gathering gathering, Group group) {
        return gathering
                .told(group)
                .filter(trace -> gathering.rivals(trace.text()).stream()
                        .allMatch(
                                rival -> Genealogy.isOfKnownMake(exhibit(rival).source())))
                .map(trace -> vouched.get(gathering.knownThrough(trace.claim())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** First-hand accounts, and what the exhibits are: three papers are one kind. */
    private int kindsOf(Gathering gathering, List<Group> shown) {
        Set<String> found = new HashSet<>();
        for (Group group : shown) {
            boolean firsthand = gathering.told(group).anyMatch(trace -> trace.hand() == Hand.FIRST_HAND);
            // The first by letters, so that the order of claims decides nothing.
            String kind = gathering
                    .told(group)
                    .map(trace -> exhibit(trace.text()).source().kind().orElse(""))
                    .filter(named -> !named.isEmpty())
                    .min(Comparator.naturalOrder())
                    .orElse("unknown");
            found.add(firsthand ? "first-hand" : kind);
        }
        return found.size();
    }

    // ---- why

    /** What is said again in one text, or in a copy of it, and whom it repeats. */
    private List<Explanation> repeated(Gathering gathering) {
        return gathering.repeated().entrySet().stream()
                .map(pair -> {
                    Claim own = claim(pair.getKey());
                    Claim other = claim(pair.getValue());
                    String words = "“" + Occurrences.shortened(own.anchor().quote()) + "” ("
                            + own.anchor().path() + ", in its own voice) repeats ";
                    return Explanation.of(
                            other.attribution().isEmpty()
                                    ? words + other.anchor().path() + ", with which it shares passages"
                                    : words
                                            + other.attribution()
                                                    .get(other.attribution().size() - 1)
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
