package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.compare.Field;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Lists that say the same of people in different columns: whole names beside parts, ages beside dates of birth. All are invented. */
class MixedListsTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);

    /** Given names, Latin and Persian; two are of two words. */
    private static final String[][] GIVEN = {
        {"darovan", "داروان"},
        {"mirelka", "میرلکا"},
        {"olvaneh", "اولوانه"},
        {"parvandokht", "پروندخت"},
        {"sohranak", "سهرنک"},
        {"golbarin", "گلبارین"},
        {"bahramin", "بهرامین"},
        {"mehr sorush", "مهر سروش"},
        {"shirzana", "شیرزانا"},
        {"tir afshan", "تیر افشان"}
    };

    private static final String[] SYLLABLES = {"ka", "ro", "mi", "ta", "su", "de", "ba", "ni", "lo", "ve", "za", "pi"};
    private static final String[] PERSIAN = {"کا", "رو", "می", "تا", "سو", "ده", "با", "نی", "لو", "وه", "زا", "پی"};

    @AfterAll
    static void end() {
        EXECUTOR.shutdownNow();
    }

    private record Person(int given, String family, String persian, int year, int month, int day, int died) {
        static Person of(Random random) {
            StringBuilder family = new StringBuilder();
            StringBuilder persian = new StringBuilder();
            for (int at = 0; at < 3; at++) {
                int syllable = random.nextInt(SYLLABLES.length);
                family.append(SYLLABLES[syllable]);
                persian.append(PERSIAN[syllable]);
            }
            return new Person(
                    random.nextInt(GIVEN.length),
                    family + "ran",
                    persian + "ران",
                    1900 + random.nextInt(80),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    1985 + random.nextInt(4));
        }

        String birth() {
            return String.format(java.util.Locale.ROOT, "%d-%02d-%02d", year, month, day);
        }

        /** Age on the first of July of the year of death. */
        int age() {
            return died - year - (month > 6 ? 1 : 0);
        }
    }

    private static List<Person> people(int number, long seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            people.add(Person.of(random));
        }
        return people;
    }

    private interface Cells {
        List<String> of(Person person);
    }

    /** Two lists of which the second has the last two thirds of the first and as many others. */
    private static Roster lists(List<String> headers, Cells first, List<String> others, Cells second) {
        List<Person> people = people(1000, 5);
        Roster roster = new Roster();
        roster.begin(new PersonList("parts.csv", headers, true));
        people.subList(0, 600).forEach(person -> roster.add(first.of(person)));
        roster.begin(new PersonList("whole.csv", others, true));
        people.subList(200, 1000).forEach(person -> roster.add(second.of(person)));
        return roster.close();
    }

    /** Agreement on the 400 people who are on both lists. */
    private static double agreement(Roster roster, Linkage linkage) {
        int[] clusters = linkage.clusters();
        int right = 0;
        int joined = 0;
        for (int row = 600; row < roster.rows(); row++) {
            joined += clusters[row] < 600 ? 1 : 0;
            right += row < 1000 && clusters[row] == row - 600 + 200 ? 1 : 0;
        }
        return 2.0 * right / (400 + joined);
    }

    private static Linkage link(Roster roster) {
        return Linker.withDefaults(EXECUTOR).link(roster, People.columns(roster), List.of());
    }

    private static final List<String> PARTS = List.of("given name", "family name", "date of birth");
    private static final List<String> WHOLE = List.of("full name", "date of birth");

    private static List<String> parts(Person person) {
        return List.of(GIVEN[person.given][0], person.family, person.birth());
    }

    @Test
    void linksWholeNamesToGivenAndFamilyNames() {
        Roster roster =
                lists(PARTS, MixedListsTest::parts, WHOLE, p -> List.of(GIVEN[p.given][0] + " " + p.family, p.birth()));
        Linkage linkage = link(roster);
        assertThat(agreement(roster, linkage)).isGreaterThan(0.98);
        assertThat(fields(linkage)).contains("given name", "family name").doesNotContain("other words of the name");
    }

    @Test
    void linksWholeNamesThatBeginWithTheFamilyName() {
        Roster turned =
                lists(PARTS, MixedListsTest::parts, WHOLE, p -> List.of(p.family + " " + GIVEN[p.given][0], p.birth()));
        assertThat(agreement(turned, link(turned))).isGreaterThan(0.98);
        Roster commas = lists(
                PARTS, MixedListsTest::parts, WHOLE, p -> List.of(p.family + ", " + GIVEN[p.given][0], p.birth()));
        assertThat(agreement(commas, link(commas))).isGreaterThan(0.98);
    }

    @Test
    void linksWholeNamesOfAnotherScriptWithAFathersNameBetween() {
        Roster roster = lists(
                PARTS,
                MixedListsTest::parts,
                WHOLE,
                p -> List.of(GIVEN[p.given][1] + " " + GIVEN[0][1] + " " + p.persian, p.birth()));
        Linkage linkage = link(roster);
        assertThat(agreement(roster, linkage)).isGreaterThan(0.95);
    }

    @Test
    void findsTheSamePeopleOfMixedListsUnderTheModelThatItFitted() {
        Roster roster =
                lists(PARTS, MixedListsTest::parts, WHOLE, p -> List.of(p.family + " " + GIVEN[p.given][0], p.birth()));
        LinkerTest.assertSameUnderTheModelFitted(roster);
    }

    @Test
    void comparesAgesWithDatesOfBirth() {
        List<String> aged = List.of("given name", "family name", "age", "date of death");
        Cells ages = p -> List.of(GIVEN[p.given][0], p.family.substring(0, 4), p.age() + " years", p.died + "-07-01");
        Roster roster = lists(PARTS, p -> List.of(GIVEN[p.given][0], p.family.substring(0, 4), p.birth()), aged, ages);
        Linkage linkage = link(roster);
        assertThat(fields(linkage)).contains("birth by age");
        double withAges = agreement(roster, linkage);
        Roster without = lists(
                PARTS,
                p -> List.of(GIVEN[p.given][0], p.family.substring(0, 4), p.birth()),
                aged,
                p -> List.of(GIVEN[p.given][0], p.family.substring(0, 4), "", p.died + "-07-01"));
        assertThat(withAges).isGreaterThan(agreement(without, link(without)) + 0.2);
        for (int row = 600; row < 640; row++) {
            assertThat(linkage.reckoning(row, row - 400).parts())
                    .filteredOn(part -> part.field().equals("birth by age"))
                    .allSatisfy(part -> assertThat(part.level()).startsWith("the age fits the year of birth"));
        }
        Linkage frozen =
                Linker.withDefaults(EXECUTOR).under(linkage.model()).link(roster, People.columns(roster), List.of());
        assertThat(frozen.links().size()).isEqualTo(linkage.links().size());
        for (int link = 0; link < frozen.links().size(); link++) {
            assertThat(frozen.links().weight(link)).isEqualTo(linkage.links().weight(link));
        }
    }

    @Test
    void readsAgesOfInfantsAndInOtherDigits() {
        Roster roster = new Roster();
        roster.begin(new PersonList("ages.csv", List.of("family name", "given name", "age"), false));
        List.of("6 months", "۳۴", "34 years", "٣٤ سنة", "1", "0", "six", "34")
                .forEach(age -> roster.add(List.of("tarnholt" + roster.rows() % 3, "x" + roster.rows() % 2, age)));
        roster.close();
        Linkage linkage = link(roster);
        Field ages = linkage.comparison().fields().stream()
                .filter(field -> field.name().equals("age"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(1, 2, 3)).allMatch(row -> ages.value(row) == ages.value(7));
        assertThat(ages.value(0)).isEqualTo(ages.value(5));
        assertThat(ages.value(6)).isEqualTo(Field.NONE);
    }

    private static List<String> fields(Linkage linkage) {
        return linkage.comparison().fields().stream().map(Field::name).toList();
    }
}
