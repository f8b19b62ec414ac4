package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Attribution;
import inquest.core.model.Claim;
import inquest.core.model.Claim.Modality;
import inquest.core.model.Claim.Polarity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks in hearings, interviews and interrogations, and what their questions leave open. */
class ProseTurnsTest {

    private static final String COURT = """
            SARA MENN, sworn.

            EXAMINATION BY MR KARIMI

            Q. Where were you?
            A. I was at home. Soldiers came to the house at
            night and beat my brother.
            Q. Did soldiers kill your father?
            A. They arrested me.""";
    private static final String OPEN = "Q. What happened?\nA. Soldiers beat me. Guards shot my brother.";
    private static final String INTERVIEW =
            "Interviewer: Did soldiers kill your brother?\n\nAnna Karrow: Guards executed my brother. "
                    + "A guard said, “We buried him behind the wall.”\n\nInterviewer: When did soldiers arrest your husband?\n\n"
                    + "Anna Karrow: In 1988.";

    @Test
    void attributesAnswerToTheWitnessWhoWasSworn() {
        assertThat(claim(COURT, ActKind.ILL_TREATMENT).attribution())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.speaker().name()).isEqualTo("SARA MENN");
                    assertThat(step.speaker().span().of(COURT)).isEqualTo("A");
                    assertThat(step.cue().orElseThrow().of(COURT)).isEqualTo(".");
                    assertThat(step.mode()).isEqualTo(Attribution.Mode.DIRECT);
                });
    }

    @Test
    void attributesQuestionToWhoExamines() {
        Claim asked = claim(COURT, ActKind.KILLING);
        assertThat(speakers(asked)).containsExactly("MR KARIMI");
        assertThat(asked.assessment().modality()).isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void takesWhoHasBegunToAskForWhoAsksOnUnlessHePresides() {
        String text = """
                MS. KARROW: Sergeant, were you on duty?
                A. I was.
                Q. Soldiers killed Peter Brask?
                A. Yes.
                THE CHAIRPERSON: Did you see it?
                A. I did.
                Q. Guards beat Daniel Orveth?
                A. No.
                """;
        assertThat(Stream.of(ActKind.KILLING, ActKind.ILL_TREATMENT)
                        .map(act ->
                                claim(text, act).attribution().get(0).speaker().name()))
                .containsExactly("MS. KARROW", "MS. KARROW");
    }

    @Test
    void takesWhoAnswersForI() {
        Claim arrest = claim(COURT, ActKind.ARREST);
        assertThat(names(arrest.roles().targets())).containsExactly("SARA MENN");
        assertThat(arrest.assessment().firsthand()).contains(true);
    }

    @Test
    void leavesOpenWhoAnswersWhereTheTextDoesNotSay() {
        Claim beaten = claim(OPEN, ActKind.ILL_TREATMENT);
        assertThat(speakers(beaten)).containsExactly("A");
        assertThat(names(beaten.roles().targets())).containsExactly("me");
        assertThat(beaten.assessment().why().toString()).contains("the text does not name who answers");
    }

    @Test
    void leavesOpenWhichOfTwoAnswers() {
        Claim beaten = claim(
                "Interview with Anna Karrow and Peter Brask\n\nQ. What happened?\nA. Guards beat me.",
                ActKind.ILL_TREATMENT);
        assertThat(speakers(beaten)).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Testimony of Anna Karrow\n\nQ. What happened?\nA. Guards beat me.",
                "Q. Please state your name.\nA. Leila Hosn.\nQ. What happened?\nA. Guards beat me.",
            })
    void knowsWhoAnswersFromTitleOrName(String text) {
        Claim beaten = claim(text, ActKind.ILL_TREATMENT);
        assertThat(speakers(beaten)).singleElement().isIn("Anna Karrow", "Leila Hosn");
        assertThat(names(beaten.roles().targets())).isEqualTo(speakers(beaten));
    }

    @Test
    void attributesTurnToWhoIsNamedInItsLabel() {
        assertThat(speakers(claim(INTERVIEW, ActKind.EXECUTION))).containsExactly("Anna Karrow");
    }

    @Test
    void attributesQuotationWithinTurnToBoth() {
        Claim burial = claim(INTERVIEW, ActKind.BURIAL);
        assertThat(speakers(burial)).containsExactly("Anna Karrow", "a guard");
        assertThat(names(burial.roles().targets())).containsExactly("him");
    }

    @Test
    void takesForKnownWhatQuestionAsksTheTimeOf() {
        Claim arrest = claim(INTERVIEW, ActKind.ARREST);
        assertThat(speakers(arrest)).containsExactly("Interviewer");
        assertThat(arrest.assessment().modality()).isEqualTo(Modality.REPORTED);
    }

    @Test
    void affirmsNothingThatLeadingQuestionsPutToWitness() {
        List<Claim> claims = read("""
                        Q. You saw the soldiers shoot Peter Brask?
                        A. No.
                        Q. Soldiers killed your brother, correct?
                        A. Yes.
                        Q. Your brother killed a guard, didn't he?
                        A. No.
                        Q. I put it to you that you killed Daniel Orveth.
                        A. No.
                        Q. Soldiers killed the farmers. Is that correct?
                        A. Yes.""").claims();
        assertThat(claims).hasSizeGreaterThanOrEqualTo(5).allSatisfy(claim -> {
            assertThat(speakers(claim)).startsWith("Q");
            assertThat(claim.assessment().modality()).isEqualTo(Modality.POSSIBLE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Soldiers killed Anna Tolvane?", "Soldiers killed Anna Tolvane, did they not?"})
    void holdsStatementWithQuestionMarkForPossible(String text) {
        assertThat(claim(text, ActKind.KILLING).assessment().modality()).isEqualTo(Modality.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Soldiers killed Anna Tolvane, and her mother asked, “Will it end?”",
                "After soldiers killed Anna Tolvane, what did you do?",
                "Soldiers killed Anna Tolvane, and who was punished?",
                "You mean the men who killed Anna Tolvane?",
            })
    void holdsForSaidWhatQuestionTakesForKnown(String text) {
        assertThat(claim(text, ActKind.KILLING).assessment().modality()).isEqualTo(Modality.ASSERTED);
    }

    @Test
    void deniesNothingWhereQuestionAsksForYes() {
        Claim asked = claim("Isn't it true that soldiers killed Anna Tolvane?", ActKind.KILLING);
        assertThat(asked.assessment().polarity()).isEqualTo(Polarity.AFFIRMED);
        assertThat(asked.assessment().modality()).isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void holdsForAllegedWhatSpeakerOnlyThinks() {
        Claim guessed = claim("I think that Captain Brask killed Anna Tolvane.", ActKind.KILLING);
        assertThat(guessed.assessment().modality()).isEqualTo(Modality.ALLEGED);
    }

    @Test
    void takesNeitherDoerNorSpeakerFromTheQuestion() {
        String text = "Q. Did rebels come?\nA. No. They took my brother away.\n"
                + "Q. Do you remember when soldiers killed your brother?\nA. Yes.";
        assertThat(speakers(claim(text, ActKind.DETENTION))).containsExactly("A");
        assertThat(speakers(claim(text, ActKind.KILLING))).containsExactly("Q");
    }

    @Test
    void leavesToTheReportWhatStandsBehindOneTurn() {
        String text = "Witness C: I saw soldiers shoot my brother.\n\nSoldiers killed nine farmers in the north.";
        assertThat(speakers(claim(text, ActKind.SHOOTING))).containsExactly("Witness C");
        assertThat(claim(text, ActKind.SHOOTING).assessment().firsthand()).contains(true);
        assertThat(claim(text, ActKind.KILLING).attribution()).isEmpty();
    }

    @Test
    void tellsOfficeInLabelOnce() {
        String text = "COMMISSIONER TOLVANE: Who came?\n\nWITNESS B: Soldiers killed my uncle.\n\n"
                + "COMMISSIONER TOLVANE: Who else came?\n\nWITNESS B: Nobody.";
        assertThat(claims(text, ActKind.OFFICE)).hasSize(1);
        assertThat(speakers(claim(text, ActKind.KILLING))).containsExactly("WITNESS B");
    }

    @Test
    void countsNoDayInTestimonyFromTheDayOfTheHearing() {
        String text = "Hearing of 7 October 2003\n\nQ. What happened?\nA. Two weeks later soldiers killed my uncle.";
        assertThat(claim(text, ActKind.KILLING).content().date()).isEmpty();
    }

    @Test
    void laysNothingToWhoIsSpokenTo() {
        assertThat(names(claim("Ms Hosn, they killed your brother.", ActKind.KILLING)
                        .roles()
                        .actors()))
                .containsExactly("they");
    }

    @Test
    void namesNoVictimInTheWordsOfTheQuestioner() {
        assertThat(names(claim("Q. Did they kill your brother?\nA. They shot him.", ActKind.SHOOTING)
                        .roles()
                        .targets()))
                .containsExactly("him");
    }

    @Test
    void affirmsNothingThatNamedCounselPutsToWitness() {
        List<Claim> claims = read("""
                        CROSS-EXAMINATION BY MR HALE

                        MR HALE: I put it to you that you killed Daniel Orveth.

                        THE WITNESS: No.

                        MR HALE: You then burned the bodies.

                        THE WITNESS: No.

                        Defence counsel: Your brother killed a guard.

                        THE WITNESS: No.""").claims();
        assertThat(claims)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(claim -> assertThat(claim.assessment().modality()).isEqualTo(Modality.POSSIBLE));
    }

    @Test
    void affirmsNothingThatWasPutToWitnessEarlier() {
        Claim put = claim(
                "MR VENN: It was put to you that your son killed a guard.\n\nMR HOSN: I know.\n\n"
                        + "MR VENN: Thank you.\n\nMR HOSN: I thank you.",
                ActKind.KILLING);
        assertThat(put.assessment().modality()).isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void makesNoSpeakerOfWhoIsAskedFor() {
        String text = "Counsel: Who told you that guards tortured prisoners?\n\nWitness: My brother.\n\n"
                + "Counsel: You have told us that guards killed a boy.\n\nWitness: No.";
        assertThat(speakers(claim(text, ActKind.TORTURE))).containsExactly("Counsel");
        assertThat(speakers(claim(text, ActKind.KILLING))).containsExactly("Counsel");
        assertThat(claim(text, ActKind.KILLING).assessment().modality()).isEqualTo(Modality.POSSIBLE);
    }

    @Test
    void makesNoConfessionOfWhatAReportTellsOfTheSpeaker() {
        String text =
                "Holm: Did you see it?\n\nBrask: Yes.\n\nResidents said that Lieutenant Brask had raped two women.\n\n"
                        + "Holm: And the priest?\n\nBrask: He escaped.";
        assertThat(speakers(claim(text, ActKind.SEXUAL_VIOLENCE))).containsExactly("residents");
    }

    @Test
    void makesNoConfessionOfAnIndictment() {
        String text =
                "1. Accused: Daniel Orveth. He was born in 1950.\n2. On 4 May 1992 Daniel Orveth killed Peter Brask.\n\n"
                        + "Witness A: I saw it.\n\nWitness B: I was there.\n\nWitness A: I ran.";
        assertThat(claim(text, ActKind.KILLING).attribution()).isEmpty();
    }

    @Test
    void givesEachTestimonyToItsOwnWitness() {
        String text = "Testimony of Sara Menn\n\nQ: Who came?\nA: Guards beat me.\n\nTestimony of Peter Brask\n\n"
                + "Q: What did you see?\nA: Guards killed a boy.";
        assertThat(speakers(claim(text, ActKind.ILL_TREATMENT))).containsExactly("Sara Menn");
        assertThat(speakers(claim(text, ActKind.KILLING))).containsExactly("Peter Brask");
    }

    @Test
    void doesNotMakeTheDeadSpeakForTheirSons() {
        String text = "MS HALL: What happened to your father?\n\n"
                + "MR BORN: My father, Leo Born, was killed in a cell.\n\nMS HALL: Thank you.\n\nMR BORN: I thank you.";
        assertThat(speakers(claim(text, ActKind.KILLING))).containsExactly("MR BORN");
    }

    @Test
    void knowsByInitialsWhoAsksAndWhoAnswers() {
        String text = "Interviewee: Samira Hosn\nInterviewer: Tom Venn\n\nTV: Who came?\nSH: Soldiers beat me.\n"
                + "TV: And then?\nSH: I ran.";
        Claim beaten = claim(text, ActKind.ILL_TREATMENT);
        assertThat(speakers(beaten)).containsExactly("Samira Hosn");
        assertThat(beaten.assessment().why().toString()).contains("\"SH\" are the initials of Samira Hosn");
    }

    @Test
    void knowsWhoIsInterrogatedFromTheFormAbove() {
        String text = "Interrogated person: Peter Brask, born 1961\nInterrogating officer: Insp. Holt\n\n"
                + "Question: Who came?\nAnswer: Guards beat me.";
        assertThat(speakers(claim(text, ActKind.ILL_TREATMENT))).containsExactly("Peter Brask");
    }

    private static List<String> speakers(Claim claim) {
        return claim.attribution().stream().map(step -> step.speaker().name()).toList();
    }
}
