package inquest.core.inquiry;

import java.util.Optional;

/**
 * The results of stages by run key: what spares a second build the work of the first.
 *
 * <p>A seam, since a case keeps its ledger in a database file and tests keep theirs in memory. Whatever it holds can be
 * derived again, so losing it costs time and nothing else: an implementation that finds a result damaged, or of a shape
 * that this version no longer knows, answers that there is none.
 */
public interface Ledger extends AutoCloseable {

    /**
     * The result kept under a key.
     *
     * @param type what it was kept as: a record of {@code core}
     */
    <T extends Record> Optional<T> find(RunKey key, Class<T> type);

    /**
     * Keeps a result. It takes the place of a former one under the same key, which, a stage giving equal results for
     * equal keys, either equals it or can no longer be read; or which, as links that a later linking need not find again, spares work
     * and decides nothing.
     *
     * @param result a record of {@code core}, all the way down
     */
    void keep(RunKey key, Record result);

    @Override
    void close();
}
