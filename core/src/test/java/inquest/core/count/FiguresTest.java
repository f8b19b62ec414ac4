package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.dossier.Draft;
import inquest.core.model.AccessLevel;
import inquest.core.model.ActKind;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Explanation;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Cluster DRESK = cluster("Ilan Dresk", Party.Kind.PERSON);
    private static final Cluster GUARD = cluster("prisoners", Party.Kind.GROUP);

    @Test
    void documentsAPersonNamedAsKilledOnceHoweverManySay() {
        Figures figures = figures(killing("a"), killing("b"));
        assertThat(figures.documented())
                .singleElement()
                .satisfies(one -> assertThat(one.affirming()).hasSize(2));
    }

    @Test
    void documentsKindsBelowKilling() {
        assertThat(figures(Draft.of(ActKind.EXECUTION, "a").target("Ilan Dresk"))
                        .documented())
                .hasSize(1);
    }

    @Test
    void documentsNobodyOnADenialAlone() {
        assertThat(figures(killing("a").denied()).documented()).isEmpty();
    }

    @Test
    void keepsTheDenialBesideTheClaim() {
        assertThat(figures(killing("a"), killing("b").denied()).documented())
                .singleElement()
                .satisfies(one -> assertThat(one.denying()).hasSize(1));
    }

    @Test
    void documentsNobodyOnAPlan() {
        assertThat(figures(killing("a").modality(Claim.Modality.PLANNED)).documented())
                .isEmpty();
    }

    @Test
    void documentsNobodyOnAClaimFoundWrong() {
        assertThat(figures(killing("a").status(Claim.Status.REJECTED)).documented())
                .isEmpty();
    }

    @Test
    void documentsNoGroup() {
        assertThat(figures(Draft.of(ActKind.KILLING, "a").group("prisoners")).documented())
                .isEmpty();
    }

    @Test
    void givesEachListItsOwnLength() {
        CaseView.NameList list =
                new CaseView.NameList(Draft.PRESS.id(), "list.csv", "", 40, 38, Explanation.of("header"));
        CaseView view = new CaseView(AccessLevel.PUBLIC, List.of(), List.of(), List.of(), List.of(list, list));
        assertThat(Figures.of(view).named()).extracting(Figures.Named::rows).containsExactly(40, 40);
    }

    @Test
    void claimsWhatIsCountedInPeople() {
        Draft count = Draft.of(ActKind.ARREST, "a").count(1200, 1200, "", Quantity.Unit.PERSONS);
        assertThat(figures(count).claimed()).hasSize(1);
    }

    @Test
    void claimsNoYears() {
        Draft term = Draft.of(ActKind.SENTENCING, "a").count(11, 11, "", Quantity.Unit.YEARS);
        assertThat(figures(term).claimed()).isEmpty();
    }

    /** A common type would let one method take numbers of two kinds, and add them. */
    @Test
    void keepsTheFourKindsOfNumberInTypesThatShareNothing() {
        List<Class<?>> kinds =
                List.of(Figures.Documented.class, Figures.Named.class, Figures.Claimed.class, CaseCount.class);

        assertThat(kinds).allSatisfy(kind -> {
            assertThat(kind.getSuperclass()).isEqualTo(Record.class);
            assertThat(kind.getInterfaces()).isEmpty();
        });
    }

    private static Draft killing(String quote) {
        return Draft.of(ActKind.KILLING, quote).target("Ilan Dresk");
    }

    private static Figures figures(Draft... drafts) {
        List<Claim> claims = Arrays.stream(drafts).map(Draft::claim).toList();
        return Figures.of(
                new CaseView(AccessLevel.PUBLIC, List.of(Draft.PRESS), claims, List.of(DRESK, GUARD), List.of()));
    }

    private static Cluster cluster(String name, Party.Kind kind) {
        return new Cluster("cluster of " + name, kind, name, List.of(name), List.of(), List.of());
    }
}
