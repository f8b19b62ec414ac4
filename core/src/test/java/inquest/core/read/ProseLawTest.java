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
import inquest.core.model.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in law and offices: what conduct is called and at whose door it is laid, who held what, and what is asked of whom. */
class ProseLawTest {

    private static String crime(Claim claim) {
        return claim.content().detail().qualification().map(Words::text).orElse("") + " by "
                + String.join(", ", names(claim.roles().actors()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The army is accused of war crimes in Tavrin. | war crimes by the army | ALLEGED",
                "Prosecutors charged Colonel Ruvo Kash with crimes against humanity. | crimes against humanity by Ruvo Kash | ALLEGED",
                "The war crimes that the militia committed in 1993 went unpunished. | war crimes by the militia | ASSERTED",
                "The chamber turned a blind eye to the crimes against humanity committed by the regime. | crimes against humanity by the regime | ASSERTED",
                "The council should hold the regime to account for the genocide. | genocide by the regime | ALLEGED",
                "The trial of Ruvo Kash for genocide opened in June. | genocide by Ruvo Kash | ALLEGED",
                "It gave power to alleged perpetrators of genocide. | genocide by alleged perpetrators of genocide | ALLEGED",
                "The court convicted Ivo Marek of genocide. | genocide by Ivo Marek | ASSERTED",
                "Nobody may deny the genocide. | genocide by | ASSERTED",
                "The author of the report on the genocide was deported. | genocide by | ASSERTED",
                "The investigation of the commission into war crimes lasted two years. | war crimes by | ASSERTED",
                "Norland accused the council of exaggerating the war crimes. | war crimes by | ASSERTED",
                "Envoys accused the rebels of war crimes. | war crimes by the rebels | ALLEGED",
                "The court convicted three colonels of genocide. | genocide by three colonels | ASSERTED",
                "They accused the survivors of the genocide of treason. | genocide by | ASSERTED",
                "The judge who tried Ruvo Kash for genocide retired. | genocide by Ruvo Kash | ALLEGED",
            })
    void laysCrimesAtTheDoorOfThoseWhoAreNamedForThem(String text, String crime, Modality modality) {
        Claim claim = claim(text, ActKind.LEGAL_QUALIFICATION);
        assertThat(crime(claim).strip()).isEqualTo(crime);
        assertThat(claim.assessment().modality()).isEqualTo(modality);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruvo Kash has never been charged with war crimes.",
                "Ruvo Kash has not been convicted of war crimes."
            })
    void namesNoCrimeWithWhichNobodyIsCharged(String text) {
        assertThat(claims(text, ActKind.LEGAL_QUALIFICATION)).isEmpty();
    }

    @Test
    void deniesTheCrimeOfWhichSomebodyIsNotGuilty() {
        Claim genocide = claim("The army is not guilty of genocide.", ActKind.LEGAL_QUALIFICATION);
        assertThat(crime(genocide)).isEqualTo("genocide by the army");
        assertThat(genocide.assessment().polarity()).isEqualTo(Polarity.DENIED);
    }

    @Test
    void crimesInARowHaveOneDoer() {
        assertThat(claims(
                        "Kash became a minister instead of being investigated for the crimes against humanity of murder,"
                                + " enforced disappearance and torture.",
                        ActKind.LEGAL_QUALIFICATION))
                .extracting(ProseLawTest::crime)
                .containsExactly(
                        "crimes against humanity by Kash",
                        "murder by Kash",
                        "enforced disappearance by Kash",
                        "torture by Kash");
    }

    @Test
    void whatIsTalkedOfIsNotWhatIsCalledACrime() {
        assertThat(claim("The topic of discussion was the crime against humanity.", ActKind.LEGAL_QUALIFICATION)
                        .roles()
                        .targets())
                .isEmpty();
        assertThat(names(claim("The massacre was a crime against humanity.", ActKind.LEGAL_QUALIFICATION)
                        .roles()
                        .targets()))
                .containsExactly("the massacre");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Terrorist diplomat Ruvo Kash serves a sentence in Velm. | diplomat",
                "Lena Brandt, the opposition’s president-elect, fled. | the opposition’s president-elect",
                "In his former role as judiciary chief, Kash oversaw the crackdown. | former role as judiciary chief",
                "Ivo Marek, the secretary of state in the Brandt administration, spoke. | the secretary of state in the Brandt administration",
                "The conference heard an address by the resistance leader Sela Tarrin. | the resistance leader",
            })
    void readsOfficesWithTheirTimeAndWithoutWhatIsThoughtOfThem(String text, String office) {
        assertThat(claim(text, ActKind.OFFICE).content().detail().office().map(Words::text))
                .contains(office);
    }

    @Test
    void professorIsOfTheUniversityAndNotDoneThere() {
        Claim claim = claim("Lena Brandt, a professor of law at the University of Oldmere, spoke.", ActKind.OFFICE);
        assertThat(claim.content().detail().body().map(Words::text)).contains("the University of Oldmere");
        assertThat(claim.roles().place()).isEmpty();
    }

    @Test
    void leaderOfABodyLeadsItByItsName() {
        Claim claim = claim(
                "Sela Tarrin, who leads the party’s parent coalition, the National Council of Velm, spoke.",
                ActKind.OFFICE);
        assertThat(claim.content().detail().body().map(Words::text)).contains("the National Council of Velm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "World leaders should band together to reject Kash. | World leaders",
                "The council needs to open the camps. | the council",
                "Parliament ought to stop the sale of arms. | Parliament",
                "The council said that the army must withdraw. | the army",
            })
    void asksOfThoseWhoOughtToDoIt(String text, String asked) {
        Claim claim = claim(text, ActKind.REQUEST);
        assertThat(names(claim.roles().targets())).containsExactly(asked);
        assertThat(claim.assessment().modality()).isIn(Modality.ASSERTED, Modality.REPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The police should have acted.",
                "The prisoners must work twelve hours a day.",
                "The police should find the bodies soon.",
                "Unless the rebels leave, the army must attack.",
                "Why should the ministry pay?",
                "Anyone with information should call the detectives.",
                "Migrant workers still must rely on their employers.",
                "An applicant must show a passport.",
                "The road should be safe on Monday.",
                "If the court should find him, he will hang.",
            })
    void asksNothingWhereNobodyIsAsked(String text) {
        assertThat(claims(text, ActKind.REQUEST)).isEmpty();
    }

    @Test
    void participantTookPart() {
        Claim claim = claim("Police arrested a participant in the massacre, Ivo Marek, in 2009.", ActKind.MASSACRE);
        assertThat(names(claim.roles().actors())).containsExactly("Ivo Marek");
        assertThat(claim.roles().actors().get(0).degree()).contains(Party.Degree.TOOK_PART);
        assertThat(claim.content().date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "According to a participant in the massacre, Ivo Marek was killed. | a participant",
                "She spoke of a participant in the massacre, Ivo Marek, and of his victim. | Ivo Marek",
                "Ivo Marek was not a participant in the massacre. | ''",
            })
    void onlyWhoIsCalledAParticipantIsOne(String text, String who) {
        assertThat(claims(text, ActKind.MASSACRE))
                .flatExtracting(claim -> names(claim.roles().actors()))
                .containsExactlyElementsOf(who.isEmpty() ? List.of() : List.of(who));
    }

    @Test
    void sentenceOfDeathThatIsImplementedIsAnExecution() {
        assertThat(names(claim("Kash implemented death sentences in Karfield prison.", ActKind.EXECUTION)
                        .roles()
                        .actors()))
                .containsExactly("Kash");
    }

    @Test
    void allegationThatIsSupportedIsSupported() {
        assertThat(claim("The allegation of genocide is supported by many scholars.", ActKind.SUPPORT)
                        .assessment()
                        .modality())
                .isEqualTo(Modality.ASSERTED);
    }
}
