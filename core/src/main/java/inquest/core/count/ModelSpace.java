package inquest.core.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The log-linear models that a table is averaged over, fitted: those of a peak and of parameters that can be told apart.
 *
 * <p>To 4 lists all hierarchical models. With 5 and 6 all of pairs, then terms of three lists added to those that lead, as long as one
 * helps. Beyond, pairs are added and taken away, always from the best models yet. From 4 lists on, models of few pairs are also fitted
 * under unequal visibility; with 3 lists no table could tell it from dependence.
 */
final class ModelSpace {

    /** Beyond it a fit has more than a thousand cells. */
    static final int MOST_LISTS = 10;

    /** Unequal visibility looks like dependence of all pairs; beside it there are few. */
    private static final int PAIRS_BESIDE_VISIBILITY = 3;

    /** Models this much worse than the best, in the scale of BIC, lead nowhere. */
    private static final double WINDOW = 8;

    private static final int MOST_EXPANDED = 40;

    /** More unseen than this for each case seen is beyond what any list could speak of. */
    private static final double MOST_UNSEEN = 1e4;

    private final int width;
    private final int exhaustive;
    private final double[] counts;
    private final double observed;
    private final List<LogLinearFit> fits = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();

    private ModelSpace(CaptureTable table, int exhaustive) {
        this.exhaustive = exhaustive;
        width = table.width();
        counts = counts(table);
        observed = table.observed();
    }

    /** Cases by history as bits. */
    static double[] counts(CaptureTable table) {
        double[] counts = new double[1 << table.width()];
        table.counts().forEach((history, count) -> counts[history.lists()] = count);
        return counts;
    }

    /**
     * All fits for a table of 3 to {@value #MOST_LISTS} lists; none where no model has a peak.
     *
     * @param exhaustive to so many lists, 4 or more, all models of pairs are fitted
     */
    static List<LogLinearFit> of(CaptureTable table, int exhaustive) {
        ModelSpace space = new ModelSpace(table, exhaustive);
        if (space.width <= 4) {
            LogLinearModel.hierarchical(space.width).forEach(space::fit);
        } else if (space.width <= exhaustive) {
            LogLinearModel.pairwise(space.width).forEach(space::fit);
            space.search(3, 3);
        } else {
            LogLinearModel independence = LogLinearModel.independence(space.width);
            space.tried.add(independence.name());
            space.fit(independence);
            space.search(2, 2);
        }
        if (space.width > 3) {
            space.fitVisibilities();
        }
        return space.fits;
    }

    private void fit(LogLinearModel model) {
        fit(model, List.of(Visibility.EQUAL));
    }

    private void fit(LogLinearModel model, List<Visibility> visibilities) {
        for (LogLinearFit fit : LogLinearFit.of(model, counts, visibilities)) {
            if (fit.unseen() < MOST_UNSEEN * observed) {
                fits.add(fit);
            }
        }
    }

    /** Adds or takes away terms of these sizes, from the best models yet, until none within the window is left to start from. */
    private void search(int from, int to) {
        Set<String> expanded = new HashSet<>();
        while (expanded.size() < MOST_EXPANDED) {
            double best = fits.stream()
                    .mapToDouble(fit -> criterion(fit, observed))
                    .min()
                    .orElse(Double.NaN);
            LogLinearFit next = fits.stream()
                    .filter(fit -> criterion(fit, observed) <= best + WINDOW)
                    .filter(fit -> !expanded.contains(fit.model().name()))
                    .min(Comparator.comparingDouble(fit -> criterion(fit, observed)))
                    .orElse(null);
            if (next == null) {
                return;
            }
            expanded.add(next.model().name());
            neighbours(next.model(), from, to)
                    .filter(model -> tried.add(model.name()))
                    .forEach(this::fit);
        }
    }

    private static Stream<LogLinearModel> neighbours(LogLinearModel model, int from, int to) {
        List<LogLinearModel> around = new ArrayList<>();
        for (int term = 1; term < 1 << model.width(); term++) {
            int size = Integer.bitCount(term);
            if (size >= from && size <= to) {
                if (model.admits(term)) {
                    around.add(model.plus(term));
                } else if (size == 2 && model.has(term)) {
                    around.add(model.minus(term));
                }
            }
        }
        return around.stream();
    }

    private void fitVisibilities() {
        List<Visibility> unequal = new ArrayList<>(Visibility.spreads());
        unequal.addAll(Visibility.twoClasses());
        List<LogLinearModel> few = width <= exhaustive
                ? LogLinearModel.pairwise(width, PAIRS_BESIDE_VISIBILITY)
                : LogLinearModel.pairwise(width, 1);
        few.forEach(model -> fit(model, unequal));
    }

    /**
     * What a fit is weighed by, in the scale of BIC: −2ℓ + p ln n − 2 ln prior. The prior gives each number of terms of a size the same
     * say, so that many models of that number share it (Chen and Chen 2008), and {@value #SPREAD} and {@value #TWO_CLASSES} to the two
     * families of unequal visibility.
     */
    static double criterion(LogLinearFit fit, double observed) {
        LogLinearModel model = fit.model();
        int width = model.width();
        int[] terms = new int[width + 1];
        for (int term : model.terms()) {
            terms[Integer.bitCount(term)]++;
        }
        double lnPrior = 0;
        for (int size = 2; size < width; size++) {
            lnPrior -= lnChoose((int) Math.round(Math.exp(lnChoose(width, size))), terms[size]);
        }
        if (width > 3) {
            lnPrior += Math.log(
                    switch (fit.visibility().kind()) {
                        case EQUAL -> 1 - SPREAD - TWO_CLASSES;
                        case SPREAD -> SPREAD * fit.priorOfVisibility();
                        case TWO_CLASSES -> TWO_CLASSES * fit.priorOfVisibility();
                    });
        }
        return fit.bic(observed) - 2 * lnPrior;
    }

    static final double SPREAD = 0.02;
    static final double TWO_CLASSES = 0.02;

    private static double lnChoose(int n, int k) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += Math.log((n - i) / (i + 1.0));
        }
        return sum;
    }
}
