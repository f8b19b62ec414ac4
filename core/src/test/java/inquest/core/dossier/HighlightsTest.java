package inquest.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    @Test
    void cutsWhereClaimsOverlap() {
        Claim first = at(0, "abcd");
        Claim second = at(2, "cdef");
        assertThat(runs("abcdefg", first, second))
                .extracting(Highlights.Run::text)
                .containsExactly("ab", "cd", "ef", "g");
    }

    @Test
    void namesTheOuterClaimFirst() {
        Claim inner = at(0, "ab");
        Claim outer = at(0, "abcd");
        assertThat(runs("abcd", inner, outer).get(0).claims()).containsExactly(outer, inner);
    }

    @Test
    void countsCodePoints() {
        assertThat(runs("a😀b", at(1, "😀"))).extracting(Highlights.Run::text).containsExactly("a", "😀", "b");
    }

    @Test
    void opensPagesWhereTheyBegin() {
        Transcript paged = new Transcript(
                "one two",
                List.of(
                        new Transcript.Stretch(new Span(0, 4), "Page 1"),
                        new Transcript.Stretch(new Span(4, 7), "Page 2")));
        assertThat(new Highlights(paged, List.of()))
                .flatExtracting(Highlights.Run::opens)
                .extracting(Transcript.Stretch::label)
                .containsExactly("Page 1", "Page 2");
    }

    @Test
    void runsMakeUpTheTextWhateverTheClaims() {
        Random random = new Random(17);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(60, 0, 4)
                    .forEach(kind -> text.append(List.of("a", "😀", "ب", "\n").get(kind)));
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                int start = random.nextInt(50);
                Span span = new Span(start, start + 1 + random.nextInt(10));
                claims.add(at(start, span.of(text.toString())));
            }
            StringBuilder joined = new StringBuilder();
            runs(text.toString(), claims.toArray(Claim[]::new)).forEach(run -> joined.append(run.text()));
            assertThat(joined.toString()).isEqualTo(text.toString());
        }
    }

    @Test
    void refusesWordsBeyondTheText() {
        Claim claim = at(2, "cdef");
        assertThatThrownBy(() -> runs("abc", claim))
                .hasMessage("Claim " + claim.id() + ": its words end at code point 6, but the text of exhibit "
                        + Draft.PRESS.id() + " has 3. Build the case again.");
    }

    private static Claim at(int start, String quote) {
        return Draft.of(ActKind.KILLING, quote).from(start).claim();
    }

    private static List<Highlights.Run> runs(String text, Claim... claims) {
        return StreamSupport.stream(new Highlights(Transcript.of(text), List.of(claims)).spliterator(), false)
                .toList();
    }
}
