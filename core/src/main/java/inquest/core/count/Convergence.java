package inquest.core.count;

import java.util.Optional;

/**
 * Whether a number would be the same if it were worked out again from another seed.
 *
 * @param rHat split R-hat of the chains, 1 when they agree; not-a-number where no chain was run
 * @param ess effective number of independent draws; not-a-number where no chain was run
 * @param seedChange relative change of the recommended median between two seeds; not-a-number where nothing is recommended
 * @param tailMass share of draws at a bound set beforehand, like the end of a grid; not-a-number where nothing is recommended
 */
public record Convergence(double rHat, double ess, double seedChange, double tailMass) {

    /** Of a refusal: no number was worked out that another seed could change. */
    static final Convergence OF_NOTHING = new Convergence(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static final double HIGHEST_R_HAT = 1.01;
    private static final double LEAST_ESS = 400;
    private static final double LARGEST_CHANGE = 0.02;
    private static final double LARGEST_TAIL = 1e-3;

    /**
     * Whether all that is known lies within the usual limits: R-hat at most 1.01 and effective draws at least 400 (Vehtari et al. 2021),
     * change between seeds below 2 %, and no mass at a bound.
     */
    public boolean converged() {
        return !(rHat > HIGHEST_R_HAT)
                && !(ess < LEAST_ESS)
                && !(seedChange >= LARGEST_CHANGE)
                && !(tailMass > LARGEST_TAIL);
    }

    /** The verdict in files: {@code converged} or {@code not converged}; empty where nothing is recommended that could be either. */
    public Optional<String> verdict() {
        return Double.isNaN(seedChange) ? Optional.empty() : Optional.of(converged() ? "converged" : "not converged");
    }
}
