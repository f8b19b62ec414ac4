package inquest.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Quantity;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CountingTest {

    @Test
    void takesTheNumberThatFitsAmongSeveral() {
        Quantity over = of(30_000, -1, "over");
        assertThat(Counting.words(over, "over 5,000 in one town and over 30,000 in all"))
                .isEqualTo("over 30,000");
    }

    @Test
    void takesAQualifierBehindTheNumber() {
        assertThat(Counting.words(of(300, -1, "or more"), "300 or more were held"))
                .isEqualTo("300 or more");
    }

    @Test
    void readsPersianDigits() {
        assertThat(Counting.words(of(1500, -1, "بیش از"), "بیش از ۱۵۰۰ نفر")).isEqualTo("بیش از ۱۵۰۰");
    }

    @Test
    void writesDigitsForNumberWords() {
        assertThat(Counting.words(of(100, -1, "over"), "over a hundred")).isEqualTo("over 100");
    }

    @Test
    void leavesRoundNumbersInWords() {
        assertThat(Counting.words(of(2000, -1, "many thousands"), "many thousands of people"))
                .isEqualTo("many thousands");
    }

    @Test
    void leavesVagueNumbersInWords() {
        assertThat(Counting.words(of(-1, -1, "several"), "several people")).isEqualTo("several");
    }

    @Test
    void groupsThousandsAlikeEverywhere() {
        assertThat(Counting.words(Quantity.exactly(12_000, Quantity.Unit.PERSONS), ""))
                .isEqualTo("12,000");
    }

    @Test
    void givesAnUpperBound() {
        assertThat(Counting.words(of(-1, 40, ""), "")).isEqualTo("at most 40");
    }

    private static Quantity of(long low, long high, String qualifier) {
        return new Quantity(
                low < 0 ? OptionalLong.empty() : OptionalLong.of(low),
                high < 0 ? OptionalLong.empty() : OptionalLong.of(high),
                Optional.of(qualifier).filter(words -> !words.isEmpty()),
                Quantity.Unit.PERSONS);
    }
}
