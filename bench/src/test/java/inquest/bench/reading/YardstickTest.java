package inquest.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Digest;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locator;
import inquest.core.model.Party;
import inquest.core.model.Party.Kind;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * An invented set of two texts. The figures were made once with {@code yardstick.py score muc}, the script that judges claims from
 * outside, over these very claims as {@code ClaimJson} writes them.
 */
class YardstickTest {

    static final Map<String, Map<MucTexts.Role, List<List<String>>>> WANTED = wanted();

    private static Map<String, Map<MucTexts.Role, List<List<String>>>> wanted() {
        Map<String, Map<MucTexts.Role, List<List<String>>>> wanted = new LinkedHashMap<>();
        wanted.put(
                "A",
                Map.of(
                        MucTexts.Role.PERP_IND, List.of(List.of("gunmen", "armed men")),
                        MucTexts.Role.PERP_ORG, List.of(List.of("valley front", "vf")),
                        MucTexts.Role.TARGET, List.of(List.of("car"), List.of("the old bridge")),
                        MucTexts.Role.VICTIM, List.of(List.of("ilan tesk")),
                        MucTexts.Role.WEAPON, List.of(List.of("car bomb"))));
        wanted.put(
                "B",
                Map.of(
                        MucTexts.Role.PERP_IND, List.of(),
                        MucTexts.Role.PERP_ORG, List.of(),
                        MucTexts.Role.TARGET, List.of(List.of("offices of the mill")),
                        MucTexts.Role.VICTIM, List.of(List.of("oda mirn")),
                        MucTexts.Role.WEAPON, List.of()));
        return wanted;
    }

    static Map<String, List<Claim>> claims() {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        claims.put(
                "A",
                List.of(
                        claim(
                                "A",
                                0,
                                ActKind.KILLING,
                                Modality.ASSERTED,
                                Polarity.AFFIRMED,
                                List.of(party("Armed men", Kind.GROUP)),
                                List.of(party("Ilan Tesk", Kind.PERSON), party("two guards", Kind.GROUP)),
                                List.of()),
                        claim(
                                "A",
                                1,
                                ActKind.BOMBING,
                                Modality.ALLEGED,
                                Polarity.AFFIRMED,
                                List.of(party("Valley Front", Kind.ORGANISATION)),
                                List.of(party("the old stone bridge", Kind.PLACE), party("Tesk's car", Kind.OBJECT)),
                                List.of(party("a bomb", Kind.OBJECT))),
                        claim(
                                "A",
                                2,
                                ActKind.ABDUCTION,
                                Modality.REQUESTED,
                                Polarity.AFFIRMED,
                                List.of(party("nobody", Kind.GROUP)),
                                List.of(party("Ben Arl", Kind.PERSON)),
                                List.of()),
                        claim(
                                "A",
                                3,
                                ActKind.ARREST,
                                Modality.ASSERTED,
                                Polarity.AFFIRMED,
                                List.of(party("police", Kind.GROUP)),
                                List.of(party("Ben Arl", Kind.PERSON)),
                                List.of())));
        claims.put(
                "B",
                List.of(
                        claim(
                                "B",
                                0,
                                ActKind.ATTACK,
                                Modality.ATTEMPTED,
                                Polarity.AFFIRMED,
                                List.of(party("rebels", Kind.GROUP)),
                                List.of(party("offices of the mill", Kind.OBJECT)),
                                List.of()),
                        claim(
                                "B",
                                1,
                                ActKind.KILLING,
                                Modality.ASSERTED,
                                Polarity.DENIED,
                                List.of(),
                                List.of(party("Oda Mirn", Kind.PERSON)),
                                List.of())));
        return claims;
    }

    private static Party party(String name, Kind kind) {
        return Party.of(name, kind, new Span(0, name.length()));
    }

    private static Claim claim(
            String text,
            int number,
            ActKind act,
            Modality modality,
            Polarity polarity,
            List<Party> actors,
            List<Party> targets,
            List<Party> instruments) {
        Digest digest = Digest.of(text);
        ExhibitId exhibit = ExhibitId.of(digest, text + ".txt");
        Span span = new Span(number, number + 1);
        Anchor anchor = new Anchor(exhibit, text + ".txt", digest, digest, Locator.Page.NONE, span, "x");
        return new Claim(
                Claim.ClaimId.of(exhibit, span, act, ""),
                anchor,
                List.of(),
                act,
                new Claim.Roles(actors, targets, instruments, Optional.empty()),
                Claim.Content.NONE,
                new Claim.Assessment(
                        polarity,
                        modality,
                        Optional.empty(),
                        Claim.Status.DRAFTED,
                        0.9,
                        "test",
                        Explanation.of("test")));
    }

    @Test
    void agreesWithTheScriptOnEveryFigure() {
        Map<String, Figure> figures = new MucTexts(new ArrayList<>(), WANTED).score(claims());
        expect(figures, "PerpInd exact", 50.0, 100.0, 66.7);
        expect(figures, "PerpOrg exact", 100.0, 100.0, 100.0);
        expect(figures, "Target exact", 33.3, 33.3, 33.3);
        expect(figures, "Victim exact", 100.0, 50.0, 66.7);
        expect(figures, "Weapon exact", 0.0, 0.0, 0.0);
        expect(figures, "micro exact", 50.0, 50.0, 50.0);
        expect(figures, "PerpInd head", 50.0, 100.0, 66.7);
        expect(figures, "PerpOrg head", 100.0, 100.0, 100.0);
        expect(figures, "Target head", 100.0, 100.0, 100.0);
        expect(figures, "Victim head", 100.0, 50.0, 66.7);
        expect(figures, "Weapon head", 100.0, 100.0, 100.0);
        expect(figures, "micro head", 87.5, 87.5, 87.5);
    }

    private static void expect(Map<String, Figure> figures, String name, double precision, double recall, double f1) {
        Figure figure = figures.getOrDefault(name, Figure.of(0, 0, 0));
        assertThat(figure.precision()).as(name + " precision").isCloseTo(precision, within(0.05));
        assertThat(figure.recall()).as(name + " recall").isCloseTo(recall, within(0.05));
        assertThat(figure.f1()).as(name + " F1").isCloseTo(f1, within(0.05));
    }
}
