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
import org.junit.jupiter.params.provider.ValueSource;

/** What is alleged falls with the allegation: refuted, not borne out, withdrawn, or resting on hearsay alone. */
class ProseAllegationsTest {

    private static Polarity polarity(Claim claim) {
        return claim.assessment().polarity();
    }

    private static Modality modality(Claim claim) {
        return claim.assessment().modality();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The suggestion in an earlier report that Peter Brask was killed by soldiers is not supported by the findings.",
                "The allegation that police killed Peter Brask was disproved.",
                "The allegation that police killed Peter Brask is unfounded.",
                "The claim that soldiers killed Peter Brask was rejected.",
                "The allegation that police killed Peter Brask was withdrawn."
            })
    void deniesWhatAFallenAllegationTells(String text) {
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(polarity(claim)).isEqualTo(Polarity.DENIED);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
    }

    @Test
    void laysTheDenialToWhoRejectsAnAllegation() {
        Claim claim = claim("The claim that police killed Peter Brask was rejected by the army.", ActKind.KILLING);
        assertThat(polarity(claim)).isEqualTo(Polarity.DENIED);
        assertThat(claim.attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("the army");
    }

    @Test
    void claimsNobodysSupportOfASuggestion() {
        assertThat(read("The claim that Peter Brask was shot is supported by the autopsy.")
                        .claims())
                .noneMatch(claim -> claim.act() == ActKind.SUPPORT)
                .allMatch(claim -> polarity(claim) == Polarity.AFFIRMED);
    }

    @Test
    void keepsAnAllegationThatWasNeverRefuted() {
        Claim claim = claim("The claim that the police killed Peter Brask was never refuted.", ActKind.KILLING);
        assertThat(polarity(claim)).isEqualTo(Polarity.AFFIRMED);
        assertThat(modality(claim)).isEqualTo(Modality.ALLEGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The only evidence that he killed Anna Roth is the hearsay of Witness HB.",
                "The report that soldiers killed Peter Brask remains unconfirmed."
            })
    void allegesWhatRestsOnHearsay(String text) {
        assertThat(modality(claim(text, ActKind.KILLING))).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void assertsWhatTheEvidenceIsOverwhelmingFor() {
        assertThat(modality(claim("The evidence that Peter Brask was tortured is overwhelming.", ActKind.TORTURE)))
                .isEqualTo(Modality.ASSERTED);
    }

    @Test
    void deniesWhatNoCourtCouldHaveConcluded() {
        Claim claim = claim(
                "In my view no reasonable trier of fact could have concluded that Brask ordered the attack.",
                ActKind.ORDER);
        assertThat(polarity(claim)).isEqualTo(Polarity.DENIED);
        assertThat(modality(claim)).isEqualTo(Modality.ASSERTED);
        assertThat(claim.attribution()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No regime has ever announced that it was slaughtering the innocent.",
                "No newspaper reported that soldiers killed Peter Brask.",
                "It was not reported that soldiers killed Peter Brask.",
                "The police did not confirm that Peter Brask was shot."
            })
    void claimsNothingThatNobodySays(String text) {
        assertThat(read(text).claims()).isEmpty();
    }

    @Test
    void hasNobodySpeakWhoDoesNotAcknowledgeIt() {
        Claim claim = claim("The government has never acknowledged that soldiers shot the farmers.", ActKind.SHOOTING);
        assertThat(claim.attribution()).isEmpty();
        assertThat(polarity(claim)).isEqualTo(Polarity.AFFIRMED);
    }

    @Test
    void takesWhatFindingsFitForPossible() {
        assertThat(modality(claim(
                        "The findings are consistent with the execution of bound persons at or close to the place of burial.",
                        ActKind.EXECUTION)))
                .isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void deniesWhatWoundsDoNotFit() {
        assertThat(polarity(claim("The wounds are inconsistent with the execution of Peter Brask.", ActKind.EXECUTION)))
                .isEqualTo(Polarity.DENIED);
    }
}
