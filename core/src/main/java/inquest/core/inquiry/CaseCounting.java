package inquest.core.inquiry;

import inquest.core.count.CaptureTable;
import inquest.core.count.Captures;
import inquest.core.count.CaseCount;
import inquest.core.count.CountReport;
import inquest.core.count.Counting;
import inquest.core.count.ListedDead;
import inquest.core.count.Strata;
import inquest.core.count.Trait;
import inquest.core.model.CaseView;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import inquest.core.name.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Counts the listed dead of a view: finds what tells strata apart, tabulates, and has the tables counted.
 *
 * <p>Both steps are kept in the ledger. Who is on which list is kept under all that it is made from; a count under the digest of the very
 * captures it counts, with the version of the methods and the seed, so that it cannot be taken for a count of anything else.
 */
final class CaseCounting {

    /** Goes up when the same view could give other captures. */
    private static final int VERSION = 1;

    private static final String NOBODY =
            "No list in the case gives anybody as killed, so there is nothing to estimate from."
                    + " Take in lists of the dead, or say in a mapping what happened to the people of a list.";

    private static final String TOO_MANY =
            "The case has more lists of the dead than can be counted together. Merge those of one"
                    + " source into one file.";

    private final Ledger ledger;
    private final Function<Digest, String> texts;
    private final Executor executor;

    /** @param texts gives the extracted text of a digest */
    CaseCounting(Ledger ledger, Function<Digest, String> texts, Executor executor) {
        this.ledger = ledger;
        this.texts = texts;
        this.executor = executor;
    }

    /**
     * Who is on which list.
     *
     * @param linkages for each draw all people of the lists under it; none where linkage is held to be certain
     */
    ListedDead listed(CaseView view, List<String> by, List<List<Cluster>> linkages) {
        Labels labels = new Labels(view, new RowCells(texts));
        return ListedDead.of(
                view,
                by.stream().distinct().map(labels::trait).toList(),
                linkages.isEmpty() ? List.of(view.clusters()) : linkages);
    }

    /**
     * The same, from the ledger where it is known.
     *
     * @param inputs a digest of all exhibits and settings that the view comes from
     * @param sampling all that samples of linkage depend on beside the view
     * @param linkages draws them; asked only where the ledger does not know
     */
    ListedDead listed(
            CaseView view, List<String> by, Digest inputs, Digest sampling, Supplier<List<List<Cluster>>> linkages) {
        if (ListedDead.isNobody(view)) {
            return listed(view, by, List.of());
        }
        RunKey key = RunKey.of("listed", VERSION)
                .with("level", view.level())
                .with("exhibits", inputs)
                .with("view", said(view))
                .with("sampling", sampling)
                .with("by", Digest.of(by.toString()));
        return ledger.find(key, ListedDead.class).orElseGet(() -> {
            ListedDead dead = listed(view, by, linkages.get());
            ledger.keep(key, dead);
            return dead;
        });
    }

    /** All that rulings and linking have made of the exhibits. */
    private static Digest said(CaseView view) {
        Fingerprint said = new Fingerprint();
        said.add(view.claims().size());
        view.claims()
                .forEach(claim -> said.add(claim.id().toString())
                        .add(claim.act().toString())
                        .add(claim.anchor())
                        .add(claim.assessment().status().toString())
                        .add(claim.assessment().polarity().toString())
                        .add(claim.assessment().modality().toString()));
        for (Cluster cluster : view.clusters()) {
            said.add(cluster.id())
                    .add(cluster.kind().toString())
                    .add(cluster.name())
                    .add(cluster.mentions().size());
            cluster.mentions().forEach(mention -> said.add(mention.anchor()));
        }
        return said.add(view.lists().toString()).digest();
    }

    /** The count of listed dead, from the ledger where the same were counted before. */
    CaseCount count(ListedDead dead, Counting how) {
        if (dead.captures().isEmpty()) {
            return CaseCount.refused(dead.lists() > CaptureTable.MOST_LISTS ? TOO_MANY : NOBODY, dead.warnings());
        }
        RunKey key = RunKey.of("count", VERSION)
                .with("methods", CountReport.VERSION)
                .with("captures", Digest.of(dead.toString()))
                .with("full", how.full())
                .with("seed", how.seed());
        return ledger.find(key, CaseCount.class).orElseGet(() -> {
            CaseCount count = counted(dead, dead.captures().get(), how);
            ledger.keep(key, count);
            return count;
        });
    }

    private CaseCount counted(ListedDead dead, Captures captures, Counting how) {
        Strata strata = Strata.of(captures, how.seed());
        return CaseCount.of(
                strata.warned(how.count(strata.tables(), executor)),
                dead.warnings(),
                captures.draws().size());
    }

    /** What the rows of a view say of somebody, to tell strata apart by. */
    private record Labels(CaseView view, RowCells cells) {

        Trait trait(String name) {
            return switch (name) {
                case "year" -> Trait.YEAR;
                case "month" -> Trait.MONTH;
                case "place" -> named(name, Party.Kind.PLACE);
                case "affiliation" -> named(name, Party.Kind.ORGANISATION);
                default ->
                    new Trait(
                            name, row -> cells.cell(row, name).map(Folding::of).filter(label -> !label.isEmpty()));
            };
        }

        /** What is named in the same row, by the name of its cluster, so that one place in two scripts is one stratum. */
        private Trait named(String name, Party.Kind kind) {
            Map<Row, String> names = new HashMap<>();
            for (Cluster cluster : view.clusters()) {
                if (cluster.kind() == kind) {
                    cluster.mentions()
                            .forEach(mention -> Row.of(mention)
                                    .ifPresent(row -> names.merge(
                                            row,
                                            cluster.name(),
                                            (one, other) -> one.compareTo(other) <= 0 ? one : other)));
                }
            }
            return new Trait(name, mention -> Row.of(mention).map(names::get));
        }
    }

    private record Row(ExhibitId exhibit, String sheet, int row) {
        static Optional<Row> of(Mention mention) {
            return mention.anchor().at() instanceof Locator.Row at
                    ? Optional.of(new Row(mention.anchor().exhibit(), at.sheet(), at.row()))
                    : Optional.empty();
        }
    }
}
