package inquest.app.link;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RoomTest {

    @Test
    void saysHowMuchMemoryThirtyGigabytesNeedAndWhatToDo() {
        assertThatThrownBy(() -> Room.check(30L << 30, 16L << 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the lists hold 30.0 GB: expected about 421 GB of memory to link them, found 16 GB. Take a"
                        + " machine that has as much, or link parts that share no people, such as provinces, one by one"
                        + " under one --model.");
    }

    @Test
    void letsAMillionPeopleThroughOnAnOldLaptop() {
        assertThatCode(() -> Room.check(51L << 20, 4L << 30)).doesNotThrowAnyException();
    }
}
