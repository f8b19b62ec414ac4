package inquest.core.link.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inquest.core.link.explain.Calibration.Answer;
import inquest.core.link.explain.Waterfall.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    private static final Waterfall PAIR = new Waterfall(
            -10,
            List.of(
                    new Step("given name", "karim", "kareem", "spellings of one name", 5.5, 12, 3),
                    new Step("year of birth", "1961", "1961", "the same", 6, 40, 40),
                    new Step("town", "shiraz", "tabriz", "different", -1, 0, 0)),
            -0.25);

    @Test
    void addsUpToTheLogOdds() {
        assertThat(PAIR.weight()).isEqualTo(-10 + 5.5 + 6 - 1 - 0.25);
        assertThat(PAIR.probability()).isEqualTo(1 / (1 + Math.pow(2, -0.25)), within(1e-12));
    }

    @Test
    void saysWhatSpeaksForAndAgainstWithFrequencies() {
        assertThat(PAIR.explanation().text()).isEqualTo("""
            the same with probability 0.5432 (log odds +0.25)
              -10.00 before anything is compared
              +5.50 given name: "karim" and "kareem", spellings of one name, in 12 and 3 rows
              +6.00 year of birth: "1961", the same, in 40 rows
              -1.00 town: "shiraz" and "tabriz", different
              -0.25 because kin, neighbours or namesakes would agree in this too
            """);
    }

    @Test
    void stillAddsUpUnderAnyCalibration() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            Calibration calibration = new Calibration(Math.exp(random.nextGaussian()), 3 * random.nextGaussian());
            assertThat(PAIR.under(calibration).weight()).isEqualTo(calibration.of(PAIR.weight()), within(1e-9));
        }
    }

    @Test
    void refusesWeightThatIsNoNumber() {
        assertThatThrownBy(() -> new Step("town", "a", "b", "different", Double.NaN, 0, 0))
                .hasMessage("weight of field \"town\" is NaN, not a number");
    }

    @Test
    void findsTheStretchAndShiftThatAnswersWereDrawnFrom() {
        Random random = new Random(9);
        Calibration truth = new Calibration(0.5, -2);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            double weight = 24 * random.nextDouble() - 12;
            answers.add(new Answer(weight, random.nextDouble() < 1 / (1 + Math.pow(2, -truth.of(weight)))));
        }
        Calibration fitted = Calibration.fitted(answers);
        assertThat(fitted.stretch()).isEqualTo(0.5, within(0.05));
        assertThat(fitted.shift()).isEqualTo(-2, within(0.25));
    }

    @Test
    void changesNothingOnFewAnswersOrAnswersOfOneKind() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < Calibration.LEAST_ANSWERS - 1; i++) {
            answers.add(new Answer(3, i % 2 == 0));
        }
        assertThat(Calibration.fitted(answers)).isEqualTo(Calibration.NONE);
        List<Answer> same = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            same.add(new Answer(i, true));
        }
        assertThat(Calibration.fitted(same)).isEqualTo(Calibration.NONE);
    }

    @Test
    void neverTurnsTheOrderOfPairsRound() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(new Answer(10 * random.nextGaussian(), random.nextBoolean()));
            }
            assertThat(Calibration.fitted(answers).stretch()).isPositive();
        }
    }
}
