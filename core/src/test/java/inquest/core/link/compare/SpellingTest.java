package inquest.core.link.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingTest {

    /** Values of Winkler's paper of 1990, table 2.1 of its reprint, to three places. */
    @Test
    void givesPublishedJaroWinklerValues() {
        assertThat(alike("martha", "marhta")).isCloseTo(0.961, within(0.0005));
        assertThat(alike("dwayne", "duane")).isCloseTo(0.840, within(0.0005));
        assertThat(alike("dixon", "dicksonx")).isCloseTo(0.813, within(0.0005));
    }

    @Test
    void seesOneEditWhereThereIsOne() {
        assertThat(oneEdit("marta", "martha")).isTrue();
        assertThat(oneEdit("marta", "matra")).isTrue();
        assertThat(oneEdit("marta", "malta")).isTrue();
        assertThat(oneEdit("marta", "malte")).isFalse();
        assertThat(oneEdit("", "ab")).isFalse();
    }

    @Test
    void agreesWithPlainDistanceOnRandomWords() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            String one = word(random);
            String other = word(random);
            assertThat(oneEdit(one, other)).as(one + " " + other).isEqualTo(distance(one, other) <= 1);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int at = random.nextInt(5); at >= 0; at--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    /** Optimal string alignment by its recurrence. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                boolean exchanged =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (exchanged) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static double alike(String one, String other) {
        return Spelling.jaroWinkler(one.toCharArray(), other.toCharArray());
    }

    private static boolean oneEdit(String one, String other) {
        return Spelling.withinOneEdit(one.toCharArray(), other.toCharArray());
    }
}
