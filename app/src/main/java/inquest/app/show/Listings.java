package inquest.app.show;

import static inquest.app.show.Listing.Column.csvOnly;
import static inquest.app.show.Listing.Column.shown;

import inquest.app.show.Listing.Column;
import inquest.app.show.Listing.Row;
import inquest.core.count.Figures;
import inquest.core.dossier.Backing;
import inquest.core.dossier.Counting;
import inquest.core.model.Anchor;
import inquest.core.model.Attribution;
import inquest.core.model.CaseView;
import inquest.core.model.CaseView.NameList;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit;
import inquest.core.model.Locality;
import inquest.core.model.Locator;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.When;
import inquest.store.CaseJson;
import inquest.store.ClaimJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The listings that {@code show} knows, each from a view of the case. */
public final class Listings {

    private static final String BETWEEN = "; ";

    private Listings() {}

    /** Claims, one a row. */
    public static Listing claims(List<Claim> claims) {
        List<Column> columns = List.of(
                shown("id"),
                shown("exhibit"),
                csvOnly("page"),
                csvOnly("sheet"),
                csvOnly("row"),
                csvOnly("start"),
                csvOnly("end"),
                shown("said by"),
                shown("act"),
                shown("actors"),
                shown("targets"),
                csvOnly("instruments"),
                csvOnly("place"),
                shown("count"),
                shown("date"),
                csvOnly("earliest"),
                csvOnly("latest"),
                csvOnly("polarity"),
                csvOnly("modality"),
                csvOnly("firsthand"),
                csvOnly("status"),
                csvOnly("reader"),
                shown("score"),
                shown("quote"));
        return new Listing(columns, claims.stream().map(Listings::row).toList());
    }

    /** People, bodies and places, one cluster a row. */
    public static Listing people(List<Cluster> clusters) {
        List<Column> columns = List.of(
                shown("id"), shown("kind"), shown("name"), shown("mentions"), shown("exhibits"), shown("forms"));
        return new Listing(columns, clusters.stream().map(Listings::row).toList());
    }

    /** Lists of names, one sheet a row. */
    public static Listing lists(CaseView view) {
        List<Column> columns = List.of(
                shown("exhibit"), shown("sheet"), shown("rows"), shown("used"), shown("rejected"), shown("mapping"));
        return new Listing(
                columns, view.lists().stream().map(list -> row(list, view)).toList());
    }

    /** What is in the case, one exhibit a row. */
    public static Listing exhibits(List<Exhibit> exhibits) {
        List<Column> columns = List.of(
                shown("number"),
                shown("path"),
                csvOnly("id"),
                csvOnly("sha256"),
                csvOnly("size"),
                csvOnly("access"),
                shown("outcome"),
                shown("reason"),
                csvOnly("media type"),
                csvOnly("language"),
                csvOnly("text"),
                shown("publisher"),
                shown("published"),
                csvOnly("grade"),
                csvOnly("superseded"),
                csvOnly("not seen again"));
        return new Listing(columns, exhibits.stream().map(Listings::row).toList());
    }

    private static Row row(Exhibit exhibit) {
        Exhibit.Outcome outcome = exhibit.outcome();
        List<String> cells = List.of(
                Integer.toString(exhibit.number()),
                exhibit.path(),
                exhibit.id().toString(),
                exhibit.accession().content().hex(),
                Long.toString(exhibit.accession().size()),
                exhibit.accession().access().label(),
                outcome.kind().label(),
                outcome.reason().orElse(""),
                outcome.mediaType(),
                outcome.language().orElse(""),
                outcome.text().map(Digest::hex).orElse(""),
                exhibit.source().origin().publisher().orElse(""),
                exhibit.source().published().map(Edtf::text).orElse(""),
                exhibit.source().standing().grade().orElse(""),
                exhibit.current() ? "" : "yes",
                exhibit.seen() ? "" : "yes");
        return new Row(cells, "");
    }

    /** Numbers of four kinds that are never added: people documented, names on lists, figures claimed, estimates. */
    public static Listing counts(Figures figures) {
        List<Row> rows = new ArrayList<>();
        rows.add(documented(figures.documented()));
        figures.named().forEach(named -> rows.add(row(named)));
        figures.claimed().forEach(claimed -> rows.add(row(claimed)));
        figures.estimated().ifPresent(count -> rows.addAll(EstimateRows.of(count)));
        return new Listing(
                List.of(
                        shown("kind"),
                        shown("number"),
                        shown("of what"),
                        shown("exhibit"),
                        shown("claim"),
                        shown("behind it")),
                rows);
    }

    private static Row documented(List<Figures.Documented> people) {
        return new Row(
                List.of(
                        "documented",
                        Integer.toString(people.size()),
                        "people named as killed by at least one source",
                        "",
                        "",
                        ""),
                CaseJson.documented(people));
    }

    private static Row row(Claim claim) {
        Anchor anchor = claim.anchor();
        Claim.Roles roles = claim.roles();
        Claim.Content content = claim.content();
        Claim.Assessment assessment = claim.assessment();
        Optional<When> date = content.date();
        List<String> cells = List.of(
                claim.id().text(),
                anchor.path(),
                page(anchor.at()),
                sheet(anchor.at()),
                line(anchor.at()),
                Integer.toString(anchor.span().start()),
                Integer.toString(anchor.span().end()),
                speakers(claim),
                (assessment.polarity() == Claim.Polarity.DENIED ? "not: " : "")
                        + claim.act().label(),
                names(roles.actors()),
                names(roles.targets()),
                names(roles.instruments()),
                roles.place().map(Locality::name).orElse(""),
                content.count().map(Listings::words).orElse(""),
                date.map(when -> when.date().text()).orElse(""),
                day(date.flatMap(When::earliest)),
                day(date.flatMap(When::latest)),
                assessment.polarity().label(),
                assessment.modality().label(),
                assessment.firsthand().map(first -> first ? "true" : "false").orElse(""),
                assessment.status().label(),
                assessment.reader(),
                String.format(Locale.ROOT, "%.2f", assessment.score()),
                anchor.quote());
        return new Row(cells, ClaimJson.line(claim));
    }

    private static Row row(Cluster cluster) {
        long exhibits = cluster.mentions().stream()
                .map(mention -> mention.anchor().exhibit())
                .distinct()
                .count();
        List<String> cells = List.of(
                cluster.id(),
                cluster.kind().label(),
                cluster.name(),
                Integer.toString(cluster.mentions().size()),
                Long.toString(exhibits),
                String.join(BETWEEN, cluster.forms()));
        return new Row(cells, CaseJson.line(cluster));
    }

    private static Row row(NameList list, CaseView view) {
        List<Exhibit.RowError> rejected = view.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals(list.exhibit()))
                .flatMap(exhibit -> exhibit.outcome().rejected().stream())
                .filter(error -> error.sheet().equals(list.sheet()))
                .toList();
        String mapping = list.mapping().text().lines().map(String::strip).collect(Collectors.joining(BETWEEN));
        List<String> cells = List.of(
                list.path(),
                list.sheet(),
                Integer.toString(list.rows()),
                Integer.toString(list.used()),
                Integer.toString(rejected.size()),
                mapping);
        return new Row(cells, CaseJson.line(list, rejected));
    }

    private static Row row(Figures.Named named) {
        String sheet = named.list().sheet();
        List<String> cells = List.of(
                "named",
                Integer.toString(named.rows()),
                sheet.isEmpty() ? "rows" : "rows of sheet " + sheet,
                named.list().path(),
                "",
                "");
        return new Row(cells, CaseJson.line(named));
    }

    private static Row row(Figures.Claimed claimed) {
        Claim claim = claimed.claim();
        List<String> cells = List.of(
                "claimed",
                Counting.words(claimed.quantity(), claim.anchor().quote()) + " "
                        + claimed.quantity().counted(),
                scope(claim),
                claim.anchor().path(),
                claim.id().text(),
                claimed.support().map(Backing::line).orElse(""));
        return new Row(cells, CaseJson.line(claimed));
    }

    /** Of what, when and where a number is, and who says so: what it takes to set it beside another. */
    private static String scope(Claim claim) {
        StringBuilder scope = new StringBuilder(claim.act().label());
        claim.roles().targets().stream()
                .map(Party::name)
                .forEach(name -> scope.append(", ").append(name));
        claim.content()
                .toldDate()
                .map(When::date)
                .map(Edtf::text)
                .ifPresent(date -> scope.append(", ").append(date));
        claim.roles().place().ifPresent(place -> scope.append(", ").append(place.name()));
        if (!claim.attribution().isEmpty()) {
            scope.append(", says ").append(speakers(claim));
        }
        return scope.toString();
    }

    private static String page(Locator at) {
        return at instanceof Locator.Page page && page.page().isPresent()
                ? Integer.toString(page.page().getAsInt())
                : "";
    }

    private static String sheet(Locator at) {
        return at instanceof Locator.Row row ? row.sheet() : "";
    }

    private static String line(Locator at) {
        return at instanceof Locator.Row row ? Integer.toString(row.row()) : "";
    }

    private static String speakers(Claim claim) {
        return claim.attribution().stream()
                .map(Attribution::speaker)
                .map(Party::name)
                .collect(Collectors.joining(" › "));
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining(BETWEEN));
    }

    private static String words(Quantity count) {
        String range =
                count.low().equals(count.high()) ? bound(count.low()) : bound(count.low()) + "–" + bound(count.high());
        return count.qualifier().map(words -> words + " ").orElse("") + range + " " + count.counted();
    }

    private static String bound(OptionalLong bound) {
        return bound.isPresent() ? Long.toString(bound.getAsLong()) : "…";
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
