package inquest.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {

    /** One feature without prior: the fitted probabilities are the shares observed. */
    @Test
    void fitsSharesWhereNothingHoldsWeightsDown() {
        List<int[]> rows = new ArrayList<>();
        boolean[] labels = new boolean[100];
        for (int i = 0; i < 100; i++) {
            rows.add(i < 60 ? new int[] {0} : new int[] {});
            labels[i] = i < 60 ? i < 45 : i < 70;
        }
        double[] weights = Logistic.fit(rows, labels, ones(100), 1, 1e-9, 200);
        assertThat(Logistic.probability(Logistic.odds(new int[] {0}, weights))).isCloseTo(0.75, within(0.005));
        assertThat(Logistic.probability(Logistic.odds(new int[] {}, weights))).isCloseTo(0.25, within(0.005));
    }

    /** At the optimum the prior's pull equals the sum of errors: strength × weight = Σ (label − probability). */
    @Test
    void endsWherePriorAndErrorsBalance() {
        Random random = new Random(5);
        List<int[]> rows = new ArrayList<>();
        boolean[] labels = new boolean[400];
        for (int i = 0; i < labels.length; i++) {
            rows.add(random.ints(0, 12).distinct().limit(4).toArray());
            labels[i] = random.nextInt(12) < Arrays.stream(rows.get(i)).min().orElse(0) + 4;
        }
        double[] weights = Logistic.fit(rows, labels, ones(400), 12, 2, 500);
        for (int feature = 0; feature < 12; feature++) {
            double errors = 0;
            for (int i = 0; i < labels.length; i++) {
                int[] row = rows.get(i);
                int own = feature;
                if (Arrays.stream(row).anyMatch(other -> other == own)) {
                    errors += (labels[i] ? 1 : 0) - Logistic.probability(Logistic.odds(row, weights));
                }
            }
            assertThat(2 * weights[feature]).isCloseTo(errors, within(0.15));
        }
    }

    @Test
    void countsAnExampleAsOftenAsItIsWorth() {
        List<int[]> rows = List.of(new int[] {}, new int[] {});
        double[] weights = Logistic.fit(rows, new boolean[] {true, false}, new double[] {3, 1}, 0, 1, 100);
        assertThat(Logistic.probability(Logistic.odds(new int[] {}, weights))).isCloseTo(0.75, within(0.005));
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
