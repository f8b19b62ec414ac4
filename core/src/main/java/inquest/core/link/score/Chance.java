package inquest.core.link.score;

import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.Measure;
import inquest.core.link.compare.WordMeasure;
import java.util.Arrays;

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
     * @param draws patterns of random pairs
     * @param all number of all pairs
     */
    static Chance of(Comparison comparison, PatternCounts draws, double all) {
        int width = comparison.fields().size();
        double[][] level = new double[width][];
        double[][] seen = new double[width][2];
        long[] patterns = draws.sorted();
        for (int f = 0; f < width; f++) {
            Field field = comparison.fields().get(f);
            level[f] = new double[field.measure().levels().size()];
            int second = field.measure().secondSort();
            for (long pattern : patterns) {
                int own = comparison.level(pattern, f);
                level[f][own] += draws.count(pattern);
                seen[f][own < second ? 0 : 1] += own == 0 ? 0 : draws.count(pattern) * all / Math.max(1, draws.total());
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
