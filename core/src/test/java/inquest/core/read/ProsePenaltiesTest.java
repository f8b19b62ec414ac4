package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Penalties told without a verb of sentencing, and what is said before a court and against it: pleas, complaints, denials. */
class ProsePenaltiesTest {

    private static String term(Claim claim) {
        return claim.content().detail().term().map(Words::text).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peter got eight years in prison. | eight years",
                "Anna Roth received four years. | four years",
                "Peter Brask got two years for fraud. | two years",
                "All three got life in prison. | life",
                "He was detained and sentenced to two years in prison. | two years",
                "In 1999, two women were detained and sentenced to six months in prison. | six months",
            })
    void sentencesWhoGetsYears(String text, String term) {
        Claim claim = claim(text, ActKind.SENTENCING);
        assertThat(term(claim)).isEqualTo(term);
        assertThat(claim.roles().place()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peter Brask received four years of support.",
                "The company received four years.",
                "Peter Brask received a letter four years later.",
                "Peter Brask got two years to live.",
                "She got three months off.",
                "Peter Brask got home two years ago.",
                "Peter Brask got eight years in office.",
            })
    void sentencesNobodyWhoGetsOtherYears(String text) {
        assertThat(claims(text, ActKind.SENTENCING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 1999, two women were detained and sentenced to six months in prison. | 1999",
                "In May 1999 Peter Brask was tried and sentenced to death. | 1999-05",
                "In 1999 Peter Brask was arrested and later sentenced to two years in prison. |",
                "In 1998, Peter Brask was arrested, and in 1999 he was sentenced to two years. | 1999",
            })
    void datesBothVerbsByWhatOpensTheSentence(String text, String date) {
        assertThat(claim(text, ActKind.SENTENCING)
                        .content()
                        .date()
                        .map(when -> when.date().text())
                        .orElse(null))
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The prosecution asked for life imprisonment for Peter Brask. | life imprisonment",
                "The prosecutor demanded a sentence of ten years for Peter Brask. | a sentence of ten years",
                "Prosecutors sought the death penalty for Peter Brask. | the death penalty",
                "The prosecutor called for 30 years in prison for Peter Brask. | 30 years",
            })
    void asksForThePenaltyThatTheProsecutorWants(String text, String term) {
        Claim claim = claim(text, ActKind.SENTENCING);
        assertThat(claim.assessment().modality()).isEqualTo(Modality.REQUESTED);
        assertThat(term(claim)).isEqualTo(term);
        assertThat(names(claim.roles().targets())).containsExactly("Peter Brask");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The defence asked for life imprisonment to be abolished.",
                "The prosecutor asked for two days for the hearing.",
                "The prosecutor did not ask for life imprisonment.",
                "The prosecutor sought an adjournment of two years.",
            })
    void asksForNoPenaltyOtherwise(String text) {
        assertThat(claims(text, ActKind.SENTENCING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "All five pleaded not guilty. | all five",
                "Peter Brask pleaded not guilty to the murder of Anna Roth. | Peter Brask",
                "The government has never acknowledged the massacre. | the government",
                "The army never admitted responsibility for the killing of Anna Roth. | the army",
                "The prison administration has rejected her account. | the prison administration",
            })
    void deniesWithoutAVerbOfDenying(String text, String who) {
        Claim claim = claim(text, ActKind.DENIAL);
        assertThat(names(claim.roles().actors())).containsExactly(who);
        assertThat(claim.assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peter Brask pleaded guilty.",
                "Peter Brask did not plead guilty.",
                "She pleaded for her life.",
                "The government has never acknowledged the letter.",
                "The government has acknowledged the massacre.",
                "The government has never recognised the massacre as genocide.",
                "Nobody has ever acknowledged the massacre.",
                "The bank rejected her account application.",
            })
    void deniesNothingOtherwise(String text) {
        assertThat(claims(text, ActKind.DENIAL)).isEmpty();
    }

    @Test
    void deniesNoDeathByAPlea() {
        Claim killing = claim("Peter Brask pleaded not guilty to the murder of Anna Roth.", ActKind.KILLING);
        assertThat(killing.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(names(killing.roles().actors())).isEmpty();
    }

    @Test
    void deniesNoArrestThatWentBeforeThePlea() {
        String text = "Peter Brask pleaded not guilty on Monday to carrying a gun, following his arrest in May 1999.";
        assertThat(claim(text, ActKind.DENIAL).anchor().quote()).contains("not guilty");
        assertThat(claims(text, ActKind.ARREST))
                .allSatisfy(claim -> assertThat(claim.assessment().polarity()).isEqualTo(Polarity.AFFIRMED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The prosecutor denied that any of the five was in state custody. | DETENTION | any of the five",
                "The government denied that any of the prisoners was tortured. | TORTURE | any of the prisoners",
            })
    void deniesItOfAny(String text, ActKind act, String whom) {
        Claim claim = claim(text, act);
        assertThat(claim.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(names(claim.roles().targets())).containsExactly(whom);
    }

    @Test
    void takesABareNameOnTrialForAPerson() {
        Claim trial = claim("Sollak went on trial in Velm on 17 February 2001.", ActKind.TRIAL);
        assertThat(names(trial.roles().targets())).containsExactly("Sollak");
        assertThat(trial.content().date().map(when -> when.date().text())).contains("2001-02-17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The prosecution service charged Peter Brask with murder. | PROSECUTION | the prosecution service",
                "A criminal complaint was filed in 1999 by the Association of Velm Survivors. | ACCUSATION | Association of Velm Survivors",
                "The union filed a criminal complaint. | ACCUSATION | the union",
            })
    void findsTheBodyThatAccuses(String text, ActKind act, String who) {
        assertThat(names(claim(text, act).roles().actors())).containsExactly(who);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A criminal complaint was withdrawn by the union.",
                "A criminal complaint will be filed by the union.",
                "A criminal complaint was never filed by the union.",
            })
    void accusesNobodyByAComplaintThatWasNotFiled(String text) {
        assertThat(claims(text, ActKind.ACCUSATION)).isEmpty();
    }
}
