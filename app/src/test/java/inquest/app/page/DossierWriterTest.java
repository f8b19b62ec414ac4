package inquest.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.dossier.Dossier;
import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Digest;
import inquest.core.model.Exhibit;
import inquest.core.model.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierWriterTest {

    @TempDir
    private Path parent;

    @Test
    void everyLinkLeadsToAPageAndAnAnchorThatExist() throws IOException {
        Path folder = written(InventedCase.dossier());
        assertThat(brokenLinks(folder)).isEmpty();
    }

    @Test
    void noPageHoldsAScriptOrReachesOutside() throws IOException {
        for (Document page : pages(written(InventedCase.dossier())).values()) {
            assertThat(page.select("script, iframe, img, object, embed, form, base, style, [style]"))
                    .isEmpty();
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey()).doesNotStartWith("on");
                    assertThat(attribute.getValue()).doesNotContain("javascript:");
                }
            }
            assertThat(page.select("[href~=^(\\w+:|/)], [src]")).isEmpty();
        }
    }

    @Test
    void namesQuotesAndTitlesAreEscaped() throws IOException {
        Path folder = written(InventedCase.dossier());
        String people = Files.readString(folder.resolve("people.html"));
        assertThat(people).contains("&lt;script&gt;alert(2)&lt;/script&gt;").doesNotContain("<script");
        String exhibit = Files.readString(folder.resolve("exhibits/008.html"));
        assertThat(exhibit).contains("&lt;script&gt;alert('t')&lt;/script&gt;").doesNotContain("<script");
    }

    @Test
    void everyPageHasOneHeadingALanguageAndAWayPastTheContents() throws IOException {
        for (Document page : pages(written(InventedCase.dossier())).values()) {
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("a.skip[href=#main]")).hasSize(1);
        }
    }

    @Test
    void showsFourKindsOfNumberEachInABoxOfItsOwn() throws IOException {
        Path folder = written(InventedCase.dossier());
        assertThat(page(folder, "figures.html").select(".kind h3").eachText())
                .containsExactly("Documented", "Named", "Claimed", "Estimated");
        assertThat(page(folder, "figures.html").select(".kind:last-child").text())
                .contains("about 1,010", "900 to 1,160 (95 % interval)", "It is no record of anybody.");
        assertThat(page(folder, "estimated.html").select("figure svg")).hasSize(3);
        assertThat(page(folder, "estimated.html").text()).contains("Some people seem easier to record than others.");
    }

    @Test
    void anchorsAreUniqueOnEveryPage() throws IOException {
        for (Document page : pages(written(InventedCase.dossier())).values()) {
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void tablesHaveCaptionsAndHeaders() throws IOException {
        Path folder = written(InventedCase.dossier());
        for (String path : List.of("index.html", "figures.html", "lists.html")) {
            Document page = page(folder, path);
            assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
                assertThat(table.select("caption")).hasSize(1);
                assertThat(table.select("th[scope=col]")).isNotEmpty();
            });
        }
    }

    @Test
    void footnotesSayWhereTheWordsStand() throws IOException {
        Document people = page(written(InventedCase.dossier()), "people.html");
        assertThat(people.select(".note a").eachText())
                .contains("Exhibit 1, code points 0–98", "Exhibit 4, p. 2, code points 135–160")
                .anyMatch(text -> text.startsWith("Exhibit 5, row 3, code points"));
    }

    @Test
    void footnoteLeadsToExactlyTheQuotedWords() throws IOException {
        Path folder = written(InventedCase.dossier());
        for (Element telling : page(folder, "people.html").select(".telling")) {
            String href = telling.select("sup a").attr("href");
            String[] target = href.split("#", -1);
            Element mark = page(folder, target[0]).expectFirst("mark[id=" + target[1] + "]");
            assertThat(telling.expectFirst("blockquote").wholeText())
                    .startsWith(mark.wholeText().strip());
        }
    }

    @Test
    void exhibitsTextIsWholeUnderItsHighlights() throws IOException {
        Dossier dossier = InventedCase.dossier();
        Path folder = written(dossier);
        for (Exhibit exhibit : dossier.view().exhibits()) {
            if (dossier.transcript(exhibit).isPresent()) {
                Document page = page(folder, String.format(Locale.ROOT, "exhibits/%03d.html", exhibit.number()));
                StringBuilder text = new StringBuilder();
                page.select(".stretch").forEach(stretch -> text.append(stretch.wholeText()));
                assertThat(text.toString())
                        .isEqualTo(dossier.transcript(exhibit).orElseThrow().text());
            }
        }
    }

    @Test
    void overlappingClaimsAreBothMarked() throws IOException {
        Document page = page(written(InventedCase.dossier()), "exhibits/001.html");
        assertThat(page.select("mark[id] > mark[id]").text()).isEqualTo("prisoners at Brannoc Fort in December 1987");
        assertThat(page.select("mark.on").text()).isEqualTo(", Sela Tarrin told");
    }

    @Test
    void pagesOfTheOriginalAreLabelled() throws IOException {
        Document page = page(written(InventedCase.dossier()), "exhibits/004.html");
        assertThat(page.select(".stretch").eachAttr("data-label")).containsExactly("Page 1", "Page 2");
    }

    @Test
    void rowsOfAListAreRowsOfATable() throws IOException {
        Document page = page(written(InventedCase.dossier()), "exhibits/005.html");
        assertThat(page.select(".rows th[scope=col]").eachText()).containsExactly("No", "Name", "Place");
        assertThat(page.select(".rows tr[data-line=3] td").eachText())
                .containsExactly("2", "Mara Ostel", "Brannoc Fort");
    }

    @Test
    void sheetsOfAWorkbookAreTablesOfTheirOwn() throws IOException {
        InventedCase small = new InventedCase();
        String text = "Name\nIlan Dresk\n\f\nName\nMara Ostel";
        small.table("lists/two.xlsx", text);
        Document page = page(written(small.compose()), "exhibits/001.html");
        assertThat(page.select(".stretch").eachAttr("data-label")).containsExactly("Sheet 1", "Sheet 2");
        assertThat(page.select(".stretch:last-child tr[data-line=2]").text()).isEqualTo("Mara Ostel");
        assertThat(page.expectFirst(".text").wholeText()).isEqualTo(text);
    }

    @Test
    void arabicScriptIsTaggedAndFindsItsOwnDirection() throws IOException {
        Path folder = written(InventedCase.dossier());
        assertThat(page(folder, "people.html").select("bdi[lang=und-Arab]").eachText())
                .contains("ایلان درسک");
        assertThat(page(folder, "exhibits/003.html").select(".text").attr("lang"))
                .isEqualTo("fa");
        assertThat(page(folder, "timeline.html").select("blockquote[lang=fa]").attr("dir"))
                .isEqualTo("auto");
    }

    @Test
    void overviewSaysTheLevelWhatCouldNotBeReadAndHowToCheck() throws IOException {
        String text = page(written(InventedCase.dossier()), "index.html").text();
        assertThat(text)
                .contains("Built for access level restricted")
                .contains("encrypted: The file wants a password.")
                .contains("named as killed by at least one source")
                .contains("./inquest verify")
                .contains(InventedCase.KEY);
    }

    @Test
    void claimFoundWrongIsToldOnItsExhibitOnly() throws IOException {
        Path folder = written(InventedCase.dossier());
        String wrong = "others</p>.";
        assertThat(page(folder, "acts-attack.html").text()).doesNotContain(wrong);
        assertThat(page(folder, "exhibits/008.html").select(".claims").text()).contains("a person found it wrong");
    }

    @Test
    void sourcesNameCarriersOfTheSameBytesAndLaterVersions() throws IOException {
        Document sources = page(written(InventedCase.dossier()), "sources.html");
        assertThat(sources.select("#e-1").text()).contains("Carried also by Exhibit 2 (the same bytes)");
        assertThat(sources.select("#e-9").text()).contains("Superseded by Exhibit 10");
        assertThat(sources.select("#e-10").text()).contains("Supersedes Exhibit 9");
    }

    @Test
    void listsShowMappingAndFaultsWithLineAndColumn() throws IOException {
        String lists = page(written(InventedCase.dossier()), "lists.html").text();
        assertThat(lists).contains("“Name” is the full name").contains("5 Name expected a name, found an empty cell");
    }

    @Test
    void sameCaseGivesTheSameBytes() throws IOException {
        DossierWriter writer = new DossierWriter();
        SortedMap<String, Digest> first = writer.write(InventedCase.dossier(), parent.resolve("one"));
        SortedMap<String, Digest> second = writer.write(InventedCase.dossier(), parent.resolve("two"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void manifestNamesEveryFileWithItsDigest() throws IOException {
        Path folder = parent.resolve("dossier");
        SortedMap<String, Digest> manifest = new DossierWriter().write(InventedCase.dossier(), folder);
        Map<String, Digest> found = new HashMap<>();
        for (Path file : files(folder)) {
            found.put(folder.relativize(file).toString().replace('\\', '/'), Digest.of(Files.readAllBytes(file)));
        }
        assertThat(found).isEqualTo(manifest);
    }

    @Test
    void replacesAFormerDossierWhole() throws IOException {
        Path folder = written(InventedCase.dossier());
        Files.writeString(folder.resolve("people-7.html"), "stale");
        written(new InventedCase().compose());
        assertThat(folder.resolve("people-7.html")).doesNotExist();
        assertThat(files(folder.resolve("exhibits"))).isEmpty();
        assertThat(brokenLinks(folder)).isEmpty();
    }

    @Test
    void mendsWhatAKilledRunLeftBetweenItsTwoMoves() throws IOException {
        Path folder = written(InventedCase.dossier());
        Files.move(folder, parent.resolve(".dossier.old"));
        Files.createDirectories(parent.resolve(".dossier.new/exhibits"));
        Files.writeString(parent.resolve(".dossier.new/half.html"), "half");
        written(InventedCase.dossier());
        assertThat(folder.resolve("half.html")).doesNotExist();
        try (var left = Files.list(parent)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("mine"));
        Files.writeString(folder.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> new DossierWriter().write(InventedCase.dossier(), folder))
                .hasMessage("Expected a dossier or an empty folder, found other files in " + folder
                        + ". Name another folder.");
        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void largeCaseIsSpreadOverPagesThatStillHoldTogether() throws IOException {
        InventedCase large = new InventedCase();
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            int claims = i == 0 ? 1200 : 10;
            for (int j = 0; j < claims; j++) {
                text.append("Person ")
                        .append(i)
                        .append(' ')
                        .append(j % 3)
                        .append(" was shot, case ")
                        .append(j)
                        .append(".\n");
            }
            Exhibit exhibit = large.text(
                    "press/" + i + ".txt",
                    InventedCase.source("Report " + i, "Wire", "1988-02-11", "press", "C", "en"),
                    text.toString());
            for (int j = 0; j < claims; j++) {
                String name = "Person " + i + " " + (j % 3);
                large.claim(exhibit, name + " was shot, case " + j + ".", ActKind.KILLING)
                        .target(large.party(exhibit, name, Party.Kind.PERSON))
                        .when("1988", "1988")
                        .add();
            }
        }
        Dossier dossier = large.compose();
        Path folder = parent.resolve("large");
        SortedMap<String, Digest> manifest = new DossierWriter().write(dossier, folder);
        assertThat(manifest)
                .containsKeys("people-2.html", "timeline-42.html", "exhibits/0001-3.html", "sources-4.html");
        Claim late = dossier.claims(dossier.view().exhibits().get(0)).get(1100);
        assertThat(page(folder, "exhibits/0001-3.html").getElementById("k-" + late.id()))
                .isNotNull();
        assertThat(brokenLinksOf(
                        folder, Set.of("index.html", "people-2.html", "exhibits/0001.html", "exhibits/0001-3.html")))
                .isEmpty();
    }

    private Path written(Dossier dossier) throws IOException {
        Path folder = parent.resolve("dossier");
        new DossierWriter().write(dossier, folder);
        return folder;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Document page(Path folder, String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve(path)));
    }

    private static Map<String, Document> pages(Path folder) throws IOException {
        Map<String, Document> pages = new HashMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (path.endsWith(".html")) {
                pages.put(path, page(folder, path));
            }
        }
        return pages;
    }

    private static List<String> brokenLinks(Path folder) throws IOException {
        return brokenLinksOf(folder, pages(folder).keySet());
    }

    /** Links of some pages that lead nowhere, as {@code page -> href}. */
    private static List<String> brokenLinksOf(Path folder, Set<String> from) throws IOException {
        Map<String, Set<String>> anchors = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (String path : from) {
            Path file = folder.resolve(path);
            for (String href : page(folder, path).select("[href]").eachAttr("href")) {
                int hash = href.indexOf('#');
                String name = hash < 0 ? href : href.substring(0, hash);
                Path target = name.isEmpty() ? file : file.resolveSibling(name).normalize();
                String key = folder.relativize(target).toString();
                if (!Files.isRegularFile(target)) {
                    broken.add(path + " -> " + href);
                } else if (hash >= 0) {
                    if (!anchors.containsKey(key)) {
                        anchors.put(
                                key,
                                new HashSet<>(page(folder, key).select("[id]").eachAttr("id")));
                    }
                    if (!anchors.get(key).contains(href.substring(hash + 1))) {
                        broken.add(path + " -> " + href);
                    }
                }
            }
        }
        return broken;
    }
}
