package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shots that need not have hit anybody, and weapons that somebody is made to face. */
class ProseGunfireTest {

    private static long count(String text, ActKind act) {
        return Passages.read(text).claims().stream()
                .filter(claim -> claim.act() == act)
                .count();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Soldiers fired several shots at the demonstrators.; the demonstrators",
                "The guards shot at Peter Brask.; Peter Brask",
                "The jeep was fired upon by the militia.; the jeep",
            })
    void takesForTargetWhoIsFiredAtAndNotTheShots(String text, String target) {
        assertThat(names(claim(text, ActKind.SHOOTING).roles().targets()))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase(target);
    }

    @Test
    void takesNoPartOfABodyForWhomIsFiredAt() {
        String text = "He walked along the row and fired into the back of each head.";
        assertThat(claim(text, ActKind.SHOOTING).roles().targets()).isEmpty();
    }

    @Test
    void hurtsNobodyWhoIsOnlyShotAt() {
        assertThat(count("The guards shot at Peter Brask.", ActKind.INJURY)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Gunmen opened fire at a tavern in Lorne on Monday.",
                "The guards fired rounds into the air.",
            })
    void aimsNotAtWhereOneStands(String text) {
        Claim claim = claim(text, ActKind.SHOOTING);
        assertThat(claim.roles().targets()).isEmpty();
        assertThat(claim.roles().actors()).hasSize(1);
    }

    @Test
    void threatensWhoFacesWeapon() {
        Claim pointed = claim("A guard pointed a rifle at Anna Tolvane.", ActKind.THREAT);
        assertThat(names(pointed.roles().targets())).containsExactly("Anna Tolvane");
        assertThat(names(pointed.roles().instruments())).containsExactly("a rifle");
        Claim held = claim("Two gunmen held the clerk at gunpoint.", ActKind.THREAT);
        assertThat(names(held.roles().targets())).containsExactly("the clerk");
    }

    @Test
    void threatensNoThing() {
        assertThat(count("The robbers forced their way into the shop at gunpoint.", ActKind.THREAT))
                .isZero();
    }

    @Test
    void claimsOnlyWhatIsNewlyToldWithItsDay() {
        assertThat(count("A robbery on Monday shocked the town.", ActKind.ROBBERY))
                .isOne();
        assertThat(count("The robbery on Monday shocked the town.", ActKind.ROBBERY))
                .isZero();
    }

    @Test
    void executesNoWarrant() {
        assertThat(count("Soldiers executed a search warrant at the house.", ActKind.EXECUTION))
                .isZero();
    }

    @Test
    void keepsDozensWhoDiedApartFromDozensWhoWereHurt() {
        String text = "Dozens were killed and dozens were wounded when soldiers opened fire.";
        assertThat(count(text, ActKind.KILLING)).isOne();
        assertThat(count(text, ActKind.INJURY)).isOne();
    }
}
