package inquest.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.count.Captures;
import inquest.core.count.CaseCount;
import inquest.core.count.Counting;
import inquest.core.count.ListedDead;
import inquest.core.count.Strata;
import inquest.core.count.Warning;
import inquest.core.model.Explanation;
import inquest.core.model.Locator;
import inquest.core.read.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgerJsonTest {

    @Test
    void readsBackExactlyWhatItWrote() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Reading reading = new Samples(seed).reading();

            assertThat(read(written(reading), Reading.class))
                    .as("seed %d", seed)
                    .isEqualTo(reading);
        }
    }

    @Test
    void readsBackACountWithItsDrawsAndRefusals() throws IOException {
        Captures.Tally tally = new Captures.Tally();
        Random random = new Random(3);
        for (int draw = 0; draw < 3; draw++) {
            for (int person = 0; person < 400; person++) {
                tally.add(
                        List.of(Optional.of(person < 300 ? "north" : person < 395 ? "south" : "west")),
                        draw,
                        1 + random.nextInt(15),
                        1);
            }
            tally.add(List.of(Optional.empty()), draw, 3, 2);
        }
        Captures captures = tally.captures(List.of("a", "b", "c", "d"), List.of("place"), List.of("1", "2", "3"));
        List<Warning> warnings = List.of(new Warning(Warning.Kind.LISTS_DERIVED, "b is a copy"));
        ListedDead dead = new ListedDead(Optional.of(captures), 4, warnings);
        CaseCount count =
                CaseCount.of(Counting.plain(1).count(Strata.of(captures, 1).tables(), Runnable::run), warnings, 3);

        assertThat(count.report().orElseThrow().strata())
                .anyMatch(
                        stratum -> stratum.recommendation().outcome().estimate().isPresent())
                .anyMatch(stratum -> stratum.documented().withheld());
        assertThat(read(written(dead), ListedDead.class)).isEqualTo(dead);
        assertThat(read(written(count), CaseCount.class)).isEqualTo(count);
    }

    /** Far more texts than are remembered, each coming up again sooner or later, some of them never in time. */
    @Test
    void readsBackTextsThatRecurBeyondWhatIsRemembered() throws IOException {
        Random random = new Random(5);
        List<Explanation> because = new ArrayList<>();
        for (int at = 0; at < 300_000; at++) {
            int often = random.nextInt(100);
            int seldom = random.nextInt(200_000);
            because.add(Explanation.of("seldom " + seldom, Explanation.of("often " + often), Explanation.of("ab")));
        }
        Explanation all = new Explanation("all", because);

        byte[] json = written(all);

        assertThat(read(json, Explanation.class)).isEqualTo(all);
        assertThat(new String(json, UTF_8).split("often 7\"", -1)).hasSizeLessThan(30);
    }

    @Test
    void readsEqualColumnsOfRowsAsOneList() throws IOException {
        record Rows(List<Locator.Row> rows) {}
        List<String> columns = List.of("name", "born");
        Rows rows = new Rows(List.of(new Locator.Row("", 1, columns), new Locator.Row("", 2, columns)));

        Rows read = read(written(rows), Rows.class);

        assertThat(read).isEqualTo(rows);
        assertThat(read.rows().get(1).columns()).isSameAs(read.rows().get(0).columns());
    }

    @Test
    void refusesNumberOfATextThatWasNotWritten() {
        assertThatThrownBy(() -> read("{\"reason\":12,\"because\":[]}".getBytes(UTF_8), Explanation.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected the number of a String that was written before, found 12");
    }

    @Test
    void refusesResultThatLacksComponent() {
        assertThatThrownBy(() -> read("{\"reason\":\"r\"}".getBytes(UTF_8), Explanation.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("because");
    }

    @Test
    void refusesResultWithComponentOfAnotherVersion() {
        byte[] json = "{\"reason\":\"r\",\"because\":[],\"weight\":1}".getBytes(UTF_8);

        assertThatThrownBy(() -> read(json, Explanation.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("weight");
    }

    @Test
    void tellsEmptyOptionalFromMissingOne() throws IOException {
        record Sample(Optional<String> cue) {}

        assertThat(read("{\"cue\":null}".getBytes(UTF_8), Sample.class)).isEqualTo(new Sample(Optional.empty()));
        assertThatThrownBy(() -> read("{}".getBytes(UTF_8), Sample.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cue");
    }

    private static byte[] written(Record result) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LedgerJson.write(result, bytes);
        return bytes.toByteArray();
    }

    private static <T extends Record> T read(byte[] json, Class<T> type) throws IOException {
        return LedgerJson.read(new ByteArrayInputStream(json), type, new Recurring());
    }
}
