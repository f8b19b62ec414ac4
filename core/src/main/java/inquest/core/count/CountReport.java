package inquest.core.count;

import java.util.List;

/**
 * A count of all strata.
 *
 * @param lists the lists that all strata share
 * @param settings how it was counted
 * @param strata each stratum, in the order given
 * @param total the sum of the recommended numbers, made by adding draws; refused if any stratum was refused, for a sum without it
 *     would be taken for the whole
 * @param dependence what the sum assumes of how strata hang together
 */
public record CountReport(
        List<CaptureList> lists, Counting settings, List<StratumCount> strata, Outcome total, String dependence) {

    /** The version of the methods: raised whenever the same table could give another number. */
    public static final String VERSION = "inquest-count 2";

    /** Keeps its own copies. */
    public CountReport {
        lists = List.copyOf(lists);
        strata = List.copyOf(strata);
    }
}
