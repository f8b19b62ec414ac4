package inquest.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Common names and invented ones. Khamenei and Khomeini are two family names that differ in vowels only. */
class SpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Karim; Karim; EXACT",
                "KARIM; Karím; SAME_FORM",
                "al-Yazdani; Yazdani; SAME_FORM",
                "Abd al-Rahman; Abdurrahman; SAME_FORM",
                "Abd-Allah; Abdollah; SAME_FORM",
                "Seyyed Karim; Karim; SAME_FORM",
                "Mohammad; Muhammad; VARIANT",
                "Mohammad; Mohamed; VARIANT",
                "Mohamed; محمد; VARIANT",
                "Мохаммад; محمد; VARIANT",
                "Abdul Rahman; عبد الرحمن; VARIANT",
                "عبد الله; Abdallah; VARIANT",
                "Hosseinzadeh; Hosein Zadeh; VARIANT",
                "حسین‌زاده; Hosseinzade; VARIANT",
                "Nur al-Din; Nooruddin; VARIANT",
                "الحسيني; Hosseini; VARIANT",
                "الیاس; Elias; VARIANT",
                "Yazdani; یزدانی; VARIANT",
                "Yazdani; Яздани; VARIANT",
                "Yusuf; Юсуф; VARIANT",
                "M.; Mohammad; PART",
                "Mohammad Reza; Reza; PART",
                "Khamenei; Khomeini; LOOKALIKE",
                "Khamenei; خمینی; LOOKALIKE",
                "خامنه‌ای; Khomeini; LOOKALIKE",
                "Hasan; Hossein; LOOKALIKE",
                "حسن; Hussein; LOOKALIKE",
                "Karim; Shirin; DIFFERENT",
                "Karim; شیرین; DIFFERENT",
            })
    void tellsHowNearTwoSpellingsAre(String one, String other, Nearness nearness) {
        assertThat(Spelling.of(one).nearness(Spelling.of(other))).isEqualTo(nearness);
        assertThat(Spelling.of(other).nearness(Spelling.of(one))).isEqualTo(nearness);
    }

    @Test
    void meetsUnderOneKeyAcrossFourScripts() {
        List<Long> keys = List.of("Shirin", "شیرین", "Ширин", "שירין").stream()
                .map(name -> Spelling.of(name).skeletonKeys()[0])
                .distinct()
                .toList();
        assertThat(keys).hasSize(1);
    }

    @Test
    void sharesNeighbourKeyWhereOneConsonantIsLeftOut() {
        long[] one = Spelling.of("Mohammad").neighbourKeys();
        long[] other = Spelling.of("Mohmad").neighbourKeys();
        assertThat(LongStream.of(one).anyMatch(key -> Arrays.stream(other).anyMatch(k -> k == key)))
                .isTrue();
        assertThat(Spelling.of("Ali").neighbourKeys())
                .isEqualTo(Spelling.of("Ali").skeletonKeys());
    }

    @Test
    void takesWhatHasNoLettersForLikeNothing() {
        Spelling empty = Spelling.of(" - ");
        assertThat(empty.skeletonKeys()).isEmpty();
        assertThat(empty.nearness(Spelling.of("Karim"))).isEqualTo(Nearness.DIFFERENT);
        assertThat(empty.nearness(Spelling.of(".."))).isEqualTo(Nearness.DIFFERENT);
    }

    @Test
    void neverMissesMoreClassesThanItsSignatureBounds() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String one = skeleton(random);
            String other = skeleton(random);
            assertThat(Signature.apart(Signature.of(one), Signature.of(other)))
                    .isLessThanOrEqualTo(distance(one, other));
        }
    }

    @Test
    void isTheSameInBothDirectionsWhateverTheLetters() {
        Random random = new Random(11);
        List<Integer> letters = "abdehklmnorstuyzابدهکلمنورستیзыктмшבדהת漢 '"
                .codePoints()
                .boxed()
                .toList();
        for (int round = 0; round < 1500; round++) {
            Spelling one = Spelling.of(text(letters, random));
            Spelling other = Spelling.of(text(letters, random));
            assertThat(one.nearness(other)).as("%s, %s", one, other).isEqualTo(other.nearness(one));
            assertThat(one.likeness(other)).isBetween(0.0, 1.0);
            assertThat(one.nearness(one)).isEqualTo(Nearness.EXACT);
        }
    }

    private static String text(List<Integer> letters, Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            text.appendCodePoint(letters.get(random.nextInt(letters.size())));
        }
        return text.toString();
    }

    private static String skeleton(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append("abdmnxS".charAt(random.nextInt(7)));
        }
        return text.toString();
    }

    /** Levenshtein's, written as its recursion: an oracle that shares nothing with the bound. */
    private static int distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        if (a.charAt(0) == b.charAt(0)) {
            return distance(a.substring(1), b.substring(1));
        }
        return 1
                + Math.min(
                        distance(a.substring(1), b.substring(1)),
                        Math.min(distance(a.substring(1), b), distance(a, b.substring(1))));
    }
}
