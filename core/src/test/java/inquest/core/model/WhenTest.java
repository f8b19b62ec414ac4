package inquest.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhenTest {

    private static final LocalDate TOLD = LocalDate.of(1994, 6, 2);

    @Test
    void endsOpenDateOnTheDayOfTelling() {
        When since = new When("since May", Edtf.from(LocalDate.of(1994, 5, 1)), Optional.of(TOLD));
        assertThat(since.latest()).contains(TOLD);
        assertThat(since.date().latest()).isEmpty();
    }

    @Test
    void keepsTheEndThatTheWordsTell() {
        assertThat(new When("in May", Edtf.parse("1994-05"), Optional.of(TOLD)).latest())
                .contains(LocalDate.of(1994, 5, 31));
        assertThat(new When("since May", Edtf.parse("1994-05/..")).latest()).isEmpty();
    }
}
