package inquest.core.inquiry;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger that lasts as long as the process: for tests, and for looking at a case without writing to it. */
public final class MemoryLedger implements Ledger {

    private final Map<RunKey, Record> results = new ConcurrentHashMap<>();

    @Override
    public <T extends Record> Optional<T> find(RunKey key, Class<T> type) {
        return Optional.ofNullable(results.get(key)).filter(type::isInstance).map(type::cast);
    }

    @Override
    public void keep(RunKey key, Record result) {
        results.put(key, result);
    }

    @Override
    public void close() {
        results.clear();
    }
}
