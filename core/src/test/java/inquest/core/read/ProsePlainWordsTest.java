package inquest.core.read;

import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gravest harm as people tell it and as notes have it, without a verb of the law. */
class ProsePlainWordsTest {

    private static void befell(String text, ActKind act, String victims) {
        assertThat(claims(text, act))
                .extracting(claim -> String.join("; ", names(claim.roles().targets())))
                .containsExactly(victims);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers came at night. They took also our neighbour’s boy, Martin Kelvane. | ARREST | Martin Kelvane",
                "Peter Brask was forced into a white pickup by masked men. | ABDUCTION | Peter Brask",
                "Soldiers arrested Peter Brask, and Anna Roth’s son Martin, and Daniel Orveth."
                        + " | ARREST | Peter Brask; Martin; Daniel Orveth",
                "The mayor was placed under house arrest. | DETENTION | the mayor",
                "Anna Roth was transferred from Lorne prison to Karfield prison. | DETENTION | Anna Roth",
                "Of the 120 people arrested, 14 were executed. | ARREST | the 120 people",
                "Two contracted drivers, Peter Brask and Martin Kelvane, abducted on the Lorne road."
                        + " | ABDUCTION | Peter Brask; Martin Kelvane",
                "A woman reported being robbed at gunpoint Thursday by a masked man. | ROBBERY | a woman",
            })
    void findsWhoIsTaken(String text, ActKind act, String victims) {
        befell(text, act, victims);
    }

    @Test
    void holdsForDisappearedPerhapsWhoseWhereaboutsRemainUnknown() {
        String text =
                "The whereabouts of Anna Roth and Peter Brask, detained by soldiers on 12 May 1999, remain unknown.";
        befell(text, ActKind.ENFORCED_DISAPPEARANCE, "Anna Roth; Peter Brask");
        assertThat(claims(text, ActKind.ENFORCED_DISAPPEARANCE))
                .extracting(claim -> claim.assessment().modality())
                .containsExactly(Claim.Modality.POSSIBLE);
        befell(text, ActKind.DETENTION, "Anna Roth; Peter Brask");
    }

    @Test
    void holdsThoseInCustodyWhomNobodySawAgainForDisappearedPerhaps() {
        befell(
                "Eleven of the prisoners were never seen again.",
                ActKind.ENFORCED_DISAPPEARANCE,
                "Eleven of the prisoners");
        assertThat(claims("Many prisoners had their masks taken off and not returned.", ActKind.ENFORCED_DISAPPEARANCE))
                .isEmpty();
    }

    @Test
    void findsWhereSomebodyIsTransferredTo() {
        Claim claim = claims("Anna Roth was transferred from Lorne prison to Karfield prison.", ActKind.DETENTION)
                .get(0);
        assertThat(claim.roles().place().map(place -> place.name())).contains("Karfield prison");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Detainee Peter Brask was found hanging in cell 2. | DEATH_IN_CUSTODY | Peter Brask",
                "The group claimed responsibility for the beheading of two engineers. | EXECUTION | two engineers",
                "Peter Brask was one of those hanged that August in Lorne prison. | EXECUTION | Peter Brask",
                "Peter Brask was killed with two of his sons. | KILLING | Peter Brask; two of his sons",
                "Peter Brask was martyred in 1988. | KILLING | Peter Brask",
                "He was hacked to death. | KILLING | he",
                "The soldiers drowned them in the river. | KILLING | them",
                "They cut his throat. | KILLING | his",
                "The two leaders were guillotined at dawn. | EXECUTION | the two leaders",
                "My aunt, who hid two boys and was hanged for it, is buried in Karfield. | EXECUTION | my aunt",
                "Villagers discovered 16 bodies in a dry well at Karfield. | KILLING | 16 bodies",
            })
    void findsWhoWasKilled(String text, ActKind act, String victims) {
        befell(text, act, victims);
    }

    @Test
    void namesTheDeadAmongWhomATextCountsThem() {
        String text =
                "67 people were killed in the blasts. Among the dead were Judge Peter Brask and a photographer, Anna Roth.";
        assertThat(claims(text, ActKind.KILLING))
                .extracting(claim -> String.join("; ", names(claim.roles().targets())))
                .contains("Peter Brask; Anna Roth");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The guards pulled out his nails. | TORTURE | his",
                "The guards gave me electric shocks. | TORTURE | me",
                "They hung me by my wrists from the ceiling. | TORTURE | me",
                "The guards put the wires on my feet. | TORTURE | my",
                "The guards put a plastic bag over my head. | TORTURE | my",
                "The guards would not give us water for three days. | TORTURE | us",
                "He was electrocuted with cables during interrogation. | TORTURE | he",
                "The guards made him stand naked in the cold. | TORTURE | him",
                "The prisoners were starved. | ILL_TREATMENT | the prisoners",
                "A bullet hit my sister in the leg. | INJURY | my sister",
                "The villagers were driven from their homes. | FORCED_DISPLACEMENT | the villagers",
                "Soldiers looted the shops and set fire to the mosque. | DESTRUCTION | the mosque",
                "The guards broke my fingers one by one. | TORTURE | my",
                "I was kept on my feet for five days. | ILL_TREATMENT | I",
                "The guards hit me with a hosepipe. | ILL_TREATMENT | me",
                "Two soldiers forced themselves on me that night. | SEXUAL_VIOLENCE | me",
                "The guards kept me in the cellar for nineteen days. | DETENTION | me",
                "At least 22 women reported being sexually assaulted. | SEXUAL_VIOLENCE | at least 22 women",
            })
    void findsTormentsInPlainWords(String text, ActKind act, String victims) {
        befell(text, act, victims);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He hung his coat on the door.",
                "The prisoners were taken to the yard.",
                "The director shot a film about the attack.",
                "Gunmen attacked the village. Her father had died in his sleep.",
                "She cut his hair.",
                "He had no time to cut his throat.",
                "They kept me alive for the photographs.",
                "The dentist pulled out his tooth.",
                "She plunged her face into the cold water.",
                "She broke her arm.",
                "Her arm was burned by the stove.",
                "In prison the dentist pulled out my tooth.",
                "Two guards were transferred to Lorne prison to relieve their colleagues.",
                "My uncle drove the nurses from the village to the hospital.",
                "The boy fell and hit his head on an iron bar.",
                "The soldiers took us into the cellar when the shelling began.",
                "My mother put a bag of ice on my head.",
                "The teacher made the pupil stand in the corner for an hour.",
                "My mother made us kneel and pray for an hour every Sunday.",
                "The chief of police was forced to stand for two hours at the meeting because there were no chairs.",
                "He drove his mother home from the hospital.",
                "He forced himself to eat.",
                "He attached the cable to his own ear.",
            })
    void findsNoHarmInWhatPeopleDoEveryDay(String text) {
        assertThat(read(text).claims().stream().map(Claim::act))
                .doesNotContain(
                        ActKind.ARREST,
                        ActKind.KILLING,
                        ActKind.EXECUTION,
                        ActKind.TORTURE,
                        ActKind.ILL_TREATMENT,
                        ActKind.DETENTION);
    }
}
