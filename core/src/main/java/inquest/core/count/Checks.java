package inquest.core.count;

import java.util.List;

/**
 * What should be looked at beside a number before it is believed.
 *
 * @param assumptions what the number rests on whatever the table says, one sentence each; the first is what identifies it
 * @param beyondTopOrder the number if all lists together depend on each other in a way that no table can show
 * @param priors the number under other weights and priors
 * @param lists the number with each list left out, and with each two taken for one
 * @param consistency each list's size as the other lists predict it
 * @param residuals each history as the model expects it, worst fitting first
 * @param referrals what to ask of each two lists
 */
public record Checks(
        List<String> assumptions,
        List<Sensitivity> beyondTopOrder,
        List<Sensitivity> priors,
        List<Sensitivity> lists,
        List<Prediction> consistency,
        List<Residual> residuals,
        List<Referral> referrals) {

    /** Keeps its own copies. */
    public Checks {
        assumptions = List.copyOf(assumptions);
        beyondTopOrder = List.copyOf(beyondTopOrder);
        priors = List.copyOf(priors);
        lists = List.copyOf(lists);
        consistency = List.copyOf(consistency);
        residuals = List.copyOf(residuals);
        referrals = List.copyOf(referrals);
    }

    /**
     * A number under a change of one thing.
     *
     * @param change what is changed, for people
     * @param outcome the number then, or why there is none
     */
    public record Sensitivity(String change, Outcome outcome) {}

    /**
     * One list, whose size is known, as the others would estimate it from the cases that it shares with them.
     *
     * @param list which list
     * @param size how many cases it has
     * @param outcome what the others say
     */
    public record Prediction(CaptureList list, long size, Outcome outcome) {

        /** Whether the interval holds the known size; false where there is no estimate. */
        public boolean holds() {
            return outcome.estimate()
                    .map(estimate -> estimate.interval().holds((double) size))
                    .orElse(false);
        }
    }

    /**
     * One history, as found and as expected.
     *
     * @param history which lists
     * @param found how many cases have it
     * @param expected how many the heaviest model expects
     */
    public record Residual(CaptureHistory history, long found, double expected) {

        /** The Pearson residual (found − expected)/√expected; beyond ±3 the model misses this history. */
        public double pearson() {
            return expected > 0 ? (found - expected) / Math.sqrt(expected) : 0;
        }
    }

    /**
     * Two lists, how they overlap, and what to ask those who kept them.
     *
     * @param first one list
     * @param second the other
     * @param both how many cases are on both
     * @param expected how many would be if the two were independent and the recommended number true; not-a-number without one
     * @param question what to ask
     */
    public record Referral(CaptureList first, CaptureList second, long both, double expected, String question) {}
}
