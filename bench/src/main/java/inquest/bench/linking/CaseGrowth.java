package inquest.bench.linking;

import inquest.core.link.Clusters;
import inquest.core.link.Former;
import inquest.core.link.Linker;
import inquest.core.link.ListedRow;
import inquest.core.link.ListedRows;
import inquest.core.link.RowLinkage;
import inquest.core.link.score.LinkModel;
import inquest.core.link.table.FieldKind;
import inquest.core.link.table.Roster;
import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** A case with one long list to which a short one is added: what linking costs step by step, with what the first build left and without. */
final class CaseGrowth {

    private static final int ADDED = 1_000;

    private final Linker linker;
    private final PrintWriter out;

    CaseGrowth(ExecutorService executor, PrintWriter out) {
        this.linker = Linker.withDefaults(executor);
        this.out = out;
    }

    /**
     * Measures.
     *
     * @param roster people of {@code make_people.py}; its last rows are the list that is added
     */
    void measure(Roster roster) {
        int old = roster.rows() - ADDED;
        List<ListedRow> before = rows(roster, 0, old, "long.csv");
        List<ListedRow> after = new ArrayList<>(before);
        after.addAll(rows(roster, old, roster.rows(), "added.csv"));
        out.println("step                                        s    CPU s");
        ListedRows laid = timed("long list: laid out", () -> ListedRows.of(before));
        LinkModel model = timed("long list: model fitted", () -> laid.fitted(linker));
        RowLinkage first = timed("long list: linked", () -> laid.linked(linker, model, List.of(), Optional.empty()));
        Former former = timed("long list: what it leaves", first::former);
        ListedRows both = timed("with the added list: laid out", () -> ListedRows.of(after));
        RowLinkage grown = timed(
                "with the added list: linked, old pairs known",
                () -> both.linked(linker, model, List.of(), Optional.of(former)));
        RowLinkage anew = timed(
                "with the added list: linked, all compared",
                () -> both.linked(linker, model, List.of(), Optional.empty()));
        List<Mention> mentions = after.stream().map(ListedRow::mention).toList();
        Clusters one = timed(
                "with the added list: clusters with reasons",
                () -> Clusters.form(mentions, List.of(), List.of(), grown));
        Clusters other = Clusters.form(mentions, List.of(), List.of(), anew);
        out.println(
                one.equals(other)
                        ? "Both ways the same clusters, reasons and doubts: "
                                + one.clusters().size() + " people."
                        : "The two ways differ. This must not be: a full rebuild would give another case.");
        out.flush();
    }

    private <T> T timed(String step, Supplier<T> work) {
        long cpu = LinkingCommand.cpu();
        long start = System.nanoTime();
        T result = work.get();
        out.printf(
                Locale.ROOT,
                "%-44s %6.1f %7.1f%n",
                step,
                (System.nanoTime() - start) / 1e9,
                (LinkingCommand.cpu() - cpu) / 1e9);
        out.flush();
        return result;
    }

    // ---- rows as a case has them

    private static List<ListedRow> rows(Roster roster, int from, int to, String path) {
        List<String> headers = roster.lists().get(0).headers();
        int given = headers.indexOf("given_name");
        int family = headers.indexOf("surname");
        int birth = headers.indexOf("dob");
        int place = headers.indexOf("city");
        int sex = headers.indexOf("sex");
        Digest content = Digest.of(path);
        ExhibitId exhibit = ExhibitId.of(content, path);
        Explanation why = Explanation.of("the row's own cells");
        List<ListedRow> rows = new ArrayList<>();
        int at = 0;
        for (int row = from; row < to; row++) {
            String name = (roster.cell(row, given) + " " + roster.cell(row, family)).strip();
            Particulars said = new Particulars(
                    filled(roster.cell(row, given)),
                    Optional.empty(),
                    filled(roster.cell(row, family)),
                    filled(roster.cell(row, birth)).map(Edtf::parse),
                    Optional.empty(),
                    filled(roster.cell(row, place)),
                    Optional.empty());
            Anchor anchor = new Anchor(
                    exhibit,
                    path,
                    content,
                    content,
                    new Locator.Row("", row - from + 1, headers),
                    new Span(at, at + name.codePointCount(0, name.length())),
                    name);
            at += name.length() + 1;
            Mention mention = new Mention(anchor, Party.Kind.PERSON, name, List.of(), List.of(), said, why);
            rows.add(new ListedRow(mention, Map.of(FieldKind.SEX, roster.cell(row, sex))));
        }
        return rows;
    }

    private static Optional<String> filled(String cell) {
        return Optional.of(cell).filter(words -> !words.isEmpty());
    }
}
