package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom of several people an act befalls, who of a group is named, and who is in prison or was tortured without a verb for it. */
class ProseVictimsTest {

    private static String befell(String text, ActKind act) {
        return String.join("; ", names(claim(text, act).roles().targets()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The blast left one guard dead and four farmers injured. | one guard | four farmers",
                "The bombing killed 12 farmers and 30 others were hurt. | 12 farmers | 30 others",
            })
    void countsHurtApartFromDead(String text, String dead, String hurt) {
        assertThat(befell(text, ActKind.KILLING)).isEqualTo(dead);
        assertThat(befell(text, ActKind.INJURY)).isEqualTo(hurt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebels killed two villagers. Soldiers shot two of the rebels. | SHOOTING | two of the rebels",
                "Soldiers killed the mayor and his wife. Rebels shot two of the soldiers. | SHOOTING | two of the soldiers",
                "Soldiers killed two villagers. They shot two of them at the well. | SHOOTING | two villagers",
                "His brother had been killed. He took a man out of the line and shot him. | SHOOTING | a man",
                "His brother had been hanged there. The old man died the same evening after the beating. | KILLING | the old man",
                "She was arrested. A colleague, Pavel Drun, was killed in 2003. Police broke her arm. | TORTURE | her",
                "Four men died in Lusinga, where soldiers dragged protesters from an ambulance and beat them. | ILL_TREATMENT | them",
            })
    void takesNobodyForAnEarlierVictimOfTheSameNumberOrSex(String text, ActKind act, String whom) {
        assertThat(befell(text, act)).isEqualTo(whom);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The guards beat the prisoners. Serrano died before the trial could begin.",
                "Rojas beat the prisoners. My father died while I was inside.",
            })
    void killsNobodyWhoDiedMeanwhile(String text) {
        assertThat(claims(text, ActKind.KILLING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army shelled the town. Anna Roth died before an ambulance came.",
                "Soldiers attacked the camp. Nine leaders died in the attack while others were arrested.",
            })
    void killsWhoDiedOfIt(String text) {
        assertThat(claims(text, ActKind.KILLING)).hasSize(1);
    }

    @Test
    void takesASuspectWhoDiedForTheSuspectWhoWasShot() {
        assertThat(killed("Officer kills suspect at bank. A robbery suspect was shot and killed on Monday."
                        + " The suspect died at the scene."))
                .hasSize(3)
                .containsOnly("a robbery suspect");
    }

    @Test
    void takesAPriestForNobodyWhomTheTextDoesNotCallOne() {
        String text = "Soldiers killed Peter Brask in Lorne. The sergeant shot the priest.";
        assertThat(names(claims(text, ActKind.SHOOTING).get(0).roles().targets()))
                .containsExactly("the priest");
    }

    @Test
    void takesThePriestForWhomTheTextCallsOne() {
        String text = "Soldiers beat Peter Brask, a priest. They shot the priest in the yard.";
        assertThat(names(claims(text, ActKind.SHOOTING).get(0).roles().targets()))
                .containsExactly("Peter Brask");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chief Tom Mitchell found a man with a gun. He was arrested on Friday.",
                "Anna Roth spoke of a woman from Karfield. She was arrested on Friday.",
                "Peter Brask shouted when the officer said that he was arrested on Friday.",
            })
    void takesHeForNobodyNamedBeforeAManOrWomanToldOf(String text) {
        assertThat(befell(text, ActKind.ARREST)).isIn("he", "she");
    }

    @Test
    void namesNobodyBehindTwoOfWhom() {
        String text =
                "Anna Roth and Peter Brask were killed. She had treated eleven persons with bullet wounds, two of whom died.";
        assertThat(claims(text, ActKind.KILLING))
                .extracting(claim -> String.join("; ", names(claim.roles().targets())))
                .containsExactly("Anna Roth; Peter Brask", "two of whom");
    }

    @Test
    void takesHeForNobodyWhereARailwaymanIsToldOf() {
        String text =
                "Peter Brask was my neighbour. It was the railwayman they came for first. He was beaten by a warder.";
        assertThat(names(claim(text, ActKind.ILL_TREATMENT).roles().targets())).containsExactly("he");
    }

    @Test
    void takesHeForWhomHisOwnSentenceIsAbout() {
        String text = "Captain Brask is accused of the attack. Leo Tarn was at a house in Lorne when he was shot.";
        assertThat(names(claim(text, ActKind.SHOOTING).roles().targets())).containsExactly("Leo Tarn");
    }

    @Test
    void takesHeForWhoIsATownsProsecutor() {
        String text = "Leo Tarn was working as Madrid’s deputy prosecutor in 1988 when he was shot.";
        assertThat(names(claim(text, ActKind.SHOOTING).roles().targets())).containsExactly("Leo Tarn");
    }

    @Test
    void leavesOpenWhetherTheGuardOrThePrisonerWasShot() {
        String text = "Leo Tarn and Jon Lund were friends. Leo Tarn was guarding the prisoner when he was shot.";
        assertThat(names(claim(text, ActKind.SHOOTING).roles().targets())).containsExactly("he");
    }

    @Test
    void takesHeForNobodyDescribedLongBeforeAnotherIsNamed() {
        String text =
                "Soldiers shot the catechist in the doorway. The nurse saw it. The village was burned. It was night."
                        + " Captain Brask refused to go on. He was beaten by his men.";
        assertThat(claims(text, ActKind.ILL_TREATMENT))
                .flatExtracting(claim -> names(claim.roles().targets()))
                .doesNotContain("the catechist");
    }

    @Test
    void countsTwoOfTheSixAsTwo() {
        assertThat(claim("Two of the six, the Dimov sisters, were hanged that April.", ActKind.EXECUTION)
                        .content()
                        .count()
                        .orElseThrow()
                        .low())
                .hasValue(2);
    }

    @Test
    void takesHimForNobodyWhoseCousinIsToldOf() {
        String text = "It was Peter Brask’s cousin who hid after the guards had beaten him.";
        assertThat(names(claim(text, ActKind.ILL_TREATMENT).roles().targets())).containsExactly("him");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peter Brask, a man of forty, lived there with his aunt. He was arrested on Friday.",
                "Peter Brask was a priest. He was arrested on Friday.",
                "Peter Brask lived there. His family said that he was arrested on Friday.",
            })
    void takesHeForTheOneNamedWhereNoOtherManIsToldOf(String text) {
        assertThat(befell(text, ActKind.ARREST)).isEqualTo("Peter Brask");
    }

    @Test
    void takesNoComplainantForTheDead() {
        String text =
                "Youths beat the complainant with sticks. The body of an unknown man was found in a well with his hands bound.";
        assertThat(befell(text, ActKind.KILLING)).isEqualTo("an unknown man");
    }

    @Test
    void deniesWhatHappenedToNoOneBehindAComma() {
        Claim held = claim("In thirty years, no one has been held to account.", ActKind.PROSECUTION);
        assertThat(held.assessment().polarity()).isEqualTo(Claim.Polarity.DENIED);
    }

    @Test
    void deniesNothingByANoteInCommas() {
        Claim taken = claim("He was forced into a white car, no plates, by four masked men.", ActKind.ABDUCTION);
        assertThat(taken.assessment().polarity()).isEqualTo(Claim.Polarity.AFFIRMED);
    }

    @Test
    void takesABoyForNoNurse() {
        String text = "The sergeant shot the boy. Soldiers shot a nurse.";
        assertThat(claims(text, ActKind.SHOOTING))
                .extracting(claim -> names(claim.roles().targets()))
                .containsExactly(List.of("the boy"), List.of("a nurse"));
    }

    @Test
    void hasThemKillWhomTheyKilled() {
        assertThat(names(claim("They killed the chief first.", ActKind.KILLING)
                        .roles()
                        .targets()))
                .containsExactly("the chief");
    }

    @Test
    void countsOnePersonOfSeveralCallingsOnce() {
        Claim claim = claim("The editor and founder of the paper was arrested on Monday.", ActKind.ARREST);
        assertThat(names(claim.roles().targets())).containsExactly("The editor and founder of the paper");
        assertThat(claim.content().count()).isEmpty();
    }

    @Test
    void takesABodyForNobodyWhoWasKidnapped() {
        String text =
                "Peter Brask was kidnapped in Lorne on 3 May 1999 and set free. The police found the body of a foreign man.";
        assertThat(claims(text, ActKind.KILLING))
                .allSatisfy(claim -> assertThat(names(claim.roles().targets())).doesNotContain("Peter Brask"));
    }

    @Test
    void takesHeBeforeTheNameForWhomTheSentenceIsAbout() {
        String text = "A man was shot in Lorne on Sunday. Before he was killed, Peter Brask was ordered to kneel.";
        assertThat(names(claim(text, ActKind.KILLING).roles().targets())).containsExactly("Peter Brask");
    }

    @Test
    void holdsNobodyForOneWhoDiedInTwoWays() {
        String text = "A young man was shot in the back on Monday. Peter Brask was hanged by the army.";
        assertThat(names(claim(text, ActKind.SHOOTING).roles().targets())).containsExactly("a young man");
    }

    @Test
    void doesNotShootThoseNamedBehindTheManShot() {
        String text = "Soldiers released the name of a man shot by police and the two officers who fired at him.";
        assertThat(befell(text, ActKind.SHOOTING)).isEqualTo("a man");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Relatives identified two clerks shot and killed on Monday. | killing | two clerks",
                "The soldiers shot the guard, who was later pronounced dead. | killing | the guard",
                "Gunmen attacked the market. Her brother caused an outcry over the death of Peter Brask. | killing | Peter Brask",
                "Among those who were abducted is the union president Anna Tolvane and the clerk Peter Brask."
                        + " | abduction | Anna Tolvane; Peter Brask",
                "Police detained two people: Anna Tolvane and Peter Brask. | detention | Anna Tolvane; Peter Brask",
                "Soldiers killed nine farmers, including the clerk Peter Brask and his brother, Daniel Orveth."
                        + " | killing | nine farmers; Peter Brask; Daniel Orveth",
                "The blast left one guard dead and four farmers slightly injured. | killing | one guard",
                "The lawyer Anna Tolvane remains behind bars. | detention | Anna Tolvane",
                "Peter Brask has been in detention since May 1991. | detention | Peter Brask",
                "Peter Brask and Daniel Orveth were subjected to torture by the guards."
                        + " | torture | Peter Brask; Daniel Orveth",
                "Anna Tolvane and Peter Brask were tried and jailed. | detention | Anna Tolvane; Peter Brask",
            })
    void findsWhomActBefell(String text, String act, String victims) {
        assertThat(befell(text, ActKind.of(act).orElseThrow())).isEqualTo(victims);
    }

    @Test
    void doesNotTakeThoseOfAnotherListForVictims() {
        String text = "The decree ordered the execution of prisoners who held to their oath and named a panel of three:"
                + " Martin Kelvane, Peter Brask and Daniel Orveth.";
        assertThat(befell(text, ActKind.EXECUTION)).isEqualTo("prisoners");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gunmen attacked the prison. The prisoners did not die in a riot.",
                "Soldiers attacked the palace. Martin Kelvane died in office.",
            })
    void doesNotReadDeathOfAnotherCauseAsKilling(String text) {
        assertThat(read(text).claims()).noneMatch(claim -> claim.act().is(ActKind.KILLING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The soldiers held three farmers in detention for two weeks.",
                "The militia came at dawn, looted and killed, survivors told the commission on Friday.",
                "The lawyer was in prison to visit her client.",
            })
    void doesNotTakeWhoHoldsKillsOrVisitsForVictim(String text) {
        assertThat(read(text).claims().stream()
                        .flatMap(claim -> claim.roles().targets().stream())
                        .map(party -> party.name()))
                .doesNotContain("the soldiers", "the militia", "the lawyer");
    }

    @Test
    void takesNobodyWhoKilledHimselfForKilled() {
        String text = "Peter Brask killed himself on Monday after murdering his wife and her brother.";
        assertThat(read(text).claims().stream()
                        .filter(claim -> claim.act() == ActKind.KILLING)
                        .map(claim -> String.join("; ", names(claim.roles().targets()))))
                .containsExactly("his wife; her brother");
    }

    @Test
    void keepsWomanAndManToldOfApartAsTwo() {
        String text =
                "Soldiers killed a woman in Lorne. In Karfield a man died when soldiers opened fire, and a boy was shot.";
        assertThat(read(text).claims().stream()
                        .filter(claim -> claim.act() == ActKind.KILLING)
                        .map(claim -> String.join("; ", names(claim.roles().targets()))))
                .containsExactly("a woman", "a man");
    }

    @Test
    void doesNotTakeHisBrotherForHim() {
        String text = "Peter Brask was hanged in May 1991. His brother was executed there on the following day.";
        assertThat(read(text).claims().stream()
                        .filter(claim -> claim.act() == ActKind.EXECUTION)
                        .map(claim -> String.join("; ", names(claim.roles().targets()))))
                .containsExactly("Peter Brask", "his brother");
    }

    @Test
    void doesNotTakeGuardsForTheManAndWomanToldOfElsewhere() {
        String text = "Two guards were killed on Monday by gunmen. Gunmen also shot a man and a woman.";
        assertThat(befell(text, ActKind.KILLING)).isEqualTo("two guards");
    }

    @Test
    void attemptsCoveringUpAndNotKilling() {
        Claim hidden = claim("The ministry sought to cover up the killing of Peter Brask.", ActKind.KILLING);
        assertThat(hidden.assessment().modality()).isEqualTo(Modality.ASSERTED);
        Claim asked = claim("The council should investigate the killing of Peter Brask.", ActKind.KILLING);
        assertThat(asked.assessment().modality()).isEqualTo(Modality.ASSERTED);
    }

    @Test
    void deniesWhatWasNeverAllowed() {
        Claim claim =
                claim("The ministry has never allowed an investigation into the killings.", ActKind.INVESTIGATION);
        assertThat(claim.assessment().polarity()).isEqualTo(Claim.Polarity.DENIED);
    }

    @Test
    void doesNotArrestWhoTellsOfArrests() {
        assertThat(befell(
                        "Police arrested three people on Monday - Anna Tolvane told reporters outside the court.",
                        ActKind.ARREST))
                .isEqualTo("three people");
    }

    @Test
    void keepsDriverApartFromWomanOfTheSameSentence() {
        String text =
                "Two men and a woman were killed and the driver was wounded when soldiers opened fire on the bus.";
        assertThat(befell(text, ActKind.INJURY)).isEqualTo("the driver");
    }

    @Test
    void doesNotDenyWhatStandsBesideAFailure() {
        Claim claim = claim(
                "The council failed to stop the killing of Peter Brask and condemned the torture of Daniel Orveth.",
                ActKind.CONDEMNATION);
        assertThat(claim.assessment().polarity()).isEqualTo(Claim.Polarity.AFFIRMED);
    }

    @Test
    void doesNotLetTheDeadSayHowTheyWereFound() {
        Claim claim = claim("Peter Brask was found hanged after guards tortured him.", ActKind.TORTURE);
        assertThat(claim.attribution()).isEmpty();
    }

    @Test
    void doesNotDateAnActByAnAddress() {
        Claim claim = claim("Gunmen killed Peter Brask in the 1900 block of Mill Road.", ActKind.KILLING);
        assertThat(claim.content().date()).isEmpty();
    }

    @Test
    void laysToNobodyThatSomebodyShotHimself() {
        assertThat(read("Police said Brask then killed himself.").claims()).isEmpty();
        Claim claim = claim("Police say a man appears to have shot and killed himself.", ActKind.KILLING);
        assertThat(names(claim.roles().targets())).containsExactly("a man");
        assertThat(claim.roles().actors()).isEmpty();
    }

    @Test
    void killsNoManByTheDogBesideHim() {
        String text = "They found a man who had been shot twice and a dog that had been shot and killed.";
        assertThat(Passages.read(text).claims()).noneMatch(claim -> claim.act() == ActKind.KILLING);
        assertThat(Passages.read("The militia killed a dog and shot the clerk.").claims())
                .noneMatch(claim -> claim.act() == ActKind.KILLING);
    }

    @Test
    void claimsNoKillingByDiseaseOrDrug() {
        assertThat(Passages.read("The outbreak has killed more than 300 people.")
                        .claims())
                .isEmpty();
        assertThat(Passages.read("All 90 farmers killed by opioids last year were young.")
                        .claims())
                .isEmpty();
    }

    @Test
    void killsNoTownByItsFifthHomicide() {
        assertThat(befell("Peter Brask's death is Lorne's fifth homicide of 2001.", ActKind.KILLING))
                .isEqualTo("Peter Brask");
    }

    @Test
    void holdsForPlannedWhatSomethingWasDoneFor() {
        Claim claim = claim(
                "She said that he was trying to force his way into the house so he could kill her.", ActKind.KILLING);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.PLANNED);
    }

    @Test
    void deniesInjuriesThatWereNotSustained() {
        String text = "A suspect was shot by a guard. The officer did not sustain any injuries.";
        assertThat(Passages.read(text).claims())
                .filteredOn(claim -> names(claim.roles().targets()).contains("the officer"))
                .isNotEmpty()
                .allMatch(claim -> claim.assessment().polarity() == Claim.Polarity.DENIED);
    }

    @Test
    void doesNotMakeAHurtToComeOfWhatWillFollowIt() {
        String text = "The clerk will recover after she was injured in a shooting at the market.";
        assertThat(Passages.read(text).claims())
                .filteredOn(claim -> claim.act() == ActKind.INJURY)
                .anyMatch(claim -> claim.anchor().quote().startsWith("she was injured")
                        && claim.assessment().modality() == Modality.ASSERTED);
    }

    @Test
    void takesTheTeenForTheStudentOfThatAge() {
        String text = "An 18-year-old male student was wounded in a shooting on Monday."
                + " A spokesman said the teen was shot near the gate.";
        assertThat(Passages.read(text).claims())
                .filteredOn(claim -> claim.act() == ActKind.INJURY)
                .allMatch(claim -> names(claim.roles().targets()).equals(List.of("an 18-year-old male student")));
    }

    @Test
    void takesSeizingForDetentionOfPeopleAlone() {
        Claim claim = claim("Battalion troops seized students Martin Kelvane and Peter Brask.", ActKind.DETENTION);
        assertThat(names(claim.roles().actors())).containsExactly("Battalion troops");
        assertThat(names(claim.roles().targets())).containsExactly("Martin Kelvane", "Peter Brask");
        assertThat(read("The rebels seized two towns and captured the bridge.").claims())
                .noneMatch(detention -> detention.act() == ActKind.DETENTION);
    }

    @Test
    void namesThoseInRowBehindTheirNumber() {
        Claim claim = claim(
                "The two guards, Martin Kelvane of Paris and Peter Brask of Rome, were taken hostage by rebels.",
                ActKind.ABDUCTION);
        assertThat(names(claim.roles().targets())).containsExactly("Martin Kelvane", "Peter Brask");
        assertThat(names(claim.roles().actors())).containsExactly("rebels");
        String ofMore = "Three of the students, Martin Kelvane, Peter Brask and Anna Tolvane, were executed in 1991.";
        assertThat(names(claim(ofMore, ActKind.EXECUTION).roles().targets()))
                .containsExactly("Martin Kelvane", "Peter Brask", "Anna Tolvane");
    }

    @Test
    void takesThoseInCustodyWithSomebodyForItsTargetsToo() {
        Claim claim = claim(
                "Anna Tolvane was arrested together with her husband, Peter Brask, on 3 May 1991.", ActKind.ARREST);
        assertThat(names(claim.roles().targets())).containsExactly("Anna Tolvane", "Peter Brask");
        assertThat(claim.content().detail().charge()).isEmpty();
    }

    @Test
    void accusesNobodyWhoseAppealWasOnlyIgnored() {
        String text = "Peter Brask was executed on 2 June 2001 despite an appeal by the Miners Union.";
        assertThat(claim(text, ActKind.EXECUTION).roles().actors()).isEmpty();
    }

    @Test
    void takesHangingByTheWristsForTorture() {
        Claim claim = claim("Peter Brask was hanged by his wrists for two nights.", ActKind.TORTURE);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
        assertThat(claim.roles().actors()).isEmpty();
        assertThat(claim.content().detail().charge()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Six prisoners were hanged at the hands of the regime.",
                "Six prisoners were hanged with their hands tied.",
                "Six prisoners were hanged by the neck in the square.",
            })
    void takesOtherHangingsForExecutions(String text) {
        assertThat(names(claim(text, ActKind.EXECUTION).roles().targets())).containsExactly("six prisoners");
    }

    @Test
    void takesNoRoadForOneWhoWasKilledBesideSomebody() {
        String text = "Peter Brask was killed along Mill Road.";
        assertThat(names(claim(text, ActKind.KILLING).roles().targets())).containsExactly("Peter Brask");
    }

    @Test
    void takesThoseLedAwayAndShotForTheTargets() {
        Claim claim = claim(
                "At least sixty men were led away in groups of ten and shot behind the school.", ActKind.SHOOTING);
        assertThat(names(claim.roles().targets())).containsExactly("at least sixty men");
        assertThat(claim.roles().actors()).isEmpty();
    }

    @Test
    void givesNoPartToThoseWhoDidNotTakePart() {
        Claim claim = claim("We did not participate in the attack against Peter Brask.", ActKind.ATTACK);
        assertThat(claim.roles().actors()).isEmpty();
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
    }

    @Test
    void takesMurderersForThoseWhoDidIt() {
        Claim claim = claim("The murderers of Peter Brask were never found.", ActKind.KILLING);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
        assertThat(claim.roles().actors())
                .singleElement()
                .satisfies(who -> assertThat(who.name()).startsWith("the murderers"));
        assertThat(read("Kelvane's killers burned the village.").claims())
                .noneMatch(killing -> killing.act() == ActKind.KILLING);
    }

    @Test
    void takesOneOfThoseMassacredForVictim() {
        Claim claim =
                claim("Janet Sorle replaced Peter Brask, one of those massacred at the school.", ActKind.MASSACRE);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
    }

    @Test
    void takesThreatsForThoseAgainstSomebody() {
        Claim claim = claim("Threats were made against Janet Sorle.", ActKind.THREAT);
        assertThat(names(claim.roles().targets())).containsExactly("Janet Sorle");
    }

    @Test
    void findsAgentHungOnPlace() {
        Claim claim = claim(
                "Peter Brask and Martin Kelvane were captured at the bus station by army troops.", ActKind.DETENTION);
        assertThat(names(claim.roles().actors())).containsExactly("army troops");
    }

    @Test
    void keepsGroupsOfOtherNounsApart() {
        assertThat(befell("The militia shot the prisoners. The guards beat the students.", ActKind.ILL_TREATMENT))
                .isEqualTo("the students");
    }

    @Test
    void laysKillingOfOthersToWhoKilledHimselfWithThem() {
        Claim claim = claim("The bomber killed himself and twelve worshippers in Lorne.", ActKind.KILLING);
        assertThat(names(claim.roles().actors())).containsExactly("the bomber");
        assertThat(names(claim.roles().targets())).containsExactly("twelve worshippers");
        assertThat(claim.content().count().orElseThrow().low()).hasValue(12);
        Claim wife = claim("Peter Brask killed himself and his wife.", ActKind.KILLING);
        assertThat(names(wife.roles().actors())).containsExactly("Peter Brask");
        assertThat(names(wife.roles().targets())).containsExactly("his wife");
    }

    @Test
    void asksForTheGunInTheSuicideItself() {
        assertThat(read("After the shooting Peter Brask hanged himself in his cell.")
                        .claims())
                .isEmpty();
        Claim claim = claim("Peter Brask killed himself with a gun.", ActKind.KILLING);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
        assertThat(claim.roles().actors()).isEmpty();
    }

    @Test
    void takesNobodyKilledInOneTownAndYearForWhoWasKilledInAnother() {
        assertThat(killed("A farmer was shot dead in Velm on 3 May 1991. Rebels killed a farmer in Dorn on 9 June 1992."
                        + " Anna Tolvane was killed in Karsk in 1993."))
                .containsExactly("a farmer", "a farmer", "Anna Tolvane");
        assertThat(killed("Soldiers killed three people in Velm on 3 May 1991. Peter Brask was killed in Dorn on"
                        + " 9 June 1992. Anna Tolvane was killed in 1993. Daniel Orveth was killed in Karsk."))
                .containsExactly("three people", "Peter Brask", "Anna Tolvane", "Daniel Orveth");
    }

    @Test
    void takesNamedManForWhoWasKilledWhereNothingTellsOfAnotherDeath() {
        assertThat(killed(
                        "A farmer was shot dead in Velm on Friday. The man, Peter Brask, was killed on his way home."))
                .containsOnly("Peter Brask");
    }

    @Test
    void takesNobodyToldOfBeforeForSomebodysBrotherNearer() {
        assertThat(claims(
                        "Armed men took Peter Brask away. Two men came for my brother and dragged him out of the house.",
                        ActKind.ABDUCTION))
                .extracting(claim -> names(claim.roles().targets()))
                .containsExactly(List.of("Peter Brask"), List.of("him"));
    }

    private static List<String> killed(String text) {
        return claims(text, ActKind.KILLING).stream()
                .flatMap(claim -> names(claim.roles().targets()).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Those were hanged in 1988. | those",
                "Those who refused were hanged. | those who refused",
                "Those who refused to pray were hanged by the guards. | those who refused to pray",
                "Many of those who fled were hanged. | many of those who fled",
                "Those arrested were hanged. | those arrested",
                "Guards hanged those who refused. | those who refused",
            })
    void takesThoseOfWhomAClauseTellsForWhomItBefell(String text, String victim) {
        assertThat(names(claim(text, ActKind.EXECUTION).roles().targets())).containsExactly(victim);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The families of those arrested waited outside.",
                "The union wants those responsible for the attacks brought to justice."
            })
    void leavesOutThoseOfWhomNothingMoreIsTold(String text) {
        assertThat(read(text).claims())
                .allMatch(claim -> claim.roles().actors().isEmpty() && claim.act() != ActKind.ARREST);
    }

    @Test
    void givesTheDeadNoPlaceWhereTheyWereBuried() {
        String text = "Those executed in 1988 were buried in Karvan.";
        assertThat(claim(text, ActKind.EXECUTION).roles().place()).isEmpty();
        assertThat(claim(text, ActKind.BURIAL).roles().place())
                .map(place -> place.name())
                .contains("Karvan");
    }

    @Test
    void leavesOpenWhoIsMeantBesideTheDeceased() {
        String text =
                "Juma Okello fired into the air. The family of the deceased says that he was beaten by the guards.";
        assertThat(names(claim(text, ActKind.ILL_TREATMENT).roles().targets())).containsExactly("he");
    }

    @Test
    void takesATeacherWhomAnotherManKillsForNobodyToldOfBefore() {
        String text = "Peter Brask killed an old man. Martin Kelvane killed a teacher.";
        assertThat(claims(text, ActKind.KILLING))
                .extracting(claim -> claim.roles().targets().get(0).name())
                .containsExactly("an old man", "a teacher");
    }

    @Test
    void findsNobodyInWhomSomethingWouldBeDoneTo() {
        String text =
                "They told my mother that her other son would be killed too. Peter Brask was released in 1991. He was beaten.";
        assertThat(names(claim(text, ActKind.ILL_TREATMENT).roles().targets())).containsExactly("Peter Brask");
    }

    @Test
    void hurtsNobodyWhoWasShotAt() {
        String text = "The man was shot at but nobody was hit.";
        assertThat(claims(text, ActKind.INJURY)).isEmpty();
        assertThat(claims(text, ActKind.SHOOTING)).hasSize(1);
    }

    @Test
    void leavesOpenWhetherHeIsToldOrTells() {
        for (String text : List.of(
                "A prisoner told Andy Lim that he had been tortured.",
                "The prisoner told the judge, Peter Brask, that he had been tortured.")) {
            assertThat(names(claim(text, ActKind.TORTURE).roles().targets())).containsExactly("he");
        }
        assertThat(names(claim("A guard told Martin Kelvane that he had beaten two prisoners.", ActKind.ILL_TREATMENT)
                        .roles()
                        .actors()))
                .containsExactly("he");
    }
}
