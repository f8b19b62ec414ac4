package inquest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.Linkage;
import inquest.core.link.Linker;
import inquest.core.link.score.GatheredRows;
import inquest.core.link.score.PairSource;
import inquest.core.link.score.SharedPairs;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Spark in local mode against the engine on its own: the same bytes. All people are invented. */
class SparkWorkersTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);
    private static final JavaSparkContext SPARK =
            new JavaSparkContext(Main.settings().setMaster("local[2]"));

    @AfterAll
    static void end() {
        SPARK.stop();
        EXECUTOR.shutdownNow();
    }

    @Test
    void givesTheSameBytesAsTheEngineOnItsOwn() {
        Linker alone = Linker.withDefaults(EXECUTOR);
        Linker shared = alone.over(workers());
        Roster roster = roster(4000);
        Linkage expected = link(alone, roster);

        Linkage found = link(shared, roster);

        assertThat(links(found, roster)).isEqualTo(links(expected, roster));
        assertThat(found.clusters()).isEqualTo(expected.clusters());
        assertThat(found.links().size()).isGreaterThan(500);

        Roster more = roster(4400);
        Linker under = alone.under(expected.model()).after(expected.former(roster));
        assertThat(links(link(under.over(workers()), more), more)).isEqualTo(links(link(under, more), more));
    }

    private static PairSource.Maker workers() {
        return rows -> new SharedPairs(rows, new SparkWorkers(SPARK, bytes(rows)));
    }

    private static byte[] bytes(GatheredRows rows) {
        return written(rows::write);
    }

    private static byte[] links(Linkage linkage, Roster roster) {
        return written(linkage.former(roster)::write);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Linkage link(Linker linker, Roster roster) {
        return linker.link(roster, Columns.of(roster, Columns.Said.nothing()), List.of());
    }

    /** One in three is in the list twice, the second time a year older. */
    private static Roster roster(int people) {
        Random random = new Random(2);
        Roster roster = new Roster();
        roster.begin(new PersonList("people.csv", List.of("given name", "family name", "date of birth"), false));
        for (int person = 0; person < people; person++) {
            String given = word(random, 2);
            String family = word(random, 3);
            int year = 1930 + random.nextInt(60);
            String day = String.format(Locale.ROOT, "-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
            roster.add(List.of(given, family, year + day));
            if (person % 3 == 0) {
                roster.add(List.of(given, family, (year + 1) + day));
            }
        }
        return roster.close();
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < syllables; at++) {
            word.append("bdfglmnprstvz".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
