package inquest.text.format;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.read.Extraction.Passage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** All people are invented. */
class ForeignPassagesTest {

    private static final String ENGLISH =
            "The commission heard the witness on 4 May 2011. She told how the soldiers came to the village and took her"
                    + " brothers away.\n\n";

    private static final String SPANISH =
            "Los soldados llegaron a la aldea por la madrugada y se llevaron a mis hermanos. Nunca los volvimos a ver, y"
                    + " mi madre murió sin saber dónde estaban enterrados";

    private static final String FRENCH =
            "Nos frères ont été arrêtés par les gendarmes devant la mosquée, puis conduits au camp où ils furent battus"
                    + " pendant trois jours avant que l'on ne les tue";

    private static final String PERSIAN = "پسرم را در تابستان بردند و دیگر هیچ خبری از او نشد";

    @Test
    void tellsOtherLettersFromNames() throws IOException {
        String text = ENGLISH + "His name, محمد رضا احمدی, stood on the list. " + PERSIAN + ".";

        assertThat(quoted(text)).containsExactly(PERSIAN);
        assertThat(found(text))
                .first()
                .matches(passage ->
                        passage.words() == 12 && passage.language().get().equals("fa"));
    }

    @Test
    void tellsEachParagraphOfAnotherLanguage() throws IOException {
        String text = ENGLISH + SPANISH + ".\n\n" + FRENCH + ".\n\n" + ENGLISH;

        assertThat(quoted(text)).containsExactly(SPANISH, FRENCH);
        assertThat(found(text)).map(passage -> passage.language().orElseThrow()).containsExactly("es", "fr");
    }

    @Test
    void tellsLanguagesThatShareWordsWithEnglish() throws IOException {
        String afrikaans =
                "Ek is gebore op die plaas en my pa het by die spoorweg gewerk. Die soldate was in die dorp en hulle"
                        + " het my broer by sy huis gevat en hy is nooit weer gesien nie";
        String spanish = "Yo no he vuelto a la aldea desde entonces porque los he visto matar a mi padre y no he podido"
                + " olvidar lo que nos hicieron aquella noche";

        assertThat(quoted(ENGLISH + afrikaans + ".\n\n" + spanish + ".")).containsExactly(afrikaans, spanish);
        assertThat(new Languages().of(afrikaans)).contains("af");
    }

    @Test
    void takesANameInBracketsForNone() throws IOException {
        assertThat(found("Police beat Huda Aziz (هدى بنت عزيز بن سلمان بن داود) at the station."))
                .isEmpty();
    }

    @Test
    void countsWordsWhereNoSpacesPartThem() throws IOException {
        assertThat(found(ENGLISH + "士兵们清晨来到村里带走了我的兄弟。")).map(Passage::words).containsExactly(8);
    }

    @Test
    void leavesEnglishWithManyNamesAlone() throws IOException {
        String names = "Tarek Hosni, Lena Brandt, Ivo Marek, Sela Tarrin, Ruvo Kash and Ilan Dresk";
        assertThat(found(ENGLISH + names
                        + ". Police arrested six protesters near Oldmere bus station Tuesday; prosecutors"
                        + " charged three men aged 19, 24 and 31 after detectives searched flats in Vale Street."))
                .isEmpty();
    }

    @Test
    void readsWhatIsEnglishOfAMixedText() throws IOException {
        assertThat(new Languages().of(SPANISH + ".\n\n" + FRENCH + ".\n\n" + ENGLISH))
                .contains("en");
        assertThat(new Languages().of(SPANISH + ".\n\n" + FRENCH)).isNotEqualTo(Optional.of("en"));
    }

    @Test
    void passagesStandInOrderAndApart() throws IOException {
        List<String> parts = List.of(ENGLISH, SPANISH, FRENCH, PERSIAN, "\n\n", ". ", "😀 ", "1988 ");
        Languages languages = new Languages();
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(parts.get(random.nextInt(parts.size()))).append(' ');
            }
            int last = 0;
            for (Passage passage : ForeignPassages.in(text.toString(), languages::byLetters)) {
                assertThat(passage.start()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
                assertThat(passage.end()).isGreaterThan(passage.start());
                last = passage.end();
            }
            assertThat(last).isLessThanOrEqualTo(text.codePoints().toArray().length);
        }
    }

    private static List<Passage> found(String text) throws IOException {
        return ForeignPassages.in(text, new Languages()::byLetters);
    }

    private static List<String> quoted(String text) throws IOException {
        return found(text).stream()
                .map(passage -> text.substring(
                        text.offsetByCodePoints(0, passage.start()), text.offsetByCodePoints(0, passage.end())))
                .toList();
    }
}
