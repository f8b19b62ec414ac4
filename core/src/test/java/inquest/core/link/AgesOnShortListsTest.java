package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.table.FieldKind;
import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists too short for weights, joined by rule. All names are invented. */
class AgesOnShortListsTest {

    @Test
    void keepsApartWhoseAgesAreTooFarApart() {
        Clusters clusters = formed(row("a", 1, "", "1988-07-30", "21"), row("b", 1, "", "1988-07", "54"));
        assertThat(clusters.clusters()).hasSize(2);
        assertThat(clusters.refused())
                .extracting(Link::why)
                .extracting(Explanation::text)
                .containsExactly(
                        "not joined: their ages are too far apart\n  the same full name, and nothing against it\n");
    }

    @Test
    void keepsApartAnAgeAndADateOfBirthThatDoNotFit() {
        Clusters clusters = formed(row("a", 1, "1934-02-11", "", ""), row("b", 1, "", "1988-07-30", "21"));
        assertThat(clusters.clusters()).hasSize(2);
        assertThat(clusters.refused().get(0).why().text())
                .startsWith("not joined: the age of one does not fit the date of birth of the other\n");
    }

    @Test
    void joinsAnAgeToADateOfBirthThatItFits() {
        assertThat(formed(row("a", 1, "1966-11-02", "", ""), row("b", 1, "", "1988-07-30", "21"))
                        .clusters())
                .hasSize(1);
    }

    @Test
    void heedsNoAgeThatMayBeRounded() {
        assertThat(formed(row("a", 1, "", "1988-07-30", "35"), row("b", 1, "", "1988-07-30", "40"))
                        .clusters())
                .hasSize(1);
    }

    @Test
    void countsAnAgeFromTheYearOfMostRowsOfItsListWhereItsOwnIsNotKnown() {
        Clusters clusters = formed(
                row("a", 1, "1934-02-11", "", ""), row("b", 1, "", "", "21"), named("b", 2, "", "1988-08-01", "30"));
        assertThat(clusters.clusters()).hasSize(3);
    }

    @Test
    void takesAnAgeThatNothingDatesForNoEvidence() {
        assertThat(formed(row("a", 1, "", "", "21"), row("b", 1, "", "", "54")).clusters())
                .hasSize(1);
    }

    private static Clusters formed(ListedRow... rows) {
        return Clusters.form(
                List.of(rows).stream().map(ListedRow::mention).toList(),
                List.of(),
                List.of(),
                ListedRows.of(List.of(rows)));
    }

    private static ListedRow row(String list, int row, String birth, String death, String age) {
        return listed(list, row, "Taro", birth, death, age);
    }

    private static ListedRow named(String list, int row, String birth, String death, String age) {
        return listed(list, row, "Oso", birth, death, age);
    }

    private static ListedRow listed(String list, int row, String given, String birth, String death, String age) {
        String name = given + " Velmani";
        Digest content = Digest.of(list);
        Anchor anchor = new Anchor(
                ExhibitId.of(content, list),
                list,
                content,
                Digest.of("text"),
                new Locator.Row("", row, List.of("Name")),
                new Span(100 * row, 100 * row + name.length()),
                name);
        Particulars particulars = new Particulars(
                Optional.of(given),
                Optional.empty(),
                Optional.of("Velmani"),
                date(birth),
                date(death),
                Optional.empty(),
                Optional.empty());
        Mention mention = new Mention(
                anchor, Party.Kind.PERSON, name, List.of(), List.of(), particulars, Explanation.of("its cells"));
        return new ListedRow(mention, age.isEmpty() ? Map.of() : Map.of(FieldKind.AGE, age));
    }

    private static Optional<Edtf> date(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty()).map(Edtf::parse);
    }
}
