package inquest.core.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunKeyTest {

    private static final RunKey READ = RunKey.of("read", 1);

    @Test
    void isTheSameWhateverTheOrderOfInputs() {
        RunKey key = READ.with("text", "ab").with("level", "public");
        RunKey other = READ.with("level", "public").with("text", "ab");

        assertThat(other).isEqualTo(key);
        assertThat(other.digest()).isEqualTo(key.digest());
    }

    @Test
    void differsWhenNameAndValueRunTogetherAlike() {
        assertThat(READ.with("a", "bc").digest())
                .isNotEqualTo(READ.with("ab", "c").digest());
    }

    @Test
    void differsByVersionOfTheStage() {
        assertThat(RunKey.of("read", 2).digest()).isNotEqualTo(READ.digest());
    }

    @Test
    void refusesTwoInputsOfOneName() {
        assertThatThrownBy(() -> READ.with("text", "ab").with("text", "cd"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one input \"text\" of read 1, found a second");
    }
}
