package inquest.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DaysTest {

    @Test
    void writesADay() {
        assertThat(Days.words(Edtf.day(LocalDate.of(1988, 3, 3)))).isEqualTo("3 March 1988");
    }

    @Test
    void writesAMonth() {
        assertThat(Days.words(Edtf.month(YearMonth.of(1988, 7)))).isEqualTo("July 1988");
    }

    @Test
    void writesASpanOfYears() {
        assertThat(Days.words(Edtf.parse("1987/1989"))).isEqualTo("between 1987 and 1989");
    }

    @Test
    void writesASeason() {
        assertThat(Days.words(Edtf.parse("1988-22"))).isEqualTo("summer 1988");
    }

    @Test
    void writesAnIntervalAsItsDays() {
        assertThat(Days.words(Edtf.parse("1988-06-02/1988-08-30"))).isEqualTo("between 2 June 1988 and 30 August 1988");
    }

    @Test
    void tellsAnEstimateFromADoubt() {
        assertThat(Days.words(Edtf.parse("1988-07~"))).isEqualTo("about July 1988");
    }

    @Test
    void marksDoubt() {
        assertThat(Days.words(Edtf.parse("1988?"))).isEqualTo("perhaps 1988");
    }

    @Test
    void writesAnOpenStart() {
        assertThat(Days.words(Edtf.parse("../1988-03-03"))).isEqualTo("on or before 3 March 1988");
    }

    @Test
    void doubtfulDayIsNotSure() {
        assertThat(Days.certain(Edtf.parse("1988-03-03?"))).isFalse();
    }
}
