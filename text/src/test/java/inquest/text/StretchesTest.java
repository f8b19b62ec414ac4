package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.read.Turns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {

    @Test
    void leavesShortTextWhole() {
        assertThat(cut("The bridge was closed. The road was not.")).hasSize(1);
    }

    /** Grammar took minutes on texts without an end of sentence, in stretches of 10,000 signs. */
    @Test
    void boundsSentenceThatNeverEnds() {
        assertThat(cut("(".repeat(300_000)))
                .allSatisfy(stretch -> assertThat(stretch).hasSizeLessThanOrEqualTo(400));
    }

    @Test
    void cutsBetweenWords() {
        assertThat(cut("lorem ipsum ".repeat(1_000)))
                .allSatisfy(stretch -> assertThat(stretch).startsWith("lorem").endsWith("ipsum "));
    }

    @Test
    void leavesManyShortSentencesInOneStretch() {
        assertThat(cut("The bridge was closed by the guards. ".repeat(200))).hasSize(1);
    }

    @Test
    void neverCutsCharacterInTwo() {
        assertThat(cut("\uD83D\uDE00".repeat(20_000)))
                .allSatisfy(stretch ->
                        assertThat(Character.isLowSurrogate(stretch.charAt(0))).isFalse());
    }

    @Test
    void losesNothing() {
        String text = "One two (three). ".repeat(2_000) + "word ".repeat(3_000) + "x".repeat(30_000);

        assertThat(String.join("", cut(text))).isEqualTo(text);
    }

    @Test
    void partsLabelOfTurnFromWhatIsSaid() {
        assertThat(cut("Q. Who came?\nA. Soldiers.")).containsExactly("Q. ", "Who came?\n", "A. ", "Soldiers.");
    }

    @Test
    void leavesWrappedLinesOfTurnsTogether() {
        assertThat(cut("Q. Who came\nthat night?\nA. Soldiers came\nat ten.\nQ. Who else?\nA. Nobody."))
                .contains("Who came\nthat night?\n", "Soldiers came\nat ten.\n");
    }

    @Test
    void partsFieldsBeforeTurns() {
        assertThat(
                        cut(
                                "Interrogation of Anna Karrow, born\n1960\nInterrogator: Ms Orveth\n\nQ. Who came\nto you?\nA. Nobody."))
                .startsWith("Interrogation of Anna Karrow, born\n1960\n", "Interrogator: Ms Orveth\n\n");
    }

    @Test
    void partsDatelineFromItsSentence() {
        assertThat(cut("OLDRIDGE, Ohio (XYZ) -- Two boys were held."))
                .containsExactly("OLDRIDGE, Ohio (XYZ) -- ", "Two boys were held.");
        assertThat(cut("PORT BELLE — A man was shot.")).startsWith("PORT BELLE — ");
        assertThat(cut("Geneva (5 March 2021) – Experts spoke.")).startsWith("Geneva (5 March 2021) – ");
        assertThat(cut("Please turn on sound OLDRIDGE, Va. - A man died."))
                .endsWith("A man died.")
                .hasSize(2);
        assertThat(cut("Please turn on sound OLDRIDGE -- A man died."))
                .endsWith("A man died.")
                .hasSize(2);
    }

    @Test
    void leavesDashesInSentencesWhole() {
        assertThat(cut("The NRU – the largest group – said so.")).hasSize(1);
        assertThat(cut("Two men (one of them hurt) – Both were held – left.")).hasSize(1);
        assertThat(cut("SHOTS FIRED — TWO DEAD")).hasSize(1);
    }

    @Test
    void partsSentencesWithoutSpaceBetween() {
        assertThat(cut("She was shot.Another man fled, police said.“He ran,” they said."))
                .containsExactly("She was shot.", "Another man fled, police said.", "“He ran,” they said.");
        assertThat(cut("See www.example.Com and Prof.Doe of St.Mary and e.g.This one."))
                .hasSize(1);
    }

    private static List<String> cut(String text) {
        List<String> parts = new ArrayList<>();
        Stretches stretches = new Stretches(text, Turns.in(text));
        for (int from = 0; from < text.length(); ) {
            int to = stretches.end(from);
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    @Test
    void findsNoWordsInBracketsByTheThousand() {
        assertThat(Stretches.hasWords("(".repeat(1000) + " a")).isFalse();
        assertThat(Stretches.hasWords("Two of the nine were released (both in May)."))
                .isTrue();
    }
}
