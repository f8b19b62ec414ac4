package inquest.core.link.score;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The fitted mixture: how probable each level is under each bond, and how frequent the bonds are. */
public final class Mixture {

    private final double[][][] level;
    private final double[][] share;
    private final double[] pairs;

    /**
     * Takes over a fit.
     *
     * @param level probability of a level, by bond, field and level; level 0 (not known) has none
     * @param share share of pairs, by group of lists and bond; sums to 1 over the bonds
     * @param pairs number of pairs of rows, by group of lists
     * @throws IllegalArgumentException if a table has not one row for each bond, or a number is no probability
     */
    public Mixture(double[][][] level, double[][] share, double[] pairs) {
        int bonds = Bond.values().length;
        boolean fits = level.length == bonds
                && share.length == pairs.length
                && Arrays.stream(share).allMatch(own -> own.length == bonds && isProbable(own))
                && Arrays.stream(level).flatMap(Arrays::stream).allMatch(Mixture::isProbable);
        if (!fits) {
            throw new IllegalArgumentException(
                    "expected " + bonds + " bonds with probabilities between 0 and 1, found another table");
        }
        this.level = level;
        this.share = share;
        this.pairs = pairs;
    }

    private static boolean isProbable(double[] numbers) {
        return Arrays.stream(numbers).allMatch(p -> p >= 0 && p <= 1 + 1e-9);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(level[0].length);
        for (double[][] ofBond : level) {
            for (double[] ofField : ofBond) {
                numbers(out, ofField);
            }
        }
        numbers(out, pairs);
        for (double[] ofGroup : share) {
            numbers(out, ofGroup);
        }
    }

    static Mixture read(DataInput in) throws IOException {
        double[][][] level = new double[Bond.values().length][in.readInt()][];
        for (double[][] ofBond : level) {
            for (int field = 0; field < ofBond.length; field++) {
                ofBond[field] = numbers(in);
            }
        }
        double[] pairs = numbers(in);
        double[][] share = new double[pairs.length][];
        for (int group = 0; group < share.length; group++) {
            share[group] = numbers(in);
        }
        return new Mixture(level, share, pairs);
    }

    private static void numbers(DataOutput out, double[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static double[] numbers(DataInput in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = in.readDouble();
        }
        return numbers;
    }

    /** Probability of a field's level under a bond. */
    public double level(Bond bond, int field, int at) {
        return level[bond.place()][field][at];
    }

    /** Number of a field's levels. */
    public int levels(int field) {
        return level[0][field].length;
    }

    /** Share of a group's pairs that are of a bond. */
    public double share(int group, Bond bond) {
        return share[group][bond.place()];
    }

    /** Share of all pairs that are of a bond. */
    double share(Bond bond) {
        double some = 0;
        double all = 0;
        for (int group = 0; group < pairs.length; group++) {
            some += share(group, bond) * pairs[group];
            all += pairs[group];
        }
        return all == 0 ? (bond == Bond.CHANCE ? 1 : 0) : some / all;
    }

    /** The same levels with other groups of lists. */
    Mixture with(double[][] newShare, double[] newPairs) {
        return new Mixture(level, newShare, newPairs);
    }

    /** Number of groups of lists. */
    public int groups() {
        return share.length;
    }

    /** Number of pairs of rows of a group. */
    public double pairs(int group) {
        return pairs[group];
    }

    /** Pairs that are one person, by the fit. */
    public double matches() {
        double matches = 0;
        for (int group = 0; group < share.length; group++) {
            matches += share(group, Bond.SAME) * pairs[group];
        }
        return matches;
    }
}
