package inquest.core.read;

import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of the day: several people in one sentence and one after another, and the page that the report stood on. */
class ProseReportsTest {

    private static String befell(String text, ActKind act) {
        return claims(text, act).stream()
                .flatMap(claim -> names(claim.roles().targets()).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One man was killed and another wounded on Monday. | KILLING | one man",
                "One man was killed and another wounded on Monday. | INJURY | another",
                "A shooting left one person dead and another injured. | INJURY | another",
                "One man was killed and another wounded Monday night in a shooting. | INJURY | another",
                "A shooting left one person dead and two others injured. | INJURY | two others",
                "Two men were shot. One was pronounced dead and the other was taken to a hospital with serious injuries. | INJURY | the other",
                "A second victim was found at the market who had been shot. | SHOOTING | A second victim",
                "A 16-year-old was shot in the arm on Monday. | INJURY | a 16-year-old",
                "Officers went to a house on a report of a woman with a gunshot wound. | INJURY | a woman",
                "Officers found the boy, suffering from a gunshot wound. | INJURY | the boy",
                "The medics pronounced the boy dead after the shooting. | KILLING | the boy",
                "His uncle had got shot in the head. | SHOOTING | his uncle",
                "About 5:20 p.m., a 29-year-old man was shot in the leg. | SHOOTING | a 29-year-old man",
                "VELMOUTH, Orv. - A 26-year-old man was killed on Monday night. | KILLING | a 26-year-old man",
            })
    void tellsWhoOfSeveralWasHurt(String text, ActKind act, String victims) {
        assertThat(befell(text, act)).isEqualTo(victims);
    }

    @Test
    void killsNobodyForAWoundToTheBody() {
        String text = "They found Peter Brask in the house with a gunshot wound to the lower body.";
        assertThat(befell(text, ActKind.KILLING)).isEmpty();
        assertThat(befell(text, ActKind.INJURY)).isEqualTo("Peter Brask");
    }

    @Test
    void hurtsNobodyWhoOnlyMightBe() {
        String text = "The officers asked hospitals to call if someone arrived with a gunshot wound.";
        assertThat(claims(text, ActKind.INJURY))
                .extracting(claim -> claim.assessment().modality())
                .containsOnly(Claim.Modality.CONDITIONAL);
        assertThat(befell("Detectives recovered a stolen pistol and a rifle.", ActKind.INJURY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Told of as new behind somebody else's name.
                "Police named the dead man as Peter Brask. Officers took a 23-year-old man to a hospital, where he was treated"
                        + " for a gunshot wound. | INJURY | a 23-year-old man",
                "Peter Brask was shot on Monday. A 38-year-old man was shot in another street. | INJURY | Peter Brask; a 38-year-old man",
                "Two men were shot. They were identified as Peter Brask and Daniel Orveth. A 38-year-old man was wounded in"
                        + " Lorne. | INJURY | Daniel Orveth; Peter Brask; a 38-year-old man",
                // The dead one.
                "One man was shot dead and another wounded on Monday. The man killed was identified as Peter Brask. | KILLING | Peter Brask",
                "One man was shot dead and another wounded on Monday. The man killed was identified as Peter Brask. | INJURY | another",
                // Whom the report is about.
                "A 26-year-old man was killed on Monday. Shots were fired between two cars. Peter Brask was taken to a hospital, but he"
                        + " died of a gunshot wound. | KILLING | Peter Brask",
                "The victim told officers she was shot. Police know the man who shot her. | SHOOTING | the victim",
                "A boy shot his 4-year-old sister on Monday. The 4-year-old was shot in the leg. | SHOOTING | his 4-year-old sister",
                "The suspect, who was identified as Peter Brask, was shot on Monday. | SHOOTING | Peter Brask",
            })
    void takesNobodyForSomebodyElseOfTheReport(String text, ActKind act, String victims) {
        assertThat(befell(text, act)).isEqualTo(victims);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A boy was shot on Monday. READ MORE: Two men charged with murder in death of a child.",
                "A boy was shot on Monday. RELATED: Father arrested in connection with the murder of his son.",
                "A boy was shot on Monday. Related Articles Police kill suspect in Lorne.",
                "A boy was shot on Monday. Photo: Carl Odren, Lorne Chronicle One person died late on Tuesday in a shooting.",
            })
    void readsNoHeadlinesOfOtherReportsAndNoPhotographers(String text) {
        assertThat(read(text).claims())
                .filteredOn(claim -> claim.act().is(ActKind.KILLING) || claim.act() == ActKind.ARREST)
                .flatExtracting(claim -> names(claim.roles().targets()))
                .noneMatch(name -> name.contains("Odren")
                        || name.contains("child")
                        || name.contains("son")
                        || name.contains("Father")
                        || name.contains("suspect"));
        assertThat(befell(text, ActKind.SHOOTING)).isEqualTo("a boy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Who tells of a death is not dead, nor is whom the dead one helped.
                "Peter Brask was taken from his cell. A survivor said that he was executed by the guards. | EXECUTION | he",
                "Peter Brask had hidden a boy in his house when he was killed by the militia. | KILLING | he",
                "Peter Brask was shot dead by police. The officer who fatally shot the man was stabbed in prison. | ATTACK | the officer",
                "A man was killed by police in Velm. Peter Brask was killed by soldiers as he left his house. | KILLING | Peter Brask; a man",
                "The prisoner was tied up and a guard beat on his back. | ILL_TREATMENT | ''",
            })
    void takesNobodyForTheDeadWhoMayLive(String text, ActKind act, String victims) {
        assertThat(befell(text, act)).isEqualTo(victims);
    }

    @Test
    void readsCaptionsThatTellWhatWasDone() {
        assertThat(befell("Photo: Anna Roth was shot dead by police at her home.", ActKind.KILLING))
                .isEqualTo("Anna Roth");
    }

    @Test
    void takesWhatIsPresupposedForNoCondition() {
        assertThat(claims("If the killing of Peter Brask goes unpunished, others will follow.", ActKind.KILLING))
                .extracting(claim -> claim.assessment().modality())
                .containsExactly(Claim.Modality.ASSERTED);
    }
}
