package inquest.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of one stream that were written out lately, by their numbers, so that an equal one need not be written out again. Whoever writes
 * and whoever reads remember the same ones if they remember each that is written out, in order. A list of a million rows says the same
 * digests, paths, towns and reasons millions of times over.
 *
 * <p>A fixed number is remembered, the latest, so that it never grows.
 */
final class References {

    private static final int KEPT = 1 << 16;

    /** Shorter texts are no longer than the number that would stand for them. */
    private static final int SHORT = 3;

    private final @Nullable Object[] values = new Object[KEPT];
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final boolean writing;
    private int next;

    private References(boolean writing) {
        this.writing = writing;
    }

    static References ofWriter() {
        return new References(true);
    }

    static References ofReader() {
        return new References(false);
    }

    /** Whether values such as this one are remembered. */
    static boolean areFor(Object value) {
        return !(value instanceof String text) || text.length() > SHORT;
    }

    /** Remembers a value that is written out here. */
    void remember(Object value) {
        Object former = values[next];
        if (writing) {
            if (former != null) {
                numbers.remove(former, next);
            }
            numbers.put(value, next);
        }
        values[next] = value;
        next = (next + 1) % KEPT;
    }

    /** The number of an equal value; for a writer alone. */
    Optional<Integer> number(Object value) {
        return Optional.ofNullable(numbers.get(value));
    }

    /** The value of a number, if it is one of such a kind. */
    <T> Optional<T> value(int number, Class<T> kind) {
        return Optional.of(number)
                .filter(place -> place >= 0 && place < KEPT)
                .map(place -> values[place])
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
