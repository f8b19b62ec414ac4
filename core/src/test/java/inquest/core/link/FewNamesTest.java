package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.table.Columns;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two lists of people who share few given names, as those of one country do. All are invented. */
class FewNamesTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);

    /** Latin in two spellings, and Arabic; the second half are women's. */
    private static final String[][] GIVEN = {
        {"Ahmad", "Ahmed", "احمد"}, {"Khaled", "Khalid", "خالد"}, {"Mahmoud", "Mahmud", "محمود"},
        {"Tariq", "Tarek", "طارق"}, {"Walid", "Waleed", "وليد"}, {"Jamal", "Gamal", "جمال"},
        {"Samira", "Sameera", "سميرة"}, {"Layla", "Leila", "ليلى"}, {"Maryam", "Mariam", "مريم"},
        {"Huda", "Hoda", "هدى"}, {"Zaynab", "Zeinab", "زينب"}, {"Amina", "Aminah", "أمينة"}
    };

    private static final String[][] FAMILY = {
        {"Haddad", "Hadad", "حداد"}, {"Najjar", "Najar", "النجار"}, {"Khatib", "Khateeb", "الخطيب"},
        {"Sabbagh", "Sabagh", "صباغ"}, {"Darwish", "Darweesh", "درويش"}, {"Hamdan", "Hamdan", "حمدان"},
        {"Nassar", "Nasar", "نصار"}, {"Murad", "Mourad", "مراد"}, {"Zaydan", "Zeidan", "زيدان"},
        {"Kandil", "Qandil", "قنديل"}, {"Jaber", "Jabir", "جابر"}, {"Sultan", "Soltan", "سلطان"}
    };

    private static final int MEN = GIVEN.length / 2;

    @AfterAll
    static void end() {
        EXECUTOR.shutdownNow();
    }

    /** A given name tells the sex; taken for two agreements, it made a few clusters of everybody. */
    @Test
    void takesTheGivenNameAndTheSexItTellsForOneAgreement() {
        assertThat(accuracy(1, 1).precision()).isGreaterThan(0.85);
    }

    /** Names of one script agree far more often by chance than those of two. */
    @Test
    void takesTheScriptThatRowsOfOneListShareForNoAgreement() {
        assertThat(accuracy(1, 2).precision()).isGreaterThan(0.85);
    }

    private static Accuracy.Figures accuracy(int seed, int spelling) {
        Random random = new Random(seed);
        List<List<String>> one = new ArrayList<>();
        List<List<String>> other = new ArrayList<>();
        List<Integer> ones = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int person = 0; person < 900; person++) {
            int[] name = {
                random.nextInt(GIVEN.length), random.nextInt(MEN), random.nextInt(MEN), random.nextInt(FAMILY.length)
            };
            String born = (1940 + random.nextInt(60)) + "-" + (1 + random.nextInt(12)) + "-" + (1 + random.nextInt(28));
            if (random.nextInt(10) < 7) {
                one.add(row(name, 0, born));
                ones.add(person);
            }
            if (random.nextInt(10) < 6) {
                other.add(row(name, spelling, random.nextInt(4) == 0 ? "" : born));
                others.add(person);
            }
        }
        Roster roster = new Roster();
        List<String> headers = List.of("name", "sex", "date of birth");
        roster.begin(new PersonList("one.csv", headers, false));
        one.forEach(roster::add);
        roster.begin(new PersonList("other.csv", headers, false));
        other.forEach(roster::add);
        roster.close();
        Linkage linkage =
                Linker.withDefaults(EXECUTOR).link(roster, Columns.of(roster, Columns.Said.nothing()), List.of());
        ones.addAll(others);
        int[] truth = ones.stream().mapToInt(Integer::intValue).toArray();
        return Accuracy.of(linkage.together(8, 1), linkage.clusters(), truth).clusters();
    }

    private static List<String> row(int[] name, int spelling, String born) {
        String whole = GIVEN[name[0]][spelling] + " " + GIVEN[name[1]][spelling] + " " + GIVEN[name[2]][spelling] + " "
                + FAMILY[name[3]][spelling];
        return List.of(whole, name[0] < MEN ? "m" : "f", born);
    }
}
