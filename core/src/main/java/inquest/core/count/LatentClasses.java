package inquest.core.count;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * Cases of several unseen kinds, each with its own rate on each list: a Bayesian latent-class model, by many chains.
 *
 * <p>A case is of class k with share π_k = V_k Π_{h&lt;k}(1 − V_h), V_k ~ Beta(1, α), V_K = 1, α ~ Gamma(¼, rate ¼), and is on list j
 * with rate λ_jk ~ Beta(1, 1), lists being independent within a class; p(N) ∝ 1/N. A sweep deals cases to classes, exchanges labels, draws rates,
 * shares and α, and the unseen from the negative binomial. No cap on n₀ but 10¹². Chains start dispersed, from one class and few unseen to
 * many of both; split R̂ and bulk effective size of ln n₀ tell whether they met. Published experience: up to 200 chains are needed on
 * some tables and two modes can remain; an average that has not converged is shown as such and never recommended.
 *
 * <p>Domain: 3 lists and more. Where lists depend within a class, classes take that for visibility.
 *
 * <p>Reference: Manrique-Vallier, <i>Bayesian population size estimation using Dirichlet process mixtures</i>, Biometrics 72, 2016.
 *
 * @param classes at most so many classes, 2 or more
 * @param chains how many chains, 2 or more; 16 by default
 * @param burnIn sweeps left out of each chain
 * @param sweeps sweeps used of each chain
 * @param thinning one sweep in so many is kept
 */
record LatentClasses(int classes, int chains, int burnIn, int sweeps, int thinning) implements Estimator {

    static final double PRIOR_SHAPE = 0.25;
    static final double PRIOR_RATE = 0.25;

    LatentClasses {
        if (classes < 2 || chains < 2 || burnIn < 0 || thinning < 1 || sweeps < 4 * thinning) {
            throw new IllegalArgumentException("expected 2 classes, 2 chains and 4 draws at least, found " + classes
                    + ", " + chains + " and " + sweeps + " sweeps thinned by " + thinning);
        }
    }

    /** 10 classes, 16 chains of 10,000 + 100,000 sweeps, one in 100 kept. */
    static LatentClasses withDefaults() {
        return new LatentClasses(10, 16, 10_000, 100_000, 100);
    }

    @Override
    public Method method() {
        return Method.LATENT_CLASSES;
    }

    /** Refuses a table of fewer than 3 lists or without a case on two lists. */
    @Override
    public Outcome estimate(CaptureTable table, long seed, Executor executor) {
        if (table.width() < 3) {
            return new NotEstimable(method(), "needs 3 lists, found " + table.width() + "; add a list");
        }
        if (table.matched() == 0) {
            return new NotEstimable(method(), "needs cases on two lists, found none; link the lists first");
        }
        List<double[]> drawn = Parallel.map(
                chains,
                c -> new LatentClassChain(table, classes, seed + 0x632BE59BD9B4E019L * (c + 1), c / (chains - 1.0))
                        .run(burnIn, sweeps, thinning),
                executor);
        double[][] lnUnseen = drawn.toArray(double[][]::new);
        ChainDiagnostics agreement = ChainDiagnostics.of(lnUnseen);
        Sample sample = Sample.of(Arrays.stream(lnUnseen)
                .flatMapToDouble(Arrays::stream)
                .map(ln -> table.observed() + Math.expm1(ln))
                .toArray());
        double[] medians = Arrays.stream(lnUnseen)
                .mapToDouble(
                        chain -> table.observed() + Math.expm1(Sample.of(chain).median()))
                .sorted()
                .toArray();
        TreeMap<String, Double> diagnostics = new TreeMap<>();
        diagnostics.put("r_hat", agreement.rHat());
        diagnostics.put("ess", agreement.ess());
        diagnostics.put("lowest_chain_median", medians[0]);
        diagnostics.put("highest_chain_median", medians[medians.length - 1]);
        diagnostics.put(
                "tail_mass",
                Arrays.stream(sample.draws())
                                .filter(n -> n >= LatentClassChain.MOST_UNSEEN)
                                .count()
                        / (double) sample.size());
        return new Estimate(
                method(), sample.median(), sample.interval(), sample, Basis.of(settings(), seed, diagnostics));
    }

    private SortedMap<String, String> settings() {
        TreeMap<String, String> settings = new TreeMap<>();
        settings.put("classes", String.valueOf(classes));
        settings.put("chains", String.valueOf(chains));
        settings.put("burn_in", String.valueOf(burnIn));
        settings.put("sweeps", String.valueOf(sweeps));
        settings.put("thinning", String.valueOf(thinning));
        return settings;
    }
}
