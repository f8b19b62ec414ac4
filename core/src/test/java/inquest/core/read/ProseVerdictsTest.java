package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Locality;
import inquest.core.model.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Courts and inquiries: who is tried, found guilty or cleared, of what, and who answers for what. */
class ProseVerdictsTest {

    private static String charge(Claim claim) {
        return claim.content().detail().charge().map(Words::text).orElse("");
    }

    private static String called(Claim claim) {
        return claim.content().detail().qualification().map(Words::text).orElse("");
    }

    @Test
    void convictsTheAccusedWhoIsFoundGuilty() {
        Claim claim = claim("The tribunal found the accused guilty on two counts of torture.", ActKind.CONVICTION);
        assertThat(names(claim.roles().targets())).containsExactly("the accused");
        assertThat(charge(claim)).isEqualTo("two counts of torture");
    }

    @Test
    void hangsTheChargeOnTheVerdictAndNotOnTheName() {
        String text = "The district court convicted Ruvo Kash of war crimes and murder on 14 July 2022.";
        assertThat(charge(claim(text, ActKind.CONVICTION))).isEqualTo("war crimes");
        assertThat(names(claim(text, ActKind.LEGAL_QUALIFICATION).roles().actors()))
                .containsExactly("Ruvo Kash");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 2008 a court had convicted two former guards, Milan Tosk and Jure Bednar, of murder; it did not say why. "
                        + "| Milan Tosk, Jure Bednar | murder",
                "In 2008 a court convicted a former guard, Milan Tosk, of murder. | Milan Tosk | murder",
                "A court convicted a guard, Karl Mbou, of the Third Brigade, of murder. | Karl Mbou | murder",
                "The court acquitted two officers, Karl Mbou and Jane Otto, of torture. | Karl Mbou, Jane Otto | torture",
                "A court convicted a guard, Karl Mbou of Velm, in May. | Karl Mbou | ''",
            })
    void hangsTheChargeOnTheVerdictBehindNamesInApposition(String text, String targets, String charge) {
        Claim claim = claim(text, ActKind.CONVICTION);
        assertThat(String.join(", ", names(claim.roles().targets()))).isEqualTo(targets);
        assertThat(charge(claim)).isEqualTo(charge);
    }

    @Test
    void deniesTheCrimeOfWhichSomebodyWasAcquitted() {
        Claim crime = claim(
                "The court acquitted Ruvo Kash of genocide but convicted him of persecution.",
                ActKind.LEGAL_QUALIFICATION);
        assertThat(names(crime.roles().actors())).containsExactly("Ruvo Kash");
        assertThat(crime.assessment().polarity()).isEqualTo(Polarity.DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A former guard went on trial in Tavrin in May 2019.; a former guard",
                "A former guard stood trial in May 2019.; a former guard",
                "The trial of a former guard opened in Tavrin on 23 April 2020.; a former guard",
            })
    void triesWhoGoesOnTrial(String text, String accused) {
        assertThat(names(claim(text, ActKind.TRIAL).roles().targets())).containsExactly(accused);
    }

    @Test
    void holdsATrialWhereItOpens() {
        assertThat(claim("The trial of a former guard opened in Tavrin on 23 April 2020.", ActKind.TRIAL)
                        .roles()
                        .place()
                        .map(Locality::name))
                .contains("Tavrin");
    }

    @Test
    void accusesWhoIsToldOfBeforeTheComma() {
        String text = "A former guard went on trial in May 2019, accused of torturing prisoners.";
        assertThat(names(claim(text, ActKind.ACCUSATION).roles().targets())).containsExactly("a former guard");
        Claim torture = claim(text, ActKind.TORTURE);
        assertThat(names(torture.roles().actors())).containsExactly("a former guard");
        assertThat(torture.assessment().modality()).isEqualTo(Modality.ALLEGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The president pardoned the soldiers, convicted of killing villagers.; KILLING; the president",
                "The widow wept before the guard, accused of killing her husband.; KILLING; the widow",
                "The court ruled that Norland was not responsible for the disappearance of Anna Roth.; ENFORCED_DISAPPEARANCE; Norland",
                "The colonel is not responsible for the torture of Peter Brask.; TORTURE; the colonel",
                "No state was responsible for the abduction of Anna Roth.; ABDUCTION; no state",
                "The court did not find Norland responsible for the torture of Peter Brask.; TORTURE; Norland",
                "The judge responsible for the disappearance of Anna Roth opened an inquiry.; ENFORCED_DISAPPEARANCE; the judge",
            })
    void laysNoDeedToWhoStandsBy(String text, ActKind act, String who) {
        assertThat(claims(text, act))
                .allSatisfy(claim -> assertThat(names(claim.roles().actors())).doesNotContain(who))
                .allSatisfy(claim -> assertThat(names(claim.roles().targets())).doesNotContain(who));
    }

    @Test
    void laysADeedOnlyPerhapsToWhoMayAnswerForIt() {
        Claim torture = claim("Norland may be responsible for the torture of Peter Brask.", ActKind.TORTURE);
        assertThat(names(torture.roles().actors())).containsExactly("Norland");
        assertThat(torture.assessment().modality()).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void hearsTheFamilyMemberWhoStatesIt() {
        Claim claim = claim("A family member states that soldiers raped Anna Roth.", ActKind.SEXUAL_VIOLENCE);
        assertThat(claim.attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("a family member");
    }

    @Test
    void laysADisappearanceToTheStateThatAnswersForIt() {
        Claim taken = claim(
                "The court ruled that Norland was responsible for the disappearance of Anna Roth.",
                ActKind.ENFORCED_DISAPPEARANCE);
        assertThat(names(taken.roles().actors())).containsExactly("Norland");
        assertThat(taken.assessment().modality()).isEqualTo(Modality.REPORTED);
    }

    @Test
    void investigatesWhatAnInvestigationWasOpenedInto() {
        Claim claim =
                claim("Prosecutors opened an investigation into the deaths of the miners.", ActKind.INVESTIGATION);
        assertThat(names(claim.roles().targets())).containsExactly("the deaths of the miners");
    }

    @Test
    void sentencesByTheCourtAndNotByWhoPresidesOverIt() {
        Claim claim = claim("Ruvo Kash presided over the court that sentenced hundreds to death.", ActKind.SENTENCING);
        assertThat(names(claim.roles().actors())).containsExactly("the court");
        assertThat(claim.attribution()).isEmpty();
    }

    @Test
    void readsForceUsedAgainstPeopleAndCriminalComplaints() {
        Claim force =
                claim("The mission found that soldiers had used lethal force against protesters.", ActKind.ATTACK);
        assertThat(names(force.roles().targets())).containsExactly("protesters");
        assertThat(names(claim("The widows filed a criminal complaint against the minister.", ActKind.ACCUSATION)
                        .roles()
                        .targets()))
                .containsExactly("the minister");
        assertThat(claims("The widows filed a complaint about the noise.", ActKind.ACCUSATION))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "If confirmed, the killings at the quarry would amount to a war crime.; the killings; CONDITIONAL",
                "These acts may constitute crimes against humanity.; these acts; POSSIBLE",
                "The killings amounted to crimes against humanity, the commission found.; the killings; REPORTED",
            })
    void callsNothingACrimeMoreSurelyThanTheTextDoes(String text, String what, Modality modality) {
        Claim claim = claim(text, ActKind.LEGAL_QUALIFICATION);
        assertThat(names(claim.roles().targets())).containsExactly(what);
        assertThat(claim.assessment().modality()).isEqualTo(modality);
    }

    @Test
    void makesNoKillingOfAConvictionThatNamesNoVictim() {
        String text = "Farid Elyasi, a teacher convicted of murder in 2012, was hanged.";
        assertThat(claims(text, ActKind.KILLING)).isEmpty();
        assertThat(charge(claim(text, ActKind.CONVICTION))).isEqualTo("murder");
        assertThat(claim("The company has been convicted of nothing.", ActKind.CONVICTION)
                        .assessment()
                        .polarity())
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void killsThoseWhomAPanelSentToTheirDeaths() {
        Claim claim = claim("The panel sent two thousand prisoners to their deaths.", ActKind.KILLING);
        assertThat(names(claim.roles().actors())).containsExactly("the panel");
        assertThat(names(claim.roles().targets())).containsExactly("two thousand prisoners");
    }

    @Test
    void bombsWithWhoBlowsHimselfUp() {
        Claim claim = claim("A suicide bomber blew himself up outside a mosque in Velm.", ActKind.BOMBING);
        assertThat(names(claim.roles().actors())).containsExactly("a suicide bomber");
        assertThat(names(claim.roles().targets())).containsExactly("a mosque");
        assertThat(claims("A suicide bomber blew himself up outside a mosque in Velm.", ActKind.DESTRUCTION))
                .isEmpty();
    }

    // ---- what people are called

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The minister called the protesters terrorists.; the protesters; terrorists",
                "State radio labelled the detainees as enemies of God.; the detainees; enemies of God",
                "The governor described the strikers as bandits.; the strikers; bandits",
                "The general was described as a war criminal by the lawyers.; the general; a war criminal",
                "Ruvo Kash is a mass murderer.; Ruvo Kash; a mass murderer",
                "Soldiers called Peter Brask a spy.; Peter Brask; a spy",
                "The regime branded the students spies.; students; spies",
            })
    void accusesWhoIsCalledSo(String text, String who, String what) {
        Claim claim = claim(text, ActKind.ACCUSATION);
        assertThat(names(claim.roles().targets())).containsExactly(who);
        assertThat(called(claim)).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The police described the suspect as a white man.; 0",
                "The minister called the meeting a success.; 0",
                "Ruvo Kash is a teacher.; 0",
                "My father was a butcher.; 0",
                "Ruvo Kash is hardly a criminal.; 0",
                "The boy was called Rat by his friends.; 0",
            })
    void accusesNobodyWhoIsCalledNothingBad(String text, int accusations) {
        assertThat(claims(text, ActKind.ACCUSATION)).hasSize(accusations);
    }

    @Test
    void deniesWhatSomebodyIsNot() {
        Claim claim = claim("Ruvo Kash is not a criminal.", ActKind.ACCUSATION);
        assertThat(claim.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(called(claim)).isEqualTo("a criminal");
    }

    // ---- what is asked for

    @Test
    void asksForWhatIsNeededToPutRightAWrong() {
        assertThat(names(claim("An independent investigation is urgently needed.", ActKind.REQUEST)
                        .roles()
                        .targets()))
                .containsExactly("an independent investigation");
        assertThat(claims("A new road is needed.", ActKind.REQUEST)).isEmpty();
        assertThat(claims("An investigation was not needed.", ActKind.REQUEST)).isEmpty();
        assertThat(claims("Police said no further investigation is needed.", ActKind.REQUEST))
                .isEmpty();
    }

    @Test
    void asksWhoAdvisesSomebodyToAct() {
        Claim claim = claim("Envoys advised the ministry to arrest Peter Brask.", ActKind.REQUEST);
        assertThat(names(claim.roles().actors())).containsExactly("envoys");
        assertThat(claims("The lawyer advised the ministry on the reform.", ActKind.REQUEST))
                .isEmpty();
    }

    @Test
    void readsWhomProtestsAreAgainst() {
        assertThat(names(claim("There were large protests condemning Ruvo Kash as a butcher.", ActKind.PROTEST)
                        .roles()
                        .targets()))
                .containsExactly("Ruvo Kash");
        assertThat(claims("Nine students were arrested during protests against Ruvo Kash.", ActKind.PROTEST))
                .isEmpty();
    }
}
