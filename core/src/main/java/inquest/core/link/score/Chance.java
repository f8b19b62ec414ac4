package inquest.core.link.score;

import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.Measure;
import inquest.core.link.compare.WordMeasure;
import java.util.Arrays;
import java.util.List;

/** How probable each level is for two rows drawn at random: from frequencies where those tell, else from random pairs. */
final class Chance {

    private static final double LEAST = 1e-9;

    private final double[][] level;
    private final double[][] seen;

    private Chance(double[][] level, double[][] seen) {
        this.level = level;
        this.seen = seen;
    }

    /** Probability of each level of a field. */
    double[] level(int field) {
        return level[field];
    }

    /** Number of pairs, of all pairs of rows, that have a value of the field on both sides: in one script, and in two. */
    double[] seen(int field) {
        return seen[field];
    }

    /**
     * Estimates it.
     *
     * @param draws patterns of random pairs, by group of lists
     * @param pairs number of all pairs, by group
     */
    static Chance of(Comparison comparison, List<PatternCounts> draws, double[] pairs) {
        int width = comparison.fields().size();
        double[][] level = new double[width][];
        double[][] seen = new double[width][2];
        double all = Arrays.stream(pairs).sum();
        double drawn = draws.stream().mapToLong(PatternCounts::total).sum();
        List<long[]> patterns = draws.stream().map(PatternCounts::sorted).toList();
        for (int f = 0; f < width; f++) {
            Field field = comparison.fields().get(f);
            level[f] = new double[field.measure().levels().size()];
            int second = field.measure().secondSort();
            for (int group = 0; group < pairs.length; group++) {
                PatternCounts own = draws.get(group);
                // A group of which more pairs were drawn than fall to it counts for no more than it has.
                double each = pairs[group] / all * (drawn / Math.max(1, own.total()));
                for (long pattern : patterns.get(group)) {
                    int at = comparison.level(pattern, f);
                    double times = own.count(pattern) * each;
                    level[f][at] += times;
                    seen[f][at < second ? 0 : 1] += at == 0 ? 0 : times * all / Math.max(1, drawn);
                }
            }
            settle(field, level[f]);
        }
        exchanged(comparison, level);
        return new Chance(level, seen);
    }

    /** From counts to shares; levels whose chance follows from frequencies take it from there. */
    private static void settle(Field field, double[] level) {
        int second = field.measure().secondSort();
        level[0] = 0;
        double all = 0;
        for (int l = 1; l < level.length; l++) {
            level[l] += 0.1;
            all += level[l];
        }
        if (field.measure() instanceof WordMeasure
                && Arrays.stream(level, second, level.length).sum() < 1) {
            // No two rows are in two scripts; should lists to come bring some, chance is held to be what it is within
            // one.
            int behind = level.length - second;
            for (int l = second; l < level.length; l++) {
                level[l] += level[l - behind];
            }
        }
        double[] byFrequency = byFrequency(field, level.length);
        for (int l = 1; l < level.length; l++) {
            level[l] = byFrequency[l] >= 0 && (l < second || byFrequency[l] > 0)
                    ? Math.max(LEAST, byFrequency[l])
                    : level[l] / all;
        }
        Estimation.toOne(level, 1, second);
        Estimation.toOne(level, second, level.length);
    }

    /** Sum over values of their share times the share of values that agree with them; -1 where no value tells. */
    private static double[] byFrequency(Field field, int levels) {
        Measure measure = field.measure();
        double[] chance = new double[levels];
        Arrays.fill(chance, -1);
        double alone = 1.0 / Math.max(1, field.rows());
        for (int value = 0; value < measure.values(); value++) {
            for (int l : measure.bands(value)) {
                double one = measure.chance(l, value);
                if (!Double.isNaN(one)) {
                    // A row is no pair with itself.
                    double others = l <= Measure.BANDS ? Math.max(0.3 * alone, one - alone) : one;
                    chance[l] = Math.max(0, chance[l]) + measure.share(value) * others;
                }
            }
        }
        return chance;
    }

    private static void exchanged(Comparison comparison, double[][] level) {
        double chance = comparison.chanceOfExchange();
        if (chance > 0) {
            for (int exchanged : WordMeasure.exchanged()) {
                level[comparison.given()][exchanged] = chance;
                level[comparison.family()][exchanged] = chance;
            }
        }
    }
}
