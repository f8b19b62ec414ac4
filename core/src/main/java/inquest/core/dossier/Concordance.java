package inquest.core.dossier;

import inquest.core.model.ActKind;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.ExhibitId;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which claims speak of whom, in which part, and which stand in which exhibit: one pass over a case. */
final class Concordance {

    /** The part that somebody has in a claim, and what claims of that part stand under. */
    enum Part {
        OFFICE("Offices and appointments, as sources say"),
        WRONG("Is alleged to have done"),
        DEED("Is said to have done"),
        TARGET("Is said to have been done to them"),
        SPEAKER("Is reported to have said"),
        PLACE("Is said to have happened here");

        private final String heading;

        Part(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    private final Map<String, Map<Part, List<Claim>>> byCluster = new HashMap<>();
    private final Map<ExhibitId, List<Claim>> byExhibit = new HashMap<>();

    /**
     * Reads the claims once.
     *
     * @param claims in the order in which they are to be told; those that a person found wrong are listed by exhibit only
     * @param clusters a place without a cluster of its own in a claim is sought among their forms
     */
    Concordance(List<Claim> claims, List<Cluster> clusters) {
        Map<String, String> places = new HashMap<>();
        for (Cluster cluster : clusters) {
            if (cluster.kind() == Party.Kind.PLACE) {
                cluster.forms().forEach(form -> places.putIfAbsent(form, cluster.id()));
            }
        }
        for (Claim claim : claims) {
            byExhibit
                    .computeIfAbsent(claim.anchor().exhibit(), absent -> new ArrayList<>())
                    .add(claim);
            if (claim.assessment().status() != Claim.Status.REJECTED) {
                enter(claim, places);
            }
        }
    }

    /** The claims that speak of somebody, by the part they give him or her. */
    Map<Part, List<Claim>> of(Cluster cluster) {
        return byCluster.getOrDefault(cluster.id(), Map.of());
    }

    /** How often claims speak of somebody, a claim once for each part. */
    int count(Cluster cluster) {
        return of(cluster).values().stream().mapToInt(List::size).sum();
    }

    /** The claims whose words stand in an exhibit. */
    List<Claim> in(ExhibitId exhibit) {
        return byExhibit.getOrDefault(exhibit, List.of());
    }

    private void enter(Claim claim, Map<String, String> places) {
        boolean office = claim.act() == ActKind.OFFICE || claim.act() == ActKind.APPOINTMENT;
        Part deed = office ? Part.OFFICE : ActWords.wrongs(claim.act()) ? Part.WRONG : Part.DEED;
        claim.roles().actors().forEach(actor -> enter(actor.cluster(), deed, claim));
        claim.roles().targets().forEach(target -> enter(target.cluster(), office ? Part.OFFICE : Part.TARGET, claim));
        claim.attribution().stream()
                .map(Attribution::speaker)
                .forEach(speaker -> enter(speaker.cluster(), Part.SPEAKER, claim));
        claim.roles()
                .place()
                .ifPresent(place -> enter(Optional.ofNullable(places.get(place.name())), Part.PLACE, claim));
    }

    private void enter(Optional<String> cluster, Part part, Claim claim) {
        if (cluster.isEmpty()) {
            return;
        }
        List<Claim> entries = byCluster
                .computeIfAbsent(cluster.get(), absent -> new EnumMap<>(Part.class))
                .computeIfAbsent(part, absent -> new ArrayList<>());
        if (entries.isEmpty() || !entries.get(entries.size() - 1).id().equals(claim.id())) {
            entries.add(claim);
        }
    }
}
