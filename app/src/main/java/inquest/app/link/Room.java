package inquest.app.link;

import java.util.Locale;

/** Whether lists can be held in memory, told by their size before any of them is read. */
final class Room {

    /** Bytes of memory for each byte of a list, as measured on a million invented people; the launcher reckons so too. */
    private static final long BYTES_A_BYTE = 14;

    private static final long BASE = 1L << 30;
    private static final double GIGABYTE = 1L << 30;

    private Room() {}

    /**
     * Refuses lists that are too large.
     *
     * @param bytes of all lists
     * @param memory that the machine has, in bytes
     * @throws IllegalArgumentException if it is too little; the message says what is needed and what to do
     */
    static void check(long bytes, long memory) {
        double needed = BASE + (double) bytes * BYTES_A_BYTE;
        if (needed > memory) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the lists hold %.1f GB: expected about %.0f GB of memory to link them, found %.0f GB. Take a machine"
                            + " that has as much, or link parts that share no people, such as provinces, one by one under"
                            + " one --model.",
                    bytes / GIGABYTE,
                    Math.ceil(needed / GIGABYTE),
                    Math.floor(memory / GIGABYTE)));
        }
    }
}
