package inquest.core.name;

import java.util.List;

/**
 * The probability that two words are spellings of one name: a logistic function of the cost of their {@link Alignment} and
 * of what it rests on, fitted to pairs of spellings against look-alikes of other names; weights in {@code likeness.tsv}.
 */
public final class Likeness {

    /** What the weights stand for, in order. */
    public static final List<String> FEATURES = List.of("constant", "cost", "cost a nat expected", "expected");

    private static final double[] WITHIN = weights("within");
    private static final double[] ACROSS = weights("across");

    private Likeness() {}

    /** The probability, from 0 to 1; the same in both directions. */
    public static double of(NamePart one, NamePart other) {
        double best = ofReadings(one, other);
        if (one.bare().isPresent()) {
            best = Math.max(best, ofReadings(one.bare().get(), other));
        }
        if (other.bare().isPresent()) {
            best = Math.max(best, ofReadings(one, other.bare().get()));
        }
        return best;
    }

    private static double ofReadings(NamePart one, NamePart other) {
        double[] weights = one.script() == other.script() ? WITHIN : ACROSS;
        double[] features = features(one, other);
        double sum = 0;
        for (int at = 0; at < features.length; at++) {
            sum += weights[at] * features[at];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The values of {@link #FEATURES} for two words. */
    public static double[] features(NamePart one, NamePart other) {
        double cost = Alignment.cost(one, other);
        double expected =
                Math.max(1, Costs.between(one.script(), other.script()).expected(one.graphemes(), other.graphemes()));
        return new double[] {1, cost, cost / expected, expected};
    }

    private static double[] weights(String kind) {
        return Tables.rows(Likeness.class, "likeness.tsv").stream()
                .filter(row -> row.get(0).equals(kind))
                .mapToDouble(row -> Double.parseDouble(row.get(2)))
                .toArray();
    }
}
