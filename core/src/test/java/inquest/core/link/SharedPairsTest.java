package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.link.score.GatheredRows;
import inquest.core.link.score.PairSource;
import inquest.core.link.score.SharedPairs;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Pairs shared out over workers that know nothing but bytes. */
class SharedPairsTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);
    private static final Linker ALONE = Linker.withDefaults(EXECUTOR);

    @AfterAll
    static void end() {
        EXECUTOR.shutdownNow();
    }

    @Test
    void givesTheSameBitsAsOneMachineWhateverTheWorkers() {
        Roster roster = roster(2600, 3);
        Linkage alone = link(ALONE, roster);
        for (long seed = 1; seed <= 3; seed++) {
            Linkage shared = link(ALONE.over(workers(new Random(seed))), roster);
            assertThat(bytes(shared.former(roster))).as("seed " + seed).isEqualTo(bytes(alone.former(roster)));
            assertThat(FrozenModel.digest(shared.model())).isEqualTo(FrozenModel.digest(alone.model()));
            assertSame(shared, alone);
        }
    }

    @Test
    void givesTheSameBitsUnderAModelAndAfterAnEarlierRun() {
        Roster roster = roster(1500, 4);
        Linkage first = link(ALONE, roster);
        Roster more = roster(1700, 4);
        Linker under = ALONE.under(first.model()).after(first.former(roster));

        assertSame(link(under.over(workers(new Random(7))), more), link(under, more));
    }

    @Test
    void saysWhatToDoWhereAnAnswerIsCutOff() {
        Roster roster = roster(300, 5);
        PairSource.Maker cut = rows -> new SharedPairs(rows, (request, parts) -> List.of(new byte[] {0, 0}));

        assertThatThrownBy(() -> link(ALONE.over(cut), roster))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("expected a worker's answer whole, found a part of it. Run again;");
    }

    /** Workers that got the rows as bytes, with the parts dealt out at random and the answers in any order. */
    private static PairSource.Maker workers(Random random) {
        return rows -> {
            GatheredRows theirs = read(written(rows));
            return new SharedPairs(rows, (request, parts) -> {
                List<Integer> all = IntStream.range(0, parts).boxed().collect(Collectors.toCollection(ArrayList::new));
                Collections.shuffle(all, random);
                List<byte[]> answers = new ArrayList<>();
                for (int from = 0; from < parts; ) {
                    int to = Math.min(parts, from + 1 + random.nextInt(3));
                    answers.add(SharedPairs.answered(request, all.subList(from, to), theirs));
                    from = to;
                }
                return answers;
            });
        };
    }

    private static byte[] written(GatheredRows rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            rows.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static GatheredRows read(byte[] bytes) {
        try {
            return GatheredRows.read(new DataInputStream(new ByteArrayInputStream(bytes)), EXECUTOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Former former) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            former.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void assertSame(Linkage one, Linkage other) {
        assertThat(one.clusters()).isEqualTo(other.clusters());
        assertThat(one.sample(1, 5)).isEqualTo(other.sample(1, 5));
        assertThat(one.links().size()).isPositive().isEqualTo(other.links().size());
        for (int link = 0; link < one.links().size(); link++) {
            assertThat(one.links().left(link)).isEqualTo(other.links().left(link));
            assertThat(one.links().right(link)).isEqualTo(other.links().right(link));
            assertThat(one.links().weight(link)).isEqualTo(other.links().weight(link));
            assertThat(one.links().pattern(link)).isEqualTo(other.links().pattern(link));
        }
    }

    private static Linkage link(Linker linker, Roster roster) {
        return linker.link(roster, People.columns(roster), List.of());
    }

    /** Invented people in two lists, in the second of which nobody is twice. */
    private static Roster roster(int people, long seed) {
        List<List<String>> rows = People.of(people, seed).rows;
        Roster roster = new Roster();
        roster.begin(new PersonList("long.csv", People.HEADERS, false));
        rows.subList(0, 1000 * rows.size() / 1200).forEach(roster::add);
        roster.begin(new PersonList("short.csv", People.HEADERS, true));
        rows.subList(1000 * rows.size() / 1200, rows.size()).forEach(roster::add);
        return roster.close();
    }
}
