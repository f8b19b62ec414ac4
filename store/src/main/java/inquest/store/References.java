package inquest.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of one stream that were written out lately, by their numbers, so that an equal one need not be written out again. Whoever writes
 * and whoever reads remember the same ones if they remember each that is written out, in order. A list of a million rows says the same
 * digests, paths, towns and reasons millions of times over.
 *
 * <p>A fixed number is remembered, the latest, so that it never grows. Of two values that fall on one place of the writer's index the
 * earlier is written out again, which costs room and nothing else.
 */
final class References {

    /** What {@link #number} says of a value that is not remembered. */
    static final int NONE = -1;

    private static final int KEPT = 1 << 16;

    private static final int INDEX_BITS = 18;

    /** Odd, and near 2^32 by the golden ratio: hashes that follow each other are dealt far apart. */
    private static final int SPREAD = 0x9E3779B9;

    /** Shorter texts are no longer than the number that would stand for them. */
    private static final int SHORT = 3;

    private final @Nullable Object[] values = new Object[KEPT];
    /** By hash, the number of a value and one more; for a writer alone. */
    private final int[] index;

    private final Recurring recurring;
    private int next;

    private References(int[] index, Recurring recurring) {
        this.index = index;
        this.recurring = recurring;
    }

    static References ofWriter() {
        return new References(new int[1 << INDEX_BITS], new Recurring());
    }

    /** @param recurring of all streams that are read */
    static References ofReader(Recurring recurring) {
        return new References(new int[0], recurring);
    }

    /** An equal value that was read lately, from this stream or another; else this one. */
    <T> T one(T value) {
        return recurring.one(value);
    }

    /** Whether texts such as this one are remembered. */
    static boolean areFor(String text) {
        return text.length() > SHORT;
    }

    /** Remembers a value that is written out here. */
    void remember(Object value) {
        values[next] = value;
        if (index.length > 0) {
            index[place(value)] = next + 1;
        }
        next = (next + 1) % KEPT;
    }

    /** The number of an equal value, or {@link #NONE}; for a writer alone. */
    int number(Object value) {
        int number = index[place(value)] - 1;
        return number >= 0 && value.equals(values[number]) ? number : NONE;
    }

    private static int place(Object value) {
        return (value.hashCode() * SPREAD) >>> (Integer.SIZE - INDEX_BITS);
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
