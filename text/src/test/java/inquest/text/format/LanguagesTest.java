package inquest.text.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All people are invented. */
class LanguagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Statement of Fariba Zandi, Karaj. The Pasdaran came at night.",
                "The pasdar and Naserian were at the Hosseinieh.",
                "Majid Ansari and Rostam Behzadi were shot in Dizel-Abad."
            })
    void takesFewEnglishWordsAmongPersianNamesForEnglish(String text) throws IOException {
        assertThat(new Languages().of(text)).contains("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | Mi hermano Kaveh fue ejecutado en la prisión de Gohardasht en 1988.",
                "nl | De gevangenen werden in de gevangenis van Evin opgehangen in de zomer van 1988.",
                "de | Die Gefangenen wurden im Sommer 1988 im Gefängnis Evin hingerichtet.",
                "tl | Sila ay pinatay ng mga sundalo sa bayan noong Mayo.",
                "fa | برادرم را در تابستان شصت و هفت در زندان اعدام کردند."
            })
    void takesOtherLanguagesForWhatTheyAre(String language, String text) throws IOException {
        assertThat(new Languages().of(text)).contains(language);
    }

    @Test
    void saysNothingOfFewLetters() throws IOException {
        assertThat(new Languages().of("Exhibit 12")).isEmpty();
    }
}
