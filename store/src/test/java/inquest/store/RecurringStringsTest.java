package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecurringStringsTest {

    private final RecurringStrings strings = new RecurringStrings();

    @Test
    void givesOneStringForEqualOnes() {
        String first = strings.one(fresh("ab12"));

        assertThat(strings.one(fresh("ab12"))).isSameAs(first);
        assertThat(strings.one(fresh("ab13"))).isEqualTo("ab13");
    }

    @Test
    void forgetsRatherThanGrowsAndStaysRight() {
        String first = strings.one(fresh("word 7"));
        IntStream.range(0, 300_000)
                .filter(at -> at != 7)
                .forEach(at -> assertThat(strings.one("word " + at)).isEqualTo("word " + at));

        assertThat(strings.one(fresh("word 7"))).isEqualTo("word 7").isNotSameAs(first);
    }

    private static String fresh(String text) {
        return String.valueOf(text.toCharArray());
    }
}
