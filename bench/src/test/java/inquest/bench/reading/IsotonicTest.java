package inquest.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsotonicTest {

    /** Ayer and others 1955, the textbook case: 1, 0, 1 pools the last fall into one step. */
    @Test
    void poolsWhatFalls() {
        List<double[]> points = Isotonic.points(
                List.of(new double[] {0.1, 0}, new double[] {0.2, 1}, new double[] {0.4, 0}, new double[] {0.9, 1}), 4);
        assertThat(points).hasSize(3);
        assertThat(points.get(1)[0]).isCloseTo(0.3, within(1e-9));
        assertThat(points.get(1)[1]).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void risesAlways() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<double[]> observed = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                double raw = random.nextDouble();
                observed.add(new double[] {raw, random.nextDouble() < raw * raw ? 1 : 0});
            }
            List<double[]> points = Isotonic.points(observed, 10);
            for (int i = 1; i < points.size(); i++) {
                assertThat(points.get(i)[0]).isGreaterThan(points.get(i - 1)[0]);
                assertThat(points.get(i)[1]).isGreaterThan(points.get(i - 1)[1]);
            }
            assertThat(Isotonic.value(points, 0)).isZero();
            assertThat(Isotonic.value(points, 0.3)).isLessThanOrEqualTo(Isotonic.value(points, 0.7));
        }
    }
}
