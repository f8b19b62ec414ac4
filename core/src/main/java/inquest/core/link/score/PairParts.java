package inquest.core.link.score;

import inquest.core.link.block.Blocks;
import inquest.core.link.block.Key;
import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Cut;
import inquest.core.link.compare.Pairing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

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

    /** By key, the fields in it. */
    private final List<Set<Integer>> fields;

    PairParts(GatheredRows rows) {
        this.comparison = rows.comparison();
        this.blocks = rows.blocks();
        this.lists = rows.lists();
        this.fields = blocks.keys().stream()
                .map(key -> key.parts().stream().map(Key.Part::field).collect(Collectors.toSet()))
                .toList();
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

    /** Number of parts of so many pairs drawn at random: so many of all, then for each group those that are drawn of it beside them. */
    int ofDraws(int draws) {
        return ofAll(draws) + lists.size();
    }

    private static int ofAll(int draws) {
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

    /** Counts the patterns of a part by group of lists; of a share of each group's pairs, chosen by the rows' numbers alone. */
    void met(int part, double[] share, Pairing pairing, List<PatternCounts> counts) {
        long[] upTo = Arrays.stream(share)
                .mapToLong(own -> own >= 1 ? Long.MAX_VALUE : (long) (own * Long.MAX_VALUE) - 1)
                .toArray();
        Range range = parts.get(part);
        Block block = new Block(range, row -> true);
        for (int at = range.first(); at < range.end(); at++) {
            block.lay(at);
            block.each((left, right) -> {
                int one = block.rows[left];
                int other = block.rows[right];
                int group = block.group(left, right);
                if (!lists.skipped(group) && hash(one, other) <= upTo[group] && block.isFirst(left, right)) {
                    counts.get(group).add(pairing.pattern(one, other));
                }
            });
        }
    }

    /** Counts the patterns of a part of the pairs drawn at random. */
    void drawn(int part, int draws, Pairing pairing, List<PatternCounts> counts) {
        int group = part - ofAll(draws);
        if (group >= 0) {
            drawnOf(group, lists.beside(group, draws), pairing, counts.get(group));
        } else {
            drawnOfAll(part * DRAWS_A_PART, Math.min(draws, (part + 1) * DRAWS_A_PART), pairing, counts);
        }
    }

    private void drawnOfAll(int first, int end, Pairing pairing, List<PatternCounts> counts) {
        int rows = comparison.rows();
        for (int draw = first; draw < end; draw++) {
            int left = (int) Long.remainderUnsigned(hash(draw, 1), rows);
            int right = (int) Long.remainderUnsigned(hash(draw, 2), rows);
            int group = lists.of(left, right);
            if (left != right && !lists.skipped(group)) {
                counts.get(group).add(pairing.pattern(left, right));
            }
        }
    }

    private void drawnOf(int group, int draws, Pairing pairing, PatternCounts counts) {
        for (int draw = 0; draw < draws; draw++) {
            int left = lists.row(lists.first(group), hash(draw, 3));
            int right = lists.row(lists.second(group), hash(draw, 4));
            if (left != right) {
                counts.add(pairing.pattern(left, right));
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
        Range range = parts.get(part);
        pairing.agreeing(fields.get(range.key())::contains);
        Block block = new Block(range, sought.fresh());
        for (int at = range.first(); at < range.end(); at++) {
            if (!block.lay(at)) {
                continue;
            }
            pairing.begin(block.size);
            for (int place = 0; place < block.size; place++) {
                pairing.lay(place, block.rows[place]);
            }
            block.each((left, right) -> {
                int group = block.group(left, right);
                if (lists.skipped(group) || !block.isFirst(left, right)) {
                    return;
                }
                long pattern = pairing.reaching(left, right, least[group]);
                if (pattern >= 0) {
                    int one = block.rows[left];
                    int other = block.rows[right];
                    double weight = sought.weight(pattern, one, other, group);
                    if (Weighing.probability(weight) >= sought.floor()) {
                        links.add(one, other, pattern, (float) weight);
                    }
                }
            });
        }
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

    /** Takes a pair of rows by their places in a block. */
    private interface PairTaker {
        void take(int left, int right);
    }

    /** One block at a time of some that are gone over. */
    private final class Block {
        private final Range range;
        private final IntPredicate fresh;
        private int[] rows = new int[0];
        private int[] groups = new int[0];
        private int size;
        private int news;

        Block(Range range, IntPredicate fresh) {
            this.range = range;
            this.fresh = fresh;
        }

        /** Lays the rows of a block side by side, the fresh ones first; false if there is none. */
        boolean lay(int block) {
            int key = range.key();
            int start = blocks.start(key, block);
            size = blocks.start(key, block + 1) - start;
            if (rows.length < size) {
                rows = new int[size];
                groups = new int[Math.multiplyExact(size, key)];
            }
            news = 0;
            int back = size;
            for (int place = start; place < start + size; place++) {
                int row = blocks.row(key, place);
                rows[fresh.test(row) ? news++ : --back] = row;
            }
            for (int place = 0; place < size && news > 0; place++) {
                blocks.groups(rows[place], key, groups, place * key);
            }
            return news > 0;
        }

        /** Hands over the pairs of which a row at least is fresh, those of one left row after each other. */
        void each(PairTaker taker) {
            for (int left = 0; left < news; left++) {
                for (int right = left + 1; right < size; right++) {
                    taker.take(left, right);
                }
            }
        }

        int group(int left, int right) {
            return lists.of(rows[left], rows[right]);
        }

        /** Whether two rows meet under no key before this one. */
        boolean isFirst(int left, int right) {
            int key = range.key();
            int a = left * key;
            int b = right * key;
            for (int before = 0; before < key; before++) {
                if (groups[a + before] == groups[b + before]) {
                    return false;
                }
            }
            return true;
        }
    }
}
