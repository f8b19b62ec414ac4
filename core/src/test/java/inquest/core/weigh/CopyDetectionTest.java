package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.weigh.CopyDetection.Settings;
import inquest.core.weigh.CopyDetection.Source;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CopyDetectionTest {

    /** Two careful sources, one careless, and two that copy the careless one: three against two wherever it errs. */
    private static final List<Source> SOURCES = sources();

    private static List<Source> sources() {
        Random random = new Random(11);
        Map<String, String> truth = new TreeMap<>();
        for (int at = 0; at < 60; at++) {
            truth.put("t" + at, "right " + at);
        }
        Map<String, String> careless = erring(truth, 0.5, random);
        return List.of(
                new Source("careful 1", erring(truth, 0.9, random)),
                new Source("careful 2", erring(truth, 0.85, random)),
                new Source("careless", careless),
                new Source("copier 1", careless),
                new Source("copier 2", careless));
    }

    private static Map<String, String> erring(Map<String, String> truth, double accuracy, Random random) {
        Map<String, String> values = new TreeMap<>();
        truth.forEach((thing, value) ->
                values.put(thing, random.nextDouble() < accuracy ? value : "wrong " + random.nextInt(100)));
        return values;
    }

    private static long right(Map<String, String> found) {
        return found.values().stream()
                .filter(value -> value.startsWith("right"))
                .count();
    }

    @Test
    void takesSharedWrongValuesForCopying() {
        CopyDetection.Outcome outcome = CopyDetection.among(SOURCES, Settings.withDefaults());

        assertThat(outcome.dependences())
                .filteredOn(pair -> pair.one() >= 2)
                .hasSize(3)
                .allSatisfy(pair -> assertThat(pair.dependent()).isGreaterThan(0.9));
        assertThat(outcome.dependences())
                .filteredOn(pair -> pair.one() < 2)
                .allSatisfy(pair -> assertThat(pair.dependent()).isLessThan(0.1));
    }

    @Test
    void isRightMoreOftenThanTheMajority() {
        long aware = right(CopyDetection.among(SOURCES, Settings.withDefaults()).truths());

        assertThat(aware).isGreaterThan(right(CopyDetection.majority(SOURCES)) + 15);
    }

    @Test
    void doesNotDependOnOrderOfSources() {
        List<Source> turned = new java.util.ArrayList<>(SOURCES);
        java.util.Collections.reverse(turned);

        assertThat(CopyDetection.among(turned, Settings.withDefaults()).truths())
                .isEqualTo(CopyDetection.among(SOURCES, Settings.withDefaults()).truths());
    }
}
