package inquest.core.read;

import static inquest.core.read.Passages.claim;
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
