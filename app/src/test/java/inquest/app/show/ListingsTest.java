package inquest.app.show;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.app.SampleCase;
import inquest.core.count.Figures;
import inquest.core.link.Acts;
import inquest.core.model.CaseView;
import inquest.core.model.Lineage;
import inquest.core.model.Weighing;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingsTest {

    private final CaseView view = SampleCase.view();

    @Test
    void tabulatesClaimsForPeople() throws IOException {
        assertThat(printed(Listings.claims(view.claims().subList(0, 1)), Format.TABLE, 0)
                        .replaceAll("[\u2068\u2069]", ""))
                .isEqualTo("""
                        id                exhibit          said by    act       actors  targets    count           date        score  quote
                        00000000000000aa  press/first.txt  Ilse Marr  shooting          مردم بندر  over 30–… persons  1994-05-02  0.91   shot over 30 people
                        """.replace("count           date", "count              date"));
    }

    @Test
    void defusesFormulaInCsv() throws IOException {
        assertThat(printed(Listings.claims(view.claims()), Format.CSV, 0)).contains(",\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }

    @Test
    void givesEveryRowAsManyCellsAsThereAreColumns() {
        for (Listing listing : new Listing[] {
            Listings.claims(view.claims()),
            Listings.people(view.clusters()),
            Weighed.acts(weighed()),
            Listings.counts(Figures.of(view)),
            Listings.lists(view)
        }) {
            assertThat(listing.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(listing.columns()));
        }
    }

    @Test
    void printsOneJsonObjectALine() throws IOException {
        assertThat(printed(Listings.people(view.clusters()), Format.JSONL, 0))
                .startsWith("{\"id\":\"c1\"")
                .endsWith("}\n");
    }

    @Test
    void countsRejectedRowsOfTheList() throws IOException {
        assertThat(printed(Listings.lists(view), Format.CSV, 0).split("\r\n"))
                .containsExactly(
                        "exhibit,sheet,rows,used,rejected,mapping", "names.csv,,2,1,1,by the header; name: full name");
    }

    @Test
    void printsNumbersOfThreeKindsApart() throws IOException {
        assertThat(printed(Listings.counts(Figures.of(view)), Format.JSONL, 0).lines())
                .containsExactly(
                        "{\"kind\":\"documented\",\"number\":0,\"people\":[]}",
                        "{\"kind\":\"named\",\"number\":2,\"exhibit\":\"names.csv\",\"sheet\":\"\"}",
                        claimed("00000000000000aa", "shooting"),
                        claimed("00000000000000bb", "threat"));
    }

    private CaseView weighed() {
        Weighing acts = new Weighing(
                Lineage.NONE, List.of(), Acts.among(view.claims()), List.of(), List.of(), List.of(), List.of());
        return new CaseView(view.level(), view.exhibits(), view.claims(), view.clusters(), view.lists(), acts);
    }

    private static String claimed(String id, String act) {
        return "{\"kind\":\"claimed\",\"number\":{\"low\":30,\"high\":null,\"qualifier\":\"over\",\"unit\":\"persons\"},"
                + "\"rough\":false,\"said_by\":[\"Ilse Marr\"],\"date\":\"1994-05-02\",\"place\":null,"
                + "\"claim\":\"" + id + "\",\"act\":\"" + act
                + "\",\"polarity\":\"affirmed\",\"exhibit\":\"press/first.txt\",\"support\":null}";
    }

    @Test
    void keepsToTheTerminalsWidth() throws IOException {
        String table = printed(Listings.claims(view.claims()), Format.TABLE, 100);

        assertThat(table.lines())
                .allSatisfy(line -> assertThat(Cell.width(line)).isLessThanOrEqualTo(100));
        assertThat(table).contains("…");
    }

    private static String printed(Listing listing, Format format, int width) throws IOException {
        StringWriter out = new StringWriter();
        format.write(listing, width, out);
        return out.toString();
    }
}
