package inquest.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** All places are invented. */
class PlaceNameTest {

    @Test
    void partsNameFromWhatSortOfPlaceItIs() {
        assertThat(PlaceName.of("the Velmar Jail")).isEqualTo(new PlaceName("velmar", List.of("prison")));
        assertThat(PlaceName.of("زندان ولمار").sorts()).containsExactly("prison");
        assertThat(PlaceName.of("village of Velmar")).isEqualTo(new PlaceName("velmar", List.of()));
    }

    @Test
    void keepsNameThatIsNothingButSorts() {
        assertThat(PlaceName.of("the Camp").proper()).isEqualTo("the camp");
    }

    @Test
    void takesSpellingsAndPartsForWhatMayBeOne() {
        PlaceName velmar = PlaceName.of("Velmar");
        assertThat(velmar.mayBe(PlaceName.of("زندان ولمار"))).isTrue();
        assertThat(velmar.mayBe(PlaceName.of("Velmar Hills"))).isTrue();
        assertThat(velmar.mayBe(PlaceName.of("Dorbek"))).isFalse();
        assertThat(velmar.mayBe(PlaceName.of(""))).isFalse();
    }

    @Test
    void readsNumbers() {
        assertThat(PlaceName.of("Camp 5").numbers()).containsExactly("5");
    }
}
