package inquest.core.link.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What is needed to drop a pair as soon as it cannot reach a weight: bounds by field and level, and the order of looking. */
public final class Cut {

    private final double[][] weights;
    private final double[][] agreed;
    private final double[][] reach;
    private final int[] apart;
    private final int[] order;

    /**
     * Prepares bounds.
     *
     * @param weights most that a level can weigh, by field and level
     * @param same most that a value weighs with itself, by field and value
     * @param hinted most that a value weighs with another of the same {@link Measure#hint}, by field and value
     */
    public Cut(List<Field> fields, double[][] weights, double[][] same, double[][] hinted) {
        this.weights = weights;
        this.agreed = new double[weights.length][];
        this.reach = new double[weights.length][];
        double[] most = new double[weights.length];
        apart = new int[weights.length];
        for (int f = 0; f < weights.length; f++) {
            agreed[f] = new double[2 * same[f].length];
            for (int value = 0; value < same[f].length; value++) {
                agreed[f][2 * value] = same[f][value];
                agreed[f][2 * value + 1] = hinted[f][value];
            }
            reach[f] = weights[f].clone();
            if (fields.get(f).measure() instanceof WordMeasure) {
                // Pairs of which names are exchanged are looked at whole, without bounds.
                reach[f][WordMeasure.EXCHANGED] = reach[f][WordMeasure.DIFFERS];
            }
            for (int level = reach[f].length - 2; level >= 1; level--) {
                reach[f][level] = Math.max(reach[f][level], reach[f][level + 1]);
            }
            most[f] = Math.max(0, reach[f][1]);
            apart[f] = fields.get(f).measure().nearest();
            if (apart[f] == Measure.MISSING) {
                reach[f][Measure.MISSING] = most[f];
            }
        }
        order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer f) -> fields.get(f).measure() instanceof TextMeasure)
                        .thenComparing(f -> fields.get(f).measure() instanceof WordMeasure)
                        .thenComparing(f -> -most[f]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Bounds that drop no pair. */
    public static Cut none(List<Field> fields) {
        double[][] levels = fields.stream()
                .map(field -> new double[field.measure().levels().size()])
                .toArray(double[][]::new);
        double[][] values = fields.stream()
                .map(field -> new double[field.measure().values()])
                .toArray(double[][]::new);
        return new Cut(fields, levels, values, values);
    }

    /** By value, in twos: the most that it weighs with itself, and with another of the same {@link Measure#hint}. */
    double[] agreed(int field) {
        return agreed[field];
    }

    /**
     * The fields in the order in which they are best looked at: cheap ones before costly ones, and what tells most first.
     *
     * @param agreed fields in which the rows of a block agree anyway, more or less; they come last
     */
    public int[] order(IntPredicate agreed) {
        return IntStream.concat(
                        Arrays.stream(order).filter(f -> !agreed.test(f)),
                        Arrays.stream(order).filter(agreed))
                .toArray();
    }

    /** The most that a field weighs, by level. */
    double[] weights(int field) {
        return weights[field];
    }

    /** The most that a field weighs where two values differ and no {@link Measure#hint} tells more. */
    double apart(int field) {
        return reach[field][apart[field]];
    }

    /** The most that a field weighs at a level or any behind it. */
    double reach(int field, int level) {
        return reach[field][level];
    }
}
