package inquest.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MucKeysTest {

    private static final String KEYS = """
            0.  MESSAGE: ID                     A
            1.  MESSAGE: TEMPLATE               1
            4.  INCIDENT: TYPE                  BOMBING
            6.  INCIDENT: INSTRUMENT ID         "CAR BOMB" / "BOMB"
                                                "GRENADE"
            18. HUM TGT: NAME                   "ILAN TESK"
            19. HUM TGT: DESCRIPTION            "MILLER": "ILAN TESK"
                                                ? "GUARDS" / "TWO GUARDS"
                                                "PASSERS-BY"
            21. HUM TGT: NUMBER                 1: "ILAN TESK"
                                                2: "GUARDS"
                                                PLURAL: "PASSERS-BY"

            0.  MESSAGE: ID                     B
            1.  MESSAGE: TEMPLATE               *
            4.  INCIDENT: TYPE                  *
            """;

    @TempDir
    Path folder;

    private MucKeys keys() throws IOException {
        Path file = folder.resolve("key-x");
        Files.writeString(file, KEYS, StandardCharsets.ISO_8859_1);
        return MucKeys.of(List.of(file));
    }

    private List<MucKeys.Incident> incidents(String text) throws IOException {
        return Objects.requireNonNull(keys().incidents().get(text));
    }

    @Test
    void readsFillsWithTheirAlternatives() throws IOException {
        MucKeys.Incident incident = incidents("A").get(0);
        assertThat(incident.fills(6)).containsExactly(List.of("CAR BOMB", "BOMB"), List.of("GRENADE"));
    }

    @Test
    void takesDescriptionsThatReferToNoNameForUnnamedPeople() throws IOException {
        MucKeys.Incident incident = incidents("A").get(0);
        assertThat(incident.unnamed()).containsExactly(List.of("GUARDS", "TWO GUARDS"), List.of("PASSERS-BY"));
        assertThat(incident.numbers()).containsExactly(2);
    }

    @Test
    void hasNoIncidentForTextsThatAreNotRelevant() throws IOException {
        assertThat(incidents("B")).isEmpty();
    }

    @Test
    void scoresUnnamedPeopleWithoutTheirNumber() throws IOException {
        Figure heads =
                Objects.requireNonNull(keys().score(YardstickTest.claims()).get("unnamed victims head"));
        assertThat(heads.recall()).isEqualTo(50.0);
        assertThat(heads.precision()).isEqualTo(100.0);
    }
}
