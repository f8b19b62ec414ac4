package inquest.core.model;

import inquest.core.model.Claim.ClaimId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing said to have been done to one target: what several claims may be about. Derived from claims, and no more
 * certain than they are.
 *
 * @param kind what is said to have been done
 * @param target to whom or what; empty where no claim says
 * @param earliest first day that the claims allow; empty where open
 * @param latest last day that they allow; empty where open
 * @param affirming claims that say it was done
 * @param denying claims that say it was not
 */
public record Act(
        ActKind kind,
        Optional<Target> target,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        List<ClaimId> affirming,
        List<ClaimId> denying) {

    /** Keeps its own copies. */
    public Act {
        affirming = List.copyOf(affirming);
        denying = List.copyOf(denying);
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
