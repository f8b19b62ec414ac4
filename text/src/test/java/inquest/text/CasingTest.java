package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CasingTest {

    @Test
    void writesPassageInCapitalsAsRunningText() {
        assertThat(Casing.mended("THE SOLDIERS SAID THAT MARCO TELLURI WAS KILLED NEAR THE BRIDGE. HE WAS NOT ARMED."))
                .isEqualTo("The soldiers said that Marco Telluri was killed near the bridge. He was not armed.");
    }

    @Test
    void keepsAbbreviationsThatStandInBracketsOrBeforeThem() {
        assertThat(
                        Casing.mended(
                                "MEMBERS OF THE FRONT OF THE VALLEYS [FVTX] AND OF THE ERPO [VALLEY ARMY] WERE SEEN. THE FVTX DENIED IT."))
                .contains("[FVTX]")
                .contains("the ERPO [")
                .contains("The FVTX denied");
    }

    @Test
    void writesPossessivesAndInitials() {
        assertThat(Casing.mended("THE COUNTRY'S SOLDIERS AND J. O'TELLURI SAID THAT HE DIDN'T KNOW ABOUT THE ATTACK."))
                .isEqualTo("The country's soldiers and J. O'Telluri said that he didn't know about the attack.");
    }

    @Test
    void leavesRunningTextAndShortHeadlinesAsTheyAre() {
        String text = "BRIDGE CLOSED\n\nThe FVTX said on Tuesday that the bridge was closed by the NATO command.\n";
        assertThat(Casing.mended(text)).isSameAs(text);
    }

    @Test
    void mendsOnlyThePassagesInCapitals() {
        String mixed = "The bridge was closed.\n\n";
        String mended = Casing.mended(mixed + "THE BRIDGE WAS CLOSED BY THE SOLDIERS OF THE VALLEY.");
        assertThat(mended).startsWith(mixed).contains("closed by the soldiers of the");
    }

    /** Offsets point into the stored text, so no sign may come, go or change but in case. */
    @Test
    void changesNothingButCase() {
        Random random = new Random(3);
        String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ ÁÉÍÑİẞΣ'’.-[]()\n0123\uD83D\uDE00";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                int at = random.nextInt(signs.length());
                text.append(signs.charAt(at)).append(random.nextInt(4) == 0 ? " " : "");
            }
            String mended = Casing.mended(text.toString());
            assertThat(mended).hasSameSizeAs(text);
            for (int i = 0; i < mended.length(); i++) {
                assertThat(Character.toLowerCase(mended.charAt(i))).isEqualTo(Character.toLowerCase(text.charAt(i)));
            }
        }
    }

    @Test
    void readsTheSameUnderTurkishLocale() {
        String text = "THE VILLAGE IS GIVING SHELTER TO THE PEOPLE.";
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            String plain = Casing.mended(text);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Casing.mended(text)).isEqualTo(plain).contains("is giving shelter");
        } finally {
            Locale.setDefault(before);
        }
    }
}
