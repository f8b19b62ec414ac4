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
import inquest.core.model.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deaths and hurts by force, and who is who among the victims. The exhibits are published on Friday 15 June 2001. */
class ProseHarmTest {

    private static boolean told(String text, ActKind act) {
        return read(text).claims().stream().anyMatch(claim -> claim.act().is(act));
    }

    @Test
    void takesDeathOfSomebodyShotForKilling() {
        String text = "Anna Tolvane was shot on Monday. She was pronounced dead at a hospital.";
        assertThat(names(claim(text, ActKind.KILLING).roles().targets())).containsExactly("Anna Tolvane");
        assertThat(told(text, ActKind.INJURY)).isFalse();
    }

    @Test
    void takesFatalShotForKilling() {
        assertThat(names(claim("Anna Tolvane was fatally shot by a gunman.", ActKind.KILLING)
                        .roles()
                        .targets()))
                .containsExactly("Anna Tolvane");
    }

    @Test
    void takesSomebodyShotWhoLivesForHurt() {
        String text =
                "A 24-year-old man was shot in the leg on Tuesday night, police said. The victim was in stable condition.";
        assertThat(told(text, ActKind.KILLING)).isFalse();
        assertThat(read(text).claims().stream()
                        .filter(claim -> claim.act() == ActKind.INJURY)
                        .flatMap(claim -> claim.roles().targets().stream())
                        .map(party -> party.name())
                        .distinct())
                .containsExactly("a 24-year-old man");
    }

    @Test
    void givesVictimTheNameThatPoliceGive() {
        String text = "A man was shot dead on Sunday. The victim was identified as Peter Brask, 31.";
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
        assertThat(claim.assessment().why().toString()).contains("the one victim of this text whom it fits");
    }

    @Test
    void leavesDeathByIllnessOut() {
        assertThat(told("Peter Brask died of cancer in 1987.", ActKind.KILLING)).isFalse();
    }

    @Test
    void readsWoundsBorne() {
        assertThat(names(claim("Anna Tolvane suffered a gunshot wound to the arm.", ActKind.INJURY)
                        .roles()
                        .targets()))
                .containsExactly("Anna Tolvane");
    }

    @Test
    void addsUpThoseOneActBefell() {
        Claim claim = claim("A man and a woman were killed by gunmen.", ActKind.KILLING);
        assertThat(claim.roles().targets()).hasSize(2);
        assertThat(claim.content().count().orElseThrow().low()).hasValue(2);
    }

    @Test
    void takesTheyForTheTwoToldOfBefore() {
        String text = "Two men were wounded in the shooting. They were in critical condition.";
        assertThat(read(text).claims().stream()
                        .filter(claim -> claim.act() == ActKind.INJURY)
                        .flatMap(claim -> claim.roles().targets().stream())
                        .map(party -> party.name())
                        .distinct())
                .containsExactly("two men");
    }

    @Test
    void claimsNoKillingThatIsOnlyThreatened() {
        assertThat(claim("Gunmen threatened to kill Daniel Orveth.", ActKind.KILLING)
                        .assessment()
                        .modality())
                .isEqualTo(Modality.PLANNED);
    }

    @Test
    void hurtsNobodyWhereNoOneWasHurt() {
        assertThat(claim("No one was hurt in the attack.", ActKind.INJURY)
                        .assessment()
                        .polarity())
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void takesDeathOfWhatForceDidToTheBodyForAKilling() {
        assertThat(told("Peter Brask died of a fractured skull after guards beat him.", ActKind.KILLING))
                .isTrue();
        assertThat(told(
                        "Guards arrested Daniel Orveth. Peter Brask died of electric shocks during torture by the guards.",
                        ActKind.KILLING))
                .isTrue();
        assertThat(told("A shell hit the market. Anna Tolvane died from shrapnel.", ActKind.KILLING))
                .isTrue();
    }

    @Test
    void takesDeathOfWhatAskedForNoWordOfForceByWhatWasDoneToTheDead() {
        assertThat(told("Peter Brask died of kidney failure after guards beat him.", ActKind.KILLING))
                .isTrue();
        assertThat(told("Peter Brask died of kidney failure after soldiers beat his wife.", ActKind.KILLING))
                .isFalse();
        assertThat(told("Peter Brask died of typhus after guards beat him.", ActKind.KILLING))
                .isFalse();
    }

    @Test
    void leavesDeathOfTyphusOrGriefOutBesideForceToOthers() {
        assertThat(told("Soldiers shot the farmers. Peter Brask died of typhus in the camp.", ActKind.KILLING))
                .isFalse();
        assertThat(told("Soldiers shot the farmers. Peter Brask died of grief in the camp.", ActKind.KILLING))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Soldiers shot Peter Brask. He is expected to survive.",
                "Soldiers shot Peter Brask. He may not survive.",
                "Soldiers shot Peter Brask. Doctors expect him to recover.",
            })
    void doubtsNoHurtWhereItIsOpenWhetherSomebodyLives(String text) {
        assertThat(claims(text, ActKind.INJURY)).allSatisfy(claim -> {
            assertThat(claim.assessment().modality()).isEqualTo(Modality.ASSERTED);
            assertThat(claim.assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
            assertThat(names(claim.roles().targets())).isSubsetOf("Peter Brask", "him");
        });
    }

    @Test
    void takesWhoDidNotSurviveForKilled() {
        assertThat(names(claim("Soldiers shot Peter Brask. He did not survive.", ActKind.KILLING)
                        .roles()
                        .targets()))
                .containsExactly("Peter Brask");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Soldiers attacked the village. Nobody survived.",
                "Soldiers attacked the village. The bodies were recovered on Friday.",
            })
    void hurtsNobodyWhoDidNotSurvive(String text) {
        assertThat(told(text, ActKind.INJURY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Guards whipped the soles of her feet. | her",
                "Guards kicked Peter Brask and beat his back with cables. | Peter Brask",
                "Peter Brask was hit with a rifle butt. | Peter Brask",
                "Guards beat the head of the union. | the head of the union",
            })
    void findsWhoseBodyWasHurt(String text, String victim) {
        assertThat(claims(text, ActKind.ILL_TREATMENT))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(names(claim.roles().targets())).containsExactly(victim));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peter Brask was sentenced to death in May 1988. The sentence was carried out on 3 June 1988.",
                "The death sentence against Peter Brask was carried out on 3 June 1988.",
            })
    void takesASentenceOfDeathCarriedOutForAnExecution(String text) {
        Claim claim = claim(text, ActKind.EXECUTION);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
        assertThat(claim.content().date()).map(when -> when.date()).contains(Edtf.parse("1988-06-03"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peter Brask was sentenced to two years in prison. The sentence was carried out.",
                "The death sentence was not carried out.",
                "The death sentence will be carried out on Friday.",
            })
    void takesNoOtherSentenceForAnExecution(String text) {
        assertThat(told(text, ActKind.EXECUTION)).isFalse();
    }
}
