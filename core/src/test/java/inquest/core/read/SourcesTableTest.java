package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.AccessLevel;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit.RowError;
import inquest.core.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTableTest {

    @Test
    void readsAnySubsetOfColumns() {
        SourcesTable table = read(
                "File,Published, PUBLISHER ,grade,access,received_from",
                " a.txt ,1988-07~,The Velm Courier,b,Strictly-Confidential,a courier",
                "sub/b.txt,,,,,");
        SourcesTable.Entry entry = entry(table, "a.txt");
        assertThat(entry.source().published()).contains(Edtf.parse("1988-07~"));
        assertThat(entry.source().origin().publisher()).contains("The Velm Courier");
        assertThat(entry.source().standing().grade()).contains("B");
        assertThat(entry.access()).contains(AccessLevel.STRICTLY_CONFIDENTIAL);
        assertThat(entry.received().from()).contains("a courier");
        assertThat(entry(table, "sub/b.txt").source()).isEqualTo(Source.UNKNOWN);
        assertThat(entry(table, "sub/b.txt").access()).isEmpty();
        assertThat(table.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "published; 28.7.1988; expected an EDTF date such as 1988, 1988-07, 1988-07-28~, 198X or 1988-07/1988-09, found \"28.7.1988\"",
                "grade; G; expected A, B, C, D, E or F, found \"G\"",
            })
    void keepsRowWithoutCellThatCannotBeUsed(String column, String cell, String problem) {
        SourcesTable table = read("file,title," + column, "a.txt,A title," + cell);
        assertThat(entry(table, "a.txt").source().title()).contains("A title");
        assertThat(table.errors()).containsExactly(new RowError("", 2, Optional.of(column), problem));
    }

    @Test
    void holdsUnknownAccessLevelAsTheStrictest() {
        SourcesTable table = read("file,access", "a.txt,secret");
        assertThat(entry(table, "a.txt").access()).contains(AccessLevel.STRICTLY_CONFIDENTIAL);
        assertThat(table.errors())
                .containsExactly(new RowError(
                        "",
                        2,
                        Optional.of("access"),
                        "expected public, restricted, confidential or strictly confidential, found \"secret\";"
                                + " held as strictly confidential"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "c.txt; expected the path of a file that is there, found c.txt",
                "./a.txt; expected each file once, found a.txt again; the first row counts",
                "''; expected the path of a file, found none",
            })
    void refusesRow(String file, String problem) {
        SourcesTable table = read("file,title", "a.txt,first", file + ",second");
        assertThat(table.entries()).hasSize(1);
        assertThat(entry(table, "a.txt").source().title()).contains("first");
        assertThat(table.errors()).extracting(RowError::line).containsExactly(3);
        assertThat(table.errors().get(0).problem()).startsWith(problem);
    }

    @Test
    void refusesRowWithMoreCellsThanTheHeader() {
        SourcesTable table = read("file,title", "a.txt,One, two");
        assertThat(table.errors())
                .containsExactly(new RowError(
                        "",
                        2,
                        Optional.empty(),
                        "expected 2 cells as in the header, found 3;"
                                + " put quotation marks around a cell that holds a comma"));
    }

    @Test
    void holdsRefusedRowAsTheStrictestWhereAccessIsAColumn() {
        SourcesTable table = read("file,title,access", "a.txt,One, two,confidential");
        assertThat(entry(table, "a.txt").access()).contains(AccessLevel.STRICTLY_CONFIDENTIAL);
        assertThat(entry(table, "a.txt").source()).isEqualTo(Source.UNKNOWN);
    }

    @Test
    void namesUnknownColumn() {
        assertThat(read("file,Editor", "a.txt,x").errors())
                .containsExactly(
                        new RowError(
                                "",
                                1,
                                Optional.of("Editor"),
                                "expected one of file, title, publisher, author, published, url, language, kind, grade,"
                                        + " affiliation, agency, derived_from, access, received_from, received_at, received_by, how"));
    }

    @Test
    void namesRepeatedColumn() {
        assertThat(read("file,title,Title", "a.txt,x,y").errors())
                .containsExactly(
                        new RowError("", 1, Optional.of("title"), "expected this column once, found it again"));
    }

    @Test
    void needsColumnOfFiles() {
        SourcesTable table = read("title", "x");
        assertThat(table.entries()).isEmpty();
        assertThat(table.errors())
                .containsExactly(
                        new RowError("", 1, Optional.of("file"), "expected a column of this name, found none"));
    }

    private static SourcesTable read(String... lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(List.of(line.split(",", -1)));
        }
        return SourcesTable.of(new Extraction.Sheet("", rows), Set.of("a.txt", "sub/b.txt"));
    }

    private static SourcesTable.Entry entry(SourcesTable table, String path) {
        return Objects.requireNonNull(table.entries().get(path), path);
    }
}
