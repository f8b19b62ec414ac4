package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "30,000 | 30000",
                "1.234.567 | 1234567",
                "thirty-seven | 37",
                "thirty - seven | 37",
                "One hundred and twelve | 112",
                "two thousand | 2000",
                "two thousand one hundred five | 2105",
                "three dozen | 36",
                "1.5 million | 1500000",
                "12 thousand | 12000",
                "a | ",
                "twenty thirty | ",
                "seven five | ",
                "1988 30 | ",
                "0.5 | ",
            })
    void readsOnlyWhatIsWhollyANumber(String words, Long value) {
        assertThat(Numeral.value(words)).isEqualTo(value == null ? OptionalLong.empty() : OptionalLong.of(value));
    }

    @Test
    void takesNoNumberFromNoWords() {
        assertThat(Numeral.value(" ")).isEmpty();
    }
}
