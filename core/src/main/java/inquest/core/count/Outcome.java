package inquest.core.count;

import java.util.Optional;
import java.util.function.Function;

/** What came of an estimation: a number with its interval, or the reason why there is none. */
public sealed interface Outcome permits Estimate, NotEstimable {

    /** Which way it was sought. */
    Method method();

    /** One value from either case. */
    <T> T fold(Function<Estimate, T> estimated, Function<NotEstimable, T> refused);

    /** The estimate, if there is one. */
    default Optional<Estimate> estimate() {
        return fold(Optional::of, refused -> Optional.empty());
    }

    /** The reason, if there is no estimate. */
    default Optional<String> refusal() {
        return fold(estimated -> Optional.empty(), refused -> Optional.of(refused.reason()));
    }

    /** The same without draws and models, for rows that are only looked at. */
    default Outcome brief() {
        return fold(
                estimated -> new Estimate(
                        estimated.method(),
                        estimated.number(),
                        estimated.interval(),
                        Sample.NONE,
                        Basis.of(
                                estimated.basis().settings(),
                                estimated.basis().seed(),
                                estimated.basis().diagnostics())),
                refused -> refused);
    }
}
