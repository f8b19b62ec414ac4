package inquest.core.link.compare;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one block laid side by side and compared pair by pair. What most pairs need fits the fastest memory: a number
 * for each value and a hint. A pair that cannot reach a floor is dropped before anything else is looked up; no pair at or
 * above the floor is. Levels that are costly to find are kept by pair of values, as names repeat.
 *
 * <p>Not for several threads. Gives the same patterns as {@link Comparison#pattern}.
 */
public final class Pairing {

    /** Pairs of values of a field whose level is kept. */
    private static final int KEPT_BITS = 15;

    /** Room for errors of rounding, in bits, so that no pair at the floor is dropped. */
    private static final double SLACK = 1e-9;

    private static final long LOW = 0xFFFFFFFL;

    private final Comparison comparison;
    private final Cut cut;
    private final int width;
    private final int given;
    private final int family;
    private final Measure[] measures;
    private final byte[][] same;
    private final int[][] hints;
    private final long[][] kept;
    private final int stride;
    private final boolean[] dates;
    private final @Nullable WordMeasure[] words;

    private long[] cells = new long[0];
    private long[] traits = new long[0];
    private int[] rows = new int[0];

    private int open;
    private long pattern;
    private double best;
    private boolean crossed;

    /**
     * Prepares for blocks of rows.
     *
     * @param cut bounds of the weights
     */
    public Pairing(Comparison comparison, Cut cut) {
        this.comparison = comparison;
        this.cut = cut;
        this.width = comparison.fields().size();
        measures = new Measure[width];
        same = new byte[width][];
        hints = new int[width][];
        kept = new long[width][0];
        stride = width * WordMeasure.TRAITS;
        dates = new boolean[width];
        words = new @Nullable WordMeasure[width];
        int givenAt = -1;
        int familyAt = -1;
        for (int at = 0; at < width; at++) {
            int f = cut.field(at);
            Measure measure = comparison.fields().get(f).measure();
            measures[at] = measure;
            same[at] = comparison.same(f);
            hints[at] = comparison.hints(f);
            dates[at] = measure instanceof DateMeasure;
            words[at] = measure instanceof WordMeasure word ? word : null;
            if (measure instanceof WordMeasure || measure instanceof TextMeasure) {
                kept[at] = new long[1 << KEPT_BITS];
                Arrays.fill(kept[at], -1);
            }
            givenAt = f == comparison.given() ? at : givenAt;
            familyAt = f == comparison.family() ? at : familyAt;
        }
        given = familyAt < 0 ? -1 : givenAt;
        family = givenAt < 0 ? -1 : familyAt;
    }

    /** Begins a block of so many rows. */
    public void begin(int size) {
        if (rows.length < size) {
            rows = new int[size];
            cells = new long[Math.multiplyExact(size, width)];
            traits = new long[Math.multiplyExact(size, stride)];
        }
    }

    /** Lays a row in a place of the block. */
    public void lay(int place, int row) {
        rows[place] = row;
        for (int at = 0, to = place * width; at < width; at++, to++) {
            int value = comparison.value(row, cut.field(at));
            cells[to] = value < 0 ? -1 : (long) value << 32 | (hints[at][value] & 0xFFFFFFFFL);
            WordMeasure word = words[at];
            if (word != null && value >= 0) {
                word.lay(value, traits, place * stride + at * WordMeasure.TRAITS);
            }
        }
    }

    /**
     * Whether a pair may reach a floor, by what is told at a glance. Only if it may, {@link #pattern(int, int, double)} can be asked for.
     *
     * @param floor least sum of the fields' weights
     */
    public boolean mayReach(int left, int right, double floor) {
        int a = left * width;
        int b = right * width;
        crossed = given >= 0
                && cells[a + given] >= 0
                && cells[a + family] >= 0
                && cells[b + given] >= 0
                && cells[b + family] >= 0
                && (int) cells[a + given] == (int) cells[b + family]
                && (int) cells[a + family] == (int) cells[b + given];
        if (crossed) {
            // Seldom enough to be looked at whole: an exchange lifts two fields at once.
            pattern = comparison.pattern(rows[left], rows[right]);
            return true;
        }
        double most = 0;
        double wanted = floor - SLACK;
        long digits = 0;
        int later = 0;
        for (int at = 0; at < width; at++) {
            long one = cells[a + at];
            long other = cells[b + at];
            if ((one | other) >= 0) {
                int f = cut.field(at);
                int value = (int) (one >>> 32);
                if (one == other) {
                    digits += comparison.digit(f, same[at][value]);
                    most += cut.same(f, value);
                } else if (dates[at]) {
                    int level = DateMeasure.levelOf((int) one, (int) other);
                    digits += comparison.digit(f, level);
                    most += cut.weight(f, level);
                } else if ((int) one == (int) other && (int) one != 0) {
                    digits += comparison.digit(f, measures[at].hinted());
                    most += cut.hinted(f, value);
                } else {
                    later |= 1 << at;
                    most += cut.apart(f);
                }
            }
            if (most + cut.rest(at + 1) < wanted) {
                return false;
            }
        }
        best = most;
        open = later;
        pattern = digits;
        return true;
    }

    /** The pattern of the pair last looked at; -1 if it cannot reach the floor. */
    public long pattern(int left, int right, double floor) {
        if (crossed) {
            return pattern;
        }
        int a = left * width;
        int b = right * width;
        double wanted = floor - SLACK;
        int costly = 0;
        for (int some = open; some != 0; some &= some - 1) {
            int at = Integer.numberOfTrailingZeros(some);
            int f = cut.field(at);
            int level = glance(at, left, right);
            if (level < 0) {
                costly |= 1 << at;
                best += cut.reach(f, ~level) - cut.apart(f);
            } else {
                pattern += comparison.digit(f, level);
                best += cut.weight(f, level) - cut.apart(f);
            }
            if (best < wanted) {
                return -1;
            }
        }
        for (; costly != 0; costly &= costly - 1) {
            int at = Integer.numberOfTrailingZeros(costly);
            int f = cut.field(at);
            int one = (int) (cells[a + at] >>> 32);
            int other = (int) (cells[b + at] >>> 32);
            int bound = ~glance(at, left, right);
            int level = level(at, one, other);
            best += cut.weight(f, level) - cut.reach(f, bound);
            pattern += comparison.digit(f, level);
            if (best < wanted) {
                return -1;
            }
        }
        return pattern;
    }

    /** The pattern of a pair, whatever it weighs. */
    public long pattern(int left, int right) {
        return mayReach(left, right, Double.NEGATIVE_INFINITY)
                ? pattern(left, right, Double.NEGATIVE_INFINITY)
                : comparison.pattern(rows[left], rows[right]);
    }

    private int glance(int at, int left, int right) {
        int one = (int) (cells[left * width + at] >>> 32);
        int other = (int) (cells[right * width + at] >>> 32);
        WordMeasure word = words[at];
        if (word == null) {
            return measures[at].glance(one, other);
        }
        int first = at * WordMeasure.TRAITS;
        return word.glance(traits, left * stride + first, right * stride + first, one, other);
    }

    private int level(int at, int one, int other) {
        long[] own = kept[at];
        if (own.length == 0 || (one | other) > LOW) {
            return measures[at].level(one, other);
        }
        long pair = (long) Math.min(one, other) << 36 | (long) Math.max(one, other) << 8;
        int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> (64 - KEPT_BITS));
        long known = own[place];
        if ((known & ~0xFFL) == pair) {
            return (int) (known & 0xFF);
        }
        int level = measures[at].level(one, other);
        own[place] = pair | level;
        return level;
    }
}
