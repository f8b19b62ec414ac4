package inquest.text.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RightToLeftTest {

    @Test
    void leavesLatinLineAsItStands() {
        assertThat(RightToLeft.ordered(List.of("The", "court", "(high)"))).isEqualTo("The court (high)");
    }

    @Test
    void readsPersianWordsFromTheRight() {
        assertThat(RightToLeft.ordered(List.of("شهر", "نام"))).isEqualTo("نام شهر");
    }

    @Test
    void keepsLatinWordsInTheirOwnOrder() {
        assertThat(RightToLeft.ordered(List.of("گفت", "چنین", "High", "Court", "دادگاه")))
                .isEqualTo("دادگاه High Court چنین گفت");
    }

    @Test
    void turnsBracketsThatStandTheWrongWayRound() {
        assertThat(RightToLeft.ordered(List.of("دادگاه عالی )High Court( بود")))
                .isEqualTo("دادگاه عالی (High Court) بود");
    }
}
