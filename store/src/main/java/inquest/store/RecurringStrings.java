package inquest.store;

/**
 * Gives one string for equal ones, as far as it remembers. What the ledger holds says the same digests, paths, quotes and reasons thousands
 * of times over; read apart, they would be most of what a large case takes in memory.
 *
 * <p>It remembers the last string of each of a fixed number of places, so that it never grows. For one thread at a time.
 */
final class RecurringStrings {

    private static final int PLACES = 1 << 17;

    private final String[] places = new String[PLACES];

    /** An equal string, if one was asked for lately; else this one. */
    String one(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
        String known = places[place];
        if (text.equals(known)) {
            return known;
        }
        places[place] = text;
        return text;
    }
}
