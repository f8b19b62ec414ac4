package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Lists of some dozens of rows beside one of a hundred thousand: their pairs are a thousandth of all, and must not be weighed by a
 * thousandth of a sample. People are invented, and bear the few names of one country.
 */
class ShortListsTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);
    private static final int LONG = 100_000;
    private static final List<String> HEADERS = List.of("given name", "family name", "date of birth", "sex", "town");

    @AfterAll
    static void end() {
        EXECUTOR.shutdownNow();
    }

    @Test
    void findsMostOfThoseWhoStandOnALongListTooAndNobodyElse() {
        for (int common : new int[] {40, 60}) {
            Invented invented = new Invented(common, 150, 600);
            List<Invented.Person> people = invented.people(LONG);
            Found found = link(invented.rows(people), invented.slipped(people.subList(0, common)));
            assertThat(found.rightly()).as("of %s", common).isGreaterThanOrEqualTo(common * 6 / 10);
            assertThat(found.wrongly()).isLessThanOrEqualTo(1);
            assertThat(found.withoutEvidence).doesNotContain("long.csv × short.csv");
        }
    }

    @Test
    void joinsNobodyOfAShortListWhomALongOneDoesNotHave() {
        for (int seed = 1; seed <= 3; seed++) {
            Invented invented = new Invented(seed, 56, 40);
            Found found = link(invented.rows(invented.people(LONG)), invented.slipped(invented.people(40)));
            assertThat(found.rightly() + found.wrongly()).as("seed %s", seed).isZero();
            assertThat(found.withoutEvidence).containsExactly("long.csv", "short.csv", "long.csv × short.csv");
        }
    }

    @Test
    void findsPeopleWhoStandTwiceOnAShortListBesideALongOne() {
        Invented invented = new Invented(4, 56, 40);
        List<Invented.Person> people = invented.people(40);
        List<List<String>> rows = Stream.concat(
                        invented.rows(people).stream(), invented.slipped(people.subList(0, 12)).stream())
                .toList();
        Found found = link(invented.rows(invented.people(LONG)), rows);
        assertThat(IntStream.range(0, 12).filter(at -> found.together(LONG + at, LONG + 40 + at)))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(found.withoutEvidence).doesNotContain("short.csv");
    }

    /** A long list and a short one, linked; the first on the long one may be those on the short one. */
    private static final class Found {

        private final int[] clusters;
        private final List<String> withoutEvidence;

        Found(Linkage linkage) {
            clusters = linkage.clusters();
            withoutEvidence = linkage.withoutEvidence();
        }

        boolean together(int one, int other) {
            return clusters[one] == clusters[other];
        }

        long rightly() {
            return IntStream.range(LONG, clusters.length)
                    .filter(row -> together(row, row - LONG))
                    .count();
        }

        /** Rows that are one with an earlier one and should not be. */
        long wrongly() {
            return IntStream.range(0, clusters.length)
                            .filter(row -> clusters[row] != row)
                            .count()
                    - rightly();
        }
    }

    private static Found link(List<List<String>> longRows, List<List<String>> shortRows) {
        Roster roster = new Roster();
        roster.begin(new PersonList("long.csv", HEADERS, false));
        longRows.forEach(roster::add);
        roster.begin(new PersonList("short.csv", HEADERS, false));
        shortRows.forEach(roster::add);
        roster.close();
        Linkage linkage = Linker.withDefaults(EXECUTOR).link(roster, People.columns(roster), List.of());
        return new Found(linkage);
    }

    /** People, and how lists write them. The first name of each kind is the most common. */
    private static final class Invented {

        private record Person(int given, int family, String born, int town) {}

        private final Random random;
        private final List<String> given;
        private final List<String> family;
        private final List<String> towns;

        Invented(int seed, int given, int family) {
            random = new Random(seed);
            this.given = words(given);
            this.family = words(family);
            this.towns = words(40);
        }

        private List<String> words(int number) {
            return IntStream.range(0, number)
                    .mapToObj(at -> IntStream.range(0, 2 + at % 2)
                            .mapToObj(syllable -> "" + "bdfghjklmnprstvz".charAt(random.nextInt(16))
                                    + "aeiou".charAt(random.nextInt(5)))
                            .reduce("", String::concat))
                    .toList();
        }

        private int common(int number) {
            return (int) Math.min(number - 1, Math.pow(number + 1, random.nextDouble()) - 1);
        }

        List<Person> people(int number) {
            List<Person> people = new ArrayList<>();
            for (int at = 0; at < number; at++) {
                String born = String.format(
                        Locale.ROOT,
                        "%d-%02d-%02d",
                        1930 + random.nextInt(70),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28));
                people.add(new Person(common(given.size()), common(family.size()), born, common(towns.size())));
            }
            return people;
        }

        List<List<String>> rows(List<Person> people) {
            return people.stream()
                    .map(person -> row(
                            person, given.get(person.given), family.get(person.family), oneIn(20) ? "" : person.born))
                    .toList();
        }

        /** A letter doubled in a third of the names, one date in five missing and one in eight with another day. */
        List<List<String>> slipped(List<Person> people) {
            return people.stream()
                    .map(person -> row(
                            person,
                            slipped(given.get(person.given)),
                            slipped(family.get(person.family)),
                            oneIn(5)
                                    ? ""
                                    : oneIn(8) ? person.born.substring(0, 8) + (10 + random.nextInt(19)) : person.born))
                    .toList();
        }

        private List<String> row(Person person, String given, String family, String born) {
            return List.of(given, family, born, person.given % 2 == 0 ? "m" : "f", towns.get(person.town));
        }

        private String slipped(String name) {
            if (!oneIn(3)) {
                return name;
            }
            int at = 1 + random.nextInt(name.length() - 1);
            return name.substring(0, at) + name.charAt(at) + name.substring(at);
        }

        private boolean oneIn(int number) {
            return random.nextInt(number) == 0;
        }
    }
}
