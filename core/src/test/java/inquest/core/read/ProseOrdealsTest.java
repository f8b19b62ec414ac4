package inquest.core.read;

import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Harms that only nouns tell of, and doers of whom it stands first what is thought of them. */
class ProseOrdealsTest {

    private static String parties(Claim claim) {
        return String.join(", ", names(claim.roles().actors())) + " > "
                + String.join(", ", names(claim.roles().targets()));
    }

    private static String told(String text, ActKind act) {
        return claims(text, act).stream().map(ProseOrdealsTest::parties).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "People in the camps are subject to torture, rape and execution. | EXECUTION | > people",
                "The farmers suffered a range of abuses, including unlawful detention, torture and beatings. | TORTURE | > the farmers",
                "Prisoners were subjected to beatings and electric shocks by the guards. | TORTURE | the guards > prisoners",
                "Detainees faced torture and rape. | SEXUAL_VIOLENCE | > detainees",
                "The group found reports of kidnappings, torture and rape of refugees. | TORTURE | > refugees",
                "Police are accused of killings and torture. | TORTURE | police >",
                "Officers were implicated in harassment, killings and torture. | KILLING | officers >",
                "Unions reported killings, torture and disappearances. | ENFORCED_DISAPPEARANCE | >",
                "Hundreds have been arrested, an unknown number of them tortured. | TORTURE | > an unknown number of them",
            })
    void readsHarmsInARow(String text, ActKind act, String parties) {
        assertThat(told(text, act).strip()).isEqualTo(parties);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The law prohibits torture and killings.",
                "The group campaigns against torture and killings.",
                "The convention names crimes such as torture and killings.",
                "Prisoners may face torture and killings.",
                "Families endured the torture and the killings of their sons.",
            })
    void takesNoHarmForDoneThatIsOnlyNamed(String text) {
        assertThat(read(text).claims())
                .filteredOn(
                        claim -> claim.act().is(ActKind.TORTURE) || claim.act().is(ActKind.KILLING))
                .noneMatch(claim -> claim.roles().targets().isEmpty()
                        || names(claim.roles().targets()).contains("prisoners"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The families reported no killings and no torture.",
                "The ministry denied reports of killings and torture."
            })
    void deniesReportsThatAreDenied(String text) {
        assertThat(read(text).claims())
                .filteredOn(
                        claim -> claim.act().is(ActKind.TORTURE) || claim.act().is(ActKind.KILLING))
                .allSatisfy(claim -> {
                    assertThat(claim.assessment().polarity()).isEqualTo(Claim.Polarity.DENIED);
                    assertThat(claim.assessment().why().toString()).contains("denied");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Men thought to be rebels abducted two nurses. | ABDUCTION | men > two nurses",
                "Fighters believed to belong to the Front raided the village, killing 12 people, the governor said. | KILLING | fighters > 12 people",
                "Gunmen dressed as soldiers killed the priest Peter Brask. | KILLING | gunmen dressed as soldiers > Peter Brask",
                "Two men posing as officers arrested Anna Roth. | ARREST | two men > Anna Roth",
                "Unknown gunmen shot dead the radio host Peter Brask as he left his house in Lorne. | KILLING | unknown gunmen > Peter Brask",
                "Men believed to be rebels were arrested on Monday. | ARREST | > men",
            })
    void laysDeedsToWhoDidThemAndNotToWhomTheyLookedLike(String text, ActKind act, String parties) {
        assertThat(told(text, act).strip()).isEqualTo(parties);
    }
}
