package inquest.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.explain.Calibration;
import inquest.core.link.explain.LinkReport;
import inquest.core.link.explain.LinkReport.Asked;
import inquest.core.link.explain.LinkReport.Example;
import inquest.core.link.explain.LinkReport.FieldWeights;
import inquest.core.link.explain.LinkReport.Hearing;
import inquest.core.link.explain.LinkReport.LevelWeight;
import inquest.core.link.explain.LinkReport.Listed;
import inquest.core.link.explain.LinkReport.Pair;
import inquest.core.link.explain.LinkReport.Reach;
import inquest.core.link.explain.LinkReport.Scores;
import inquest.core.link.explain.LinkReport.Unlinkable;
import inquest.core.link.explain.Waterfall;
import inquest.core.link.explain.Waterfall.Step;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All rows are invented. */
class LinkReportPageTest {

    private static final String HOSTILE = "<script>alert('x')</script>\" onload=\"x";

    @Test
    void escapesWhateverRowsAndFilesHold() {
        String page = LinkReportPage.of(report(HOSTILE));
        assertThat(page).doesNotContain("<script").doesNotContainPattern("<[^>]*onload");
        assertThat(page).contains("&lt;script&gt;");
    }

    @Test
    void holdsNoScriptAndFetchesNothing() {
        String page = LinkReportPage.of(report("karim"));
        assertThat(page).doesNotContain("<script").doesNotContain("http://").doesNotContain("https://");
        assertThat(page).doesNotContain("src=").doesNotContain("href=").contains("default-src 'none'");
    }

    @Test
    void showsWhatRowsSayBeforeAPairIsOpenedAndAnExampleOfEachLevel() {
        String page = LinkReportPage.of(report("karim"));
        assertThat(page).contains("0.440 <bdi class=\"dim\">karim 1961 · kareem 1961</bdi>");
        assertThat(page).contains("<td class=\"dim\"><bdi>karim</bdi> · <bdi>kareem</bdi></td>");
        assertThat(page).contains("By them all scores were corrected: log odds times 0.80, -0.50 bits.");
    }

    @Test
    void showsPartsThatAddUpToTheWhole() {
        String page = LinkReportPage.of(report("karim"));
        assertThat(page).contains("<td class=\"num\">-10.00</td>");
        assertThat(page).contains("<td class=\"num\">+5.50</td>").contains("<td class=\"num\">+6.00</td>");
        assertThat(page).contains("<td class=\"num\">+1.50</td>");
    }

    @Test
    void drawsNoBarOutsideItsChart() {
        Matcher bar = Pattern.compile("<rect class=\"\\w+\" x=\"([\\d.-]+)\" y=\"[\\d.]+\" width=\"([\\d.]+)\"")
                .matcher(LinkReportPage.of(report("karim")));
        int bars = 0;
        while (bar.find()) {
            double from = Double.parseDouble(bar.group(1));
            assertThat(from).isBetween(0.0, LinkReportPage.WIDTH + 0.0);
            assertThat(from + Double.parseDouble(bar.group(2))).isLessThanOrEqualTo(LinkReportPage.WIDTH + 1.0);
            bars++;
        }
        assertThat(bars).isGreaterThan(40);
    }

    @Test
    void standsOpenWhereThereIsNothingToReport() {
        LinkReport empty = new LinkReport(
                List.of(),
                List.of("a.csv", "a.csv × b.csv"),
                List.of(),
                Scores.of(new double[0], 0),
                List.of(),
                new Reach(List.of(), 0, 1),
                List.of(),
                new Hearing(0, Calibration.NONE, List.of(), List.of()));
        assertThat(LinkReportPage.of(empty))
                .contains(
                        "No pair lies near even odds.",
                        "No evidence that anybody stands twice in <bdi>a.csv</bdi>; <bdi>a.csv × b.csv</bdi>.");
    }

    private static LinkReport report(String value) {
        Waterfall waterfall = new Waterfall(
                -10,
                List.of(
                        new Step("given name", value, "kareem", "spellings of one name", 5.5, 12, 3),
                        new Step("year of birth", "1961", "1961", "the same", 6, 40, 40)),
                0);
        return new LinkReport(
                List.of(new Listed(value, 1200)),
                List.of(),
                List.of(new FieldWeights(
                        "given name",
                        List.of(
                                new LevelWeight(
                                        "the same", 7.25, 0.61, 0.004, Optional.of(new Example(value, "kareem"))),
                                new LevelWeight("different", -4, 0.05, 0.96, Optional.empty())))),
                Scores.of(new double[] {-6.5, -1, 0.2, 3, 12, 70}, 1.5),
                List.of(new Pair(value + " row 3", "b.csv row 9", waterfall)),
                new Reach(List.of(new LinkReport.Key("given name by sound, " + value, 1_000, 2)), 1.5, 0.93),
                List.of(new Unlinkable(value, 4, 1200)),
                new Hearing(
                        24,
                        new Calibration(0.8, -0.5),
                        List.of("ruling x says that " + value + " is one person"),
                        List.of(new Asked(new Pair("a.csv row 3", value, waterfall), 0.44, 12, 5.28))));
    }
}
