package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dreamt, played, supposed, wished or nearly done was not done, and words for killing are used of time and of plays. */
class ProseImaginedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last night I dreamt the soldiers shot my son.",
                "Once, feverish, I dreamed that I had strangled Peter Brask with my belt and that the gate stood open.",
                "In the dream they hanged Peter Brask.",
                "In the film the guards hang the prisoner.",
                "In a nightmare I saw the soldiers kill my son."
            })
    void claimsNothingOfDreamsAndFilms(String text) {
        assertThat(read(text).claims()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I dreamt of the soldiers who had shot my son.",
                "In the film, soldiers are seen shooting a prisoner.",
                "In the book Anna Roth describes how soldiers shot her son."
            })
    void claimsWhatIsToldBesideADreamOrSeenInAFilm(String text) {
        assertThat(read(text).claims()).anyMatch(claim -> claim.act() == ActKind.SHOOTING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Suppose that the soldiers had shot Peter Brask.",
                "I would rather they had shot me.",
                "I would rather that you had shot me in the yard than that I should go on like this."
            })
    void takesWhatIsSupposedOrWishedForConditional(String text) {
        Claim claim = claim(text, ActKind.SHOOTING);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.CONDITIONAL);
        assertThat(names(claim.roles().actors())).doesNotContain("I");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Imagine that soldiers had killed your son.",
                "I wish they had killed me.",
                "The guard said to me: \"If you do not talk we will kill your brother.\""
            })
    void takesAKillingOnConditionForConditional(String text) {
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.CONDITIONAL);
        assertThat(claim.assessment().firsthand()).isEmpty();
    }

    @Test
    void takesWhatIsFearedForPossible() {
        assertThat(claim("Anna Roth fears that soldiers killed Peter Brask.", ActKind.KILLING)
                        .assessment()
                        .modality())
                .isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void putsNoDayToWhatHangsOnACondition() {
        Claim claim = claim(
                "If a policeman were to execute a thief in front of your gate tomorrow, would you applaud?",
                ActKind.EXECUTION);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.CONDITIONAL);
        assertThat(claim.content().date()).isEmpty();
    }

    @Test
    void deniesWhatWasNearlyDone() {
        assertThat(claim("They almost killed Peter Brask.", ActKind.KILLING)
                        .assessment()
                        .polarity())
                .isEqualTo(Polarity.DENIED);
        assertThat(claim("Soldiers killed nearly 300 people.", ActKind.KILLING)
                        .assessment()
                        .polarity())
                .isEqualTo(Polarity.AFFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was almost beaten to death by guards.",
                "The guards beat him almost to death.",
                "The guards nearly beat Peter Brask to death."
            })
    void takesWhoWasNearlyBeatenToDeathForBeaten(String text) {
        Claim claim = claim(text, ActKind.ILL_TREATMENT);
        assertThat(claim.assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
        assertThat(read(text).claims()).noneMatch(other -> other.act() == ActKind.KILLING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I used to kill time by counting the tiles.",
                "The noise was killing us.",
                "My feet are killing me.",
                "The critics slaughtered his play.",
                "Pupils swore that she could murder a subjunctive at thirty paces.",
                "The senate killed the bill."
            })
    void killsNobodyInFiguresOfSpeech(String text) {
        assertThat(read(text).claims()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bombs were killing us.",
                "The guards were killing us.",
                "The army killed the breadwinner of the family."
            })
    void killsPeopleByForce(String text) {
        assertThat(claim(text, ActKind.KILLING).assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
    }

    @Test
    void takesNoIllForAnAttack() {
        assertThat(read("Her husband, the pianist Peter Brask, died of a heart attack in 1974.")
                        .claims())
                .isEmpty();
        assertThat(read("Peter Brask suffered a panic attack in the cell.").claims())
                .isEmpty();
    }

    @Test
    void hurtsNobodyWhoOutlivesADeadMan() {
        assertThat(read("Peter Brask was shot dead in 1990. He is survived by his wife and two sons.")
                        .claims())
                .extracting(Claim::act)
                .containsExactly(ActKind.KILLING);
    }
}
