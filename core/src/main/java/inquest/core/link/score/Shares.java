package inquest.core.link.score;

import java.util.List;

/**
 * How frequent each bond is among the pairs of one group of lists.
 *
 * @param group its name
 * @param byBond share of the pairs by bond, in the order of {@link Bond}
 */
public record Shares(String group, List<Double> byBond) {

    /** Relative fall of the share of one person that outweighs whatever is lost to rounding. */
    private static final double CLEAR = 1e-9;

    /** Keeps its own copy. */
    public Shares {
        byBond = List.copyOf(byBond);
    }

    /**
     * Whether no pair can weigh more under these than under others: they are the same, or one person is rarer and nothing else is. Pairs
     * across many lists are one group in which one person grows rarer with each list that is added.
     */
    public boolean neverWeighsMoreThan(Shares others) {
        if (byBond.equals(others.byBond)) {
            return true;
        }
        int same = Bond.SAME.place();
        boolean rarer =
                byBond.size() == others.byBond.size() && byBond.get(same) < others.byBond.get(same) * (1 - CLEAR);
        for (int bond = 0; rarer && bond < byBond.size(); bond++) {
            rarer = bond == same || byBond.get(bond) >= others.byBond.get(bond);
        }
        return rarer;
    }
}
