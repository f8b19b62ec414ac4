package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.ActKind;
import inquest.core.read.ListCalendar;
import inquest.core.read.ListMapping;
import inquest.core.read.ListRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileTest {

    @Test
    void readsEveryKey() {
        ListMapping mapping = MappingFile.read("a.mapping.yaml", """
                header: 3   # below two lines of title
                act: death in custody
                calendar: jalali
                columns:
                  نام: given name
                  "Family": family_name
                  3: date
                """);
        assertThat(mapping.header()).hasValue(3);
        assertThat(mapping.act()).contains(ActKind.DEATH_IN_CUSTODY);
        assertThat(mapping.calendar()).contains(ListCalendar.JALALI);
        assertThat(mapping.columns())
                .containsExactly(
                        Map.entry("نام", ListRole.GIVEN_NAME),
                        Map.entry("Family", ListRole.FAMILY_NAME),
                        Map.entry("3", ListRole.DATE));
    }

    @Test
    void saysNothingWhereTheFileIsEmpty() {
        assertThat(MappingFile.read("a.mapping.yaml", "# nothing yet\n")).isEqualTo(ListMapping.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "head: 3; line 1, column 1: expected header, act, calendar or columns, found \"head\"",
                "header: third; line 1, column 9: expected the number of the header's line, or 0, found \"third\"",
                "act: [arrest]; line 1, column 6: expected a kind of act such as execution, arrest or detention, found a sequence",
                "calendar: hijri; line 1, column 11: expected gregorian, jalali or auto, found \"hijri\"",
                "columns: name; line 1, column 10: expected a role for each column, found \"name\"",
                "just words; line 1, column 1: expected keys such as columns, found \"just words\"",
            })
    void namesThePlaceOfAFault(String yaml, String message) {
        assertThatThrownBy(() -> MappingFile.read("lists/a.mapping.yaml", yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lists/a.mapping.yaml " + message);
    }

    @Test
    void reportsAllFaultsAtOnce() {
        assertThatThrownBy(
                        () -> MappingFile.read("a.mapping.yaml", "act: x\ncolumns:\n  A: nom\n  B: date\n  B: sex\n"))
                .hasMessageContainingAll(
                        "a.mapping.yaml line 1, column 6",
                        "line 3, column 6",
                        "line 5, column 3: expected each key once, found \"B\" again");
    }

    @Test
    void namesThePlaceWhereYamlBreaks() {
        assertThatThrownBy(() -> MappingFile.read("a.mapping.yaml", "columns:\n  A: \"name\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a.mapping.yaml line 3, column 1: expected YAML, found");
    }
}
