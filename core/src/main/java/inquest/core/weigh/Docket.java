package inquest.core.weigh;

import inquest.core.model.Act;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Contradiction.Side;
import inquest.core.model.Edtf;
import inquest.core.model.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the search for contradictions works on: claims with their surroundings, the acts they speak of, and what supports them.
 *
 * @param material the claims and texts
 * @param acts what the claims speak of
 * @param support counts origins
 */
record Docket(Material material, List<Act> acts, Support support) {

    /** Whether a claim says that something is so, or is not so. */
    static boolean isSaid(Claim claim) {
        return claim.assessment().status() != Claim.Status.REJECTED
                && claim.assessment().modality().saidToBeDone();
    }

    static boolean isDenied(Claim claim) {
        return claim.assessment().polarity() == Claim.Polarity.DENIED;
    }

    /** When it happened, as the claim says. */
    static Optional<Edtf> happened(Claim claim) {
        return claim.content().toldDate().map(when -> when.date());
    }

    /** When it was said: by the speaker, or else when the exhibit was published. */
    Optional<Edtf> reported(Claim claim) {
        Optional<Edtf> said =
                claim.attribution().stream().reduce((outer, inner) -> inner).flatMap(Attribution::said);
        return said.or(() -> material.exhibit(claim).source().published());
    }

    /** One side of a contradiction. */
    Side side(String says, List<Claim> claims) {
        List<ClaimId> ids = claims.stream().map(Claim::id).distinct().toList();
        return support.side(says, ids);
    }

    /** Whether the first ends before the second begins. */
    static boolean isBefore(Optional<Edtf> one, Optional<Edtf> other) {
        Optional<LocalDate> end = one.flatMap(Edtf::latest);
        Optional<LocalDate> start = other.flatMap(Edtf::earliest);
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    static String day(Optional<Edtf> date) {
        return date.map(Edtf::text).orElse("no stated day");
    }

    static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining(", "));
    }

    List<Claim> claims(List<ClaimId> ids) {
        return ids.stream().map(support::claim).toList();
    }
}
