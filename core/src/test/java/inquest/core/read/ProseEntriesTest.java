package inquest.core.read;

import static inquest.core.read.Passages.claims;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of people that name each once and tell the rest in notes. */
class ProseEntriesTest {

    private static final String LIST = """
            1. Anna Roth, 41, journalist. Arrested on 4 April 1997 and hanged on 9 May 1997.

            2. Martin and Peter Brask, teachers. Seized from their home by soldiers on 3 March 1995. Beaten with cables in the barracks.

            3. Daniel Orveth, 30, driver. Killed on 2 May 1991 together with his friend Leo Tarn.
            """;

    private static String victims(Claim claim) {
        return String.join("; ", names(claim.roles().targets()));
    }

    private static String date(Claim claim) {
        return claim.content().date().map(when -> when.date().text()).orElse("");
    }

    @Test
    void givesNotesToWhomTheEntryIsOf() {
        assertThat(claims(LIST, ActKind.ARREST))
                .extracting(ProseEntriesTest::victims, ProseEntriesTest::date)
                .containsExactly(tuple("Anna Roth", "1997-04-04"));
        assertThat(claims(LIST, ActKind.EXECUTION))
                .extracting(ProseEntriesTest::victims, ProseEntriesTest::date)
                .containsExactly(tuple("Anna Roth", "1997-05-09"));
        assertThat(claims(LIST, ActKind.ILL_TREATMENT))
                .extracting(ProseEntriesTest::victims)
                .containsExactly("Martin; Peter Brask");
    }

    @Test
    void namesWhoDidItAndWhoWasWithHim() {
        assertThat(claims(LIST, ActKind.DETENTION))
                .extracting(
                        ProseEntriesTest::victims, claim -> names(claim.roles().actors()))
                .containsExactly(tuple("Martin; Peter Brask", List.of("soldiers")));
        assertThat(claims(LIST, ActKind.KILLING))
                .extracting(ProseEntriesTest::victims)
                .containsExactly("Daniel Orveth; Leo Tarn");
    }

    private static final String CAPITALS = """
            1. TARN ROTH, Anna, 31, schoolteacher. Arrested with her employer on 3 May 1987. Not seen since.

            2. BRASK, Leo, and BRASK, Peter, brothers, 24 and 22, miners. Shot dead outside their shop on 22 January 1987.

            3. Name withheld, 16, student. Raped by the officer in charge.
            """;

    @Test
    void readsFamilyNamesInCapitalsBeforeTheGivenOnes() {
        assertThat(claims(CAPITALS, ActKind.ARREST))
                .extracting(ProseEntriesTest::victims)
                .containsExactly("Anna Tarn Roth; her employer");
        assertThat(claims(CAPITALS, ActKind.KILLING))
                .extracting(ProseEntriesTest::victims, ProseEntriesTest::date)
                .containsExactly(tuple("Leo Brask; Peter Brask", "1987-01-22"));
    }

    @Test
    void notesWhoWasNotSeenSinceAndWhoseNameIsWithheld() {
        assertThat(claims(CAPITALS, ActKind.ENFORCED_DISAPPEARANCE))
                .extracting(ProseEntriesTest::victims)
                .containsExactly("Anna Tarn Roth");
        assertThat(claims(CAPITALS, ActKind.SEXUAL_VIOLENCE))
                .extracting(ProseEntriesTest::victims)
                .containsExactly("student");
    }

    @Test
    void makesNoVictimOfWhoIsNamedOverOneParagraph() {
        assertThat(read("Peter Brask, prison director. Hanged on his orders: nine men.")
                        .claims())
                .filteredOn(claim -> claim.act() == ActKind.EXECUTION)
                .isEmpty();
        assertThat(read("Anna Roth, photographer. Shot of the square. Shot in black and white.")
                        .claims())
                .isEmpty();
    }

    @Test
    void takesNoPlaceOfADatelineForAName() {
        assertThat(read("NAIROBI, Kenya, 12 May. NATO, Moscow, 12 dead.").claims())
                .isEmpty();
    }

    @Test
    void givesNoNoteOfAnotherParagraphToAnybody() {
        String text =
                "1. Anna Roth, 41, journalist.\n\nDetained for a day and released.\n\nAnna Roth spoke. Beaten by police, she fled.";
        assertThat(read(text).claims())
                .filteredOn(claim -> claim.act() == ActKind.DETENTION)
                .isEmpty();
    }
}
