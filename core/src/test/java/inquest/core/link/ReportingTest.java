package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inquest.core.link.explain.LinkReport;
import inquest.core.link.explain.Waterfall;
import inquest.core.link.score.Links;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two lists of people made up of syllables; every third person is on both, some misspelt. */
class ReportingTest {

    private static final List<String> SYLLABLES = List.of(
            "ka", "rim", "sha", "hin", "bar", "do", "mel", "tu", "van", "zor", "pe", "lan", "ghi", "ros", "ner");

    private static ExecutorService executor;
    private static Linkage linkage;
    private static Reporting reporting;

    @BeforeAll
    static void link() {
        executor = Executors.newSingleThreadExecutor();
        Random random = new Random(17);
        Roster roster = new Roster();
        List<String> headers = List.of("given name", "family name", "birth date", "town");
        List<List<String>> people =
                IntStream.range(0, 2400).mapToObj(i -> person(random)).toList();
        roster.begin(new PersonList("a.csv", headers, false));
        people.subList(0, 1600).forEach(roster::add);
        roster.begin(new PersonList("b.csv", headers, false));
        people.subList(800, 2400).forEach(person -> roster.add(misspelt(person, random)));
        Roster closed = roster.close();
        linkage = Linker.withDefaults(executor).link(closed, Columns.of(closed, Columns.Said.nothing()), List.of());
        reporting = new Reporting(linkage, closed);
    }

    @AfterAll
    static void close() {
        executor.shutdown();
    }

    @Test
    void givesPartsThatAddUpToTheWeightOfEveryLink() {
        Links links = linkage.links();
        assertThat(links.size()).isGreaterThan(100);
        for (int link = 0; link < links.size(); link++) {
            Waterfall waterfall = reporting.waterfall(links.left(link), links.right(link));
            assertThat(waterfall.weight()).isEqualTo(links.weight(link), within(1e-3));
        }
    }

    @Test
    void saysWhyNotForRowsThatNeverMet() {
        int[] clusters = linkage.clusters();
        int apart = IntStream.range(1, 1600)
                .filter(row -> clusters[row] != clusters[0]
                        && !linkage.reckoning(0, row).met())
                .findFirst()
                .orElseThrow();
        assertThat(reporting.why(0, apart).text())
                .contains("a.csv row 1 and a.csv row " + (apart + 1) + " are not held to be one person")
                .contains("they share no key, so they were not compared")
                .contains("before anything is compared");
    }

    @Test
    void reportsListsLevelsThresholdsAndDoubt() {
        LinkReport report = reporting.report();
        assertThat(report.lists()).extracting(LinkReport.Listed::rows).containsExactly(1600, 1600);
        assertThat(report.fields())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.levels()).isNotEmpty());
        assertThat(report.scores().bins().stream().mapToLong(bin -> bin).sum())
                .isEqualTo(linkage.links().size());
        List<LinkReport.Threshold> thresholds = report.scores().thresholds();
        for (int at = 1; at < thresholds.size(); at++) {
            assertThat(thresholds.get(at).pairs())
                    .isLessThanOrEqualTo(thresholds.get(at - 1).pairs());
            assertThat(thresholds.get(at).precision())
                    .isGreaterThanOrEqualTo(thresholds.get(at - 1).precision());
            assertThat(thresholds.get(at).recall()).isBetween(0.0, 1.0);
        }
        List<LinkReport.Pair> doubt = report.borderline();
        for (int at = 1; at < doubt.size(); at++) {
            assertThat(Math.abs(doubt.get(at).waterfall().weight()))
                    .isGreaterThanOrEqualTo(
                            Math.abs(doubt.get(at - 1).waterfall().weight()) - 1e-3);
        }
        assertThat(report.unlinkables()).hasSize(2);
        assertThat(report.reach().recall()).isBetween(0.0, 1.0);
    }

    private static List<String> person(Random random) {
        String born = String.format(
                java.util.Locale.ROOT,
                "%d-%02d-%02d",
                1930 + random.nextInt(70),
                1 + random.nextInt(12),
                1 + random.nextInt(28));
        return List.of(word(random), word(random), born, SYLLABLES.get(random.nextInt(6)) + "abad");
    }

    private static String word(Random random) {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size())) + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }

    private static List<String> misspelt(List<String> person, Random random) {
        String family = person.get(1);
        return random.nextInt(4) > 0
                ? person
                : List.of(person.get(0), family.substring(0, family.length() - 1), person.get(2), person.get(3));
    }
}
