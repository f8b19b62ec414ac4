package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which name, and with which words, somebody stands in a claim. */
class ProseNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The European Union met in Velm. The EU condemned the arrests. | European Union",
                "The EU condemned the arrests. | EU",
                "The United Nations General Assembly met. The UN General Assembly condemned the arrests. | United Nations General Assembly",
            })
    void bodyThatEverybodyCallsSoInShortIsOneInATextWithBoth(String text, String body) {
        assertThat(names(claim(text, ActKind.CONDEMNATION).roles().actors())).containsExactly(body);
    }

    @Test
    void practicallyAllAreNotAll() {
        assertThat(names(claim("Almost all of the prisoners were executed.", ActKind.EXECUTION)
                        .roles()
                        .targets()))
                .containsExactly("almost all of the prisoners");
    }

    @Test
    void commissionIsNoOffice() {
        Claim.Detail detail = claim("Four officials were appointed to a death commission.", ActKind.APPOINTMENT)
                .content()
                .detail();
        assertThat(detail.body().map(Words::text)).contains("a death commission");
        assertThat(detail.office()).isEmpty();
    }

    @Test
    void shootingHitsThoseWhomItKilled() {
        Claim claim = claim(
                "The uprising saw 1,500 protesters killed in mass shootings by security forces.", ActKind.SHOOTING);
        assertThat(names(claim.roles().targets())).containsExactly("1,500 protesters");
    }
}
