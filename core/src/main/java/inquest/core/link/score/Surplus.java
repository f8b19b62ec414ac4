package inquest.core.link.score;

import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.WordMeasure;
import inquest.core.link.table.FieldKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What of the pairs that agree is more than chance yields: the part of them that can be one person at all.
 *
 * <p>Where nobody stands twice, every pair is of a bond in which the fields that it does not share say nothing of those that it does:
 * households tell nothing of given names and births, names nothing of births and places. So for each bond the fields fall into two sides,
 * and pairs that agree this well on one side and that well on the other are as many as the two numbers make likely, whatever fields of one
 * side have to do with each other. Pairs in excess of what any bond explains so are the evidence that somebody stands twice. How large a
 * share of the pairs chance explains is their local false discovery rate (B. Efron, R. Tibshirani, J. Storey, V. Tusher, 2001).
 *
 * <p>How well a side agrees is measured by its weight as fitted so far, in steps of {@value #STEP} bits.
 */
final class Surplus {

    /** Chance is given so much credit, for what the two sides may yet have to do with each other, and for names go with an age or a place. */
    private static final double CREDIT = 2;

    /** Standard deviations by which a number of pairs may exceed what is expected of it. */
    private static final double DEVIATIONS = 2;

    /** The same, for random pairs to be believed where they show more than those that met. */
    private static final double DEVIATIONS_OF_DRAWS = 3;

    /** Where chance alone has a larger part of the pairs agree in all that lies outside a bond, these fields tell nothing. */
    private static final double MOST_BY_CHANCE = 2.0 / 3;

    private static final double STEP = 2;
    private static final double LOWEST = -10;
    private static final int STEPS = 26;

    private final Patterns met;
    private final Patterns drawn;
    private final List<boolean[]> sides;

    /** By group and pattern of the pairs that meet, {@link #sort its sort}. */
    private final byte[][] sorts;

    /** By field, the first level of pairs in two scripts. They are looked at apart: which pairs are such shows in all names at once. */
    private final int[] second;

    /**
     * Prepares.
     *
     * @param met patterns of pairs that meet
     * @param drawn patterns of random pairs
     * @param possible which bonds there can be
     */
    static Surplus of(Comparison comparison, Patterns met, Patterns drawn, Predicate<Bond> possible) {
        List<Field> fields = comparison.fields();
        List<boolean[]> sides = new ArrayList<>();
        for (Bond bond : Bond.values()) {
            if (bond != Bond.SAME && bond != Bond.CHANCE && possible.test(bond)) {
                boolean[] inside = new boolean[fields.size()];
                for (int f = 0; f < inside.length; f++) {
                    FieldKind kind = fields.get(f).kind();
                    // Who bears a name is mostly of one sex.
                    inside[f] = bond.shares(kind) || (bond == Bond.NAMESAKES && kind == FieldKind.SEX);
                }
                sides.add(inside);
            }
        }
        int[] second = fields.stream()
                .mapToInt(field ->
                        field.measure() instanceof WordMeasure ? field.measure().secondSort() : Integer.MAX_VALUE)
                .toArray();
        return new Surplus(met, drawn, sides, second);
    }

    private Surplus(Patterns met, Patterns drawn, List<boolean[]> sides, int[] second) {
        this.met = met;
        this.drawn = drawn;
        this.sides = sides;
        this.second = second;
        this.sorts = new byte[met.groups()][];
        for (int group = 0; group < sorts.length; group++) {
            sorts[group] = new byte[met.size(group)];
            for (int at = 0; at < sorts[group].length; at++) {
                sorts[group][at] = (byte) sort(met.levels(group, at));
            }
        }
    }

    /**
     * The most that a pattern's pairs can be one person, by group and pattern of the pairs that meet, from 0 to 1.
     *
     * @param bits what a level weighs against chance, by field and level
     * @param same probability that a pattern's pairs are one person, as far as that is known: what is, is not chance
     * @param free by group: whether nothing limits its pairs
     */
    double[][] limits(double[][] bits, double[][] same, boolean[] free) {
        double[][] limits = new double[met.groups()][];
        for (int group = 0; group < limits.length; group++) {
            double[] limit = new double[met.size(group)];
            Arrays.fill(limit, 1);
            for (boolean[] inside : free[group] ? List.<boolean[]>of() : sides) {
                for (int sort = 0; sort < 2; sort++) {
                    Sides two = new Sides(group, sort, inside, bits);
                    two.count(same[group]);
                    if (two.tell()) {
                        two.limit(limit);
                    }
                }
            }
            limits[group] = limit;
        }
        return limits;
    }

    private int sort(byte[] levels) {
        for (int f = 0; f < levels.length; f++) {
            if (levels[f] >= second[f]) {
                return 1;
            }
        }
        return 0;
    }

    /** The pairs of one group and sort, by how well they agree on either side. */
    private final class Sides {

        private final int group;
        private final int sort;
        private final boolean[] inside;
        private final double[][] bits;
        private final int[] cells;
        private final double[] seen = new double[STEPS * STEPS];
        private final double[][] chance = new double[2][STEPS];
        private final double[][] known = new double[2][STEPS];
        private double pairs;

        Sides(int group, int sort, boolean[] inside, double[][] bits) {
            this.group = group;
            this.sort = sort;
            this.inside = inside;
            this.bits = bits;
            this.cells = new int[met.size(group)];
        }

        private int cell(byte[] levels) {
            double in = 0;
            double out = 0;
            for (int f = 0; f < levels.length; f++) {
                if (inside[f]) {
                    in += bits[f][levels[f]];
                } else {
                    out += bits[f][levels[f]];
                }
            }
            return step(in) * STEPS + step(out);
        }

        private static int step(double weight) {
            return (int) Math.max(0, Math.min(STEPS - 1, Math.floor((weight - LOWEST) / STEP)));
        }

        void count(double[] same) {
            for (int at = 0; at < met.size(group); at++) {
                if (sorts[group][at] == sort) {
                    int cell = cell(met.levels(group, at));
                    cells[at] = cell;
                    double own = met.weight(group, at);
                    pairs += own;
                    seen[cell] += own;
                    chance[0][cell / STEPS] += own * (1 - same[at]);
                    chance[1][cell % STEPS] += own * (1 - same[at]);
                    known[0][cell / STEPS] += own * same[at];
                    known[1][cell % STEPS] += own * same[at];
                }
            }
            if (met.counted(group) < met.pairs(group) - 0.5) {
                draw();
            }
        }

        /** Pairs that did not meet agree on one side at most; how many of them do, random pairs tell. */
        private void draw() {
            double[][] random = new double[2][STEPS];
            double ofSort = 0;
            double all = 0;
            for (int at = 0; at < drawn.size(group); at++) {
                byte[] levels = drawn.levels(group, at);
                double own = drawn.weight(group, at);
                all += own;
                if (sort(levels) == sort) {
                    int cell = cell(levels);
                    ofSort += own;
                    random[0][cell / STEPS] += own;
                    random[1][cell % STEPS] += own;
                }
            }
            if (ofSort == 0) {
                return;
            }
            pairs = met.pairs(group) * ofSort / all;
            double each = pairs / ofSort;
            for (int side = 0; side < 2; side++) {
                for (int step = 0; step < STEPS; step++) {
                    double expected = (chance[side][step] + known[side][step]) / each;
                    // Few draws tell less than the pairs that met, which is most of those that agree on a side.
                    if (random[side][step] > expected + DEVIATIONS_OF_DRAWS * Math.sqrt(expected) + 2) {
                        chance[side][step] =
                                Math.max(chance[side][step], random[side][step] * each - known[side][step]);
                    }
                }
            }
        }

        /**
         * Whether what lies outside the bond can tell at all: where all died on one day in one town, nothing but names speaks for one person,
         * and that most pairs agree in day and town speaks not against it.
         */
        boolean tell() {
            int best = 0;
            for (int cell = 0; cell < seen.length; cell++) {
                best = seen[cell] > 0 ? Math.max(best, cell % STEPS) : best;
            }
            return CREDIT * chance[1][best] <= MOST_BY_CHANCE * Math.max(1, pairs);
        }

        /** Lowers limits to what chance leaves, of pairs like these and of pairs that agree as well or better. */
        void limit(double[] limit) {
            double[] expected = new double[seen.length];
            for (int cell = 0; cell < expected.length; cell++) {
                expected[cell] = chance[0][cell / STEPS] * chance[1][cell % STEPS] / Math.max(1, pairs);
            }
            double[] expectedUp = fromHere(expected);
            double[] seenUp = fromHere(seen);
            double[] left = new double[seen.length];
            for (int cell = 0; cell < left.length; cell++) {
                double explained = Math.max(most(expected[cell]) / seen[cell], most(expectedUp[cell]) / seenUp[cell]);
                left[cell] = Math.max(0, 1 - explained);
            }
            for (int at = 0; at < limit.length; at++) {
                if (sorts[group][at] == sort) {
                    limit[at] = Math.min(limit[at], left[cells[at]]);
                }
            }
        }

        private double most(double expected) {
            return CREDIT * expected + DEVIATIONS * Math.sqrt(expected * met.each(group));
        }

        /** By cell, the sum of it and of all that agree at least as well on both sides. */
        private static double[] fromHere(double[] cells) {
            double[] sums = cells.clone();
            for (int in = STEPS - 1; in >= 0; in--) {
                double row = 0;
                for (int out = STEPS - 1; out >= 0; out--) {
                    int cell = in * STEPS + out;
                    row += cells[cell];
                    sums[cell] = row + (in + 1 < STEPS ? sums[cell + STEPS] : 0);
                }
            }
            return sums;
        }
    }
}
