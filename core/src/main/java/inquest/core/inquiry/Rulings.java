package inquest.core.inquiry;

import inquest.core.model.Claim;
import inquest.core.model.Claim.Assessment;
import inquest.core.model.ClaimRuling;
import inquest.core.model.ExhibitId;
import inquest.core.model.PairRuling;
import inquest.core.model.WeighingRuling;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * People's decisions that are in force: not superseded by a later one.
 *
 * @param pairs on whether two mentions name one
 * @param claims on single claims
 * @param weighing on acts, lineage, contradictions, corroboration and grades
 */
public record Rulings(List<PairRuling> pairs, List<ClaimRuling> claims, List<WeighingRuling> weighing) {

    /** Keeps its own copies. */
    public Rulings {
        pairs = List.copyOf(pairs);
        claims = List.copyOf(claims);
        weighing = List.copyOf(weighing);
    }

    /** Decisions on mentions and claims alone. */
    public Rulings(List<PairRuling> pairs, List<ClaimRuling> claims) {
        this(pairs, claims, List.of());
    }

    /** The claims with the status that people gave them; drafts stay drafts. */
    List<Claim> applied(List<Claim> drafted) {
        Map<ExhibitId, List<ClaimRuling>> byExhibit = claims.stream()
                .collect(Collectors.groupingBy(ruling -> ruling.anchor().exhibit()));
        return drafted.stream()
                .map(claim -> byExhibit.getOrDefault(claim.anchor().exhibit(), List.of()).stream()
                        .filter(ruling -> ruling.concerns(claim))
                        .reduce((earlier, later) -> later)
                        .map(ruling -> ruled(claim, ruling))
                        .orElse(claim))
                .toList();
    }

    private static Claim ruled(Claim claim, ClaimRuling ruling) {
        Assessment draft = claim.assessment();
        return new Claim(
                claim.id(),
                claim.anchor(),
                claim.attribution(),
                claim.act(),
                claim.roles(),
                claim.content(),
                new Assessment(
                        draft.polarity(),
                        draft.modality(),
                        draft.firsthand(),
                        ruling.decision(),
                        draft.score(),
                        draft.reader(),
                        draft.why()));
    }
}
