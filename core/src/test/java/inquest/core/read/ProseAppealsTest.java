package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for of those in power, and by which bodies. */
class ProseAppealsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The families have asked for an autopsy. | the families | an autopsy",
                "They asked for an inquiry. | they | an inquiry",
                "We ask the Council to suspend General Brask. | we | Council",
                "We ask that the Council suspend General Brask. | we | Council",
                "The families begged the authorities to return the bodies. | the families | the authorities",
                "The African Bloc called for an independent investigation. | the African Bloc | an independent investigation",
                "Velm Rights Watch called on the authorities to disclose the whereabouts of the activists. | Velm Rights Watch | the authorities",
            })
    void findsWhoAsksForWhat(String text, String who, String what) {
        Claim claim = claim(text, ActKind.REQUEST);
        assertThat(names(claim.roles().actors())).containsExactly(who);
        assertThat(names(claim.roles().targets())).containsExactly(what);
    }

    @Test
    void findsBothThingsThatABodyAsksFor() {
        String text =
                "The African Bloc called for an independent investigation and urged the authorities to release all"
                        + " detainees.";
        assertThat(claims(text, ActKind.REQUEST))
                .allSatisfy(claim -> assertThat(names(claim.roles().actors())).containsExactly("the African Bloc"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They asked for water.",
                "The families were asked for an explanation.",
                "He asked the waiter to bring water.",
                "The police asked witnesses to come forward.",
                "The guards asked for protection money.",
                "I asked the company to repair the roof.",
                "The situation calls for an inquiry.",
                "The watch called for repair.",
            })
    void findsNoRequestInWhatAnybodyAsks(String text) {
        assertThat(claims(text, ActKind.REQUEST)).isEmpty();
    }

    @Test
    void condemnsByAnEmbassy() {
        Claim claim = claim("The embassy condemned the killing of demonstrators.", ActKind.CONDEMNATION);
        assertThat(names(claim.roles().actors())).containsExactly("the embassy");
        assertThat(claims("The house condemned by the city was sold.", ActKind.CONDEMNATION))
                .noneSatisfy(other -> assertThat(names(other.roles().actors())).contains("the house"));
    }
}
