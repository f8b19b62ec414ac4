package inquest.core.count;

import inquest.core.model.ActKind;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Corroboration;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a case says of how many, in four kinds of number that are never added or mixed: people whom some source names
 * as killed, the lengths of lists of names, the figures that sources claim, and what a model estimates from the lists. No two of the types share a supertype,
 * so that no method can sum over them.
 *
 * @param documented one entry a person, in the view's order of clusters
 * @param named one entry a list, in the view's order of lists
 * @param claimed one entry a claim, in the view's order of claims
 * @param estimated what the lists let one estimate; empty where nobody has estimated yet
 */
public record Figures(
        List<Documented> documented, List<Named> named, List<Claimed> claimed, Optional<CaseCount> estimated) {

    /** Keeps its own copies. */
    public Figures {
        documented = List.copyOf(documented);
        named = List.copyOf(named);
        claimed = List.copyOf(claimed);
    }

    /**
     * A person named as killed by at least one source; not: a person killed.
     *
     * @param person who
     * @param affirming the claims that say so; at least one
     * @param denying the claims that say it is not so
     */
    public record Documented(Cluster person, List<Claim> affirming, List<Claim> denying) {
        /** Keeps its own copies. */
        public Documented {
            affirming = List.copyOf(affirming);
            denying = List.copyOf(denying);
        }
    }

    /**
     * The length of a list of names: its rows, whoever they stand for and however often.
     *
     * @param list which one
     */
    public record Named(CaseView.NameList list) {
        /** Rows below the header. */
        public int rows() {
            return list.rows();
        }
    }

    /**
     * A number of people or names that a source gives.
     *
     * @param claim who says it, of what, when, in which words
     * @param quantity how many
     * @param support what stands behind the figure, once it was weighed
     */
    public record Claimed(Claim claim, Quantity quantity, Optional<Corroboration> support) {}

    /** The same, with what the lists let one estimate beside the others. */
    public Figures estimated(CaseCount count) {
        return new Figures(documented, named, claimed, Optional.of(count));
    }

    /** The figures of a case, nothing estimated yet. Claims that a person found wrong count for nothing. */
    public static Figures of(CaseView view) {
        Map<String, List<Claim>> affirming = new HashMap<>();
        Map<String, List<Claim>> denying = new HashMap<>();
        List<Claimed> claimed = new ArrayList<>();
        Map<Claim.ClaimId, Corroboration> support = support(view);
        for (Claim claim : view.claims()) {
            Claim.Assessment assessment = claim.assessment();
            if (assessment.status() == Claim.Status.REJECTED) {
                continue;
            }
            claim.content()
                    .count()
                    .filter(Figures::isOfPeople)
                    .ifPresent(quantity ->
                            claimed.add(new Claimed(claim, quantity, Optional.ofNullable(support.get(claim.id())))));
            if (claim.act().is(ActKind.KILLING) && assessment.modality().saidToBeDone()) {
                boolean affirmed = assessment.polarity() == Claim.Polarity.AFFIRMED;
                for (String person : peopleTargetedBy(claim)) {
                    (affirmed ? affirming : denying)
                            .computeIfAbsent(person, absent -> new ArrayList<>())
                            .add(claim);
                }
            }
        }
        List<Documented> documented = view.clusters().stream()
                .filter(cluster -> cluster.kind() == Party.Kind.PERSON && affirming.containsKey(cluster.id()))
                .map(cluster -> new Documented(
                        cluster,
                        affirming.getOrDefault(cluster.id(), List.of()),
                        denying.getOrDefault(cluster.id(), List.of())))
                .toList();
        return new Figures(documented, view.lists().stream().map(Named::new).toList(), claimed, Optional.empty());
    }

    private static Map<Claim.ClaimId, Corroboration> support(CaseView view) {
        Map<Claim.ClaimId, Corroboration> support = new HashMap<>();
        view.weighing().corroborations().stream()
                .filter(one -> one.subject().kind() == Corroboration.Subject.Kind.FIGURE)
                .forEach(one -> one.groups().forEach(group -> group.claims().forEach(id -> support.put(id, one))));
        return support;
    }

    private static boolean isOfPeople(Quantity quantity) {
        return quantity.unit() == Quantity.Unit.PERSONS || quantity.unit() == Quantity.Unit.NAMES;
    }

    private static Set<String> peopleTargetedBy(Claim claim) {
        Set<String> people = new LinkedHashSet<>();
        for (Party target : claim.roles().targets()) {
            if (target.kind() == Party.Kind.PERSON) {
                target.cluster().ifPresent(people::add);
            }
        }
        return people;
    }
}
