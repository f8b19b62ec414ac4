package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody was told or heard is not the text's own word, nor seen by who heard it. */
class ProseHearsayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We were told that soldiers had killed my brother. | KILLING",
                "The family was informed that Peter Brask had been executed. | EXECUTION",
                "I heard that the guards killed three prisoners. | KILLING",
                "I had been told he was hanged by a captain. | EXECUTION",
                "As I was told, soldiers killed him. | KILLING",
                "From what I heard, they killed him in the yard. | KILLING",
                "They had heard of the killing of Peter Brask. | KILLING",
                "She was informed of her son's execution. | EXECUTION",
                "Word reached us that the prisoners had been hanged. | EXECUTION",
            })
    void isReportedByNobodyNamed(String text, ActKind act) {
        Claim claim = claim(text, act);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.REPORTED);
        assertThat(claim.assessment().firsthand()).contains(false);
        assertThat(claim.attribution()).isEmpty();
    }

    @Test
    void doesNotLetThePrisonersTellWhatSheWasToldOfThem() {
        assertThat(claim("She was told that prisoners were hanged in the yard.", ActKind.EXECUTION)
                        .attribution())
                .isEmpty();
    }

    @Test
    void namesWhoToldItWhereTheTextDoes() {
        Claim claim = claim("I heard from a guard that my son had been executed.", ActKind.EXECUTION);
        assertThat(claim.attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("a guard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The court heard that soldiers killed Peter Brask.",
                "The court was told that soldiers killed Peter Brask.",
                "As the court heard, soldiers killed Peter Brask."
            })
    void leavesOpenWhetherAWitnessInCourtSawIt(String text) {
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.REPORTED);
        assertThat(claim.assessment().firsthand()).isEmpty();
        assertThat(claim.attribution()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I heard them kill him.",
                "I was not told that soldiers had killed my brother.",
                "Nobody told us that soldiers had killed my brother.",
                "It is known that soldiers killed my brother."
            })
    void isNotWhatSomebodyHeardHappenOrWasNotTold(String text) {
        assertThat(claim(text, ActKind.KILLING).assessment().modality()).isEqualTo(Modality.ASSERTED);
    }

    @Test
    void isNotWhatBefallsWhoIsToldOfIt() {
        assertThat(claim("He was told that he had been sentenced to death.", ActKind.SENTENCING)
                        .assessment()
                        .modality())
                .isEqualTo(Modality.ASSERTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was reported that forty men had been hanged. | REPORTED",
                "It is believed that forty men were hanged. | ALLEGED",
                "Rumour had it that forty men had been hanged. | ALLEGED",
                "There were rumours that forty men had been hanged. | ALLEGED",
            })
    void weighsWhatIsSaidByNobodyInParticular(String text, Modality modality) {
        Claim claim = claim(text, ActKind.EXECUTION);
        assertThat(claim.assessment().modality()).isEqualTo(modality);
        assertThat(claim.attribution()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Tolvane learned in July that her brother had been hanged.",
                "In July she was told that her son had been hanged."
            })
    void takesTheDayOfHearingForNoDayOfTheDeed(String text) {
        assertThat(claim(text, ActKind.EXECUTION).content().date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There are reports that soldiers killed two women. | REPORTED",
                "The council took note of complaints that soldiers killed two women. | ALLEGED",
            })
    void weighsReportsAndComplaintsThatNobodyIsSaidToMake(String text, Modality modality) {
        assertThat(claim(text, ActKind.KILLING).assessment().modality()).isEqualTo(modality);
    }

    @Test
    void isNoStatementOfWhoDidNotSayWhere() {
        assertThat(claim("They did not say where he was buried.", ActKind.BURIAL)
                        .attribution())
                .isEmpty();
    }

    @Test
    void endsWithWhatAnotherSpeakerSaysBehindASemicolon() {
        String text = "The union alleged that 62 men were killed; the court finds that 38 men were killed.";
        assertThat(claims(text, ActKind.KILLING).get(1).attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("the court");
    }
}
