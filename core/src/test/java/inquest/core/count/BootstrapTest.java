package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BootstrapTest {

    /** SparseMSE 2.0.1 gives 14,342 (12,541–16,547) at 1,000 replicates. */
    @Test
    void repeatsTheStepsOnResamplesOfKosovo() {
        Estimate estimate = new StepwiseBootstrap(300)
                .estimate(PublishedTables.KOSOVO, 1, Runnable::run)
                .estimate()
                .orElseThrow();
        assertThat(estimate.number()).isCloseTo(14_342, within(1.0));
        assertThat(estimate.interval().low()).isCloseTo(12_541, within(600.0));
        assertThat(estimate.interval().high()).isCloseTo(16_547, within(600.0));
    }

    /** All 113 models, published 6,900–18,000 (Silverman, Chan and Vincent 2024). */
    @Test
    void repeatsTheSearchForTheBestModelOfKosovo() {
        Estimate estimate = new BestModelBootstrap(300, 40)
                .estimate(PublishedTables.KOSOVO, 1, Runnable::run)
                .estimate()
                .orElseThrow();
        assertThat(estimate.number()).isCloseTo(10_356.5, within(0.05));
        assertThat(estimate.interval().low()).isCloseTo(6_900, within(900.0));
        assertThat(estimate.interval().high()).isCloseTo(18_000, within(1000.0));
        assertThat(estimate.basis().settings()).containsEntry("profile_interval_of_best", "8994.3 to 12110.4");
    }

    @Test
    void givesTheSameReplicatesForTheSameSeed() {
        StepwiseBootstrap few = new StepwiseBootstrap(40);
        assertThat(few.estimate(PublishedTables.SPINA_BIFIDA, 7, Runnable::run))
                .isEqualTo(few.estimate(PublishedTables.SPINA_BIFIDA, 7, Runnable::run));
    }
}
