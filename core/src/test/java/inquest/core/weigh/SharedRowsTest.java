package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.AccessLevel;
import inquest.core.model.Accession;
import inquest.core.model.Anchor;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit;
import inquest.core.model.Explanation;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.model.Source;
import inquest.core.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedRowsTest {

    private static final Exhibit ONE = exhibit(1);
    private static final Exhibit OTHER = exhibit(2);

    private final Random random = new Random(4);
    private final Map<Integer, List<Mention>> people = new HashMap<>();

    /** Saved anew with other columns, a list shares no text and no mistake, and was taken for a second witness to every death. */
    @Test
    void findsListThatWasSavedAnew() {
        List<Integer> all = people(30);
        list(ONE, all, true);
        list(OTHER, all, true);

        assertThat(found()).singleElement().satisfies(pair -> {
            assertThat(pair.share()).isEqualTo(1);
            assertThat(pair.words())
                    .isEqualTo(
                            "of 30 people on the shorter list, 30 are on both, 30 of them spelt alike and with the same particulars;"
                                    + " of 29 pairs of neighbours, 29 are neighbours on the other list too, in an order that follows from no"
                                    + " column");
        });
    }

    @Test
    void findsListThatWasTakenOverIntoALongerOneAndSorted() {
        List<Integer> all = people(60);
        list(ONE, all.subList(0, 20), true);
        list(OTHER, sorted(all), true);

        assertThat(found()).hasSize(1);
    }

    @Test
    void findsPartTakenOverInItsOrderThoughTheNamesAreSpeltAnew() {
        List<Integer> all = people(60);
        list(ONE, all.subList(0, 40), true);
        list(OTHER, all.subList(20, 60), false);

        assertThat(found()).hasSize(1);
    }

    @Test
    void takesListsThatShareSomePeopleForTwo() {
        List<Integer> all = people(60);
        list(ONE, shuffled(all.subList(0, 40)), true);
        list(OTHER, shuffled(all.subList(20, 60)), true);

        assertThat(found()).isEmpty();
    }

    /** Two who sort by name bring the same people into the same order without knowing of each other. */
    @Test
    void takesNoOrderForASignThatFollowsFromAColumn() {
        List<Integer> all = people(60);
        list(ONE, sorted(all.subList(0, 40)), true);
        list(OTHER, sorted(all.subList(20, 60)), true);

        assertThat(found()).isEmpty();
    }

    @Test
    void tellsNothingOfShortLists() {
        List<Integer> all = people(7);
        list(ONE, all, true);
        list(OTHER, all, true);

        assertThat(found()).isEmpty();
    }

    private List<SharedRows> found() {
        List<Cluster> clusters = new ArrayList<>();
        people.forEach((person, mentions) -> clusters.add(
                new Cluster("p" + person, Party.Kind.PERSON, name(person), List.of(), mentions, List.of())));
        return SharedRows.among(clusters, Map.of(ONE.id(), ONE, OTHER.id(), OTHER));
    }

    private List<Integer> people(int many) {
        return shuffled(IntStream.range(0, many).boxed().toList());
    }

    private List<Integer> shuffled(List<Integer> all) {
        List<Integer> order = new ArrayList<>(all);
        Collections.shuffle(order, random);
        return order;
    }

    private static List<Integer> sorted(List<Integer> all) {
        return all.stream().sorted(Comparator.comparing(SharedRowsTest::name)).toList();
    }

    private static String name(int person) {
        return "Given" + (person * 7 % 60) + " Family" + (person * 11 % 60);
    }

    private void list(Exhibit exhibit, List<Integer> rows, boolean spelt) {
        for (int at = 0; at < rows.size(); at++) {
            int person = rows.get(at);
            people.computeIfAbsent(person, absent -> new ArrayList<>())
                    .add(mention(
                            exhibit, at + 1, spelt ? name(person) : name(person).replace("a", "aa"), person));
        }
    }

    private static Mention mention(Exhibit exhibit, int row, String name, int person) {
        Digest digest = exhibit.accession().content();
        Particulars particulars = new Particulars(
                Optional.empty(),
                Optional.of("Father" + person % 13),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Edtf.parse("1984-03-" + (10 + person % 19))),
                Optional.of("Oldmere"),
                Optional.empty());
        return new Mention(
                new Anchor(
                        exhibit.id(),
                        exhibit.path(),
                        digest,
                        digest,
                        new Locator.Row("", row, List.of()),
                        new Span(row * 100, row * 100 + name.length()),
                        name),
                Party.Kind.PERSON,
                name,
                List.of(),
                List.of(),
                particulars,
                Explanation.of("a row"));
    }

    private static Exhibit exhibit(int number) {
        Optional<String> none = Optional.empty();
        return new Exhibit(
                number,
                new Accession(
                        number + ".csv",
                        Digest.of(Integer.toString(number)),
                        1,
                        AccessLevel.PUBLIC,
                        new Accession.Handover(Instant.EPOCH, none, none, none, none),
                        Optional.empty(),
                        Optional.empty()),
                new Source(
                        none,
                        new Source.Origin(none, none, none, none),
                        Optional.empty(),
                        none,
                        none,
                        new Source.Standing(none, none),
                        none),
                new Exhibit.Outcome(Exhibit.Kind.TABLE, "text/csv", Optional.empty(), none, none, none, List.of()),
                true,
                true);
    }
}
