package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text says the number of the dead is. */
class ProseTollsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The death toll has risen to 45.; KILLING; 45; 45; ",
                "The toll of the massacre is unknown. The death toll rose from 40 to 45 on Monday.; KILLING; 45; 45; ",
                "The number of people killed by the army in May exceeded 200.; KILLING; 200; ; exceeded",
                "The number of dead is 31.; KILLING; 31; 31; ",
                "The raid left a death toll of at least 45 people.; KILLING; 45; ; at least",
                "Opposition groups put the death toll as high as 400.; KILLING; ; 400; as high as",
                "Amnesty estimates the number of those executed at 4,500.; EXECUTION; 4500; 4500; ",
                "Estimates of the number of prisoners executed range from 4,500 to 30,000.; EXECUTION; 4500; 30000; ",
                "A former official puts the number of those executed at between 280 and 350.; EXECUTION; 280; 350; ",
                "A former official puts the number of those executed in Tarn prison at 280.; EXECUTION; 280; 280; ",
                "One prisoner puts the number of the executed at 300.; EXECUTION; 300; 300; ",
                "The number of executions in Tarn was 280.; EXECUTION; 280; 280; ",
                "Between 2,800 and 3,800 political prisoners are believed to have been executed.; EXECUTION; 2800; 3800; ",
            })
    void readsNumberOfTheDead(String text, String act, Long low, Long high, String qualifier) {
        Quantity count = claim(text, ActKind.valueOf(act)).content().count().orElseThrow();
        assertThat(count.low().isPresent() ? (Long) count.low().getAsLong() : null)
                .isEqualTo(low);
        assertThat(count.high().isPresent() ? (Long) count.high().getAsLong() : null)
                .isEqualTo(high);
        assertThat(count.qualifier().orElse(null)).isEqualTo(qualifier);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Opposition groups put the death toll as high as 400.; opposition groups",
                "The death toll was put at 17 by the union.; the union",
                "Soldiers killed the prisoners. A former official put the figure at 280.; a former official",
            })
    void saysWhoPutsItThere(String text, String speaker) {
        assertThat(claims(text, ActKind.KILLING))
                .flatExtracting(Claim::attribution)
                .extracting(step -> step.speaker().name())
                .containsExactly(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The death toll could rise to 60.",
                "The death toll is expected to rise to 60.",
                "The death toll never reached 46.",
                "If the death toll reaches 100, the army will leave.",
                "The government rejected a death toll of 47.",
                "The army denied that the death toll had reached 401.",
                "The number of people killed did not exceed 201.",
                "The number of people killed every month exceeds 202.",
                "The death toll is one of the highest in history.",
                "The death toll rose 20 percent to 51.",
                "The earthquake shook the town. The death toll reached 300.",
                "The total paid to the families of those killed reached 49 million.",
                "The number of people arrested for the killing of Peter Brask rose to 48.",
                "The number of soldiers who killed Peter Brask was 13.",
                "Soldiers killed Peter Brask. The toll of the wounded reached 52.",
                "Police arrested the prisoners. A former official put the figure at 281.",
                "Between 1979 and 1981 political prisoners were executed in Lorne.",
            })
    void takesNoOtherNumberForIt(String text) {
        assertThat(Passages.read(text).claims())
                .filteredOn(claim -> claim.act().is(ActKind.KILLING))
                .allMatch(claim -> claim.content().count().isEmpty());
    }

    @Test
    void takesNoOneWhoGivesAnOrderForOneWhoPutsANumber() {
        assertThat(claim("A number of officers gave the order to kill Peter Brask.", ActKind.KILLING)
                        .attribution())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peter Brask was killed along with two guards.; 3",
                "Ten men were killed along with two guards and a driver.; 13",
            })
    void countsWhoDiedWithSomebody(String text, long number) {
        assertThat(claim(text, ActKind.KILLING).content().count())
                .contains(Quantity.exactly(number, Quantity.Unit.PERSONS));
    }
}
