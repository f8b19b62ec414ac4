package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit.RowError;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import inquest.core.model.Source;
import inquest.core.model.When;
import inquest.core.read.Extraction.Sheet;
import inquest.core.read.Extraction.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All people and places in these lists are invented. */
class ListReaderTest {

    @Test
    void givesClaimAnchoredInTheRow() {
        ListReading reading = read("executed.csv", "No,Given name,Family name,Date", "1,Taro,Velmi,1988-07-28");
        Claim claim = reading.claims().get(0);
        assertThat(claim.act()).isEqualTo(ActKind.EXECUTION);
        assertThat(claim.anchor().quote()).isEqualTo("1\tTaro\tVelmi\t1988-07-28");
        assertThat(claim.anchor().at()).isEqualTo(new Locator.Row("", 1, List.of("Given name", "Family name", "Date")));
        assertThat(claim.attribution()).isEmpty();
        assertThat(claim.content().date()).get().extracting(When::date).isEqualTo(Edtf.parse("1988-07-28"));
        Party target = claim.roles().targets().get(0);
        assertThat(target.name()).isEqualTo("Taro Velmi");
        assertThat(target.span().of(reading.text())).isEqualTo("Taro\tVelmi");
    }

    @Test
    void quotesExactlyTheWordsAtItsOffsets() {
        Table table = new Table(
                "application/xlsx",
                List.of(
                        new Sheet("Killed", rows("Name|Town", "Ana\tBel 𐤀|Oru\nMar", "Ida Rós|")),
                        new Sheet("Notes", rows("Compiled by hand")),
                        new Sheet("Arrested", rows("List of the arrested", "Name|Place", " Udo Kin | Velm"))));
        ListReading reading = ListReader.read(accession("two.xlsx"), Source.UNKNOWN, table, Optional.empty());
        List<Anchor> anchors = new ArrayList<>();
        reading.mentions().forEach(mention -> anchors.add(mention.anchor()));
        reading.claims().forEach(claim -> anchors.add(claim.anchor()));
        assertThat(anchors).hasSize(8).allSatisfy(anchor -> {
            assertThat(anchor.quote()).isEqualTo(anchor.span().of(reading.text()));
            assertThat(anchor.text()).isEqualTo(Digest.of(reading.text()));
        });
        assertThat(reading.text())
                .isEqualTo("Name\tTown\nAna Bel 𐤀\tOru Mar\nIda Rós\t\n\f\nCompiled by hand\n\f\n"
                        + "List of the arrested\nName\tPlace\n Udo Kin \t Velm");
        assertThat(reading.claims())
                .extracting(Claim::act)
                .containsExactly(ActKind.KILLING, ActKind.KILLING, ActKind.ARREST);
        assertThat(reading.errors()).isEmpty();
    }

    /** One header a language, its role for each column, and the act that the header tells. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "First Name|Surname|Father's Name|Date of Birth|Date of Execution|Prison; execution",
                "نام|نام خانوادگی|نام پدر|تاریخ تولد|تاریخ اعدام|محل اعدام; execution",
                "الاسم الأول|اللقب|اسم الأب|تاريخ الميلاد|تاريخ الإعدام|السجن; execution",
                "Prénom|Nom|Nom du père|Date de naissance|Date d’exécution|Lieu; execution",
                "Nombre|Apellidos|Nombre del padre|Fecha de nacimiento|Fecha de ejecución|Lugar; execution",
            })
    void mapsHeadersOfFiveLanguages(String header, String act) {
        ListReading reading = read("list.xlsx", header, "Taro|Velmi|Oso|1960|1988-07-28|Arun");
        Mention person = reading.mentions().get(0);
        assertThat(person.name()).isEqualTo("Taro Velmi");
        assertThat(person.particulars().father()).contains("Oso");
        assertThat(person.particulars().birth()).contains(Edtf.parse("1960"));
        assertThat(person.particulars().death()).contains(Edtf.parse("1988-07-28"));
        assertThat(person.particulars().place()).contains("Arun");
        assertThat(reading.claims()).extracting(claim -> claim.act().label()).containsExactly(act);
    }

    @Test
    void findsTheHeaderBelowLinesOfTitle() {
        ListReading reading =
                read("list.xlsx", "Prisoners executed in the summer", "Issued 1990", "", "Name|City", "Ana Bel|Oru");
        assertThat(reading.claims()).extracting(Claim::act).containsExactly(ActKind.EXECUTION);
        assertThat(((Locator.Row) reading.claims().get(0).anchor().at()).row()).isEqualTo(1);
        assertThat(reading.lists().get(0).mapping().text()).isEqualTo("""
                        proposed from the header
                          header in line 4
                          act: execution, by words in the lines above the header
                          column "Name": full name, by its header
                          column "City": place, by its header
                        """);
    }

    @Test
    void givesNamesAndNoClaimsWhereNothingSaysWhatHappened() {
        ListReading reading = read("members.csv", "Name,Date of death", "Ana Bel,1988");
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.mentions()).extracting(Mention::name).containsExactly("Ana Bel");
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.lists().get(0).mapping().text()).contains("nothing says what happened to the people listed");
    }

    @Test
    void followsTheRowsOwnWordOnWhatHappened() {
        ListReading reading =
                read("people.csv", "Name,Fate", "Ana Bel,executed", "Ida Ros,released", "Udo Kin,unclear");
        assertThat(reading.claims()).extracting(Claim::act).containsExactly(ActKind.EXECUTION, ActKind.RELEASE);
        assertThat(reading.mentions()).hasSize(3);
        assertThat(reading.errors())
                .containsExactly(new RowError(
                        "",
                        4,
                        Optional.of("Fate"),
                        "expected what happened, such as executed or arrested, found other words"));
    }

    @Test
    void takesTheDateOfTheListsOwnAct() {
        ListReading reading = read("x.csv", "Name,Date of arrest,Date of execution", "Ana Bel,1981-02-03,1988-07-28");
        assertThat(reading.claims().get(0).content().date().orElseThrow().text())
                .isEqualTo("1988-07-28");
        assertThat(reading.lists().get(0).mapping().text())
                .contains("column \"Date of arrest\": ignored, of another act than the list's");
    }

    @Test
    void convertsPersianDatesAndKeepsTheirWords() {
        ListReading reading = read("اعدام.csv", "نام,تاریخ", "کریم ولمی,۱۳۶۷/۵/۶");
        var date = reading.claims().get(0).content().date().orElseThrow();
        assertThat(date.text()).isEqualTo("۱۳۶۷/۵/۶");
        assertThat(date.date()).isEqualTo(Edtf.parse("1988-07-28"));
    }

    @Test
    void learnsTheOrderOfDayAndMonthFromTheColumn() {
        ListReading reading = read("killed.csv", "Name,Date", "Ana Bel,05/07/1988", "Ida Ros,07/28/1988");
        assertThat(reading.claims().get(0).content().date().orElseThrow().date())
                .isEqualTo(Edtf.parse("1988-05-07"));
    }

    @Test
    void keepsRowWithImpossibleDateWithoutIt() {
        ListReading reading = read("killed.csv", "Name,Date", "Ana Bel,31/02/1988");
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.claims().get(0).content().date()).isEmpty();
        assertThat(reading.errors())
                .containsExactly(new RowError(
                        "", 2, Optional.of("Date"), "expected a day of the calendar, found \"31/02/1988\""));
    }

    @Test
    void neverShowsWordsOfACellThatIsNoDate() {
        ListReading reading = read("killed.csv", "Name,Date", "Ana Bel,Ida Ros");
        assertThat(reading.errors())
                .extracting(RowError::problem)
                .containsExactly("expected a date with a year of four digits, found other words");
    }

    @Test
    void refusesRowWithoutName() {
        ListReading reading = read("killed.csv", "Name,City", ",Oru", "Ana Bel,Oru");
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.errors())
                .containsExactly(new RowError("", 2, Optional.empty(), "expected a name, found none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Ana,Bel,Oru; 3", "Ana Bel; 1"})
    void refusesRowWithAnotherNumberOfCells(String row, int found) {
        ListReading reading = read("killed.csv", "Name,City", row);
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.errors())
                .containsExactly(new RowError(
                        "",
                        2,
                        Optional.empty(),
                        "expected 2 cells as in the header, found " + found
                                + "; look for a separator too many or too few"));
    }

    @Test
    void refusesTableWithoutHeader() {
        ListReading reading = read("killed.csv", "Ana Bel,Oru", "Ida Ros,Velm");
        assertThat(reading.mentions()).isEmpty();
        assertThat(reading.errors())
                .containsExactly(new RowError(
                        "",
                        1,
                        Optional.empty(),
                        "expected a header with a column of names in the first lines, found none; say which column is which in"
                                + " a mapping beside the file, by number if it has no header (header: 0)"));
    }

    @Test
    void readsTableWithoutHeaderByMapping() {
        ListMapping mapping = new ListMapping(
                OptionalInt.of(0),
                Optional.of(ActKind.KILLING),
                Optional.of(ListCalendar.JALALI),
                Map.of("1", ListRole.FULL_NAME, "2", ListRole.DATE));
        ListReading reading = read("x.csv", Optional.of(mapping), "Ana Bel,1367", "Ida Ros,1368");
        assertThat(reading.claims()).hasSize(2);
        assertThat(reading.claims().get(0).assessment().score()).isEqualTo(ListReader.MAPPED_BY_HAND);
        assertThat(((Locator.Row) reading.claims().get(0).anchor().at()).row()).isEqualTo(1);
    }

    @Test
    void namesColumnThatTheMappingHasAndTheTableLacks() {
        ListMapping mapping = new ListMapping(
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("Who", ListRole.FULL_NAME, "When", ListRole.DATE));
        ListReading reading = read("killed.csv", Optional.of(mapping), "Who,City", "Ana Bel,Oru");
        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.errors())
                .containsExactly(new RowError(
                        "", 1, Optional.of("When"), "expected this column, as the mapping says, found Who, City"));
    }

    @Test
    void neverComparesAColumnThatCountsTheRows() {
        ListReading reading = read("killed.csv", "ID,Name", "1,Ana Bel", "2,Ida Ros", "3,Udo Kin");
        assertThat(reading.mentions())
                .allSatisfy(mention -> assertThat(mention.particulars().id()).isEmpty());
        assertThat(reading.lists().get(0).mapping().text()).contains("column \"ID\": row label, it counts the rows");
    }

    @Test
    void standsForTheFamilyNameWhereNamesLieApart() {
        ListReading reading = read("killed.csv", "Family name,City,Given name", "Velmi,Oru,Taro");
        Mention person = reading.mentions().get(0);
        assertThat(person.name()).isEqualTo("Taro Velmi");
        assertThat(person.anchor().quote()).isEqualTo("Velmi");
    }

    @Test
    void splitsNameAtItsComma() {
        Mention person =
                read("killed.csv", "Name;City", "Velmi, Taro;Oru").mentions().get(0);
        assertThat(person.particulars().family()).contains("Velmi");
        assertThat(person.particulars().given()).contains("Taro");
    }

    @Test
    void trustsASingleWordLess() {
        List<Claim> claims =
                read("killed.csv", "Name,City", "Ana Bel,Oru", "Ida,Oru").claims();
        assertThat(claims.get(1).assessment().score())
                .isLessThan(claims.get(0).assessment().score());
    }

    private static ListReading read(String path, String... lines) {
        return read(path, Optional.empty(), lines);
    }

    private static ListReading read(String path, Optional<ListMapping> mapping, String... lines) {
        String type = path.endsWith(".csv") ? "text/csv" : "application/xlsx";
        return ListReader.read(
                accession(path), Source.UNKNOWN, new Table(type, List.of(new Sheet("", rows(lines)))), mapping);
    }

    /** Cells divided by the first of bar, semicolon and comma that the first line has. */
    private static List<List<String>> rows(String... lines) {
        String all = String.join("\n", lines);
        String mark = all.contains("|") ? "\\|" : lines[0].contains(";") ? ";" : ",";
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(List.of(line.split(mark, -1)));
        }
        return rows;
    }

    private static Accession accession(String path) {
        return new Accession(
                path,
                Digest.of(path),
                1,
                AccessLevel.RESTRICTED,
                new Accession.Handover(
                        Instant.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }
}
