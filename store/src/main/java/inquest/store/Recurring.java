package inquest.store;

import org.jspecify.annotations.Nullable;

/**
 * Gives one value for equal ones, as far as it remembers. What the ledger holds says the same digests, paths, quotes and reasons thousands
 * of times over; read apart, they would be most of what a large case takes in memory.
 *
 * <p>It remembers the last value of each of a fixed number of places, so that it never grows. For values that do not change, and for one
 * thread at a time.
 */
final class Recurring {

    private static final int BITS = 18;

    /** Odd, and near 2^32 by the golden ratio: hashes that follow each other are dealt far apart (Knuth, The Art of Computer Programming, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private final @Nullable Object[] places = new Object[1 << BITS];

    /** An equal value, if one was asked for lately; else this one. */
    <T> T one(T value) {
        // A record of one component has its component's hash: without its name the two would drive each other out.
        int hash = 31 * value.hashCode() + value.getClass().getName().hashCode();
        int place = (hash * SPREAD) >>> (Integer.SIZE - BITS);
        Object known = places[place];
        if (value.equals(known)) {
            @SuppressWarnings("unchecked") // What is equal to a record or a string is one of the same type.
            T same = (T) known;
            return same;
        }
        places[place] = value;
        return value;
    }
}
