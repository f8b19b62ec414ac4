package inquest.core.link.score;

import inquest.core.link.block.Blocks;
import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Cut;
import inquest.core.link.compare.Pairing;
import inquest.core.link.explain.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.IntPredicate;

/** Goes over the pairs of rows that meet in blocks. What it gives does not depend on how the work is shared out. */
public final class PairScan {

    private static final long PAIRS_A_TASK = 400_000;
    private static final int DRAWS_A_TASK = 50_000;

    private final Comparison comparison;
    private final Blocks blocks;
    private final ListPairs lists;
    private final ExecutorService executor;

    /**
     * A scan.
     *
     * @param lists the lists that the rows are from
     * @param executor runs the parts of the work
     */
    public PairScan(Comparison comparison, Blocks blocks, ListPairs lists, ExecutorService executor) {
        this.comparison = comparison;
        this.blocks = blocks;
        this.lists = lists;
        this.executor = executor;
    }

    /** Pairs that meet, those that meet under several keys counted as often. */
    public long meetings() {
        long pairs = 0;
        for (int key = 0; key < blocks.keys().size(); key++) {
            pairs += blocks.pairs(key);
        }
        return pairs;
    }

    /** Patterns of the pairs that meet, by group of lists; of a share of them, chosen by the rows' numbers alone. */
    public List<PatternCounts> met(double share) {
        long below = share >= 1 ? Long.MAX_VALUE : (long) (share * Long.MAX_VALUE);
        Cut none = Cut.none(comparison.fields());
        List<PatternCounts> all = none();
        for (List<PatternCounts> own : Blocks.run(executor, tasks(none, (task, pairing) -> {
            List<PatternCounts> counts = none();
            task.each(pairing, row -> true, (left, right, a, b) -> {
                int group = lists.of(left, right);
                if (!lists.skipped(group)
                        && (below == Long.MAX_VALUE || hash(left, right) < below)
                        && task.isFirst(a, b)) {
                    counts.get(group).add(pairing.pattern(a, b));
                }
            });
            return counts;
        }))) {
            for (int group = 0; group < lists.size(); group++) {
                all.get(group).add(own.get(group));
            }
        }
        return all;
    }

    /** Patterns of pairs drawn at random. */
    public PatternCounts draws(int draws) {
        Cut none = Cut.none(comparison.fields());
        List<Callable<PatternCounts>> tasks = new ArrayList<>();
        for (int first = 0; first < draws; first += DRAWS_A_TASK) {
            int from = first;
            int end = Math.min(draws, first + DRAWS_A_TASK);
            tasks.add(() -> drawn(from, end, none));
        }
        PatternCounts all = new PatternCounts();
        Blocks.run(executor, tasks).forEach(all::add);
        return all;
    }

    private PatternCounts drawn(int first, int end, Cut none) {
        PatternCounts counts = new PatternCounts();
        Pairing pairing = new Pairing(comparison, none);
        pairing.begin(2);
        int rows = comparison.rows();
        for (int draw = first; draw < end; draw++) {
            int left = (int) Long.remainderUnsigned(hash(draw, 1), rows);
            int right = (int) Long.remainderUnsigned(hash(draw, 2), rows);
            if (left != right && !lists.skipped(lists.of(left, right))) {
                pairing.lay(0, left);
                pairing.lay(1, right);
                counts.add(pairing.pattern(0, 1));
            }
        }
        return counts;
    }

    /** The pairs that meet and reach a probability, calibrated. */
    public List<Links> links(Weighing weighing, Calibration calibration, double floor) {
        return links(weighing, calibration, floor, row -> true);
    }

    /**
     * The same, of pairs of which one row at least is fresh.
     *
     * @param fresh by row
     */
    public List<Links> links(Weighing weighing, Calibration calibration, double floor, IntPredicate fresh) {
        Cut cut = weighing.cut();
        double[] least = new double[lists.size()];
        for (int group = 0; group < least.length; group++) {
            least[group] = weighing.least(group, calibration.before(Weighing.odds(floor)));
        }
        return Blocks.run(executor, tasks(cut, (task, pairing) -> {
            Links links = new Links();
            task.each(pairing, fresh, (left, right, a, b) -> {
                int group = lists.of(left, right);
                if (lists.skipped(group) || !pairing.mayReach(a, b, least[group]) || !task.isFirst(a, b)) {
                    return;
                }
                long pattern = pairing.pattern(a, b, least[group]);
                if (pattern >= 0) {
                    double weight = calibration.of(weighing.weight(pattern, left, right, group));
                    if (Weighing.probability(weight) >= floor) {
                        links.add(left, right, pattern, (float) weight);
                    }
                }
            });
            return links;
        }));
    }

    private List<PatternCounts> none() {
        List<PatternCounts> counts = new ArrayList<>();
        for (int group = 0; group < lists.size(); group++) {
            counts.add(new PatternCounts());
        }
        return counts;
    }

    /** Mixes two numbers to one of 63 bits. */
    static long hash(int left, int right) {
        long z = ((long) left << 32 | (right & 0xFFFFFFFFL)) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }

    private <T> List<Callable<T>> tasks(Cut cut, TaskWork<T> work) {
        // What a thread has learned of costly pairs of values goes on to its next task.
        Queue<Pairing> pairings = new ConcurrentLinkedQueue<>();
        List<Callable<T>> tasks = new ArrayList<>();
        for (int key = 0; key < blocks.keys().size(); key++) {
            int first = 0;
            long pairs = 0;
            for (int block = 0; block < blocks.blocks(key); block++) {
                long size = (long) blocks.start(key, block + 1) - blocks.start(key, block);
                pairs += size * (size - 1) / 2;
                if (pairs >= PAIRS_A_TASK || block + 1 == blocks.blocks(key)) {
                    int own = key;
                    int begin = first;
                    int end = block + 1;
                    tasks.add(() -> {
                        Pairing known = pairings.poll();
                        Pairing pairing = known == null ? new Pairing(comparison, cut) : known;
                        T result = work.of(new Task(own, begin, end), pairing);
                        pairings.add(pairing);
                        return result;
                    });
                    first = block + 1;
                    pairs = 0;
                }
            }
        }
        return tasks;
    }

    private interface TaskWork<T> {
        T of(Task task, Pairing pairing);
    }

    /** Takes a pair of rows, and their places in the block. */
    private interface PairTaker {
        void take(int left, int right, int a, int b);
    }

    /** Some blocks of one key. */
    private final class Task {
        private final int key;
        private final int first;
        private final int end;
        private int[] rows = new int[0];
        private int[] groups = new int[0];

        Task(int key, int first, int end) {
            this.key = key;
            this.first = first;
            this.end = end;
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
