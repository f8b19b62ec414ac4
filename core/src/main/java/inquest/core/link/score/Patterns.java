package inquest.core.link.score;

import inquest.core.link.compare.Comparison;
import java.util.Arrays;
import java.util.List;

/** Counted patterns of each group of lists, taken apart once into the level of each field. */
final class Patterns {

    private final double[] each;
    private final double[] pairs;
    private final double[][] weights;
    private final double[] counted;
    private final byte[][][] levels;

    /**
     * Takes counts apart.
     *
     * @param counts by group
     * @param share share of the pairs that was counted, by group
     * @param pairs number of all pairs, by group
     */
    Patterns(Comparison comparison, List<PatternCounts> counts, double[] share, double[] pairs) {
        this.each = Arrays.stream(share).map(own -> 1 / own).toArray();
        this.pairs = pairs.clone();
        weights = new double[counts.size()][];
        counted = new double[counts.size()];
        levels = new byte[counts.size()][][];
        int width = comparison.fields().size();
        for (int group = 0; group < weights.length; group++) {
            long[] patterns = counts.get(group).sorted();
            weights[group] = new double[patterns.length];
            levels[group] = new byte[patterns.length][width];
            for (int at = 0; at < patterns.length; at++) {
                weights[group][at] = counts.get(group).count(patterns[at]) * each[group];
                for (int f = 0; f < width; f++) {
                    levels[group][at][f] = (byte) comparison.level(patterns[at], f);
                }
            }
            counted[group] = Arrays.stream(weights[group]).sum();
        }
    }

    /** Number of groups. */
    int groups() {
        return pairs.length;
    }

    /** Number of all pairs of a group, counted or not. */
    double pairs(int group) {
        return pairs[group];
    }

    /** Number of a group's patterns. */
    int size(int group) {
        return weights[group].length;
    }

    /** Number of pairs that one counted pair of a group stands for. */
    double each(int group) {
        return each[group];
    }

    /** Number of pairs of a pattern, by its place in the group. */
    double weight(int group, int at) {
        return weights[group][at];
    }

    /** The level of each field in a pattern. Not to be changed. */
    byte[] levels(int group, int at) {
        return levels[group][at];
    }

    /** Number of a group's pairs that were counted, as if all those that could be had been. */
    double counted(int group) {
        return counted[group];
    }
}
