package inquest.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final String SIGNS = "a“ن\u0301 \n";

    /** Long enough for marks, with signs outside the basic plane in between. */
    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (random.nextInt(5) == 0) {
                text.appendCodePoint(0x1F600 + random.nextInt(10));
            } else {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
        }
        return text.toString();
    }

    @Test
    void givesWordsOfLongTextsByCodePoints() {
        Random random = new Random(20261126);
        String[] texts = {text(random, 10), text(random, 3_000), text(random, 20_000)};
        for (int run = 0; run < 2_000; run++) {
            String text = texts[random.nextInt(texts.length)];
            int[] points = text.codePoints().toArray();
            int start = random.nextInt(points.length + 1);
            int end = start + random.nextInt(points.length + 1 - start);
            assertThat(new Span(start, end).of(text)).isEqualTo(new String(points, start, end - start));
        }
    }

    @Test
    void refusesWordsBehindTheEnd() {
        String text = text(new Random(1), 5_000);
        assertThatThrownBy(() -> new Span(4_990, 5_001).of(text)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Span(9_000, 9_001).of(text)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
