package inquest.bench.names;

import java.util.Locale;

/** How often a decision was right and wrong; counts only grow. */
final class Tally {

    private int found;
    private int wrong;
    private int missed;

    void add(boolean said, boolean is) {
        found += said && is ? 1 : 0;
        wrong += said && !is ? 1 : 0;
        missed += !said && is ? 1 : 0;
    }

    double f1() {
        return 2.0 * found / Math.max(1, 2 * found + wrong + missed);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.3f (precision %.3f, recall %.3f)",
                f1(),
                found / (double) Math.max(1, found + wrong),
                found / (double) Math.max(1, found + missed));
    }
}
