package inquest.bench.linking;

import inquest.core.link.block.Blocks;
import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.Fields;
import inquest.core.link.explain.Calibration;
import inquest.core.link.score.LinkModel;
import inquest.core.link.score.Links;
import inquest.core.link.score.ListPairs;
import inquest.core.link.score.PairScan;
import inquest.core.link.score.Scoring;
import inquest.core.link.score.Weighing;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Roster;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;

/** How many pairs a second are enumerated, compared and weighed: the second pass alone, over and over. */
final class KernelSpeed {

    private static final int WARM = 3;
    private static final int MEASURED = 5;

    private KernelSpeed() {}

    static String of(Roster roster, Columns columns, LinkModel model, ExecutorService executor) {
        List<Field> fields = Fields.of(roster, columns);
        Blocks blocks = Blocks.of(fields, roster.rows(), executor);
        Comparison comparison = new Comparison(fields, roster.rows());
        PairScan scan = new PairScan(comparison, blocks, new ListPairs(roster), executor);
        Weighing weighing = new Weighing(comparison, model.mixture());
        double best = Double.MAX_VALUE;
        double bestCpu = Double.MAX_VALUE;
        long kept = 0;
        for (int round = 0; round < WARM + MEASURED; round++) {
            long cpu = cpu();
            long start = System.nanoTime();
            kept = scan.links(weighing, Calibration.NONE, Scoring.FLOOR).stream()
                    .mapToLong(Links::size)
                    .sum();
            if (round >= WARM) {
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
                bestCpu = Math.min(bestCpu, (cpu() - cpu) / 1e9);
            }
        }
        double pairs = scan.meetings();
        return String.format(
                Locale.ROOT,
                "  kernel: %.1f M pairs, %d kept, %.1f M pairs/s on the wall, %.1f M pairs/s a core (CPU time)",
                pairs / 1e6,
                kept,
                pairs / best / 1e6,
                pairs / bestCpu / 1e6);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
