package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Edtf;
import inquest.core.model.When;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which of the acts in a sentence a day is told. The exhibits of these passages are published on Friday 15 June 2001. */
class ProseDatesTest {

    private static void dates(String text, String act, @Nullable String date) {
        assertThat(claim(text, ActKind.valueOf(act)).content().date())
                .map(when -> when.date().text())
                .isEqualTo(Optional.ofNullable(date));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Police arrested Martin Kelvane on Monday for the murder of Peter Brask.; KILLING; ",
                "The court convicted Martin Kelvane on 3 May 1999 of killing Peter Brask.; KILLING; ",
                "On Sunday the police arrested Martin Kelvane, who is accused of killing Peter Brask.; KILLING; ",
                "Daniel Orveth was arrested on Monday in a raid on the village.; ATTACK; 2001-06-11",
                "Daniel Orveth was arrested and beaten on Monday.; ILL_TREATMENT; 2001-06-11",
            })
    void givesDayOfArrestOrTrialToNoDeed(String text, String act, String date) {
        dates(text, act, date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The camp opened in 1986. On 27 July of that year soldiers killed ten men.; KILLING; 1986-07-27",
                "The prison was closed in 1986. In November of that year they killed twenty women.; KILLING; 1986-11",
                "The talks failed on 3 May 1995. On 9 May of the same year soldiers shot a farmer.; SHOOTING; 1995-05-09",
                "The camp opened in 1986. In July the same year soldiers shot a farmer.; SHOOTING; 1986-07",
                "On 27 July of that year soldiers killed ten men.; KILLING; ",
                "The court ruled last March that her detention was arbitrary.; DETENTION; ",
                "Guards came. Three men were killed at the market. On 5 May the army attacked a village.; KILLING; ",
            })
    void countsADayOfThatYearFromTheYearTold(String text, String act, String date) {
        dates(text, act, date);
    }

    @Test
    void givesNoDayToWhatWasBeforeIt() {
        String text = "They arrested me on 3 August 1982. For nineteen days I was kept at the barracks."
                + " On 22 August I was transferred to the prison of La Calera.";
        assertThat(claims(text, ActKind.DETENTION))
                .extracting(
                        claim -> claim.content().date().map(when -> when.date().text()))
                .containsExactly(Optional.empty(), Optional.of("1982-08-22"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The first incident in 1999 took place on March 18, when soldiers killed Peter Brask.; KILLING; 1999-03-18",
                "Dulcie September was shot. September was killed by soldiers.; KILLING; ",
                "Anna Tolvane may be killed in prison, a witness said at a hearing last May.; KILLING; ",
                "Soldiers killed Karl Mbou and April Stone.; KILLING; ",
                "In April Stone Police killed two men.; KILLING; 2001-04",
                "Soldiers killed Karl Mbou and burned his house in May 2000.; KILLING; ",
                "(Almazar, 6 November 2000) - Police arrested five activists.; ARREST; 2000-11-06",
            })
    void readsYearBeforeTheDayAndNoNameForAMonth(String text, String act, String date) {
        dates(text, act, date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "According to the judgment of 4 March 1999, Peter Brask was killed.; KILLING; ",
                "On 5 March 1999 the committee found that Kelvane killed Peter Brask.; KILLING; ",
                "Martin Kelvane was convicted of the murders of three farmers in 1999.; KILLING; ",
                "Police pinned the murder of Peter Brask on Martin Kelvane, who was acquitted in 1990.; KILLING; ",
                "On Monday Anna Tolvane wrote that guards had beaten her brother.; ILL_TREATMENT; ",
                "Ten people were killed in Nigeria on Monday. Two others were shot in Syria.; SHOOTING; ",
                "Researchers interviewed prisoners on Monday. Guards beat them with cables.; ILL_TREATMENT; ",
            })
    void givesDayOfSpeakingOrOfAnotherCountryToNoDeed(String text, String act, String date) {
        dates(text, act, date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peter Brask was taken to hospital on Monday after he was shot in Lorne.; SHOOTING; ../2001-06-11",
                "The guards released Peter Brask on 3 May 1999 after torturing him.; TORTURE; ../1999-05-03",
                "Gunmen killed Peter Brask shortly after 7 a.m. on Monday.; KILLING; 2001-06-11",
                "Four people have been killed since Monday evening.; KILLING; 2001-06-11/..",
            })
    void leavesEndOpenThatWordsLeaveOpen(String text, String act, String date) {
        dates(text, act, date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Four people have been killed since Monday evening.; KILLING; 2001-06-15",
                "Daniel Orveth was arrested after 3 May 1999.; ARREST; 2001-06-15",
                "The guards released Peter Brask on 3 May 1999 after torturing him.; TORTURE; 1999-05-03",
            })
    void holdsDeedForDoneByTheDayOnWhichItIsTold(String text, String act, String latest) {
        assertThat(claim(text, ActKind.valueOf(act)).content().date().flatMap(When::latest))
                .map(LocalDate::toString)
                .contains(latest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "On Monday the minister met the officers who had killed Peter Brask.; KILLING; ",
                "The verdict of 3 May 2000 ended the trial over the 1999 attack that left 12 people dead.; KILLING; 1999",
                "In 1998 Peter Brask was lured to Lorne, where he was abducted.; ABDUCTION; 1998",
            })
    void keepsRelativeClauseToTimesWithinWhatItDescribes(String text, String act, String date) {
        dates(text, act, date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Gunmen wounded Daniel Orveth on Monday. He was previously arrested for the murder of Peter Brask.; KILLING; ",
                "Peter Brask died on Monday. Peter Brask was shot in Lorne.; SHOOTING; ",
                "National Radio, 20 March 1984. Soldiers shot Peter Brask. Anna Tolvane was sentenced on 12 January 1985.; SHOOTING; ",
                "Peter Brask was killed on Monday. Peter Brask was shot in Lorne.; SHOOTING; 2001-06-11",
                "On 12 August 1973 a doctor came down. Peter Brask had been hanged at Lorne on the 10th.; EXECUTION; 1973-08-10",
                "On 12 August 1999 soldiers came to Velm. They shot two men on the 3rd and 4th floors.; SHOOTING; ",
                "On 30 August 1973 a doctor came down. Peter Brask was hanged at Lorne on the 3rd.; EXECUTION; ",
                "The court recommended in 1984 that Peter Brask be tried for the murder of nine students.; KILLING; ",
                "Soldiers shot Peter Brask in Lorne in 1984. Guards beat Anna Roth in Velm.; ILL_TREATMENT; ",
                "The unit, trained by veterans of the 1947 war, shot six farmers.; SHOOTING; ",
                "A video published in December shows him confessing to the murder of Peter Brask.; KILLING; ",
                "In 1997 Leo Tarn joined the guards. The same evening they buried the farmers.; BURIAL; ",
            })
    void sharesNoDateOfAnotherTime(String text, String act, String date) {
        dates(text, act, date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Peter Brask may be executed. Anna Tolvane died in custody on 20 December 2002.; EXECUTION; ",
                "Peter Brask was tortured in prison. Anna Tolvane died in custody on 20 December 2002.; TORTURE; ",
                "Anna Tolvane was found dead in her cell on 3 May 2001. Guards had beaten the prisoners.; ILL_TREATMENT; ",
            })
    void sharesDayOfADeathWithNothingForeseenEarlierOrDoneToAnotherInPrison(String text, String act, String date) {
        dates(text, act, date);
    }

    @Test
    void takesDayOfALetterForThatOfSpeaking() {
        String text = "In a letter dated 14 October 1991 the government replied that twelve prisoners had been killed.";
        dates(text, "KILLING", null);
        assertThat(claim(text, ActKind.KILLING).attribution())
                .extracting(step -> step.said().map(Edtf::text).orElse(""))
                .containsExactly("1991-10-14");
        dates("In a statement issued on 5 May 1992 the committee said six men were shot.", "SHOOTING", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prisoners were executed on 1 and 2 August 1988. | EXECUTION | 1988-08-01/1988-08-02",
                "Soldiers have killed 14 protesters since demonstrations began on 9 January. | KILLING | 2001-01-09/..",
            })
    void readsTwoDaysAndDaysSinceAnEvent(String text, ActKind act, String date) {
        assertThat(claim(text, act).content().date().map(when -> when.date().text()))
                .contains(date);
    }

    @Test
    void takesTheMonthsOfInterviewsForNoMonthsOfTheDeeds() {
        String text =
                "Between March and June 2000 our researchers interviewed 62 survivors. Soldiers killed a teacher.";
        assertThat(claim(text, ActKind.KILLING).content().date()).isEmpty();
    }

    @Test
    void takesMonthBehindADayForNoName() {
        String text = "On 1 June Saba Dastyar, a professor, was shot by unknown gunmen in the capital.";
        dates(text, "SHOOTING", "2001-06-01");
        assertThat(Passages.names(claim(text, ActKind.SHOOTING).roles().targets()))
                .containsExactly("Saba Dastyar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Soldiers arrested Luis Soto on 17/01/87.; 1987-01-17",
                "On 17/01/1987 soldiers arrested Luis Soto.; 1987-01-17",
                "Soldiers arrested Luis Soto on 04/05/1987.; [1987-04-05,1987-05-04]",
                "Soldiers arrested Luis Soto on 04.05.1987.; 1987-05-04",
                "Soldiers arrested Luis Soto on 05/17/1987.; 1987-05-17",
                "Soldiers arrested Luis Soto on 17-01-87.; 1987-01-17",
                "Soldiers arrested Luis Soto (17/01/1957) in Lorne.; ",
            })
    void readsDaysInFiguresAndLeavesOneOfTwoOpen(String text, String date) {
        dates(text, "ARREST", date);
    }

    @Test
    void readsWhatOrdersHadBeenAsAPlan() {
        assertThat(claim("His orders had been to shoot every man of the village.", ActKind.SHOOTING)
                        .assessment()
                        .modality())
                .isEqualTo(inquest.core.model.Claim.Modality.PLANNED);
    }
}
