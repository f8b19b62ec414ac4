package inquest.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotsTest {

    private static final UpSetPlot THREE = new UpSetPlot(
            List.of("Fort register", "Families", "Court"),
            List.of(
                    new UpSetPlot.Overlap(0b001, 40),
                    new UpSetPlot.Overlap(0b101, 7),
                    new UpSetPlot.Overlap(0b010, 1_200),
                    new UpSetPlot.Overlap(0b111, 0)));

    @Test
    void drawsOneColumnAHistoryThatSomebodyHas() throws Exception {
        assertThat(titles(THREE.draw()))
                .contains("Families: 1,200", "Fort register: 40", "Fort register, Court: 7")
                .contains("Court: 7")
                .hasSize(3 + 3);
    }

    @Test
    void saysInWordsWhatTheOverlapsShow() {
        assertThat(THREE.description())
                .isEqualTo(
                        "3 lists, 3 capture histories. The most frequent, on Families alone, has 1,200 people. 7 people are on"
                                + " more than one list.");
    }

    @Test
    void saysWhichHistoriesAreNotDrawn() throws Exception {
        List<UpSetPlot.Overlap> overlaps = new ArrayList<>();
        for (int history = 1; history < 64; history++) {
            overlaps.add(new UpSetPlot.Overlap(history, 100 - history));
        }
        UpSetPlot plot = new UpSetPlot(List.of("A", "B", "C", "D", "E", "F"), overlaps);

        // 63 + 62 + … + 37
        assertThat(texts(plot.draw())).contains("Not drawn: the 27 rarest histories, with 1,350 people in all.");
    }

    @Test
    void drawsAnEmptyTable() throws Exception {
        assertThat(texts(new UpSetPlot(List.of("A"), List.of()).draw())).contains("A");
    }

    @Test
    void givesEveryRowItsNumberInWords() throws Exception {
        IntervalPlot plot = new IntervalPlot(
                List.of(
                        new IntervalPlot.Interval("average", 1_034.4, 589, 1_703, true),
                        new IntervalPlot.Interval("lower bound", 700, 600, Double.POSITIVE_INFINITY, false),
                        new IntervalPlot.Heading("others"),
                        new IntervalPlot.Refused("chains", "did not come together")),
                OptionalDouble.of(185));

        assertThat(texts(plot.draw()))
                .contains(
                        "1,034 (589–1,703)",
                        "700 (from 600, open)",
                        "others",
                        "did not come together",
                        "documented 185");
    }

    @Test
    void keepsEveryPointOnTheDrawingHoweverAbsurdAnEnd() throws Exception {
        IntervalPlot plot = new IntervalPlot(
                List.of(
                        new IntervalPlot.Interval("sound", 500, 400, 700, true),
                        new IntervalPlot.Interval("absurd", 600, 450, 4e14, false)),
                OptionalDouble.of(300));
        Svg svg = plot.draw();

        Matcher circle = Pattern.compile("cx=\"([0-9.]+)\"").matcher(svg.body());
        assertThat(circle.find()).isTrue();
        assertThat(Double.parseDouble(circle.group(1)))
                .as("the point of 600 on a scale that ends near 700, not at 4e14")
                .isGreaterThan(380);
    }

    @Test
    void refusesCrossedEnds() {
        assertThatThrownBy(() -> new IntervalPlot.Interval("x", 5, 6, 4, false))
                .hasMessage("expected low <= high, found 6.0, 5.0, 4.0");
    }

    @Test
    void staysWellFormedWhateverItIsCalled() throws Exception {
        String hostile = "\"><script>alert(1)</script>\u0000\u202e\ud800 & 'x' ]]>";
        Svg upset = new UpSetPlot(List.of(hostile, "ب"), List.of(new UpSetPlot.Overlap(3, 5))).draw();
        Svg intervals = new IntervalPlot(
                        List.of(
                                new IntervalPlot.Interval(hostile, 5, 4, 6, true),
                                new IntervalPlot.Refused(hostile, hostile),
                                new IntervalPlot.Heading(hostile)),
                        OptionalDouble.empty())
                .draw();

        assertThat(upset.above(intervals, 10).element("x", hostile, hostile))
                .doesNotContain("<script", "\u202e", "\u0000");
        parse(upset.above(intervals, 10));
    }

    @Test
    void drawsTheSameEachTimeAndNeverOutsideItsFrame() throws Exception {
        Random random = new Random(20261125);
        for (int trial = 0; trial < 100; trial++) {
            List<IntervalPlot.Row> rows = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                double low = Math.exp(random.nextDouble() * 14);
                double number = low * (1 + random.nextDouble());
                rows.add(new IntervalPlot.Interval("row", number, low, number * (1 + 3 * random.nextDouble()), i == 0));
            }
            IntervalPlot plot = new IntervalPlot(rows, OptionalDouble.of(random.nextInt(1_000)));
            Svg svg = plot.draw();

            assertThat(plot.draw()).isEqualTo(svg);
            Matcher x = Pattern.compile("(?:cx=\"|\"M)(-?[0-9.]+)").matcher(svg.body());
            while (x.find()) {
                assertThat(Double.parseDouble(x.group(1))).isBetween(0.0, svg.width());
            }
        }
    }

    @Test
    void marksRoundNumbersOnEveryScale() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            double low = Math.exp(random.nextDouble() * 12);
            Scale scale = Scale.over(low, low * (1 + Math.exp(random.nextDouble() * 8 - 3)), 0, 400);

            assertThat(scale.ticks())
                    .hasSizeBetween(1, 14)
                    .isSorted()
                    .allSatisfy(tick -> assertThat(tick).isBetween(scale.low(), scale.high()));
        }
    }

    private static List<String> titles(Svg svg) throws Exception {
        List<String> titles = all(svg, "title");
        return titles.subList(1, titles.size());
    }

    private static List<String> texts(Svg svg) throws Exception {
        return all(svg, "text");
    }

    private static List<String> all(Svg svg, String name) throws Exception {
        NodeList nodes = parse(svg).getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Element parse(Svg svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        String xml = svg.element("x", "a drawing", "in words");
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
