package inquest.core.link.compare;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Compares pair by pair the rows that meet, what tells most pairs apart first. The rows of a block are laid side by side, for the slowest
 * part of looking at a row is to fetch it, and many can be fetched at once. A pair is dropped as soon as
 * the most that its left row's values can still weigh falls short of a floor; no pair at or above the floor is. Levels that are costly to
 * find are left for last, and kept by pair of values, as names repeat.
 *
 * <p>Not for several threads. Gives the same patterns as {@link Comparison#pattern}.
 */
public final class Pairing {

    /** Pairs of values of a field whose level is kept. */
    private static final int KEPT_BITS = 14;

    /** Room for errors of rounding, in bits, so that no pair at the floor is dropped. */
    private static final double SLACK = 1e-9;

    private static final long LOW = 0xFFFFFFFL;

    private final Comparison comparison;
    private final Cut cut;
    private final int width;
    private final int given;
    private final int family;
    private final int age;
    private final int birth;
    private final Measure[] measures;
    private final byte[][] same;
    private final double[][] agreed;
    private final long[] places;
    private final long[] cells;
    private long[] laid = new long[0];
    private int[] rows = new int[0];
    private final long[][] kept;
    private final double[][] weights;
    private final boolean[] dates;
    private final int[] bounds;

    private int[] order;

    // ---- the left row of the pairs being looked at

    private int left = -1;
    private final long[] own;
    private final double[] ownMost;
    private final double[] ownSame;
    private final double[] ownHinted;
    private double most;

    /**
     * Prepares for any rows.
     *
     * @param cut bounds of the weights
     */
    public Pairing(Comparison comparison, Cut cut) {
        this.comparison = comparison;
        this.cut = cut;
        width = comparison.fields().size();
        measures = new Measure[width];
        same = new byte[width][];
        agreed = new double[width][];
        places = new long[width];
        cells = comparison.cells();
        order = cut.order(field -> false);
        kept = new long[width][0];
        weights = new double[width][];
        dates = new boolean[width];
        bounds = new int[width];
        own = new long[width];
        ownMost = new double[width];
        ownSame = new double[width];
        ownHinted = new double[width];
        for (int f = 0; f < width; f++) {
            Measure measure = comparison.fields().get(f).measure();
            measures[f] = measure;
            same[f] = comparison.same(f);
            agreed[f] = cut.agreed(f);
            places[f] = comparison.digit(f, 1);
            weights[f] = cut.weights(f);
            dates[f] = measure instanceof DateMeasure;
            if (measure instanceof WordMeasure || measure instanceof TextMeasure) {
                kept[f] = new long[1 << KEPT_BITS];
                Arrays.fill(kept[f], -1);
            }
        }
        boolean both = comparison.given() >= 0 && comparison.family() >= 0;
        given = both ? comparison.given() : -1;
        family = both ? comparison.family() : -1;
        age = comparison.age();
        birth = comparison.birth();
    }

    /** Looks at fields in which the rows to come agree anyway, more or less, after the others. */
    public void agreeing(IntPredicate field) {
        order = cut.order(field);
    }

    /** Begins a block of so many rows. */
    public void begin(int size) {
        left = -1;
        if (rows.length < size) {
            rows = new int[size];
            laid = new long[Math.multiplyExact(size, width)];
        }
    }

    /** Lays a row in a place of the block. */
    public void lay(int place, int row) {
        rows[place] = row;
        System.arraycopy(cells, row * width, laid, place * width, width);
    }

    private void turn(int place) {
        left = place;
        most = 0;
        for (int f = 0; f < width; f++) {
            own[f] = laid[place * width + f];
            ownMost[f] = 0;
            if (own[f] >= 0) {
                int at = (int) (own[f] >>> 32) * 2;
                ownSame[f] = agreed[f][at];
                ownHinted[f] = agreed[f][at + 1];
                ownMost[f] = Math.max(0, Math.max(cut.apart(f), Math.max(ownSame[f], ownHinted[f])));
                most += ownMost[f];
            }
        }
    }

    /** The pattern of two rows, whatever they weigh. */
    public long pattern(int one, int other) {
        int a = one * width;
        int b = other * width;
        long pattern = 0;
        for (int f = 0; f < width; f++) {
            long mine = cells[a + f];
            long cell = cells[b + f];
            if ((mine | cell) >= 0 && (f != age || (cells[a + birth] | cells[b + birth]) < 0)) {
                int value = (int) (mine >>> 32);
                int against = (int) (cell >>> 32);
                int level = mine == cell
                        ? same[f][value]
                        : dates[f] ? DateMeasure.levelOf((int) mine, (int) cell) : measures[f].glance(value, against);
                pattern += places[f] * (level < 0 ? level(f, value, against) : level);
            }
        }
        // Asked of every pair, so by hints: to take levels out of a pattern costs divisions.
        boolean crossed = given >= 0 && mayBeCrossedRows(a, b);
        return comparison.named(crossed ? comparison.exchanged(pattern, one, other) : pattern);
    }

    /**
     * The pattern of the rows in two places; -1 if it cannot reach a floor. It costs least where pairs of one left place follow each other.
     *
     * @param floor least sum of the fields' weights
     */
    public long reaching(int one, int other, double floor) {
        if (one != left) {
            turn(one);
        }
        int b = other * width;
        if (given >= 0 && mayBeCrossed(b) && comparison.crossed(rows[one], rows[other])) {
            // Seldom enough to be looked at whole: an exchange lifts two fields at once.
            return comparison.pattern(rows[one], rows[other]);
        }
        double room = most - floor + SLACK;
        long pattern = 0;
        int costly = 0;
        for (int f : order) {
            long mine = own[f];
            long cell = laid[b + f];
            if ((mine | cell) < 0 || (f == age && (own[birth] | laid[b + birth]) >= 0)) {
                room -= ownMost[f];
            } else if (mine == cell) {
                pattern += places[f] * same[f][(int) (mine >>> 32)];
                room += ownSame[f] - ownMost[f];
            } else if (dates[f]) {
                int level = DateMeasure.levelOf((int) mine, (int) cell);
                pattern += places[f] * level;
                room += weights[f][level] - ownMost[f];
            } else if ((int) mine == (int) cell && (int) mine != 0) {
                pattern += places[f] * measures[f].hinted();
                room += ownHinted[f] - ownMost[f];
            } else {
                int level = measures[f].glance((int) (mine >>> 32), (int) (cell >>> 32));
                if (level < 0) {
                    costly |= 1 << f;
                    bounds[f] = ~level;
                    room += cut.reach(f, ~level) - ownMost[f];
                } else {
                    pattern += places[f] * level;
                    room += weights[f][level] - ownMost[f];
                }
            }
            if (room < 0) {
                return -1;
            }
        }
        return costly == 0 ? comparison.named(pattern) : settled(pattern, costly, b, room);
    }

    /** Adds the levels that are costly to find. */
    private long settled(long begun, int costly, int b, double reached) {
        long pattern = begun;
        double room = reached;
        for (int some = costly; some != 0; some &= some - 1) {
            int f = Integer.numberOfTrailingZeros(some);
            int level = level(f, (int) (own[f] >>> 32), (int) (laid[b + f] >>> 32));
            pattern += places[f] * level;
            room += weights[f][level] - cut.reach(f, bounds[f]);
            if (room < 0) {
                return -1;
            }
        }
        return comparison.named(pattern);
    }

    /** Whether a row's given name sounds like the other's family name. */
    private boolean mayBeCrossed(int b) {
        return (WordMeasure.soundAlike((int) own[given], (int) laid[b + family])
                        || WordMeasure.soundAlike((int) own[family], (int) laid[b + given]))
                && (own[given] | own[family] | laid[b + given] | laid[b + family]) >= 0;
    }

    /** The same of two rows that are laid in no place. */
    private boolean mayBeCrossedRows(int a, int b) {
        return (WordMeasure.soundAlike((int) cells[a + given], (int) cells[b + family])
                        || WordMeasure.soundAlike((int) cells[a + family], (int) cells[b + given]))
                && (cells[a + given] | cells[a + family] | cells[b + given] | cells[b + family]) >= 0;
    }

    private int level(int f, int one, int other) {
        long[] known = kept[f];
        if (known.length == 0 || (one | other) > LOW) {
            return measures[f].level(one, other);
        }
        long pair = (long) Math.min(one, other) << 36 | (long) Math.max(one, other) << 8;
        int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> (64 - KEPT_BITS));
        long found = known[place];
        if ((found & ~0xFFL) == pair) {
            return (int) (found & 0xFF);
        }
        int level = measures[f].level(one, other);
        known[place] = pair | level;
        return level;
    }
}
