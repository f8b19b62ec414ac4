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
import org.junit.jupiter.params.provider.ValueSource;

/** Bones broken with a tool or by who had somebody in his power, wounds of the dead, and live ammunition. */
class ProseBrokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The guard broke his fingers with a hammer. | TORTURE | his",
                "The guard broke her fingers with a hammer. | TORTURE | her",
                "Guards broke the prisoner's ribs with rifle butts. | TORTURE | the prisoner",
                "Her son had two broken ribs after the interrogation. | INJURY | her son",
            })
    void hurtsWhoseBonesAreBroken(String text, ActKind act, String whom) {
        assertThat(names(claim(text, act).roles().targets())).containsExactly(whom);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He smashed his thumb with a hammer.",
                "He broke his fingers in the fall.",
                "I broke my fingers with a hammer.",
                "The workman broke the tiles with a hammer.",
                "A surgeon broke his ribs with a hammer.",
                "Her son had two broken ribs after the fall.",
                "Her son had broken ribs.",
                "He had broken toys after the raid.",
            })
    void hurtsNobodyByAMishap(String text) {
        assertThat(read(text).claims()).isEmpty();
    }

    @Test
    void takesTheWoundsOfTheDeadForAPossibleKilling() {
        Claim claim = claim("Seventeen of the dead had gunshot wounds.", ActKind.KILLING);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.POSSIBLE);
        assertThat(claims("Seventeen of the dead had gunshot wounds.", ActKind.INJURY))
                .isEmpty();
        assertThat(claims("Seventeen people had gunshot wounds.", ActKind.KILLING))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police used live ammunition against the crowd. | the crowd",
                "Police used live rounds to disperse the crowd. | the crowd",
                "Police fired live ammunition at the crowd. | the crowd",
                "Police used tear gas and live ammunition against the crowd. | the crowd",
                "Live ammunition was used against demonstrators in Velm. | demonstrators",
            })
    void shootsWhoUsesLiveAmmunition(String text, String at) {
        assertThat(names(claim(text, ActKind.SHOOTING).roles().targets())).containsExactly(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police may use live ammunition.",
                "The army uses live ammunition in training.",
                "The farmer used live bullets as paperweights.",
                "Peter Brask used live music.",
            })
    void shootsNobodyByHavingAmmunition(String text) {
        assertThat(claims(text, ActKind.SHOOTING)).isEmpty();
    }

    @Test
    void deniesThatLiveAmmunitionWasUsed() {
        Claim claim = claim("Peter Brask denied that live ammunition had been used.", ActKind.SHOOTING);
        assertThat(claim.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(names(claim.roles().instruments())).containsExactly("live ammunition");
    }
}
