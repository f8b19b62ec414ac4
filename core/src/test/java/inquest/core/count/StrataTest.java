package inquest.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrataTest {

    private static final List<String> LISTS = List.of("A", "B", "C");

    private final Captures.Tally tally = new Captures.Tally();

    @Test
    void keepsStrataApartInOrderOfTheirLabels() {
        add("south", 0b001, 4);
        add("north", 0b011, 2);
        Strata strata = strata();

        assertThat(strata.tables())
                .extracting(tables -> tables.stratum().by().get("place"))
                .containsExactly("north", "south");
        assertThat(strata.tables())
                .extracting(tables -> tables.linkages().size())
                .containsExactly(1, 1);
        assertThat(strata.spread()).isEmpty();
    }

    @Test
    void spreadsPeopleOfUnknownLabelSeveralTimesOver() {
        add("north", 0b001, 300);
        add("south", 0b001, 100);
        add("north", 0b010, 10);
        add(null, 0b001, 80);
        Strata strata = strata();

        assertThat(strata.tables())
                .extracting(tables -> tables.linkages().size())
                .containsExactly(Strata.IMPUTATIONS, Strata.IMPUTATIONS);
        // 80 · 300/400 = 60, standard deviation of the mean of ten urns about 1.5
        assertThat(mean(strata.tables().get(0))).isBetween(310 + 52.0, 310 + 68.0);
        assertThat(strata.tables().get(0).linkages().stream()
                        .map(CaptureTable::observed)
                        .distinct())
                .as("what is not known must not look certain")
                .hasSizeGreaterThan(3);
    }

    @Test
    void goesByTheListsThatPeopleAreOn() {
        add("north", 0b001, 500);
        add("south", 0b110, 500);
        add(null, 0b110, 40);

        assertThat(mean(strata().tables().get(1))).isGreaterThan(538);
    }

    @Test
    void saysHowManyFellWhere() {
        add("north", 0b001, 30);
        add(null, 0b001, 6);
        Strata strata = strata();
        StratumCount north = Counting.plain(1).count(strata.tables().get(0), Runnable::run);
        CountReport report = new CountReport(
                List.of(), Counting.plain(1), List.of(north), new NotEstimable(Method.TOTAL, "none"), "");

        assertThat(strata.warned(report).strata().get(0).warnings())
                .filteredOn(warning -> warning.kind() == Warning.Kind.STRATUM_UNKNOWN)
                .extracting(Warning::text)
                .containsExactly(
                        "Of fewer than 10 of 36 people it is not known: place. They were spread over the strata, each time anew, by"
                                + " the lists they are on; about 6.0 fell to this one. That holds if those of unknown label are like"
                                + " those of known label on the same lists. Find the missing labels, or count without this column and"
                                + " compare.");
    }

    @Test
    void keepsPeopleWhoFitNoStratumInOneOfTheirOwn() {
        add(null, 0b001, 6);
        Strata strata = strata();

        assertThat(strata.tables()).singleElement().satisfies(tables -> {
            assertThat(tables.stratum().unknown()).isTrue();
            assertThat(tables.typical().observed()).isEqualTo(6);
        });
    }

    @Test
    void imputesOnceForEachLinkageDraw() {
        for (int draw = 0; draw < 3; draw++) {
            tally.add(List.of(Optional.of("north")), draw, 0b001, 5 + draw);
            tally.add(List.of(Optional.empty()), draw, 0b001, 1);
        }
        Strata strata = Strata.of(tally.captures(LISTS, List.of("place"), List.of("1", "2", "3")), 1);

        assertThat(strata.tables().get(0).linkages())
                .extracting(CaptureTable::observed)
                .containsExactly(6L, 7L, 8L);
    }

    @Test
    void givesAStratumAnEmptyTableInADrawThatHasNobodyOfIt() {
        tally.add(List.of(Optional.of("north")), 0, 0b001, 5);
        tally.add(List.of(Optional.of("south")), 1, 0b001, 5);
        Strata strata = Strata.of(tally.captures(LISTS, List.of("place"), List.of("1", "2")), 1);

        assertThat(strata.tables().get(0).linkages())
                .extracting(CaptureTable::observed)
                .containsExactly(5L, 0L);
    }

    @Test
    void losesAndMakesNobody() {
        Random random = new Random(20261125);
        for (int trial = 0; trial < 40; trial++) {
            Captures.Tally people = new Captures.Tally();
            long all = 0;
            for (int line = 0; line < 30; line++) {
                long number = random.nextInt(trial % 5 == 0 ? 20_000 : 40);
                people.add(Arrays.asList(label(random, "ns"), label(random, "xyz")), 0, 1 + random.nextInt(7), number);
                all += number;
            }
            Captures captures = people.captures(LISTS, List.of("place", "year"), List.of(""));
            Strata strata = Strata.of(captures, trial);
            int copies = strata.tables().get(0).linkages().size();
            for (int copy = 0; copy < copies; copy++) {
                int at = copy;
                assertThat(strata.tables().stream()
                                .mapToLong(tables -> tables.linkages().get(at).observed())
                                .sum())
                        .isEqualTo(all);
            }
            assertThat(Strata.of(captures, trial)).as("the same seed").isEqualTo(strata);
        }
    }

    private static Optional<String> label(Random random, String letters) {
        int at = random.nextInt(letters.length() + 1);
        return at == letters.length() ? Optional.empty() : Optional.of(letters.substring(at, at + 1));
    }

    private static double mean(StratumTables tables) {
        return tables.linkages().stream()
                .mapToLong(CaptureTable::observed)
                .average()
                .orElseThrow();
    }

    private void add(@Nullable String place, int history, long people) {
        tally.add(List.of(Optional.ofNullable(place)), 0, history, people);
    }

    private Strata strata() {
        return Strata.of(tally.captures(LISTS, List.of("place"), List.of(Captures.CERTAIN)), 1);
    }

    @Test
    void namesStrataByTheirColumns() {
        tally.add(List.of(Optional.of("north"), Optional.of("1988")), 0, 1, 1);
        Captures captures = tally.captures(LISTS, List.of("place", "year"), List.of(""));

        assertThat(Strata.of(captures, 1).tables().get(0).stratum())
                .isEqualTo(new Stratum(new TreeMap<>(Map.of("place", "north", "year", "1988"))));
    }
}
