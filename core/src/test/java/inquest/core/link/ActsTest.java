package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Act;
import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.Claim;
import inquest.core.model.Claim.ClaimId;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Locality;
import inquest.core.model.Locator;
import inquest.core.model.Party;
import inquest.core.model.Span;
import inquest.core.model.When;
import inquest.core.model.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActsTest {

    private static final Party ILSE = party("Ilse Marr").in(Optional.of("c1"));

    @Test
    void holdsClaimsOfSameKindTargetAndDaysToBeOneAct() {
        List<Act> acts = Acts.among(List.of(claim("a", 1994, ILSE), claim("b", 1994, ILSE)));

        assertThat(acts)
                .singleElement()
                .satisfies(act -> assertThat(act.affirming()).containsExactly(new ClaimId("a"), new ClaimId("b")));
    }

    @Test
    void joinsNamesOfOneCluster() {
        Party surname = party("Marr").in(Optional.of("c1"));

        assertThat(Acts.among(List.of(claim("a", 1994, ILSE), claim("b", 1994, surname))))
                .singleElement()
                .satisfies(act -> assertThat(act.target().orElseThrow().name()).isEqualTo("Ilse Marr"));
    }

    @Test
    void holdsDeathOfOnePersonToBeOneWhateverTheDays() {
        assertThat(Acts.among(List.of(claim("a", 1994, ILSE), claim("b", 1995, ILSE))))
                .singleElement()
                .satisfies(act -> assertThat(act.affirming()).hasSize(2));
    }

    /** A date that no words tell speaks neither for nor against: the farmer of one exhibit is one. */
    @Test
    void partsNothingByDateThatIsOnlyPresumed() {
        Claim told = on("1994-05-03", claim("a", 1994, party("a farmer")));
        Claim other = claim("b", 1995, party("a farmer"));

        assertThat(Acts.among(List.of(told, at(When.presumed(Edtf.parse("1995?")), other))))
                .hasSize(1);
        assertThat(Acts.among(List.of(told, other))).hasSize(2);
    }

    @Test
    void keepsGroupsOfOtherDaysApart() {
        Party villagers = Party.of("villagers", Party.Kind.GROUP, new Span(0, 0));

        assertThat(Acts.among(List.of(claim("a", 1994, villagers), claim("b", 1995, villagers))))
                .hasSize(2);
    }

    @Test
    void holdsHimOfTwoExhibitsToBeTwo() {
        for (String open : List.of("him", "my brother", "their son")) {
            assertThat(Acts.among(
                            List.of(in("a", claim("a", 1994, party(open))), in("b", claim("b", 1994, party(open))))))
                    .as(open)
                    .hasSize(2);
        }
    }

    @Test
    void holdsHimOfTwoSentencesToBeTwo() {
        Claim first = in("a", claim("a", 1994, party("he")));
        Claim same = in("a", claim("b", 1994, party("he")));
        assertThat(Acts.among(List.of(first, same))).as("the same words").hasSize(1);
        assertThat(Acts.among(List.of(first, from(5, same))))
                .as("two sentences")
                .hasSize(2);
    }

    @Test
    void holdsFarmersOfTwoExhibitsToBeOneOnlyWhereTimeAndPlaceAgree() {
        Party farmer = party("a farmer");
        assertThat(Acts.among(List.of(
                        in("a", at("", claim("a", 1994, farmer))), in("b", at("Velm", claim("b", 1994, farmer))))))
                .as("no day, and one place")
                .hasSize(2);
        assertThat(Acts.among(List.of(
                        in("a", on("1994-06-02", at("Velm", claim("a", 1994, farmer)))),
                        in("b", on("1994-06-02", at("Velm", claim("b", 1994, party("the farmer"))))))))
                .singleElement()
                .satisfies(act ->
                        assertThat(act.why().text()).contains("somebody described alike, at the same place and time"));
    }

    @Test
    void leavesAloneAFarmerWhoMayBeEitherOfTwo() {
        Party farmer = party("a farmer");
        assertThat(Acts.among(List.of(
                        in("a", on("1994-05-03", at("Velm", claim("a", 1994, farmer)))),
                        in("b", on("1994-05-20", at("Velm", claim("b", 1994, farmer)))),
                        in("c", on("1994-05", at("Velm", claim("c", 1994, farmer)))))))
                .hasSize(3);
    }

    @Test
    void holdsUndatedWordsOfOneExhibitToBeOneThoughTwoDatedActsFitThem() {
        Party farmer = party("a farmer");
        assertThat(Acts.among(List.of(
                        on("1994-05-03", claim("a", 1994, farmer)),
                        on("1995-05-03", claim("b", 1994, farmer)),
                        undated("c", farmer),
                        undated("d", farmer))))
                .hasSize(3);
    }

    @Test
    void holdsOneFarmerOfOneExhibitToBeOne() {
        assertThat(Acts.among(List.of(claim("a", 1994, party("a farmer")), claim("b", 1994, party("a farmer")))))
                .hasSize(1);
    }

    @Test
    void makesOneActOfEachTarget() {
        assertThat(Acts.among(List.of(claim("a", 1994, ILSE, party("Jon Aske")))))
                .extracting(act -> act.target().orElseThrow().name())
                .containsExactly("Ilse Marr", "Jon Aske");
    }

    @Test
    void keepsAppointmentsOfNobodyNamedApart() {
        Party court = Party.of("Court of Velm", Party.Kind.ORGANISATION, new Span(0, 0));

        assertThat(Acts.among(List.of(
                        undated("a", ActKind.OFFICE, court, "governor", ""),
                        undated("b", ActKind.OFFICE, court, "", ""))))
                .hasSize(2);
        assertThat(Acts.among(List.of(
                        undated("a", ActKind.OFFICE, court, "", ""), undated("b", ActKind.OFFICE, court, "", ""))))
                .hasSize(2);
        assertThat(Acts.among(List.of(
                        undated("a", ActKind.OFFICE, court, "", "Oru"),
                        undated("b", ActKind.OFFICE, court, "", "Oru"))))
                .singleElement()
                .satisfies(act -> assertThat(act.why().text()).contains("the same actor and place"));
    }

    @Test
    void holdsAnOfficeAndItsHolderToBeOne() {
        assertThat(Acts.among(List.of(
                        undated("a", ActKind.OFFICE, ILSE, "governor", ""),
                        undated("b", ActKind.OFFICE, ILSE, "Governor", ""))))
                .hasSize(1);
    }

    @Test
    void keepsKillingsOfNobodyNamedApartUnlessTimeOrPlaceAgree() {
        Claim dated = claim("c", 1994);
        Claim again = claim("d", 1994);

        assertThat(Acts.among(List.of(
                        undated("a", ActKind.KILLING, ILSE, "", ""), undated("b", ActKind.KILLING, ILSE, "", ""))))
                .hasSize(2);
        assertThat(Acts.among(List.of(dated, again)))
                .as("the same year, and nobody said to have done it")
                .hasSize(2);
    }

    private static Claim undated(String id, ActKind kind, Party actor, String office, String place) {
        Claim claim = claim(id, 1994);
        Optional<Words> held =
                Optional.of(office).filter(words -> !words.isEmpty()).map(words -> new Words(words, new Span(0, 4)));
        return new Claim(
                claim.id(),
                claim.anchor(),
                List.of(),
                kind,
                new Claim.Roles(
                        List.of(actor),
                        List.of(),
                        List.of(),
                        Optional.of(place)
                                .filter(name -> !name.isEmpty())
                                .map(name -> new Locality(name, Optional.empty(), new Span(0, 4)))),
                new Claim.Content(
                        Optional.empty(),
                        Optional.empty(),
                        new Claim.Detail(held, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        List.of()),
                claim.assessment());
    }

    @Test
    void keepsClaimWithoutTarget() {
        assertThat(Acts.among(List.of(claim("a", 1994))))
                .singleElement()
                .satisfies(act -> assertThat(act.target()).isEmpty());
    }

    @Test
    void setsDenialsBesideAffirmations() {
        Claim denial = claim("b", 1994, Polarity.DENIED, Modality.REPORTED, ILSE);

        assertThat(Acts.among(List.of(claim("a", 1994, ILSE), denial)))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.affirming()).containsExactly(new ClaimId("a"));
                    assertThat(act.denying()).containsExactly(new ClaimId("b"));
                });
    }

    @Test
    void takesDemandForNoActDone() {
        assertThat(Acts.among(List.of(claim("a", 1994, Polarity.AFFIRMED, Modality.REQUESTED, ILSE))))
                .isEmpty();
    }

    private static Party party(String name) {
        return Party.of(name, Party.Kind.PERSON, new Span(0, 4));
    }

    private static Claim undated(String id, Party target) {
        Claim claim = claim(id, 1994, target);
        return new Claim(
                claim.id(),
                claim.anchor(),
                claim.attribution(),
                claim.act(),
                claim.roles(),
                Claim.Content.NONE,
                claim.assessment());
    }

    private static Claim in(String path, Claim claim) {
        Digest digest = Digest.of(path);
        Anchor anchor =
                new Anchor(ExhibitId.of(digest, path), path, digest, digest, Locator.Page.NONE, new Span(0, 4), "word");
        return new Claim(
                claim.id(),
                anchor,
                claim.attribution(),
                claim.act(),
                claim.roles(),
                claim.content(),
                claim.assessment());
    }

    private static Claim from(int start, Claim claim) {
        Anchor anchor = claim.anchor();
        return new Claim(
                claim.id(),
                new Anchor(
                        anchor.exhibit(),
                        anchor.path(),
                        anchor.content(),
                        anchor.text(),
                        anchor.at(),
                        new Span(start, start + 4),
                        anchor.quote()),
                claim.attribution(),
                claim.act(),
                claim.roles(),
                claim.content(),
                claim.assessment());
    }

    private static Claim at(String place, Claim claim) {
        Optional<Locality> where = Optional.of(place)
                .filter(name -> !name.isEmpty())
                .map(name -> new Locality(name, Optional.empty(), new Span(0, 4)));
        return new Claim(
                claim.id(),
                claim.anchor(),
                claim.attribution(),
                claim.act(),
                Claim.Roles.befalling(claim.roles().targets(), where),
                claim.content(),
                claim.assessment());
    }

    private static Claim on(String day, Claim claim) {
        return at(new When("then", Edtf.parse(day)), claim);
    }

    private static Claim at(When date, Claim claim) {
        return new Claim(
                claim.id(),
                claim.anchor(),
                claim.attribution(),
                claim.act(),
                claim.roles(),
                new Claim.Content(Optional.empty(), Optional.of(date), Claim.Detail.NONE, List.of()),
                claim.assessment());
    }

    private static Claim claim(String id, int year, Party... targets) {
        return claim(id, year, Polarity.AFFIRMED, Modality.ASSERTED, targets);
    }

    private static Claim claim(String id, int year, Polarity polarity, Modality modality, Party... targets) {
        Digest digest = Digest.of("x");
        Anchor anchor = new Anchor(
                ExhibitId.of(digest, "a.txt"), "a.txt", digest, digest, Locator.Page.NONE, new Span(0, 4), "word");
        Claim.Content content = new Claim.Content(
                Optional.empty(), Optional.of(new When("then", Edtf.year(year))), Claim.Detail.NONE, List.of());
        return new Claim(
                new ClaimId(id),
                anchor,
                List.of(),
                ActKind.KILLING,
                Claim.Roles.befalling(List.of(targets), Optional.empty()),
                content,
                new Claim.Assessment(
                        polarity, modality, Optional.empty(), Claim.Status.DRAFTED, 0.9, "r", Explanation.of("w")));
    }
}
