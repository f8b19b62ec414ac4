package inquest.core.link.compare;

/**
 * How alike two words are spelt.
 *
 * <p>Jaro's measure with Winkler's prefix (W. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the
 * Fellegi-Sunter Model", 1990) and the optimal string alignment distance (edits and exchanges of neighbours).
 */
final class Spelling {

    private static final int LONGEST = 64;

    private Spelling() {}

    /** Jaro-Winkler similarity, 0 to 1; of words longer than 64 letters, the first 64 count. */
    static double jaroWinkler(char[] left, char[] right) {
        int n = Math.min(left.length, LONGEST);
        int m = Math.min(right.length, LONGEST);
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(n, m) / 2 - 1);
        long taken = 0;
        long matched = 0;
        int same = 0;
        for (int i = 0; i < n; i++) {
            int to = Math.min(m - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                if (left[i] == right[j] && (taken >>> j & 1) == 0) {
                    taken |= 1L << j;
                    matched |= 1L << i;
                    same++;
                    break;
                }
            }
        }
        if (same == 0) {
            return 0;
        }
        int out = 0;
        for (int i = 0; i < n; i++) {
            if ((matched >>> i & 1) == 1) {
                int j = Long.numberOfTrailingZeros(taken);
                taken &= taken - 1;
                out += left[i] == right[j] ? 0 : 1;
            }
        }
        double jaro = ((double) same / n + (double) same / m + (same - out / 2.0) / same) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(n, m)) && left[prefix] == right[prefix]) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /** Whether the optimal string alignment distance is 1 or 0. */
    static boolean withinOneEdit(char[] left, char[] right) {
        char[] less = left.length <= right.length ? left : right;
        char[] more = less == left ? right : left;
        int n = less.length;
        int gap = more.length - n;
        if (gap > 1) {
            return false;
        }
        int start = 0;
        while (start < n && less[start] == more[start]) {
            start++;
        }
        int end = 0;
        while (end < n - start && less[n - 1 - end] == more[n + gap - 1 - end]) {
            end++;
        }
        int left2 = n - start - end;
        return left2 == 0
                || (gap == 0 && left2 == 1)
                || (gap == 0 && left2 == 2 && less[start] == more[start + 1] && less[start + 1] == more[start]);
    }

    /**
     * The letters of a word as a bag in 64 bits, two bits a letter class: a letter there, and there twice. The number of
     * letters beyond that is {@link #beyond}.
     */
    static long bag(char[] word) {
        int once = 0;
        int twice = 0;
        for (char c : word) {
            int bit = 1 << (c & 31);
            twice |= once & bit;
            once |= bit;
        }
        return (long) twice << 32 | (once & 0xFFFFFFFFL);
    }

    /** Letters of a word that its bag does not show. */
    static int beyond(char[] word) {
        return word.length - Long.bitCount(bag(word));
    }
}
