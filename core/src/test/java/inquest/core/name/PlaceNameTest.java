package inquest.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All places are invented. */
class PlaceNameTest {

    @Test
    void partsNameFromWhatSortOfPlaceItIs() {
        assertThat(PlaceName.of("the Velmar Jail"))
                .isEqualTo(PlaceName.of("Velmar prison"))
                .isNotEqualTo(PlaceName.of("Velmar"))
                .satisfies(name -> assertThat(name.proper()).isEqualTo("velmar"))
                .satisfies(name -> assertThat(name.sorts()).containsExactly("prison"));
        assertThat(PlaceName.of("زندان ولمار").sorts()).containsExactly("prison");
        assertThat(PlaceName.of("village of Velmar")).isEqualTo(PlaceName.of("Velmar"));
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
