package inquest.app.show;

import inquest.core.count.Figures;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.When;
import inquest.store.CaseJson;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Figures as rows: one for the people documented, one a list, one a claimed number. Three kinds, never added. */
final class CountRows {

    private CountRows() {}

    static List<Listing.Row> of(Figures figures) {
        List<Listing.Row> rows = new ArrayList<>();
        rows.add(documented(figures.documented()));
        figures.named().forEach(named -> rows.add(named(named)));
        figures.claimed().forEach(claimed -> rows.add(claimed(claimed)));
        return rows;
    }

    private static Listing.Row documented(List<Figures.Documented> people) {
        String number = Integer.toString(people.size());
        String what = "named as killed by at least one source";
        List<String> cells = List.of("documented", number, number, "", "persons", what, "", "", "", "");
        return new Listing.Row(cells, CaseJson.documented(people));
    }

    private static Listing.Row named(Figures.Named named) {
        String number = Integer.toString(named.rows());
        List<String> cells =
                List.of("named", number, number, "", "names", "rows of a list", "", named.list().path(), "", "");
        return new Listing.Row(cells, CaseJson.line(named));
    }

    private static Listing.Row claimed(Figures.Claimed claimed) {
        Claim claim = claimed.claim();
        Quantity quantity = claimed.quantity();
        boolean denied = claim.assessment().polarity() == Claim.Polarity.DENIED;
        String speakers = claim.attribution().stream()
                .map(Attribution::speaker)
                .map(Party::name)
                .collect(Collectors.joining(" → "));
        List<String> cells = List.of(
                "claimed",
                bound(quantity.low()),
                bound(quantity.high()),
                quantity.qualifier().orElse(""),
                quantity.unit().label(),
                (denied ? "not: " : "") + claim.act().label(),
                speakers,
                claim.anchor().path(),
                claim.content().date().map(When::text).orElse(""),
                claim.id().text());
        return new Listing.Row(cells, CaseJson.line(claimed));
    }

    private static String bound(OptionalLong bound) {
        return bound.isPresent() ? Long.toString(bound.getAsLong()) : "";
    }
}
