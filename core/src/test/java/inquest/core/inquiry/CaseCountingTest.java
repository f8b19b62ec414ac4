package inquest.core.inquiry;

import static inquest.core.model.AccessLevel.CONFIDENTIAL;
import static inquest.core.model.AccessLevel.PUBLIC;
import static inquest.core.model.AccessLevel.RESTRICTED;
import static inquest.core.model.AccessLevel.STRICTLY_CONFIDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.count.CaptureTable;
import inquest.core.count.CaseCount;
import inquest.core.count.Counting;
import inquest.core.count.Figures;
import inquest.core.count.ListedDead;
import inquest.core.count.Strata;
import inquest.core.count.StratumTables;
import inquest.core.count.Warning;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.ClaimRuling;
import inquest.core.model.Cluster;
import inquest.core.model.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** All people in these lists are invented. */
class CaseCountingTest {

    private static final String HEADER = "table:Given name|Family name|Date of Execution|Place of Execution|Sex\n";

    private final TrialCase trial = new TrialCase();

    @Test
    void takesAPersonForACaseAndAnExhibitForAList() throws IOException {
        threeLists();

        assertThat(tables(List.of())).singleElement().satisfies(tables -> {
            CaptureTable table = tables.typical();
            assertThat(table.lists()).extracting(list -> list.name()).containsExactly("a.csv", "b.csv", "c.csv");
            assertThat(table.observed()).isEqualTo(4);
            assertThat(table.count(0b111)).isEqualTo(1);
            assertThat(table.count(0b001)).isEqualTo(1);
        });
    }

    @Test
    void leavesOutListsThatSayNothingOfADeath() throws IOException {
        threeLists();
        trial.put("members.csv", "table:Given name|Family name\nTaro|Velmi\nOlan|Brisk\n");

        assertThat(tables(List.of()).get(0).lists()).hasSize(3);
    }

    @Test
    void saysThatThereIsNothingToCount() throws IOException {
        trial.put("note.txt", TrialCase.text("A note."));
        CaseCount count = count(List.of());

        assertThat(count.report()).isEmpty();
        assertThat(count.refusal().orElseThrow())
                .startsWith("No list in the case gives anybody as killed, so there is nothing to estimate from.");
    }

    @Test
    void tellsStrataApartByYear() throws IOException {
        threeLists();

        assertThat(strata(List.of("year"))).containsEntry("1988", 3L).containsEntry("1989", 1L);
    }

    @Test
    void tellsStrataApartByPlace() throws IOException {
        threeLists();

        assertThat(strata(List.of("place"))).containsKeys("Fort Brann", "Old Mill");
    }

    @Test
    void tellsStrataApartByAnyColumnUnderItsHeaderOrRole() throws IOException {
        threeLists();

        assertThat(strata(List.of("SEX"))).containsEntry("f", 2L).containsEntry("m", 2L);
        assertThat(strata(List.of("sex"))).containsEntry("f", 2L);
    }

    @Test
    void keepsPeopleOfAColumnThatNoListHasInAStratumNotKnown() throws IOException {
        threeLists();

        assertThat(strata(List.of("shoe size"))).containsExactly(Map.entry("", 4L));
    }

    @Test
    void warnsOfListsDeclaredToDeriveFromOneAnother() throws IOException {
        threeLists();
        derive("c.csv", "a.csv");

        assertThat(derived(count(List.of())))
                .containsExactly(
                        "The lists a.csv and c.csv are not two records of their own: the second is declared to derive from"
                                + " the first. Whoever is on one is likelier on the other, and the number comes out too low. Count"
                                + " without one of the two, and compare.");
    }

    @Test
    void warnsOfListsThatDeriveFromOneItem() throws IOException {
        threeLists();
        trial.put("register.txt", TrialCase.text("A register."));
        derive("a.csv", "register.txt");
        derive("b.csv", "register.txt");

        assertThat(derived(count(List.of())))
                .singleElement()
                .asString()
                .contains("a.csv and b.csv", "both are declared to derive from register.txt");
    }

    @Test
    void doesNotTurnInARingOfDeclarations() throws IOException {
        threeLists();
        derive("a.csv", "b.csv");
        derive("b.csv", "a.csv");

        assertThat(derived(count(List.of()))).hasSize(1);
    }

    @Test
    void letsNothingOfAConfidentialListIntoARestrictedCount() throws IOException {
        threeLists();
        trial.build();
        CaseCount before = at(RESTRICTED);
        trial.put("d.csv", HEADER + "Olan|Brisk|1988-08-02|Fort Brann|m\n").hold("d.csv", CONFIDENTIAL);
        trial.build();

        assertThat(at(RESTRICTED)).isEqualTo(before);
        assertThat(table(at(CONFIDENTIAL)).lists()).hasSize(4);
    }

    @Test
    void countsEachLinkageDrawByItself() throws IOException {
        threeLists();
        CaseView view = trial.build();
        List<Cluster> apart = view.clusters().stream()
                .flatMap(cluster -> cluster.mentions().stream()
                        .map(mention -> new Cluster(
                                cluster.id(),
                                cluster.kind(),
                                cluster.name(),
                                cluster.forms(),
                                List.of(mention),
                                List.of())))
                .toList();
        List<List<Cluster>> linkages = List.of(view.clusters(), apart);
        CaseCount count = trial.inquiry().count(view, List.of(), linkages, Counting.plain(1));

        assertThat(count.draws()).isEqualTo(2);
        assertThat(tables(trial.inquiry().listed(view, List.of(), linkages))
                        .get(0)
                        .linkages())
                .extracting(CaptureTable::observed)
                .containsExactly(4L, 8L);
    }

    @Test
    void countsOnceWhatHasNotChanged() throws IOException {
        Kept kept = new Kept();
        trial.ledger = kept;
        threeLists();
        Figures first = figures(List.of());

        assertThat(kept.stages).containsOnlyOnce("listed 1", "count 1");
        kept.stages.clear();
        assertThat(figures(List.of())).isEqualTo(first);
        assertThat(kept.stages).isEmpty();
    }

    @Test
    void countsAgainWhateverChanges() throws IOException {
        Kept kept = new Kept();
        trial.ledger = kept;
        threeLists();
        figures(List.of());

        kept.stages.clear();
        figures(List.of("year"));
        assertThat(kept.stages).as("other strata").contains("count 1");

        kept.stages.clear();
        put("c.csv", "Taro|Velmi|1988-07-28|Fort Brann|m", "Olan|Brisk|1988-09-09|Fort Brann|f");
        figures(List.of());
        assertThat(kept.stages).as("other rows").contains("listed 1", "count 1");

        kept.stages.clear();
        derive("c.csv", "a.csv");
        assertThat(derived(figures(List.of()).estimated().orElseThrow())).hasSize(1);
        assertThat(kept.stages).as("another source").contains("count 1");

        kept.stages.clear();
        trial.hold("c.csv", CONFIDENTIAL);
        trial.build();
        trial.inquiry().figures(trial.view(PUBLIC), List.of());
        assertThat(kept.stages).as("another level").contains("count 1");
    }

    @Test
    void countsAgainAfterARulingOnARow() throws IOException {
        threeLists();
        figures(List.of());
        CaseView view = trial.view(STRICTLY_CONFIDENTIAL);
        Claim claim = view.claims().stream()
                .filter(one -> one.anchor().path().equals("a.csv"))
                .findFirst()
                .orElseThrow();
        ClaimRuling ruling = new ClaimRuling(claim.anchor(), claim.act(), Claim.Status.REJECTED, "r1");
        trial.registry.rule(PUBLIC, new Rulings(List.of(), List.of(ruling)));

        assertThat(tables(List.of()).get(0).typical().listed(1)).isEqualTo(2);
        assertThat(trial.inquiry()
                        .figures(trial.view(STRICTLY_CONFIDENTIAL), List.of())
                        .estimated())
                .isEqualTo(Optional.of(count(List.of())));
    }

    private Figures figures(List<String> by) throws IOException {
        trial.build();
        return trial.inquiry().figures(trial.view(STRICTLY_CONFIDENTIAL), by);
    }

    /** A ledger that tells which stages of counting had to be done. */
    private static final class Kept implements Ledger {

        private final MemoryLedger ledger = new MemoryLedger();
        private final List<String> stages = new ArrayList<>();

        @Override
        public <T extends Record> Optional<T> find(RunKey key, Class<T> type) {
            return ledger.find(key, type);
        }

        @Override
        public void keep(RunKey key, Record result) {
            if (key.stage().startsWith("listed") || key.stage().startsWith("count")) {
                stages.add(key.stage());
            }
            ledger.keep(key, result);
        }

        @Override
        public void close() {
            ledger.close();
        }
    }

    // ----

    private void threeLists() {
        put(
                "a.csv",
                "Taro|Velmi|1988-07-28|Fort Brann|m",
                "Ida|Rosmar|1988-08-02|Old Mill|f",
                "Esk|Tolund|1989-01-05|Old Mill|m");
        put(
                "b.csv",
                "Taro|Velmi|1988-07-28|Fort Brann|m",
                "Ida|Rosmar|1988-08-02|Old Mill|f",
                "Una|Merrow|1988-09-09|Fort Brann|f");
        put("c.csv", "Taro|Velmi|1988-07-28|Fort Brann|m", "Una|Merrow|1988-09-09|Fort Brann|f");
    }

    private void put(String path, String... rows) {
        trial.put(path, HEADER + String.join("\n", rows)).hold(path, PUBLIC);
    }

    private void derive(String path, String from) {
        Source source = new Source(
                Optional.empty(),
                Source.Origin.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Source.Standing.UNKNOWN,
                Optional.of(from));
        trial.say(path, PUBLIC, source);
    }

    private CaseCount count(List<String> by) throws IOException {
        trial.build();
        return trial.inquiry().count(trial.view(STRICTLY_CONFIDENTIAL), by, List.of(), Counting.plain(1));
    }

    private CaseCount at(inquest.core.model.AccessLevel level) throws IOException {
        return trial.inquiry().count(trial.view(level), List.of(), List.of(), Counting.plain(1));
    }

    private static CaptureTable table(CaseCount count) {
        return count.report().orElseThrow().strata().get(0).tables().typical();
    }

    private List<StratumTables> tables(List<String> by) throws IOException {
        trial.build();
        return tables(trial.inquiry().listed(trial.view(STRICTLY_CONFIDENTIAL), by, List.of()));
    }

    private static List<StratumTables> tables(ListedDead dead) {
        return Strata.of(dead.captures().orElseThrow(), 1).tables();
    }

    /** People by the stratum's only label. */
    private Map<String, Long> strata(List<String> by) throws IOException {
        Map<String, Long> strata = new TreeMap<>();
        for (StratumTables tables : tables(by)) {
            strata.put(
                    tables.stratum().by().values().iterator().next(),
                    tables.typical().observed());
        }
        return strata;
    }

    private static List<String> derived(CaseCount count) {
        return count.warnings().stream()
                .filter(warning -> warning.kind() == Warning.Kind.LISTS_DERIVED)
                .map(Warning::text)
                .toList();
    }
}
