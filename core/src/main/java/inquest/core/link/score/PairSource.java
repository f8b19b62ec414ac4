package inquest.core.link.score;

import java.util.List;

/**
 * Goes over the pairs of rows that meet, counts and scores them.
 *
 * <p>A seam, since the pairs of tens of millions of rows may be shared out over several machines. Whoever does it, counts are whole
 * numbers and a pair's weight hangs on nothing but the pair, so all give the same, bit for bit.
 */
public interface PairSource {

    /**
     * Patterns of the pairs that meet, by group of lists; of a share of them, chosen by the rows' numbers alone.
     *
     * @param share by group
     */
    List<PatternCounts> met(double[] share);

    /** Patterns of pairs drawn at random, by group of lists: so many of all, and more where a group came off with few. */
    List<PatternCounts> draws(int draws);

    /** The pairs that are sought, in any order. */
    List<Links> links(Sought sought);

    /** Has the pairs of some rows gone over. */
    @FunctionalInterface
    interface Maker {
        /** Takes over the rows. */
        PairSource over(GatheredRows rows);
    }
}
