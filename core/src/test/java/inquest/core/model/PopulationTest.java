package inquest.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PopulationTest {

    @Test
    void takesPeopleOfANationForAnybody() {
        assertThat(Population.of("Lornians").isAnybody()).isTrue();
        assertThat(Population.of("Civilians").head()).isEqualTo("civilian");
        assertThat(Population.of("over 30,000 innocent political prisoners").head())
                .isEqualTo("prisoner");
    }
}
