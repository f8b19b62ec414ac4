package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words stand for protected witnesses while a text is parsed. */
class PseudonymsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Witness A saw them.",
                "Victim 3 died.",
                "Survivor HB-12’s account",
                "Detainee 104 and Witness GM"
            })
    void givesNamesOfTheSameLength(String text) {
        String named = Pseudonyms.named(text);
        assertThat(named).isNotEqualTo(text).hasSameSizeAs(text);
        assertThat(named).doesNotContain("Witness", "Victim", "Survivor", "Detainee");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Witness statements were taken.", "The Witness said so.", "Witness Roth spoke.", "witness A"})
    void leavesOtherWordsAlone(String text) {
        assertThat(Pseudonyms.named(text)).isSameAs(text);
    }

    @Test
    void givesACodeWithAHyphenOneNameWhereverItStands() {
        String named = Pseudonyms.named("Roe raped Witness K-12. The Chamber believes K-12, who wore an AK-47.");
        assertThat(named).isEqualTo("Roe raped William Kane. The Chamber believes Kane, who wore an AK-47.");
    }

    @Test
    void givesBackWhatTheTextHad() {
        String text = "William met Witness A.";
        assertThat(Pseudonyms.own("William", text, 0)).isEqualTo("William");
        assertThat(Pseudonyms.own("William", text, 12)).isEqualTo("Witness");
    }
}
