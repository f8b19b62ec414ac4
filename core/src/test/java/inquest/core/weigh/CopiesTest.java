package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.Weighing;
import inquest.core.weigh.Telling.Imprint;
import inquest.core.weigh.Telling.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What no copy, whatever is stated of it, and no other name may do to what was weighed, over seeded random cases. */
class CopiesTest {

    @Test
    void callsCorroboratedWhatItGradesConfirmedAndNothingElse() {
        for (int seed = 0; seed < 60; seed++) {
            Weighing weighing = random(new Random(seed)).weigh();
            for (Corroboration one : acts(weighing)) {
                boolean confirmed = one.groups().stream()
                        .flatMap(group -> group.claims().stream())
                        .allMatch(id -> weighing.grades().stream()
                                .anyMatch(grade -> grade.claim().equals(id) && grade.information() == 1));
                boolean corroborated = one.level() == Level.CORROBORATED || one.level() == Level.STRONGLY_CORROBORATED;
                assertThat(confirmed).as("seed %d, %s", seed, one.why().text()).isEqualTo(corroborated);
            }
        }
    }

    @Test
    void changesNoLevelWhenPublisherIsRenamed() {
        for (int seed = 0; seed < 40; seed++) {
            Weighing before = random(new Random(seed), "Valley Herald").weigh();
            Weighing after = random(new Random(seed), "The New Valley Herald").weigh();

            assertThat(weights(after)).as("seed %d", seed).isEqualTo(weights(before));
        }
    }

    @Test
    void neverGradesConfirmedWithoutTwoIndependentOrigins() {
        for (int seed = 0; seed < 60; seed++) {
            Weighing weighing = random(new Random(seed)).weigh();
            for (Corroboration one : weighing.corroborations()) {
                boolean confirmed = weighing.grades().stream()
                        .filter(grade -> one.groups().stream()
                                .anyMatch(group -> group.claims().contains(grade.claim())))
                        .anyMatch(grade -> grade.information() == 1);
                if (confirmed && one.subject().kind() == Subject.Kind.ACT) {
                    assertThat(one.independent()).isGreaterThanOrEqualTo(2);
                }
            }
        }
    }

    @Test
    void raisesNoLevelWhenVerbatimCopyComesInWhateverIsStatedOfIt() {
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            Telling telling = random(random);
            Telling more = telling.withCopy(random.nextInt(4), random.nextInt(9) + "-copy.txt", imprint(random));
            List<Corroboration> before = telling.weigh().corroborations();
            List<Corroboration> after = more.weigh().corroborations();

            assertThat(after).as("round %d", round).hasSameSizeAs(before);
            for (int at = 0; at < before.size(); at++) {
                assertThat(after.get(at).level())
                        .as("round %d", round)
                        .isLessThanOrEqualTo(before.get(at).level());
                assertThat(after.get(at).independent())
                        .as("round %d", round)
                        .isLessThanOrEqualTo(before.get(at).independent());
            }
        }
    }

    @Test
    void changesNoLevelWhenVerbatimCopyIsNotDatedEarlier() {
        Random random = new Random(11);
        for (int round = 0; round < 80; round++) {
            Telling telling = random(random);
            Imprint stated = imprint(random);
            String when = random.nextBoolean() ? "" : "2001";
            Imprint later = new Imprint(stated.publisher(), stated.author(), stated.affiliation(), when);
            Telling more = telling.withCopy(random.nextInt(4), random.nextInt(9) + "-copy.txt", later);

            assertThat(weights(more.weigh())).as("round %d", round).isEqualTo(weights(telling.weigh()));
        }
    }

    /**
     * Headline and byline of his own, words changed or misread, a paragraph left out, an excerpt, a text set into a longer one: as
     * far as the words can still be found, none of it makes another origin.
     */
    @Test
    void raisesNoLevelWhenRewrittenCopyComesInWhateverIsStatedOfIt() {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            Telling telling = random(random, "Valley Herald", 150);
            Telling more = telling.withCopy(
                    random.nextInt(4),
                    random.nextInt(9) + "-copy.txt",
                    imprint(random),
                    Instant.EPOCH.plus(Duration.ofDays(4)),
                    rewriting(random));

            assertNothingRaised(telling, more, "round " + round);
        }
    }

    /** The order of one day's files is that of their paths, and their dates are somebody's word. */
    @Test
    void raisesNoLevelWhenCopyIsReceivedOnTheSameDay() {
        Random random = new Random(17);
        for (int round = 0; round < 300; round++) {
            Telling telling = random(random, "Valley Herald", 150);
            int of = random.nextInt(4);
            Telling more = telling.withCopy(
                    of,
                    random.nextInt(9) + "-copy.txt",
                    imprint(random),
                    Instant.EPOCH.plus(Duration.ofDays(of)),
                    random.nextBoolean() ? Rewriting.none() : rewriting(random));

            assertNothingRaised(telling, more, "round " + round);
        }
    }

    /** Words alone, whoever is said to have made them, and when. */
    @Test
    void raisesNoLevelWhenTextThatTellsNothingComesIn() {
        Random random = new Random(19);
        for (int round = 0; round < 200; round++) {
            Telling telling = random(random, "Valley Herald", 150);
            int of = random.nextInt(4);
            Telling more = telling.withCopy(
                            of,
                            random.nextInt(9) + "-text.txt",
                            imprint(random),
                            Instant.EPOCH.plus(Duration.ofDays(random.nextBoolean() ? of : 4)),
                            rewriting(random))
                    .silenced();

            assertNothingRaised(telling, more, "round " + round);
        }
    }

    private static Rewriting rewriting(Random random) {
        double from = random.nextInt(3) == 0 ? random.nextDouble() * 0.5 : 0;
        double to = random.nextInt(3) == 0 ? from + 0.4 + random.nextDouble() * (0.6 - from) : 1;
        return new Rewriting(
                from,
                to,
                random.nextInt(3) == 0 ? 0.2 : 0,
                random.nextInt(3) * 0.05,
                random.nextInt(4) * 40,
                new Random(random.nextLong()));
    }

    private static void assertNothingRaised(Telling telling, Telling more, String round) {
        List<Corroboration> before = telling.weigh().corroborations();
        List<Corroboration> after = more.weigh().corroborations();

        assertThat(after).as(round).hasSameSizeAs(before);
        for (int at = 0; at < before.size(); at++) {
            assertThat(after.get(at).independent())
                    .as(
                            "%s, %s before %s",
                            round,
                            after.get(at).why().text(),
                            before.get(at).why().text())
                    .isLessThanOrEqualTo(before.get(at).independent());
            assertThat(after.get(at).level())
                    .as("%s, %s", round, after.get(at).why().text())
                    .isLessThanOrEqualTo(most(before.get(at).level()));
        }
    }

    /** The most that a copy in other words may make of a level: that several texts say the same makes nothing of it. */
    private static Level most(Level level) {
        return level == Level.UNCORROBORATED ? Level.SAME_ORIGIN : level;
    }

    private static Telling random(Random random) {
        return random(random, "Valley Herald");
    }

    private static Imprint imprint(Random random) {
        return imprint(random, "Valley Herald");
    }

    /** Anything that may be stated of an exhibit: makers that others have too, parties, dates from before all to after all. */
    private static Imprint imprint(Random random, String first) {
        String[] publishers = {"", first, "Hill Gazette", "Front for the Mill", "Post " + random.nextInt(1000)};
        String[] authors = {"", "", "Jon Aske", "A. Writer"};
        String[] parties = {"", "", "", "Front for the Mill", "Families of the Mill"};
        String[] dates = {"", Integer.toString(1960 + random.nextInt(60)), "1985-05", "1987~"};
        return new Imprint(
                publishers[random.nextInt(5)],
                authors[random.nextInt(4)],
                parties[random.nextInt(5)],
                dates[random.nextInt(4)]);
    }

    /** Four exhibits of few makers and speakers, all on two deaths; some borrow each other's words. */
    private static Telling random(Random random, String first) {
        return random(random, first, 60);
    }

    private static Telling random(Random random, String first, int length) {
        String[] speakers = {"", "", "Jon Aske", "Mara Lind", "The porter", "Front for the Mill"};
        StringBuilder last = new StringBuilder();
        String[] people = {"Ilse Marr", "Ivo Dresk"};
        Telling telling = new Telling();
        for (int at = 0; at < 4; at++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < length; word++) {
                text.append("w").append(random.nextInt(5000)).append(' ');
            }
            String who = people[random.nextInt(2)];
            int borrowed = random.nextInt(3) == 0 ? random.nextInt(last.length() + 1) : 0;
            String words = last.substring(0, borrowed) + " " + text + who + " was shot.";
            telling.exhibit(at + ".txt", imprint(random, first), words);
            last = text;
            for (int said = random.nextInt(2); said < 2; said++) {
                Said one = Said.of(who).by(speakers[random.nextInt(6)]);
                telling.claim(ActKind.KILLING, who + " was shot", random.nextInt(4) == 0 ? one.seen() : one);
            }
        }
        return telling;
    }

    /** Level and number of independent origins of everything that is weighed: acts, people and figures. */
    private static List<String> weights(Weighing weighing) {
        return weighing.corroborations().stream()
                .map(one -> one.subject().kind() + " " + one.level() + " " + one.independent())
                .toList();
    }

    private static List<Corroboration> acts(Weighing weighing) {
        return weighing.corroborations().stream()
                .filter(one -> one.subject().kind() == Subject.Kind.ACT)
                .toList();
    }
}
