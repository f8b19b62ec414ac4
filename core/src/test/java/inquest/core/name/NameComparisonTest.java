package inquest.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.name.FullName.Bearer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented people and firms; none is a victim or an official. */
class NameComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Karim Yazdani; Kareem Yazdani",
                "Karim Yazdani; Yazdani, Karim",
                "Karim Yazdani; کریم یزدانی",
                "Карим Яздани; کریم یزدانی",
                "Karim Hossein Yazdani; Karim Yazdani",
                "Abd al-Rahman Yazdani; Yazdani Abdurrahman",
                "Dr. Karim Yazdani; Karim Yazdani",
                "K. Yazdani; Karim Yazdani",
                "Karim Hosseinzadeh; Karim Hosein Zadeh",
                "KarimYazdani; Karim Yazdani",
            })
    void holdsOneNameToBeOne(String one, String other) {
        assertThat(probability(one, other)).isGreaterThan(0.5);
        assertThat(probability(other, one)).isEqualTo(probability(one, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Karim Khamenei; Karim Khomeini",
                "کریم خامنه‌ای; Karim Khomeini",
                "Karim Yazdani; Karim Rostami",
                "Karim bin Hasan Yazdani; Karim bin Hossein Yazdani",
                "Karim Yazdani; شیرین یزدانی",
                "Karim; Rostami",
            })
    void keepsTwoNamesApart(String one, String other) {
        assertThat(probability(one, other)).isLessThan(0.5);
    }

    @Test
    void takesLegalFormsForWhatTheyAre() {
        assertThat(body("Yazdani Trading Ltd.", "Yazdani Trading Limited")).isGreaterThan(0.5);
        assertThat(body("OOO Yazdani", "Yazdani LLC")).isGreaterThan(0.5);
        assertThat(body("Yazdani Trading Ltd.", "Rostami Shipping Ltd.")).isLessThan(0.5);
    }

    @Test
    void showsWhatSpeaksAgainst() {
        assertThat(compare("Karim Khamenei", "Karim Khomeini").explanation().text())
                .contains("\"karim\" and \"karim\": the same")
                .contains("against: \"khamenei\" on one side, \"khomeini\" on the other, are not spellings of one name")
                .contains("known spellings of two names")
                .contains("\"a\" against \"o\"");
    }

    @Test
    void saysThatWhatIsLeftOutContradictsNothing() {
        assertThat(compare("Karim bin Hasan Yazdani", "Karim Yazdani")
                        .explanation()
                        .text())
                .contains("left out on one side, which contradicts nothing: \"hasan\"");
    }

    @Test
    void usesEachWordOnceAndLeavesNoneOut() {
        Random random = new Random(5);
        List<String> words = List.of("Karim", "Yazdani", "Abd", "al", "Rahman", "bin", "Kareem", "کریم", "K.", "Hasan");
        for (int round = 0; round < 500; round++) {
            FullName one = FullName.of(text(words, random), Bearer.PERSON);
            FullName other = FullName.of(text(words, random), Bearer.PERSON);
            NameComparison comparison = one.compare(other);
            int letters =
                    one.parts().stream().mapToInt(part -> part.text().length()).sum();
            int matched = comparison.matches().stream()
                    .mapToInt(match -> match.left().text().length())
                    .sum();
            int over = comparison.leftOver().stream()
                    .mapToInt(part -> part.text().length())
                    .sum();
            assertThat(matched + over).isEqualTo(letters);
            assertThat(comparison.probability()).isBetween(0.0, 1.0);
        }
    }

    private static String text(List<String> words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(5); length > 0; length--) {
            text.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        return text.toString();
    }

    private static double probability(String one, String other) {
        return compare(one, other).probability();
    }

    private static NameComparison compare(String one, String other) {
        return FullName.of(one, Bearer.PERSON).compare(FullName.of(other, Bearer.PERSON));
    }

    private static double body(String one, String other) {
        return FullName.of(one, Bearer.BODY)
                .compare(FullName.of(other, Bearer.BODY))
                .probability();
    }
}
