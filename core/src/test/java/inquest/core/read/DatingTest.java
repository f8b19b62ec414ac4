package inquest.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Edtf;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions of time, written on Friday 15 June 2001. */
class DatingTest {

    private static final Dating FRIDAY = dating("2001-06-15");

    private static Dating dating(String written) {
        return new Dating(Optional.of(Edtf.parse(written)), Optional.empty());
    }

    private static String read(Dating dating, String words, String value) {
        return dating.of(words, value, false).map(Edtf::text).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "Monday, XXXX-WXX-1, 2001-06-11",
        "Friday, XXXX-WXX-5, 2001-06-15",
        "early Sunday morning, XXXX-WXX-7TMO, 2001-06-10",
        "about 10:45 p.m. Friday, XXXX-WXX-5T22:45, 2001-06-15",
        "last night, '', 2001-06-14",
        "this morning, '', 2001-06-15",
        "yesterday, '', 2001-06-14",
        "overnight, TNI, 2001-06-14/2001-06-15",
        "last Friday, '', 2001-06-08",
        "last October, '', 2000-10",
        "this May, '', 2001-05",
        "last fall, '', 2000-23",
        "last month, '', 2001-05",
        "last week, '', 2001-06-04/2001-06-10",
        "this week, '', 2001-06-11/2001-06-15",
        "33 years ago, '', 1968",
        "two months ago, '', 2001-04",
        "three days ago, '', 2001-06-12",
        "a year ago, '', 2000",
        "December 4, XXXX-12-04, 2000-12-04",
        "May 28, XXXX-05-28, 2001-05-28",
        "the final week of August, '', 2000-08-25/2000-08-31",
        "the first week of May 1998, '', 1998-05-01/1998-05-07",
        "2019, 2019, 2019",
    })
    void readsAgainstDayOfWriting(String words, String value, String date) {
        assertThat(read(FRIDAY, words, value)).isEqualTo(date);
    }

    @Test
    void keepsIntervalOfWriting() {
        assertThat(read(dating("2001-06"), "yesterday", "")).isEqualTo("2001-05-31/2001-06-29");
        assertThat(read(dating("2001-06"), "twenty years ago", "")).isEqualTo("1981");
    }

    @Test
    void readsWeekdayToComeAsNext() {
        assertThat(FRIDAY.of("Monday", "XXXX-WXX-1", true).map(Edtf::text)).contains("2001-06-18");
        assertThat(FRIDAY.of("March 4", "XXXX-03-04", true).map(Edtf::text)).contains("2002-03-04");
    }

    @Test
    void countsFromDateToldBefore() {
        Dating told = new Dating(Optional.of(Edtf.parse("2001-06-15")), Optional.of(Edtf.parse("1991-05-09")));
        assertThat(read(told, "the following day", "")).isEqualTo("1991-05-10");
        assertThat(read(told, "the previous evening", "")).isEqualTo("1991-05-08");
        assertThat(read(told, "the same day", "")).isEqualTo("1991-05-09");
        assertThat(read(told, "two weeks later", "")).isEqualTo("1991-05-23");
        assertThat(read(told, "the following months", "")).isEqualTo("1991-05-10/..");
        assertThat(read(told, "that year", "")).isEqualTo("1991");
    }

    @Test
    void countsNoDayFromYearToldBefore() {
        Dating told = new Dating(Optional.of(Edtf.parse("2001-06-15")), Optional.of(Edtf.parse("1991")));
        assertThat(read(told, "the following day", "")).isEmpty();
        assertThat(read(told, "the following year", "")).isEqualTo("1992");
    }

    @Test
    void readsNoDateWithoutDayOfWriting() {
        Dating unknown = new Dating(Optional.empty(), Optional.empty());
        assertThat(read(unknown, "yesterday", "")).isEmpty();
        assertThat(read(unknown, "3 May 1991", "1991-05-03")).isEqualTo("1991-05-03");
    }

    @Test
    void takesNoNumberFarAheadForYear() {
        assertThat(read(FRIDAY, "2200", "2200")).isEmpty();
    }

    @Test
    void leavesImpossibleDayOut() {
        assertThat(read(FRIDAY, "February 30", "XXXX-02-30")).isEmpty();
    }
}
