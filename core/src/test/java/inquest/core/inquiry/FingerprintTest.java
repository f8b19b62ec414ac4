package inquest.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Digest;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void givesTheSameForTheSameParts() {
        assertThat(of("one", "two")).isEqualTo(of("one", "two")).isNotEqualTo(of("two", "one"));
    }

    @Test
    void letsNoTwoPartsRunTogether() {
        assertThat(of("one", "two")).isNotEqualTo(of("onetwo", "")).isNotEqualTo(of("on", "etwo"));
    }

    @Test
    void takesTextsLongerThanItsBuffer() {
        String text = "ä".repeat(10_000);
        assertThat(of("a", text)).isEqualTo(of("a", text)).isNotEqualTo(of("a", text + "ä"));
    }

    @Test
    void takesMoreThanItsBufferHolds() {
        Fingerprint ascending = new Fingerprint();
        Fingerprint other = new Fingerprint();
        for (int at = 0; at < 10_000; at++) {
            ascending.add(at);
            other.add(at == 9_000 ? 0 : at);
        }
        assertThat(ascending.digest()).isNotEqualTo(other.digest());
    }

    private static Digest of(String one, String other) {
        return new Fingerprint().add(one).add(other).digest();
    }
}
