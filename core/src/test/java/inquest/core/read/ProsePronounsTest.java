package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom "he" and "she" stand for. */
class ProsePronounsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lena Brandt met Robert Velm in Oldmere. She was arrested on Monday. | Lena Brandt",
                "Lena Brandt met Robert Velm in Oldmere. He was arrested on Monday. | Robert Velm",
                "Mrs Orsk met Robert Velm in Oldmere. She was arrested on Monday. | Orsk",
                "Lena Brandt met Robert Velm and Thomas Orsk. He was arrested on Monday. | he",
                "Sova Tarrin spoke of Robert Velm. She said that he had been arrested. | Robert Velm",
            })
    void areOfOneSexWithThePersonMeant(String text, String who) {
        assertThat(names(claim(text, ActKind.ARREST).roles().targets())).containsExactly(who);
    }

    @Test
    void leavesOneWhoseNameTellsNoSexOpenAmongWomen() {
        assertThat(names(claim(
                                "The dead were Lena Brandt, Maria Orsk and Sova Tarrin. He was arrested on Monday.",
                                ActKind.ARREST)
                        .roles()
                        .targets()))
                .containsExactly("he");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lena Brandt’s father was taken by Robert Velm. He was arrested. | he",
                "Lena Brandt watched while Robert Velm tied up a farmer. He was arrested. | he",
                "Lena Brandt and her brother were stopped by Robert Velm. He was arrested. | he",
                "Lena Brandt met the judge Robert Velm. He was arrested. | Robert Velm",
            })
    void leavesOpenWhereSomebodyWithoutANameMayBeMeant(String text, String who) {
        assertThat(claims(text, ActKind.ARREST))
                .last()
                .extracting(claim -> names(claim.roles().targets()))
                .isEqualTo(List.of(who));
    }

    @Test
    void takesWhoWasSheForNoMan() {
        assertThat(names(claim(
                                "Sova Tarrin spoke of Ivor Velm. She wept. Many pointed to his part in the massacre.",
                                ActKind.MASSACRE)
                        .roles()
                        .actors()))
                .containsExactly("Ivor Velm");
    }
}
