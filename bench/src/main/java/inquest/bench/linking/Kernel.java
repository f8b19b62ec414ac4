package inquest.bench.linking;

import inquest.app.link.LinkOrder;
import inquest.app.link.Lists;
import inquest.app.link.Roles;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.Fields;
import inquest.core.link.explain.Calibration;
import inquest.core.link.score.GatheredRows;
import inquest.core.link.score.Links;
import inquest.core.link.score.PairScan;
import inquest.core.link.score.Scoring;
import inquest.core.link.score.Sought;
import inquest.core.link.score.Weighing;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Roster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The second pass alone, on one thread: pairs that meet are enumerated, compared and weighed, and those at the floor kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Kernel {

    /** A list of invented people. */
    @Param("none")
    private String list = "none";

    private ExecutorService executor = Executors.newSingleThreadExecutor();
    private Optional<PairScan> scan = Optional.empty();
    private Optional<Weighing> weighing = Optional.empty();
    private long met;

    /** Pairs a second, beside scans a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Pairs {
        /** Pairs that meet, those under several keys counted as often. */
        public long met;
    }

    /** Encodes the list and fits a model. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        LinkOrder order = new LinkOrder(
                List.of(Path.of(list)),
                Path.of(""),
                Optional.of("cluster"),
                LinkOrder.About.NOTHING,
                LinkOrder.Earlier.NOTHING,
                List.of());
        Roster roster = Lists.read(order, rows -> {}).roster();
        Columns columns = Columns.of(roster, new Columns.Said(Map.of(), Set.of(), Roles::byHeader));
        List<Field> fields = Fields.of(roster, columns);
        GatheredRows rows = GatheredRows.of(roster, columns, Optional.empty(), fields, executor);
        PairScan pairs = new PairScan(rows, executor);
        scan = Optional.of(pairs);
        met = rows.meetings();
        weighing = Optional.of(new Weighing(
                rows.comparison(), Scoring.fitted(rows, pairs).model().mixture()));
    }

    /** Ends the thread. */
    @TearDown(Level.Trial)
    public void end() {
        executor.shutdownNow();
    }

    /** One scan of all pairs that meet. */
    @Benchmark
    public long scan(Pairs pairs) {
        pairs.met += met;
        return scan.orElseThrow().links(Sought.all(weighing.orElseThrow(), Calibration.NONE, Scoring.FLOOR)).stream()
                .mapToLong(Links::size)
                .sum();
    }
}
