package inquest.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.Edtf.Granularity;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    /** Expressions from the EDTF specification of the Library of Congress, and what an inquiry writes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1988; 1988-01-01; 1988-12-31; YEAR",
                "1988-07; 1988-07-01; 1988-07-31; MONTH",
                "1988-07-28; 1988-07-28; 1988-07-28; DAY",
                "1988-07-28T09:30:00Z; 1988-07-28; 1988-07-28; DAY",
                "1988-07~; 1988-07-01; 1988-07-31; MONTH",
                "1984-06-02?; 1984-06-02; 1984-06-02; DAY",
                "2004-06~-11; 2004-06-11; 2004-06-11; DAY",
                "?2004-06-~11; 2004-06-11; 2004-06-11; DAY",
                "198X; 1980-01-01; 1989-12-31; DECADE",
                "19XX; 1900-01-01; 1999-12-31; CENTURY",
                "1988-XX; 1988-01-01; 1988-12-31; YEAR",
                "1988-07-XX; 1988-07-01; 1988-07-31; MONTH",
                "1988-XX-28; 1988-01-28; 1988-12-28; SPAN",
                "1988-1X; 1988-10-01; 1988-12-31; SPAN",
                "1988-07-2X; 1988-07-20; 1988-07-29; SPAN",
                "198X-02-29; 1980-02-29; 1988-02-29; SPAN",
                "156X-12-25; 1560-12-25; 1569-12-25; SPAN",
                "1988-21; 1988-03-01; 1988-05-31; SEASON",
                "1988-22; 1988-06-01; 1988-08-31; SEASON",
                "1988-23; 1988-09-01; 1988-11-30; SEASON",
                "1988-24; 1987-12-01; 1989-02-28; SEASON",
                "1988-29; 1988-09-01; 1988-11-30; SEASON",
                "1988-34; 1988-04-01; 1988-06-30; SEASON",
                "1988-39; 1988-09-01; 1988-12-31; SEASON",
                "1988-41; 1988-07-01; 1988-12-31; SEASON",
                "1950S2; 1900-01-01; 1999-12-31; SPAN",
                "1988-07~/1988-09; 1988-07-01; 1988-09-30; SPAN",
                "[1667,1668,1670..1672]; 1667-01-01; 1672-12-31; SPAN",
                "{1960,1961-12}; 1960-01-01; 1961-12-31; SPAN",
                "[1988-07-28]; 1988-07-28; 1988-07-28; DAY",
            })
    void boundsWhatAnExpressionAllows(String text, LocalDate earliest, LocalDate latest, Granularity granularity) {
        Edtf date = Edtf.parse(text);
        assertThat(date.earliest()).contains(earliest);
        assertThat(date.latest()).contains(latest);
        assertThat(date.granularity()).isEqualTo(granularity);
        assertThat(date.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1988-07-28/..", "1988-07-28/", "[1988-07-28..]", "{1988-07-28..}"})
    void leavesEndOpen(String text) {
        assertThat(Edtf.parse(text).earliest()).contains(LocalDate.of(1988, 7, 28));
        assertThat(Edtf.parse(text).latest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../1988-07-28", "/1988-07-28", "[..1988-07-28]"})
    void leavesStartOpen(String text) {
        assertThat(Edtf.parse(text).earliest()).isEmpty();
        assertThat(Edtf.parse(text).latest()).contains(LocalDate.of(1988, 7, 28));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "1988-13; a month from 01 to 12, or a season from 21 to 41 without a day",
                "1988-00; a day of the calendar",
                "1988-02-30; a day of the calendar",
                "XXXX-02-30; a day of the calendar",
                "1988-42; a month from 01 to 12, or a season from 21 to 41 without a day",
                "1988-21-05; a month from 01 to 12, or a season from 21 to 41 without a day",
                "-0044; a year from 0000 to 9999",
                "Y170000002; a year from 0000 to 9999",
                "summer 1988; an EDTF date such as 1988, 1988-07, 1988-07-28~, 198X or 1988-07/1988-09",
                "1988-7-28; an EDTF date such as 1988, 1988-07, 1988-07-28~, 198X or 1988-07/1988-09",
                "\"\"; an EDTF date such as 1988, 1988-07, 1988-07-28~, 198X or 1988-07/1988-09",
                "[1988,]; an EDTF date such as 1988, 1988-07, 1988-07-28~, 198X or 1988-07/1988-09",
                "../..; a date on at least one side of \"/\"",
                "1988/1989/1990; one \"/\" between the two ends of an interval",
                "1989/1988; an end that does not lie before its start",
                "19X8S2; significant digits behind a full year only, such as 1950S2",
            })
    void refusesWithReason(String text, String expected) {
        assertThatThrownBy(() -> Edtf.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected " + expected + ", found \"" + text + "\"");
    }

    @Test
    void allowsNoDaysButItsOwn() {
        assertThatThrownBy(() -> new Edtf("1988", Optional.of(LocalDate.of(1988, 1, 1)), Optional.empty()))
                .hasMessage("expected the days of \"1988\", 1988-01-01 to 1988-12-31, found 1988-01-01 to open");
    }

    @ParameterizedTest
    @CsvSource({
        "1988,false,false",
        "1988~,true,false",
        "1988?,false,true",
        "1988-07%,true,true",
        "1988~/1989,true,false"
    })
    void tellsApproximateFromUncertain(String text, boolean approximate, boolean uncertain) {
        assertThat(Edtf.parse(text).approximate()).isEqualTo(approximate);
        assertThat(Edtf.parse(text).uncertain()).isEqualTo(uncertain);
    }

    @ParameterizedTest
    @CsvSource({
        "1988,1988-07,true,true",
        "1988-07,1988,true,false",
        "1988-07,1988-08,false,false",
        "1988-07/..,1990,true,true",
        "1988-07/..,../1988-06,false,false",
        "1988,1988-12/..,true,false",
        "../1988,../1987,true,true"
    })
    void comparesBounds(String left, String right, boolean overlap, boolean contains) {
        Edtf one = Edtf.parse(left);
        Edtf other = Edtf.parse(right);
        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
        assertThat(one.contains(other)).isEqualTo(contains);
    }

    @Test
    void makesIntervalsFromDays() {
        LocalDate first = LocalDate.of(1988, 7, 28);
        assertThat(Edtf.between(first, first).text()).isEqualTo("1988-07-28");
        assertThat(Edtf.between(first, first.plusDays(3)).text()).isEqualTo("1988-07-28/1988-07-31");
        assertThat(Edtf.from(first).text()).isEqualTo("1988-07-28/..");
        assertThat(Edtf.until(first).text()).isEqualTo("../1988-07-28");
    }
}
