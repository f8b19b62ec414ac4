package inquest.app.estimate;

import inquest.app.plot.IntervalPlot;
import inquest.app.plot.Svg;
import inquest.app.plot.UpSetPlot;
import inquest.core.count.CaptureList;
import inquest.core.count.CaptureTable;
import inquest.core.count.Checks;
import inquest.core.count.CountReport;
import inquest.core.count.Method;
import inquest.core.count.Outcome;
import inquest.core.count.StratumCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pictures of a count: how lists overlap, what each method gives, what changes the number. */
public final class Pictures {

    /** Strata that one picture can hold and still be read on paper. */
    private static final int STRATA = 60;

    private Pictures() {}

    /** How the lists of a stratum overlap; empty where its people are so few that they could be recognised. */
    public static Optional<UpSetPlot> overlaps(StratumCount count) {
        return count.documented().withheld()
                ? Optional.empty()
                : Optional.of(plot(count.tables().typical()));
    }

    private static UpSetPlot plot(CaptureTable table) {
        return new UpSetPlot(
                table.lists().stream().map(CaptureList::name).toList(),
                table.counts().entrySet().stream()
                        .map(entry -> new UpSetPlot.Overlap(entry.getKey().lists(), entry.getValue()))
                        .toList());
    }

    /** What each method gives, the recommended one marked. */
    public static IntervalPlot methods(StratumCount count) {
        Optional<Method> chosen = count.recommendation().outcome().estimate().map(estimate -> estimate.method());
        List<IntervalPlot.Row> rows = new ArrayList<>();
        boolean amongThem = false;
        for (Outcome outcome : count.outcomes()) {
            boolean recommended = chosen.filter(outcome.method()::equals).isPresent();
            amongThem |= recommended;
            rows.add(row(outcome.method().words(), outcome, recommended));
        }
        if (chosen.isPresent() && !amongThem) {
            rows.add(row(chosen.get().words(), count.recommendation().outcome(), true));
        }
        return new IntervalPlot(rows, documented(count));
    }

    /** What the recommended number becomes under other assumptions, priors and lists; empty where nothing was varied. */
    public static Optional<IntervalPlot> sensitivity(StratumCount count) {
        Checks checks = count.checks();
        List<IntervalPlot.Row> rows = new ArrayList<>();
        count.recommendation()
                .outcome()
                .estimate()
                .ifPresent(estimate ->
                        rows.add(row("recommended", count.recommendation().outcome(), true)));
        group(rows, "If all lists together depend on one another", checks.beyondTopOrder());
        group(rows, "Under other weights and priors", checks.priors());
        group(rows, "Without a list, or two lists taken for one", checks.lists());
        boolean varied = Stream.of(checks.beyondTopOrder(), checks.priors(), checks.lists())
                .anyMatch(some -> !some.isEmpty());
        return varied ? Optional.of(new IntervalPlot(rows, documented(count))) : Optional.empty();
    }

    private static void group(List<IntervalPlot.Row> rows, String heading, List<Checks.Sensitivity> some) {
        if (!some.isEmpty()) {
            rows.add(new IntervalPlot.Heading(heading));
            some.forEach(one -> rows.add(row(one.change(), one.outcome(), false)));
        }
    }

    /** The recommended number of each stratum, documented numbers left out since they differ; the total has a row of its own. */
    public static IntervalPlot strata(CountReport report) {
        List<IntervalPlot.Row> rows = new ArrayList<>();
        report.strata().stream()
                .limit(STRATA)
                .forEach(count -> rows.add(
                        count.documented().withheld()
                                ? new IntervalPlot.Refused(
                                        count.tables().stratum().text(), "withheld")
                                : row(
                                        count.tables().stratum().text(),
                                        count.recommendation().outcome(),
                                        false)));
        if (report.strata().size() > STRATA) {
            rows.add(new IntervalPlot.Heading(
                    "and " + (report.strata().size() - STRATA) + " more strata, which the table lists"));
        }
        rows.add(row("all strata, by adding draws", report.total(), true));
        return new IntervalPlot(rows, OptionalDouble.empty());
    }

    /** One drawing of the whole count: of a single stratum everything, of several how all overlap and what each gives. */
    public static Svg whole(CountReport report) {
        if (report.strata().size() == 1) {
            StratumCount count = report.strata().get(0);
            Svg methods = methods(count).draw();
            Svg upper =
                    overlaps(count).map(plot -> plot.draw().above(methods, 26)).orElse(methods);
            return sensitivity(count).map(plot -> upper.above(plot.draw(), 20)).orElse(upper);
        }
        return pooled(report).draw().above(strata(report).draw(), 26);
    }

    /**
     * How lists overlap over all strata: these are counts of people seen, which may be added, unlike estimates. Strata of few people are
     * left out, or whoever takes the others away would have them.
     */
    public static UpSetPlot pooled(CountReport report) {
        Map<Integer, Long> all = new TreeMap<>();
        for (StratumCount count : report.strata()) {
            if (count.documented().withheld()) {
                continue;
            }
            count.tables()
                    .typical()
                    .counts()
                    .forEach((history, people) -> all.merge(history.lists(), people, Long::sum));
        }
        return new UpSetPlot(
                report.lists().stream().map(CaptureList::name).toList(),
                all.entrySet().stream()
                        .map(entry -> new UpSetPlot.Overlap(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static IntervalPlot.Row row(String label, Outcome outcome, boolean recommended) {
        return outcome.<IntervalPlot.Row>fold(
                estimate -> new IntervalPlot.Interval(
                        label,
                        estimate.number(),
                        estimate.interval().low(),
                        estimate.interval().high(),
                        recommended),
                refused -> new IntervalPlot.Refused(label, "no number: " + refused.reason()));
    }

    private static OptionalDouble documented(StratumCount count) {
        return count.documented().withheld()
                ? OptionalDouble.empty()
                : OptionalDouble.of(count.documented().median());
    }
}
