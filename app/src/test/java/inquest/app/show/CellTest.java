package inquest.app.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTest {

    @Test
    void countsWideLettersTwice() {
        assertThat(Cell.width("漢字ab")).isEqualTo(6);
    }

    @Test
    void countsVowelMarksAndJoinersAsNothing() {
        assertThat(Cell.width("كَتَبَ")).isEqualTo(3);
        assertThat(Cell.width("می\u200cرود")).isEqualTo(5);
    }

    @Test
    void cutsWithAnEllipsis() {
        assertThat(Cell.fit("abcdef", 4)).isEqualTo("abc…");
    }

    @Test
    void neverCutsThroughWideLetter() {
        assertThat(Cell.fit("漢字漢字", 4)).isEqualTo("漢… ");
    }

    @Test
    void neverCutsThroughSurrogatePair() {
        assertThat(Cell.fit("a😀😀", 4)).isEqualTo("a😀…");
    }

    @Test
    void isolatesRightToLeftWords() {
        assertThat(Cell.fit("بندر", 6)).isEqualTo("\u2068بندر\u2069  ");
    }

    @Test
    void takesTerminalControlsForSpaces() {
        assertThat(Cell.clean("a\u001b[2Jb\r\nc")).isEqualTo("a [2Jb  c");
    }

    @Test
    void dropsMarksThatTurnTheDirection() {
        assertThat(Cell.clean("a\u202eb\u2066c")).isEqualTo("abc");
    }
}
