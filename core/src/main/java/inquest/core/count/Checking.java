package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Makes the {@link Checks} of one table: what the number rests on, and how it moves when that is changed.
 */
final class Checking {

    private static final double[] ODDS_RATIOS = {0.25, 0.5, 1, 2, 4};

    private final CaptureTable table;
    private final Outcome recommended;
    private final Executor inline = Runnable::run;

    Checking(CaptureTable table, Outcome recommended) {
        this.table = table;
        this.recommended = recommended;
    }

    /**
     * @param residuals of the heaviest model; empty where there is none
     * @param costly whether to estimate again with lists left out and merged
     */
    Checks checks(List<Checks.Residual> residuals, boolean costly) {
        return new Checks(
                assumptions(),
                beyondTopOrder(),
                costly ? priors() : List.of(),
                costly ? lists() : List.of(),
                costly ? consistency() : List.of(),
                residuals,
                referrals());
    }

    private List<String> assumptions() {
        List<String> all = new ArrayList<>();
        if (table.width() > 2) {
            all.add("Given all dependences of fewer lists, the " + table.width()
                    + " lists together do not depend on each other: no table can show whether they do. If they do by an"
                    + " odds ratio ξ, the undocumented"
                    + " are " + (table.width() % 2 == 0 ? "multiplied" : "divided") + " by ξ.");
        }
        all.add("People whom no list could ever have recorded are not in the number, and nothing in a table can show"
                + " that there are any.");
        if (table.width() == 3) {
            all.add("With 3 lists nothing is left to tell dependence from unequal visibility: all cases are taken to"
                    + " be as visible as each other, and if they are not the number is too low.");
        }
        all.add("No case entered or left the stratum while the lists were kept, every record is of a death that"
                + " belongs to it, and links between lists are right as far as the linkage draws say.");
        all.add("An estimate is not a record: it names nobody and is never added to those documented.");
        return all;
    }

    /** With an even number of lists the empty cell stands above in the odds ratio of all lists, with an odd one below. */
    private List<Checks.Sensitivity> beyondTopOrder() {
        return recommended
                .estimate()
                .map(estimate -> {
                    List<Checks.Sensitivity> rows = new ArrayList<>();
                    for (double ratio : ODDS_RATIOS) {
                        double factor = table.width() % 2 == 0 ? ratio : 1 / ratio;
                        rows.add(new Checks.Sensitivity(
                                String.format(Locale.ROOT, "odds ratio of all lists %s", number(ratio)),
                                scaled(estimate, factor)));
                    }
                    return List.copyOf(rows);
                })
                .orElse(List.of());
    }

    private static String number(double ratio) {
        return ratio < 1 ? "1/" + Math.round(1 / ratio) : String.valueOf(Math.round(ratio));
    }

    private Outcome scaled(Estimate estimate, double factor) {
        double n = table.observed();
        Interval interval = estimate.interval();
        return new Estimate(
                estimate.method(),
                n + Math.max(0, estimate.number() - n) * factor,
                Interval.of(
                        n + Math.max(0, interval.low() - n) * factor, n + Math.max(0, interval.high() - n) * factor),
                Sample.NONE,
                estimate.basis());
    }

    private List<Checks.Sensitivity> priors() {
        List<Checks.Sensitivity> rows = new ArrayList<>();
        if (table.width() < 3 || table.width() > DecomposableAverage.MOST_LISTS) {
            return rows;
        }
        DecomposableAverage usual = DecomposableAverage.withDefaults();
        rows.add(row("decomposable, prior count 1/2 a cell", usual.withDelta(0.5)));
        rows.add(row("decomposable, prior count 1 a cell", usual.withDelta(1)));
        rows.add(row("decomposable, every number as likely as another", usual.with(SizePrior.flat())));
        rows.add(row("decomposable, complete graph in", usual.withCompleteGraph()));
        return rows;
    }

    private Checks.Sensitivity row(String change, Estimator estimator) {
        return new Checks.Sensitivity(
                change, estimator.estimate(table, 0, inline).brief());
    }

    private List<Checks.Sensitivity> lists() {
        List<Checks.Sensitivity> rows = new ArrayList<>();
        if (table.width() < 4) {
            return rows;
        }
        LogLinearAverage average = LogLinearAverage.forChecksOf(table);
        for (int j = 0; j < table.width(); j++) {
            rows.add(new Checks.Sensitivity(
                    "without " + table.lists().get(j),
                    average.estimate(table.without(j), 0, inline).brief()));
        }
        for (int i = 0; i < table.width(); i++) {
            for (int j = i + 1; j < table.width(); j++) {
                rows.add(new Checks.Sensitivity(
                        table.lists().get(i) + " and " + table.lists().get(j) + " as one",
                        average.estimate(table.merging(i, j), 0, inline).brief()));
            }
        }
        return rows;
    }

    private List<Checks.Prediction> consistency() {
        List<Checks.Prediction> rows = new ArrayList<>();
        for (int j = 0; j < table.width() && table.width() > 2; j++) {
            CaptureTable inside = table.within(j);
            Outcome outcome = inside.width() == 2
                    ? new Chapman(0, 1).estimate(inside, 0, inline)
                    : LogLinearAverage.forChecksOf(table)
                            .estimate(inside, 0, inline)
                            .brief();
            rows.add(new Checks.Prediction(table.lists().get(j), table.listed(1 << j), outcome));
        }
        return rows;
    }

    private List<Checks.Referral> referrals() {
        List<Checks.Referral> rows = new ArrayList<>();
        Optional<Double> total = recommended.estimate().map(Estimate::number);
        for (int i = 0; i < table.width(); i++) {
            for (int j = i + 1; j < table.width(); j++) {
                long both = table.listed(1 << i | 1 << j);
                double expected = total.isPresent()
                        ? (double) table.listed(1 << i) * table.listed(1 << j) / total.get()
                        : Double.NaN;
                rows.add(new Checks.Referral(
                        table.lists().get(i), table.lists().get(j), both, expected, question(i, j, both, expected)));
            }
        }
        return rows;
    }

    private String question(int i, int j, long both, double expected) {
        String a = table.lists().get(i).name();
        String b = table.lists().get(j).name();
        double spread = 3 * Math.sqrt(Math.max(1, expected));
        if (both > expected + spread) {
            return "More in common than chance gives: did " + a + " and " + b
                    + " pass cases on to each other, copy from one source, or work in the same places?";
        }
        if (both < expected - spread) {
            return "Less in common than chance gives: did " + a + " and " + b
                    + " divide places, times or communities between them, or does one leave out what the other has?";
        }
        return "Did " + a + " and " + b + " refer people to each other, share staff or sources, or divide the field?";
    }
}
