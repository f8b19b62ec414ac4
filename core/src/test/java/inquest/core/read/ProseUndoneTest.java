package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was only threatened, awaited, meant or never tried is not shown as done; what went before is. */
class ProseUndoneTest {

    private static Claim.Assessment assessed(String text, String act) {
        return claim(text, ActKind.valueOf(act)).assessment();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peter Brask was threatened with the rape of his wife.; SEXUAL_VIOLENCE; PLANNED",
                "Peter Brask waits to be sentenced.; SENTENCING; POSSIBLE",
                "The court issued a warrant for the arrest of Peter Brask.; ARREST; REQUESTED",
                "An arrest warrant was issued for Peter Brask on 4 March 2009.; ARREST; REQUESTED",
                "Peter Brask had been due to be released on 5 May.; RELEASE; PLANNED",
                "Peter Brask is set to go on trial in May.; TRIAL; PLANNED",
                "The execution of Peter Brask was postponed.; EXECUTION; PLANNED",
                "The trial of Peter Brask was called off.; TRIAL; PLANNED",
                "Envoys advised the ministry to arrest Peter Brask.; ARREST; REQUESTED",
                "Anyone who kills a policeman will be hanged.; KILLING; CONDITIONAL",
                "If Peter Brask came back, he would eventually be arrested.; ARREST; CONDITIONAL",
                "The men came to arrest Daniel Orveth, but he had fled.; ARREST; PLANNED",
                "The soldiers were going to kill Peter Brask.; KILLING; PLANNED",
                "Captain Kelvane gave the order to kill the boys.; KILLING; REQUESTED",
                "There was an attack by hoodlums on the prison to free some inmates.; RELEASE; PLANNED",
            })
    void takesNothingForDoneThatIsYetToCome(String text, String act, Modality modality) {
        assertThat(assessed(text, act).modality()).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "No attempt was ever made to arrest the killers of Peter Brask.; ARREST",
                "The police made no attempt to arrest Martin Kelvane.; ARREST",
                "Soldiers were unable to arrest Martin Kelvane.; ARREST",
                "The army was not able to take Peter Brask from the house.; ARREST",
                "Guards were not allowed to kill the prisoners.; KILLING",
                "They were prevented from killing the villagers.; KILLING",
                "It was impossible to arrest Daniel Orveth.; ARREST",
                "The guards stopped short of killing Anna Tolvane.; KILLING",
                "The sergeant pretended that he had killed Peter Brask.; KILLING",
                "The order protected civilians from being killed.; KILLING",
                "Neither Kelvane nor Orveth killed Peter Brask.; KILLING",
                "There is nothing to show that Kelvane killed Peter Brask.; KILLING",
                "His conviction was quashed in 1999.; CONVICTION",
                "The killers of Peter Brask have yet to be arrested.; ARREST",
                "An inquiry into the massacre has yet to be opened.; INVESTIGATION",
                "The killing of Peter Brask remains to be investigated.; INVESTIGATION",
                "Peter Brask narrowly escaped being hanged in 1989.; EXECUTION",
                "Rather than arrest the mayor, the police beat the boys.; ARREST",
                "Rather than being released, Peter Brask was flogged.; RELEASE",
                "The colonel was punished for refusing to kill the prisoners.; KILLING",
                "The police should have arrested Martin Kelvane.; ARREST",
                "Martin Kelvane died before he could be tried.; TRIAL",
                "The court banned the execution of minors.; EXECUTION",
                "Karsia blocked the prosecution of Martin Kelvane.; PROSECUTION",
            })
    void takesForDeniedWhatItDidNotComeTo(String text, String act) {
        assertThat(assessed(text, act).polarity()).isEqualTo(Polarity.DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peter Brask should never have been arrested.; ARREST",
                "The mayor would be arrested two weeks later.; ARREST",
                "The rebels would often beat the captives.; ILL_TREATMENT",
                "The police let Peter Brask be killed.; KILLING",
                "The police failed to prevent militiamen from killing Peter Brask.; KILLING",
                "Asked who had beaten him, Peter Brask named the warden.; ILL_TREATMENT",
            })
    void takesForDoneWhatIsOnlyBlamedRememberedOrAskedAbout(String text, String act) {
        assertThat(assessed(text, act).polarity()).isEqualTo(Polarity.AFFIRMED);
        assertThat(assessed(text, act).modality()).isEqualTo(Modality.ASSERTED);
    }

    /** How the first claim of an act is put: polarity and modality. */
    private static String put(String text, String act) {
        Claim.Assessment assessed = assessed(text, act);
        return assessed.polarity() + " " + assessed.modality();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "It is a disgrace that a child should have been beaten by police.; ILL_TREATMENT; AFFIRMED ASSERTED",
                "Should the guards have beaten Peter Brask, they must be tried.; ILL_TREATMENT; AFFIRMED CONDITIONAL",
                "The court asked if the police should have beaten the boy.; ILL_TREATMENT; AFFIRMED CONDITIONAL",
                "Nobody should have been tortured.; TORTURE; DENIED REQUESTED",
                "Had he stayed, he would eventually be killed.; KILLING; AFFIRMED CONDITIONAL",
                "Under the plan, hostages would subsequently be executed.; EXECUTION; AFFIRMED CONDITIONAL",
                "Peter Brask has yet to be charged, and has been beaten by guards.; ILL_TREATMENT; AFFIRMED ASSERTED",
                "The prisoners were released rather than executed.; EXECUTION; DENIED ASSERTED",
                "Peter Brask failed to avoid being arrested.; ARREST; AFFIRMED ASSERTED",
                "The soldiers did not refuse to kill the prisoners.; KILLING; AFFIRMED ASSERTED",
                "The execution of Peter Brask was not postponed.; EXECUTION; AFFIRMED PLANNED",
                "The court refused to postpone the execution of Peter Brask.; EXECUTION; AFFIRMED PLANNED",
                "The state never banned the torture of prisoners.; TORTURE; AFFIRMED ASSERTED",
                "The killing of Anna Roth was barred from discussion.; KILLING; AFFIRMED ASSERTED",
                "Due to be released in May, Peter Brask was killed in April.; KILLING; AFFIRMED ASSERTED",
                "Due to be released in May, Peter Brask was killed in April.; RELEASE; AFFIRMED PLANNED",
                "The mob set to work beating the prisoners.; ILL_TREATMENT; AFFIRMED ASSERTED",
                "The guard did not let Peter Brask be beaten.; ILL_TREATMENT; DENIED ASSERTED",
                "The police did nothing to prevent the mob from lynching Peter Brask.; KILLING; AFFIRMED ASSERTED",
                "The lawyer advised against killing Anna Roth.; KILLING; DENIED ASSERTED",
                "Peter Brask was unfit to stand trial.; TRIAL; DENIED ASSERTED",
                "Peter Brask was extradited to stand trial.; TRIAL; AFFIRMED PLANNED",
                "The soldiers ought not to have killed Anna Roth.; KILLING; AFFIRMED ASSERTED",
                "The police ought to have arrested the killers.; ARREST; DENIED ASSERTED",
                "Officers ought to arrest the killers.; ARREST; AFFIRMED REQUESTED",
                "The rebels set out to kill the mayor.; KILLING; AFFIRMED PLANNED",
                "The rebels all but killed the mayor.; KILLING; DENIED ASSERTED",
                "The army promised not to attack the town.; ATTACK; DENIED PLANNED",
                "The junta decided to execute the prisoners.; EXECUTION; AFFIRMED PLANNED",
                "The general vowed never to surrender, and executed the prisoners.; EXECUTION; AFFIRMED ASSERTED",
                "The girl did not go missing.; ENFORCED_DISAPPEARANCE; DENIED ASSERTED",
                "Peter Brask was arrested on a warrant for the killing of Anna Roth.; KILLING; AFFIRMED ASSERTED",
                "Anyone who protests is shot.; SHOOTING; AFFIRMED CONDITIONAL",
                "Everyone who was arrested was shot.; SHOOTING; AFFIRMED ASSERTED",
                "His inauguration as president is set for next month.; APPOINTMENT; AFFIRMED PLANNED",
                "The court ordered his immediate release.; RELEASE; AFFIRMED REQUESTED",
                "The men threatened that they would kill her.; KILLING; AFFIRMED PLANNED",
                "Judges ordered the men hanged.; EXECUTION; AFFIRMED REQUESTED",
                "Velesh never gave any order to kill a prisoner.; KILLING; DENIED REQUESTED",
                "The Chamber does not find it proven that Veltan ordered the killing of 17 prisoners.; ORDER; DENIED REPORTED",
                "The Chamber does not find it proven that Veltan ordered the killing of 17 prisoners.; KILLING; DENIED REQUESTED",
                "The Chamber finds it proven that Veltan ordered the killing of 17 prisoners.; ORDER; AFFIRMED REPORTED",
                "The colonel was not ordered to shoot the prisoners but did so.; SHOOTING; AFFIRMED REQUESTED",
                "Velesh never gave any order to kill a prisoner.; ORDER; DENIED ASSERTED",
                "No order to kill the prisoners was given.; KILLING; DENIED REQUESTED",
                "Velesh never told anyone to kill a prisoner.; KILLING; DENIED REQUESTED",
                "No one was ordered to kill the prisoners.; KILLING; DENIED REQUESTED",
                "Velesh never threatened to kill a prisoner.; KILLING; DENIED PLANNED",
                "He did not plan to kill the prisoners.; KILLING; DENIED PLANNED",
                "He ordered the guards not to kill the prisoners.; KILLING; DENIED REQUESTED",
                "He gave the order to kill the prisoners.; KILLING; AFFIRMED REQUESTED",
                "There is a danger that the prisoners are being tortured.; TORTURE; AFFIRMED POSSIBLE",
                "This increases the risk that civilians are being killed.; KILLING; AFFIRMED POSSIBLE",
                "They promised not to take part in further gatherings.; PRESENCE; DENIED PLANNED",
                "To suspend the general and to arrest the soldiers.; ARREST; AFFIRMED REQUESTED",
                "To kill the prisoners they used gas.; KILLING; AFFIRMED ASSERTED",
            })
    void keepsWhatWasDoneApartFromWhatWasNotInHarderCases(String text, String act, String put) {
        assertThat(put(text, act)).isEqualTo(put);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nobody escaped being tortured.; TORTURE",
                "Neither the army nor the police admitted killing the students.; KILLING",
                "There is no arrest warrant for Peter Brask.; ARREST",
                "Police have not issued an arrest warrant for Peter Brask.; ARREST",
                "The arrest warrant for Peter Brask was withdrawn.; ARREST",
                "The family stood outside during the trial.; TRIAL",
                "The drug went on trial in May.; TRIAL",
                "The minister was responsible for the disappearance of millions of dollars.; ENFORCED_DISAPPEARANCE",
                "Police used a task force against the gang.; ATTACK",
                "The rules permit officers to use force against protesters.; ATTACK",
                "The prison where the guard was kept from sleeping was cold.; DETENTION",
                "Guards who were in Velm and Tavrin prisons saw him.; DETENTION",
            })
    void saysNothingOfWhatIsNotToldEitherWay(String text, String act) {
        assertThat(claims(text, ActKind.valueOf(act))).isEmpty();
    }

    @Test
    void laysADeedToWhomItWasNotKeptFromOrWasKeptFrom() {
        assertThat(names(claim("The police failed to prevent militiamen from killing Peter Brask.", ActKind.KILLING)
                        .roles()
                        .actors()))
                .containsExactly("militiamen");
        assertThat(names(claim("The police prevented the crowd from lynching Peter Brask.", ActKind.KILLING)
                        .roles()
                        .actors()))
                .containsExactly("the crowd");
    }

    @Test
    void takesWhatWentBeforeAQuestionForDone() {
        String text =
                "Anna Tolvane told Radio Velm that before her husband was arrested, he was asked to join the party.";
        assertThat(assessed(text, "ARREST").modality()).isEqualTo(Modality.REPORTED);
    }

    @Test
    void takesForDoneWhatSomebodyWentOnToDoOrWasNotKeptFrom() {
        assertThat(assessed("He went on to kill Peter Brask.", "KILLING").modality())
                .isEqualTo(Modality.ASSERTED);
        assertThat(assessed("The soldiers were not prevented from killing Peter Brask.", "KILLING")
                        .polarity())
                .isEqualTo(Polarity.AFFIRMED);
    }

    @Test
    void hasNobodySayWhatHeNeverSaid() {
        assertThat(read("Peter Brask never said that Kelvane killed the farmers.")
                        .claims())
                .extracting(Claim::act)
                .doesNotContain(ActKind.KILLING);
    }

    @Test
    void deniesNothingThatSomebodyDoesNotDeny() {
        Claim.Assessment shot = assessed("The commander did not deny that his men killed the boys.", "KILLING");
        assertThat(shot.polarity()).isEqualTo(Polarity.AFFIRMED);
        assertThat(shot.modality()).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void deniesTheHurtThatFollowsFromADeniedShot() {
        assertThat(read("Captain Kelvane denied shooting the boy.").claims())
                .filteredOn(claim -> claim.act() == ActKind.SHOOTING || claim.act() == ActKind.INJURY)
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.assessment().polarity()).isEqualTo(Polarity.DENIED));
    }

    // ---- hanging that is no execution

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peter Brask has been hung while handcuffed.; TORTURE",
                "Daniel Orveth was hung upside down.; TORTURE",
                "Martin Kelvane was found hanged in his cell.; DEATH_IN_CUSTODY",
            })
    void takesNoneForExecutedWhoIsHungUpOrFound(String text, String act) {
        assertThat(read(text).claims())
                .extracting(Claim::act)
                .contains(ActKind.valueOf(act))
                .doesNotContain(ActKind.EXECUTION);
    }

    @Test
    void makesNoActOfWhoIsFoundHangedAtLarge() {
        assertThat(read("Peter Brask was found hanged in a wood.").claims()).isEmpty();
    }

    // ---- found so

    @Test
    void hasWhoIsFoundShotShootNobody() {
        Claim claim = claim("A man of thirty was found shot in the back on Monday.", ActKind.SHOOTING);
        assertThat(claim.roles().actors()).isEmpty();
        assertThat(names(claim.roles().targets())).hasSize(1);
    }

    @Test
    void takesVictimsForTheVictimsThoughAParserDoesNot() {
        String text = "Ballistic tests determined both victims were fatally shot with the same firearm, police said.";
        assertThat(names(claim(text, ActKind.KILLING).roles().targets())).containsExactly("both victims");
    }
}
