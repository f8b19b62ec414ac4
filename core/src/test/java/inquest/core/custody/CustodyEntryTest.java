package inquest.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustodyEntryTest {

    private static final CustodyEntry ENTRY =
            new CustodyEntry(Instant.parse("2026-03-02T09:00:00Z"), Digest.of("x"), RecordKind.ACCESSION);

    @Test
    void standsInTheLogAsCanonicalJson() {
        assertThat(ENTRY.bytes())
                .asString()
                .isEqualTo("{\"at\":\"2026-03-02T09:00:00Z\",\"commitment\":\"" + Digest.of("x")
                        + "\",\"kind\":\"accession\"}");
    }

    @Test
    void readsWhatItWritesForEveryKind() throws MalformedException {
        for (RecordKind kind : RecordKind.values()) {
            CustodyEntry entry = new CustodyEntry(ENTRY.at(), ENTRY.commitment(), kind);
            assertThat(CustodyEntry.parse(entry.bytes())).isEqualTo(entry);
        }
    }

    /** Computed with: printf 'saltrecord' | sha256sum. */
    @Test
    void commitsToSaltAndRecordInThisOrder() {
        assertThat(CustodyEntry.commitment(bytes("salt"), bytes("record"))).isEqualTo(Digest.of("saltrecord"));
    }

    @Test
    void refusesTimeInOtherForm() {
        byte[] other = bytes(new String(ENTRY.bytes(), StandardCharsets.US_ASCII).replace("00Z", "00.000Z"));
        assertThatThrownBy(() -> CustodyEntry.parse(other))
                .hasMessage("expected the time as 2026-03-02T09:00:00Z, found 2026-03-02T09:00:00.000Z");
    }

    @Test
    void refusesUnknownKind() {
        byte[] other = bytes(new String(ENTRY.bytes(), StandardCharsets.US_ASCII).replace("accession", "rumour"));
        assertThatThrownBy(() -> CustodyEntry.parse(other)).hasMessage("\"rumour\" is no kind of record");
    }

    @Test
    void refusesSpaces() {
        assertThatThrownBy(() -> CustodyEntry.parse(bytes("{ }")))
                .hasMessage("expected {\"at\":…,\"commitment\":…,\"kind\":…}, found 3 bytes of something else");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
