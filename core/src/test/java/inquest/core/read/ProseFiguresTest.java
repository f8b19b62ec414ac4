package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Quantity;
import inquest.core.model.Quantity.Unit;
import inquest.core.model.When;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many, and when. The exhibits of these passages are published on 15 June 2001. */
class ProseFiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Soldiers killed 47 prisoners.; 47; 47; ",
                "Soldiers killed over 900 prisoners.; 900; ; over",
                "Soldiers killed at least forty prisoners.; 40; ; at least",
                "Soldiers killed up to 300 prisoners.; ; 300; up to",
                "Soldiers killed about 60 prisoners.; 60; 60; about",
                "Soldiers killed a further 12 prisoners.; 12; 12; a further",
                "Soldiers killed between 200 and 300 prisoners.; 200; 300; ",
                "Soldiers killed thousands of prisoners.; 2000; ; thousands",
                "Hundreds, possibly thousands, were killed.; 200; ; hundreds",
                "They killed dozens, if not hundreds, of villagers.; 24; ; dozens",
                "A dozen people were killed.; 12; 12; ",
                "Soldiers killed two in three days.; 2; 2; ",
            })
    void readsCount(String text, @Nullable Long low, @Nullable Long high, @Nullable String qualifier) {
        Quantity count = claim(text, ActKind.KILLING).content().count().orElseThrow();
        assertThat(count.low()).isEqualTo(bound(low));
        assertThat(count.high()).isEqualTo(bound(high));
        assertThat(count.qualifier().orElse(null)).isEqualTo(qualifier);
        assertThat(count.unit()).isEqualTo(Unit.PERSONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One in three detainees was killed.",
                "Two in three prisoners were killed.",
                "Two thirds of the prisoners were killed.",
                "A third of the prisoners were killed.",
            })
    void countsNoShareForANumber(String text) {
        assertThat(claim(text, ActKind.KILLING).content().count()).isEmpty();
    }

    @Test
    void countsEachPlaceByItself() {
        assertThat(claims("Police killed seven people in Velm, 12 in Tarn and 3 in Lorne.", ActKind.KILLING))
                .extracting(
                        claim -> claim.content().count().orElseThrow().low().orElseThrow(),
                        claim -> claim.roles().place().orElseThrow().name(),
                        claim -> claim.roles().actors().get(0).name())
                .containsExactlyInAnyOrder(
                        tuple(7L, "Velm", "police"), tuple(12L, "Tarn", "police"), tuple(3L, "Lorne", "police"));
    }

    @Test
    void countsTheInjuredBesideTheDead() {
        String text = "At least 307 people had been killed and 40 more injured.";
        assertThat(claim(text, ActKind.INJURY).content().count().orElseThrow().low())
                .hasValue(40);
        assertThat(claim(text, ActKind.KILLING).content().count().orElseThrow().low())
                .hasValue(307);
    }

    @Test
    void countsNamesOfList() {
        Claim claim = claim("The council published the names of over 900 prisoners.", ActKind.PUBLICATION);
        Quantity count = claim.content().count().orElseThrow();
        assertThat(count.low()).hasValue(900);
        assertThat(count.unit()).isEqualTo(Unit.NAMES);
    }

    @Test
    void countsNoYear() {
        Claim claim = claim("The union condemned the 1962 massacre of farmers.", ActKind.MASSACRE);
        assertThat(claim.content().count()).isEmpty();
        assertThat(claim.content().date().map(when -> when.date().text())).contains("1962");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Soldiers killed Anna Tolvane in 1987.; KILLING; 1987; 1987",
                "Anna Tolvane was killed by soldiers in March 1987.; KILLING; March 1987; 1987-03",
                "Police arrested Daniel Orveth on 3 May 1991.; ARREST; 3 May 1991; 1991-05-03",
                "Soldiers attacked the camp between 3 March and 9 April 1971.; ATTACK; 3 March and 9 April 1971; 1971-03-03/1971-04-09",
                "Soldiers killed Peter Brask twenty years ago.; KILLING; twenty years ago; 1981",
                "Soldiers executed the prisoners in the late 1980s.; EXECUTION; late 1980s; 1985~/1989~",
                "Soldiers executed the prisoners on 6 Mordad 1367.; EXECUTION; 6 Mordad 1367; 1988-07-28",
                "Soldiers arrested the workers after October 1970.; ARREST; October 1970; 1970-10-01/..",
                "The Lorne Workers Union (LWU) protested on Monday. Soldiers attacked the LWU in 1990.; PROTEST; Monday; 2001-06-11",
            })
    void readsDate(String text, String act, String words, String date) {
        When when = claim(text, ActKind.valueOf(act)).content().date().orElseThrow();
        assertThat(when.text()).isEqualTo(words);
        assertThat(when.date().text()).isEqualTo(date);
    }

    private static OptionalLong bound(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
