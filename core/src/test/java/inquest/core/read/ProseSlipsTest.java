package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that the parser gets wrong, so that the doers became the dead, or nobody did it. */
class ProseSlipsTest {

    private static void tells(Claim claim, List<String> actors, List<String> targets) {
        assertThat(names(claim.roles().actors())).as("actors").isEqualTo(actors);
        assertThat(names(claim.roles().targets())).as("targets").isEqualTo(targets);
    }

    // ---- numbers and dates

    @Test
    void countsWhoWasKilledBetweenTwoNumbers() {
        Claim killing = claim("Soldiers killed between 20 and 30 villagers.", ActKind.KILLING);
        tells(killing, List.of("soldiers"), List.of("between 20 and 30 villagers"));
        assertThat(killing.content().count().orElseThrow().low().orElseThrow()).isEqualTo(20);
        assertThat(killing.content().count().orElseThrow().high().orElseThrow()).isEqualTo(30);
    }

    @Test
    void countsFromOneNumberToAnother() {
        Claim killing = claim("Rebels killed from 60 to 90 villagers at Lorne.", ActKind.KILLING);
        assertThat(names(killing.roles().actors())).containsExactly("rebels");
        assertThat(killing.content().count().orElseThrow().high().orElseThrow()).isEqualTo(90);
    }

    @Test
    void findsThoseBetweenTwoNumbersAsWhoWasKilled() {
        Claim killing = claim("Between 60 and 90 peasants were killed by the army.", ActKind.KILLING);
        tells(killing, List.of("the army"), List.of("between 60 and 90 peasants"));
    }

    @Test
    void takesNoDaysForThoseKilled() {
        assertThat(claims("Soldiers killed between 8 and 10 May.", ActKind.KILLING))
                .allMatch(claim -> claim.roles().actors().isEmpty());
    }

    @Test
    void partsTheYearFromWhoDidIt() {
        Claim execution = claim("In 1988 guards hanged Peter Brask.", ActKind.EXECUTION);
        tells(execution, List.of("guards"), List.of("Peter Brask"));
        assertThat(execution.content().date().orElseThrow().date().text()).isEqualTo("1988");
        tells(
                claim("In 1982 soldiers raped my sister.", ActKind.SEXUAL_VIOLENCE),
                List.of("soldiers"),
                List.of("my sister"));
        tells(
                claim("By 1982 soldiers had killed Peter Brask.", ActKind.KILLING),
                List.of("soldiers"),
                List.of("Peter Brask"));
    }

    @Test
    void countsNoYearWithTheMen() {
        Claim shooting = claim("In 1976 two men were shot by the army.", ActKind.SHOOTING);
        assertThat(shooting.content().count().orElseThrow().low().orElseThrow()).isEqualTo(2);
    }

    @Test
    void readsOnOrAboutAsADate() {
        Claim order = claim(
                "The Indictment alleges that on or about 22 April 1994 the accused Brask ordered the killing of some 300 persons.",
                ActKind.ORDER);
        assertThat(names(order.roles().actors())).containsExactly("Brask");
        assertThat(order.content().date().orElseThrow().date().text()).isEqualTo("1994-04-22");
    }

    @Test
    void takesFiguresInNotesForNobodysDeed() {
        String note = "14 killed (9 men, 3 women, 2 children), 22 wounded, all civilians.";
        tells(claim(note, ActKind.KILLING), List.of(), List.of("14"));
        tells(claim(note, ActKind.INJURY), List.of(), List.of("22"));
    }

    @Test
    void leavesACountThatIsRoundAndWhoDied() {
        assertThat(names(claim("Between 5 and 10 May soldiers killed 20 villagers.", ActKind.KILLING)
                        .roles()
                        .actors()))
                .containsExactly("soldiers");
        assertThat(claim("After 2000 protesters were arrested, police left.", ActKind.ARREST)
                        .content()
                        .date())
                .isEmpty();
    }

    // ---- clauses in clauses

    @Test
    void takesWhoIsInsertedForTheSpeakerAlone() {
        Claim killing =
                claim("The group, which the minister said had murdered 400 civilians, denied it.", ActKind.KILLING);
        tells(killing, List.of("the group"), List.of("400 civilians"));
        assertThat(killing.attribution().get(0).speaker().name()).isEqualTo("the minister");
        tells(
                claim("The general, who witnesses say ordered the massacre, was promoted.", ActKind.ORDER),
                List.of("the general"),
                List.of("the massacre"));
    }

    @Test
    void leavesTheShotToWhomPoliceSayTheyShot() {
        assertThat(claims("The man whom police say they shot was a farmer.", ActKind.SHOOTING))
                .noneMatch(claim -> names(claim.roles().actors()).contains("the man"));
    }

    @Test
    void readsADenialSetBetweenCommas() {
        Claim order = claim("Peter Brask, who denies ordering the murder, has appealed.", ActKind.ORDER);
        assertThat(order.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(claims("Peter Brask, who denies ordering the murder, has appealed.", ActKind.REQUEST))
                .isEmpty();
    }

    @Test
    void findsWhoWasSentencedBehindTheSentence() {
        tells(
                claim(
                        "The attack came a week after a court in the capital sentenced to death the former police chief Peter Brask.",
                        ActKind.SENTENCING),
                List.of("a court"),
                List.of("Peter Brask"));
        tells(
                claim("The tribunal sentenced to ten years in prison three students.", ActKind.SENTENCING),
                List.of("the tribunal"),
                List.of("three students"));
    }

    @Test
    void countsAllOfWhomMostWereWomen() {
        Claim killing = claim(
                "The Chamber finds beyond reasonable doubt that at least 140 refugees, most of them women and children, were killed as a result.",
                ActKind.KILLING);
        assertThat(names(killing.roles().targets())).containsExactly("at least 140 refugees");
    }

    @Test
    void asksWhoWasWishedToHaveShot() {
        assertThat(names(claim("I would rather that you had shot me in the yard.", ActKind.SHOOTING)
                        .roles()
                        .actors()))
                .containsExactly("you");
    }

    @Test
    void findsAPeopleBehindItsRelativeClause() {
        tells(
                claim(
                        "The British, who taught us parade-ground drill, hanged Peter Brask in Lorne in 1957.",
                        ActKind.EXECUTION),
                List.of("the British"),
                List.of("Peter Brask"));
    }

    @Test
    void countsOneVictimToldOfTwiceOnce() {
        tells(
                claim("Gunmen shot dead a vaccination worker, Anna Roth, and wounded her guard.", ActKind.KILLING),
                List.of("gunmen"),
                List.of("Anna Roth"));
        assertThat(names(claim("Police arrested a man on Monday, a farmer.", ActKind.ARREST)
                        .roles()
                        .targets()))
                .containsExactly("a man");
    }

    @Test
    void threatensNoRadio() {
        assertThat(claims(
                        "Rebel commander Peter Brask threatened over radio to execute the 4 POWs he is holding.",
                        ActKind.THREAT))
                .noneMatch(claim -> names(claim.roles().targets()).contains("radio"));
    }

    // ---- headings

    @Test
    void readsNoHeadingIntoTheSentenceBelow() {
        tells(
                claim(
                        "The Lorne market arrests\nOn 9 January 2014, members of the 17th Group surrounded the market in Lorne and detained 120 men.",
                        ActKind.DETENTION),
                List.of("members of the 17th Group"),
                List.of("120 men"));
    }

    @Test
    void readsOnOverALineThatIsFull() {
        tells(
                claim(
                        "Yesterday morning the soldiers of the Second Brigade of General\nBrask shot two men in a field near Lorne.",
                        ActKind.SHOOTING),
                List.of("the soldiers of the Second Brigade of General Brask"),
                List.of("two men"));
        assertThat(names(claim(
                                "Anna Roth, of the Committee\nFor Peace, was shot by soldiers on Monday.",
                                ActKind.SHOOTING)
                        .roles()
                        .targets()))
                .containsExactly("Anna Roth");
    }

    // ---- who is meant

    @Test
    void knowsASurnameFromATown() {
        String text = "Peter Lorne raped a girl in Velm. Lorne personally killed the nurse.";
        Party actor = claim(text, ActKind.KILLING).roles().actors().get(0);
        assertThat(actor.name()).isEqualTo("Peter Lorne");
        assertThat(actor.kind()).isEqualTo(Party.Kind.PERSON);
    }

    @Test
    void takesWhatLiesSomeMilesOffForAPlace() {
        Party attacked = claim("Attack on Abu Tavrin (18 km W of Karfield) by 80 armed men.", ActKind.ATTACK)
                .roles()
                .targets()
                .get(0);
        assertThat(attacked.kind()).isEqualTo(Party.Kind.PLACE);
    }

    @Test
    void findsTheNameASuspectIsIdentifiedBy() {
        tells(
                claim("A third suspect, identified as Peter Brask, was killed in a shootout.", ActKind.KILLING),
                List.of(),
                List.of("Peter Brask"));
    }

    @Test
    void findsTheOfficerBehindHisDesk() {
        assertThat(names(claim(
                                "O.I.C. Law and Order, Inspector Brask, denies that any of his members picked up the deceased.",
                                ActKind.DENIAL)
                        .roles()
                        .actors()))
                .containsExactly("Brask");
    }

    @Test
    void arrestsWhomTheServicePickedUp() {
        String text =
                "Peter Brask, whom the State Security Service picked up on Tuesday for publishing the photographs, is a blogger.";
        tells(claim(text, ActKind.ARREST), List.of("State Security Service"), List.of("Peter Brask"));
        tells(claim(text, ActKind.PUBLICATION), List.of("Peter Brask"), List.of("the photographs"));
    }

    @Test
    void replacesNoNameByThatOfAnotherVictim() {
        String text = "Lawyer Clara Roth was murdered in January.\n\n"
                + "The student leader Peter Brask has turned up alive; rumors that he had been abducted by police were unfounded.";
        assertThat(names(claim(text, ActKind.ABDUCTION).roles().targets())).containsExactly("Peter Brask");
    }

    // ---- fire

    @Test
    void killsWhoIsBurnedAlive() {
        assertThat(names(claim("The family was burned alive in their house.", ActKind.KILLING)
                        .roles()
                        .targets()))
                .containsExactly("the family");
        assertThat(claims("The family was burned alive in their house.", ActKind.DESTRUCTION))
                .isEmpty();
        tells(
                claim("The Valley Front burned fifty-nine boys at Lorne in February.", ActKind.KILLING),
                List.of("Valley Front"),
                List.of("fifty-nine boys"));
    }

    @Test
    void laysNobodysOwnBurnsToHim() {
        assertThat(Passages.read("He burned his hand.").claims()).isEmpty();
    }

    @Test
    void torturesWhoIsBurnedWithIrons() {
        tells(
                claim("Soldiers burned my brother with an iron.", ActKind.TORTURE),
                List.of("soldiers"),
                List.of("my brother"));
        assertThat(claims("They burned the bodies.", ActKind.DESTRUCTION)).hasSize(1);
    }

    @Test
    void putsTheDeathOfThoseInsideForwardAsPossible() {
        String text = "The militia burned the church with 200 people inside.";
        Claim killing = claim(text, ActKind.KILLING);
        tells(killing, List.of("the militia"), List.of("200 people"));
        assertThat(killing.assessment().modality()).isEqualTo(Modality.POSSIBLE);
        assertThat(names(claim(text, ActKind.DESTRUCTION).roles().targets())).containsExactly("the church");
    }

    // ---- whom a verb tells of

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A doctor, who asked not to be named, said seven of the bodies had been shot in the back of the head."
                        + " | SHOOTING | | seven of the bodies",
                "The nationalist deputy Peter Brask, who had telegraphed his followers to keep calm, was arrested nevertheless"
                        + " on 12 April, tortured for eleven days and condemned to death in 1948. | ARREST | | Peter Brask",
                "President Brask, who had himself been jailed by Captain Orveth, wept when he heard it."
                        + " | DETENTION | Orveth | Brask",
                "Brask denied that Captain Orveth had himself shot a guard. | SHOOTING | Orveth | a guard",
                "On 6 and 7 June 1999 soldiers of the 4th Battalion, then under the command of the accused Brask, entered the"
                        + " settlement and killed at least 63 civilians."
                        + " | KILLING | soldiers of the 4th Battalion | at least 63 civilians",
                "Two men in dark jackets, whom he took to be from the harbour union, were kicking him."
                        + " | ILL_TREATMENT | two men in dark jackets | him",
                "Doctor Brask, a botanist, who had been arrested in March, died in his cell. | ARREST | | Brask",
                "The soldiers shot the catechist, Leo Tarn. | SHOOTING | the soldiers | Leo Tarn",
                "Anna Roth, a nurse, testified that she saw Captain Orveth shoot the catechist, Leo Tarn, in the doorway."
                        + " | SHOOTING | Orveth | Leo Tarn",
                "A similar crackdown in Lorne in 2004 left 13 people dead. | KILLING | | 13 people",
                "A man in uniform shot my father. | SHOOTING | a man in uniform | my father",
                "He killed his wife, his son and his mother. | KILLING | he | his wife; his son; his mother",
                "Anna Roth buried nine of the dead the same evening with the help of the catechist, Simon Lado."
                        + " | BURIAL | Anna Roth | nine of the dead",
            })
    void findsWhomAVerbTellsOf(String text, ActKind act, @Nullable String actors, String targets) {
        tells(claim(text, act), actors == null ? List.of() : List.of(actors.split("; ")), List.of(targets.split("; ")));
    }

    @Test
    void hearsWhoHasStatedToAProsecutorThatNobodyWasKilled() {
        String text = "The owner, Peter Brask, has stated to the public prosecutor that nobody was killed there.";
        assertThat(claim(text, ActKind.KILLING).attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("Peter Brask");
    }

    @Test
    void hearsBehindHisAccount() {
        String text = "Peter Brask lives in Velm. By his account, soldiers executed thirty farmers.";
        assertThat(claim(text, ActKind.EXECUTION).attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("Peter Brask");
    }

    @Test
    void keepsThePoliceWhoArrest() {
        String text = "Police said the mob attacked a bus, shot two attackers and arrested nine others.";
        tells(claim(text, ActKind.ARREST), List.of("police"), List.of("nine others"));
    }

    @Test
    void killsNoSoldierWhoIsNotThePorter() {
        Claim shot =
                claim("A soldier shot the porter, old Mr Binh, because he did not open the door.", ActKind.SHOOTING);
        tells(shot, List.of("a soldier"), List.of("Binh"));
    }

    @Test
    void laysToThePoliceNothingThatTheySay() {
        assertThat(claims("Police said the men beat her, broke her jaw and fled.", ActKind.ILL_TREATMENT))
                .allSatisfy(claim -> tells(
                        claim,
                        List.of("the men"),
                        List.of(claim.roles().targets().get(0).name())));
    }

    @Test
    void shootsWhoIsTakenToAWallAndShot() {
        String text = "The men and boys were taken to the football field and shot.";
        tells(claim(text, ActKind.SHOOTING), List.of(), List.of("the men", "boys"));
    }

    @Test
    void shootsOneByOneAndNotOne() {
        Claim shot = claim("The soldiers lined up the men and shot them one by one.", ActKind.SHOOTING);
        tells(shot, List.of("the soldiers"), List.of("them"));
        assertThat(shot.content().count()).isEmpty();
    }

    @Test
    void countsNoTwoWhereAllButTwoWereKilled() {
        Claim killed = claim("All but two of the prisoners were executed.", ActKind.EXECUTION);
        tells(killed, List.of(), List.of("all but two of the prisoners"));
        assertThat(killed.content().count()).isEmpty();
    }

    @Test
    void sparesWhomAllButWereShot() {
        tells(claim("All but the children were shot.", ActKind.SHOOTING), List.of(), List.of("all"));
        tells(claim("All but Peter Brask were killed.", ActKind.KILLING), List.of(), List.of("all"));
    }

    @Test
    void killsByTheCompanyAndNotByWhoCommandsIt() {
        tells(
                claim("The battalion commanded by General Roth killed 300 villagers.", ActKind.KILLING),
                List.of("the battalion"),
                List.of("300 villagers"));
    }

    @Test
    void asksOfMemberStatesAndBesides() {
        String text =
                "Peter Brask conveyed an appeal for the council to halt it, while also advising Western powers and"
                        + " leading UN member states to isolate the new administration and deny legitimacy to it.";
        assertThat(claims(text, ActKind.REQUEST))
                .extracting(
                        claim -> names(claim.roles().actors()),
                        claim -> names(claim.roles().targets()))
                .containsExactlyInAnyOrder(
                        tuple(List.of("Peter Brask"), List.of("the council")),
                        tuple(List.of("Peter Brask"), List.of("Western powers", "leading UN member states")));
    }

    @ParameterizedTest
    @CsvSource({"DETENTION", "TORTURE", "EXECUTION"})
    void givesThreeVerbsInARowOneObject(ActKind act) {
        tells(
                claim("The authorities detained, tortured and executed thousands of prisoners.", act),
                List.of("the authorities"),
                List.of("thousands of prisoners"));
    }

    @Test
    void letsWhoWasAttackedKill() {
        String text = "The soldiers were attacked and killed two rebels.";
        tells(claim(text, ActKind.ATTACK), List.of(), List.of("the soldiers"));
        tells(claim(text, ActKind.KILLING), List.of("the soldiers"), List.of("two rebels"));
    }

    @Test
    void takesThoseWhomAStateDisappearsAndNotTheState() {
        tells(
                claim("The state disappeared hundreds of students.", ActKind.ENFORCED_DISAPPEARANCE),
                List.of("the state"),
                List.of("hundreds of students"));
        tells(
                claim(
                        "The authorities forcibly disappeared and extrajudicially executed thousands of prisoners.",
                        ActKind.ENFORCED_DISAPPEARANCE),
                List.of("the authorities"),
                List.of("thousands of prisoners"));
    }

    @Test
    void beginsAClauseBehindASemicolon() {
        tells(
                claim(
                        "The prisoners were asked whether they would recant; those who refused were hanged.",
                        ActKind.EXECUTION),
                List.of(),
                List.of("those who refused"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Gunmen killed at least 17 people and wounded dozens more in three separate attacks across eastern Zambara on Sunday, police and hospital officials said.; KILLING; police",
                "Two engineers were kidnapped in Velm, a regional official told reporters.; ABDUCTION; a regional official",
            })
    void hearsWhoIsToldOfBehindALongSentence(String text, ActKind act, String speaker) {
        assertThat(claim(text, act).attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly(speaker);
    }

    @Test
    void urgesWhoCallsAndNotWhoIsCalledOn() {
        String text =
                "The union calls on President Dariush Kamrani to commute all sentences and urges the council to act.";
        assertThat(claims(text, ActKind.REQUEST))
                .extracting(
                        claim -> names(claim.roles().actors()),
                        claim -> names(claim.roles().targets()))
                .containsExactlyInAnyOrder(
                        tuple(List.of("the union"), List.of("Dariush Kamrani")),
                        tuple(List.of("the union"), List.of("the council")));
    }

    @Test
    void deniesOnlyWhatTheGovernmentDenies() {
        String text =
                "The government denied that any prisoner had been ill-treated and stated that soldiers had killed nine fighters.";
        assertThat(claim(text, ActKind.ILL_TREATMENT).assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(claim(text, ActKind.KILLING).assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
    }

    @Test
    void arrestsWhoIsTakenBySoldiers() {
        tells(
                claim("Tomas Rivas was taken by soldiers at a checkpoint on 8 April 2012.", ActKind.ARREST),
                List.of("soldiers"),
                List.of("Tomas Rivas"));
        assertThat(claims("The prisoner was taken to hospital by guards.", ActKind.ARREST))
                .isEmpty();
    }
}
