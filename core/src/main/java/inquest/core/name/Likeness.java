package inquest.core.name;

import inquest.core.model.Explanation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The probability that two words are spellings of one name: a logistic function of the cost of their {@link Alignment} and
 * of what it rests on, fitted to pairs of spellings against look-alikes of other names; weights in {@code likeness.tsv}.
 */
public final class Likeness {

    /** What the weights stand for, in order. */
    public static final List<String> FEATURES = List.of("constant", "cost", "cost a nat expected", "expected");

    /** Steps cheaper than this are what spellings of one name have all the time. */
    private static final double WORTH_SAYING = 1.5;

    /** What the table of known names is worth: it is kept by hand, and a name has rare spellings that it lacks. */
    private static final double KNOWN_SAME = 0.98;

    private static final double KNOWN_DIFFERENT = 0.04;

    private static final double[] WITHIN = weights("within");
    private static final double[] ACROSS = weights("across");

    private Likeness() {}

    /** The probability, from 0 to 1; the same in both directions. Names known by heart need no letters. */
    public static double of(NamePart one, NamePart other) {
        return switch (KnownNames.of(one, other)) {
            case SAME -> KNOWN_SAME;
            case DIFFERENT -> Math.min(KNOWN_DIFFERENT, ofLetters(one, other));
            case SILENT -> ofLetters(one, other);
        };
    }

    private static double ofLetters(NamePart one, NamePart other) {
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

    /** The letters that speak against, dearest first; empty where nothing is out of the usual. */
    static List<Explanation> reasons(NamePart one, NamePart other) {
        return switch (KnownNames.of(one, other)) {
            case SAME -> List.of(Explanation.of("known spellings of one name"));
            case DIFFERENT ->
                Stream.concat(Stream.of(Explanation.of("known spellings of two names")), letters(one, other))
                        .toList();
            case SILENT -> letters(one, other).toList();
        };
    }

    private static Stream<Explanation> letters(NamePart one, NamePart other) {
        return Alignment.steps(one, other).stream()
                .filter(step -> step.cost() >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble((Alignment.Step step) -> -step.cost()))
                .limit(3)
                .map(step -> Explanation.of(String.format(
                        Locale.ROOT,
                        "%s against %s, %.1f nats dearer than usual",
                        shown(step.left()),
                        shown(step.right()),
                        step.cost())));
    }

    private static String shown(String letters) {
        return letters.isEmpty() ? "nothing" : "\"" + letters + "\"";
    }

    private static double[] weights(String kind) {
        return Tables.rows(Likeness.class, "likeness.tsv").stream()
                .filter(row -> row.get(0).equals(kind))
                .mapToDouble(row -> Double.parseDouble(row.get(2)))
                .toArray();
    }
}
