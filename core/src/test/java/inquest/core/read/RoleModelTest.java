package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleModelTest {

    private static final RoleModel MODEL = RoleModel.of(List.of(
            "!constant\t0\t-200\t0\t0\t0\t0\t0",
            "!least\t0\t30\t31\t32\t33\t34\t35",
            "!right\t20\t40",
            "!right\t60\t80",
            "head=gunman\t\t250\t\t\t\t-100\t",
            "relation=nsubj\t50\t50\t\t\t\t\t"));

    @Test
    void addsWeightsToLogOdds() {
        double odds = -2 + 2.5 + 0.5;
        assertThat(MODEL.probability(RolePart.PERPETRATOR, Set.of("head=gunman", "relation=nsubj", "never seen")))
                .isCloseTo(1 / (1 + Math.exp(-odds)), within(1e-6));
        assertThat(MODEL.relevant(Set.of("relation=nsubj"))).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void namesFeaturesThatWeighedMost() {
        assertThat(MODEL.reasons(RolePart.PERPETRATOR, Set.of("relation=nsubj", "head=gunman", "never seen")))
                .isEqualTo("head=gunman +2.50; relation=nsubj +0.50");
        assertThat(MODEL.reasons(RolePart.PERPETRATOR, Set.of("never seen"))).isEqualTo("nothing known");
    }

    @Test
    void calibratesBetweenPointsFromTheOrigin() {
        assertThat(MODEL.calibrated(0.1)).isCloseTo(0.2, within(1e-6));
        assertThat(MODEL.calibrated(0.4)).isCloseTo(0.6, within(1e-6));
        assertThat(MODEL.calibrated(0.9)).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void hasLeastProbabilityForEachPart() {
        assertThat(MODEL.least(RolePart.PERPETRATOR)).isCloseTo(0.3, within(1e-6));
        assertThat(MODEL.least(RolePart.WEAPON)).isCloseTo(0.35, within(1e-6));
    }

    @Test
    void takesEachOnceUnderItsLikeliestName() {
        List<RoleExample.Candidate> candidates = List.of(
                candidate("bomb", 10),
                candidate("car bomb", 40),
                candidate("offices of the mill", 60),
                candidate("offices", 60),
                candidate("rifle", 80));
        assertThat(RoleModel.chosen(RolePart.WEAPON, candidates, new double[] {0.5, 0.9, 0.6, 0.7, 0.2}, 0.3))
                .containsExactly(1, 3);
    }

    private static RoleExample.Candidate candidate(String name, int head) {
        return new RoleExample.Candidate(name, false, Set.of(head), Set.of());
    }

    @Test
    void shippedModelHasWeightsForEveryPart() {
        RoleModel shipped = RoleModel.shipped();
        for (RolePart part : RolePart.values()) {
            assertThat(shipped.least(part)).isBetween(0.01, 0.99);
        }
        assertThat(shipped.probability(RolePart.WEAPON, Set.of("head=bomb")))
                .isGreaterThan(shipped.probability(RolePart.WEAPON, Set.of("head=president")));
    }
}
