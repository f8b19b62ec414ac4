package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is said of one stratum. Documented, estimated and undocumented are three numbers and never added.
 *
 * @param tables what was counted
 * @param documented how many are documented
 * @param outcomes every method's estimate or refusal, in the order of {@link Method}
 * @param recommendation the number that may be cited, or the refusal
 * @param warnings what makes it less sure than it looks, in this table; empty if nothing does
 * @param checks what should be looked at beside it
 * @param convergence whether another seed would give the same
 */
public record StratumCount(
        StratumTables tables,
        Documented documented,
        List<Outcome> outcomes,
        Recommendation recommendation,
        List<Warning> warnings,
        Checks checks,
        Convergence convergence) {

    /** Keeps its own copies. */
    public StratumCount {
        outcomes = List.copyOf(outcomes);
        warnings = List.copyOf(warnings);
    }

    /** The same with more warnings, before its own: what is known of the lists or labels bears on all that follows. */
    StratumCount warned(List<Warning> more) {
        List<Warning> all = new ArrayList<>(more);
        all.addAll(warnings);
        return new StratumCount(tables, documented, outcomes, recommendation, all, checks, convergence);
    }

    /** The recommended number less those documented: people whom no list has. Empty where nothing is recommended. */
    public Optional<Interval> undocumented() {
        return recommendation
                .outcome()
                .estimate()
                .map(estimate -> Interval.of(
                        Math.max(0, estimate.interval().low() - documented.median()),
                        Math.max(0, estimate.interval().high() - documented.median())));
    }
}
