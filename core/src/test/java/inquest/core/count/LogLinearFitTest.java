package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/** Reference values by Rcapture 1.4-4 and SparseMSE 2.0.1 on the published tables. */
class LogLinearFitTest {

    private static final double[] KOSOVO = ModelSpace.counts(PublishedTables.KOSOVO);
    private static final double SEEN = 4400;

    private static LogLinearFit fit(CaptureTable table, int... generators) {
        LogLinearFit fit = LogLinearFit.of(LogLinearModel.of(table.width(), generators), ModelSpace.counts(table));
        return Objects.requireNonNull(fit, "an estimate that exists");
    }

    private static double withFactorials(double criterion) {
        double constant = 0;
        for (long count : PublishedTables.KOSOVO.counts().values()) {
            constant += Gamma.logGamma(count + 1.0);
        }
        return criterion + 2 * constant;
    }

    @Test
    void fitsTheFourBestModelsOfKosovo() {
        LogLinearFit best = fit(PublishedTables.KOSOVO, 0b0111, 0b1001, 0b1100);
        assertThat(best.name()).isEqualTo("[ABC,AD,CD]");
        assertThat(SEEN + best.unseen()).isCloseTo(10_356.519, within(0.001));
        assertThat(Math.sqrt(best.unseen() + best.unseen() * best.unseen() * best.variance()))
                .isCloseTo(785.902, within(0.001));
        assertThat(best.deviance()).isCloseTo(9.3227, within(0.0001));
        assertThat(withFactorials(best.aic())).isCloseTo(132.747, within(0.001));
        assertThat(withFactorials(best.bic(SEEN))).isCloseTo(203.030, within(0.001));
        LogLinearFit second = fit(PublishedTables.KOSOVO, 0b0111, 0b1101);
        assertThat(SEEN + second.unseen()).isCloseTo(12_740.968, within(0.001));
        assertThat(withFactorials(second.bic(SEEN))).isCloseTo(203.113, within(0.001));
        LogLinearFit third = fit(PublishedTables.KOSOVO, 0b1101, 0b0011, 0b0110);
        assertThat(SEEN + third.unseen()).isCloseTo(18_393.306, within(0.001));
        assertThat(withFactorials(third.bic(SEEN))).isCloseTo(203.957, within(0.001));
        LogLinearFit fourth = fit(PublishedTables.KOSOVO, 0b0111, 0b1001, 0b1010, 0b1100);
        assertThat(SEEN + fourth.unseen()).isCloseTo(9_824.170, within(0.001));
        assertThat(withFactorials(fourth.bic(SEEN))).isCloseTo(209.143, within(0.001));
    }

    @Test
    void fitsIndependenceAndAllButTheTopTerm() {
        assertThat(SEEN + fit(PublishedTables.KOSOVO).unseen()).isCloseTo(7_394.6, within(0.05));
        LogLinearFit top = fit(PublishedTables.KOSOVO, 0b0111, 0b1011, 0b1101, 0b1110);
        assertThat(SEEN + top.unseen()).isCloseTo(16_941.9, within(0.05));
        assertThat(Math.sqrt(top.unseen() + top.unseen() * top.unseen() * top.variance()))
                .isCloseTo(5_937.6, within(0.05));
    }

    @Test
    void findsDarrochsNumberWhereSpreadVisibilityFitsBest() {
        double low = 0.01;
        double high = 1.5;
        for (int i = 0; i < 60; i++) {
            double a = low + (high - low) / 3;
            double b = high - (high - low) / 3;
            if (spread(a).logLikelihood() < spread(b).logLikelihood()) {
                low = a;
            } else {
                high = b;
            }
        }
        assertThat(SEEN + spread(low).unseen()).isCloseTo(12_797.3, within(0.05));
    }

    private static LogLinearFit spread(double variance) {
        return LogLinearFit.of(LogLinearModel.independence(4), KOSOVO, List.of(Visibility.spread(variance, 1)))
                .get(0);
    }

    @Test
    void refusesModelsWithoutPeakOrWithParametersThatCannotBeToldApart() {
        double[] counts = ModelSpace.counts(PublishedTables.ARTIFICIAL);
        assertThat(LogLinearFit.of(LogLinearModel.of(3, 0b011, 0b101, 0b110), counts))
                .isNull();
        assertThat(LogLinearFit.of(LogLinearModel.of(3, 0b011), counts)).isNull();
        assertThat(LogLinearFit.of(LogLinearModel.of(3, 0b101, 0b110), counts)).isNotNull();
    }

    @Test
    void fitsPalembang() {
        assertThat(123 + fit(PublishedTables.PALEMBANG, 0b011, 0b110).unseen()).isCloseTo(157.17, within(0.005));
    }

    @Test
    void findsCormacksProfileInterval() {
        LogLinearFit best = fit(PublishedTables.KOSOVO, 0b0111, 0b1001, 0b1100);
        Interval interval = ProfileInterval.of(best, KOSOVO).orElseThrow();
        assertThat(interval.low()).isCloseTo(8_994.3, within(0.05));
        assertThat(interval.high()).isCloseTo(12_110.4, within(0.05));
    }

    @Test
    void knowsHowManyModelsThereAre() {
        assertThat(LogLinearModel.hierarchical(3)).hasSize(8);
        assertThat(LogLinearModel.hierarchical(4)).hasSize(113);
        assertThat(LogLinearModel.hierarchical(5)).hasSize(6893);
        assertThat(LogLinearModel.pairwise(4)).hasSize(64);
        assertThat(LogLinearModel.pairwise(5)).hasSize(1024);
    }

    @Test
    void choosesThePublishedModelsStepByStep() {
        LogLinearFit eight =
                Objects.requireNonNull(StepwiseBootstrap.chosen(8, ModelSpace.counts(PublishedTables.NEW_ORLEANS_8)));
        assertThat(eight.name()).isEqualTo("[A,B,C,DE,F,G,H]");
        assertThat(185 + eight.unseen()).isCloseTo(1184, within(0.5));
        LogLinearFit five =
                Objects.requireNonNull(StepwiseBootstrap.chosen(5, ModelSpace.counts(PublishedTables.NEW_ORLEANS_5)));
        assertThat(five.name()).isEqualTo("[A,B,C,D,E]");
        assertThat(185 + five.unseen()).isCloseTo(1034, within(0.5));
        LogLinearFit western =
                Objects.requireNonNull(StepwiseBootstrap.chosen(5, ModelSpace.counts(PublishedTables.WESTERN)));
        assertThat(western.name()).isEqualTo("[AE,B,C,D]");
        assertThat(345 + western.unseen()).isCloseTo(2483, within(0.5));
    }
}
