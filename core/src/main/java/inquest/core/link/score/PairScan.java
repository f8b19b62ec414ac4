package inquest.core.link.score;

import inquest.core.link.block.Blocks;
import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** Goes over the pairs of rows that meet in blocks. What it gives does not depend on how the work is shared out. */
public final class PairScan {

    private static final long PAIRS_A_TASK = 400_000;

    private final Comparison comparison;
    private final Blocks blocks;
    private final ListPairs lists;
    private final ExecutorService executor;
    private final int from;

    /**
     * A scan.
     *
     * @param lists the lists that the rows are from
     * @param from pairs of which both rows are before this one are left out
     * @param executor runs the parts of the work
     */
    public PairScan(Comparison comparison, Blocks blocks, ListPairs lists, int from, ExecutorService executor) {
        this.comparison = comparison;
        this.blocks = blocks;
        this.lists = lists;
        this.from = from;
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
        List<PatternCounts> all = none();
        for (List<PatternCounts> own : Blocks.run(executor, tasks(task -> {
            List<PatternCounts> counts = none();
            task.each((left, right) -> {
                int group = lists.of(left, right);
                if (!lists.skipped(group) && (below == Long.MAX_VALUE || hash(left, right) < below)) {
                    counts.get(group).add(comparison.pattern(left, right));
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
        PatternCounts counts = new PatternCounts();
        int rows = comparison.rows();
        for (int draw = 0; draw < draws; draw++) {
            int left = (int) Long.remainderUnsigned(hash(draw, 1), rows);
            int right = (int) Long.remainderUnsigned(hash(draw, 2), rows);
            if (left != right && !lists.skipped(lists.of(left, right))) {
                counts.add(comparison.pattern(left, right));
            }
        }
        return counts;
    }

    /** The pairs that meet and reach a probability. */
    public List<Links> links(Weighing weighing, double floor) {
        Cut cut = weighing.cut();
        double[] least = new double[lists.size()];
        for (int group = 0; group < least.length; group++) {
            least[group] = weighing.least(group, floor);
        }
        return Blocks.run(executor, tasks(task -> {
            Links links = new Links();
            task.each((left, right) -> {
                int group = lists.of(left, right);
                if (lists.skipped(group)) {
                    return;
                }
                long pattern = comparison.patternFrom(left, right, cut, least[group]);
                if (pattern >= 0) {
                    double weight = weighing.weight(pattern, left, right, group);
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

    private <T> List<Callable<T>> tasks(TaskWork<T> work) {
        List<Callable<T>> tasks = new ArrayList<>();
        for (int key = 0; key < blocks.keys().size(); key++) {
            int from = 0;
            long pairs = 0;
            for (int block = 0; block < blocks.blocks(key); block++) {
                long size = (long) blocks.start(key, block + 1) - blocks.start(key, block);
                pairs += size * (size - 1) / 2;
                if (pairs >= PAIRS_A_TASK || block + 1 == blocks.blocks(key)) {
                    Task task = new Task(key, from, block + 1);
                    tasks.add(() -> work.of(task));
                    from = block + 1;
                    pairs = 0;
                }
            }
        }
        return tasks;
    }

    private interface TaskWork<T> {
        T of(Task task);
    }

    private interface PairTaker {
        void take(int left, int right);
    }

    private final class Task {
        private final int key;
        private final int from;
        private final int to;

        Task(int key, int from, int to) {
            this.key = key;
            this.from = from;
            this.to = to;
        }

        void each(PairTaker taker) {
            for (int block = from; block < to; block++) {
                int end = blocks.start(key, block + 1);
                for (int i = blocks.start(key, block); i < end; i++) {
                    int left = blocks.row(key, i);
                    for (int j = i + 1; j < end; j++) {
                        int right = blocks.row(key, j);
                        if (Math.max(left, right) >= PairScan.this.from && blocks.isFirst(key, left, right)) {
                            taker.take(left, right);
                        }
                    }
                }
            }
        }
    }
}
