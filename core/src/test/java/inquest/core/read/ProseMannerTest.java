package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Party.Degree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is denied, doubted, asked, ordered or foreseen is not taken for done, and who is said to have done it is who did. */
class ProseMannerTest {

    private static Polarity polarity(Claim claim) {
        return claim.assessment().polarity();
    }

    private static Modality modality(Claim claim) {
        return claim.assessment().modality();
    }

    private static List<ActKind> acts(String text) {
        return read(text).claims().stream().map(Claim::act).toList();
    }

    // ---- denied

    @Test
    void takesWhatThereIsNoEvidenceOfForDenied() {
        String text = "There is no evidence that Martin Kelvane ordered the killing of Peter Brask.";
        assertThat(polarity(claim(text, ActKind.ORDER))).isEqualTo(Polarity.DENIED);
        assertThat(polarity(claim(text, ActKind.KILLING))).isEqualTo(Polarity.DENIED);
    }

    @Test
    void takesAnAllegationWithoutTruthForDenied() {
        assertThat(polarity(claim(
                        "There is no truth in the allegation that soldiers killed Peter Brask.", ActKind.KILLING)))
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void takesWhatSomebodyDoesNotBelieveForDenied() {
        assertThat(polarity(claim("Anna Tolvane does not believe that soldiers killed Peter Brask.", ActKind.KILLING)))
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void takesWhatACourtIsNotSatisfiedOfForDenied() {
        assertThat(polarity(
                        claim("The court is not satisfied that Martin Kelvane killed Peter Brask.", ActKind.KILLING)))
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void takesNotOneForNobody() {
        Claim claim = claim("Not one officer has been arrested.", ActKind.ARREST);
        assertThat(polarity(claim)).isEqualTo(Polarity.DENIED);
        assertThat(claim.content().count()).isEmpty();
    }

    @Test
    void affirmsWhatBefellNoMoreThanSeven() {
        Claim claim = claim("No more than seven farmers were killed by soldiers.", ActKind.KILLING);
        assertThat(polarity(claim)).isEqualTo(Polarity.AFFIRMED);
        assertThat(claim.content().count().orElseThrow().high()).hasValue(7);
    }

    @Test
    void claimsNothingOfNotAll() {
        assertThat(acts("Not all prisoners were killed in Lorne.")).isEmpty();
    }

    @Test
    void affirmsWhatIsToldBesideAFailure() {
        assertThat(polarity(claim(
                        "They allege that the council failed to act on warnings, that soldiers killed seven farmers and that nobody was tried.",
                        ActKind.KILLING)))
                .isEqualTo(Polarity.AFFIRMED);
    }

    @Test
    void deniesThePartThatTheAccusedDenies() {
        String text = "The accused denied having taken part in the executions.";
        assertThat(polarity(claim(text, ActKind.EXECUTION))).isEqualTo(Polarity.DENIED);
        assertThat(claim(text, ActKind.DENIAL).content().about()).hasSize(1);
    }

    @Test
    void saysWhatIsDeniedOfAGroup() {
        String text = "The spokesman Peter Brask denied that the group had carried out the attack.";
        assertThat(polarity(claim(text, ActKind.ATTACK))).isEqualTo(Polarity.DENIED);
        assertThat(claim(text, ActKind.DENIAL).content().about()).hasSize(1);
    }

    // ---- not done, or not known to be

    @Test
    void takesWhatIsToBeDoneForPlanned() {
        String text = "Peter Brask is to be arrested and the farmers are to be shot.";
        assertThat(modality(claim(text, ActKind.ARREST))).isEqualTo(Modality.PLANNED);
        assertThat(modality(claim(text, ActKind.SHOOTING))).isEqualTo(Modality.PLANNED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He was sentenced to be hanged. | EXECUTION | PLANNED",
                "They wanted me to sign that I killed the guard. | KILLING | ALLEGED",
                "The prisoner was forced to sign a paper confessing to the murder of Peter Brask. | KILLING | ALLEGED",
                "The mayor tried to prevent the killing of forty prisoners. | KILLING | POSSIBLE",
            })
    void assertsNothingOfWhatIsOnlySentencedSignedOrHindered(String text, ActKind act, Modality modality) {
        assertThat(modality(claim(text, act))).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A further rumour, that the rebel chief Leo Tarn was betrayed by his wife and murdered in his sleep,"
                        + " was current in the bazaar last week. | KILLING | ALLEGED",
                "Peter Brask is reported to favour trying the captured leaders and executing them in public."
                        + " | EXECUTION | REQUESTED",
                "The mission has been unable to confirm the reported killing of five peasants at Lorne. | KILLING | ALLEGED",
                "The mission could not confirm the killing of two nuns. | KILLING | ALLEGED",
            })
    void assertsNothingOfWhatIsOnlyRumouredFavouredOrUnconfirmed(String text, ActKind act, Modality modality) {
        Claim claim = claim(text, act);
        assertThat(modality(claim)).isEqualTo(modality);
        assertThat(polarity(claim)).isEqualTo(Polarity.AFFIRMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The embassy denied that the two men had been tortured. | TORTURE",
                "The Prefecture denies that she was ever detained. | DETENTION",
                "The ministry denied it had arrested her. | ARREST",
                "The channel denied a report that she had been beaten. | ILL_TREATMENT",
                "There is no evidence that any executions took place at Lorne. | EXECUTION",
                "It is not true that the guards gave the prisoners no food. | TORTURE",
            })
    void affirmsNothingThatIsDeniedUnprovenOrBeggedOff(String text, ActKind act) {
        assertThat(polarity(claim(text, act))).isEqualTo(Polarity.DENIED);
    }

    @Test
    void tellsNothingOfADream() {
        assertThat(acts("The dream I had in those months was always the same: they led me out and shot me."))
                .doesNotContain(ActKind.SHOOTING, ActKind.INJURY);
    }

    @Test
    void tellsNothingOfWhatSomebodyBegsNotToLetHappen() {
        assertThat(acts("I beg you not to let them beat him.")).doesNotContain(ActKind.ILL_TREATMENT);
    }

    @Test
    void holdsThirstUnderAConditionForNoMoreThanThat() {
        assertThat(modality(claim("If the guards in the prison gave him no water, he would die.", ActKind.TORTURE)))
                .isEqualTo(Modality.CONDITIONAL);
    }

    @Test
    void deniesWhatWasPreventedAndNotWhatMightHaveBeen() {
        Claim prevented = claim("The mayor prevented the killing of forty prisoners.", ActKind.KILLING);
        assertThat(polarity(prevented)).isEqualTo(Polarity.DENIED);
        Claim possible = claim("The mayor could have prevented the killing of forty prisoners.", ActKind.KILLING);
        assertThat(polarity(possible)).isEqualTo(Polarity.AFFIRMED);
        assertThat(modality(possible)).isEqualTo(Modality.ASSERTED);
    }

    @Test
    void takesWhatACourtOrdersForRequested() {
        assertThat(modality(claim("The court orders that Peter Brask be released.", ActKind.RELEASE)))
                .isEqualTo(Modality.REQUESTED);
    }

    @Test
    void takesTheArrestThatIsOrderedForRequested() {
        Claim arrest = claim("General Martin Kelvane ordered the arrest of seven farmers.", ActKind.ARREST);
        assertThat(modality(arrest)).isEqualTo(Modality.REQUESTED);
        assertThat(arrest.roles().actors().get(0).degree()).contains(Degree.ORDERED);
    }

    @Test
    void leavesOpenWhatAQuestionAsks() {
        assertThat(modality(claim("Did the guards beat Peter Brask?", ActKind.ILL_TREATMENT)))
                .isEqualTo(Modality.POSSIBLE);
        assertThat(modality(claim("When did the guards beat Peter Brask?", ActKind.ILL_TREATMENT)))
                .isEqualTo(Modality.ASSERTED);
    }

    @Test
    void takesWhatIsBelievedOfSomebodyForAlleged() {
        assertThat(modality(claim("Seven farmers are believed to have been killed in Lorne.", ActKind.KILLING)))
                .isEqualTo(Modality.ALLEGED);
    }

    @Test
    void takesMustHaveForAGuess() {
        assertThat(modality(claim("Somebody must have killed Peter Brask.", ActKind.KILLING)))
                .isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void makesNoConditionOfHowSomethingIsSaid() {
        assertThat(modality(claim(
                        "Anna Tolvane said she would remind the council that soldiers killed Peter Brask.",
                        ActKind.KILLING)))
                .isEqualTo(Modality.REPORTED);
    }

    @Test
    void keepsWhatHappenedApartFromWhatIsToCome() {
        Claim claim = claim(
                "Captain Orveth will lead the patrol in place of Major Brask, who was wounded by a mine on 28 June.",
                ActKind.INJURY);
        assertThat(modality(claim)).isEqualTo(Modality.ASSERTED);
        assertThat(claim.content().date().orElseThrow().date().text()).isEqualTo("2000-06-28");
    }

    @Test
    void onlyLaysADeedToWhomSomebodyWouldConvict() {
        assertThat(modality(claim(
                        "In her view, Martin Kelvane should have been convicted of the murder of six farmers.",
                        ActKind.KILLING)))
                .isEqualTo(Modality.ALLEGED);
    }

    @Test
    void onlyLaysADeedToWhoIsAccusedOfAPartInIt() {
        assertThat(modality(claim(
                        "Martin Kelvane is accused of taking part in the killing of seven farmers.", ActKind.KILLING)))
                .isEqualTo(Modality.ALLEGED);
    }

    // ---- who did it, and to whom

    @Test
    void takesTheShellingForTheKillingAndNotTheVillage() {
        Claim claim = claim(
                "Soldiers shelled the village of Karfield, killing four farmers and injuring five.", ActKind.KILLING);
        assertThat(names(claim.roles().actors())).containsExactly("soldiers");
    }

    @Test
    void keepsTheMonthOutOfTheNameOfWhoDidIt() {
        Claim claim =
                claim("Last month rebels ambushed a convoy near Karfield, killing two peacekeepers.", ActKind.KILLING);
        assertThat(names(claim.roles().actors())).containsExactly("rebels");
        assertThat(names(claim.roles().targets())).containsExactly("two peacekeepers");
    }

    @Test
    void takesNoSuicideForAnExecution() {
        assertThat(acts("Peter Brask hanged himself in his cell.")).isEmpty();
    }

    @Test
    void takesAnyPrisonerForNobodyElse() {
        assertThat(read("Martin Kelvane did not personally kill any prisoner. Guards beat Peter Brask to death.")
                        .claims())
                .filteredOn(claim -> polarity(claim) == Polarity.DENIED)
                .allSatisfy(claim -> assertThat(names(claim.roles().targets())).containsExactly("any prisoner"));
    }

    @Test
    void takesANeighbourForSomebodyElse() {
        Claim claim = claim(
                "Peter Brask, the only friend of Anna Tolvane, was shot in 1991. Anna’s neighbour was killed by soldiers.",
                ActKind.KILLING);
        assertThat(names(claim.roles().targets())).containsExactly("Anna’s neighbour");
    }

    @Test
    void leavesAPronounOpenWhereSomebodyElseHasBeenNamedSince() {
        assertThat(
                        read("Guards shot Peter Brask dead. Daniel Orveth was told to dance, and Captain Kelvane shot him dead.")
                                .claims())
                .filteredOn(claim -> names(claim.roles().actors()).contains("Kelvane"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(names(claim.roles().targets())).containsExactly("him"));
    }

    @Test
    void takesNoHeartAttackForAKilling() {
        Claim claim = claim(
                "Soldiers shot the farmers. Guards said that Peter Brask had died of a heart attack and that Anna Tolvane had died of her wounds.",
                ActKind.KILLING);
        assertThat(names(claim.roles().targets())).containsExactly("Anna Tolvane");
    }

    @Test
    void takesNoDeathYearsLaterForAKilling() {
        assertThat(acts("Police shot seven farmers. General Kelvane, who died in 1998, was their commander."))
                .doesNotContain(ActKind.KILLING);
    }

    @Test
    void takesTheAccusedForAPerson() {
        String text = "The accused is charged with the murder of Peter Brask.";
        assertThat(names(claim(text, ActKind.PROSECUTION).roles().targets())).containsExactly("the accused");
        assertThat(modality(claim(text, ActKind.KILLING))).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void takesWhoOrderedItForNobodyWhoDidIt() {
        Claim claim = claim("The farmers were shot by order of the colonel Martin Kelvane.", ActKind.SHOOTING);
        assertThat(names(claim.roles().actors())).containsExactly("Martin Kelvane");
        assertThat(claim.roles().actors().get(0).degree()).contains(Degree.ORDERED);
    }

    @Test
    void takesWhoRefusesAnOrderForNobodyWhoGaveIt() {
        assertThat(acts("Martin Kelvane refused to carry out the order of 20 June."))
                .isEmpty();
    }

    @Test
    void takesThoseWithWhomItHappenedForNoInstrument() {
        Claim claim = claim("Two farmers were shot with her.", ActKind.SHOOTING);
        assertThat(claim.roles().instruments()).isEmpty();
        assertThat(claim.content().count().orElseThrow().low()).hasValue(3);
    }

    @Test
    void takesABoardForNoCharge() {
        Claim claim = claim("Peter Brask was hanged on the square with a board round his neck.", ActKind.EXECUTION);
        assertThat(claim.content().detail().charge()).isEmpty();
    }

    @Test
    void givesNoOfficeToWhoIsNamedAsACollaborator() {
        assertThat(acts("Informers named Peter Brask as a collaborator.")).isEmpty();
    }

    @Test
    void takesABylineForNobodyWhoGaveAnOrder() {
        assertThat(acts("Anna Tolvane asks who gave the order\nBy Daniel Orveth, 1 May 2001"))
                .doesNotContain(ActKind.ORDER);
    }

    @Test
    void deniesNoActThatWasGroundless() {
        assertThat(polarity(claim("There were no grounds for the arrest of Peter Brask.", ActKind.ARREST)))
                .isEqualTo(Polarity.AFFIRMED);
        assertThat(polarity(claim("There was no basis in law for killing the farmers.", ActKind.KILLING)))
                .isEqualTo(Polarity.AFFIRMED);
        assertThat(polarity(claim("There is no evidence in the killing of Peter Brask.", ActKind.KILLING)))
                .isEqualTo(Polarity.AFFIRMED);
    }

    @Test
    void deniesWhatIsAllegedWithoutGrounds() {
        assertThat(polarity(claim(
                        "There is no basis for the allegation that soldiers killed Peter Brask.", ActKind.KILLING)))
                .isEqualTo(Polarity.DENIED);
        assertThat(polarity(claim("There is no sign of the torture of Peter Brask.", ActKind.TORTURE)))
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void deniesNothingThatTellsOnlyOfWhomThereIsNoTrace() {
        assertThat(polarity(claim("There is no trace of the prisoners who were executed in 1988.", ActKind.EXECUTION)))
                .isEqualTo(Polarity.AFFIRMED);
        assertThat(polarity(claim("They found no trace of the farmers killed by soldiers.", ActKind.KILLING)))
                .isEqualTo(Polarity.AFFIRMED);
        assertThat(polarity(claim("There is no evidence of farmers killed by soldiers.", ActKind.KILLING)))
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void takesNotOneButThreeForThreeAndNotAFewForMany() {
        Claim three = claim("Not one but three prisoners were shot.", ActKind.SHOOTING);
        assertThat(polarity(three)).isEqualTo(Polarity.AFFIRMED);
        assertThat(polarity(claim("Not a few prisoners were shot.", ActKind.SHOOTING)))
                .isEqualTo(Polarity.AFFIRMED);
        assertThat(polarity(claim("Not a dozen but thirty prisoners were shot.", ActKind.SHOOTING)))
                .isEqualTo(Polarity.AFFIRMED);
        assertThat(polarity(claim("Not a single prisoner was shot.", ActKind.SHOOTING)))
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void readsDoerOfHeadlineInTitleCase() {
        assertThat(names(claim("Four Protesters Killed By Soldiers In Lorne", ActKind.KILLING)
                        .roles()
                        .actors()))
                .containsExactly("Soldiers");
    }

    @Test
    void takesABylineBelowAHeadlineForNobodyWhoDidIt() {
        assertThat(claim("Four Farmers Killed In Lorne\nBy Daniel Orveth, 1 May 2001", ActKind.KILLING)
                        .roles()
                        .actors())
                .isEmpty();
    }

    @Test
    void deniesWhatReportsThatAreFalseTellOfAndWhatSomebodyIsClearedOf() {
        for (String text : List.of(
                "Reports that soldiers had killed Anna Tolvane were false, the ministry said.",
                "Claims that Anna Tolvane was killed are untrue.",
                "Martin Kelvane was cleared of killing Daniel Orveth.")) {
            assertThat(claim(text, ActKind.KILLING).assessment().polarity())
                    .as(text)
                    .isEqualTo(Claim.Polarity.DENIED);
        }
        assertThat(claim("Reports that soldiers had killed Anna Tolvane were not false.", ActKind.KILLING)
                        .assessment()
                        .polarity())
                .isEqualTo(Claim.Polarity.AFFIRMED);
    }

    // ---- sent to do it

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The colonel sent soldiers to kill Peter Brask.",
                "The colonel told soldiers to kill Peter Brask.",
                "The colonel hired soldiers to kill Peter Brask.",
            })
    void takesWhoIsSentToKillForTheDoerAndTheSenderForWhoOrderedIt(String text) {
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(modality(claim)).isEqualTo(Modality.REQUESTED);
        assertThat(claim.roles().actors())
                .extracting(actor -> actor.name() + ": " + actor.degree().orElseThrow())
                .containsExactly("soldiers: CARRIED_OUT", "the colonel: ORDERED");
    }

    @Test
    void takesWhoIsSentToAttendForPresent() {
        assertThat(modality(claim("The union sent a delegation to attend the inauguration.", ActKind.PRESENCE)))
                .isEqualTo(Modality.ASSERTED);
    }

    @Test
    void takesWhoIsAllowedToKillForTheDoer() {
        Claim claim = claim("The colonel allowed soldiers to kill the prisoners.", ActKind.KILLING);
        assertThat(modality(claim)).isEqualTo(Modality.ASSERTED);
        assertThat(names(claim.roles().actors())).containsExactly("soldiers");
    }

    // ---- the accused

    @Test
    void letsTheAccusedDoWhatHeIsSaidToHaveDone() {
        Claim claim = claim("Witness D stated that the accused personally shot two prisoners.", ActKind.SHOOTING);
        assertThat(names(claim.roles().actors())).containsExactly("the accused");
    }

    @Test
    void takesAChargeThatHasNotBeenProvenForDenied() {
        Claim claim = claim(
                "The charge that the accused tortured detainees at the school has not been proven.", ActKind.TORTURE);
        assertThat(polarity(claim)).isEqualTo(Polarity.DENIED);
        assertThat(names(claim.roles().actors())).containsExactly("the accused");
        assertThat(names(claim.roles().targets())).containsExactly("detainees");
    }

    @Test
    void allegesEachOfTheClausesOfAnAllegation() {
        String text =
                "The council received allegations that soldiers detained eleven peasants and that three of them were killed.";
        assertThat(modality(claim(text, ActKind.DETENTION))).isEqualTo(Modality.ALLEGED);
        assertThat(modality(claim(text, ActKind.KILLING))).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void takesWhoWasTorturedLessThanOthersForTortured() {
        assertThat(polarity(claim("I was not tortured as badly as others.", ActKind.TORTURE)))
                .isEqualTo(Polarity.AFFIRMED);
        assertThat(polarity(claim("He was not tortured.", ActKind.TORTURE))).isEqualTo(Polarity.DENIED);
    }
}
