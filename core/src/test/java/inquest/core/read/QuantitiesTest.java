package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Quantity;
import inquest.core.model.Quantity.Unit;
import inquest.core.model.Span;
import inquest.core.read.Annotated.Sentence;
import inquest.core.read.Annotated.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    private static final Quantities QUANTITIES = new Quantities(Lexicon.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "1367; 1367",
                "30,000; 30000",
                "1,234,567; 1234567",
                "1.500; 1500",
                "seven; 7",
                "Nineteen; 19",
                "forty; 40",
                "ninety-nine; 99",
                "dozen; 12",
                "hundred; 100",
                "two; 2",
            })
    void readsNumber(String written, long value) {
        assertThat(Quantities.value(written)).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"''", "prisoners", "3rd", "99999999999999999999", "-", "–", "\u0661\u066c", "','", "',-,'"})
    void readsNoNumber(String written) {
        assertThat(Quantities.value(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "47 prisoners, 47, 47",
        "over 900 prisoners, 900,",
        "more than 900 prisoners, 900,",
        "at least forty prisoners, 40,",
        "up to 300 prisoners, , 300",
        "about 60 prisoners, 60, 60",
        "a further 12 prisoners, 12, 12",
        "between 200 and 300 prisoners, 200, 300",
        "200 to 300 prisoners, 200, 300",
        "200–300 prisoners, 200, 300",
        "two hundred prisoners, 200, 200",
        "two hundred and fifty prisoners, 250, 250",
        "over thirty thousand prisoners, 30000,",
        "between two hundred and three hundred prisoners, 200, 300",
    })
    void readsBounds(String words, @Nullable Long low, @Nullable Long high) {
        Quantity quantity = counted(words).orElseThrow();
        assertThat(quantity.low()).isEqualTo(low == null ? OptionalLong.empty() : OptionalLong.of(low));
        assertThat(quantity.high()).isEqualTo(high == null ? OptionalLong.empty() : OptionalLong.of(high));
    }

    @Test
    void keepsWordsThatWidenNumber() {
        assertThat(counted("at least forty prisoners").orElseThrow().qualifier())
                .contains("at least");
    }

    @Test
    void readsRoundNumberAsLowerBound() {
        Quantity quantity = counted("thousands").orElseThrow();
        assertThat(quantity.low()).hasValue(2000);
        assertThat(quantity.high()).isEmpty();
    }

    @Test
    void keepsVagueNumberAsWords() {
        Quantity quantity = counted("many prisoners").orElseThrow();
        assertThat(quantity.low()).isEmpty();
        assertThat(quantity.qualifier()).contains("many");
    }

    @Test
    void countsNoYear() {
        assertThat(counted("the 1962 massacre")).isEmpty();
    }

    @Test
    void countsPeopleThatAreAsManyAsYear() {
        assertThat(counted("1962 prisoners").orElseThrow().low()).hasValue(1962);
    }

    /** The quantity of a phrase whose last word is the head of all the others. */
    private static Optional<Quantity> counted(String words) {
        List<Token> tokens = new ArrayList<>();
        String[] parts = words.split(" ");
        int start = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean head = i == parts.length - 1;
            boolean number = Quantities.value(parts[i]).isPresent() || Character.isDigit(parts[i].charAt(0));
            String pos = number ? "CD" : head ? (parts[i].endsWith("s") ? "NNS" : "NN") : "JJ";
            tokens.add(new Token(
                    new Span(start, start + parts[i].length()),
                    parts[i],
                    parts[i],
                    pos,
                    "O",
                    head ? -1 : parts.length - 1,
                    head ? "root" : number ? "nummod" : "amod"));
            start += parts[i].length() + 1;
        }
        List<Word> sentence = Word.of(words, new Sentence(tokens), 0);
        return QUANTITIES.of(sentence.get(sentence.size() - 1), Unit.PERSONS);
    }
}
