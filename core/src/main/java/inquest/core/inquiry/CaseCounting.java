package inquest.core.inquiry;

import inquest.core.count.CaptureTable;
import inquest.core.count.CaseCount;
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

/** Counts the listed dead of one view: finds what tells strata apart, tabulates, and has the tables counted. */
final class CaseCounting {

    private static final String NOBODY =
            "No list in the case gives anybody as killed, so there is nothing to estimate from."
                    + " Take in lists of the dead, or say in a mapping what happened to the people of a list.";

    private static final String TOO_MANY =
            "The case has more lists of the dead than can be counted together. Merge those of one"
                    + " source into one file.";

    private final CaseView view;
    private final RowCells cells;

    /** @param texts gives the extracted text of a digest */
    CaseCounting(CaseView view, Function<Digest, String> texts) {
        this.view = view;
        this.cells = new RowCells(texts);
    }

    CaseCount count(List<String> by, List<List<Cluster>> linkages, Counting how, Executor executor) {
        ListedDead dead = ListedDead.of(
                view,
                by.stream().distinct().map(this::trait).toList(),
                linkages.isEmpty() ? List.of(view.clusters()) : linkages);
        if (dead.captures().isEmpty()) {
            return CaseCount.refused(dead.lists() > CaptureTable.MOST_LISTS ? TOO_MANY : NOBODY, dead.warnings());
        }
        Strata strata = Strata.of(dead.captures().get(), how.seed());
        return CaseCount.of(
                strata.warned(how.count(strata.tables(), executor)),
                dead.warnings(),
                dead.captures().get().draws().size());
    }

    private Trait trait(String name) {
        return switch (name) {
            case "year" -> Trait.YEAR;
            case "month" -> Trait.MONTH;
            case "place" -> named(name, Party.Kind.PLACE);
            case "affiliation" -> named(name, Party.Kind.ORGANISATION);
            default ->
                new Trait(name, row -> cells.cell(row, name).map(Folding::of).filter(label -> !label.isEmpty()));
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
                                        row, cluster.name(), (one, other) -> one.compareTo(other) <= 0 ? one : other)));
            }
        }
        return new Trait(name, mention -> Row.of(mention).map(names::get));
    }

    private record Row(ExhibitId exhibit, String sheet, int row) {
        static Optional<Row> of(Mention mention) {
            return mention.anchor().at() instanceof Locator.Row at
                    ? Optional.of(new Row(mention.anchor().exhibit(), at.sheet(), at.row()))
                    : Optional.empty();
        }
    }
}
