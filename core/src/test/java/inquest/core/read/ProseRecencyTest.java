package inquest.core.read;

import static inquest.core.read.Passages.READER;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The month or year that is presumed of an act in news that dates none. */
class ProseRecencyTest {

    private static String date(Original original) {
        return READER.read(original, Gazetteer.EMPTY).claims().stream()
                .filter(claim -> claim.act() == ActKind.ARREST)
                .map(claim ->
                        claim.content().date().map(when -> when.date().text()).orElse("open"))
                .reduce("", (one, other) -> one.isEmpty() ? other : one + " " + other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Soldiers arrested Daniel Orveth. His lawyer was not told.; 2001-06?",
                "Soldiers arrested Daniel Orveth. The court opens again in September or October.; 2001?",
                "Soldiers arrested Daniel Orveth. He was born in 1960 and went to school in Lorne in 1970.; open",
                "Soldiers had arrested Daniel Orveth. His lawyer was not told.; open",
                "Soldiers arrested Daniel Orveth years ago. His lawyer was not told.; open",
                "Students marched over the arrest of Daniel Orveth.; open",
                "The arrested man was brought to a judge.; open",
                "The arrest of Daniel Orveth was filmed.; open",
                "Soldiers arrested Daniel Orveth during the dictatorship.; open",
                "On Sunday soldiers arrested Daniel Orveth at dawn or later in the year.; 2001-06-10",
                "Soldiers arrested Daniel Orveth. His brother was arrested on Monday.; 2001-06-11 2001-06-11",
            })
    void presumesMonthOrYearOfReportThatNamesNoOther(String text, String date) {
        assertThat(date(Passages.news(text, "2001-06-15"))).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "testimony", "list", "verdict"})
    void presumesNothingOfWhatIsNoNews(String kind) {
        String text = "Soldiers arrested Daniel Orveth. His lawyer was not told.";
        assertThat(date(Passages.original(text, "2001-06-15", Optional.of(kind))))
                .isEqualTo("open");
        assertThat(date(Passages.original(text, "2001-06-15"))).isEqualTo("open");
        assertThat(date(Passages.news(text, "2001"))).isEqualTo("open");
    }

    /** By hand: 1 / (1 + exp(−1.05)) = 0.741. */
    @Test
    void saysThatNoWordsTellDateAndHowLikelyItIs() {
        String text = "Soldiers arrested Daniel Orveth. His lawyer was not told.";
        Claim claim = READER.read(Passages.news(text, "2001-06-15"), Gazetteer.EMPTY)
                .claims()
                .get(0);
        assertThat(claim.content().date().orElseThrow().presumed()).isTrue();
        assertThat(claim.content().date().orElseThrow().date().uncertain()).isTrue();
        assertThat(claim.content().toldDate()).isEmpty();
        assertThat(claim.assessment().why().toString()).contains("the likeliest (0.74)");
    }
}
