package inquest.core.name;

/**
 * How often each consonant class occurs in a skeleton, in 60 bits: three bits a class, as many set as it occurs, up to
 * three. More bits are never needed for a bound: counts that saturate make it smaller, never larger.
 */
final class Signature {

    private static final String CLASSES = "abcdfghjklmnrstvxyzS";
    private static final int BITS = 3;

    private Signature() {}

    static long of(String skeleton) {
        long signature = 0;
        for (int at = 0; at < skeleton.length(); at++) {
            int shift = BITS * CLASSES.indexOf(skeleton.charAt(at));
            if (shift >= 0) {
                long counted = signature >>> shift & 7;
                signature |= (counted << 1 | 1) << shift & 7L << shift;
            }
        }
        return signature;
    }

    /** At least so many classes must be changed, added or left out to make one skeleton the other. */
    static int apart(long one, long other) {
        return Math.max(Long.bitCount(one & ~other), Long.bitCount(other & ~one));
    }
}
