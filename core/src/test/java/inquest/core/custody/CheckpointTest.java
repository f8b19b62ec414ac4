package inquest.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final String EMPTY = "inquest/example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    @Test
    void readsWhatItWrites() throws MalformedException {
        Checkpoint checkpoint = new Checkpoint("inquest/example", 0, Merkle.EMPTY);
        assertThat(checkpoint.text()).isEqualTo(EMPTY);
        assertThat(Checkpoint.parse(EMPTY)).isEqualTo(checkpoint);
    }

    @Test
    void refusesSizeWithLeadingZero() {
        assertThatThrownBy(() -> Checkpoint.parse(EMPTY.replace("\n0\n", "\n01\n")))
                .hasMessage("expected the log's size as a decimal number, found \"01\"");
    }

    @Test
    void refusesRootOfOtherLength() {
        assertThatThrownBy(() -> Checkpoint.parse("inquest/example\n0\nAAAA\n"))
                .hasMessage("expected a root of 32 bytes, found 3");
    }

    @Test
    void refusesFourthLine() {
        assertThatThrownBy(() -> Checkpoint.parse(EMPTY + "more\n"))
                .hasMessage("expected a checkpoint of three lines: origin, size, root");
    }
}
