package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Anchor;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.PairRuling;
import inquest.core.model.Particulars;
import inquest.core.model.Party.Kind;
import inquest.core.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All names are invented. */
class NamesAlikeTest {

    @Test
    void proposesPlaceInAnotherSpellingAndJoinsNothing() {
        Clusters clusters = form(place("a", 0, "Qazorvi"), place("b", 0, "Ghazorvi"));
        assertThat(clusters.clusters()).hasSize(2);
        assertThat(clusters.refused()).singleElement().satisfies(link -> {
            assertThat(link.probability()).isGreaterThan(0.5);
            assertThat(link.why().reason())
                    .isEqualTo("not joined: the names may be spellings of one, and names alone do not tell");
            assertThat(link.why().text()).contains("nobody and nothing is named in exhibits of both");
        });
    }

    @Test
    void putsThoseFoundInOneCompanyFirstAndSaysWhoItIs() {
        List<Link> apart = form(
                        place("a", 0, "Qazorvi"),
                        place("b", 0, "Ghazorvi"),
                        place("c", 0, "Qobarak"),
                        named("c", 50, Kind.PERSON, "Taro Velmani"),
                        place("d", 0, "Ghobarak"),
                        named("d", 50, Kind.PERSON, "Taro Velmani"))
                .refused();
        assertThat(apart).hasSize(2);
        assertThat(apart.get(0).why().text()).contains("exhibits of both name \"Taro Velmani\"");
        assertThat(apart.get(1).why().text()).contains("nobody and nothing");
    }

    @Test
    void takesSpellingsInOneExhibitForTwoPlaces() {
        assertThat(form(place("a", 0, "Qazorvi"), place("a", 50, "Ghazorvi")).refused())
                .isEmpty();
    }

    @Test
    void proposesNoPrisonForItsTown() {
        assertThat(form(place("a", 0, "Qazorvi prison"), place("b", 0, "Ghazorvi"))
                        .refused())
                .isEmpty();
        assertThat(form(place("a", 0, "Qazorvi prison"), place("b", 0, "زندان قزوروی"))
                        .refused())
                .hasSize(1);
    }

    @Test
    void proposesNoPlaceWithAnotherNumber() {
        assertThat(form(place("a", 0, "Qazorvi 2"), place("b", 0, "Ghazorvi 4")).refused())
                .isEmpty();
    }

    @Test
    void proposesNothingOnNamesOfTwoConsonants() {
        assertThat(form(place("a", 0, "Kafa"), place("b", 0, "Kefa")).refused()).isEmpty();
    }

    @Test
    void proposesNothingThatPeopleRuledOn() {
        Mention one = place("a", 0, "Qazorvi");
        Mention other = place("b", 0, "Ghazorvi");
        assertThat(Clusters.form(
                                List.of(one, other),
                                List.of(new PairRuling(
                                        other.anchor(), one.anchor(), PairRuling.Decision.DIFFERENT, "r1")))
                        .refused())
                .isEmpty();
    }

    @Test
    void proposesBodyWhoseWordsAreSpelledOtherwise() {
        assertThat(form(body("a", 0, "Workers Front of Qazorvi"), body("b", 0, "the Workers Front of Ghazorvi"))
                        .refused())
                .singleElement()
                .satisfies(link -> assertThat(link.why().text()).contains("\"qazorvi\" and \"ghazorvi\""));
        assertThat(form(body("a", 0, "Workers Front of Qazorvi"), body("b", 0, "Workers Front of Dorbek"))
                        .refused())
                .isEmpty();
    }

    @Test
    void keepsBodiesWithTwoAcronymsApart() {
        assertThat(form(
                                body("a", 0, "Workers Front of Qazorvi", "WFK"),
                                body("b", 0, "Workers Front of Ghazorvi", "FWX"))
                        .refused())
                .isEmpty();
    }

    private static Clusters form(Mention... mentions) {
        return Clusters.form(List.of(mentions), List.of());
    }

    private static Mention place(String exhibit, int start, String name) {
        return named(exhibit, start, Kind.PLACE, name);
    }

    private static Mention body(String exhibit, int start, String name, String... aliases) {
        return named(exhibit, start, Kind.ORGANISATION, name, aliases);
    }

    private static Mention named(String exhibit, int start, Kind kind, String name, String... aliases) {
        Digest content = Digest.of(exhibit);
        Span span = new Span(start, start + name.codePointCount(0, name.length()));
        Anchor anchor = new Anchor(
                ExhibitId.of(content, exhibit), exhibit, content, Digest.of("text"), Locator.Page.NONE, span, name);
        return new Mention(
                anchor, kind, name, List.of(aliases), List.of(), Particulars.NONE, Explanation.of("as written"));
    }
}
