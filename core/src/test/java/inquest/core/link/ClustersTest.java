package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inquest.core.model.Anchor;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.PairRuling;
import inquest.core.model.PairRuling.Decision;
import inquest.core.model.Particulars;
import inquest.core.model.Party.Kind;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All names are invented. Velmani and Velmeni are two people whose names are one letter apart. */
class ClustersTest {

    @Test
    void joinsOneNameInOneExhibit() {
        assertThat(groups(person("a", 0, "Taro Velmani"), person("a", 50, "Taro Velmani")))
                .containsExactly(Set.of("a0", "a50"));
    }

    @Test
    void joinsOneFullNameAcrossExhibitsWhateverItsTyping() {
        Clusters clusters = form(
                person("a", 0, "Taro Velmáni"), person("b", 0, "Dr. Taro VELMANI"), person("c", 0, "Taro Velmani"));
        assertThat(clusters.clusters()).hasSize(1);
        assertThat(clusters.clusters().get(0).links())
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.why().text()).isEqualTo("the same full name\n"));
    }

    @Test
    void keepsLookAlikesApart() {
        assertThat(groups(person("a", 0, "Taro Velmani"), person("b", 0, "Taro Velmeni")))
                .hasSize(2);
    }

    @Test
    void joinsBareSurnameToItsOnlyBearer() {
        assertThat(groups(person("a", 0, "Taro Velmani"), person("b", 0, "Velmani"), person("c", 0, "Taro Velmeni")))
                .containsExactlyInAnyOrder(Set.of("a0", "b0"), Set.of("c0"));
    }

    @Test
    void leavesBareSurnameAloneWhereTwoBearIt() {
        assertThat(groups(person("a", 0, "Taro Velmani"), person("b", 0, "Velmani"), person("c", 0, "Oso Velmani")))
                .hasSize(3);
    }

    @Test
    void leavesBareSurnameAloneWhereOfficesDiffer() {
        Clusters clusters =
                form(titled(person("a", 0, "Taro Velmani"), "president"), titled(person("b", 0, "Velmani"), "judge"));
        assertThat(clusters.clusters()).hasSize(2);
        assertThat(clusters.refused())
                .extracting(link -> link.why().text())
                .containsExactly("not joined: titles or offices differ\n  the only full name with this surname\n");
    }

    @Test
    void neverJoinsTwoBareSurnames() {
        assertThat(groups(person("a", 0, "Velmani"), person("b", 0, "Velmani"))).hasSize(2);
    }

    @Test
    void neverJoinsTwoRowsOfOneSheet() {
        Clusters clusters = form(row("a", 1, "Taro", "Oso", "Velmani", ""), row("a", 2, "Taro", "Oso", "Velmani", ""));
        assertThat(clusters.clusters()).hasSize(2);
        assertThat(clusters.refused().get(0).why().text())
                .startsWith("not joined: two rows of one sheet bear the name\n");
    }

    @Test
    void leavesProseAloneWhereASheetHasTheNameTwice() {
        assertThat(groups(
                        row("a", 1, "Taro", "Oso", "Velmani", ""),
                        row("a", 2, "Taro", "Udo", "Velmani", ""),
                        person("b", 0, "Taro Velmani")))
                .hasSize(3);
    }

    @Test
    void tellsNamesakesApartByTheFather() {
        assertThat(groups(
                        row("a", 1, "Taro", "Oso", "Velmani", ""),
                        row("a", 2, "Taro", "Udo", "Velmani", ""),
                        row("b", 1, "Taro", "Udo", "Velmani", "")))
                .containsExactlyInAnyOrder(Set.of("a1"), Set.of("a2", "b1"));
    }

    @Test
    void showsFathersThatDiffer() {
        Clusters clusters =
                form(row("a", 1, "Taro", "Oso", "Velmani", ""), row("b", 1, "Taro", "Karim", "Velmani", ""));
        assertThat(clusters.clusters()).hasSize(2);
        assertThat(clusters.refused())
                .extracting(link -> link.why().text())
                .containsExactly(
                        "not joined: their fathers' names differ\n  the same full name, and nothing against it\n");
    }

    @Test
    void keepsApartWhoCannotHaveDiedOnOneDay() {
        Clusters clusters =
                form(row("a", 1, "Taro", "", "Velmani", "1988-07"), row("b", 1, "Taro", "", "Velmani", "1988-08-02"));
        assertThat(clusters.clusters()).hasSize(2);
        assertThat(clusters.refused().get(0).why().text())
                .startsWith("not joined: their dates of death cannot both be right\n");
    }

    @Test
    void joinsRowsWhoseDatesAgree() {
        assertThat(groups(row("a", 1, "Taro", "", "Velmani", "1988"), row("b", 1, "Taro", "", "Velmani", "1988-08-02")))
                .hasSize(1);
    }

    @Test
    void joinsTwoScriptsWhereThreeNamesAndTheDayAgree() {
        assertThat(groups(
                        row("a", 1, "Karim", "Hassan", "Velmani", "1988-07-28"),
                        row("b", 1, "کریم", "حسن", "ولمانی", "1988-07-28")))
                .hasSize(1);
    }

    @Test
    void leavesTwoScriptsApartWhereOnlyTheMonthAgrees() {
        assertThat(groups(
                        row("a", 1, "Karim", "Hassan", "Velmani", "1988-07"),
                        row("b", 1, "کریم", "حسن", "ولمانی", "1988-07")))
                .hasSize(2);
    }

    @Test
    void neverMixesKinds() {
        assertThat(groups(person("a", 0, "Velm Oru"), named("b", 0, Kind.PLACE, "Velm Oru"), body("c", 0, "Velm Oru")))
                .hasSize(3);
    }

    @Test
    void joinsAcronymToTheOneBodyItStandsFor() {
        assertThat(groups(
                        body("a", 0, "Velm Freedom Front", "VFF"),
                        body("b", 0, "VFF"),
                        body("c", 0, "The Velm Freedom Front"),
                        body("d", 0, "VFF/LV")))
                .hasSize(1);
    }

    @Test
    void leavesAcronymOfTwoBodiesAlone() {
        assertThat(groups(
                        body("a", 0, "Velm Freedom Front", "VFF"),
                        body("b", 0, "Visitors of Forest Farms", "VFF"),
                        body("c", 0, "VFF")))
                .hasSize(3);
    }

    @Test
    void joinsBodiesOfOneAcronymThatShareAWordOfTheirOwn() {
        assertThat(groups(
                        body("a", 0, "People’s Dorvanji of Velm", "PDV"),
                        body("b", 0, "Dorvanji-e-Mardom", "PDV"),
                        body("c", 0, "People’s Dorvanji Organization of Velm", "PDV"),
                        body("d", 0, "PDV")))
                .hasSize(1);
    }

    @Test
    void keepsBodiesOfOneAcronymApartThatShareOnlyWordsOfAnyBody() {
        assertThat(groups(
                        body("a", 0, "National Liberation Front", "NLF"), body("b", 0, "National Labour Front", "NLF")))
                .hasSize(2);
    }

    @Test
    void keepsBodiesOfOneAcronymApartThatShareOnlyThePlace() {
        assertThat(groups(
                        body("a", 0, "Union of Teachers in Velmaristan", "UTV"),
                        body("b", 0, "United Tailors of Velmaristan", "UTV"),
                        named("c", 0, Kind.PLACE, "Velmaristan")))
                .hasSize(3);
    }

    @Test
    void neverMakesOneBodyOfTwoThroughADoubleAcronym() {
        assertThat(groups(
                        body("a", 0, "Velm Freedom Front", "VFF"),
                        body("b", 0, "League of Velm", "LV"),
                        body("c", 0, "VFF/LV")))
                .hasSize(2);
    }

    @Test
    void takesAShortNameForTheOnlyBodyOfItsExhibitThatHasIt() {
        assertThat(groups(
                        body("a", 0, "Velm Freedom Front"),
                        body("a", 9, "the Front"),
                        body("b", 0, "Front for the Mill"),
                        body("b", 9, "The Front"),
                        body("c", 0, "the Front")))
                .containsExactlyInAnyOrder(Set.of("a0", "a9"), Set.of("b0", "b9"), Set.of("c0"));
    }

    @Test
    void leavesAShortNameOfTwoBodiesAloneAndSaysSo() {
        Clusters clusters = Clusters.form(
                List.of(
                        body("a", 0, "Velm Freedom Front"),
                        body("a", 5, "Oru Front"),
                        body("a", 9, "the Front"),
                        body("b", 0, "the Front")),
                List.of());
        assertThat(clusters.clusters()).hasSize(4);
        assertThat(clusters.refused())
                .extracting(link -> link.why().text())
                .singleElement()
                .asString()
                .startsWith("not joined: 2 bodies of this exhibit have such a name\n");
    }

    @Test
    void joinsWhatARulingJoins() {
        Mention one = person("a", 0, "Taro Velmani");
        Mention other = person("b", 0, "T. Wellmann");
        List<Cluster> clusters = Clusters.form(List.of(one, other), List.of(ruling(one, other, Decision.SAME)))
                .clusters();
        assertThat(clusters).hasSize(1);
        assertThat(clusters.get(0).links())
                .extracting(Link::probability, link -> link.why().text())
                .containsExactly(tuple(1.0, "ruling r1\n"));
    }

    @Test
    void keepsApartWhatARulingDivides() {
        Mention one = person("a", 0, "Taro Velmani");
        Mention other = person("b", 0, "Taro Velmani");
        Clusters clusters = Clusters.form(
                List.of(one, other, person("a", 9, "Taro Velmani")), List.of(ruling(one, other, Decision.DIFFERENT)));
        assertThat(groups(clusters)).containsExactlyInAnyOrder(Set.of("a0", "a9"), Set.of("b0"));
        assertThat(clusters.refused().get(0).why().text()).startsWith("not joined: a ruling holds them apart\n");
    }

    @Test
    void refusesRulingAgainstAnotherRuling() {
        Mention one = person("a", 0, "Taro Velmani");
        Mention other = person("b", 0, "Taro Velmani");
        Clusters clusters = Clusters.form(
                List.of(one, other),
                List.of(ruling(one, other, Decision.SAME), ruling(other, one, Decision.DIFFERENT)));
        assertThat(clusters.clusters()).hasSize(2);
        assertThat(clusters.refused().get(0).why().text())
                .isEqualTo("not joined: another ruling holds them apart\n  ruling r1\n");
    }

    @Test
    void givesTheFullestFormAsName() {
        Cluster cluster = form(person("a", 0, "Taro Velmani"), person("b", 0, "Velmani"), person("b", 9, "Velmani"))
                .clusters()
                .get(0);
        assertThat(cluster.name()).isEqualTo("Taro Velmani");
        assertThat(cluster.forms()).containsExactly("Velmani", "Taro Velmani");
        assertThat(cluster.id()).matches("[0-9a-f]{16}");
    }

    @Test
    void heedsNoOrderOfMentions() {
        Random random = new Random(34);
        List<String> given = List.of("Taro", "Oso", "Karim", "کریم");
        List<String> family = List.of("Velmani", "Velmeni", "ولمانی");
        for (int round = 0; round < 100; round++) {
            List<Mention> mentions = new ArrayList<>();
            for (int at = 0; at < 40; at++) {
                String exhibit = String.valueOf((char) ('a' + random.nextInt(5)));
                String first = given.get(random.nextInt(4));
                String last = family.get(random.nextInt(3));
                mentions.add(
                        switch (random.nextInt(4)) {
                            case 0 -> person(exhibit, 100 * at, last);
                            case 1 -> person(exhibit, 100 * at, first + " " + last);
                            case 2 ->
                                row("l" + exhibit, at, first, "Udo", last, random.nextBoolean() ? "1988-07-28" : "");
                            default -> row("l" + exhibit, at, first, "", last, random.nextBoolean() ? "1988" : "1989");
                        });
            }
            List<PairRuling> rulings = List.of(
                    ruling(mentions.get(0), mentions.get(1), Decision.DIFFERENT),
                    ruling(mentions.get(2), mentions.get(3), Decision.SAME));
            Clusters expected = Clusters.form(mentions, rulings);
            Collections.shuffle(mentions, random);
            assertThat(Clusters.form(mentions, rulings)).isEqualTo(expected);
            assertThat(expected.clusters())
                    .allSatisfy(cluster -> assertThat(cluster.links())
                            .hasSize(cluster.mentions().size() - 1));
        }
    }

    private static Clusters form(Mention... mentions) {
        return Clusters.form(List.of(mentions), List.of());
    }

    private static List<Set<String>> groups(Mention... mentions) {
        return groups(form(mentions));
    }

    private static List<Set<String>> groups(Clusters clusters) {
        return clusters.clusters().stream()
                .map(cluster -> cluster.mentions().stream()
                        .map(mention -> mention.anchor().path()
                                + (mention.anchor().at() instanceof Locator.Row row
                                        ? row.row()
                                        : mention.anchor().span().start()))
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Mention person(String exhibit, int start, String name) {
        return named(exhibit, start, Kind.PERSON, name);
    }

    private static Mention body(String exhibit, int start, String name, String... aliases) {
        return named(exhibit, start, Kind.ORGANISATION, name, aliases);
    }

    private static Mention named(String exhibit, int start, Kind kind, String name, String... aliases) {
        Anchor anchor = anchor(exhibit, start, name, Locator.Page.NONE);
        return new Mention(
                anchor, kind, name, List.of(aliases), List.of(), Particulars.NONE, Explanation.of("as written"));
    }

    private static Mention titled(Mention mention, String title) {
        return new Mention(
                mention.anchor(),
                mention.kind(),
                mention.name(),
                List.of(),
                List.of(title),
                Particulars.NONE,
                mention.why());
    }

    private static Mention row(String exhibit, int row, String given, String father, String family, String death) {
        Anchor anchor = anchor(exhibit, 100 * row, given + "\t" + family, new Locator.Row("", row, List.of("Name")));
        Particulars particulars = new Particulars(
                Optional.of(given),
                Optional.of(father).filter(name -> !name.isEmpty()),
                Optional.of(family),
                Optional.empty(),
                Optional.of(death).filter(date -> !date.isEmpty()).map(Edtf::parse),
                Optional.empty(),
                Optional.empty());
        return new Mention(
                anchor,
                Kind.PERSON,
                given + " " + family,
                List.of(),
                List.of(),
                particulars,
                Explanation.of("the row's own cells"));
    }

    private static Anchor anchor(String exhibit, int start, String words, Locator at) {
        Digest content = Digest.of(exhibit);
        Span span = new Span(start, start + words.codePointCount(0, words.length()));
        return new Anchor(ExhibitId.of(content, exhibit), exhibit, content, Digest.of("text"), at, span, words);
    }

    private static PairRuling ruling(Mention left, Mention right, Decision decision) {
        return new PairRuling(left.anchor(), right.anchor(), decision, "r1");
    }
}
