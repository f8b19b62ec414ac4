package inquest.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's case, with one hostile web page beside it, built by the launcher and opened as a reader would. */
class DossierInBrowserTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final String HOSTILE = """
            <html><head><title>Dessa &lt;script&gt;document.body.id='RAN'&lt;/script&gt;</title>
            <script>document.write('RAN')</script></head><body onload="document.body.id='RAN'"><article>
            <h1>Killing in Dessa</h1>
            <p>Soldiers killed <a href="javascript:RAN">Alin Tosk</a> in Dessa on 4 May 2016, witnesses said.
            <img src="http://example.org/x.png" onerror="document.body.id='RAN'">
            &lt;script&gt;document.body.id='RAN'&lt;/script&gt; &lt;img src="http://example.org/y.png"&gt;</p>
            <iframe src="http://example.org/z.html"></iframe></article></body></html>
            """;

    @TempDir
    static Path temporary;

    private static Path dossier;
    private static Listener network;
    private static Chromium browser;

    @BeforeAll
    static void buildCase() throws Exception {
        Optional<Path> program = Chromium.installed();
        if (program.isEmpty()) {
            String loud = "!! NOT RUN: the dossier in a browser, for no Chromium is on the path. Install chromium.";
            System.err.println(loud);
            Assumptions.abort(loud);
        }
        Path hostile = Files.writeString(temporary.resolve("hostile.html"), HOSTILE);
        Path folder = temporary.resolve("example.case");
        Process build = new ProcessBuilder(List.of(
                        HOME.resolve("inquest").toString(),
                        "build",
                        HOME.resolve("examples/tirazan/sources").toString(),
                        hostile.toString(),
                        "--quiet",
                        "--case=" + folder,
                        "--key=" + temporary.resolve("signing.key")))
                .inheritIO()
                .start();
        assertThat(build.waitFor())
                .as("1, since the example holds files that cannot be read")
                .isEqualTo(1);
        dossier = folder.resolve("dossier");
        network = new Listener();
        browser = new Chromium(program.get(), temporary, network.port());
    }

    @AfterAll
    static void close() throws IOException {
        if (network != null) {
            network.close();
        }
    }

    @Test
    void footnoteLeadsToHighlightedWords() throws Exception {
        Document acts = page(dossier.resolve("acts-killing.html").toUri());
        Element telling = acts.selectFirst(".telling");
        URI footnote = URI.create(telling.selectFirst("sup a").absUrl("href"));

        Element words = page(footnote).getElementById(footnote.getFragment());

        assertThat(words.tagName()).isEqualTo("mark");
        assertThat(words.text()).isEqualTo(telling.selectFirst("blockquote").text());
    }

    @Test
    void printsFootnotes() throws Exception {
        URI acts = dossier.resolve("acts-killing.html").toUri();
        String note = page(acts).selectFirst(".note a").text();

        assertThat(squeezed(printed(acts))).contains(squeezed(note));
    }

    /** Pages, too, that quote an exhibit full of scripts, pictures and frames. */
    @Test
    void runsNoScriptAndAsksNoNetwork() throws Exception {
        for (Path file : pagesThatQuote("Alin Tosk")) {
            Document page = page(file.toUri());
            assertThat(page.select("script, iframe, img, object, [onload], [onerror], a[href^=javascript]"))
                    .as(file.toString())
                    .isEmpty();
            assertThat(page.body().id()).as(file.toString()).isEmpty();
        }
        assertThat(network.asked()).noneMatch(line -> line.contains("example.org"));
    }

    /** Else a browser that asks nothing at all would pass the test above. */
    @Test
    void wouldHearWhatPageAsks() throws Exception {
        try (Listener ear = new Listener()) {
            Path page = Files.writeString(temporary.resolve("asking.html"), HOSTILE);
            Path program = Chromium.installed().orElseThrow();

            String dom = new Chromium(program, temporary, ear.port())
                    .dom(page.toUri().toString());

            assertThat(dom).contains("RAN");
            assertThat(ear.asked()).anyMatch(line -> line.contains("example.org"));
        }
    }

    private static List<Path> pagesThatQuote(String words) throws IOException {
        try (Stream<Path> files = Files.walk(dossier)) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> contains(file, words))
                    .sorted()
                    .toList();
            assertThat(pages).isNotEmpty();
            return pages;
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Document page(URI address) throws Exception {
        return Jsoup.parse(browser.dom(address.toString()), address.toString());
    }

    private static String printed(URI address) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(browser.pdf(address.toString()).toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** Without white space, since a printed line breaks anywhere. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
