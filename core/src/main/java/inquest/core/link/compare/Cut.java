package inquest.core.link.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is needed to drop a pair as soon as it cannot reach a weight: bounds by field and level, and the order of looking. */
public final class Cut {

    private final double[][] weights;
    private final double[][] same;
    private final double[][] hinted;
    private final double[][] reach;
    private final int[] apart;
    private final int[] order;
    private final double[] rest;

    /**
     * Prepares bounds.
     *
     * @param weights most that a level can weigh, by field and level
     * @param same most that a value weighs with itself, by field and value
     * @param hinted most that a value weighs with another of the same {@link Measure#hint}, by field and value
     */
    public Cut(List<Field> fields, double[][] weights, double[][] same, double[][] hinted) {
        this.weights = weights;
        this.same = same;
        this.hinted = hinted;
        this.reach = new double[weights.length][];
        double[] most = new double[weights.length];
        apart = new int[weights.length];
        for (int f = 0; f < weights.length; f++) {
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
        rest = new double[weights.length + 1];
        for (int at = weights.length - 1; at >= 0; at--) {
            rest[at] = rest[at + 1] + most[order[at]];
        }
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

    /** The most that a value weighs with itself. */
    double same(int field, int value) {
        return same[field][value];
    }

    /** The most that a value weighs with another of the same {@link Measure#hint}. */
    double hinted(int field, int value) {
        return hinted[field][value];
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

    /** The most that a field weighs where two values differ and no {@link Measure#hint} tells more. */
    double apart(int field) {
        return reach[field][apart[field]];
    }

    /** The most that a field weighs at a level or any behind it. */
    double reach(int field, int level) {
        return reach[field][level];
    }
}
