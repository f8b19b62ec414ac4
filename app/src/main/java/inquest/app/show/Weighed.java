package inquest.app.show;

import static inquest.app.show.Listing.Column.csvOnly;
import static inquest.app.show.Listing.Column.shown;

import inquest.app.show.Listing.Row;
import inquest.core.dossier.Backing;
import inquest.core.model.Act;
import inquest.core.model.CaseView;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Contradiction;
import inquest.core.model.Corroboration;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Lineage;
import inquest.store.CaseJson;
import inquest.store.RulingBook;
import inquest.store.WeighingJson;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What weighing gave, as listings: acts with the origins behind them, and the register of contradictions. */
public final class Weighed {

    private Weighed() {}

    /** Acts that the view's claims speak of, one a row, with how many independent origins stand behind each. */
    public static Listing acts(CaseView view) {
        Set<ClaimId> claims =
                view.claims().stream().map(claim -> claim.id()).collect(Collectors.toCollection(HashSet::new));
        Backing backing = new Backing(view);
        return new Listing(
                List.of(
                        csvOnly("id"),
                        shown("act"),
                        shown("target"),
                        csvOnly("kind"),
                        csvOnly("cluster"),
                        shown("earliest"),
                        shown("latest"),
                        shown("claims"),
                        shown("denials"),
                        shown("origins"),
                        shown("level"),
                        shown("behind it"),
                        csvOnly("claim ids"),
                        csvOnly("denial ids")),
                view.weighing().acts().stream()
                        .filter(act -> act.claims().anyMatch(claims::contains))
                        .map(act -> row(act, backing.of(act)))
                        .toList());
    }

    private static Row row(Act act, Optional<Corroboration> support) {
        List<String> cells = List.of(
                act.id(),
                act.kind().label(),
                act.target().map(Act.Target::name).orElse(""),
                act.target().map(target -> target.kind().label()).orElse(""),
                act.target().flatMap(Act.Target::cluster).orElse(""),
                day(act.earliest()),
                day(act.latest()),
                Integer.toString(act.affirming().size()),
                Integer.toString(act.denying().size()),
                support.map(one -> Integer.toString(one.independent())).orElse(""),
                support.map(one -> one.level().label()).orElse(""),
                support.map(Backing::line).orElse(""),
                ids(act.affirming()),
                ids(act.denying()));
        return new Row(cells, CaseJson.line(act, support));
    }

    /** What sources say against each other, one pair of sides a row; a claim of either side must be in the view. */
    public static Listing contradictions(CaseView view) {
        Set<ClaimId> claims =
                view.claims().stream().map(claim -> claim.id()).collect(Collectors.toCollection(HashSet::new));
        return new Listing(
                List.of(
                        csvOnly("id"),
                        shown("type"),
                        shown("outcome"),
                        shown("one side"),
                        csvOnly("claims of one side"),
                        shown("origins"),
                        shown("other side"),
                        csvOnly("claims of the other"),
                        shown("its origins"),
                        shown("why")),
                view.weighing().contradictions().stream()
                        .filter(one -> one.left().claims().stream().anyMatch(claims::contains)
                                && one.right().claims().stream().anyMatch(claims::contains))
                        .map(Weighed::row)
                        .toList());
    }

    /** Which exhibit derives from which, one pair and sort of evidence a row. */
    public static Listing lineage(CaseView view) {
        Map<ExhibitId, Exhibit> exhibits =
                view.exhibits().stream().collect(Collectors.toMap(Exhibit::id, exhibit -> exhibit, (one, same) -> one));
        return new Listing(
                List.of(
                        shown("from"),
                        shown("to"),
                        shown("evidence"),
                        shown("direction"),
                        shown("share"),
                        shown("why")),
                view.weighing().lineage().derivations().stream()
                        .filter(edge -> exhibits.containsKey(edge.from()) && exhibits.containsKey(edge.to()))
                        .map(edge -> row(
                                edge,
                                Objects.requireNonNull(exhibits.get(edge.from())),
                                Objects.requireNonNull(exhibits.get(edge.to()))))
                        .toList());
    }

    private static Row row(Lineage.Derivation edge, Exhibit from, Exhibit to) {
        List<String> cells = List.of(
                from.path(),
                to.path(),
                edge.kind().label(),
                edge.directed() ? "from before to" : "open",
                String.format(Locale.ROOT, "%.2f", edge.share()),
                flat(edge.why()));
        return new Row(cells, WeighingJson.line(edge, from, to));
    }

    private static String flat(Explanation why) {
        return why.text().strip().replaceAll("\\s*\\n\\s*", "; ");
    }

    /** What people decided, in order of time, those that were superseded included. */
    public static Listing rulings(List<RulingBook.Entry> entries) {
        return new Listing(
                List.of(
                        shown("id"),
                        shown("time"),
                        shown("by"),
                        shown("kind"),
                        shown("decision"),
                        shown("on"),
                        shown("reason"),
                        shown("standing")),
                entries.stream()
                        .map(entry -> new Row(
                                List.of(
                                        entry.id(),
                                        entry.time(),
                                        entry.author(),
                                        entry.kind(),
                                        entry.decision(),
                                        String.join("; ", entry.words()),
                                        entry.reason(),
                                        entry.standing()),
                                WeighingJson.line(entry)))
                        .toList());
    }

    private static Row row(Contradiction one) {
        List<String> cells = List.of(
                one.id(),
                one.type().label(),
                one.outcome().label(),
                one.left().says(),
                ids(one.left().claims()),
                Integer.toString(one.left().origins()),
                one.right().says(),
                ids(one.right().claims()),
                Integer.toString(one.right().origins()),
                flat(one.why()));
        return new Row(cells, WeighingJson.line(one));
    }

    private static String ids(List<ClaimId> ids) {
        return ids.stream().map(ClaimId::text).collect(Collectors.joining(" "));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
