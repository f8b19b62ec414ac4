package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Party.Degree;
import org.junit.jupiter.api.Test;

/** Who denies something, and what of it is denied: that it was done, or that he did it. */
class ProseDenialsTest {

    private static Polarity polarity(String text, ActKind act) {
        return claim(text, act).assessment().polarity();
    }

    @Test
    void takesWhatReportsTellThatSomebodyDismissesForDeniedByHim() {
        String text = "The ministry dismissed reports of the torture of Peter Brask.";
        Claim torture = claim(text, ActKind.TORTURE);

        assertThat(torture.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(torture.attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("the ministry");
        assertThat(polarity(
                        "The army dismissed as propaganda the claims that soldiers killed twelve farmers.",
                        ActKind.KILLING))
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void hasWhoDeniesInvolvementDenyThatHeDidIt() {
        Claim murder = claim("The governor denied any involvement in the murder of Anna Tolvane.", ActKind.KILLING);

        assertThat(murder.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(names(murder.roles().actors())).containsExactly("the governor");
        assertThat(murder.roles().actors().get(0).degree()).contains(Degree.TOOK_PART);
        assertThat(polarity("Police have denied having any part in the killing of Anna Tolvane.", ActKind.KILLING))
                .isEqualTo(Polarity.DENIED);
        assertThat(names(claim("The army denied responsibility for the bombing of Lorne.", ActKind.BOMBING)
                        .roles()
                        .actors()))
                .containsExactly("the army");
    }

    @Test
    void takesDenialOfKnowledgeForNoneOfTheDeed() {
        Claim torture = claim("The minister denied knowledge of the torture of Peter Brask.", ActKind.TORTURE);

        assertThat(torture.assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
        assertThat(torture.attribution()).isEmpty();
    }

    @Test
    void deniesBothOfTwoDeedsThatAreDeniedTogether() {
        String text = "The minister denied having ordered the arrest of Anna Tolvane or taken part in her torture.";

        assertThat(polarity(text, ActKind.ARREST)).isEqualTo(Polarity.DENIED);
        assertThat(polarity(text, ActKind.TORTURE)).isEqualTo(Polarity.DENIED);
    }

    @Test
    void leavesDeedToldBesideADenialAffirmed() {
        assertThat(polarity(
                        "Martin Kelvane denied the arrest and spoke of the torture of Peter Brask.", ActKind.TORTURE))
                .isEqualTo(Polarity.AFFIRMED);
        assertThat(polarity("The judge dismissed the charge of murder against a convicted thief.", ActKind.CONVICTION))
                .isEqualTo(Polarity.AFFIRMED);
    }

    @Test
    void takesRefusedAppealForNoDenial() {
        assertThat(read("The court dismissed the minister's appeal.").claims())
                .extracting(Claim::act)
                .doesNotContain(ActKind.DENIAL);
    }

    @Test
    void hasWhoIsDismissedForADeedHaveDoneIt() {
        Claim order =
                claim("The president dismissed Martin Kelvane for ordering the killing of farmers.", ActKind.ORDER);

        assertThat(names(order.roles().actors())).containsExactly("Martin Kelvane");
    }

    @Test
    void takesBroadcasterForTheSpeakerAndNotItsTown() {
        assertThat(claim("Radio Velm said that soldiers killed five men in Dorn.", ActKind.KILLING)
                        .attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("Radio Velm");
    }
}
