package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Polarity;
import inquest.core.model.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is given an office, and who serves in a force, a camp or a prison. */
class ProsePostsTest {

    private static String office(Claim claim) {
        return claim.content().detail().office().map(Words::text).orElse("");
    }

    private static String body(Claim claim) {
        return claim.content().detail().body().map(Words::text).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "President Adel Roth named him minister of justice. | him | minister of justice",
                "President Adel Roth named her minister of justice. | her | minister of justice",
                "President Adel Roth appointed Peter Brask minister of justice. | Peter Brask | minister of justice",
                "In March 1999 Brask was appointed head of the judiciary. | Brask | head of the judiciary",
                "The company named Peter Brask chairman. | Peter Brask | chairman",
            })
    void appointsSomebodyToAnOffice(String text, String whom, String office) {
        Claim claim = claim(text, ActKind.APPOINTMENT);
        assertThat(names(claim.roles().targets())).containsExactly(whom);
        assertThat(office(claim)).isEqualTo(office);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "President Adel Roth named her as a collaborator.",
                "President Adel Roth named her son Adam.",
                "Peter Brask was named in the indictment.",
                "The president appointed her deputy in May.",
                "Peter Brask was appointed in May.",
            })
    void appointsNobodyToWhatIsNoOffice(String text) {
        assertThat(claims(text, ActKind.APPOINTMENT))
                .allSatisfy(claim -> assertThat(office(claim)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peter Brask served as a captain in the military police from 1991 to 1995. | a captain | the military police",
                "In 1994 I was a guard at the camp of Velm. | a guard | the camp of Velm",
                "Peter Brask served as a guard in Kerim prison. | a guard | Kerim prison",
                "Peter Brask was a captain in the army. | a captain | the army",
                "Peter Brask now serves as military attaché in Norland. | military attaché | ''",
            })
    void findsWhoServedWhere(String text, String office, String body) {
        Claim claim = claim(text, ActKind.OFFICE);
        assertThat(office(claim)).isEqualTo(office);
        assertThat(body(claim)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was a general in name only.",
                "The captain in the story is Peter Brask.",
                "Peter Brask is a driver.",
                "He works as a guard in a shop.",
                "Captain Brask was shot.",
            })
    void findsNoPostInACalling(String text) {
        assertThat(claims(text, ActKind.OFFICE)).isEmpty();
    }

    @Test
    void deniesAPost() {
        Claim claim = claim("I was never a guard at the camp of Velm.", ActKind.OFFICE);
        assertThat(claim.assessment().polarity()).isEqualTo(Polarity.DENIED);
        assertThat(office(claim)).isEqualTo("a guard");
    }

    @Test
    void headsAPrisonFromYearToYear() {
        Claim claim = claim("Colonel Brask headed Kerim prison from 1994 until 2000.", ActKind.OFFICE);
        assertThat(body(claim)).isEqualTo("Kerim prison");
        assertThat(claim.content().date().map(when -> when.date().text())).contains("1994/2000");
        assertThat(claims("Peter Brask headed north to the prison.", ActKind.OFFICE))
                .isEmpty();
        assertThat(claims("Peter Brask headed the prison choir.", ActKind.OFFICE))
                .isEmpty();
    }
}
