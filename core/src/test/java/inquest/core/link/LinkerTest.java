package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import inquest.core.link.decide.PairDecision;
import inquest.core.link.decide.PairDecision.Decision;
import inquest.core.link.decide.PersonNumbers;
import inquest.core.link.explain.Calibration;
import inquest.core.link.score.Scoring;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LinkerTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);

    @AfterAll
    static void end() {
        EXECUTOR.shutdownNow();
    }

    private static Linkage link(Roster roster, PairDecision... rulings) {
        return Linker.withDefaults(EXECUTOR).link(roster, People.columns(roster), List.of(rulings));
    }

    @Test
    void findsRepeatsOfInventedPeopleUnderAnySeed() {
        for (long seed = 1; seed <= 3; seed++) {
            People people = People.of(700, seed);
            Linkage linkage = link(people.roster());
            int[] truth = people.truth.stream().mapToInt(Integer::intValue).toArray();
            Accuracy accuracy = Accuracy.of(linkage.together(16, 1), linkage.clusters(), truth);
            assertThat(accuracy.clusters().f1()).as("seed " + seed).isGreaterThan(0.93);
            assertThat(accuracy.calibrationError()).as("seed " + seed).isLessThan(0.06);
        }
    }

    @Test
    void givesTheSameClustersInWhateverOrderRowsCome() {
        People people = People.of(2500, 7);
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < people.rows.size(); row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(5));
        int[] straight = link(people.roster()).clusters();
        int[] shuffled = link(People.roster(order.stream().map(people.rows::get).toList()))
                .clusters();
        Map<Integer, Integer> names = new HashMap<>();
        for (int at = 0; at < order.size(); at++) {
            int own = straight[order.get(at)];
            assertThat(names.computeIfAbsent(shuffled[at], none -> own)).isEqualTo(own);
        }
        assertThat(names.values()).doesNotHaveDuplicates();
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() {
        Roster roster = People.of(2500, 3).roster();
        ExecutorService one = Executors.newSingleThreadExecutor();
        Linkage alone = Linker.withDefaults(one).link(roster, People.columns(roster), List.of());
        Linkage together = link(roster);
        assertThat(together.clusters()).isEqualTo(alone.clusters());
        assertThat(together.links().size()).isEqualTo(alone.links().size());
        assertThat(together.sample(1, 9)).isEqualTo(alone.sample(1, 9));
        one.shutdownNow();
    }

    @Test
    void keepsRulingsWhateverTheWeights() {
        People people = People.of(300, 4);
        int repeat = people.truth.indexOf(people.truth.get(firstRepeat(people)));
        Linkage parted = link(people.roster(), new PairDecision(repeat, repeat + 1, Decision.DIFFERENT, "ruling-1"));
        assertThat(parted.clusters()[repeat]).isNotEqualTo(parted.clusters()[repeat + 1]);
        int stranger = people.rows.size() - 1;
        Linkage joined = link(people.roster(), new PairDecision(0, stranger, Decision.SAME, "ruling-2"));
        assertThat(joined.clusters()[0]).isEqualTo(joined.clusters()[stranger]);
    }

    private static int firstRepeat(People people) {
        int row = 1;
        while (!people.truth.get(row).equals(people.truth.get(row - 1))) {
            row++;
        }
        return row;
    }

    @Test
    void showsRulingsThatContradictEachOtherAndHoldsApart() {
        Linkage linkage = link(
                People.of(300, 4).roster(),
                new PairDecision(0, 5, Decision.SAME, "a"),
                new PairDecision(5, 9, Decision.SAME, "b"),
                new PairDecision(9, 0, Decision.DIFFERENT, "c"));
        assertThat(linkage.conflicts()).hasSize(1);
        assertThat(linkage.conflicts().get(0).ruling().ruling()).isEqualTo("b");
        assertThat(Set.of(
                        linkage.conflicts().get(0).left(),
                        linkage.conflicts().get(0).right()))
                .containsExactlyInAnyOrder(0, 9);
        assertThat(linkage.clusters()[0]).isNotEqualTo(linkage.clusters()[9]);
    }

    @Test
    void neverJoinsTwoRowsOfListWithoutDuplicates() {
        People people = People.of(400, 6);
        Roster roster = new Roster();
        roster.begin(new PersonList("clean.csv", People.HEADERS, true));
        people.rows.forEach(roster::add);
        roster.begin(new PersonList("other.csv", People.HEADERS, true));
        people.rows.forEach(roster::add);
        roster.close();
        int[] clusters = link(roster).clusters();
        int rows = people.rows.size();
        for (int list = 0; list < 2; list++) {
            assertThat(Arrays.stream(clusters, list * rows, (list + 1) * rows).toArray())
                    .doesNotHaveDuplicates();
        }
        long linked = Arrays.stream(clusters, rows, 2 * rows)
                .filter(cluster -> cluster < rows)
                .count();
        assertThat(linked).isGreaterThan(rows * 95L / 100);
    }

    /** The number of a list without duplicates was once a bit of 64, and lists beyond that were as any other. */
    @Test
    void neverJoinsTwoRowsOfTheSeventiethListWithoutDuplicates() {
        Roster roster = new Roster();
        List<String> twice = People.of(1, 300).rows.get(0);
        for (int list = 0; list < 70; list++) {
            roster.begin(new PersonList("clean" + list + ".csv", People.HEADERS, true));
            People.of(10, 40 + list).rows.forEach(roster::add);
        }
        roster.add(twice);
        roster.add(twice);
        roster.close();
        int last = roster.rows() - 1;
        int[] clusters = link(roster).clusters();
        assertThat(clusters[last]).isNotEqualTo(clusters[last - 1]);
    }

    @Test
    void neverJoinsTwoNumbersOfOneSystemNotEvenInSamples() {
        Roster roster = People.of(400, 6).roster();
        int[] free = link(roster).clusters();
        List<String> numbers = new ArrayList<>();
        for (int row = 0; row < roster.rows(); row++) {
            // Of each person found twice, each row has another number; others have none.
            int own = free[row];
            boolean twice =
                    Arrays.stream(free).filter(cluster -> cluster == own).count() > 1;
            numbers.add(twice ? "n" + row : "");
        }
        Linkage linkage = Linker.withDefaults(EXECUTOR)
                .link(roster, People.columns(roster), List.of(), PersonNumbers.of(new int[roster.rows()], numbers));
        for (int[] clusters : List.of(linkage.clusters(), linkage.sample(1, 4), linkage.sample(2, 4))) {
            Map<Integer, String> known = new HashMap<>();
            for (int row = 0; row < clusters.length; row++) {
                if (!numbers.get(row).isEmpty()) {
                    assertThat(known.putIfAbsent(clusters[row], numbers.get(row)))
                            .isNull();
                }
            }
        }
    }

    @Test
    void correctsScoresByTensOfRulingsAndStillAddsUp() {
        People people = People.of(600, 13);
        Linkage before = link(people.roster());
        List<PairDecision> rulings = new ArrayList<>();
        for (int link = 0; link < before.links().size() && rulings.size() < 60; link++) {
            int left = before.links().left(link);
            int right = before.links().right(link);
            boolean doubtful = Math.abs(before.links().weight(link)) < 12;
            if (doubtful) {
                boolean same = people.truth.get(left).equals(people.truth.get(right));
                rulings.add(new PairDecision(left, right, same ? Decision.SAME : Decision.DIFFERENT, "r" + link));
            }
        }
        Linkage after = link(people.roster(), rulings.toArray(PairDecision[]::new));
        Calibration calibration = after.calibration();
        assertThat(calibration).isNotEqualTo(Calibration.NONE);
        Reporting reporting = new Reporting(after, people.roster());
        for (int link = 0; link < 100; link++) {
            int left = after.links().left(link);
            int right = after.links().right(link);
            assertThat(reporting.waterfall(left, right).weight())
                    .isCloseTo(after.links().weight(link), within(1e-3));
            assertThat(after.links().weight(link))
                    .isCloseTo(calibration.of(after.reckoning(left, right).weight()), within(1e-3));
        }
        Collections.reverse(rulings);
        assertThat(link(people.roster(), rulings.toArray(PairDecision[]::new)).calibration())
                .isEqualTo(calibration);
        assertThat(reporting.questions())
                .noneMatch(question -> rulings.stream()
                        .anyMatch(ruling -> ruling.left() == question.pair().left()
                                && ruling.right() == question.pair().right()));
    }

    /** Pairs were once asked about that other rows had long settled, and answers to those spoilt the scores of all others. */
    @Test
    void answersToItsOwnQuestionsSpoilNothing() {
        for (long seed = 1; seed <= 3; seed++) {
            People people = People.of(900, 50 + seed);
            int[] truth = people.truth.stream().mapToInt(Integer::intValue).toArray();
            Linkage before = link(people.roster());
            List<PairDecision> answers = new Reporting(before, people.roster())
                    .questions().stream()
                            .map(question -> question.pair())
                            .map(pair -> new PairDecision(
                                    pair.left(),
                                    pair.right(),
                                    truth[pair.left()] == truth[pair.right()] ? Decision.SAME : Decision.DIFFERENT,
                                    pair.left() + "-" + pair.right()))
                            .toList();
            assertThat(answers).hasSizeGreaterThan(Calibration.LEAST_ANSWERS);
            Linkage after = link(people.roster(), answers.toArray(PairDecision[]::new));
            Accuracy one = Accuracy.of(before.together(32, 1), before.clusters(), truth);
            Accuracy other = Accuracy.of(after.together(32, 1), after.clusters(), truth);
            assertThat(other.clusters().f1())
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(one.clusters().f1());
            assertThat(other.calibrationError()).as("seed " + seed).isLessThan(one.calibrationError() + 0.005);
        }
    }

    /** Both names showed the level, and its probability, small among pairs of one person, was taken twice. */
    @Test
    void takesNamesThatChangedPlacesForOneEvent() {
        People people = People.of(600, 12);
        List<List<String>> rows = new ArrayList<>(people.rows);
        for (int at = 0; at < 30; at++) {
            List<String> row = new ArrayList<>(rows.get(at * 7));
            Collections.swap(row, 1, 2);
            rows.add(row);
        }
        Linkage linkage = link(People.roster(rows));
        List<Scoring.Part> parts = linkage.reckoning(0, people.rows.size()).parts();
        assertThat(parts.get(0).level()).isEqualTo("exchanged");
        assertThat(parts.get(1).level()).isEqualTo("exchanged");
        assertThat(parts.get(1).weight()).isGreaterThan(parts.get(0).weight() + 2);
    }

    @Test
    void takesNamesThatChangedPlacesWithASlipInOneForTheSameEvent() {
        People people = People.of(600, 12);
        List<List<String>> rows = new ArrayList<>(people.rows);
        for (int at = 0; at < 30; at++) {
            List<String> row = new ArrayList<>(rows.get(at * 7));
            Collections.swap(row, 1, 2);
            row.set(2, row.get(2).substring(0, 2) + "r" + row.get(2).substring(2));
            rows.add(row);
        }
        List<Scoring.Part> parts =
                link(People.roster(rows)).reckoning(0, people.rows.size()).parts();
        assertThat(parts.get(0).level()).isEqualTo("exchanged");
        assertThat(parts.get(1).level()).isEqualTo("exchanged");
    }

    @Test
    void partsOfReckoningAddUpToWeight() {
        People people = People.of(400, 8);
        Linkage linkage = link(people.roster());
        for (int link = 0; link < Math.min(200, linkage.links().size()); link++) {
            Scoring.Reckoning reckoning = linkage.reckoning(
                    linkage.links().left(link), linkage.links().right(link));
            double sum = reckoning.prior()
                    + reckoning.shared()
                    + reckoning.parts().stream()
                            .mapToDouble(Scoring.Part::weight)
                            .sum();
            assertThat(sum).isCloseTo(reckoning.weight(), within(1e-9));
            assertThat(reckoning.weight()).isCloseTo(linkage.links().weight(link), within(1e-4));
            assertThat(reckoning.met()).isTrue();
        }
    }

    @Test
    void samplesJoinLonePairWithItsProbability() {
        People people = People.of(700, 11);
        Linkage linkage = link(people.roster());
        double expected = 0;
        double found = 0;
        for (int draw = 1; draw <= 40; draw++) {
            int[] sample = linkage.sample(draw, 3);
            for (int link = 0; link < linkage.links().size(); link++) {
                expected += linkage.links().probability(link);
                found += sample[linkage.links().left(link)]
                                == sample[linkage.links().right(link)]
                        ? 1
                        : 0;
            }
        }
        assertThat(found / expected).isBetween(0.9, 1.1);
    }

    @Test
    void givesTheSameWeightsUnderTheModelThatItFitted() {
        assertSameUnderTheModelFitted(People.of(500, 12).roster());
    }

    /** Links, and links again under the model that came of it. */
    static void assertSameUnderTheModelFitted(Roster roster) {
        Linkage fitted = link(roster);
        Linkage frozen =
                Linker.withDefaults(EXECUTOR).under(fitted.model()).link(roster, People.columns(roster), List.of());
        assertThat(frozen.clusters()).isEqualTo(fitted.clusters());
        assertThat(frozen.links().size()).isEqualTo(fitted.links().size());
    }

    @Test
    void namesTheColumnsWhereNoneCanBeCompared() {
        Roster roster = new Roster();
        roster.begin(new PersonList("labels.csv", List.of("serial", "country"), false));
        roster.add(List.of("1", "here"));
        roster.add(List.of("2", "here"));
        roster.close();
        Columns columns = People.columns(roster);
        assertThatThrownBy(() -> Linker.withDefaults(EXECUTOR).link(roster, columns, List.of()))
                .isInstanceOf(NotLinkable.class)
                .hasMessage(
                        "expected at least one column that can be compared, with two different values, found \"serial\""
                                + " (row label: it differs on every row), \"country\" (ignored: it has one value only)."
                                + " Name the columns of names, dates and places in a mapping.");
    }

    @Test
    void endsOnThousandsOfEqualNamesAndSaysWhatItParted() {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 6000; row++) {
            rows.add(List.of(Integer.toString(row), "darovan", "tarnholt", "1950-01-01", "kelmarsh", ""));
        }
        rows.add(List.of("6001", "mirelka", "velmarsk", "1971-03-04", "kelmarsh", "f"));
        rows.add(List.of("6002", "mirelka", "velmarsk", "1971-03-04", "kelmarsh", "f"));
        Linkage linkage = link(People.roster(rows));
        assertThat(linkage.clusters()).hasSize(6002);
        assertThat(linkage.reach().keys().stream()
                        .mapToLong(Scoring.KeyReach::parted)
                        .sum())
                .isPositive();
    }
}
