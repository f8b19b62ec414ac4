package inquest.core.name;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What it costs to hold a grapheme of one script to be the same sound as one of another, or to have no counterpart there:
 * learned from pairs of spellings of one name, and kept in the table {@code evidence.tsv}.
 *
 * <p>For graphemes <i>a</i> and <i>b</i> the table gives s(a,b) = ln P(a,b) / (P(a) P(b)), where P(a,b) is the share of the
 * step among all steps of a memoryless transducer (Ristad and Yianilos, Learning String-Edit Distance, 1998), and E(a), the
 * mean of s over what a is held against. The cost is (E(a) + E(b)) / 2 − s(a,b): what the step falls short of the evidence
 * that its letters give when the names are one. Two spellings of one name cost about 0 on average, whatever their length.
 *
 * <p>Where nothing was learned, letters of one class speak for each other; for Hebrew, Arabic letters stand in.
 */
final class Costs {

    /** The evidence of a step that was hardly ever seen: a hundredth of chance, for typing errors make any step. */
    private static final float UNSEEN = (float) Math.log(0.01);

    /** The evidence of two consonants of one class, and what is expected of one, where nothing was learned. */
    private static final float CLASSED = 2.5f;

    /** A letter in no table against another letter. */
    private static final float FOREIGN = 5;

    private static final Map<Script, Map<Script, Costs>> TABLES = tables();

    private final int width;
    private final float[] evidence;
    private final float[] leftExpected;
    private final float[] rightExpected;
    private final Map<Integer, Float> twoToOne = new HashMap<>();
    private final Map<Integer, Float> oneToTwo = new HashMap<>();

    /** Which pairs of graphemes make a group at all: asked in every cell of an alignment, so not left to the maps. */
    private final boolean[] leftGroup;

    private final boolean[] rightGroup;

    private Costs(int leftSize, int rightSize) {
        this.width = rightSize + 1;
        this.evidence = new float[(leftSize + 1) * width];
        this.leftExpected = new float[leftSize];
        this.rightExpected = new float[rightSize];
        this.leftGroup = new boolean[leftSize * leftSize];
        this.rightGroup = new boolean[rightSize * rightSize];
    }

    /** The costs between two scripts. Letters in no table, and so all of {@link Script#OTHER}, are like themselves only. */
    static Costs between(Script left, Script right) {
        return Objects.requireNonNull(Objects.requireNonNull(TABLES.get(left)).get(right));
    }

    /** A grapheme of the left script held to be one of the right. */
    float step(int left, int right) {
        if (left < 0 || right < 0) {
            return left == right ? 0 : FOREIGN;
        }
        return (leftExpected[left] + rightExpected[right]) / 2 - evidence[at(left, right)];
    }

    /** A grapheme of the left script without a counterpart. */
    float left(int left) {
        return left < 0 ? FOREIGN / 2 : leftExpected[left] / 2 - evidence[at(left, -1)];
    }

    /** A grapheme of the right script without a counterpart. */
    float right(int right) {
        return right < 0 ? FOREIGN / 2 : rightExpected[right] / 2 - evidence[at(-1, right)];
    }

    /** Two graphemes of the left script held to be one of the right; infinite where they are no group. */
    float twoToOne(int first, int second, int right) {
        if (first < 0 || second < 0 || right < 0 || !leftGroup[first * leftExpected.length + second]) {
            return Float.POSITIVE_INFINITY;
        }
        Float s = twoToOne.get(group(first, second, right));
        return s == null
                ? Float.POSITIVE_INFINITY
                : (leftExpected[first] + leftExpected[second] + rightExpected[right]) / 2 - s;
    }

    /** One grapheme of the left script held to be two of the right; infinite where they are no group. */
    float oneToTwo(int left, int first, int second) {
        if (first < 0 || second < 0 || left < 0 || !rightGroup[first * rightExpected.length + second]) {
            return Float.POSITIVE_INFINITY;
        }
        Float s = oneToTwo.get(group(/* first= */ left, /* second= */ first, /* third= */ second));
        return s == null
                ? Float.POSITIVE_INFINITY
                : (leftExpected[left] + rightExpected[first] + rightExpected[second]) / 2 - s;
    }

    /** The evidence that two words are expected to give if they are one name, in nats. */
    float expected(int[] left, int[] right) {
        float sum = 0;
        for (int grapheme : left) {
            sum += grapheme < 0 ? CLASSED : leftExpected[grapheme];
        }
        for (int grapheme : right) {
            sum += grapheme < 0 ? CLASSED : rightExpected[grapheme];
        }
        return sum / 2;
    }

    private int at(int left, int right) {
        return (left + 1) * width + right + 1;
    }

    private static int group(int first, int second, int third) {
        return first << 16 | second << 8 | third;
    }

    private static Map<Script, Map<Script, Costs>> tables() {
        Map<String, List<List<String>>> learned =
                Tables.rows(Costs.class, "evidence.tsv").stream().collect(Collectors.groupingBy(row -> row.get(0)));
        Map<Script, Map<Script, Costs>> tables = new EnumMap<>(Script.class);
        for (Script left : Script.values()) {
            Map<Script, Costs> row = new EnumMap<>(Script.class);
            for (Script right : Script.values()) {
                row.put(
                        right,
                        Alphabet.of(left)
                                .flatMap(a -> Alphabet.of(right).map(b -> of(a, b, learned)))
                                .orElseGet(() -> new Costs(size(left), size(right))));
            }
            tables.put(left, row);
        }
        return tables;
    }

    private static int size(Script script) {
        return Alphabet.of(script).map(Alphabet::size).orElse(0);
    }

    /** Learned costs, or those of the alphabets that stand in, or those of the classes. */
    private static Costs of(Alphabet left, Alphabet right, Map<String, List<List<String>>> learned) {
        List<List<String>> rows = learned.get(name(left) + " " + name(right));
        List<List<String>> turned = learned.get(name(right) + " " + name(left));
        if (rows == null && turned == null && (left.standsIn() != left || right.standsIn() != right)) {
            return of(left.standsIn(), right.standsIn(), learned).standingIn(left, right);
        }
        Costs costs = byClass(left, right);
        if (rows != null) {
            rows.forEach(row -> costs.learn(left, right, row.get(1), row.get(2), Float.parseFloat(row.get(3))));
        } else if (turned != null) {
            turned.forEach(row -> costs.learn(left, right, row.get(2), row.get(1), Float.parseFloat(row.get(3))));
        }
        return costs;
    }

    private static String name(Alphabet alphabet) {
        return alphabet.script().name().toLowerCase(Locale.ROOT);
    }

    private static Costs byClass(Alphabet left, Alphabet right) {
        Costs costs = new Costs(left.size(), right.size());
        Arrays.fill(costs.evidence, UNSEEN);
        for (int a = 0; a < left.size(); a++) {
            costs.leftExpected[a] = left.soundInside(a).isEmpty() ? 0 : CLASSED;
            costs.evidence[costs.at(a, -1)] = left.soundInside(a).isEmpty() ? -1 : UNSEEN;
        }
        for (int b = 0; b < right.size(); b++) {
            costs.rightExpected[b] = right.soundInside(b).isEmpty() ? 0 : CLASSED;
            costs.evidence[costs.at(-1, b)] = right.soundInside(b).isEmpty() ? -1 : UNSEEN;
        }
        for (int a = 0; a < left.size(); a++) {
            for (int b = 0; b < right.size(); b++) {
                if (left.soundInside(a).equals(right.soundInside(b))) {
                    costs.evidence[costs.at(a, b)] = (costs.leftExpected[a] + costs.rightExpected[b]) / 2;
                }
            }
        }
        return costs;
    }

    private void learn(Alphabet left, Alphabet right, String leftCell, String rightCell, float nats) {
        int[] a = left.numbers(leftCell);
        int[] b = right.numbers(rightCell);
        if (rightCell.equals("=")) {
            leftExpected[a[0]] = nats;
        } else if (leftCell.equals("=")) {
            rightExpected[b[0]] = nats;
        } else if (a.length == 2) {
            twoToOne.put(group(a[0], a[1], b[0]), nats);
            leftGroup[a[0] * leftExpected.length + a[1]] = true;
        } else if (b.length == 2) {
            oneToTwo.put(group(a[0], b[0], b[1]), nats);
            rightGroup[b[0] * rightExpected.length + b[1]] = true;
        } else {
            evidence[at(a.length == 0 ? -1 : a[0], b.length == 0 ? -1 : b[0])] = nats;
        }
    }

    /** The costs of alphabets for which the letters of ours stand in: the best that any of them gives. */
    private Costs standingIn(Alphabet left, Alphabet right) {
        Costs costs = new Costs(left.size(), right.size());
        for (int a = -1; a < left.size(); a++) {
            int[] standingA = a < 0 ? new int[] {-1} : left.standIns(a);
            if (a >= 0 && standingA.length > 0) {
                costs.leftExpected[a] = leftExpected[standingA[0]];
            }
            for (int b = -1; b < right.size(); b++) {
                int[] standingB = b < 0 ? new int[] {-1} : right.standIns(b);
                costs.evidence[costs.at(a, b)] = best(standingA, standingB);
                if (b >= 0 && standingB.length > 0) {
                    costs.rightExpected[b] = rightExpected[standingB[0]];
                }
            }
        }
        return costs;
    }

    /** A sign without a sound is without a counterpart at no cost. */
    private float best(int[] left, int[] right) {
        float best = left.length + right.length == 1 && (contains(left, -1) || contains(right, -1)) ? 0 : UNSEEN;
        for (int a : left) {
            for (int b : right) {
                best = a < 0 && b < 0 ? best : Math.max(best, evidence[at(a, b)]);
            }
        }
        return best;
    }

    private static boolean contains(int[] graphemes, int one) {
        return graphemes.length == 1 && graphemes[0] == one;
    }
}
