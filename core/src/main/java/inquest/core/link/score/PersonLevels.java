package inquest.core.link.score;

import inquest.core.link.compare.Field;
import inquest.core.link.table.FieldKind;
import java.util.function.IntPredicate;

/** What is known beforehand of the levels that rows of one person show, and what the fit may make of them. */
final class PersonLevels {

    /** Pairs that the first guess of a bond's levels counts for. */
    private static final double PRIOR = 10;

    /** Share of the pairs of one person whose names, or dates of birth, contradict each other, at most. */
    private static final double MOST_CONTRADICTIONS = 0.4;

    /** And whose names are spelled otherwise in one script: else the fit can take namesakes alike for one person. */
    private static final double MOST_SLIPS = 0.4;

    private PersonLevels() {}

    /** Three quarters agree; the rest falls off from level to level. In two scripts nothing is written alike, and it falls off from the first. */
    static double[] shape(double[] byChance, int second) {
        double[] guess = new double[byChance.length];
        double roots = Math.sqrt(byChance[1]) + Math.sqrt(byChance[2]) + Math.sqrt(byChance[3]);
        for (int l = 1; l <= 3; l++) {
            guess[l] = 0.75 * Math.sqrt(byChance[l]) / roots;
        }
        double all = 0;
        for (int l = 4; l < second; l++) {
            all += Math.pow(0.6, l - 4);
        }
        for (int l = 4; l < second; l++) {
            guess[l] = 0.25 * Math.pow(0.6, l - 4) / all;
        }
        for (int l = second; l < guess.length; l++) {
            guess[l] = Math.pow(0.6, l - second);
        }
        Estimation.toOne(guess, second, guess.length);
        return guess;
    }

    /** Makes expected numbers of pairs to probabilities of levels. */
    static void average(double[] level, double[] sums, double[] shape, int second) {
        for (int l = 1; l < sums.length; l++) {
            level[l] = sums[l] + PRIOR * shape[l];
        }
        Estimation.toOne(level, 1, second);
        Estimation.toOne(level, second, level.length);
    }

    /**
     * Keeps what is fitted for one person from becoming something else that pairs have in common, such as a given name or the habits of one
     * list: rows of one person mostly agree in what they say of names and birth (after W. Winkler's convex constraints, 1993).
     */
    static void limit(Field field, double[] own) {
        FieldKind kind = field.kind();
        if (!kind.isName() && kind != FieldKind.BIRTH) {
            return;
        }
        int second = field.measure().secondSort();
        limit(field, own, 1, second);
        limit(field, own, second, own.length);
    }

    private static void limit(Field field, double[] own, int from, int to) {
        limit(own, from, to, MOST_CONTRADICTIONS, field.measure()::isContradiction);
        limit(own, from, to, MOST_SLIPS, field.measure()::isSlip);
    }

    /** Takes levels that are too likely together down to the most that they may be, and the others up. */
    private static void limit(double[] own, int from, int to, double most, IntPredicate such) {
        double sum = 0;
        for (int l = from; l < to; l++) {
            sum += such.test(l) ? own[l] : 0;
        }
        if (sum > most) {
            for (int l = from; l < to; l++) {
                own[l] *= such.test(l) ? most / sum : (1 - most) / (1 - sum);
            }
        }
    }
}
