package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reference values by Madigan and York 1997 and dga 2.0.2. */
class DecomposableAverageTest {

    private static Estimate estimate(DecomposableAverage average, CaptureTable table) {
        return average.estimate(table, 0, Runnable::run).estimate().orElseThrow();
    }

    private static List<Double> topWeights(Estimate estimate) {
        return estimate.basis().models().stream()
                .limit(3)
                .map(ModelWeight::weight)
                .toList();
    }

    @Test
    void countsTheGraphs() {
        assertThat(DecomposableGraph.all(3)).hasSize(8);
        assertThat(DecomposableGraph.all(4)).hasSize(61);
        assertThat(DecomposableGraph.all(5)).hasSize(822);
        assertThat(DecomposableGraph.all(6)).hasSize(18_154);
    }

    @Test
    void agreesWithMadiganAndYorkOnFiveLists() {
        Estimate estimate = estimate(
                DecomposableAverage.withDefaults()
                        .withDelta(0.5)
                        .withCompleteGraph()
                        .withUnseenUpTo(300),
                PublishedTables.CONGENITAL);
        assertThat(estimate.basis().diagnostic("mean")).isCloseTo(617.8159, within(0.0001));
        assertThat(estimate.number()).isEqualTo(616);
        assertThat(estimate.interval().low()).isCloseTo(588, within(0.01));
        assertThat(estimate.interval().high()).isCloseTo(655, within(0.01));
        assertThat(topWeights(estimate).get(0)).isCloseTo(0.21707, within(0.00001));
        assertThat(topWeights(estimate).get(1)).isCloseTo(0.16029, within(0.00001));
        assertThat(topWeights(estimate).get(2)).isCloseTo(0.08227, within(0.00001));
    }

    @Test
    void agreesWithMadiganAndYorkOnSpinaBifida() {
        Estimate estimate = estimate(
                DecomposableAverage.withDefaults()
                        .withDelta(1)
                        .with(SizePrior.gammaPoisson(13.14, 55.17))
                        .withCompleteGraph()
                        .withUnseenUpTo(300),
                PublishedTables.SPINA_BIFIDA);
        assertThat(estimate.basis().diagnostic("mean")).isCloseTo(733.4524, within(0.0001));
        assertThat(estimate.number()).isEqualTo(731);
        assertThat(topWeights(estimate).get(0)).isCloseTo(0.37377, within(0.00001));
        assertThat(topWeights(estimate).get(1)).isCloseTo(0.30990, within(0.00001));
        assertThat(topWeights(estimate).get(2)).isCloseTo(0.28181, within(0.00001));
    }

    @Test
    void agreesOnKosovoThoughItsGridIsSpacedByRatios() {
        Estimate estimate = estimate(
                DecomposableAverage.withDefaults().withDelta(1.0 / 16).withCompleteGraph(), PublishedTables.KOSOVO);
        assertThat(estimate.basis().diagnostic("mean")).isCloseTo(12_749.3, within(1.3));
        assertThat(estimate.number()).isCloseTo(12_595, within(1.3));
        assertThat(estimate.basis().models().get(0).model()).isEqualTo("[ABC,ACD]");
        assertThat(estimate.basis().models().get(0).weight()).isCloseTo(0.9855, within(0.0001));
    }

    @Test
    void agreesWithDgaOnEveryNumberOfUnseen() {
        Estimate estimate = estimate(
                DecomposableAverage.withDefaults()
                        .withDelta(1.0 / 16)
                        .withCompleteGraph()
                        .withUnseenUpTo(44_000),
                PublishedTables.KOSOVO);
        assertThat(estimate.basis().diagnostic("mean")).isCloseTo(12_749.3, within(0.05));
        assertThat(estimate.number()).isEqualTo(12_595);
        assertThat(estimate.basis().diagnostic("mode")).isEqualTo(12_267);
        assertThat(estimate.basis().models().get(0).weight()).isCloseTo(0.9855, within(0.00005));
    }

    @Test
    void leavesNoMassAtTheEndOfItsGrid() {
        assertThat(estimate(DecomposableAverage.withDefaults(), PublishedTables.WESTERN)
                        .basis()
                        .diagnostic("tail_mass"))
                .isLessThan(1e-6);
    }

    @Test
    void refusesSevenListsInWords() {
        CaptureTable table = PublishedTables.table("a b c d e f g", "1100000 5, 0111111 4");
        assertThat(DecomposableAverage.withDefaults()
                        .estimate(table, 0, Runnable::run)
                        .refusal())
                .contains("needs 3 to 6 lists, found 7; merge lists that come from one source");
    }
}
