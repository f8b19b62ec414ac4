package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTest {

    @Test
    void findsCurlyMarks() {
        assertThat(quoted("She said “they came at night” and wept.")).containsExactly("“they came at night”");
    }

    @Test
    void findsStraightMarks() {
        assertThat(quoted("She said \"they came\", then \"they left\"."))
                .containsExactly("\"they came\"", "\"they left\"");
    }

    @Test
    void findsAngularMarks() {
        assertThat(quoted("She said «they came» twice.")).containsExactly("«they came»");
    }

    @Test
    void findsLowOpeningMark() {
        assertThat(quoted("She said „they came” twice.")).containsExactly("„they came”");
    }

    @Test
    void findsSingleMarks() {
        assertThat(quoted("She said ‘they came at night’ and wept.")).containsExactly("‘they came at night’");
    }

    @Test
    void keepsApostropheInsideSingleMarks() {
        assertThat(quoted("She said ‘they didn’t come’ twice.")).containsExactly("‘they didn’t come’");
    }

    @Test
    void takesNoApostropheForMark() {
        assertThat(quoted("The guards’ cells and the town’s square didn’t change."))
                .isEmpty();
    }

    @Test
    void takesNoInchForMark() {
        assertThat(quoted("A 12\" pipe and a 9\" pipe.")).isEmpty();
    }

    @Test
    void keepsQuotationInsideQuotationWhole() {
        assertThat(quoted("“He told me ‘go home’ twice.”")).containsExactly("“He told me ‘go home’ twice.”");
    }

    @Test
    void keepsParagraphsApart() {
        assertThat(quoted("“One.”\n\n“Two.”")).containsExactly("“One.”", "“Two.”");
    }

    @Test
    void findsEachParagraphOfQuotationThatRunsOn() {
        assertThat(quoted("“They came.\n\n“They left,” she said.")).containsExactly("“They came.", "“They left,”");
    }

    @Test
    void endsUnclosedMarkWithItsParagraph() {
        assertThat(quoted("She said “they came.\n\nNobody answered.")).containsExactly("“they came.");
    }

    @Test
    void endsUnclosedMarkBeforeWindowsLineEnd() {
        assertThat(quoted("She said “they came.\r\n\r\nNobody answered.")).containsExactly("“they came.");
    }

    @Test
    void runsOverWrappedLines() {
        assertThat(quoted("She said “they came\nat night”.")).containsExactly("“they came\nat night”");
    }

    @Test
    void leavesOutEmptyMarks() {
        assertThat(quoted("An empty “” pair.")).isEmpty();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(quoted("")).isEmpty();
    }

    @Test
    void countsCodePointsBeyondTheFirstPlane() {
        assertThat(Quotations.in("😀😀 “𝔸 b”")).first().satisfies(span -> {
            assertThat(span.start()).isEqualTo(3);
            assertThat(span.end()).isEqualTo(8);
        });
    }

    private static List<String> quoted(String text) {
        return Quotations.in(text).stream().map(span -> span.of(text)).toList();
    }
}
