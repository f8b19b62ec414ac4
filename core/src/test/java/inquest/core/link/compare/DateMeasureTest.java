package inquest.core.link.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateMeasureTest {

    private static int level(String left, String right) {
        List<WrittenDay> days = WrittenDay.column(List.of(left, right)).stream()
                .map(Optional::orElseThrow)
                .toList();
        return new DateMeasure(days, new int[] {1, 1}).level(0, 1);
    }

    @Test
    void findsSlips() {
        assertThat(level("1988-07-28", "1988-07-29")).isEqualTo(DateMeasure.SLIP);
        assertThat(level("1988-07-28", "1998-07-28")).isEqualTo(DateMeasure.SLIP);
        assertThat(level("1988-07-04", "1988-04-07")).isEqualTo(DateMeasure.SLIP);
        assertThat(level("1988-07-31", "1988-08-01")).isEqualTo(DateMeasure.SLIP);
        assertThat(level("1978-07-12", "1978-07-21")).isEqualTo(DateMeasure.SLIP);
    }

    @Test
    void takesWhatIsNotKnownForNoDisagreement() {
        assertThat(level("1988", "1988-07-28")).isEqualTo(DateMeasure.YEAR_ALONE);
        assertThat(level("1988-07", "1988-07-28")).isEqualTo(DateMeasure.TWO_PARTS);
        assertThat(level("1988-07", "1988-09-28")).isEqualTo(DateMeasure.SAME_YEAR);
    }

    @Test
    void measuresYearsApart() {
        assertThat(level("1988-07-28", "1990-01-01")).isEqualTo(DateMeasure.NEAR_YEARS);
        assertThat(level("1988-07-28", "1995-01-01")).isEqualTo(DateMeasure.TEN_YEARS);
        assertThat(level("1988-07-28", "1940-01-01")).isEqualTo(DateMeasure.APART);
    }

    @Test
    void readsPersianYearsOfColumnThatHasThemThroughout() {
        List<Optional<WrittenDay>> days = WrittenDay.column(List.of("1367/5/6", "۱۳۶۷/۰۵/۰۷"));
        assertThat(days.get(0)).contains(new WrittenDay(1988, 7, 28));
        assertThat(days.get(1)).contains(new WrittenDay(1988, 7, 29));
    }

    @Test
    void keepsYearsOfColumnOfTheMiddleAges() {
        assertThat(WrittenDay.column(List.of("1580-05-14", "1301-02-03", "1732-01-01", "1625-03-04"))
                        .get(1))
                .contains(new WrittenDay(1301, 2, 3));
    }

    @Test
    void findsDayFirstByTheWholeColumn() {
        assertThat(WrittenDay.column(List.of("03.04.1970", "25.12.1970")).get(0))
                .contains(new WrittenDay(1970, 4, 3));
        assertThat(WrittenDay.column(List.of("03/04/1970", "12/25/1970")).get(0))
                .contains(new WrittenDay(1970, 3, 4));
    }

    @Test
    void readsMonthsInWordsAndYearsThatAreAbout() {
        List<Optional<WrittenDay>> days =
                WrittenDay.column(List.of("12 mai 1967", "3 March 1988", "c. 1950", "31 مرداد 1367"));
        assertThat(days)
                .containsExactly(
                        Optional.of(new WrittenDay(1967, 5, 12)),
                        Optional.of(new WrittenDay(1988, 3, 3)),
                        Optional.of(new WrittenDay(1950, 0, 0)),
                        Optional.of(new WrittenDay(1988, 8, 22)));
    }
}
