package inquest.spark;

import inquest.core.link.score.SharedPairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;

/**
 * Spark's executors as workers. Each holds all rows, encoded: some hundred bytes a row. What is shared out is the pairs, of which there are
 * tens for each row.
 */
final class SparkWorkers implements SharedPairs.Workers {

    /** Slices for each core, so that a slow one holds nobody up for long. */
    private static final int SLICES = 4;

    private final JavaSparkContext spark;
    private final Broadcast<byte[]> rows;

    /**
     * Hands the rows to the executors.
     *
     * @param rows as {@link inquest.core.link.score.GatheredRows#write} wrote them
     */
    SparkWorkers(JavaSparkContext spark, byte[] rows) {
        this.spark = spark;
        this.rows = spark.broadcast(rows);
    }

    @Override
    public List<byte[]> ask(byte[] request, int parts) {
        if (parts == 0) {
            return List.of();
        }
        Broadcast<byte[]> asked = spark.broadcast(request);
        // Of one key, the last parts are the lightest: shuffled, slices weigh about the same.
        List<Integer> numbers = IntStream.range(0, parts).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(numbers, new java.util.Random(1));
        List<byte[]> answers = spark.parallelize(numbers, Math.min(parts, SLICES * spark.defaultParallelism()))
                .mapPartitions(new Answering(rows, asked))
                .collect();
        asked.destroy();
        return answers;
    }

    /** What an executor does with a slice. */
    private record Answering(Broadcast<byte[]> rows, Broadcast<byte[]> asked)
            implements FlatMapFunction<Iterator<Integer>, byte[]> {

        @Override
        public Iterator<byte[]> call(Iterator<Integer> slice) {
            List<Integer> parts = new ArrayList<>();
            slice.forEachRemaining(parts::add);
            return parts.isEmpty()
                    ? Collections.emptyIterator()
                    : List.of(SharedPairs.answered(asked.value(), parts, HeldRows.of(rows)))
                            .iterator();
        }
    }
}
