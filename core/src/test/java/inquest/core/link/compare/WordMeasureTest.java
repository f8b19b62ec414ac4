package inquest.core.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordMeasureTest {

    /** A soft g differs from a hard one in class, and was once held to make two names of it before they were compared. */
    @Test
    void findsOneNameInTwoScriptsThoughItsLettersAreOfOtherClasses() {
        assertThat(level("جورج", "george")).isEqualTo(WordMeasure.NEAR_ACROSS);
    }

    @Test
    void holdsOtherNamesInTwoScriptsApart() {
        assertThat(level("جورج", "samuel")).isEqualTo(WordMeasure.DIFFERS_ACROSS);
    }

    @Test
    void takesHalfOfACodeForAPartOfIt() {
        WordMeasure codes = measure(WordMeasure.Style.CODE, "40717x", "407vqk", "49zzzz");
        assertThat(codes.level(0, 1)).isEqualTo(WordMeasure.PART);
        assertThat(codes.level(0, 2)).isEqualTo(WordMeasure.DIFFERS);
    }

    private static int level(String left, String right) {
        WordMeasure names = measure(WordMeasure.Style.NAME, left, right);
        assertThat(names.level(1, 0)).isEqualTo(names.level(0, 1));
        return names.level(0, 1);
    }

    private static WordMeasure measure(WordMeasure.Style style, String... values) {
        int[] counts = new int[values.length];
        Arrays.fill(counts, 1);
        return new WordMeasure(style, List.of(values), counts, new Interner());
    }
}
