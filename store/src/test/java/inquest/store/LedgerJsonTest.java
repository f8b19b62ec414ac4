package inquest.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.Explanation;
import inquest.core.read.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
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
        return LedgerJson.read(new ByteArrayInputStream(json), type);
    }
}
