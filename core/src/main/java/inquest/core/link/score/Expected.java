package inquest.core.link.score;

/** Expected numbers of pairs, by bond, field and level, and by group of lists and bond. */
final class Expected {

    private final double[][][] level;
    private final double[][] mass;

    /**
     * Begins with none.
     *
     * @param like has as many bonds, fields and levels
     */
    Expected(double[][][] like, int groups) {
        level = new double[like.length][like[0].length][];
        for (int bond = 0; bond < like.length; bond++) {
            for (int f = 0; f < like[bond].length; f++) {
                level[bond][f] = new double[like[bond][f].length];
            }
        }
        mass = new double[groups][like.length];
    }

    /** Adds pairs of one pattern, each of every bond with a probability. */
    void add(int group, byte[] levels, double[] probability, double pairs) {
        for (int bond = 0; bond < probability.length; bond++) {
            double some = probability[bond] * pairs;
            mass[group][bond] += some;
            for (int f = 0; f < levels.length; f++) {
                level[bond][f][levels[f]] += some;
            }
        }
    }

    /** By level of a field, pairs of a bond. */
    double[] levels(int bond, int field) {
        return level[bond][field];
    }

    /** Pairs of a group that are of a bond. */
    double mass(int group, int bond) {
        return mass[group][bond];
    }
}
