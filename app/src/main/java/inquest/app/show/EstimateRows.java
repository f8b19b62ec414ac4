package inquest.app.show;

import inquest.app.show.Listing.Row;
import inquest.core.count.CaseCount;
import inquest.core.count.CountReport;
import inquest.core.count.Outcome;
import inquest.core.count.StratumCount;
import inquest.store.CountJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Estimates as rows of a listing: one a stratum, and one for all where there are several. A refusal is a row too. */
final class EstimateRows {

    private EstimateRows() {}

    static List<Row> of(CaseCount count) {
        if (count.report().isEmpty()) {
            return List.of(
                    row("refused: " + count.refusal().orElse(""), "people on no list included", CountJson.line(count)));
        }
        CountReport report = count.report().get();
        List<Row> rows = new ArrayList<>();
        report.strata().forEach(stratum -> rows.add(row(stratum)));
        if (report.strata().size() > 1) {
            rows.add(row(words(report.total()), "people, sum over strata", CountJson.line(report.total())));
        }
        return rows;
    }

    private static Row row(StratumCount count) {
        return row(
                count.documented().withheld()
                        ? "withheld"
                        : words(count.recommendation().outcome()),
                "people on no list included: " + count.tables().stratum().text(),
                CountJson.line(count));
    }

    private static Row row(String number, String what, String json) {
        return new Row(List.of("estimated", number, what, "", "", ""), json);
    }

    private static String words(Outcome outcome) {
        return outcome.fold(
                estimate -> String.format(
                        Locale.ROOT,
                        "%d (%d–%d)",
                        Math.round(estimate.number()),
                        Math.round(estimate.interval().low()),
                        Math.round(estimate.interval().high())),
                refused -> "refused: " + refused.reason());
    }
}
