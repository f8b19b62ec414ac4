package inquest.core.link;

import inquest.core.link.table.Columns;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented people in lists, with known repeats. */
final class People {

    private static final String[] GIVEN = {
        "darovan", "mirelka", "tessian", "olvane", "perrune", "quillam", "saverin", "joradan", "hestine", "baltor",
        "ferrick", "yolande", "kastrin", "wendrel", "ismaron"
    };

    private static final String[] FAMILY = {
        "tarnholt", "velmarsk", "osprinde", "kallbury", "dremmond", "fostrake", "lundavar", "petroski", "hallmoor",
        "grunvald", "sindelar", "brackwen", "mortelin", "czerwick", "yarlowen", "quistgard", "nordelle", "ravensten"
    };

    private static final String[] TOWN = {"ostbridge", "kelmarsh", "dunravel", "pinhollow", "warrowby", "selkirken"};

    static final List<String> HEADERS = List.of("row", "given name", "family name", "date of birth", "town", "sex");

    final List<List<String>> rows = new ArrayList<>();
    final List<Integer> truth = new ArrayList<>();

    /** So many people, a third of whom are in the list twice, the second time with a slip. */
    static People of(int people, long seed) {
        People made = new People();
        Random random = new Random(seed);
        for (int person = 0; person < people; person++) {
            List<String> row = List.of(
                    GIVEN[random.nextInt(GIVEN.length)] + (char) ('a' + random.nextInt(4)),
                    FAMILY[random.nextInt(FAMILY.length)] + (char) ('a' + random.nextInt(8)),
                    (1930 + random.nextInt(75)) + "-" + two(1 + random.nextInt(12)) + "-" + two(1 + random.nextInt(28)),
                    TOWN[random.nextInt(TOWN.length)],
                    random.nextBoolean() ? "m" : "f");
            made.add(row, person);
            if (random.nextInt(3) == 0) {
                made.add(slipped(row, random), person);
            }
        }
        return made;
    }

    private static List<String> slipped(List<String> row, Random random) {
        List<String> slipped = new ArrayList<>(row);
        int field = random.nextInt(4);
        String value = row.get(field);
        int at = 1 + random.nextInt(value.length() - 2);
        slipped.set(
                field,
                field == 2
                        ? value.substring(0, 8) + two(1 + random.nextInt(28))
                        : value.substring(0, at) + value.substring(at + 1));
        return slipped;
    }

    private void add(List<String> row, int person) {
        List<String> labelled = new ArrayList<>(List.of(Integer.toString(rows.size())));
        labelled.addAll(row);
        rows.add(labelled);
        truth.add(person);
    }

    Roster roster() {
        return roster(rows);
    }

    static Roster roster(List<List<String>> rows) {
        Roster roster = new Roster();
        roster.begin(new PersonList("people.csv", HEADERS, false));
        rows.forEach(roster::add);
        return roster.close();
    }

    static Columns columns(Roster roster) {
        return Columns.of(roster, Columns.Said.nothing());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
