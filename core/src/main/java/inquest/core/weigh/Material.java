package inquest.core.weigh;

import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Surroundings;
import inquest.core.model.WeighingRuling;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is put on the scales: the exhibits of a view, their claims and texts, who is who, and what people have ruled.
 *
 * <p>Texts are read as they are asked for, and few are held at once: claims come in the order of their exhibits.
 */
public final class Material {

    /** Texts held at once. */
    private static final int HELD = 32;

    private final List<Exhibit> exhibits;
    private final List<Claim> claims;
    private final List<Cluster> clusters;
    private final Function<Digest, String> texts;
    private final List<WeighingRuling> rulings;
    private final Map<ExhibitId, Exhibit> byId = new HashMap<>();
    private final Map<ExhibitId, Surroundings> held = new LinkedHashMap<>();

    /**
     * Gathers it.
     *
     * @param exhibits all of a view
     * @param claims of its current exhibits, in order of exhibit number and offset, clusters filled in
     * @param clusters people, bodies and places
     * @param texts gives an extracted text by its digest; asked only for what the exhibits' outcomes name
     * @param rulings in force
     */
    public Material(
            List<Exhibit> exhibits,
            List<Claim> claims,
            List<Cluster> clusters,
            Function<Digest, String> texts,
            List<WeighingRuling> rulings) {
        this.exhibits = List.copyOf(exhibits);
        this.claims = List.copyOf(claims);
        this.clusters = List.copyOf(clusters);
        this.texts = texts;
        this.rulings = List.copyOf(rulings);
        exhibits.forEach(exhibit -> byId.put(exhibit.id(), exhibit));
    }

    List<Exhibit> exhibits() {
        return exhibits;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Cluster> clusters() {
        return clusters;
    }

    Function<Digest, String> texts() {
        return texts;
    }

    List<WeighingRuling> rulings(WeighingRuling.Kind kind) {
        return rulings.stream().filter(ruling -> ruling.kind() == kind).toList();
    }

    /** The exhibit that a claim stands in. */
    Exhibit exhibit(Claim claim) {
        return exhibit(claim.anchor().exhibit());
    }

    /**
     * An exhibit by its id.
     *
     * @throws IllegalArgumentException if the view has none of that id
     */
    Exhibit exhibit(ExhibitId id) {
        Exhibit exhibit = byId.get(id);
        if (exhibit == null) {
            throw new IllegalArgumentException("expected exhibit " + id + " in the view, found none");
        }
        return exhibit;
    }

    /** The sentences around a claim; empty where it stands in no running text. */
    Optional<Surroundings> around(ExhibitId id) {
        Surroundings known = held.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Exhibit exhibit = exhibit(id);
        if (exhibit.outcome().kind() != Exhibit.Kind.TEXT || !exhibit.current()) {
            return Optional.empty();
        }
        Optional<Surroundings> read = exhibit.outcome().text().map(texts).map(Surroundings::new);
        read.ifPresent(text -> {
            if (held.size() >= HELD) {
                held.remove(held.keySet().iterator().next());
            }
            held.put(id, text);
        });
        return read;
    }

    /** The sentence that a claim stands in; its own words where it stands in no running text. */
    String sentence(Claim claim) {
        return around(claim.anchor().exhibit())
                .map(text -> text.sentence(claim.anchor().span()))
                .orElse(claim.anchor().quote());
    }

    /** The paragraph that a claim stands in. */
    String paragraph(Claim claim) {
        return around(claim.anchor().exhibit())
                .map(text -> text.paragraph(claim.anchor().span()))
                .orElse(claim.anchor().quote());
    }
}
