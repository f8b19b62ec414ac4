package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static StratumCount count(CaptureTable table) {
        return Counting.plain(1).count(StratumTables.of(Stratum.ALL, table), Runnable::run);
    }

    private static String refusal(String names, String cells) {
        StratumCount count = count(PublishedTables.table(names, cells));
        return count.recommendation().outcome().refusal().orElseThrow();
    }

    @Test
    void refusesStratumWithTwoLists() {
        assertThat(refusal("A B", "10 40, 01 30, 11 25"))
                .isEqualTo(
                        "2 lists, needs 3: add a list, or read the two-list row as what it is, with independence taken"
                                + " on trust");
    }

    @Test
    void refusesListThatSharesNoCase() {
        assertThat(refusal("A B C", "100 40, 010 30, 110 25, 001 9"))
                .isEqualTo("list C shares no case with any other: leave it out, or link it");
    }

    @Test
    void refusesListInsideAnother() {
        assertThat(refusal("A B C", "100 40, 010 30, 110 25, 011 9, 111 9"))
                .isEqualTo("all 18 cases of list C are on list B: it is a copy of it or was referred from it, and would"
                        + " count agreement twice; merge the two");
    }

    @Test
    void saysNothingOfAStratumOfThreePeopleButThatTheyAreFew() {
        StratumCount count = count(PublishedTables.table("A B C", "100 1, 110 1, 011 1"));
        String words =
                "fewer than 10 people are documented here, or may be: too few for a number, and so few that they could"
                        + " be recognised; count them together with another stratum";
        assertThat(count.recommendation().outcome().refusal()).contains(words);
        assertThat(count.documented().withheld()).isTrue();
        assertThat(count.warnings()).containsExactly(new Warning(Warning.Kind.SMALL_STRATUM, words));
        assertThat(count.outcomes()).isEmpty();
        assertThat(count.checks().referrals()).isEmpty();
    }

    @Test
    void refusesFifteenLists() {
        String names = "A B C D E F G H I J K L M N O";
        List<String> cells = new ArrayList<>();
        for (int j = 0; j < 15; j++) {
            cells.add("0".repeat(j) + "1" + "0".repeat(14 - j) + " 9");
        }
        cells.add("1".repeat(15) + " 40");
        assertThat(refusal(names, String.join(", ", cells)))
                .isEqualTo(
                        "15 lists, at most 10: merge lists that come from one source or from the same kind of source");
    }

    @Test
    void refusesEmptyTable() {
        assertThat(count(CaptureTable.of(List.of("A", "B", "C"), new TreeMap<>()))
                        .recommendation()
                        .outcome()
                        .refusal())
                .contains("no case is in the table; check the rows and the stratum's name");
    }

    @Test
    void coversTheScreenedNumberOfHepatitis() {
        StratumCount count = count(PublishedTables.HEPATITIS);
        Estimate estimate = count.recommendation().outcome().estimate().orElseThrow();
        assertThat(estimate.interval().holds(545)).isTrue();
        assertThat(count.checks().assumptions()).anyMatch(line -> line.contains("With 3 lists nothing is left"));
    }

    @Test
    void showsKosovoAsSeveralModelsAndNotOne() {
        StratumCount count = count(PublishedTables.KOSOVO);
        Estimate estimate = count.recommendation().outcome().estimate().orElseThrow();
        assertThat(estimate.method()).isEqualTo(Method.LOG_LINEAR_AVERAGE);
        assertThat(estimate.interval().holds(10_356.5)).isTrue();
        assertThat(estimate.interval().holds(18_393.3)).isTrue();
        assertThat(count.recommendation().models()).isPresent();
        assertThat(count.checks().lists()).hasSize(4 + 6);
        assertThat(count.checks().consistency()).hasSize(4);
        assertThat(count.checks().referrals()).hasSize(6);
        assertThat(count.checks().residuals()).hasSize(15);
    }

    @Test
    void scalesTheUndocumentedByTheOddsRatioNobodyCanSee() {
        StratumCount count = count(PublishedTables.KOSOVO);
        double unseen =
                count.recommendation().outcome().estimate().orElseThrow().number() - 4400;
        Checks.Sensitivity twice = count.checks().beyondTopOrder().get(3);
        assertThat(twice.change()).isEqualTo("odds ratio of all lists 2");
        assertThat(twice.outcome().estimate().orElseThrow().number()).isCloseTo(4400 + 2 * unseen, within(1e-6));
    }

    @Test
    void addsDrawsOverStrataAndNeverIntervalEnds() {
        StratumTables one = StratumTables.of(stratum("north"), PublishedTables.SPINA_BIFIDA);
        StratumTables two = StratumTables.of(stratum("south"), PublishedTables.SPINA_BIFIDA);
        CountReport report = Counting.plain(1).count(List.of(one, two), Runnable::run);
        Estimate total = report.total().estimate().orElseThrow();
        Interval each = report.strata()
                .get(0)
                .recommendation()
                .outcome()
                .estimate()
                .orElseThrow()
                .interval();
        assertThat(total.interval().high() - total.interval().low()).isLessThan(0.85 * 2 * (each.high() - each.low()));
        assertThat(total.sample().mean())
                .isCloseTo(
                        2
                                * report.strata()
                                        .get(0)
                                        .recommendation()
                                        .outcome()
                                        .estimate()
                                        .orElseThrow()
                                        .sample()
                                        .mean(),
                        within(0.5));
    }

    private static Stratum stratum(String place) {
        TreeMap<String, String> by = new TreeMap<>();
        by.put("place", place);
        return new Stratum(by);
    }

    @Test
    void refusesTotalWhereAStratumHasNoNumber() {
        CountReport report = Counting.plain(1)
                .count(
                        List.of(
                                StratumTables.of(stratum("north"), PublishedTables.SPINA_BIFIDA),
                                StratumTables.of(
                                        stratum("south"), PublishedTables.table("S1 S2 S3", "100 14, 110 2, 011 3"))),
                        Runnable::run);
        assertThat(report.total().refusal())
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("1 of 2 strata have no number (place south)"));
    }

    @Test
    void widensTheIntervalByDoubtAboutLinks() {
        CaptureTable fewer =
                PublishedTables.table("S1 S2 S3", "100 260, 010 60, 001 70, 110 120, 101 90, 011 4, 111 10");
        CaptureTable more =
                PublishedTables.table("S1 S2 S3", "100 240, 010 40, 001 50, 110 140, 101 110, 011 4, 111 12");
        StratumCount doubted =
                Counting.plain(1).count(new StratumTables(Stratum.ALL, List.of(fewer, more)), Runnable::run);
        Interval both =
                doubted.recommendation().outcome().estimate().orElseThrow().interval();
        Interval low =
                count(more).recommendation().outcome().estimate().orElseThrow().interval();
        Interval high =
                count(fewer).recommendation().outcome().estimate().orElseThrow().interval();
        assertThat(both.low()).isLessThan(high.low());
        assertThat(both.high()).isGreaterThan(low.high());
        assertThat(doubted.documented().high())
                .isGreaterThan(doubted.documented().low());
    }

    @Test
    void givesTheSameReportHoweverThePiecesAreRun() {
        List<StratumTables> strata = List.of(
                StratumTables.of(stratum("north"), PublishedTables.SPINA_BIFIDA),
                StratumTables.of(stratum("south"), PublishedTables.SPINA_BIFIDA));
        List<Runnable> waiting = Collections.synchronizedList(new ArrayList<>());
        CountReport direct = Counting.plain(9).count(strata, Runnable::run);
        CountReport again = Counting.plain(9).count(strata, work -> {
            waiting.add(work);
            work.run();
        });
        assertThat(waiting).hasSize(2);
        assertThat(again).isEqualTo(direct);
    }

    /** An estimate never lies below what was seen; tables by a seed. */
    @Test
    void neverEstimatesLessThanWasSeen() {
        SplittableRandom random = new SplittableRandom(20);
        for (int round = 0; round < 15; round++) {
            TreeMap<CaptureHistory, Long> counts = new TreeMap<>();
            for (int bits = 1; bits < 16; bits++) {
                counts.put(new CaptureHistory(bits), (long) random.nextInt(1 + 60 / Integer.bitCount(bits)));
            }
            CaptureTable table = CaptureTable.of(List.of("A", "B", "C", "D"), counts);
            count(table).outcomes().stream()
                    .flatMap(outcome -> outcome.estimate().stream())
                    .filter(estimate -> estimate.method().isMain())
                    .forEach(estimate ->
                            assertThat(estimate.interval().low()).isGreaterThanOrEqualTo((double) table.observed()));
        }
    }
}
