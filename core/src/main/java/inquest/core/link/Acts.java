package inquest.core.link;

import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Edtf;
import inquest.core.model.Party;
import inquest.core.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers claims into acts: claims of the same kind, with the same target, between the same days, are held to speak of one
 * act. Claims that differ in any of the three stay apart, so nothing is joined that the words do not join.
 *
 * <p>A claim with several targets speaks of as many acts. Plans, attempts, requests, conditions and possibilities are no
 * word of an act done, and claims that a person found wrong are no word at all.
 */
public final class Acts {

    private static final Set<Claim.Modality> SAID_TO_BE_DONE =
            EnumSet.of(Claim.Modality.ASSERTED, Claim.Modality.REPORTED, Claim.Modality.ALLEGED);

    private Acts() {}

    /** The acts that these claims speak of, in the order in which the claims first do. */
    public static List<Act> among(List<Claim> claims) {
        Map<Sameness, List<Claim>> byAct = new LinkedHashMap<>();
        Map<Sameness, Act.Target> targets = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (!speaksOfSomethingDone(claim)) {
                continue;
            }
            for (Optional<Party> party : partiesOrNone(claim)) {
                Sameness same = Sameness.of(claim, party);
                byAct.computeIfAbsent(same, absent -> new ArrayList<>()).add(claim);
                party.ifPresent(p -> targets.putIfAbsent(same, new Act.Target(p.name(), p.kind(), p.cluster())));
            }
        }
        return byAct.entrySet().stream()
                .map(entry -> act(entry.getKey(), Optional.ofNullable(targets.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private static boolean speaksOfSomethingDone(Claim claim) {
        return claim.assessment().status() != Claim.Status.REJECTED
                && SAID_TO_BE_DONE.contains(claim.assessment().modality());
    }

    private static List<Optional<Party>> partiesOrNone(Claim claim) {
        List<Party> targets = claim.roles().targets();
        return targets.isEmpty()
                ? List.of(Optional.empty())
                : targets.stream().map(Optional::of).toList();
    }

    private static Act act(Sameness same, Optional<Act.Target> target, List<Claim> claims) {
        return new Act(
                same.kind(),
                target,
                same.earliest(),
                same.latest(),
                ids(claims, Claim.Polarity.AFFIRMED),
                ids(claims, Claim.Polarity.DENIED));
    }

    private static List<Claim.ClaimId> ids(List<Claim> claims, Claim.Polarity polarity) {
        return claims.stream()
                .filter(claim -> claim.assessment().polarity() == polarity)
                .map(Claim::id)
                .distinct()
                .toList();
    }

    /**
     * What two claims must share to speak of one act.
     *
     * @param target the cluster, or kind and name where there is none; empty without a target
     */
    private record Sameness(ActKind kind, String target, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

        static Sameness of(Claim claim, Optional<Party> party) {
            Optional<Edtf> date = claim.content().date().map(When::date);
            return new Sameness(
                    claim.act(),
                    party.map(p -> p.cluster()
                                    .map(id -> "cluster " + id)
                                    .orElse(p.kind().label() + " " + p.name()))
                            .orElse(""),
                    date.flatMap(Edtf::earliest),
                    date.flatMap(Edtf::latest));
        }
    }
}
