package inquest.core.read;

import static inquest.core.read.Passages.claim;
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

/** Bodies in a well point to killings, and who was taken and not seen since to a disappearance: possible, and no more. */
class ProseTracesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bodies of 17 men were found in a well near Karvan. | 17 men",
                "Villagers found 17 bodies in a ditch near Karvan. | 17 bodies",
                "The remains of 12 people were exhumed from a pit in Dorn. | 12 people",
                "Bodies were found with their hands tied. | bodies",
                "Police said that the bodies of two men were found in a canal. | two men",
            })
    void takesBodiesWhereNobodyLaysHisDeadForPossibleKillings(String text, String dead) {
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.POSSIBLE);
        assertThat(names(claim.roles().targets())).containsExactly(dead);
    }

    @Test
    void takesTheDayOfFindingForTheLastOnePossible() {
        Claim claim = claim("The bodies of 17 men were found in a well in May 1988.", ActKind.KILLING);
        assertThat(claim.content().date()).map(when -> when.date()).contains(Edtf.parse("../1988-05-31"));
    }

    @Test
    void takesTheDeadOfAMassGraveForBuriedThere() {
        Claim claim = claim("A mass grave with 40 bodies was discovered near Tarn.", ActKind.BURIAL);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.ASSERTED);
        assertThat(names(claim.roles().targets())).containsExactly("40 bodies");
        assertThat(claim.roles().place()).map(place -> place.name()).contains("Tarn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The body of a swimmer was found in the lake.",
                "The body of a woman was found in her home.",
                "No bodies were found in the well.",
                "Bodies were found in a ditch after the flood.",
            })
    void takesNoOtherBodyForAKilling(String text) {
        assertThat(read(text).claims()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers took my father from the house. Nobody has seen him since. | my father",
                "Peter Brask was arrested by soldiers in May 1988 and was never seen again. | Peter Brask",
                "Peter Brask was arrested in May 1988. His fate is unknown. | Peter Brask",
                "Armed men abducted Anna Tolvane. She never returned. | Anna Tolvane",
                "Soldiers took three men from the village. They have not been seen since. | three men",
                "The police arrested Peter Brask. Nothing has been heard of him since. | Peter Brask",
                "The police arrested Peter Brask. He remains missing. | Peter Brask",
            })
    void takesWhoWasTakenAndNotSeenSinceForPossiblyMadeToDisappear(String text, String missing) {
        Claim claim = claim(text, ActKind.ENFORCED_DISAPPEARANCE);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.POSSIBLE);
        assertThat(claim.assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
        assertThat(names(claim.roles().targets())).containsExactly(missing);
    }

    @Test
    void datesADisappearanceByTheTaking() {
        Claim claim = claim(
                "Peter Brask was arrested by soldiers in May 1988 and was never seen again.",
                ActKind.ENFORCED_DISAPPEARANCE);
        assertThat(claim.content().date()).map(when -> when.date()).contains(Edtf.parse("1988-05"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The teacher left the village in 1988 and was never seen again.",
                "Her fate is unknown.",
                "Peter Brask was arrested and released. He was never seen again in the village.",
                "Police did not arrest Peter Brask. He has not been seen since.",
            })
    void takesNobodyWhoWasNotTakenForMadeToDisappear(String text) {
        assertThat(read(text).claims()).extracting(Claim::act).doesNotContain(ActKind.ENFORCED_DISAPPEARANCE);
    }
}
