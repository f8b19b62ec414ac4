package inquest.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All names here are invented or common given names; none is a victim's or an official's. */
class NameFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ilim Çağlar; ilim caglar",
                "IRMAK ISIK; irmak isik",
                "José Núñez-Peña; jose nunez pena",
                "Shaun O’Dell; shaun odell",
                "Shaun O'Dell; shaun odell",
                "Łukasz Strøm; lukasz strom",
                "كريم يزداني; کریم یزدانی",
                "کریم یزدانی; کریم یزدانی",
                "کـریم یَزدانی; کریم یزدانی",
                "علی‌پناه; علیپناه",
                "فاطمة; فاطمه",
                "Ｋａｒｉｍ; karim",
                "Karim Yazdani’s; karim yazdani",
            })
    void foldsSpellingsThatDifferInTyping(String written, String normal) {
        assertThat(NameForm.of(written).normal()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Dr. Karim Yazdani; doctor; karim yazdani",
                "Grand Ayatollah Sayyid Karim Yazdani; ayatollah,sayyid; karim yazdani",
                "آیت‌الله کریم یزدانی; ayatollah; کریم یزدانی",
                "حجت‌الاسلام سید کریم یزدانی; hojatoleslam,sayyid; کریم یزدانی",
                "السيد كريم يزداني; mr; کریم یزدانی",
                "Mme Claire Duval; mrs; claire duval",
                "Brigadier General Yazdani; brigadier general; yazdani",
            })
    void keepsTitlesApart(String written, String titles, String normal) {
        NameForm form = NameForm.of(written);
        assertThat(form.titles()).extracting(Title::label).containsExactly(titles.split(",", -1));
        assertThat(form.normal()).isEqualTo(normal);
    }

    @Test
    void keepsTheWordsOfATitleThatStandsAlone() {
        assertThat(NameForm.of("Supreme Leader").normal()).isEqualTo("supreme leader");
        assertThat(NameForm.of("Supreme Leader").titles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Karim Yazdani, yazdani, false",
        "Yazdani, yazdani, true",
        "al-Yazdani, yazdani, true",
        "Piet van der Meer, van der meer, false",
        "van der Meer, van der meer, true",
        "Karim bin Yazdan, yazdan, false"
    })
    void guessesTheFamilyName(String written, String surname, boolean bare) {
        assertThat(NameForm.of(written).surname()).isEqualTo(surname);
        assertThat(NameForm.of(written).isBare()).isEqualTo(bare);
    }

    @ParameterizedTest
    @CsvSource({
        "Rahimi, Raheemi, رحیمی",
        "Mohammad, Mohamed, محمد",
        "Muhammed, Mohammed, مُحَمَّد",
        "Zamany, Zamani, زمانی",
        "Fatemeh, Fatima, فاطمة",
        "Ghasemi, Qasimi, قاسمی",
        "Khosrow, Khosro, خسرو",
        "Yousef, Youssef, یوسف",
        "Ebrahim, Ibrahim, ابراهیم",
        "Chamran, Tchamran, چمران",
        "Shirin, Schirin, شیرین",
        "Vahid, Wahid, وحید",
        "al-Husseini, Hosseini, الحسيني",
        "Saleh, Salih, صالح",
    })
    void bringsSpellingsAndScriptsTogether(String one, String other, String arabic) {
        String skeleton = NameForm.of(one).skeleton();
        assertThat(skeleton).isNotEmpty();
        assertThat(NameForm.of(other).skeleton()).isEqualTo(skeleton);
        assertThat(NameForm.of(arabic).skeleton()).isEqualTo(skeleton);
    }

    @ParameterizedTest
    @CsvSource({"Ahmad, Hamed", "Karim, Kamran", "Amin, Mina", "Nader, Nasser"})
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(NameForm.of(one).skeleton()).isNotEqualTo(NameForm.of(other).skeleton());
    }

    @ParameterizedTest
    @CsvSource({
        "Mr Yazdani, Mrs Yazdani, false",
        "President Yazdani, Judge Yazdani, false",
        "President Yazdani, Dr Yazdani, true",
        "Judge Yazdani, قاضی یزدانی, true",
        "Yazdani, Judge Yazdani, true"
    })
    void tellsTitlesThatContradict(String one, String other, boolean agree) {
        assertThat(NameForm.agree(NameForm.of(one).titles(), NameForm.of(other).titles()))
                .isEqualTo(agree);
    }

    @Test
    void foldingTwiceChangesNothing() {
        Random random = new Random(31);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.appendCodePoint(List.of('a', 'İ', 'é', ' ', '-', 'ي', 'آ', 'ة', '۵', '\u200c', '\'', 'ß')
                        .get(random.nextInt(12)));
            }
            String once = Folding.of(text.toString());
            assertThat(Folding.of(once)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @CsvSource({"Yazdani, LATIN", "یزدانی, ARABIC", "Яздани, CYRILLIC", "יזדני, HEBREW", "12-3, OTHER", "Karim ک, LATIN"
    })
    void recognisesTheScript(String text, Script script) {
        assertThat(Script.of(text)).isEqualTo(script);
    }
}
