package inquest.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GregorianTest {

    @ParameterizedTest
    @CsvSource({
        "1988, 1988",
        "1988-07-28, 1988-07-28",
        "1988-07-28 00:00:00, 1988-07-28",
        "1988/7/28, 1988-07-28",
        "1988/07, 1988-07",
        "28/07/1988, 1988-07-28",
        "07/28/1988, 1988-07-28",
        "28 July 1988, 1988-07-28",
        "'July 28th, 1988', 1988-07-28",
        "28 juillet 1988, 1988-07-28",
        "28 de julio de 1988, 1988-07-28",
        "1er août 1988, 1988-08-01",
        "۲۸ ژوئیه ۱۹۸۸, 1988-07-28",
        "٢٨ تموز ١٩٨٨, 1988-07-28",
        "28 كانون الثاني 1988, 1988-01-28",
        "July 1988, 1988-07",
        "JUIN 1988, 1988-06",
        "about 1988, 1988~",
        "198X, 198X",
        "1988-07~/1988-09, 1988-07~/1988-09",
        "07/00/1988, 1988-07",
    })
    void readsDatesAsPeopleWriteThem(String text, String edtf) {
        assertThat(Gregorian.parse(text, DayOrder.UNKNOWN).text()).isEqualTo(edtf);
    }

    @Test
    void leavesBothReadingsWhereNothingTellsDayFromMonth() {
        assertThat(Gregorian.parse("05/07/1988", DayOrder.UNKNOWN).text()).isEqualTo("[1988-05-07,1988-07-05]");
    }

    @ParameterizedTest
    @CsvSource({"DAY_FIRST, 1988-07-05", "MONTH_FIRST, 1988-05-07"})
    void followsTheStatedOrder(DayOrder order, String edtf) {
        assertThat(Gregorian.parse("05/07/1988", order).text()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "31/02/1988; expected a day of the calendar, found \"31/02/1988\"",
                "28/07/88; expected a date with a year of four digits, found \"28/07/88\"",
                "6 Mordad 1367; expected a date with a year of four digits, found \"6 Mordad 1367\"",
            })
    void refusesWithReason(String text, String message) {
        assertThatThrownBy(() -> Gregorian.parse(text, DayOrder.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
