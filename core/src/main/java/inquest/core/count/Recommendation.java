package inquest.core.count;

import java.util.Optional;

/**
 * The number that may be cited, or the refusal, and what lies around it.
 *
 * @param outcome the recommended estimate, or why there is none
 * @param rule why this method and no other, in a sentence; decided by diagnostics, never by the answer
 * @param methods from the lowest to the highest estimate over all methods that gave one, side rows left out; empty if none did
 * @param models from the lowest to the highest estimate over models that fit almost as well as the best; empty where none did
 */
public record Recommendation(Outcome outcome, String rule, Optional<Interval> methods, Optional<Interval> models) {

    /** A refusal, with nothing around it. */
    public static Recommendation refused(NotEstimable refusal, String rule) {
        return new Recommendation(refusal, rule, Optional.empty(), Optional.empty());
    }
}
