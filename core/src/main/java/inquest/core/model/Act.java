package inquest.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing said to have been done to one target: what several claims may be about. Derived from claims, and no more
 * certain than they are.
 *
 * @param kind what is said to have been done: the most specific kind that all its claims allow
 * @param target to whom or what; empty where no claim says
 * @param earliest first day that the claims allow; empty where open
 * @param latest last day that they allow; empty where open
 * @param affirming claims that say it was done
 * @param denying claims that say it was not
 * @param why what the claims were held to have in common; without reasons where one claim alone speaks of it
 */
public record Act(
        ActKind kind,
        Optional<Target> target,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        List<Claim.ClaimId> affirming,
        List<Claim.ClaimId> denying,
        Explanation why) {

    /** Keeps its own copies. */
    public Act {
        affirming = List.copyOf(affirming);
        denying = List.copyOf(denying);
    }

    /** An act without stated reasons. */
    public Act(
            ActKind kind,
            Optional<Target> target,
            Optional<LocalDate> earliest,
            Optional<LocalDate> latest,
            List<Claim.ClaimId> affirming,
            List<Claim.ClaimId> denying) {
        this(kind, target, earliest, latest, affirming, denying, Explanation.of("one claim speaks of it"));
    }

    /** From its smallest claim and its target: 16 hexadecimal digits. It may change when acts are joined or split. */
    public String id() {
        String first =
                claims().min(Claim.ClaimId::compareTo).map(Claim.ClaimId::text).orElse("");
        String whom = target.map(t -> t.cluster().orElse(t.kind().label() + " " + t.name()))
                .orElse("");
        return Digest.of("act\n" + first + "\n" + whom).hex().substring(0, 16);
    }

    /** All claims that speak of it, those that affirm it first. */
    public Stream<Claim.ClaimId> claims() {
        return Stream.concat(affirming.stream(), denying.stream());
    }

    /**
     * To whom or what an act was done.
     *
     * @param name as the first of the claims has it
     * @param kind person, group, organisation, …
     * @param cluster the cluster of the name, where it was linked
     */
    public record Target(String name, Party.Kind kind, Optional<String> cluster) {}
}
