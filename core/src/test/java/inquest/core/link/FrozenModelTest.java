package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.link.score.LinkModel;
import inquest.core.link.score.Scoring;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A model, once fitted, weighs pairs whatever else is there: the order of intake must not change who is who. */
class FrozenModelTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);

    @AfterAll
    static void end() {
        EXECUTOR.shutdownNow();
    }

    /** A row and the list that it is in. */
    private record Row(String list, List<String> cells) {
        String name() {
            return list + ":" + cells.get(0);
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        People people = People.of(2200, 21);
        for (List<String> cells : people.rows) {
            rows.add(new Row("first.csv", cells));
        }
        People later = People.of(2200, 21);
        for (int row = 0; row < 400; row++) {
            rows.add(new Row(row % 2 == 0 ? "second.csv" : "third.csv", later.rows.get(row * 5)));
        }
        for (List<String> cells : People.of(150, 22).rows) {
            rows.add(new Row("third.csv", cells));
        }
        return rows;
    }

    private static Roster roster(List<String> lists, List<Row> rows) {
        Roster roster = new Roster();
        for (String list : lists) {
            roster.begin(new PersonList(list, People.HEADERS, false));
            rows.stream().filter(row -> row.list().equals(list)).forEach(row -> roster.add(row.cells()));
        }
        return roster.close();
    }

    private static Set<Set<String>> people(LinkModel model, List<String> lists, List<Row> rows) {
        Roster roster = roster(lists, rows);
        int[] clusters = Linker.withDefaults(EXECUTOR)
                .under(model)
                .link(roster, People.columns(roster), List.of())
                .clusters();
        Map<Integer, Set<String>> byCluster = new TreeMap<>();
        int at = 0;
        for (String list : lists) {
            for (Row row : rows) {
                if (row.list().equals(list)) {
                    byCluster
                            .computeIfAbsent(clusters[at++], none -> new TreeSet<>())
                            .add(row.name());
                }
            }
        }
        return Set.copyOf(byCluster.values());
    }

    private static LinkModel fitted(List<Row> rows) {
        Roster roster = roster(List.of("first.csv"), rows);
        return Linker.withDefaults(EXECUTOR)
                .link(roster, People.columns(roster), List.of())
                .model();
    }

    @Test
    void findsTheSamePeopleInWhateverOrderListsAndRowsCome() {
        List<Row> rows = rows();
        LinkModel model = fitted(rows);
        List<String> lists = new ArrayList<>(List.of("first.csv", "second.csv", "third.csv"));
        Set<Set<String>> expected = people(model, lists, rows);
        assertThat(expected).anyMatch(person -> person.size() > 2);
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(lists, random);
            List<Row> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            assertThat(people(model, lists, shuffled)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void weighsTwoRowsTheSameWhateverElseIsThere() {
        List<Row> rows = rows();
        LinkModel model = fitted(rows);
        Roster few = roster(List.of("first.csv"), rows.subList(0, 40));
        Roster many = roster(List.of("first.csv", "third.csv"), rows);
        Linkage one = Linker.withDefaults(EXECUTOR).under(model).link(few, People.columns(few), List.of());
        Linkage other = Linker.withDefaults(EXECUTOR).under(model).link(many, People.columns(many), List.of());
        for (int left = 0; left < 40; left++) {
            for (int right = left + 1; right < 40; right++) {
                assertThat(other.reckoning(left, right).weight())
                        .isEqualTo(one.reckoning(left, right).weight());
            }
        }
    }

    /** In whatever order lists come, one run after another gives what all of them at once give, pair by pair. */
    @Test
    void givesTheSameWhenListsAreAddedOneAfterAnother() {
        List<Row> rows = rows();
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            List<String> lists = new ArrayList<>(List.of("first.csv", "second.csv", "third.csv"));
            Collections.shuffle(lists, random);
            Linkage grown = link(Linker.withDefaults(EXECUTOR), lists.subList(0, 1), rows);
            LinkModel model = grown.model();
            Linker under = Linker.withDefaults(EXECUTOR).under(model);
            for (int known = 1; known < 3; known++) {
                List<String> before = lists.subList(0, known);
                List<String> now = new ArrayList<>(lists.subList(0, known + 1));
                Collections.shuffle(now, random);
                Former former = grown.former(roster(before, rows));
                // A row that was corrected since is as good as new.
                Row corrected = rows.get(random.nextInt(2000));
                rows.set(
                        rows.indexOf(corrected),
                        new Row(corrected.list(), rows.get(2500).cells()));
                grown = link(under.after(former), now, rows);
                assertThat(former.known(scoring(under, now, rows), roster(now, rows))
                                .orElseThrow()
                                .rows()
                                .cardinality())
                        .isGreaterThan(roster(before, rows).rows() / 2);
                assertSame(grown, link(under, now, rows));
                lists.clear();
                lists.addAll(now);
                List.of("first.csv", "second.csv", "third.csv").stream()
                        .filter(list -> !now.contains(list))
                        .forEach(lists::add);
            }
        }
    }

    @Test
    void comparesAllAnewWhereTheModelOrTheRulingsAreOthers() {
        List<Row> rows = rows();
        List<String> lists = List.of("first.csv", "second.csv");
        Linkage before = link(Linker.withDefaults(EXECUTOR), lists, rows);
        Former former = before.former(roster(lists, rows));
        Linker other = Linker.withDefaults(EXECUTOR).under(fitted(rows));
        assertSame(link(other.after(former), lists, rows), link(other, lists, rows));
        assertThat(former.known(scoring(other, lists, rows), roster(lists, rows)))
                .isEmpty();
    }

    private static Linkage link(Linker linker, List<String> lists, List<Row> rows) {
        Roster roster = roster(lists, rows);
        return linker.link(roster, People.columns(roster), List.of());
    }

    private static Scoring scoring(Linker linker, List<String> lists, List<Row> rows) {
        return link(linker, lists, rows).scoring();
    }

    private static void assertSame(Linkage one, Linkage other) {
        assertThat(one.clusters()).isEqualTo(other.clusters());
        assertThat(one.sample(1, 5)).isEqualTo(other.sample(1, 5));
        assertThat(one.links().size()).isEqualTo(other.links().size());
        for (int link = 0; link < one.links().size(); link++) {
            assertThat(one.links().left(link)).isEqualTo(other.links().left(link));
            assertThat(one.links().right(link)).isEqualTo(other.links().right(link));
            assertThat(one.links().weight(link)).isEqualTo(other.links().weight(link));
            assertThat(one.links().pattern(link)).isEqualTo(other.links().pattern(link));
        }
    }

    @Test
    void namesTheFieldsThatListsLackUnderAModel() {
        LinkModel model = fitted(rows());
        Roster other = new Roster();
        other.begin(new PersonList("other.csv", List.of("given name", "family name"), false));
        other.add(List.of("darovana", "tarnholta"));
        other.add(List.of("mirelkab", "velmarskc"));
        other.close();
        assertThatThrownBy(
                        () -> Linker.withDefaults(EXECUTOR).under(model).link(other, People.columns(other), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "expected the fields that the model was fitted to, [given name, family name, birth")
                .hasMessageEndingWith("Say by a mapping which column is which, or fit a new model.");
    }
}
