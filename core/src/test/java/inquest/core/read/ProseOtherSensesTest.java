package inquest.core.read;

import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words for violence of games, kitchens, the stage and beasts, beside the same words of people. */
class ProseOtherSensesTest {

    private static final List<ActKind> HARM = List.of(
            ActKind.KILLING,
            ActKind.EXECUTION,
            ActKind.MASSACRE,
            ActKind.SHOOTING,
            ActKind.INJURY,
            ActKind.TORTURE,
            ActKind.ILL_TREATMENT,
            ActKind.DETENTION,
            ActKind.DEATH_IN_CUSTODY);

    private static List<ActKind> harm(String text) {
        return read(text).claims().stream()
                .map(Claim::act)
                .filter(HARM::contains)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The critics slaughtered his new film.",
                "They beat us by four goals to one.",
                "Lorne beat Karfield in the final.",
                "She beat the eggs until they were stiff.",
                "I was detained by a portrait of a lady in the museum.",
                "The wolf killed nine lambs.",
                "Lorne were slaughtered 6-0 at home.",
                "The move was executed perfectly as a decoy by a teenager, Leo Tarn.",
                "Anna Roth killed off two divisions to save money.",
                "The drug kills ninety per cent of the parasites.",
                "The hunters shot eleven deer.",
                "Soldiers attacked the town. This was told by a neighbour who has since died.",
                "He was killed in a motor accident.",
                "We slaughtered the lamb for the feast.",
                "He hung his head in shame.",
                "The crowd drowned him out.",
                "The company cut down its workers by half.",
                "The surgeon cut his throat to let him breathe.",
                "The company gave electricity to the villagers.",
                "Soldiers attacked the town. My uncle had died in a gold mine.",
                "He was thrown from the plane in the crash.",
                "A guard was found dead in the jail.",
            })
    void takesNoFigureOfSpeechForHarm(String text) {
        assertThat(harm(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The soldiers slaughtered the villagers. | MASSACRE",
                "The guards beat us with cables. | ILL_TREATMENT",
                "On 3-4 May 1999 soldiers massacred the villagers of Velm. | MASSACRE",
                "Soldiers massacred 30-40 villagers. | MASSACRE",
                "Guards beat boys aged 10-12. | ILL_TREATMENT",
                "Forty detainees were killed in an outbreak of violence. | KILLING",
                "Eleven marchers were cut down by machine-gun fire. | KILLING",
                "The Grey Wolves killed two teachers. | KILLING",
                "Soldiers whipped the column of prisoners. | ILL_TREATMENT",
                "Guards beat the prisoners in the final days of the war. | ILL_TREATMENT",
                "The soldiers cut down five villagers as they ran. | KILLING",
                "The guards cut his throat. | KILLING",
                "The soldiers drowned him in the river. | KILLING",
                "The doctor of the prison put electrodes on the fingers of the prisoner. | TORTURE",
                "They died in their beds when a shell hit the ward. | KILLING",
            })
    void takesTheSameWordsOfPeopleForHarm(String text, ActKind act) {
        assertThat(harm(text)).contains(act);
    }
}
