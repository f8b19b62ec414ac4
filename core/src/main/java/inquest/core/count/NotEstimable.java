package inquest.core.count;

import java.util.function.Function;

/**
 * No number can be given.
 *
 * @param method which way it was sought
 * @param reason what was needed, what was found, and what to do; a sentence or two
 */
public record NotEstimable(Method method, String reason) implements Outcome {

    @Override
    public <T> T fold(Function<Estimate, T> estimated, Function<NotEstimable, T> refused) {
        return refused.apply(this);
    }
}
