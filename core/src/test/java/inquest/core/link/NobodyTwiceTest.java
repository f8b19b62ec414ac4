package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Lists in which nobody stands twice, or next to nobody: there is nothing true to fit to, and namesakes abound. All are invented. */
class NobodyTwiceTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);

    /** The second half are women's. */
    private static final String[] GIVEN = {
        "Ahmad", "Khaled", "Mahmoud", "Tariq", "Walid", "Jamal", "Samira", "Layla", "Maryam", "Huda", "Zaynab", "Amina"
    };

    private static final String[] FAMILY = {
        "Haddad", "Najjar", "Khatib", "Sabbagh", "Darwish", "Hamdan", "Nassar", "Murad", "Zaydan", "Kandil", "Jaber",
        "Sultan"
    };

    private static final List<String> HEADERS = List.of("given name", "family name", "date of birth", "sex");

    @AfterAll
    static void end() {
        EXECUTOR.shutdownNow();
    }

    @Test
    void joinsNobodyInALongListOfFewNames() {
        Roster roster = roster(people(new Random(1), 5000, "%1$d-%2$02d-%3$02d"));
        assertNobodyTwice(link(roster), List.of("0.csv"));
    }

    @Test
    void joinsNobodyWhereYearsOfBirthAreAllThatTellsNamesakesApart() {
        Roster roster = roster(people(new Random(2), 5000, "%1$d"));
        assertNobodyTwice(link(roster), List.of("0.csv"));
    }

    @Test
    void joinsNobodyOfTwoListsThatHaveNobodyInCommon() {
        Random random = new Random(3);
        Roster roster = roster(people(random, 3000, "%1$d"), people(random, 2000, "%1$d"));
        assertNobodyTwice(link(roster), List.of("0.csv", "1.csv", "0.csv × 1.csv"));
    }

    /** Words of rank in the columns of names make them agree all at once, far oftener than names by themselves do. */
    @Test
    void takesColumnsThatRepeatEachOtherForNoEvidence() {
        Random random = new Random(4);
        List<List<String>> people = people(random, 4000, "%1$d-%2$02d-%3$02d");
        for (int at = 0; at < 60; at++) {
            List<String> one = people.get(at * 50);
            people.set(at * 50, List.of("Sir", "Baronet", one.get(2), one.get(3)));
        }
        assertNobodyTwice(link(roster(people)), List.of("0.csv"));
    }

    @Test
    void findsTheOneWhoStandsTwiceAmongManyWhoDoNot() {
        List<List<String>> people = people(new Random(5), 4000, "%1$d-%2$02d-%3$02d");
        people.set(1234, List.of("Darovan", "Mirelkasht", "1961-04-17", "m"));
        people.set(3210, List.of("Darovan", "Mirelkasht", "1961-04-17", "m"));
        Linkage linkage = link(roster(people));
        assertThat(linkage.withoutEvidence()).isEmpty();
        assertThat(linkage.clusters()[3210]).isEqualTo(1234);
        assertThat(joined(linkage)).isEqualTo(1);
    }

    /** Where most were born on one day, the day speaks neither for nor against one person, and rare names are believed as without it. */
    @Test
    void findsPeopleOfTwoListsWhomOnlyRareNamesTellApart() {
        Random random = new Random(7);
        List<List<String>> people = IntStream.range(0, 180)
                .mapToObj(at -> List.of(
                        word(random), word(random), at % 4 == 0 ? "1962-09-03" : "1961-04-17", at % 2 == 0 ? "m" : "f"))
                .toList();
        Linkage linkage = link(roster(people.subList(0, 120), people.subList(60, 180)));
        assertThat(joined(linkage)).isEqualTo(60);
        assertThat(linkage.withoutEvidence()).doesNotContain("0.csv × 1.csv");
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append("bdfghjklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /** What nobody stood for twice in some rows says nothing of rows to come. */
    @Test
    void findsPeopleOfListsToComeUnderAModelThatWasFittedWhereNobodyStoodTwice() {
        List<List<String>> first = people(new Random(6), 2000, "%1$d-%2$02d-%3$02d");
        Linkage fitted = link(roster(first));
        assertThat(fitted.withoutEvidence()).containsExactly("0.csv");
        Roster both = roster(first, first.subList(0, 200));
        Linkage later = Linker.withDefaults(EXECUTOR)
                .under(new FrozenModel(fitted.model())
                        .fitting(fitted.comparison().fields(), both))
                .link(both, People.columns(both), List.of());
        assertThat(later.withoutEvidence()).containsExactly("0.csv");
        assertThat(joined(later)).isGreaterThan(150);
    }

    private static void assertNobodyTwice(Linkage linkage, List<String> lists) {
        assertThat(joined(linkage)).isZero();
        assertThat(linkage.withoutEvidence()).containsExactlyElementsOf(lists);
        assertThat(linkage.links().size()).isZero();
    }

    /** Rows that are one with an earlier one. */
    private static long joined(Linkage linkage) {
        int[] clusters = linkage.clusters();
        return IntStream.range(0, clusters.length)
                .filter(row -> clusters[row] != row)
                .count();
    }

    private static Linkage link(Roster roster) {
        return Linker.withDefaults(EXECUTOR).link(roster, People.columns(roster), List.of());
    }

    @SafeVarargs
    private static Roster roster(List<List<String>>... lists) {
        Roster roster = new Roster();
        for (int list = 0; list < lists.length; list++) {
            roster.begin(new PersonList(list + ".csv", HEADERS, false));
            lists[list].forEach(roster::add);
        }
        return roster.close();
    }

    private static List<List<String>> people(Random random, int number, String born) {
        List<List<String>> people = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            int given = random.nextInt(GIVEN.length);
            String day = String.format(
                    java.util.Locale.ROOT,
                    born,
                    1930 + random.nextInt(70),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
            people.add(List.of(
                    GIVEN[given], FAMILY[random.nextInt(FAMILY.length)], day, given < GIVEN.length / 2 ? "m" : "f"));
        }
        return people;
    }
}
