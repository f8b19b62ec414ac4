package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Locality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrests, abductions and prisons in the everyday words of witnesses. */
class ProseTakingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers took my father from the house. | my father",
                "Police took Peter Brask away. | Peter Brask",
                "Anna Tolvane was taken away by soldiers. | Anna Tolvane",
                "Agents came for my husband at dawn and took him. | my husband",
                "The secret police dragged my neighbour out of the house and drove off with him. | my neighbour",
                "Police bundled the editor into a van. | the editor",
                "The farmers were rounded up by the army. | the farmers",
                "My son was picked up by the police at the checkpoint. | my son",
                "Soldiers came to the house. They took my father away. | my father",
                "Captain Brask took my uncle from the house. | my uncle",
                "Soldiers took my cousin at night. | my cousin",
                "The soldiers came at night. They took my father. | my father",
                "The soldiers came at night. They took him. | him",
                "Anna Tolvane was forced into a grey Niva by soldiers. | Anna Tolvane",
            })
    void holdsTakingByTheStateForArrest(String text, String taken) {
        assertThat(names(claim(text, ActKind.ARREST).roles().targets())).containsExactly(taken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Men in masks took my cousin from the fields. | my cousin",
                "Unknown men took Peter Brask away. | Peter Brask",
                "The boy was dragged out of the car by gunmen. | the boy",
                "They dragged my father out of the house and drove off with him. | my father",
                "They handcuffed my father and put him in a car. | my father",
            })
    void holdsTakingByUnknownOrArmedMenOrByForceForAbduction(String text, String taken) {
        assertThat(names(claim(text, ActKind.ABDUCTION).roles().targets())).containsExactly(taken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They took him away. | him",
                "My father was taken from his bed at night. | my father",
                "Two men took the teacher away. | the teacher",
                "They took him to the prison of Tarn. | him",
                "They took my father. | my father",
                "They took my brother first. | my brother",
                "They took Peter Brask in 1988. | Peter Brask",
            })
    void holdsTakingByNobodyKnowsWhomForDetention(String text, String taken) {
        assertThat(names(claim(text, ActKind.DETENTION).roles().targets())).containsExactly(taken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He is being held at the barracks of Lorne. | he",
                "She was kept in a cell for three months. | she",
                "They locked me in a cell. | me",
                "We were locked up for two weeks. | we",
                "The guards kept us in a cell. | us",
            })
    void findsWhoIsHeld(String text, String held) {
        assertThat(names(claim(text, ActKind.DETENTION).roles().targets())).containsExactly(held);
    }

    @Test
    void hearsDenialAndOrder() {
        assertThat(claim("She was not held in prison.", ActKind.DETENTION)
                        .assessment()
                        .polarity())
                .isEqualTo(Polarity.DENIED);
        assertThat(claim("They did not take my brother away.", ActKind.DETENTION)
                        .assessment()
                        .polarity())
                .isEqualTo(Polarity.DENIED);
        assertThat(claim("The colonel ordered soldiers to take the men away.", ActKind.ARREST)
                        .assessment()
                        .modality())
                .isEqualTo(Modality.REQUESTED);
        assertThat(claim("The army considered rounding up the farmers.", ActKind.ARREST)
                        .assessment()
                        .modality())
                .isEqualTo(Modality.PLANNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My aunt took him to hospital.",
                "My mother took me away from school to raise me.",
                "The law took him by surprise.",
                "Peter Brask was held at bay by the dogs.",
                "The meeting is being held at the barracks.",
                "The flag was taken down.",
                "They took the bus away.",
                "He was taken ill.",
                "The body was taken away by soldiers.",
                "Police took the injured boy to hospital.",
                "The flood took my brother away.",
                "Officers took the children away to safety.",
                "They took their bags from the house.",
                "He was kept in hospital for a week.",
                "We were kept in the dark.",
                "The police took him seriously.",
                "Soldiers took a break.",
                "They took him away in an ambulance.",
                "He took his wife away from the war.",
                "The officer took his son from the house to the market.",
                "They came for dinner and took him home.",
                "The guards took the prisoners out of the cells for exercise.",
                "The soldiers took three prisoners out of the ward.",
                "The president was taken to the headquarters.",
                "The police held a press conference at the station.",
                "My mother kept us in the camp.",
                "They took them away.",
                "They took him.",
                "They took my father's watch.",
                "They took my hand.",
                "They took the children to the market.",
                "They took my brother as a witness.",
                "My uncle came. They took my father home.",
            })
    void takesNoOtherTakingForLossOfFreedom(String text) {
        assertThat(read(text).claims()).isEmpty();
    }

    @Test
    void makesNoTakingOfARescue() {
        assertThat(read("The fire brigade arrived. They dragged two people out of the burning house.")
                        .claims())
                .isEmpty();
    }

    @Test
    void makesATakingOfWhatGunmenDoWhoOpenedFire() {
        assertThat(read("Gunmen opened fire on the bus. They dragged two people out of the bus.")
                        .claims())
                .extracting(Claim::act)
                .contains(ActKind.ABDUCTION);
    }

    @Test
    void readsSnatchingAndArrestingAgain() {
        assertThat(Passages.names(
                        Passages.claim("The photographer Nigel Brendan was snatched by armed men.", ActKind.ABDUCTION)
                                .roles()
                                .targets()))
                .containsExactly("Nigel Brendan");
        assertThat(Passages.names(
                        Passages.claim("The ministry condemned the re-arrest of Omar Sowande.", ActKind.ARREST)
                                .roles()
                                .targets()))
                .containsExactly("Omar Sowande");
    }

    @Test
    void readsDeathBehindBars() {
        assertThat(Passages.claims("The poet Omar Saleh died behind bars.", ActKind.DEATH_IN_CUSTODY))
                .hasSize(1);
        assertThat(Passages.claims("The poet Omar Saleh died in a bar.", ActKind.DEATH_IN_CUSTODY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The prison where the students were held was bombed.; the students; The prison",
                "The camp in which the women were kept had no water.; the women; The camp",
                "Many still remember seeing the judge at the prisons they were being held in and recall how he was eager.; they; the prisons",
                "Most of those who were in Velm and Tavrin prisons saw the guards.; most of those; Velm and Tavrin prisons",
            })
    void readsWherePeopleWereHeldInRelativeClauses(String text, String who, String where) {
        Claim claim = Passages.claim(text, ActKind.DETENTION);
        assertThat(Passages.names(claim.roles().targets())).containsExactly(who);
        assertThat(claim.roles().place().map(Locality::name)).contains(where);
    }

    @Test
    void takesWhoWentMissingForOnlyPerhapsTaken() {
        Claim claim =
                Passages.claim("The reporter Omar Saleh went missing in June 2014.", ActKind.ENFORCED_DISAPPEARANCE);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.POSSIBLE);
        assertThat(Passages.claims("The money disappeared.", ActKind.ENFORCED_DISAPPEARANCE))
                .isEmpty();
        assertThat(Passages.claims("A car went missing.", ActKind.ENFORCED_DISAPPEARANCE))
                .isEmpty();
    }
}
