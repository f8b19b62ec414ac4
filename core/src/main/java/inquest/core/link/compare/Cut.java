package inquest.core.link.compare;

import inquest.core.link.table.FieldKind;
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
    private final double[] acrossToo;
    private final int[] order;

    /**
     * Prepares bounds.
     *
     * @param given most that a level can weigh, by field and level
     * @param same most that a value weighs with itself, by field and value
     * @param hinted most that a value weighs with another of the same {@link Measure#hint}, by field and value
     */
    public Cut(List<Field> fields, double[][] given, double[][] same, double[][] hinted) {
        this.weights = Arrays.stream(given).map(double[]::clone).toArray(double[][]::new);
        this.agreed = new double[weights.length][];
        this.reach = new double[weights.length][];
        double[] most = new double[weights.length];
        apart = new int[weights.length];
        acrossToo = new double[weights.length];
        for (int f = 0; f < weights.length; f++) {
            agreed[f] = new double[2 * same[f].length];
            boolean marks = fields.get(f).kind() == FieldKind.SEX;
            if (marks) {
                // Whether the given names are alike is seen last.
                weights[f][NumberMeasure.DIFFERENT] =
                        Math.max(weights[f][NumberMeasure.DIFFERENT], weights[f][NumberMeasure.DIFFERENT_AS_NAMES]);
            }
            for (int value = 0; value < same[f].length; value++) {
                agreed[f][2 * value] =
                        marks ? Math.max(same[f][value], weights[f][NumberMeasure.SAME_AS_NAMES]) : same[f][value];
                agreed[f][2 * value + 1] = hinted[f][value];
            }
            reach[f] = weights[f].clone();
            Measure measure = fields.get(f).measure();
            if (measure instanceof WordMeasure) {
                // Pairs of which names are exchanged are looked at whole, without bounds.
                for (int exchanged : WordMeasure.exchanged()) {
                    if (exchanged < reach[f].length) {
                        reach[f][exchanged] = reach[f][exchanged + 1];
                    }
                }
            }
            for (int level = reach[f].length - 2; level >= 1; level--) {
                if (level + 1 != measure.secondSort()) {
                    reach[f][level] = Math.max(reach[f][level], reach[f][level + 1]);
                }
            }
            acrossToo[f] = measure instanceof WordMeasure words && words.isOfSeveralScripts()
                    ? reach[f][measure.secondSort()]
                    : Double.NEGATIVE_INFINITY;
            most[f] = Math.max(0, Math.max(reach[f][1], acrossToo[f]));
            apart[f] = measure.nearest();
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
        return Math.max(reach[field][apart[field]], acrossToo[field]);
    }

    /** The most that a field weighs at a level or any behind it, of pairs in one script or of those in two. */
    double reach(int field, int level) {
        return reach[field][level];
    }
}
