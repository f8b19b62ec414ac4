package inquest.core.link.score;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the pairs gone over by workers that each hold the rows, and are told by bytes what to do with which parts. Answers may come in any
 * order and from any split of the parts: counts are whole numbers, links are sorted.
 */
public final class SharedPairs implements PairSource {

    /** Hands a request to workers. */
    @FunctionalInterface
    public interface Workers {
        /**
         * Has a request answered, by {@link SharedPairs#answered}, for all parts, split up as it may be.
         *
         * @param request to be handed on as it is
         * @param parts how many there are, numbered from 0
         * @return the answers, in any order
         * @throws UncheckedIOException if workers cannot be reached, or fail
         */
        List<byte[]> ask(byte[] request, int parts);
    }

    private final int rows;
    private final PairParts parts;
    private final Workers workers;

    /**
     * Prepares.
     *
     * @param rows that the workers hold too
     */
    public SharedPairs(GatheredRows rows, Workers workers) {
        this.rows = rows.comparison().rows();
        this.parts = new PairParts(rows);
        this.workers = workers;
    }

    /** What a worker answers to a request for some parts. */
    public static byte[] answered(byte[] request, List<Integer> parts, GatheredRows rows) {
        return PairRequest.answered(request, parts, rows);
    }

    @Override
    public List<PatternCounts> met(double[] share) {
        return sum(workers.ask(PairRequest.met(share), parts.size()));
    }

    @Override
    public List<PatternCounts> draws(int draws) {
        return sum(workers.ask(PairRequest.draws(draws), parts.ofDraws(draws)));
    }

    private List<PatternCounts> sum(List<byte[]> answers) {
        List<PatternCounts> all = parts.none();
        for (byte[] answer : answers) {
            reading(answer, in -> {
                for (PatternCounts ofGroup : all) {
                    ofGroup.add(in);
                }
            });
        }
        return all;
    }

    @Override
    public List<Links> links(Sought sought) {
        byte[] request = PairRequest.links(sought, rows);
        List<Links> all = new ArrayList<>();
        workers.ask(request, parts.size()).forEach(answer -> reading(answer, in -> all.add(Links.read(in))));
        return all;
    }

    private interface Reading {
        void from(DataInputStream in) throws IOException;
    }

    private static void reading(byte[] answer, Reading reading) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
            reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "expected a worker's answer whole, found a part of it. Run again; if it happens again, look at the"
                            + " workers' logs.",
                    e);
        }
    }
}
