package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
    void withholdsTheSmallestOtherStratumBesideTheOneOfFew() {
        StratumCount beside = counted("001 4").strata().get(2);

        assertThat(beside.documented()).isEqualTo(Documented.WITHHELD);
        assertThat(beside.tables().typical().observed()).isZero();
        assertThat(beside.outcomes()).isEmpty();
        assertThat(beside.recommendation().outcome().refusal())
                .contains("withheld lest the few people of another stratum be found by taking this one from the whole;"
                        + " count both together");
    }

    @Test
    void withholdsNoStratumWhereNoneIsOfFew() {
        List<StratumTables> strata = List.of(stratum("a", 10), stratum("b", 11));
        Withholding withholding = Withholding.among(strata);

        assertThat(withholding.isBeside(0)).isFalse();
        assertThat(withholding.isBeside(1)).isFalse();
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
                if (Withholding.isOfFew(strata.get(i)) || withholding.isBeside(i)) {
                    left += strata.get(i).typical().observed();
                    withheld++;
                }
            }
            boolean tells = withheld > 0 && withheld < strata.size() && (withheld == 1 || left < 10);
            assertThat(tells).as("round " + round).isFalse();
        }
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
