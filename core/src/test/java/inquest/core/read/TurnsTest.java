package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are turns of speech, and how far each goes. */
class TurnsTest {

    @Test
    void findsQuestionsAndAnswers() {
        assertThat(turns("Q. Where were you?\nA. At home.\nQ: Alone?\nA: With my son."))
                .containsExactly("Q|Where were you?", "A|At home.", "Q|Alone?", "A|With my son.");
    }

    @Test
    void findsAnswersToWhomeverNamedPutTheFirstQuestion() {
        assertThat(turns("MS. DALE: Where were you?\nA. At home.\nQ. Alone?\nA. With my son."))
                .containsExactly("MS. DALE|Where were you?", "A|At home.", "Q|Alone?", "A|With my son.");
    }

    @Test
    void findsLettersWithoutMarkBehindNumbersOfLines() {
        assertThat(turns("1   Q   Where were you?\n2   A   At home."))
                .containsExactly("Q|Where were you?", "A|At home.");
    }

    @Test
    void tellsWhoAsksFromWhoAnswers() {
        assertThat(Turns.in("Interviewer: What did you see?\nWitness: I saw nothing.\nMr Karimi: Thank you, sir."))
                .extracting(Turns.Turn::part)
                .containsExactly(Turns.Part.ASKS, Turns.Part.ANSWERS, Turns.Part.SPEAKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MR. KARIMI: I have one question.\n\nTHE CHAIRMAN: You may ask it.\n\nMR. KARIMI: Thank you.",
                "Judge Orrin: Do you know him?\n\nAnna Karrow: I do.\n\nJudge Orrin: Thank you.",
                "**Sara Menn:** We heard shots.\n\n**Anna Karrow:** So did we.\n\n**Sara Menn:** I ran.",
                "The CHAIRMAN (Judge Orrin): You have the floor.\n\nMr. KARIMI. I thank the House.\n\nThe CHAIRMAN: Order!",
                "[12/03/2021, 22:31:07] Sara Menn: they came at ten\n[12/03/2021, 22:33:02] Nadia: are you safe?\n"
                        + "[12/03/2021, 22:34:15] Sara Menn: I am",
                "Sara Menn:\nWe heard shots.\n\nAnna Karrow:\nSo did we.\n\nSara Menn:\nI ran.",
            })
    void findsSpeakersWhoTakeTurns(String text) {
        assertThat(Turns.in(text)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note: We were not there.\nDate: 3 May 1991.\nNote: You may copy this.",
                "Editor's note: I wrote this in 1990.\nWarning: You will see blood.\nEditor's note: I have cut it.",
                "Place: Lorne\nCharges: You know them.\nSource: My notes.\nPlace: Tarn",
                "Anna Tolvane: 34\nPeter Brask: 41\nAnna Tolvane: 12",
                "Judge: Peter Brask\nProsecutor: Martin Kelvane\nJudge: Anna Tolvane",
                "Minister: Army killed no one",
                "The council said: soldiers killed forty farmers.",
                "A. Background of the case.\nB. Facts.\nA. Law.",
                "He came at 10:30. We read Isaiah 3:16 and left.",
                "Killed in Lorne: We do not know how many.\nKilled in Tarn: You can count them.\nKilled in Lorne: I saw six.",
                "LORNE: Soldiers killed four farmers.\n\nTARN: Police arrested two men.\n\nLORNE: Nobody was hurt.",
            })
    void takesNoOtherLabelForTurn(String text) {
        assertThat(Turns.in(text)).isEmpty();
    }

    @Test
    void takesWordsThatTheTextHasInSmallLettersForNoName() {
        assertThat(Turns.in(
                        "Torture: We heard screams.\n\nSara Menn: I did not.\n\nTorture: You know.\n\nIt was torture."))
                .noneMatch(turn -> turn.label().start() == 0);
    }

    @Test
    void takesOneTurnBeforeQuotedWordsOrAnI() {
        assertThat(turns("Four statements follow.\n\nMr Karimi: “The police beat my son.”\n\nThe son died."))
                .containsExactly("Mr Karimi|“The police beat my son.”");
        assertThat(turns("Witness B: I saw the soldiers.\n\nThe council took no notice.\n\nWitness C: We were hidden."))
                .containsExactly("Witness B|I saw the soldiers.", "Witness C|We were hidden.");
    }

    @Test
    void goesOnOverLinesAndParagraphsToTheNextLabel() {
        assertThat(turns("Interviewer: What did\nyou see?\n\nWitness B: Soldiers\ncame.\n\nThey burned the mill.\n\n"
                        + "Interviewer: And then?\n\nWitness B: We ran."))
                .contains("Interviewer|What did\nyou see?", "Witness B|Soldiers\ncame.\n\nThey burned the mill.");
    }

    @Test
    void leavesToTheReportWhatItTellsItselfBehindTheLastTurn() {
        assertThat(turns(
                        "Interviewer: Who came?\n\nWitness B: Soldiers.\n\nInterviewer: And then?\n\nWitness B: We ran.\n\n"
                                + "I hid.\n\nThe council denies this."))
                .last()
                .isEqualTo("Witness B|We ran.\n\nI hid.");
    }

    @Test
    void leavesToTheReportWhatStandsBetweenExcerpts() {
        assertThat(turns("Witness B: I saw soldiers.\n\nSoldiers killed nine men.\n\nWitness C: I saw them too.\n\n"
                        + "Police came.\n\nWitness B: We ran."))
                .containsExactly("Witness B|I saw soldiers.", "Witness C|I saw them too.", "Witness B|We ran.");
    }

    @Test
    void endsAtHeadingsNotesAndTheEndOfTheHearing() {
        for (String line : List.of(
                "CROSS-EXAMINATION BY MS ORVETH",
                "Note: The tape was changed.",
                "The hearing was adjourned at 12:30.",
                "* * *",
                "(The witness weeps.)")) {
            assertThat(turns("Q. Who came?\nA. Soldiers.\n\n" + line + "\n\nQ. And then?\nA. We ran."))
                    .contains("A|Soldiers.");
        }
    }

    @Test
    void leavesRemarksInBracketsOut() {
        Turns.Turn turn = Turns.in("Q. Who came?\n\nA. Soldiers.\n[The witness weeps.]\nThey shot him.")
                .get(1);
        assertThat(turn.body()).hasSize(2);
    }

    @Test
    void countsCodePoints() {
        String text = "\uD83D\uDE00\nQ. Who came?\nA. Soldiers.";
        Turns.Turn answer = Turns.in(text).get(1);
        assertThat(answer.label().of(text)).isEqualTo("A");
        assertThat(answer.mark()).isEqualTo(new Span(16, 17));
        assertThat(answer.body()).containsExactly(new Span(18, 27));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Defence counsel: Did you see him?",
                "Presiding judge: You may sit.",
                "Lawyer for the victims: You shot my client's son.",
                "Human rights lawyer: You beat my client.",
                "Unidentified speaker: I saw nobody.",
                "Victim's mother: I saw them take him.",
                "Former soldier: I shot nobody.",
                "MR BORN: I saw my father.",
                "Ms Day: You have the floor.",
            })
    void findsLabelsWithSmallWordsAndSurnamesThatAreWords(String line) {
        String label = line.substring(0, line.indexOf(':'));
        assertThat(turns("Counsel: Where were you?\n\n" + line + "\n\nCounsel: And you, Witness?\n\nWitness: I hid."))
                .hasSize(4)
                .contains(label + "|" + line.substring(label.length() + 2));
    }

    @Test
    void leavesWordsBehindAnUnknownLabelToNobody() {
        assertThat(turns(
                        "Counsel: Who came?\n\nWitness: I saw soldiers.\n\nTaxi driver: Captain Orveth killed two men.\n\n"
                                + "Counsel: And then?\n\nWitness: I ran."))
                .contains("Witness|I saw soldiers.")
                .noneMatch(turn -> turn.contains("Orveth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The captain said: Shoot them.", "Captain Orveth shouted: Shoot them.", "He told us: Go."})
    void keepsWithTheSpeakerWhatHeSaysThatOthersSaid(String told) {
        assertThat(turns("Counsel: Who came?\n\nWitness: I saw soldiers.\n\n" + told
                        + "\n\nCounsel: And then?\n\nWitness: I ran."))
                .contains("Witness|I saw soldiers.\n\n" + told);
    }

    @Test
    void leavesToTheReportWhatItTellsOfWhoIsIntroducedAsAnswering() {
        assertThat(turns(
                        "Interrogation of Daniel Orveth\n\nQ: Who came?\n\nA: Soldiers.\n\nOrveth shot two prisoners.\n\n"
                                + "Q: And then?\n\nA: We ran."))
                .contains("A|Soldiers.");
    }

    @Test
    void takesQuestionToOneWhoIsCalledByNameForTalk() {
        assertThat(turns("Officer: Captain Holm. Did you shoot him?\n\nPrisoner: No.\n\nOfficer: Who did?"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accused: Daniel Orveth. He was born in 1950.\nOn 4 May he shot two men, we are told.",
                "Detainee: Ali Hosn, 34. His family told us that guards beat him.",
                "Commander: Colonel Orveth. Our sources say that he ordered it.",
                "Defendant: Karl Menn. We believe that he shot the boy.",
                "Witness: Peter Brask, farmer. He told us that Orveth shot the boy.",
                "Survivor: Anna Karrow lost two sons. “They shot my sons,” she told us. Our team met her.",
                "Accused: Daniel Orveth. We have met him.\n\nDetainee: Ali Hosn. He told us so.\n\nAccused: Karl Menn. You know him.",
                "Monday: We heard shots.\n\nTuesday: I hid.\n\nMonday: We were afraid.",
                "Who: Our soldiers.\n\nWhere: You know it.\n\nWho: We do not say.",
                "LORNE: Soldiers shot a man.\n\nTARN: We were told of it.\n\nLORNE: Our reporter was beaten.",
            })
    void takesNoFormDiaryOrDatelineForTurn(String text) {
        assertThat(Turns.in(text)).isEmpty();
    }

    @Test
    void takesNameForAnswerWhereItWasAskedFor() {
        assertThat(turns("Judge: Who shot him?\n\nAccused: Captain Orveth. He shot him.\n\nJudge: Did you see it?\n\n"
                        + "Accused: I did."))
                .contains("Accused|Captain Orveth. He shot him.");
    }

    @Test
    void endsNumberedCountsOfIndictment() {
        assertThat(turns("Witness: I saw him.\n2. On 4 May 1992 Daniel Orveth shot Peter Brask."))
                .containsExactly("Witness|I saw him.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On that day soldiers killed nine farmers. Residents said that Lieutenant Brask had shot two women.",
                "The court heard that Brask had been promoted.",
                "In 1992 soldiers killed nine farmers in Tarn.",
                "Brask later hanged himself, my colleague wrote.",
            })
    void leavesReportsOwnParagraphsToTheReport(String paragraph) {
        assertThat(turns("Holm: Did you shoot them?\n\nBrask: Yes.\n\n" + paragraph
                        + "\n\nHolm: All of them?\n\nBrask: All.\n\n" + paragraph))
                .containsExactly("Holm|Did you shoot them?", "Brask|Yes.", "Holm|All of them?", "Brask|All.");
    }

    @Test
    void leavesWithTheSpeakerWhatHeTellsOfHisFamily() {
        String told = "My son Peter Amadi was shot. Sergeant Venter told me so.";
        assertThat(turns("CHAIR: Who died?\n\nMR AMADI: I will tell you.\n\n" + told + "\n\nCHAIR: And then?\n\n"
                        + "MR AMADI: I left.\n\nMR VENTER: I deny it."))
                .contains("MR AMADI|I will tell you.\n\n" + told);
    }

    @Test
    void endsWhereAnotherTestimonyOrACommentBegins() {
        for (String line : List.of(
                "Testimony of Peter Brask",
                "Commission's comment: Brask killed Ali Hosn.",
                "Note by the editor: Brask killed Ali Hosn.",
                "The interrogation was interrupted at 14.10 because the suspect was beaten by officer Orveth.")) {
            assertThat(turns("Q: Who came?\nA: Soldiers.\n\n" + line + "\n\nQ: And then?\nA: We ran."))
                    .containsExactly("Q|Who came?", "A|Soldiers.", "Q|And then?", "A|We ran.");
        }
    }

    @Test
    void findsSpeakersBesideLettersInNumberedLines() {
        assertThat(turns("""
                         1   THE COURT: Call the witness.
                         2   RUTH MENN, having been duly sworn, testified as follows:
                         3   Q.   Did you know him?
                         4   A.   He was shot.
                             Page 2
                         1   MR. DALE: Objection. Mr. Brask was never convicted.
                         2   THE COURT: Sustained."""))
                .containsExactly(
                        "THE COURT|Call the witness.",
                        "Q|Did you know him?",
                        "A|He was shot.\n    Page 2",
                        "MR. DALE|Objection. Mr. Brask was never convicted.",
                        "THE COURT|Sustained.");
    }

    @Test
    void readsPastARuleOfThousandsOfSigns() {
        assertThat(turns("Q: Who came?\nA: Soldiers.\n" + "-".repeat(50_000) + "\nQ: And then?\nA: We ran."))
                .hasSize(4);
    }

    @Test
    @Timeout(20)
    void readsAnswerOfManyLinesInOnePass() {
        String text = "Counsel: Who came?\nWitness: I hid.\nCounsel: And then?\nWitness: I ran.\n"
                + "I was there too.\n".repeat(100_000);
        assertThat(turns(text)).hasSize(4);
    }

    private static List<String> turns(String text) {
        return Turns.in(text).stream()
                .map(turn -> turn.label().of(text) + "|"
                        + turn.body().stream().map(span -> span.of(text)).collect(Collectors.joining("¶")))
                .toList();
    }

    @Test
    void leavesTheCallOfAnotherWitnessToNobody() {
        String text = "Q. Who beat you?\nA. The guards beat me.\n\nThe second witness, Marko Dell, was called.\n\n"
                + "Q. Did you beat her?\nA. I beat her.";
        assertThat(Turns.in(text).get(1).body())
                .extracting(body -> body.of(text))
                .containsExactly("The guards beat me.");
    }
}
