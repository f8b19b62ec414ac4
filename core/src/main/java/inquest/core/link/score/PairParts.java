package inquest.core.link.score;

import inquest.core.link.block.Blocks;
import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Cut;
import inquest.core.link.compare.Pairing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The pairs of rows that meet, in parts of about equal work: what is done with one part hangs on no other, so parts may be done in any
 * order, by any thread or machine.
 */
final class PairParts {

    private static final long PAIRS_A_PART = 400_000;
    private static final int DRAWS_A_PART = 50_000;

    private final Comparison comparison;
    private final Blocks blocks;
    private final ListPairs lists;
    private final List<Range> parts = new ArrayList<>();

    PairParts(GatheredRows rows) {
        this.comparison = rows.comparison();
        this.blocks = rows.blocks();
        this.lists = rows.lists();
        for (int key = 0; key < blocks.keys().size(); key++) {
            int first = 0;
            long pairs = 0;
            for (int block = 0; block < blocks.blocks(key); block++) {
                long size = (long) blocks.start(key, block + 1) - blocks.start(key, block);
                pairs += size * (size - 1) / 2;
                if (pairs >= PAIRS_A_PART || block + 1 == blocks.blocks(key)) {
                    parts.add(new Range(key, first, block + 1));
                    first = block + 1;
                    pairs = 0;
                }
            }
        }
    }

    /** Number of parts of the pairs that meet. */
    int size() {
        return parts.size();
    }

    /** Number of parts of so many pairs drawn at random. */
    static int ofDraws(int draws) {
        return (draws + DRAWS_A_PART - 1) / DRAWS_A_PART;
    }

    /** What compares pairs one after another; what it has learned of costly pairs of values serves for the next part. */
    Pairing pairing(Cut cut) {
        return new Pairing(comparison, cut);
    }

    /** Bounds that drop no pair. */
    Cut uncut() {
        return Cut.none(comparison.fields());
    }

    /** No counts yet, by group of lists. */
    List<PatternCounts> none() {
        List<PatternCounts> counts = new ArrayList<>();
        for (int group = 0; group < lists.size(); group++) {
            counts.add(new PatternCounts());
        }
        return counts;
    }

    /** Counts the patterns of a part by group of lists; of a share of the pairs, chosen by the rows' numbers alone. */
    void met(int part, double share, Pairing pairing, List<PatternCounts> counts) {
        long below = share >= 1 ? Long.MAX_VALUE : (long) (share * Long.MAX_VALUE);
        Task own = new Task(parts.get(part));
        own.each(pairing, row -> true, (left, right, a, b) -> {
            int group = lists.of(left, right);
            if (!lists.skipped(group) && (below == Long.MAX_VALUE || hash(left, right) < below) && own.isFirst(a, b)) {
                counts.get(group).add(pairing.pattern(a, b));
            }
        });
    }

    /** Counts the patterns of a part of the pairs drawn at random. */
    void drawn(int part, int draws, Pairing pairing, PatternCounts counts) {
        pairing.begin(2);
        int rows = comparison.rows();
        int end = Math.min(draws, (part + 1) * DRAWS_A_PART);
        for (int draw = part * DRAWS_A_PART; draw < end; draw++) {
            int left = (int) Long.remainderUnsigned(hash(draw, 1), rows);
            int right = (int) Long.remainderUnsigned(hash(draw, 2), rows);
            if (left != right && !lists.skipped(lists.of(left, right))) {
                pairing.lay(0, left);
                pairing.lay(1, right);
                counts.add(pairing.pattern(0, 1));
            }
        }
    }

    /** By group of lists, the sum of the fields' weights below which no pair is sought. */
    double[] least(Sought sought) {
        double odds = sought.calibration().before(Weighing.odds(sought.floor()));
        double[] least = new double[lists.size()];
        for (int group = 0; group < least.length; group++) {
            least[group] = sought.weighing().least(group, odds);
        }
        return least;
    }

    /**
     * Adds the pairs of a part that are sought.
     *
     * @param least what {@link #least} gives for them
     */
    void links(int part, Sought sought, double[] least, Pairing pairing, Links links) {
        Task own = new Task(parts.get(part));
        own.each(pairing, sought.fresh(), (left, right, a, b) -> {
            int group = lists.of(left, right);
            if (lists.skipped(group) || !pairing.mayReach(a, b, least[group]) || !own.isFirst(a, b)) {
                return;
            }
            long pattern = pairing.pattern(a, b, least[group]);
            if (pattern >= 0) {
                double weight = sought.weight(pattern, left, right, group);
                if (Weighing.probability(weight) >= sought.floor()) {
                    links.add(left, right, pattern, (float) weight);
                }
            }
        });
    }

    /** Mixes two numbers to one of 63 bits. */
    static long hash(int left, int right) {
        long z = ((long) left << 32 | (right & 0xFFFFFFFFL)) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }

    /** Some blocks of one key. */
    private record Range(int key, int first, int end) {}

    /** Takes a pair of rows, and their places in the block. */
    private interface PairTaker {
        void take(int left, int right, int a, int b);
    }

    /** A range being gone over. */
    private final class Task {
        private final int key;
        private final int first;
        private final int end;
        private int[] rows = new int[0];
        private int[] groups = new int[0];

        Task(Range range) {
            this.key = range.key();
            this.first = range.first();
            this.end = range.end();
        }

        void each(Pairing pairing, IntPredicate fresh, PairTaker taker) {
            for (int block = first; block < end; block++) {
                int known = known(block, fresh);
                int size = blocks.start(key, block + 1) - blocks.start(key, block);
                if (known == size) {
                    continue;
                }
                lay(pairing, block, known == 0 ? row -> true : fresh);
                int news = known == 0 ? size : size - known;
                for (int a = 0; a < news; a++) {
                    int left = rows[a];
                    for (int b = a + 1; b < size; b++) {
                        taker.take(left, rows[b], a, b);
                    }
                }
            }
        }

        private int known(int block, IntPredicate fresh) {
            int known = 0;
            for (int place = blocks.start(key, block); place < blocks.start(key, block + 1); place++) {
                known += fresh.test(blocks.row(key, place)) ? 0 : 1;
            }
            return known;
        }

        /** Lays the rows of a block, the fresh ones first. */
        private void lay(Pairing pairing, int block, IntPredicate fresh) {
            int start = blocks.start(key, block);
            int size = blocks.start(key, block + 1) - start;
            if (rows.length < size) {
                rows = new int[size];
                groups = new int[Math.multiplyExact(size, key)];
            }
            pairing.begin(size);
            int front = 0;
            int back = size;
            for (int place = 0; place < size; place++) {
                int row = blocks.row(key, start + place);
                int to = fresh.test(row) ? front++ : --back;
                rows[to] = row;
                pairing.lay(to, row);
                blocks.groups(row, key, groups, to * key);
            }
        }

        /** Whether two rows of the block meet under no key before this one. */
        boolean isFirst(int a, int b) {
            int one = a * key;
            int other = b * key;
            for (int before = 0; before < key; before++) {
                if (groups[one + before] == groups[other + before] && groups[one + before] != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
