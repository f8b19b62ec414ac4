package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    @Test
    void saysTheSameWhoeverTheFewAre() {
        CountReport few = counted("100 1, 110 1, 011 1");
        CountReport others = counted("001 4, 111 3");

        assertThat(few).isEqualTo(others);
        assertThat(few.strata())
                .extracting(count -> count.documented().withheld())
                .containsExactly(false, false, true, true);
    }

    @Test
    void withholdsTheSmallestOtherStratumBesideTheOneOfFewInTheSameWords() {
        StratumCount beside = counted("001 4").strata().get(2);
        StratumCount few = counted("001 4").strata().get(3);

        assertThat(beside.documented()).isEqualTo(Documented.WITHHELD);
        assertThat(beside.tables().typical().observed()).isZero();
        assertThat(beside.outcomes()).isEmpty();
        assertThat(beside.recommendation().outcome().refusal())
                .contains(
                        "withheld: here or in another stratum withheld fewer than 10 people are documented, so few that"
                                + " they could be recognised, or be found by taking the other strata from the whole; count these"
                                + " strata together");
        assertThat(few.recommendation()).isEqualTo(beside.recommendation());
        assertThat(few.warnings()).isEqualTo(beside.warnings());
    }

    @Test
    void withholdsNoStratumWhereNoneIsOfFew() {
        List<StratumTables> strata = List.of(stratum("a", 10), stratum("b", 11));
        Withholding withholding = Withholding.among(strata);

        assertThat(withholding.holds(0)).isFalse();
        assertThat(withholding.holds(1)).isFalse();
    }

    /** Against all strata told being taken from the whole, for many divisions of people by chance. */
    @Test
    void leavesNoDifferenceOfFewOrOfOneStratum() {
        Random random = new Random(8);
        for (int round = 0; round < 2_000; round++) {
            List<StratumTables> strata = new ArrayList<>();
            for (int s = 0; s <= 1 + random.nextInt(8); s++) {
                strata.add(stratum("s" + s, 1 + random.nextInt(random.nextBoolean() ? 12 : 200)));
            }
            Withholding withholding = Withholding.among(strata);
            long left = 0;
            int withheld = 0;
            for (int i = 0; i < strata.size(); i++) {
                if (withholding.holds(i)) {
                    left += strata.get(i).typical().observed();
                    withheld++;
                }
            }
            boolean tells = withheld > 0 && withheld < strata.size() && (withheld == 1 || left < 10);
            assertThat(tells).as("round " + round).isFalse();
        }
    }

    /** Somebody who knows the rule, the whole and all that is told tries every division of the rest over two strata withheld. */
    @Test
    void leavesTheSizeOfAStratumOfFewOpenToWhoKnowsTheRule() {
        for (int few = 1; few < 10; few++) {
            for (int beside = 10; beside < 40; beside++) {
                for (int told = beside; told < 42; told++) {
                    int rest = few + beside;
                    boolean[] held = held(few, beside, told);
                    long possible = 0;
                    for (int first = 1; first < rest; first++) {
                        possible += Arrays.equals(held(first, rest - first, told), held) ? 1 : 0;
                    }
                    assertThat(possible)
                            .as(few + " and " + beside + " beside " + told)
                            .isGreaterThan(1);
                }
            }
        }
    }

    @Test
    void withholdsWhereFewArePossibleUnderOneOfTheLinkages() {
        StratumTables doubtful = new StratumTables(
                named("a"),
                List.of(
                        PublishedTables.table("S1 S2 S3", "100 4"),
                        PublishedTables.table("S1 S2 S3", "100 14"),
                        PublishedTables.table("S1 S2 S3", "100 15")));

        assertThat(Documented.of(doubtful.linkages()).withheld()).isTrue();
        assertThat(Withholding.among(List.of(doubtful, stratum("b", 90))).holds(0))
                .isTrue();
    }

    private static boolean[] held(int... people) {
        List<StratumTables> strata = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            strata.add(stratum("s" + i, people[i]));
        }
        Withholding withholding = Withholding.among(strata);
        boolean[] held = new boolean[people.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = withholding.holds(i);
        }
        return held;
    }

    private static CountReport counted(String few) {
        CaptureTable south = new CaptureTable(PublishedTables.SPINA_BIFIDA.lists(), PublishedTables.HEPATITIS.counts());
        CaptureTable west = PublishedTables.table("S1 S2 S3", few);
        return Counting.plain(1)
                .count(
                        List.of(
                                StratumTables.of(named("north"), PublishedTables.SPINA_BIFIDA),
                                StratumTables.of(named("south"), south),
                                stratum("east", 40),
                                StratumTables.of(named("west"), west)),
                        Runnable::run);
    }

    private static StratumTables stratum(String name, long people) {
        return StratumTables.of(named(name), PublishedTables.table("S1 S2 S3", "100 " + people));
    }

    private static Stratum named(String name) {
        return new Stratum(new TreeMap<>(Map.of("place", name)));
    }
}
