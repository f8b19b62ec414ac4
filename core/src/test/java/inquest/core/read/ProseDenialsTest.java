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
import inquest.core.model.Party.Degree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who denies or owns a deed, or lays it at another's door, and what of it is denied: that it was done, or that he did it. */
class ProseDenialsTest {

    private static Polarity polarity(String text, ActKind act) {
        return claim(text, act).assessment().polarity();
    }

    @Test
    void takesWhatReportsTellThatSomebodyDismissesForDeniedByHim() {
        String text = "The ministry dismissed reports of the torture of Peter Brask.";
        Claim torture = claim(text, ActKind.TORTURE);

        assertThat(torture.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(speakers(torture)).containsExactly("the ministry");
        assertThat(polarity(
                        "The army dismissed as propaganda the claims that soldiers killed twelve farmers.",
                        ActKind.KILLING))
                .isEqualTo(Polarity.DENIED);
    }

    @Test
    void deniesArrestOfWhoWasNotAmongThoseArrested() {
        Claim arrest = claim("Soldiers came to Lorne. Anna Roth was not among those arrested.", ActKind.ARREST);

        assertThat(arrest.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(names(arrest.roles().targets())).containsExactly("Anna Roth");
        assertThat(polarity(
                        "Soldiers came to Lorne. Anna Roth was never one of those hanged in Karfield.",
                        ActKind.EXECUTION))
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

    // ---- at whose door it is laid

    @Test
    void takesWhoIsBlamedForWhoIsAllegedToHaveDoneIt() {
        Claim attack = claim("Officials blamed the attack on the Lorne Front.", ActKind.ATTACK);

        assertThat(names(attack.roles().actors())).containsExactly("Lorne Front");
        assertThat(attack.roles().targets()).isEmpty();
        assertThat(attack.assessment().modality()).isEqualTo(Modality.ALLEGED);
        assertThat(speakers(attack)).containsExactly("officials");

        Claim killing =
                claim("The government attributed the killing of Anna Tolvane to a rival faction.", ActKind.KILLING);
        assertThat(names(killing.roles().actors())).containsExactly("a rival faction");
        assertThat(names(killing.roles().targets())).containsExactly("Anna Tolvane");
    }

    @Test
    void hasNobodySpeakWhereADeedIsBlamedOnSomebody() {
        Claim bombing = claim("The bombing was blamed on rebels.", ActKind.BOMBING);

        assertThat(names(bombing.roles().actors())).containsExactly("rebels");
        assertThat(bombing.attribution()).isEmpty();
    }

    @Test
    void laysNoDeedAtTheDoorOfTheWeather() {
        assertThat(claims("The minister blamed the attack on bad weather.", ActKind.ATTACK))
                .allSatisfy(attack -> assertThat(attack.roles().actors()).isEmpty());
    }

    @Test
    void takesWhoClaimsADeedForItsDoerByHisOwnWord() {
        for (String text : List.of(
                "The Lorne Front claimed responsibility for the bombing of the market.",
                "Responsibility for the bombing of the market was claimed by the Lorne Front.")) {
            Claim bombing = claim(text, ActKind.BOMBING);
            assertThat(names(bombing.roles().actors())).containsExactly("Lorne Front");
            assertThat(speakers(bombing)).containsExactly("Lorne Front");
        }
    }

    @Test
    void takesWhoHasNotClaimedADeedForNeitherDoerNorSpeaker() {
        Claim killing =
                claim("The rebels have not claimed responsibility for the killing of Anna Tolvane.", ActKind.KILLING);

        assertThat(killing.roles().actors()).isEmpty();
        assertThat(killing.attribution()).isEmpty();
    }

    private static List<String> speakers(Claim claim) {
        return claim.attribution().stream().map(step -> step.speaker().name()).toList();
    }
}
