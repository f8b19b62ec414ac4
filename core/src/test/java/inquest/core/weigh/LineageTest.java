package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Lineage;
import inquest.core.model.Trace;
import inquest.core.model.Weighing;
import inquest.core.weigh.Telling.Imprint;
import inquest.core.weigh.Telling.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which words are whose where texts are shared. */
class LineageTest {

    /** What an excerpt says of its make, and when, is somebody's word: it takes nothing over from the text that was there. */
    @Test
    void leavesWordsToTextOfUnknownMakeWhenEarlierExcerptOfKnownMakeComesIn() {
        Telling telling = new Telling()
                .exhibit("a.txt", "", "1984-05-01", "", Stories.LONG)
                .shot(Said.of("Ilse Marr"))
                .exhibit("b.txt", "Hill Gazette", "1990", "", Stories.QUARRY)
                .shot(Said.of("Ilse Marr"));
        Telling more = telling.withCopy(
                0,
                "c.txt",
                new Imprint("Copying Post", "", "", "1970"),
                Instant.EPOCH.plus(Duration.ofDays(9)),
                new Rewriting(0, 0.45, 0, 0, 4, new Random(1)));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
        assertThat(Stories.levels(more.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void letsNobodySpeakForWhatOnlyACopyAdds() {
        Weighing weighing = new Telling()
                .exhibit("a.txt", "Valley Herald", "1984-05-01", "", Stories.LONG)
                .exhibit(
                        "b.txt",
                        "Hill Gazette",
                        "1984-06-01",
                        "",
                        Stories.LONG + " We have learned since that Ivo Dresk was hanged.")
                .claim(ActKind.KILLING, "Ivo Dresk was hanged", Said.of("Ivo Dresk"))
                .weigh();

        assertThat(weighing.traces()).singleElement().satisfies(trace -> {
            assertThat(trace.origins())
                    .filteredOn(Trace.Origin::isShown)
                    .extracting(Trace.Origin::name)
                    .containsExactly("Hill Gazette");
            assertThat(trace.origins())
                    .filteredOn(origin -> origin.kind() == Trace.Kind.PRIOR)
                    .extracting(Trace.Origin::name)
                    .containsExactly("Valley Herald");
        });
    }

    /** A paper that writes its own words around the quotations of another shows nobody that it heard the speakers. */
    @Test
    void countsSpeakersOnceWhereTwoPapersQuoteThemInTheSameWords() {
        String quotes =
                " “They took her to the river gate at night, and there Ilse Marr was shot before my eyes,” said Jon Aske."
                        + " “I heard three shots from the church, and in the morning I knew that Ilse Marr was shot at last,” said"
                        + " Mara Lind.";
        Telling telling = new Telling()
                .exhibit(
                        "a.txt", "Valley Herald", "1984-05-01", "", "The valley remembers its dead this week." + quotes)
                .claim(
                        ActKind.KILLING,
                        "there Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Jon Aske"))
                .claim(
                        ActKind.KILLING,
                        "that Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Mara Lind"))
                .exhibit(
                        "b.txt",
                        "Hill Gazette",
                        "1984-05-09",
                        "",
                        "Who killed the miller’s daughter? Two speak." + quotes)
                .claim(
                        ActKind.KILLING,
                        "there Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Jon Aske"))
                .claim(
                        ActKind.KILLING,
                        "that Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Mara Lind"));

        assertThat(telling.weigh().lineage().derivations())
                .singleElement()
                .satisfies(edge -> assertThat(edge.kind()).isEqualTo(Lineage.Kind.SAME_QUOTATION));
        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void callsTextUnsignedIfUnsignedCopyCameInOnTheSameDay() {
        Telling telling = Stories.two("Valley Herald", "Hill Gazette");
        Imprint unsigned = new Imprint("", "", "", "1999");
        Telling sameDay = telling.withCopy(0, "z.txt", unsigned, Instant.EPOCH, Rewriting.none());

        assertThat(Stories.levels(telling.withCopy(0, "z.txt", unsigned).weigh()))
                .containsExactly(Level.CORROBORATED);
        assertThat(Stories.levels(sameDay.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void makesNothingOfEarlierCopyWithMakerOfTextOfUnknownMake() {
        Telling telling = Stories.two("", "Hill Gazette");
        Telling more = telling.withCopy(0, "0-copy.txt", new Imprint("Copying Post", "A. Lost", "", "1970"));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
        assertThat(Stories.levels(more.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void directsCopyByDate() {
        Telling telling = Stories.two("Valley Herald", "Hill Gazette")
                .withCopy(0, "0-first-in-order.txt", new Imprint("Copying Post", "", "", "2001"));

        assertThat(telling.weigh().lineage().derivations())
                .filteredOn(edge -> edge.kind() == Lineage.Kind.SAME_TEXT)
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.from()).isEqualTo(telling.id(0));
                    assertThat(edge.directed()).isTrue();
                });
    }

    /** The middle one has the sentence from the first; the last has from the middle one what that wrote around it. */
    @Test
    void countsTextBesideACopyAsWhatTheCopyHadItFrom() {
        String own =
                "A word from our own desk before we begin with what the week has brought to the valley and its people, for"
                        + " the roads are open again and the post has come twice since Sunday, so that letters which lay all winter in the"
                        + " town were read aloud in the kitchens; among them was one that the baker's wife had kept under the flour, and"
                        + " which she gave to the schoolmaster, who could not finish it and handed it on to the sexton to read. ";
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1984-05-01", "", Stories.RIVER)
                .shot(Said.of("Ilse Marr"))
                .exhibit("b.txt", "Hill Gazette", "1984-06-01", "", own + Stories.RIVER)
                .shot(Said.of("Ilse Marr"))
                .exhibit("c.txt", "Copying Post", "1984-07-01", "", own + "It said that Ilse Marr was shot.")
                .shot(Said.of("Ilse Marr"));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.UNCORROBORATED);
    }
}
