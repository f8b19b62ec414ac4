package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Lineage.Shared;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReuseTest {

    @Test
    void findsCopyAndWhereItStands() {
        String original = words(1, 80);
        String copy = words(2, 20) + "\n" + original;

        List<Reuse> found = Reuse.among(2, List.of(original, copy)::get);

        assertThat(found).singleElement().satisfies(pair -> {
            assertThat(pair.verdict()).isEqualTo(Reuse.Verdict.COPIED);
            assertThat(pair.share()).isEqualTo(0.8);
            Shared passage = pair.passages().get(0);
            assertThat(passage.to().of(copy)).isEqualTo(original.strip());
            assertThat(passage.from().of(original)).isEqualTo(original.strip());
        });
    }

    @Test
    void tellsQuotingTheSameThirdFromCopying() {
        String quote = "“" + words(3, 30).strip() + "”";
        String one = words(4, 60) + quote;
        String other = words(5, 60) + quote + words(6, 20);

        assertThat(Reuse.among(2, List.of(one, other)::get))
                .singleElement()
                .satisfies(pair -> assertThat(pair.verdict()).isEqualTo(Reuse.Verdict.QUOTED));
    }

    @Test
    void callsPassageOfLongTextBorrowed() {
        String original = words(7, 60);
        String other = words(8, 200) + original + words(9, 100);

        assertThat(Reuse.among(2, List.of(original, other)::get))
                .singleElement()
                .satisfies(pair -> assertThat(pair.verdict()).isEqualTo(Reuse.Verdict.BORROWED));
    }

    @Test
    void findsNothingBetweenUnrelatedTexts() {
        assertThat(Reuse.among(3, List.of(words(10, 300), words(11, 300), words(12, 300))::get))
                .isEmpty();
    }

    /** The promise of winnowing: a shared run of shingle + window − 1 words shares a fingerprint, wherever it stands. */
    @Test
    void neverMissesRunOfSevenWords() {
        for (int seed = 0; seed < 200; seed++) {
            String run = words(1000 + seed, Winnowing.SHINGLE + Winnowing.WINDOW - 1);
            long[] one = prints(words(2000 + seed, 11) + run + words(3000 + seed, 9));
            long[] other = prints(words(4000 + seed, 5) + run + words(5000 + seed, 13));

            assertThat(java.util.Arrays.stream(one).anyMatch(hash -> java.util.Arrays.binarySearch(other, hash) >= 0))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static long[] prints(String text) {
        return Winnowing.fingerprints(Winnowing.shingles(Tokens.of(text)));
    }

    private static String words(int seed, int count) {
        Random random = new Random(seed);
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < count; at++) {
            words.append('w').append(random.nextInt(1_000_000)).append(' ');
        }
        return words.toString();
    }

    /** What a text loses or gains when it is saved anew: soft hyphens, joiners, marks of direction, Arabic letters for Persian ones. */
    @Test
    void findsCopyWhoseLettersWereTypedOtherwise() {
        String original =
                "در بهار آن سال شصت و سه نفر از زندانیان کوره‌گاه را یکی یکی به حیاط بردند و تا شب کسی بازنگشت و هیچ یک از"
                        + " خانواده‌ها خبری نشنید تا تابستان که نامه‌ای بی نام رسید و در آن نام‌ها را نوشته بودند";
        String other = original.replace('ی', 'ي').replace('ک', 'ك').replace("\u200c", "");
        String english = words(31, 60);
        String hidden = english.replace("w1", "w\u00ad1").replace("w2", "w\u200b2");

        assertThat(Reuse.among(2, List.of(original, other)::get)).hasSize(1);
        assertThat(Reuse.among(2, List.of(english, hidden)::get)).hasSize(1);
    }
}
