package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Reference values by Rcapture 1.4-4 on the Kosovo table. */
class SideRowsTest {

    private static Estimate estimate(Estimator estimator) {
        return estimator
                .estimate(PublishedTables.KOSOVO, 0, Runnable::run)
                .estimate()
                .orElseThrow();
    }

    @Test
    void findsChapmansNumberFromTwoLists() {
        Estimate first = estimate(new Chapman(0, 1));
        assertThat(first.number()).isCloseTo(7_231.5, within(0.05));
        assertThat(first.basis().diagnostic("standard_error")).isCloseTo(273.8, within(0.05));
        assertThat(first.basis().diagnostic("petersen")).isCloseTo(7_241.9, within(0.05));
        Estimate other = estimate(new Chapman(1, 3));
        assertThat(other.number()).isCloseTo(9_621.9, within(0.05));
        assertThat(other.basis().diagnostic("standard_error")).isCloseTo(810.9, within(0.05));
    }

    @Test
    void findsChaosBound() {
        assertThat(estimate(new ChaoLowerBound()).number()).isCloseTo(8_802.9, within(0.05));
        assertThat(estimate(new ChaoLowerBound()).basis().diagnostic("with_many_lists"))
                .isCloseTo(10_270.5, within(0.05));
    }

    @Test
    void refusesOneListInWords() {
        CaptureTable one = PublishedTables.table("only", "1 12");
        assertThat(new ChaoLowerBound().estimate(one, 0, Runnable::run).refusal())
                .contains("needs two lists and a case, found 1 and 12; add a list");
    }

    @Test
    void refusesListsThatHaveNobodyInCommon() {
        CaptureTable apart = PublishedTables.table("A B", "10 40, 01 30");
        assertThat(new Chapman(0, 1).estimate(apart, 0, Runnable::run).refusal())
                .contains("no case is on both A and B, which fits any number of cases; link the lists, or ask whether"
                        + " they divide the field");
        assertThat(new ChaoLowerBound().estimate(apart, 0, Runnable::run).refusal())
                .contains("no case is on two lists, which fits any number of cases; link the lists first");
    }
}
