package inquest.bench.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Pinned to what the scorer of the simulation study (mse_score.py, Python 3.11) prints for the same six fits. */
class ScoresTest {

    private final Scores scores = new Scores();

    @Test
    void countsARefusalAsAMiss() {
        add("I3", 500, 490, 450, 560, 0.1);
        add("I3", 500, 600, 510, 700, 0.3);
        scores.add("I3", "m", new Scores.Fit(500, OptionalDouble.empty(), 0, 0, 0.2));
        add("I3", 500, 430, 400, 480, 0.4);

        Scores.Score score = only();
        assertThat(score.asked()).isEqualTo(4);
        assertThat(score.answered()).isEqualTo(3);
        assertThat(score.coverage()).isEqualTo(0.25);
        assertThat(score.bias()).isEqualTo(-0.020, within(5e-4));
        assertThat(score.width()).isEqualTo(0.220, within(5e-4));
        assertThat(score.interval()).isEqualTo(1.05, within(5e-3));
        assertThat(score.seconds()).isEqualTo(0.3, within(5e-4));
        assertThat(Scores.wilson(score.coverage(), score.counted()))
                .containsExactly(new double[] {0.05, 0.70}, within(5e-3));
    }

    @Test
    void takesARefusalForNoMissWhereNobodyCanKnow() {
        scores.add("U4", "m", new Scores.Fit(1000, OptionalDouble.empty(), 0, 0, 0.1));
        add("U4", 1000, 850, 800, 900, 0.2);

        Scores.Score score = only();
        assertThat(score.coverage()).isZero();
        assertThat(score.interval()).isEqualTo(4.10, within(5e-3));
        assertThat(Scores.wilson(score.coverage(), score.counted()))
                .containsExactly(new double[] {0, 0.79}, within(5e-3));
    }

    private Scores.Score only() {
        assertThat(scores.scores()).hasSize(1);
        return scores.scores().values().iterator().next();
    }

    private void add(String scenario, double truth, double estimate, double low, double high, double seconds) {
        scores.add(scenario, "m", new Scores.Fit(truth, OptionalDouble.of(estimate), low, high, seconds));
    }
}
