package inquest.bench.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Calibration: the rising step function nearest to what was observed (pool adjacent violators), drawn through the middles of its
 * steps.
 *
 * <p>Zadrozny and Elkan, <i>Transforming classifier scores into accurate multiclass probability estimates</i>, KDD 2002.
 */
final class Isotonic {

    private Isotonic() {}

    /**
     * Points of the calibration.
     *
     * @param observed pairs of raw value and 1 for right, 0 for wrong
     * @param bins into how many groups of equal size the pairs are put first
     * @return pairs of raw value and share, both rising
     */
    static List<double[]> points(List<double[]> observed, int bins) {
        List<double[]> sorted = observed.stream()
                .sorted(Comparator.comparing((double[] pair) -> pair[0]))
                .toList();
        Deque<double[]> blocks = new ArrayDeque<>();
        for (int bin = 0; bin < bins; bin++) {
            List<double[]> group = sorted.subList(bin * sorted.size() / bins, (bin + 1) * sorted.size() / bins);
            if (group.isEmpty()) {
                continue;
            }
            double[] block = {0, 0, group.size()};
            group.forEach(pair -> {
                block[0] += pair[0];
                block[1] += pair[1];
            });
            blocks.addLast(block);
            merge(blocks);
        }
        return blocks.stream()
                .map(block -> new double[] {block[0] / block[2], block[1] / block[2]})
                .toList();
    }

    private static void merge(Deque<double[]> blocks) {
        while (blocks.size() > 1) {
            double[] last = blocks.removeLast();
            double[] before = blocks.removeLast();
            if (before[1] / before[2] < last[1] / last[2]) {
                blocks.addLast(before);
                blocks.addLast(last);
                return;
            }
            blocks.addLast(new double[] {before[0] + last[0], before[1] + last[1], before[2] + last[2]});
        }
    }

    /** The calibrated value, on straight lines between the points, from the origin; beyond the last point its share. */
    static double value(List<double[]> points, double raw) {
        double[] below = {0, 0};
        for (double[] point : points) {
            if (raw < point[0]) {
                return below[1] + (raw - below[0]) / (point[0] - below[0]) * (point[1] - below[1]);
            }
            below = point;
        }
        return below[1];
    }

    /** How many claims were shown at each tenth of the score, their mean score, and the share that was right. */
    static List<String> table(List<double[]> observed, List<double[]> points) {
        double[][] tenths = new double[10][3];
        for (double[] pair : observed) {
            double score = value(points, pair[0]);
            double[] tenth = tenths[(int) Math.min(9, score * 10)];
            tenth[0]++;
            tenth[1] += score;
            tenth[2] += pair[1];
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < tenths.length; i++) {
            double n = Math.max(1, tenths[i][0]);
            rows.add(String.format(
                    Locale.ROOT,
                    "%.1f-%.1f  %5.0f claims  mean score %.2f  right %.2f",
                    i / 10.0,
                    (i + 1) / 10.0,
                    tenths[i][0],
                    tenths[i][1] / n,
                    tenths[i][2] / n));
        }
        return rows;
    }
}
