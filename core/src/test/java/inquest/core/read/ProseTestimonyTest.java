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

/** What somebody tells of himself: whose words it is, and of which year. The exhibits of these passages are of 15 June 2001. */
class ProseTestimonyTest {

    private static final String TOLD =
            "They came to our house on the 3rd of October 1981 and took my brother. I was at home with my mother."
                    + " We heard nothing of my brother for a month. They shot my brother on the 11th of November."
                    + " I saw my mother weep.";

    private static String date(Claim claim) {
        return claim.content().date().map(when -> when.date().text()).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Testimony of Anna Roth\\n\\n",
                "Testimony of Anna Roth\\nRecorded in Lorne, 15 June 2001.\\n\\n",
                "A Memoir by Anna Roth\\n\\n",
                "To the Minister of Justice\\nfrom Anna Roth, born 1949, teacher\\n\\n",
            })
    void takesWhomTheHeadOfATestimonyNamesForItsAuthor(String head) {
        Claim shot = claim(head.replace("\\n", "\n") + TOLD, ActKind.SHOOTING);
        assertThat(shot.attribution()).extracting(step -> step.speaker().name()).containsExactly("Anna Roth");
        assertThat(date(shot)).isEqualTo("1981-11-11");
    }

    @Test
    void leavesWhatAReporterTellsOfATestimonyToTheText() {
        String text = "Testimony of Anna Roth\n\nSoldiers shot six farmers in Lorne. The court heard her on Friday.";
        assertThat(claim(text, ActKind.SHOOTING).attribution()).isEmpty();
    }

    @Test
    void countsTonightInWhatAGuardSaidYearsAgoFromNoDayOfTheTelling() {
        String text =
                TOLD + " The guard told me, “We will shoot your sister tonight.” I signed. They beat me that night.";
        assertThat(claims(text, ActKind.SHOOTING))
                .extracting(ProseTestimonyTest::date)
                .containsExactly("1981-11-11", "");
        assertThat(claims(text, ActKind.ILL_TREATMENT))
                .extracting(ProseTestimonyTest::date)
                .doesNotContain("2001-06-15");
    }

    @Test
    void countsADayWithoutYearFromTheYearToldLast() {
        String text = "They arrested me on 3 October 1981. I was free in 1984. My mother told me so."
                + " Later, in 1988, my cousin was hanged that August.";
        assertThat(date(claim(text, ActKind.EXECUTION))).isEqualTo("1988-08");
    }

    @Test
    void sharesNoDayBetweenItemsOfAList() {
        String text = "- Soldiers arrested six men on 2 March.\n- Five women were raped.\n- Water is short.\n"
                + "- Rebels killed a guard.\n- Nothing else.";
        assertThat(date(claim(text, ActKind.KILLING))).isEmpty();
    }

    @Test
    void sharesNoDayOfALifeWithOtherActs() {
        String text =
                "I was arrested on 3 May 1983. I was in that prison for eight years. The guards beat my cousin to death."
                        + " I have told my children of it.";
        assertThat(date(claim(text, ActKind.KILLING))).isEmpty();
    }

    @Test
    void takesNoNamedDayForTheLastOneBeforeTheWriting() {
        assertThat(date(claim("Peter Brask was shot on Good Friday.", ActKind.SHOOTING)))
                .isEmpty();
        assertThat(date(claim("Troops killed nine marchers on Bloody Sunday.", ActKind.KILLING)))
                .isEmpty();
        assertThat(date(claim("Peter Brask was shot on Friday.", ActKind.SHOOTING)))
                .isEqualTo("2001-06-15");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MS. DALE: Were you in Lorne on 27 August 2000?\\nA. I was.\\nQ. Were you hurt?\\nA. Not then."
                        + " In September I was arrested by soldiers. | 2000-09",
                "MS. DALE: Were you in Lorne in 1999?\\nA. I was.\\nQ. Were you hurt?\\nA. I was arrested by soldiers. | ''",
            })
    void readsAnswersToAQuestionThatIsPutByName(String text, String date) {
        Claim arrest = claim(text.replace("\\n", "\n"), ActKind.ARREST);
        assertThat(arrest.attribution())
                .extracting(step -> step.speaker().name())
                .containsExactly("A");
        assertThat(names(arrest.roles().actors())).containsExactly("soldiers");
        assertThat(date(arrest)).isEqualTo(date);
    }
}
