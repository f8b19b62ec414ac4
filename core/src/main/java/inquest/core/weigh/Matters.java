package inquest.core.weigh;

import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Surroundings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The matters that claims speak of, told by years. Each is worked out once, since each denial is held against many acts. */
final class Matters {

    private final Material material;
    private final Map<ClaimId, List<Integer>> years = new HashMap<>();

    Matters(Material material) {
        this.material = material;
    }

    /** The years of a claim's paragraph, less that of its own date. */
    List<Integer> of(Claim claim) {
        return years.computeIfAbsent(claim.id(), id -> yearsAround(claim));
    }

    private List<Integer> yearsAround(Claim claim) {
        Set<Integer> own = new HashSet<>(Surroundings.yearsIn(
                claim.content().date().map(when -> when.text()).orElse("")));
        return Surroundings.yearsIn(material.paragraph(claim)).stream()
                .filter(year -> !own.contains(year))
                .toList();
    }
}
