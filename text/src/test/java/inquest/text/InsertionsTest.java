package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsertionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[the police] came at night; ` the police  came at night`",
                "She saw [Brask] there; `She saw  Brask  there`",
                "many LF [Valley Army] members; `many LF               members`",
                "he was shoot [sic] twice; `he was shoot       twice`",
                "they took [words indistinct] away; `they took                    away`",
                "as was found later [12], they left; `as was found later     , they left`",
                "on 28 July [1988] they came; `on 28 July  1988  they came`",
                "they took [30] men [in July 1988] away; `they took  30  men  in July 1988  away`",
                "That General [Roe] came; `That General  Roe  came`",
                "Then [Peter Roe] came; `Then  Peter Roe  came`",
                "and then [...] they left; `and then       they left`",
            })
    void opensBracketsOrPassesOverWhatIsInThem(String text, String opened) {
        assertThat(Insertions.opened("He said: “" + text + "”")).isEqualTo("He said: “" + opened + "”");
        assertThat(Insertions.opened("\"" + text + "\", he said")).isEqualTo("\"" + opened + "\", he said");
    }

    @Test
    void keepsBracketsThatAreTheWritersOwn() {
        String text =
                "“They came.” On Friday [3 May] soldiers of the LF [Valley Army] left.\r\n\r\n“He said\n \nand [so] on";
        assertThat(Insertions.opened(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[T]he prisoners",
                "he help[ed] them",
                "the Front of the Valleys [FVTX] said",
                "the FVTX [Front of the Valleys] said",
                "-- [TEXT] The soldiers",
                "a ] bracket [ or two"
            })
    void keepsChangedLettersAndAbbreviations(String text) {
        String quoted = "“" + text;
        assertThat(Insertions.opened(quoted)).isSameAs(quoted);
    }

    @Test
    void keepsLengthAndAllOtherSigns() {
        Random random = new Random(20261126);
        String signs = "“[]aB c.1\u00e9\u202e\ud83d\ude00\n";
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String opened = Insertions.opened(text.toString());
            assertThat(opened).hasSameSizeAs(text);
            for (int i = 0; i < text.length(); i++) {
                if (opened.charAt(i) != ' ') {
                    assertThat(opened.charAt(i)).isEqualTo(text.charAt(i));
                }
            }
        }
    }
}
