package inquest.core.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cheapest way to hold two words, each in its own script, to be one name: dynamic programming over their graphemes
 * with {@link Costs}, and two neighbours swapped within one script, as typing errors have it.
 */
final class Alignment {

    /** Two neighbours swapped: about what the likeliest wrong letter costs. */
    private static final float SWAPPED = 3;

    private static final Move[] MOVES = Move.values();

    /**
     * One step of an alignment: some letters, or none, held to be some others.
     *
     * @param cost in nats, over what is expected of these letters
     */
    record Step(String left, String right, double cost) {}

    private final NamePart left;
    private final NamePart right;
    private final Costs costs;
    private final int[] x;
    private final int[] y;
    private final int w;
    private final float[] best;

    private Alignment(NamePart left, NamePart right) {
        this.left = left;
        this.right = right;
        this.costs = Costs.between(left.script(), right.script());
        this.x = left.graphemes();
        this.y = right.graphemes();
        this.w = y.length + 1;
        this.best = new float[(x.length + 1) * w];
        for (int i = 0; i <= x.length; i++) {
            for (int j = 0; j <= y.length; j++) {
                best[i * w + j] = i + j == 0 ? 0 : cheapest(i, j);
            }
        }
    }

    /** The cost of the cheapest alignment, in nats; near 0, or under, for spellings of one name. */
    static double cost(NamePart left, NamePart right) {
        Alignment alignment = new Alignment(left, right);
        return alignment.best[alignment.best.length - 1];
    }

    /** The steps of the cheapest alignment, from the first letters on. */
    static List<Step> steps(NamePart left, NamePart right) {
        Alignment alignment = new Alignment(left, right);
        return alignment.trace();
    }

    /** Written out, for it is asked in every cell: the same moves as {@link Move}. */
    private float cheapest(int i, int j) {
        if (i == 0) {
            return best[j - 1] + costs.right(y[j - 1]);
        }
        int up = (i - 1) * w + j;
        if (j == 0) {
            return best[up] + costs.left(x[i - 1]);
        }
        float least = Math.min(
                best[up - 1] + costs.step(x[i - 1], y[j - 1]),
                Math.min(best[up] + costs.left(x[i - 1]), best[up + w - 1] + costs.right(y[j - 1])));
        if (i > 1) {
            least = Math.min(least, best[up - w - 1] + costs.twoToOne(x[i - 2], x[i - 1], y[j - 1]));
        }
        if (j > 1) {
            least = Math.min(least, best[up - 2] + costs.oneToTwo(x[i - 1], y[j - 2], y[j - 1]));
            if (i > 1 && isSwapped(i, j)) {
                least = Math.min(least, best[up - w - 2] + SWAPPED);
            }
        }
        return least;
    }

    private float price(Move move, int i, int j) {
        return switch (move) {
            case ONE_TO_ONE -> costs.step(x[i - 1], y[j - 1]);
            case LEFT_ONLY -> costs.left(x[i - 1]);
            case RIGHT_ONLY -> costs.right(y[j - 1]);
            case TWO_TO_ONE -> costs.twoToOne(x[i - 2], x[i - 1], y[j - 1]);
            case ONE_TO_TWO -> costs.oneToTwo(x[i - 1], y[j - 2], y[j - 1]);
            case SWAP -> isSwapped(i, j) ? SWAPPED : Float.POSITIVE_INFINITY;
        };
    }

    private boolean isSwapped(int i, int j) {
        return left.script() == right.script() && x[i - 2] == y[j - 1] && x[i - 1] == y[j - 2] && x[i - 1] != x[i - 2];
    }

    private List<Step> trace() {
        List<Step> steps = new ArrayList<>();
        int i = x.length;
        int j = y.length;
        while (i + j > 0) {
            for (Move move : MOVES) {
                if (i >= move.left && j >= move.right) {
                    float price = price(move, i, j);
                    if (best[(i - move.left) * w + j - move.right] + price == best[i * w + j]) {
                        steps.add(new Step(left.letters(i - move.left, i), right.letters(j - move.right, j), price));
                        i -= move.left;
                        j -= move.right;
                        break;
                    }
                }
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    private enum Move {
        ONE_TO_ONE(1, 1),
        LEFT_ONLY(1, 0),
        RIGHT_ONLY(0, 1),
        TWO_TO_ONE(2, 1),
        ONE_TO_TWO(1, 2),
        SWAP(2, 2);

        private final int left;
        private final int right;

        Move(int left, int right) {
            this.left = left;
            this.right = right;
        }
    }
}
