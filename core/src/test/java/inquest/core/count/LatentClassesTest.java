package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LatentClassesTest {

    /** LCMCR 0.4.14 gives 628 to 630 over its seeds, with 590 to 720; short chains here, hence 2 %. */
    @Test
    void agreesWithThePeerOnCongenitalAnomaly() {
        Estimate estimate = new LatentClasses(10, 4, 1000, 6000, 10)
                .estimate(PublishedTables.CONGENITAL, 1, Runnable::run)
                .estimate()
                .orElseThrow();
        assertThat(estimate.number()).isCloseTo(629, within(13.0));
        assertThat(estimate.interval().low()).isCloseTo(590, within(12.0));
    }

    @Test
    void givesTheSameDrawsForTheSameSeed() {
        LatentClasses few = new LatentClasses(5, 2, 50, 200, 10);
        assertThat(few.estimate(PublishedTables.SPINA_BIFIDA, 3, Runnable::run))
                .isEqualTo(few.estimate(PublishedTables.SPINA_BIFIDA, 3, Runnable::run));
        assertThat(few.estimate(PublishedTables.SPINA_BIFIDA, 3, Runnable::run))
                .isNotEqualTo(few.estimate(PublishedTables.SPINA_BIFIDA, 4, Runnable::run));
    }

    @Test
    void seesChainsThatHaveNotMet() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] apart = new double[4][200];
        double[][] together = new double[4][200];
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < 200; i++) {
                together[c][i] = random.nextDouble();
                apart[c][i] = together[c][i] + c;
            }
        }
        assertThat(ChainDiagnostics.of(together).rHat()).isLessThan(1.01);
        assertThat(ChainDiagnostics.of(together).ess()).isGreaterThan(500);
        assertThat(ChainDiagnostics.of(apart).rHat()).isGreaterThan(1.5);
        assertThat(ChainDiagnostics.of(apart).ess()).isLessThan(20);
    }

    @Test
    void drawsVariatesWithTheirMeansAndVariances() {
        Variates random = new Variates(5);
        check(() -> random.normal(), 0, 1);
        check(() -> random.gamma(2.5), 2.5, 2.5);
        check(() -> Math.exp(random.lnGamma(0.3)), 0.3, 0.3);
        check(() -> random.binomial(20, 0.3), 6, 4.2);
        check(() -> random.binomial(1000, 0.9), 900, 90);
        check(() -> random.poisson(3.5), 3.5, 3.5);
        check(() -> random.poisson(400), 400, 400);
        check(() -> random.beta(2, 3), 0.4, 0.04);
    }

    private static void check(java.util.function.DoubleSupplier draw, double mean, double variance) {
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double value = draw.getAsDouble() - mean;
            sum += value;
            squares += value * value;
        }
        assertThat(sum / draws).isCloseTo(0, within(5 * Math.sqrt(variance / draws)));
        assertThat(squares / draws).isCloseTo(variance, within(0.03 * variance));
    }
}
