package inquest.spark;

import inquest.core.link.score.GatheredRows;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.broadcast.Broadcast;

/** The rows that an executor's process holds: read once, for all its threads. */
final class HeldRows {

    private static Optional<HeldRows> held = Optional.empty();

    private final long broadcast;
    private final GatheredRows rows;

    private HeldRows(long broadcast, GatheredRows rows) {
        this.broadcast = broadcast;
        this.rows = rows;
    }

    /**
     * The rows of a broadcast.
     *
     * @throws UncheckedIOException if its bytes are no rows
     */
    static synchronized GatheredRows of(Broadcast<byte[]> bytes) {
        HeldRows own = held.filter(last -> last.broadcast == bytes.id())
                .orElseGet(() -> new HeldRows(bytes.id(), read(bytes.value())));
        held = Optional.of(own);
        return own.rows;
    }

    private static GatheredRows read(byte[] bytes) {
        ExecutorService executor =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return GatheredRows.read(in, executor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            executor.shutdown();
        }
    }
}
