package inquest.core.read;

import static inquest.core.read.Passages.claim;
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
            })
    void saysWhoPutsItThere(String text, String speaker) {
        assertThat(claim(text, ActKind.KILLING).attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The death toll could rise to 60.",
                "The earthquake shook the town. The death toll reached 300.",
                "The number of students rose to 900.",
                "The ministry did not give the number of dead.",
            })
    void takesNoOtherNumberForIt(String text) {
        assertThat(Passages.read(text).claims()).noneMatch(claim -> claim.act().is(ActKind.KILLING));
    }

    @Test
    void countsWhoDiedWithSomebody() {
        Claim claim = claim("Peter Brask was killed along with two guards.", ActKind.KILLING);
        assertThat(claim.content().count()).contains(Quantity.exactly(3, Quantity.Unit.PERSONS));
    }
}
