package inquest.text.format;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Exhibit.RowError;
import inquest.core.read.Extraction.Sheet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void findsEachDelimiter() {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            String text = "name|town|born\nA. Dell|Orsk|1961\nB. Moor|Vale|1958\n".replace("|", delimiter);
            assertThat(Csv.read(text).rows())
                    .as(delimiter)
                    .containsExactly(
                            List.of("name", "town", "born"),
                            List.of("A. Dell", "Orsk", "1961"),
                            List.of("B. Moor", "Vale", "1958"));
        }
    }

    @Test
    void prefersDelimiterThatAllRowsShare() {
        String text = "name;note\nDell;born 1961, in Orsk\nMoor;a, b, c\n";
        assertThat(Csv.read(text).rows())
                .containsExactly(
                        List.of("name", "note"), List.of("Dell", "born 1961, in Orsk"), List.of("Moor", "a, b, c"));
    }

    @Test
    void readsQuotedCells() {
        String text = "name,note\r\n\"Dell, Aran\" , \"said \"\"yes\"\"\r\ntwice\"\r\nMoor,5\" pipe\r\n";
        assertThat(Csv.read(text).rows())
                .containsExactly(
                        List.of("name", "note"),
                        List.of("Dell, Aran", "said \"yes\" twice"),
                        List.of("Moor", "5\" pipe"));
    }

    @Test
    void keepsRowsAroundOneWhoseQuoteStaysOpen() {
        Sheet sheet = Csv.read("name,town\nDell,\"Orsk\nMoor,\"Vale\"\nAsh,Orsk\n");
        assertThat(sheet.rows())
                .containsExactly(List.of("name", "town"), List.of(), List.of("Moor", "Vale"), List.of("Ash", "Orsk"));
        assertThat(sheet.rejected())
                .containsExactly(
                        new RowError(
                                "",
                                2,
                                Optional.empty(),
                                "expected a closing quote before the cell's end, found none; write a quote inside a cell twice"));
    }

    @Test
    void countsLinesOfRejectedRowsAsEditorsDo() {
        Sheet sheet = Csv.read("a,b\r\n\"1\r\n2\",3\r\n\r\n\"open,4\r\n");
        assertThat(sheet.rejected()).extracting(RowError::line).containsExactly(5);
    }

    @Test
    void keepsBlankRowsSoThatOthersKeepTheirNumber() {
        assertThat(Csv.read("a,b\n,\n\n1,2\n\n").rows())
                .containsExactly(List.of("a", "b"), List.of(), List.of(), List.of("1", "2"));
    }

    /** A row whose last column says nothing was held to have too few cells, and refused. */
    @Test
    void keepsEmptyCellsAtTheEndOfARowButNoColumnWithoutAnyWord() {
        assertThat(Csv.read("name,town,died,,\nDell,Orsk,,,\nMoor,,\nAsh\n").rows())
                .containsExactly(
                        List.of("name", "town", "died"),
                        List.of("Dell", "Orsk", ""),
                        List.of("Moor", "", ""),
                        List.of("Ash"));
    }

    @Test
    void readsOneColumn() {
        assertThat(Csv.read("name\nDell\nMoor").rows())
                .containsExactly(List.of("name"), List.of("Dell"), List.of("Moor"));
    }

    @Test
    void takesProseForNoTable() {
        assertThat(Csv.surely("On Tuesday, the court sat.\nIt heard, as before, two witnesses.\nThen it rose.\n"))
                .isFalse();
    }

    @Test
    void takesSentencesWithAsManyCommasEachForNoTable() {
        String sentences = """
                Two guards, Dell and Moor, who slept, were hurt.

                Three men, Ash, Orr and Vane, were “taken.”
                A judge, Ivo Holm, called, he said, for help
                """;
        assertThat(Csv.surely(sentences)).isFalse();
        assertThat(Csv.surely("name,town,day,note\nDell,Orsk,1,He was shot.\nMoor,Vale,2,Died in jail.\n"))
                .isTrue();
    }

    @Test
    void takesRowsOfTabsForTable() {
        assertThat(Csv.surely("name\ttown\nDell\tOrsk\nMoor\tVale\n")).isTrue();
    }
}
