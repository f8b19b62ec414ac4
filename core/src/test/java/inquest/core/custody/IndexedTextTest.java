package inquest.core.custody;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexedTextTest {

    @Test
    void findsTheSameWordsAsCountingFromTheStart() {
        Random random = new Random(11);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            letters.append(random.nextInt(3) == 0 ? "𐌰" : "ر");
        }
        String text = letters.toString();
        IndexedText indexed = new IndexedText(text);
        assertThat(indexed.length()).isEqualTo(5000);
        for (int round = 0; round < 500; round++) {
            int start = random.nextInt(5001);
            Span span = new Span(start, start + random.nextInt(5001 - start));
            assertThat(indexed.reads(span, span.of(text))).isTrue();
            assertThat(indexed.reads(span, span.of(text) + "x")).isFalse();
        }
    }

    @Test
    void holdsTheWholeTextAndNoMore() {
        for (int length : new int[] {0, 1, 1023, 1024, 1025, 2048}) {
            IndexedText text = new IndexedText("𐌰".repeat(length));
            assertThat(text.reads(new Span(0, length), "𐌰".repeat(length))).isTrue();
            assertThat(text.reads(new Span(length, length), "")).isTrue();
            assertThat(text.holds(new Span(length, length + 1))).isFalse();
        }
    }

    @Test
    void wordsMustBeAsLongAsTheirSpan() {
        assertThat(new IndexedText("abc").reads(new Span(0, 3), "ab")).isFalse();
    }
}
