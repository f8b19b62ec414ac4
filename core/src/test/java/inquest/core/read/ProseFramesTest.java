package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import inquest.core.model.Quantity;
import inquest.core.model.Words;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names without capitals, subjects that are shared, appeals, envoys, offices in passing, and what a number is said to be. */
class ProseFramesTest {

    private static final String ONLY_ONE =
            "Only one person involved in the 1984 massacre has faced meaningful accountability to"
                    + " date: Martin Kelvane, a former prison official who was arrested in 1994.";

    @Test
    void takesCallingSomebodyOutForNoRequest() {
        String text = "On the night of 27 July 1988 the guards called out eleven women from the ward.";
        assertThat(read(text).claims()).noneMatch(claim -> claim.act() == ActKind.REQUEST);
    }

    @Test
    void namesTheJudgeWhoIsNamedBehindHisOffice() {
        Claim trial = claim("The students were tried by a judge named Martin Kelvane.", ActKind.TRIAL);
        assertThat(names(trial.roles().actors())).containsExactly("Martin Kelvane");
    }

    @Test
    void takesRegimeOfNationalityForBody() {
        Claim claim = claim("The Tirazan regime hanged Peter Brask.", ActKind.EXECUTION);
        assertThat(claim.roles().actors().get(0).kind()).isEqualTo(Party.Kind.ORGANISATION);
    }

    @Test
    void takesDescribedBodyForName() {
        assertThat(read("The death commission sentenced Peter Brask to death.").mentions())
                .extracting(Mention::name)
                .contains("death commission");
    }

    @Test
    void takesWordsBeforePrisonsForPlaces() {
        assertThat(read("Guards tortured Peter Brask in Lorne and Marvel prisons.")
                        .mentions())
                .filteredOn(mention -> mention.kind() == Party.Kind.PLACE)
                .extracting(Mention::name)
                .contains("Marvel");
    }

    @Test
    void joinsSlashedAcronymsOfOneBody() {
        String text = "The Lamp Workers' Union (LWU/TLW) rallied. Police attacked the LWU/TLW in 1991.";
        assertThat(read(text).mentions())
                .filteredOn(mention -> mention.anchor().quote().equals("LWU/TLW"))
                .extracting(Mention::name)
                .containsOnly("Lamp Workers' Union")
                .hasSize(2);
    }

    @Test
    void takesSecretaryOfStateForNoBody() {
        String text = "Martin Kelvane, the Secretary of State, ordered the arrest of Peter Brask.";
        assertThat(read(text).mentions()).extracting(Mention::name).doesNotContain("State");
    }

    @Test
    void putsEnvoysWhereTheyAreSent() {
        Claim claim = claim("The ministry sent a delegation to the inauguration of Martin Kelvane.", ActKind.PRESENCE);
        assertThat(names(claim.roles().actors())).containsExactly("a delegation");
        assertThat(names(claim.roles().targets())).containsExactly("the inauguration of Martin Kelvane");
    }

    @Test
    void givesAppealToWhoConveysIt() {
        Claim claim = claim("Anna Tolvane conveyed an appeal for the court to release Peter Brask.", ActKind.REQUEST);
        assertThat(names(claim.roles().actors())).containsExactly("Anna Tolvane");
        assertThat(names(claim.roles().targets())).containsExactly("the court");
    }

    @Test
    void readsLetterAsStatement() {
        Claim claim = claim("Several lawyers wrote an open letter to the ministry in 1991.", ActKind.STATEMENT);
        assertThat(names(claim.roles().actors())).containsExactly("several lawyers");
        assertThat(names(claim.roles().targets())).containsExactly("the ministry");
    }

    @Test
    void countsWhoFacedProsecution() {
        Claim claim = claim("Only one person involved in the massacre has faced prosecution.", ActKind.PROSECUTION);
        assertThat(claim.content().count().orElseThrow().high()).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void deniesWhatStandsBehindInsteadOf() {
        Claim claim = claim("Martin Kelvane was promoted instead of being investigated.", ActKind.INVESTIGATION);
        assertThat(names(claim.roles().targets())).containsExactly("Martin Kelvane");
        assertThat(claim.assessment().polarity()).isEqualTo(Claim.Polarity.DENIED);
    }

    @Test
    void readsWhatNumberIsSaidToBe() {
        String text = "Nobody knows the number of prisoners who were executed. It is more than 400.";
        assertThat(read(text).claims())
                .filteredOn(claim -> claim.content().count().isPresent())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.act()).isEqualTo(ActKind.EXECUTION);
                    assertThat(claim.content().count().orElseThrow().low()).isEqualTo(OptionalLong.of(400));
                    assertThat(claim.content().count().orElseThrow().high()).isEmpty();
                });
    }

    @Test
    void givesOfficeOfOneAmongSeveral() {
        Claim claim =
                claim("Martin Kelvane became one of four officials who formed the special court.", ActKind.OFFICE);
        assertThat(claim.content().detail().office().map(Words::text)).contains("one of four officials");
        assertThat(claim.content().detail().body().map(Words::text)).contains("the special court");
    }

    @Test
    void givesOfficeHeldInRole() {
        Claim claim = claim(
                "In his former role as registrar, Martin Kelvane ordered the arrest of Peter Brask.", ActKind.OFFICE);
        assertThat(names(claim.roles().actors())).containsExactly("Martin Kelvane");
    }

    @Test
    void findsWhoIsToBeHeldAccountable() {
        Claim claim = claim("The court must hold Martin Kelvane accountable.", ActKind.PROSECUTION);
        assertThat(names(claim.roles().targets())).containsExactly("Martin Kelvane");
        assertThat(claim.assessment().modality()).isEqualTo(Claim.Modality.REQUESTED);
    }

    @Test
    void sharesWhatIsAskedAmongVerbs() {
        Claim claim = claim("Guards should come forward and prosecute Martin Kelvane.", ActKind.PROSECUTION);
        assertThat(claim.assessment().modality()).isEqualTo(Claim.Modality.REQUESTED);
    }

    @Test
    void takesPartInKillingForNoPresence() {
        assertThat(read("Martin Kelvane participated in the killing of Peter Brask.")
                        .claims())
                .extracting(Claim::act)
                .contains(ActKind.KILLING)
                .doesNotContain(ActKind.PRESENCE);
    }

    @Test
    void findsTheNameBehindTheColon() {
        Claim claim = claim(ONLY_ONE, ActKind.PROSECUTION);
        assertThat(names(claim.roles().targets())).containsExactly("Martin Kelvane");
        assertThat(claim.content().count().orElseThrow().high()).isEqualTo(OptionalLong.of(1));
        assertThat(claim.anchor().quote()).startsWith("Only one person");
    }

    /** That one alone has been tried does not say that one alone took part. */
    @Test
    void takesOnePersonTriedForNoSoleParticipant() {
        assertThat(read(ONLY_ONE).claims()).extracting(Claim::act).doesNotContain(ActKind.MASSACRE);
    }

    @Test
    void takesLawyersWhoMakeACaseForAsking() {
        String text = "Anna Tolvane and Daniel Orveth made the case for prosecuting the general.";
        Claim request = claim(text, ActKind.REQUEST);
        assertThat(names(request.roles().actors())).containsExactly("Anna Tolvane", "Daniel Orveth");
        Claim prosecution = claim(text, ActKind.PROSECUTION);
        assertThat(prosecution.assessment().modality()).isEqualTo(Claim.Modality.REQUESTED);
        assertThat(prosecution.roles().actors()).isEmpty();
        assertThat(request.content().about()).containsExactly(prosecution.id());
    }

    @Test
    void givesSharedAgentToTheVerbNextToIt() {
        Claim claim = claim("The letters were obtained and leaked by two clerks.", ActKind.PUBLICATION);
        assertThat(names(claim.roles().actors())).containsExactly("two clerks");
    }

    @Test
    void hangsWhoOnThePeopleBesideIt() {
        Claim claim = claim(
                "The event featured comments from foreign lawmakers who support the Lamp Workers' Union.",
                ActKind.SUPPORT);
        assertThat(names(claim.roles().actors())).containsExactly("foreign lawmakers");
    }

    @Test
    void countsThePeopleAndNotTheirNumber() {
        String text =
                "We do not know the true number of villagers who were murdered. But it is certainly more than 400.";
        assertThat(read(text).claims())
                .allSatisfy(claim -> assertThat(names(claim.roles().targets())).containsExactly("villagers"));
        assertThat(read(text).claims())
                .flatExtracting(claim -> claim.content().count().stream().toList())
                .extracting(Quantity::low)
                .containsExactly(OptionalLong.of(400));
    }

    @Test
    void takesReferralForProsecution() {
        Claim claim = claim("The council should refer the case to the court.", ActKind.PROSECUTION);
        assertThat(claim.assessment().modality()).isEqualTo(Claim.Modality.REQUESTED);
    }

    @Test
    void leavesOutMassacreOfWhichNothingIsSaid() {
        assertThat(read("The massacre took place after the decree.").claims()).isEmpty();
    }

    @Test
    void takesWhatIsToBeArrangedForPossible() {
        Claim claim = claim(
                "Such a measure will enable the council to arrange for the prosecution of Martin Kelvane.",
                ActKind.PROSECUTION);
        assertThat(claim.assessment().modality()).isEqualTo(Claim.Modality.POSSIBLE);
    }

    @Test
    void seesTheConditionBehindUnwilling() {
        Claim claim = claim(
                "Anna Tolvane said that the court would act if Lorne continued to be unwilling to take its own actions to hold"
                        + " the guards accountable.",
                ActKind.PROSECUTION);
        assertThat(claim.assessment().modality()).isEqualTo(Claim.Modality.CONDITIONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some protesters held up signs outside the court.",
                "The ministry released a video of the prison.",
                "The letter demonstrated that Martin Kelvane had lied.",
                "The ministry reported 4,000 infections and 300 deaths."
            })
    void takesWordsInAnotherSenseForNoAct(String text) {
        assertThat(read(text).claims()).isEmpty();
    }

    @Test
    void countsNoDaysAsPeople() {
        assertThat(read("Peter Brask died after a detention of 70 days.").claims())
                .allSatisfy(claim -> assertThat(claim.content().count()).isEmpty());
    }

    @Test
    void countsNoInvestigationsAsPeople() {
        assertThat(read("The council documented 21 investigations in 1984.").claims())
                .allSatisfy(claim -> assertThat(claim.content().count()).isEmpty());
    }

    @Test
    void takesFrustratedKillingsForAttempts() {
        Claim claim = claim("The league documented 40 frustrated killings in 1984.", ActKind.KILLING);
        assertThat(claim.assessment().modality()).isEqualTo(Claim.Modality.ATTEMPTED);
    }
}
