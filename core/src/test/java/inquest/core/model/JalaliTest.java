package inquest.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JalaliTest {

    @Test
    void agreesWithIcuOnEveryDayFrom1250To1450() {
        Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
        LocalDate last = new Jalali(1450, 12, 29).toDay();
        for (LocalDate day = new Jalali(1250, 1, 1).toDay(); !day.isAfter(last); day = day.plusDays(1)) {
            icu.setTimeInMillis(day.toEpochDay() * 86_400_000L);
            Jalali expected =
                    new Jalali(icu.get(Calendar.YEAR), icu.get(Calendar.MONTH) + 1, icu.get(Calendar.DAY_OF_MONTH));
            assertThat(Jalali.of(day)).isEqualTo(expected);
            assertThat(expected.toDay()).isEqualTo(day);
        }
    }

    @Test
    void knowsFirstAndLastDay() {
        for (Jalali edge : new Jalali[] {new Jalali(1178, 1, 1), new Jalali(1633, 12, 29)}) {
            assertThat(Jalali.of(edge.toDay())).isEqualTo(edge);
        }
    }

    /** 6 Mordad 1367 is 28 July 1988: run in ICU4J. */
    @ParameterizedTest
    @CsvSource({
        "1367/5/6, 1988-07-28",
        "1367-05-06, 1988-07-28",
        "6/5/1367, 1988-07-28",
        "۱۳۶۷/۵/۶, 1988-07-28",
        "١٣٦٧/٠٥/٠٦, 1988-07-28",
        "6 Mordad 1367, 1988-07-28",
        "6 Asad 1367, 1988-07-28",
        "'MORDAD 6, 1367', 1988-07-28",
        "۶ مرداد ماه ۱۳۶۷, 1988-07-28",
        "1 Day 1367, 1988-12-22",
        "مرداد ۱۳۶۷, 1988-07-23/1988-08-22",
        "Esfand 1366, 1988-02-20/1988-03-20",
        "1367/5, 1988-07-23/1988-08-22",
        "1367/05/00, 1988-07-23/1988-08-22",
        "1367, 1988-03-21/1989-03-20",
        "حدود ۱۳۶۷, 1988-03-21~/1989-03-20~",
    })
    void readsDatesAsPeopleWriteThem(String text, String edtf) {
        assertThat(Jalali.parse(text).text()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "67/5/6; expected a date with a year of four digits, found \"67/5/6\"",
                "6 July 1367; expected a date with a year of four digits, found \"6 July 1367\"",
                "soon; expected a date with a year of four digits, found \"soon\"",
                "1367/13/1; expected a day of the Persian calendar, found 1367-13-1",
                "1367/12/30; expected a day of the Persian calendar, found 1367-12-30",
                "1988/5/6; expected a Persian year from 1178 to 1633, found 1988",
            })
    void refusesWithReason(String text, String message) {
        assertThatThrownBy(() -> Jalali.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
