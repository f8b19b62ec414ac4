package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter err = new StringWriter();

    @Test
    void writesNothingWithoutTerminal() {
        Progress progress = new Progress(new PrintWriter(err), false);
        progress.at("reading", 3, 10);
        progress.clear();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void movesOneLineAndTakesItAway() {
        Progress progress = new Progress(new PrintWriter(err), true);
        progress.at("reading", 3, 10);
        progress.clear();
        progress.clear();

        assertThat(err.toString()).isEqualTo("\r\u001b[Kreading 3 of 10\r\u001b[K");
    }
}
