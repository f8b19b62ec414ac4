package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days alone on their lines date what stands below them in a diary, and in nothing else. */
class ProseDiaryTest {

    private static final String DIARY = "12 March 1988\n\nSoldiers killed three farmers by the river.\n\n"
            + "14 March\n\nToday they arrested the teacher. Yesterday soldiers burned the school. Anna Tolvane was tortured in January."
            + " The men who shot Peter Brask beat me. My mother said that they had hanged her father years ago.\n";

    private static Edtf day(ActKind act) {
        return claim(DIARY, act).content().date().orElseThrow().date();
    }

    @Test
    void datesWhatAnEntryTellsByTheDayOverIt() {
        assertThat(day(ActKind.KILLING)).isEqualTo(Edtf.parse("1988-03-12"));
        assertThat(day(ActKind.ILL_TREATMENT)).isEqualTo(Edtf.parse("1988-03-14"));
    }

    @Test
    void countsTodayAndYesterdayFromTheEntry() {
        assertThat(day(ActKind.ARREST)).isEqualTo(Edtf.parse("1988-03-14"));
        assertThat(day(ActKind.DESTRUCTION)).isEqualTo(Edtf.parse("1988-03-13"));
    }

    @Test
    void leavesWhatHasADayOfItsOwnOrIsLookedBackUpon() {
        assertThat(day(ActKind.TORTURE)).isEqualTo(Edtf.parse("1988-01"));
        assertThat(claim(DIARY, ActKind.SHOOTING).content().date()).isEmpty();
        assertThat(claim(DIARY, ActKind.EXECUTION).content().date()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 March 1988\n\nDear Anna,\n\nSoldiers killed your brother.\n",
                "12 March 1988\n\nDear Anna,\n\nSoldiers killed your brother.\n\n3 April 1988\n\nDear Anna,\n\nWe are well.\n",
                "Dead in Dorn\n12 March 1988\n\nSoldiers killed two women in Dorn.\n\nHarvest in Lorne\n14 March 1988\n\nThe harvest is good.\n",
                "12 March 1988\n\nSoldiers killed two women in Dorn.\n",
                "14 March 1988\n\nSoldiers killed two women in Dorn.\n\n12 March 1988\n\nThe harvest is good.\n",
            })
    void takesTheDayOfALetterOrPageForNoDayOfTheDeed(String text) {
        Claim claim = claim(text, ActKind.KILLING);
        assertThat(claim.content().date()).isEmpty();
    }
}
