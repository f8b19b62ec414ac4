package inquest.core.link.score;

import java.util.Arrays;

/** Expected numbers of pairs, by bond, field and level, and by group of lists and bond. */
final class Expected {

    /** By field, level and bond, so that what a pattern adds to lies together. */
    private final double[][][] level;

    private final double[][] mass;

    /**
     * Begins with none.
     *
     * @param like has as many bonds, fields and levels
     */
    Expected(double[][][] like, int groups) {
        level = new double[like[0].length][][];
        for (int f = 0; f < level.length; f++) {
            level[f] = new double[like[0][f].length][like.length];
        }
        mass = new double[groups][like.length];
    }

    /** Adds pairs of one pattern, each of every bond with a probability. */
    void add(int group, byte[] levels, double[] probability, double pairs) {
        double[] some = new double[probability.length];
        for (int bond = 0; bond < some.length; bond++) {
            some[bond] = probability[bond] * pairs;
            mass[group][bond] += some[bond];
        }
        for (int f = 0; f < levels.length; f++) {
            double[] own = level[f][levels[f]];
            for (int bond = 0; bond < some.length; bond++) {
                own[bond] += some[bond];
            }
        }
    }

    /** By level of a field, pairs of a bond. */
    double[] levels(int bond, int field) {
        return Arrays.stream(level[field]).mapToDouble(own -> own[bond]).toArray();
    }

    /** Pairs of a bond at a level of a field. */
    double level(int bond, int field, int at) {
        return level[field][at][bond];
    }

    /** Pairs of a group that are of a bond. */
    double mass(int group, int bond) {
        return mass[group][bond];
    }
}
