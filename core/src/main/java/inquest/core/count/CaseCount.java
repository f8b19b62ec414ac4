package inquest.core.count;

import inquest.core.model.Digest;
import java.util.List;
import java.util.Optional;

/**
 * How many people a case's lists let one estimate: the fourth kind of number, in a type that shares nothing with the other three.
 *
 * @param report the count; empty where there is nothing to count
 * @param refusal why there is nothing to count; empty where there is a count, which may still refuse every number
 * @param warnings what is known of the case's lists that makes any count with them less sure
 * @param draws linkage draws that were counted; 1 where linkage is held to be certain
 */
public record CaseCount(Optional<CountReport> report, Optional<String> refusal, List<Warning> warnings, int draws) {

    /** Keeps its own copy. */
    public CaseCount {
        warnings = List.copyOf(warnings);
    }

    /** Nothing was counted. */
    public static CaseCount refused(String reason, List<Warning> warnings) {
        return new CaseCount(Optional.empty(), Optional.of(reason), warnings, 1);
    }

    /** The count with what is known of the lists said in every stratum. */
    public static CaseCount of(CountReport report, List<Warning> warnings, int draws) {
        List<StratumCount> strata =
                report.strata().stream().map(count -> count.warned(warnings)).toList();
        CountReport warned =
                new CountReport(report.lists(), report.settings(), strata, report.total(), report.dependence());
        return new CaseCount(Optional.of(warned), Optional.empty(), warnings, draws);
    }

    /** A digest of every table that was counted, so that another can tell whether it is the same. */
    public Digest tables() {
        StringBuilder all = new StringBuilder();
        report.ifPresent(count -> count.strata()
                .forEach(stratum -> stratum.tables()
                        .linkages()
                        .forEach(table -> all.append(stratum.tables().stratum().text())
                                .append('\n')
                                .append(table.digest().hex())
                                .append('\n'))));
        return Digest.of(all.toString());
    }
}
