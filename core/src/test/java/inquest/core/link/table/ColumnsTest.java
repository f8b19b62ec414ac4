package inquest.core.link.table;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.table.Roster.PersonList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static Columns columns(Columns.Said said, List<String> headers, List<List<String>> rows) {
        Roster roster = new Roster();
        roster.begin(new PersonList("list.csv", headers, false));
        rows.forEach(roster::add);
        return Columns.of(roster.close(), said);
    }

    private static final List<String> HEADERS = List.of("nr", "Vorname", "surname", "when", "x", "mail");
    private static final List<List<String>> ROWS = List.of(
            List.of("1", "Ada", "Quent", "1960-01-02", "m", "a@b.example"),
            List.of("2", "Ada", "Rolf", "1961-01-02", "f", "c@b.example"),
            List.of("3", "Bo", "Quent", "1960-01-02", "m", "a@b.example"));

    @Test
    void takesColumnThatDiffersOnEveryRowForRowLabel() {
        Columns columns = columns(Columns.Said.nothing(), HEADERS, ROWS);
        assertThat(columns.assigned().get(0).kind()).isEqualTo(FieldKind.ROW_LABEL);
        assertThat(columns.assigned().get(0).why()).isEqualTo("it differs on every row");
    }

    @Test
    void goesByValuesWhereHeaderSaysNothing() {
        Columns columns = columns(Columns.Said.nothing(), HEADERS, ROWS);
        assertThat(columns.assigned().stream()
                        .map(Columns.Assigned::kind)
                        .toList()
                        .subList(3, 6))
                .containsExactly(FieldKind.DATE, FieldKind.SEX, FieldKind.EMAIL);
    }

    @Test
    void letsPeoplePrevailOverHeaders() {
        Columns.Said said =
                new Columns.Said(Map.of("surname", FieldKind.FATHER_NAME), Set.of("mail"), header -> Optional.empty());
        Columns columns = columns(said, HEADERS, ROWS);
        assertThat(columns.assigned().get(2).kind()).isEqualTo(FieldKind.FATHER_NAME);
        assertThat(columns.assigned().get(5).kind()).isEqualTo(FieldKind.IGNORED);
    }

    @Test
    void leavesOutColumnThatRepeatsTheName() {
        Columns columns = columns(
                Columns.Said.nothing(),
                List.of("given name", "family name", "both"),
                List.of(
                        List.of("Ada", "Quent", "Ada Quent"),
                        List.of("Bo", "Rolf", "Rolf, Bo"),
                        List.of("Bo", "Quent", "Bo Quent"),
                        List.of("Ada", "Quent", "Ada Quent")));
        assertThat(columns.assigned().get(2).why()).isEqualTo("it repeats the given and the family name");
    }

    @Test
    void leavesOutColumnThatRepeatsTheNameInAnotherScript() {
        Columns columns = columns(
                Columns.Said.nothing(),
                List.of("name", "english name"),
                List.of(List.of("خالد حداد", "Khaled Haddad"), List.of("وليد حمدان", "Waleed Hamdan")));
        assertThat(columns.assigned().get(1).why()).isEqualTo("it repeats the name");
    }

    @Test
    void takesWordsThatDifferOnEveryRowForNoRowLabel() {
        Columns columns = columns(
                Columns.Said.nothing(),
                List.of("name", "remarks"),
                List.of(List.of("Ada", "seen at the gate"), List.of("Bo", "seen by Rolf")));
        assertThat(columns.assigned().get(1).kind()).isNotEqualTo(FieldKind.ROW_LABEL);
    }

    @Test
    void holdsTheOnlyDateOfAListAgainstTheDayOfDeathOfAnother() {
        Roster roster = new Roster();
        roster.begin(new PersonList("one.csv", List.of("name", "date of death"), false));
        roster.add(List.of("Ada Quent", "1988-07-01"));
        roster.add(List.of("Bo Rolf", "1988-07-02"));
        roster.begin(new PersonList("other.csv", List.of("name", "when"), false));
        roster.add(List.of("Ada Quent", "1988-07-01"));
        roster.add(List.of("Bo Rolf", "1988-07-01"));
        roster.add(List.of("Bo Rolf", "1988-07-03"));
        Columns columns = Columns.of(roster.close(), Columns.Said.nothing());
        assertThat(columns.assigned().get(3).kind()).isEqualTo(FieldKind.DEATH);
    }

    @Test
    void knowsHeadersInRussianAndHebrew() {
        Columns columns = columns(
                Columns.Said.nothing(),
                List.of("ФИО", "שם האב"),
                List.of(List.of("Ada Quent", "Bo"), List.of("Bo Rolf", "Bo"), List.of("Bo Rolf", "Ada")));
        assertThat(columns.assigned())
                .extracting(Columns.Assigned::kind)
                .containsExactly(FieldKind.FULL_NAME, FieldKind.FATHER_NAME);
    }
}
