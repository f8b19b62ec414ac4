package inquest.core.link.score;

import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Cut;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.Measure;
import java.util.Arrays;

/**
 * Weighs pairs under a fitted mixture: log odds to base 2 that two rows are one person.
 *
 * <p>A field's weight is that of its level; where both agree on a value, or on spellings of one, it is the greater the rarer
 * the value is. What two people of one household or place share by that is taken off, see {@link Bond}.
 */
public final class Weighing {

    private static final double LOG_2 = Math.log(2);
    private static final Bond[] BONDS = Bond.values();
    private static final int CHANCE = Bond.CHANCE.place();

    private final Comparison comparison;
    private final Mixture mixture;
    private final double[][][] log;
    private final double[][] prior;
    private final double[][] rarity;
    private final double[][] most;
    private final boolean[][] shares;
    private final Cut cut;

    /** Prepares the weights of a mixture. */
    public Weighing(Comparison comparison, Mixture mixture) {
        this.comparison = comparison;
        this.mixture = mixture;
        int width = comparison.fields().size();
        prior = new double[mixture.groups()][BONDS.length];
        for (int group = 0; group < prior.length; group++) {
            for (Bond bond : BONDS) {
                prior[group][bond.place()] = log2(Math.max(1e-300, mixture.share(group, bond)));
            }
        }
        log = new double[BONDS.length][width][];
        shares = new boolean[BONDS.length][width];
        rarity = new double[width][];
        most = new double[width][];
        for (int f = 0; f < width; f++) {
            Field field = comparison.fields().get(f);
            for (Bond bond : BONDS) {
                shares[bond.place()][f] = bond.shares(field.kind());
                double[] own = new double[mixture.levels(f)];
                for (int level = 1; level < own.length; level++) {
                    own[level] = log2(Math.max(1e-12, mixture.level(bond, f, level)));
                }
                log[bond.place()][f] = own;
            }
            rarities(f, field.measure());
        }
        double[][] same = new double[width][];
        double[][] hinted = new double[width][];
        for (int f = 0; f < width; f++) {
            Measure measure = comparison.fields().get(f).measure();
            same[f] = new double[measure.values()];
            hinted[f] = new double[measure.values()];
            for (int value = 0; value < same[f].length; value++) {
                same[f][value] = most(f, measure.level(value, value), measure, value);
                hinted[f][value] = most(f, measure.hinted(), measure, value);
            }
        }
        cut = new Cut(comparison.fields(), most, same, hinted);
    }

    /** The most that a field can weigh at a level where one of the values is this. */
    private double most(int f, int level, Measure measure, int value) {
        double one = level == Measure.MISSING ? 0 : measure.chance(level, value);
        return one > 0 && !Double.isNaN(rarity[f][level])
                ? log[0][f][level] - log[CHANCE][f][level] + rarity[f][level] - log2(one)
                : most[f][level];
    }

    /** What a value's rarity is measured against, and the most that a level can weigh. */
    private void rarities(int f, Measure measure) {
        int levels = measure.levels().size();
        double[] chance = new double[levels];
        double[] share = new double[levels];
        double[] least = new double[levels];
        Arrays.fill(least, 1);
        for (int value = 0; value < measure.values(); value++) {
            for (int level : measure.bands(value)) {
                double one = measure.chance(level, value);
                if (one > 0) {
                    chance[level] += measure.share(value) * one;
                    share[level] += measure.share(value);
                    least[level] = Math.min(least[level], one);
                }
            }
        }
        rarity[f] = new double[levels];
        most[f] = new double[levels];
        for (int level = 1; level < levels; level++) {
            rarity[f][level] = share[level] > 0 ? log2(chance[level] / share[level]) : Double.NaN;
            double rarest = share[level] > 0 ? rarity[f][level] - log2(least[level]) : 0;
            most[f][level] = log[0][f][level] - log[CHANCE][f][level] + rarest;
        }
    }

    /** What it weighs by. */
    Mixture mixture() {
        return mixture;
    }

    /** Upper bounds of the weights. */
    Cut cut() {
        return cut;
    }

    /** The sum of the fields' weights below which no pair of a group can reach some log odds. */
    double least(int group, double odds) {
        return odds - prior[group][0] + prior[group][CHANCE];
    }

    /** The log odds to base 2 that are a probability, which is neither 0 nor 1. */
    public static double odds(double probability) {
        return log2(probability / (1 - probability));
    }

    /** The log odds of two rows. */
    public double weight(long pattern, int left, int right, int group) {
        double[] sums = prior[group].clone();
        for (int f = 0; f < rarity.length; f++) {
            int level = comparison.level(pattern, f);
            if (level != Measure.MISSING) {
                double rare = rare(f, level, left, right);
                for (int bond = 0; bond < sums.length; bond++) {
                    sums[bond] += log[bond][f][level] + (shares[bond][f] ? rare : 0);
                }
            }
        }
        return sums[0] - added(sums);
    }

    /** What a field adds to the log odds of one person against chance. */
    public double weight(int field, int level, int left, int right) {
        return level == Measure.MISSING
                ? 0
                : log[0][field][level] - log[CHANCE][field][level] + rare(field, level, left, right);
    }

    /** The log odds before anything is compared. */
    public double prior(int group) {
        return prior[group][0] - prior[group][CHANCE];
    }

    private double rare(int f, int level, int left, int right) {
        if (Double.isNaN(rarity[f][level])) {
            return 0;
        }
        Measure measure = comparison.fields().get(f).measure();
        double one = measure.chance(level, comparison.value(left, f));
        double other = measure.chance(level, comparison.value(right, f));
        return Double.isNaN(one) || Double.isNaN(other) || Math.max(one, other) <= 0
                ? 0
                : rarity[f][level] - log2(Math.max(one, other));
    }

    /** The logarithm of the sum of all bonds but the first. */
    private static double added(double[] logs) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int bond = 1; bond < logs.length; bond++) {
            greatest = Math.max(greatest, logs[bond]);
        }
        double sum = 0;
        for (int bond = 1; bond < logs.length; bond++) {
            sum += Math.exp((logs[bond] - greatest) * LOG_2);
        }
        return greatest + log2(sum);
    }

    static double log2(double x) {
        return Math.log(x) / LOG_2;
    }

    /** The probability of log odds to base 2. */
    public static double probability(double weight) {
        return 1 / (1 + Math.exp(-weight * LOG_2));
    }
}
