package inquest.core.count;

import java.util.concurrent.Executor;

/**
 * A way from a capture table to the number of all cases, seen or not. A seam, for methods disagree and a count shows several of them.
 * Implementations are values: the same table, seed and settings give the same outcome, however many threads the executor has.
 */
public interface Estimator {

    /** Which way it is. */
    Method method();

    /**
     * Estimates, or says why not. A table that cannot carry the method is an outcome, never an exception.
     *
     * @param table the cases seen
     * @param seed where chance starts; methods without chance pass over it
     * @param executor runs what can be run side by side
     */
    Outcome estimate(CaptureTable table, long seed, Executor executor);
}
