package inquest.core.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
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
        assertThat(Days.words(between("1987/1989", "1987-01-01", "1989-12-31"))).isEqualTo("between 1987 and 1989");
    }

    @Test
    void writesASeasonAsItsDays() {
        assertThat(Days.words(between("1988-22", "1988-06-01", "1988-08-31")))
                .isEqualTo("between 1 June 1988 and 31 August 1988");
    }

    @Test
    void marksDoubt() {
        assertThat(Days.words(between("1988?", "1988-01-01", "1988-12-31"))).isEqualTo("perhaps 1988");
    }

    @Test
    void writesAnOpenStart() {
        assertThat(Days.words(new Edtf("../1988-03-03", Optional.empty(), Optional.of(LocalDate.of(1988, 3, 3)))))
                .isEqualTo("on or before 3 March 1988");
    }

    @Test
    void doubtfulDayIsNotSure() {
        assertThat(Days.certain(between("1988-03-03?", "1988-03-03", "1988-03-03")))
                .isFalse();
    }

    private static Edtf between(String text, String first, String last) {
        return new Edtf(text, Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(last)));
    }
}
