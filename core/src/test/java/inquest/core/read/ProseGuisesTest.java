package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of doers whom nobody can name, what they wore, carried and rode is kept. */
class ProseGuisesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A man in uniform killed my father. | a man in uniform",
                "My father was killed by men in plain clothes. | men in plain clothes",
                "Two men in masks killed my father. | two men in masks",
                "Men with guns killed my brother. | men with guns",
                "Men armed with rifles killed my brother. | men armed with rifles",
                "Men dressed in black killed my brother. | men dressed in black",
                "Men wearing masks killed my brother. | men wearing masks",
                "Peter Brask was killed by two men on a motorcycle. | two men on a motorcycle",
                "Soldiers from the Second Brigade killed Anna Tolvane. | soldiers from the Second Brigade",
                "Officers of the Second Brigade killed Anna Tolvane. | officers of the Second Brigade",
                "Men in the village killed Anna Tolvane. | men",
                "Men in a black car killed Anna Tolvane. | men",
            })
    void keepsWhatTellsTheDoersApart(String text, String doer) {
        assertThat(names(claim(text, ActKind.KILLING).roles().actors())).containsExactly(doer);
    }

    @Test
    void leavesWithWhatSomebodyWasKilledToTheKilling() {
        assertThat(names(claim("Soldiers killed a man with a gun.", ActKind.KILLING)
                        .roles()
                        .targets()))
                .containsExactly("a man");
    }
}
