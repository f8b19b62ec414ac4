package inquest.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConditionalLogitTest {

    /** Of one alternative without features, chosen three times in four, the odds are 3: by hand, a weight of −log 3 for none. */
    @Test
    void givesShareOfChoicesWhereNothingTellsThemApart() {
        List<ConditionalLogit.Case> cases = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            cases.add(new ConditionalLogit.Case(List.of(List.of(0.0)), i % 4 == 0 ? -1 : 0, 1));
        }
        double[] weights = ConditionalLogit.fit(cases);
        assertThat(weights[1]).isCloseTo(-Math.log(3), within(0.01));
        assertThat(ConditionalLogit.probabilities(weights, cases.get(0))[0]).isCloseTo(0.75, within(0.005));
    }

    @Test
    void weighsCasesByTheirWorth() {
        List<ConditionalLogit.Case> cases = List.of(
                new ConditionalLogit.Case(List.of(List.of(0.0)), 0, 3),
                new ConditionalLogit.Case(List.of(List.of(0.0)), -1, 1));
        double[] weights = ConditionalLogit.fit(cases);
        assertThat(ConditionalLogit.probabilities(weights, cases.get(0))[0]).isCloseTo(0.75, within(0.005));
    }

    /** Choices drawn by known weights give them back, as far as 4,000 draws and the prior let them. */
    @Test
    void findsWeightsThatMadeTheChoices() {
        Random random = new Random(5);
        double[] made = {1.5, -1.0, 0.5};
        List<ConditionalLogit.Case> cases = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            List<List<Double>> features = new ArrayList<>();
            for (int alternative = 0; alternative < 3; alternative++) {
                features.add(List.of(random.nextGaussian(), random.nextGaussian()));
            }
            double[] odds = ConditionalLogit.probabilities(made, new ConditionalLogit.Case(features, 0, 1));
            double draw = random.nextDouble();
            int chosen = 0;
            while (chosen < odds.length - 1 && draw > odds[chosen]) {
                draw -= odds[chosen++];
            }
            cases.add(new ConditionalLogit.Case(features, chosen == 3 ? -1 : chosen, 1));
        }
        double[] fitted = ConditionalLogit.fit(cases);
        for (int i = 0; i < made.length; i++) {
            assertThat(fitted[i]).isCloseTo(made[i], within(0.15));
        }
    }

    @Test
    void givesProbabilitiesThatAddUp() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            List<List<Double>> features =
                    List.of(List.of(random.nextGaussian() * 5), List.of(random.nextGaussian() * 5));
            double[] odds = ConditionalLogit.probabilities(
                    new double[] {random.nextGaussian(), random.nextGaussian()},
                    new ConditionalLogit.Case(features, 0, 1));
            assertThat(odds[0] + odds[1] + odds[2]).isCloseTo(1, within(1e-12));
        }
    }
}
