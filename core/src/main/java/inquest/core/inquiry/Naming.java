package inquest.core.inquiry;

import inquest.core.model.Anchor;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Roles;
import inquest.core.model.Cluster;
import inquest.core.model.ExhibitId;
import inquest.core.model.Party;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cluster a party of a claim belongs to: that of the mention in its words, or else that of the name it was resolved to in
 * the same exhibit ("he" has no mention of its own).
 */
final class Naming {

    private final Map<Words, String> byWords = new HashMap<>();
    private final Map<Name, String> byName = new HashMap<>();

    private record Words(ExhibitId exhibit, int start, int end, Party.Kind kind) {}

    private record Name(ExhibitId exhibit, String name, Party.Kind kind) {}

    /**
     * Learns the clusters of all that claims may speak of.
     *
     * @param claims those that will be named: what stands in exhibits without any is passed over
     */
    static Naming of(List<Cluster> clusters, List<Claim> claims) {
        Set<ExhibitId> claiming =
                claims.stream().map(claim -> claim.anchor().exhibit()).collect(Collectors.toSet());
        Naming naming = new Naming();
        for (Cluster cluster : claiming.isEmpty() ? List.<Cluster>of() : clusters) {
            cluster.mentions().forEach(mention -> {
                Anchor anchor = mention.anchor();
                if (!claiming.contains(anchor.exhibit())) {
                    return;
                }
                naming.byWords.put(
                        new Words(
                                anchor.exhibit(),
                                anchor.span().start(),
                                anchor.span().end(),
                                cluster.kind()),
                        cluster.id());
                naming.byName.putIfAbsent(new Name(anchor.exhibit(), mention.name(), cluster.kind()), cluster.id());
            });
        }
        return naming;
    }

    /** The same claims, each party in its cluster. */
    List<Claim> named(List<Claim> claims) {
        return claims.stream().map(this::named).toList();
    }

    private Claim named(Claim claim) {
        ExhibitId exhibit = claim.anchor().exhibit();
        Roles roles = claim.roles();
        return new Claim(
                claim.id(),
                claim.anchor(),
                claim.attribution().stream()
                        .map(step ->
                                new Attribution(named(exhibit, step.speaker()), step.cue(), step.said(), step.mode()))
                        .toList(),
                claim.act(),
                new Roles(
                        named(exhibit, roles.actors()),
                        named(exhibit, roles.targets()),
                        named(exhibit, roles.instruments()),
                        roles.place()),
                claim.content(),
                claim.assessment());
    }

    private List<Party> named(ExhibitId exhibit, List<Party> parties) {
        return parties.stream().map(party -> named(exhibit, party)).toList();
    }

    private Party named(ExhibitId exhibit, Party party) {
        String own = byWords.get(
                new Words(exhibit, party.span().start(), party.span().end(), party.kind()));
        return party.in(Optional.ofNullable(own)
                .or(() -> Optional.ofNullable(byName.get(new Name(exhibit, party.name(), party.kind())))));
    }
}
