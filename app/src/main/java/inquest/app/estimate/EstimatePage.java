package inquest.app.estimate;

import inquest.app.plot.IntervalPlot;
import inquest.app.plot.Svg;
import inquest.app.plot.UpSetPlot;
import inquest.core.count.CaptureList;
import inquest.core.count.CountReport;
import inquest.core.count.Estimate;
import inquest.core.count.ModelWeight;
import inquest.core.count.NotEstimable;
import inquest.core.count.Outcome;
import inquest.core.count.StratumCount;
import inquest.core.model.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of a count, as its template sees it.
 *
 * @param report the count
 * @param sha256 digest of the table that was counted
 * @param file what the table is called
 * @param draws linkage draws in the table; 1 where linkage is held to be certain
 */
public record EstimatePage(CountReport report, Digest sha256, String file, int draws) {

    /** Whether there are strata, or all are counted together. */
    public boolean isStratified() {
        return report.strata().size() > 1;
    }

    /** The drawing of how the lists of a stratum overlap. */
    public Optional<String> overlaps(int stratum) {
        return Pictures.overlaps(count(stratum)).map(plot -> drawn("u" + stratum, plot));
    }

    /** Whether there are strata of so few people that they are left out of what is shown of all. */
    public boolean leavesOutWithheld() {
        return report.strata().stream().anyMatch(count -> count.documented().withheld());
    }

    /** The drawing of how all lists overlap over all strata, but those of so few people that a difference would tell of them. */
    public String pooled() {
        return drawn("pooled", Pictures.pooled(report));
    }

    private static String drawn(String id, UpSetPlot plot) {
        return plot.draw().element(id, "How the lists overlap", plot.description());
    }

    /** The drawing of what each method gives. */
    public String methods(int stratum) {
        return drawn("m" + stratum, "Estimates by method", Pictures.methods(count(stratum)));
    }

    /** The drawing of what the number becomes under other assumptions. */
    public Optional<String> sensitivity(int stratum) {
        return Pictures.sensitivity(count(stratum))
                .map(plot -> drawn("s" + stratum, "The number under other assumptions", plot));
    }

    /** The drawing of all strata beside one another. */
    public String strata() {
        return drawn("strata", "Recommended numbers by stratum", Pictures.strata(report));
    }

    private static String drawn(String id, String title, IntervalPlot plot) {
        Svg svg = plot.draw();
        return svg.element(
                id,
                title,
                "Each line is an estimate with its interval; the tables on this page give the same numbers.");
    }

    private StratumCount count(int stratum) {
        return report.strata().get(stratum);
    }

    /** Which letter stands for which list in the names of models: {@code A is EXH, B is ABA}. */
    public String letters() {
        List<String> letters = new ArrayList<>();
        for (int j = 0; j < report.lists().size(); j++) {
            letters.add((char) ('A' + j) + " is " + report.lists().get(j).name());
        }
        return String.join(", ", letters);
    }

    /** The lists of a history by name. */
    public String lists(int history) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < report.lists().size(); j++) {
            if ((history >> j & 1) == 1) {
                names.add(report.lists().get(j).name());
            }
        }
        return String.join(", ", names);
    }

    /** All lists by name. */
    public String lists() {
        return report.lists().stream().map(CaptureList::name).collect(Collectors.joining(", "));
    }

    /** The recommended estimate of a stratum. */
    public Optional<Estimate> recommended(StratumCount count) {
        return count.recommendation().outcome().estimate();
    }

    /** Methods that gave a number. */
    public List<Estimate> estimates(StratumCount count) {
        return count.outcomes().stream()
                .flatMap(outcome -> outcome.estimate().stream())
                .toList();
    }

    /** Methods that gave none. */
    public List<NotEstimable> refusals(StratumCount count) {
        return count.outcomes().stream()
                .flatMap(outcome ->
                        outcome.<Optional<NotEstimable>>fold(estimated -> Optional.empty(), Optional::of).stream())
                .toList();
    }

    /** What must be known of a side row to read it; empty for other methods. */
    public String note(Outcome outcome, StratumCount count) {
        if (outcome.method().isMain() || outcome.estimate().isEmpty()) {
            return "";
        }
        boolean below = outcome.estimate().get().number() < count.documented().median();
        return "side row" + (below ? ": fewer than are documented" : "");
    }

    /** The first models of an average, heaviest first. */
    public List<ModelWeight> models(Estimate estimate) {
        List<ModelWeight> models = estimate.basis().models();
        return models.subList(0, Math.min(10, models.size()));
    }

    /** Settings of a method in words: {@code criterion BIC; draws 4000}. */
    public String settings(Estimate estimate) {
        return estimate.basis().settings().entrySet().stream()
                .map(entry -> entry.getKey().replace('_', ' ') + " " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Diagnostics of a method in words. */
    public String diagnostics(Estimate estimate) {
        return estimate.basis().diagnostics().entrySet().stream()
                .map(entry -> entry.getKey().replace('_', ' ') + " " + decimals(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String decimals(double value) {
        return Figure.decimals(value, value == Math.rint(value) ? 0 : Math.abs(value) < 1 ? 4 : 2);
    }

    /** Words of a warning, a refusal or a rule as a sentence. */
    public String sentence(String words) {
        return Figure.sentence(words, report.lists());
    }

    /** An outcome in a cell: the number and its interval, or why there is none. */
    public String words(Outcome outcome) {
        return outcome.fold(
                estimate -> Figure.exactly(estimate.number()) + " (" + Figure.exactly(estimate.interval()) + ")",
                refused -> "no number: " + refused.reason());
    }
}
