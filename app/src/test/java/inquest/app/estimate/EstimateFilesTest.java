package inquest.app.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inquest.core.count.Interval;
import inquest.core.count.Method;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateFilesTest {

    @TempDir
    private Path folder = Path.of("");

    private EstimateFiles files = new EstimateFiles(Path.of("x.json"));

    @BeforeEach
    void begin() {
        files = new EstimateFiles(folder.resolve("count.json"));
    }

    /** The shape of the JSON, as docs/formats.md gives it: every field with what it holds. */
    @Test
    void writesTheFieldsThatTheFormatPromises() throws IOException {
        files.write(InventedCount.page());

        assertThat(shape(json())).containsExactlyInAnyOrder("""
                input.draws number
                input.lists[] string
                input.sha256 string
                settings.full boolean
                settings.level number
                settings.seed number
                strata[].by object
                strata[].checks.assumptions[] string
                strata[].checks.beyond_top_order[].change string
                strata[].checks.beyond_top_order[].estimate number
                strata[].checks.beyond_top_order[].high number
                strata[].checks.beyond_top_order[].low number
                strata[].checks.consistency[].estimate number
                strata[].checks.consistency[].high number
                strata[].checks.consistency[].holds boolean
                strata[].checks.consistency[].list string
                strata[].checks.consistency[].low number
                strata[].checks.consistency[].size number
                strata[].checks.lists[].change string
                strata[].checks.lists[].refused string
                strata[].checks.priors[].change string
                strata[].checks.priors[].estimate number
                strata[].checks.priors[].high number
                strata[].checks.priors[].low number
                strata[].checks.referrals[].both number
                strata[].checks.referrals[].expected number
                strata[].checks.referrals[].first string
                strata[].checks.referrals[].question string
                strata[].checks.referrals[].second string
                strata[].checks.residuals[].expected number
                strata[].checks.residuals[].found number
                strata[].checks.residuals[].history string
                strata[].checks.residuals[].pearson number
                strata[].convergence.ess number
                strata[].convergence.r_hat number
                strata[].convergence.seed_change number
                strata[].convergence.tail_mass number
                strata[].convergence.verdict string
                strata[].documented.high number
                strata[].documented.low number
                strata[].documented.median number
                strata[].documented.withheld boolean
                strata[].envelope.methods.high number
                strata[].envelope.methods.low number
                strata[].envelope.models.high number
                strata[].envelope.models.low number
                strata[].estimates[].diagnostics.models number
                strata[].estimates[].diagnostics.weight_of_visibility number
                strata[].estimates[].estimate number
                strata[].estimates[].high number
                strata[].estimates[].level number
                strata[].estimates[].low number
                strata[].estimates[].method string
                strata[].estimates[].models[] nothing
                strata[].estimates[].models[].criterion number
                strata[].estimates[].models[].estimate number
                strata[].estimates[].models[].model string
                strata[].estimates[].models[].weight number
                strata[].estimates[].seed number
                strata[].estimates[].settings.criterion string
                strata[].lists[].name string
                strata[].lists[].size number
                strata[].not_estimated[].method string
                strata[].not_estimated[].reason string
                strata[].observed number
                strata[].overlap.histories[].history string
                strata[].overlap.histories[].people number
                strata[].overlap.matched number
                strata[].recommended.diagnostics.models number
                strata[].recommended.diagnostics.weight_of_visibility number
                strata[].recommended.estimate number
                strata[].recommended.high number
                strata[].recommended.level number
                strata[].recommended.low number
                strata[].recommended.method string
                strata[].recommended.models[].criterion number
                strata[].recommended.models[].estimate number
                strata[].recommended.models[].model string
                strata[].recommended.models[].weight number
                strata[].recommended.seed number
                strata[].recommended.settings.criterion string
                strata[].rule string
                strata[].undocumented.high number
                strata[].undocumented.low number
                strata[].warnings[].kind string
                strata[].warnings[].text string
                total.dependence string
                total.diagnostics.models number
                total.diagnostics.weight_of_visibility number
                total.estimate number
                total.high number
                total.level number
                total.low number
                total.method string
                total.models[] nothing
                total.seed number
                total.settings.criterion string
                version string
                """.split("\n"));
    }

    @Test
    void givesEitherARecommendationOrARefusal() throws IOException {
        files.write(InventedCount.strata());

        for (JsonNode stratum : json().get("strata")) {
            assertThat(stratum.has("recommended")).isNotEqualTo(stratum.has("refused"));
        }
        assertThat(json().at("/strata/1/refused").asText()).startsWith("Only 3 people are on more than one list");
        assertThat(json().at("/strata/1/convergence/r_hat").isNull()).isTrue();
        assertThat(json().at("/strata/0/convergence/verdict").asText()).isEqualTo("converged");
        assertThat(json().at("/strata/1/convergence/verdict").isNull()).isTrue();
        assertThat(json().at("/strata/2/convergence/verdict").isNull()).isTrue();
        assertThat(json().at("/strata/2/by/place").isNull()).isTrue();
        assertThat(json().at("/total/refused").asText()).startsWith("Two strata of three have no number.");
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        files.write(InventedCount.strata());
        byte[] json = Files.readAllBytes(folder.resolve("count.json"));
        byte[] html = Files.readAllBytes(files.html());
        byte[] svg = Files.readAllBytes(files.svg());
        files.write(InventedCount.page());
        files.write(InventedCount.strata());

        assertThat(folder.resolve("count.json")).hasBinaryContent(json);
        assertThat(files.html()).hasBinaryContent(html);
        assertThat(files.svg()).hasBinaryContent(svg);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void namesPageAndPictureAfterTheJson() {
        assertThat(files.html()).hasFileName("count.html");
        assertThat(files.svg()).hasFileName("count.svg");
        assertThatThrownBy(() -> new EstimateFiles(Path.of("count.txt")))
                .hasMessage("expected a file that ends in .json, found \"count.txt\"");
    }

    @Test
    void holdsNoScriptAndAsksForNothingFromElsewhere() throws IOException {
        files.write(InventedCount.page());
        Element page = Jsoup.parse(Files.readString(files.html()));

        assertThat(page.select("script, iframe, object, img, link, [onload], [onclick], [src]"))
                .isEmpty();
        assertThat(page.select("a[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("#"));
        assertThat(page.text()).contains("<script>alert('x')</script> & \"list\"");
        assertThat(Files.readString(files.svg())).doesNotContain("<script");
    }

    @Test
    void saysEveryRefusalAndWarningInWords() throws IOException {
        files.write(InventedCount.page());
        String page = Jsoup.parse(Files.readString(files.html())).text();

        assertThat(page)
                .contains(
                        "Chains did not come together. Run with more sweeps.",
                        "Some people seem easier to record than others.",
                        "The lists A & <B> have nobody in common.",
                        "Nobody is out of reach.",
                        "2 lists, needs 3.",
                        "Did one list send people to the other?",
                        "about 1,010",
                        "900 to 1,160",
                        "[AB,C] + visibility");
    }

    @Test
    void holdsBackNumbersOfAFewPeople() throws IOException {
        files.write(InventedCount.strata());
        Element page = Jsoup.parse(Files.readString(files.html()));

        assertThat(page.select("#stratum-2").text())
                .contains("withheld", "Held back, so that nobody can be recognised by the lists that have them.");
        assertThat(page.select("#stratum-2 svg[aria-labelledby^=u]")).isEmpty();
    }

    @Test
    void tellsTheTerminalTheSame() throws IOException {
        StringWriter out = new StringWriter();
        new TerminalReport(InventedCount.page(), 0, out).write();

        assertThat(out.toString()).isEqualTo("""
                method                            estimate  95 % interval
                average over log-linear models    1,012     903–1,153      recommended
                average over decomposable graphs  980       890–1,090
                latent classes                    –         refused
                Chao's lower bound                940       880–1,020      side row

                Documented: 640 people.
                Estimated, all in all: about 1,010 (900 to 1,160, 95 % interval), by average over log-linear models; those documented are among them.
                Why: The average over log-linear models has weight on unequal visibility.
                No number by latent classes: Chains did not come together. Run with more sweeps.
                Warning: Some people seem easier to record than others.
                Warning: The lists A & <B> have nobody in common.
                Assumed: The dependence of all lists together is what those of fewer lists make it.
                Stability: converged.
                """);
    }

    @Test
    void keepsToTheTerminalsWidth() throws IOException {
        StringWriter out = new StringWriter();
        new TerminalReport(InventedCount.strata(), 80, out).write();

        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(82));
        assertThat(out.toString())
                .contains("place not known", "withheld", "No total: Two strata of three have no number.");
    }

    @Test
    void roundsAsFarAsTheIntervalIsWide() {
        assertThat(Figure.about(InventedCount.estimate(Method.TOTAL, 10_356.5, 9_002, 12_122)))
                .isEqualTo("10,400");
        assertThat(Figure.about(Interval.of(9_002, 12_122))).isEqualTo("9,000 to 12,200");
        assertThat(Figure.about(Interval.of(31, 34))).isEqualTo("31 to 34");
        assertThat(Figure.about(Interval.of(0, 380_000))).isEqualTo("0 to 380,000");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("count.json")));
    }

    private static Set<String> shape(JsonNode node) {
        Set<String> shape = new TreeSet<>();
        shape("", node, shape);
        return shape;
    }

    private static void shape(String path, JsonNode node, Set<String> shape) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(field ->
                            shape((path.isEmpty() ? "" : path + ".") + field.getKey(), field.getValue(), shape));
        } else if (node.isArray()) {
            node.forEach(element -> shape(path + "[]", element, shape));
            if (node.isEmpty()) {
                shape.add(path + "[] nothing");
            }
        } else {
            shape.add(path + " " + node.getNodeType().name().toLowerCase(Locale.ROOT));
        }
    }
}
