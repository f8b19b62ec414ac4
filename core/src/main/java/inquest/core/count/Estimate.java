package inquest.core.count;

import java.util.function.Function;

/**
 * A number of cases, seen and unseen together, with what it rests on.
 *
 * @param method which way it was found
 * @param number the estimate itself; for averages the median. At least the number documented
 * @param interval where the number lies at the interval's level, under the method's assumptions
 * @param sample draws of the number; by adding those of several strata a total is made. Empty for side rows
 * @param basis settings, seed and diagnostics
 */
public record Estimate(Method method, double number, Interval interval, Sample sample, Basis basis) implements Outcome {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Estimate {
        if (!(number >= 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException(method.id() + ": expected a finite estimate from 0, found " + number);
        }
    }

    @Override
    public <T> T fold(Function<Estimate, T> estimated, Function<NotEstimable, T> refused) {
        return estimated.apply(this);
    }
}
