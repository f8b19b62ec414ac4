package inquest.core.link.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is needed to drop a pair as soon as it cannot reach a weight: bounds by field and level, and the order of looking. */
public final class Cut {

    private final double[][] weights;
    private final double[][] reach;
    private final int[] order;
    private final double[] rest;

    /**
     * Prepares bounds.
     *
     * @param weights most that a level can weigh, by field and level
     */
    public Cut(List<Field> fields, double[][] weights) {
        this.weights = weights;
        this.reach = new double[weights.length][];
        double[] most = new double[weights.length];
        for (int f = 0; f < weights.length; f++) {
            reach[f] = weights[f].clone();
            for (int level = reach[f].length - 2; level >= 1; level--) {
                reach[f][level] = Math.max(reach[f][level], reach[f][level + 1]);
            }
            most[f] = Math.max(0, reach[f][1]);
        }
        order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer f) -> fields.get(f).measure() instanceof TextMeasure)
                        .thenComparing(f -> fields.get(f).measure() instanceof WordMeasure)
                        .thenComparing(f -> -most[f]))
                .mapToInt(Integer::intValue)
                .toArray();
        rest = new double[weights.length + 1];
        for (int at = weights.length - 1; at >= 0; at--) {
            rest[at] = rest[at + 1] + most[order[at]];
        }
    }

    /** The field that is looked at in a place. */
    int field(int at) {
        return order[at];
    }

    /** What the fields from a place on can add at most. */
    double rest(int at) {
        return rest[at];
    }

    /** The most that a field weighs at a level. */
    double weight(int field, int level) {
        return weights[field][level];
    }

    /** The most that a field weighs at a level or any behind it. */
    double reach(int field, int level) {
        return reach[field][level];
    }
}
