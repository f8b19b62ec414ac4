package inquest.app.estimate;

import inquest.app.show.Cell;
import inquest.app.show.Format;
import inquest.app.show.Listing;
import inquest.app.show.Listing.Column;
import inquest.app.show.Listing.Row;
import inquest.core.count.CountReport;
import inquest.core.count.Estimate;
import inquest.core.count.Outcome;
import inquest.core.count.StratumCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A count on a terminal: the same numbers, refusals and warnings as on the page, in short. */
public final class TerminalReport {

    private static final int NARROWEST = 60;

    private final EstimatePage page;
    private final int columns;
    private final Writer out;

    /**
     * A report for a terminal.
     *
     * @param columns how wide the terminal is; 0 for lines of any length
     * @param out where it goes
     */
    public TerminalReport(EstimatePage page, int columns, Writer out) {
        this.page = page;
        this.columns = columns;
        this.out = out;
    }

    /** Writes it. */
    public void write() throws IOException {
        CountReport report = page.report();
        if (page.isStratified()) {
            Format.TABLE.write(strata(report.strata()), columns, out);
            line("");
            total(report);
            for (StratumCount count : report.strata()) {
                String name = count.tables().stratum().text() + ": ";
                count.recommendation()
                        .outcome()
                        .refusal()
                        .ifPresent(reason -> line(name + "no number. " + page.sentence(reason)));
                count.warnings().forEach(warning -> line(name + "warning: " + page.sentence(warning.text())));
            }
        } else {
            one(report.strata().get(0));
        }
    }

    private void one(StratumCount count) throws IOException {
        if (!count.outcomes().isEmpty()) {
            Format.TABLE.write(methods(count), columns, out);
            line("");
        }
        line("Documented: " + Figure.of(count.documented())
                + (count.documented().withheld() ? "." : " people."));
        Optional<Estimate> recommended = page.recommended(count);
        recommended.ifPresent(estimate -> line("Estimated, all in all: about " + Figure.about(estimate) + " ("
                + Figure.about(estimate.interval()) + ", 95 % interval), by "
                + estimate.method().words() + "; those documented are among them."));
        count.recommendation()
                .outcome()
                .refusal()
                .ifPresent(reason -> line("No number is recommended. " + page.sentence(reason)));
        line("Why: " + page.sentence(count.recommendation().rule()));
        page.refusals(count).stream()
                .filter(refusal -> !count.recommendation().outcome().refusal().equals(Optional.of(refusal.reason())))
                .forEach(refusal ->
                        line("No number by " + refusal.method().words() + ": " + page.sentence(refusal.reason())));
        count.warnings().forEach(warning -> line("Warning: " + page.sentence(warning.text())));
        recommended
                .flatMap(estimate -> count.checks().assumptions().stream().findFirst())
                .ifPresent(first -> line("Assumed: " + page.sentence(first)));
        count.convergence().verdict().ifPresent(verdict -> line("Stability: " + verdict + "."));
    }

    private void total(CountReport report) {
        report.total()
                .estimate()
                .ifPresent(
                        total -> line("All strata: about " + Figure.about(total) + " (" + Figure.about(total.interval())
                                + ", 95 % interval), by adding draws. " + page.sentence(report.dependence())));
        report.total().refusal().ifPresent(reason -> line("No total: " + page.sentence(reason)));
    }

    private Listing methods(StratumCount count) {
        Optional<Estimate> recommended = page.recommended(count);
        List<Row> rows = new ArrayList<>();
        for (Outcome outcome : count.outcomes()) {
            boolean chosen = recommended
                    .filter(estimate -> estimate.method() == outcome.method())
                    .isPresent();
            rows.add(row(outcome.method().words(), outcome, chosen ? "recommended" : page.note(outcome, count)));
        }
        return listing(List.of("method", "estimate", "95 % interval", ""), rows);
    }

    private Listing strata(List<StratumCount> strata) {
        List<Row> rows = new ArrayList<>();
        for (StratumCount count : strata) {
            List<String> cells = new ArrayList<>();
            cells.add(count.tables().stratum().text());
            cells.add(Figure.of(count.documented()));
            cells.addAll(row("", count.recommendation().outcome(), "").cells().subList(1, 3));
            cells.add(
                    count.warnings().isEmpty()
                            ? ""
                            : Figure.exactly(count.warnings().size()));
            rows.add(new Row(cells, ""));
        }
        return listing(List.of("stratum", "documented", "estimate", "95 % interval", "warnings"), rows);
    }

    private static Listing listing(List<String> names, List<Row> rows) {
        return new Listing(names.stream().map(Column::shown).toList(), rows);
    }

    private static Row row(String label, Outcome outcome, String note) {
        return outcome.fold(
                estimate -> new Row(
                        List.of(label, Figure.exactly(estimate.number()), Figure.exactly(estimate.interval()), note),
                        ""),
                refused -> new Row(List.of(label, "–", "refused", note), ""));
    }

    /** A paragraph, broken between words where the terminal ends. */
    private void line(String words) {
        int width = columns == 0 ? Integer.MAX_VALUE : Math.max(NARROWEST, columns);
        StringBuilder line = new StringBuilder();
        for (String word : Cell.clean(words).split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                print(line + "\n");
                line.setLength(0);
                line.append("  ");
            } else if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        print(line + "\n");
    }

    private void print(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
