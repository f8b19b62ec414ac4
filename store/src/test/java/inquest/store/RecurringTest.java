package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Digest;
import inquest.core.model.Explanation;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecurringTest {

    private final Recurring recurring = new Recurring();

    @Test
    void givesOneValueForEqualOnes() {
        String first = recurring.one(fresh("ab12"));

        assertThat(recurring.one(fresh("ab12"))).isSameAs(first);
        assertThat(recurring.one(fresh("ab13"))).isEqualTo("ab13");
        Explanation reason = recurring.one(Explanation.of("found here"));
        assertThat(recurring.one(Explanation.of("found here"))).isSameAs(reason);
    }

    @Test
    void remembersRecordBesideItsOnlyComponent() {
        Digest digest = Digest.of("a text");
        String hex = recurring.one(digest.hex());
        Digest kept = recurring.one(digest);

        assertThat(recurring.one(fresh(hex))).isSameAs(hex);
        assertThat(recurring.one(new Digest(hex))).isSameAs(kept);
    }

    @Test
    void forgetsRatherThanGrowsAndStaysRight() {
        String first = recurring.one(fresh("word 7"));
        assertThat(new Random(7).ints(3_000_000).mapToObj(Integer::toString))
                .allMatch(number -> recurring.one(number).equals(number));

        assertThat(recurring.one(fresh("word 7"))).isEqualTo("word 7").isNotSameAs(first);
    }

    private static String fresh(String text) {
        return String.valueOf(text.toCharArray());
    }
}
