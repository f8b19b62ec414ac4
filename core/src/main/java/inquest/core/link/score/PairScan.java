package inquest.core.link.score;

import inquest.core.link.block.Blocks;
import inquest.core.link.compare.Cut;
import inquest.core.link.compare.Pairing;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;

/** Goes over the pairs on this machine. What it gives does not depend on how the work is shared out. */
public final class PairScan implements PairSource {

    private final PairParts parts;
    private final ExecutorService executor;

    /**
     * A scan.
     *
     * @param executor runs the parts of the work
     */
    public PairScan(GatheredRows rows, ExecutorService executor) {
        this.parts = new PairParts(rows);
        this.executor = executor;
    }

    @Override
    public List<PatternCounts> met(double[] share) {
        return sum(run(parts.size(), parts.uncut(), (part, pairing) -> {
            List<PatternCounts> counts = parts.none();
            parts.met(part, share, pairing, counts);
            return counts;
        }));
    }

    @Override
    public List<PatternCounts> draws(int draws) {
        return sum(run(parts.ofDraws(draws), parts.uncut(), (part, pairing) -> {
            List<PatternCounts> counts = parts.none();
            parts.drawn(part, draws, pairing, counts);
            return counts;
        }));
    }

    private List<PatternCounts> sum(List<List<PatternCounts>> counted) {
        List<PatternCounts> all = parts.none();
        for (List<PatternCounts> own : counted) {
            for (int group = 0; group < all.size(); group++) {
                all.get(group).add(own.get(group));
            }
        }
        return all;
    }

    @Override
    public List<Links> links(Sought sought) {
        double[] least = parts.least(sought);
        return run(parts.size(), sought.weighing().cut(), (part, pairing) -> {
            Links links = new Links();
            parts.links(part, sought, least, pairing, links);
            return links;
        });
    }

    /** What a thread has learned of costly pairs of values goes on to its next part. */
    private <T> List<T> run(int size, Cut cut, BiFunction<Integer, Pairing, T> work) {
        Queue<Pairing> pairings = new ConcurrentLinkedQueue<>();
        List<Callable<T>> tasks = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            int part = at;
            tasks.add(() -> {
                Pairing known = pairings.poll();
                Pairing pairing = known == null ? parts.pairing(cut) : known;
                T result = work.apply(part, pairing);
                pairings.add(pairing);
                return result;
            });
        }
        return Blocks.run(executor, tasks);
    }
}
