package inquest.core.read;

import static inquest.core.read.Passages.claim;
import static inquest.core.read.Passages.names;
import static inquest.core.read.Passages.read;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Claim;
import inquest.core.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Testimony that is set off behind a colon, without marks, is its speaker's. */
class ProseBlocksTest {

    private static final String REPORT = """
            Researchers of Velm Watch spoke to former detainees in May 2001.

            A woman with a child said:

            I was taken to the police station. They told me: “You will stay here.” Then we were beaten with cables.

            I had a baby with me. Guards beat my brother.

            Another witness, Peter Brask, told the commission: Soldiers shot my father in front of our house. They burned our house.

            The police have beaten others since.""";

    private static List<String> speakers(Claim claim) {
        return claim.attribution().stream().map(step -> step.speaker().name()).toList();
    }

    private static Claim quoted(String words) {
        return read(REPORT).claims().stream()
                .filter(claim -> claim.anchor().quote().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasTheWitnessSpeakToTheEndOfHerWords() {
        assertThat(speakers(quoted("we were beaten"))).containsExactly("a woman");
        assertThat(speakers(quoted("Guards beat my brother"))).containsExactly("a woman");
    }

    @Test
    void takesHerIForHer() {
        Claim taken = claim(REPORT, ActKind.DETENTION);
        assertThat(names(taken.roles().targets())).containsExactly("a woman");
    }

    @Test
    void endsWithTheParagraphOfTheNextWitness() {
        assertThat(speakers(quoted("They burned our house"))).containsExactly("Peter Brask");
        assertThat(speakers(quoted("The police have beaten others"))).isEmpty();
    }

    @Test
    void datesNothingByTheDayOfTheInterview() {
        assertThat(read(REPORT).claims())
                .allSatisfy(claim -> assertThat(claim.content().date()).isEmpty());
    }

    // ---- where they begin and end

    private static List<String> blocks(String text) {
        return BlockQuotations.in(text, Quotations.in(text)).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void findsNoneInATextToldByAnI() {
        assertThat(blocks("My brother said: We must go. They will kill us.\n\nI ran to the river."))
                .isEmpty();
    }

    @Test
    void takesTheNumberOfAWarForNobody() {
        assertThat(blocks("It was built before World War I.\n\nA farmer said: We hid in the fields."))
                .containsExactly("We hid in the fields.");
    }

    @Test
    void findsNoneWithoutAnI() {
        assertThat(blocks("The court said the following were hanged:\n\nPeter Brask and Anna Tolvane."))
                .isEmpty();
    }

    @Test
    void leavesToNobodyWhatAnotherIsQuotedOn() {
        assertThat(
                        blocks(
                                "A farmer told the court: We hid in the fields. Sergeant Brask told the court: I shot the farmer."))
                .containsExactly("We hid in the fields.");
    }

    @Test
    void takesTheNumberOfACorpsForNobody() {
        assertThat(blocks("A farmer said:\n\nWe hid in the fields.\n\nI Corps denied it."))
                .containsExactly("We hid in the fields.");
    }

    @Test
    void takesAWrappedParagraphWhole() {
        assertThat(blocks("A farmer said:\n\nWe hid in the\nfields. They shot us.\n\nThe army denied it."))
                .containsExactly("We hid in the\nfields. They shot us.");
    }

    @Test
    void leavesMarkedQuotationsToTheirMarks() {
        assertThat(blocks("A farmer said: “We hid in the fields.” The army denied it."))
                .isEmpty();
    }

    @Test
    void countsInCodePoints() {
        String text = "😀 A farmer said: We hid in the fields.";
        assertThat(BlockQuotations.in(text, List.of())).containsExactly(new Span(17, 38));
    }
}
