package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Party;
import inquest.core.model.Party.Degree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside a clause or behind it: who says so, that it was only heard, whom it befell, who ordered it. */
class ProseAsidesTest {

    private static List<String> speakers(Claim claim) {
        return claim.attribution().stream().map(step -> step.speaker().name()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peter Brask, police said, was shot in Velm.|police",
                "Peter Brask, they say, was shot in Velm.|they",
                "Peter Brask, the police say, was shot in Velm.|the police"
            })
    void hearsWhoSpeaksInTheMiddle(String text, String speaker) {
        Claim claim = claim(text, ActKind.SHOOTING);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
        assertThat(speakers(claim)).containsExactly(speaker);
    }

    @Test
    void hearsANamedSpeakerInTheMiddle() {
        Claim claim = claim("The prisoners, Anna Roth recalled, were beaten every night.", ActKind.ILL_TREATMENT);
        assertThat(names(claim.roles().targets())).containsExactly("the prisoners");
        assertThat(speakers(claim)).containsExactly("Anna Roth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peter Brask was killed at the front, in Velm, I heard.",
                "Peter Brask was killed in Velm, we were told."
            })
    void reportsWhatWasHeardThoughItIsSaidBehind(String text) {
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.REPORTED);
        assertThat(claim.assessment().firsthand()).contains(false);
        assertThat(claim.attribution()).isEmpty();
    }

    @Test
    void allegesWhatIsThoughtThoughItIsSaidBehind() {
        assertThat(claim("The soldiers shot him, I think.", ActKind.SHOOTING)
                        .assessment()
                        .modality())
                .isEqualTo(Modality.ALLEGED);
    }

    @Test
    void takesANameForNoSaying() {
        Claim claim = claim(
                "The interrogator, he called himself Haj Agha Mousavi, he flogged me on the soles of my feet with a cable.",
                ActKind.ILL_TREATMENT);
        assertThat(claim.attribution()).isEmpty();
    }

    @Test
    void leavesToTheReportWhatIsToldOfAVictimBesideAClaim() {
        Claim claim = claim(
                "The group claimed responsibility for the killing of Anna Roth, who was buried on Monday.",
                ActKind.BURIAL);
        assertThat(names(claim.roles().targets())).containsExactly("Anna Roth");
        assertThat(claim.attribution()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peter Brask and Anna Roth released, no charge.|RELEASE",
                "Two men killed, no arrests.|KILLING",
                "Two men arrested, no injuries.|ARREST"
            })
    void affirmsWhatANoteTellsBeforeWhatThereIsNoneOf(String text, String act) {
        Claim claim = claim(text, kind(act));
        assertThat(claim.assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
        assertThat(claim.roles().targets()).isNotEmpty();
        assertThat(claim.roles().actors()).isEmpty();
    }

    private static ActKind kind(String act) {
        return switch (act) {
            case "RELEASE" -> ActKind.RELEASE;
            case "ARREST" -> ActKind.ARREST;
            default -> ActKind.KILLING;
        };
    }

    @Test
    void knowsWhoOrderedWhatOthersWereToDo() {
        Claim claim = claim("Peter Brask ordered the militia to attack the dispensary.", ActKind.ATTACK);
        assertThat(claim.roles().actors())
                .filteredOn(party -> party.degree().equals(java.util.Optional.of(Degree.ORDERED)))
                .extracting(Party::name)
                .containsExactly("Peter Brask");
    }

    @Test
    void knowsWhoWasSentencedForOrderingIt() {
        Claim claim = claim(
                "A court sentenced to death the former police chief Peter Brask for ordering the 2004 killing of opposition politician Anna Roth.",
                ActKind.KILLING);
        assertThat(names(claim.roles().actors())).containsExactly("Peter Brask");
        assertThat(names(claim.roles().targets())).containsExactly("Anna Roth");
    }

    @Test
    void takesNobodyForWhoOrderedHisOwnKilling() {
        assertThat(claims(
                        "The police chief was sentenced for ordering the killing of Anna Roth. He ordered the killing of Anna Roth.",
                        ActKind.KILLING))
                .allSatisfy(claim -> assertThat(names(claim.roles().actors())).doesNotContain("Anna Roth"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "That is a lie. I never killed anyone.",
                "My son never killed anyone.",
                "The army has not killed anyone."
            })
    void takesTheDenialOfAnyKillingForAClaim(String text) {
        assertThat(claim(text, ActKind.KILLING).assessment().polarity()).isEqualTo(Polarity.DENIED);
    }

    @Test
    void claimsNothingOfWhatSomebodyIsNotLikelyToDo() {
        assertThat(claims("Peter Brask could not kill anyone.", ActKind.KILLING))
                .isEmpty();
    }
}
