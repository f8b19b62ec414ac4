package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Trace;
import inquest.core.model.Weighing;
import inquest.core.weigh.Telling.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who stands behind what is told, and what does not make another origin. */
class OriginsTest {

    @Test
    void countsTwoPublicationsAsTwoOrigins() {
        assertThat(Stories.levels(Stories.two("Valley Herald", "Hill Gazette").weigh()))
                .containsExactly(Level.CORROBORATED);
    }

    @Test
    void doesNotTakeIgnoranceOfTheMakersForIndependence() {
        assertThat(Stories.levels(Stories.two("", "").weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void holdsSpeakerToBeTheOriginWhoeverCarriesTheWords() {
        Telling telling = Stories.twice(
                ActKind.KILLING,
                Said.of("Ilse Marr").by("Jon Aske"),
                Said.of("Ilse Marr").by("Jon Aske"));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void corroboratesNothingThroughTextsOfUnknownMake() {
        Telling telling = new Telling()
                .exhibit("a.txt", "", "1984-05-01", "", Stories.RIVER)
                .shot(Said.of("Ilse Marr").by("Jon Aske"))
                .exhibit("b.txt", "", "1990", "", Stories.QUARRY)
                .shot(Said.of("Ilse Marr").by("Mara Lind"));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
        assertThat(telling.weigh().grades())
                .allSatisfy(grade -> assertThat(grade.information()).isEqualTo(3));
    }

    @Test
    void countsTwoVoicesThatReachUsThroughOneTextOnce() {
        String text = Stories.RIVER + " Jon Aske and Mara Lind told us that Ilse Marr was shot.";
        Corroboration one = Stories.acts(new Telling()
                        .exhibit("a.txt", "Valley Herald", "1984-05-01", "", text)
                        .shot(Said.of("Ilse Marr").by("Jon Aske"))
                        .claim(
                                ActKind.KILLING,
                                "Ilse Marr was shot.",
                                Said.of("Ilse Marr").by("Mara Lind"))
                        .weigh())
                .get(0);

        assertThat(one.groups()).hasSize(2);
        assertThat(one.independent()).isEqualTo(1);
        assertThat(one.level()).isEqualTo(Level.UNCORROBORATED);
    }

    /** A mother who spoke in an association's letter is not a further voice when she tells a paper the same. */
    @Test
    void keepsSpeakerTiedToPartyWhoseLetterPrintedTheWords() {
        Telling telling = new Telling()
                .exhibit("letter.txt", "", "1990", "Families of the Mill", Stories.RIVER)
                .shot(Said.of("Ilse Marr").by("Jon Aske"))
                .exhibit("list.txt", "", "1991", "Families of the Mill", "Of those shot in 1984: Ilse Marr was shot.")
                .shot(Said.of("Ilse Marr"))
                .exhibit("paper.txt", "Hill Gazette", "1992", "", Stories.QUARRY)
                .shot(Said.of("Ilse Marr").by("Jon Aske"));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void countsVoiceInPartysLetterAndThePartysListOnce() {
        Telling telling = new Telling()
                .exhibit("letter.txt", "", "1990", "Families of the Mill", Stories.RIVER)
                .shot(Said.of("Ilse Marr").by("Jon Aske"))
                .exhibit("list.txt", "", "1991", "Families of the Mill", Stories.QUARRY)
                .shot(Said.of("Ilse Marr"));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
        assertThat(Stories.acts(telling.weigh()))
                .singleElement()
                .satisfies(one -> assertThat(one.groups())
                        .singleElement()
                        .satisfies(group -> assertThat(group.interest()).isEqualTo("Families of the Mill")));
    }

    @Test
    void holdsPaperThatPrintsPartysEarlierReleaseToBeOfOneOriginWithTheParty() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1984-05-02", "", Stories.RIVER)
                .shot(Said.of("Ilse Marr"))
                .exhibit("b.txt", "", "1984-05-01", "Front for the Mill", Stories.RIVER)
                .shot(Said.of("Ilse Marr"))
                .exhibit("c.txt", "", "1990", "Front for the Mill", Stories.QUARRY)
                .shot(Said.of("Ilse Marr"));

        assertThat(Stories.acts(telling.weigh()))
                .singleElement()
                .satisfies(one -> assertThat(one.groups()).hasSize(1));
        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void takesPorterAndPronounsForSpeakersWithoutName() {
        for (String speaker : List.of("The porter", "He", "I", "Two foreign diplomats", "an official", "the Front")) {
            Weighing weighing = new Telling()
                    .exhibit("a.txt", "Valley Herald", "1990", "", Stories.RIVER)
                    .shot(Said.of("Ilse Marr").by(speaker))
                    .weigh();

            assertThat(weighing.traces().get(0).hand()).as(speaker).isEqualTo(Trace.Hand.ANONYMOUS);
        }
        assertThat(Stories.two("a", "b").weigh().traces()).noneMatch(trace -> trace.hand() == Trace.Hand.ANONYMOUS);
    }

    @Test
    void givesTitleNoLevelHoweverManyUseIt() {
        Telling telling = Stories.twice(ActKind.OFFICE, Said.of("Ilse Marr"), Said.of("Ilse Marr"));

        assertThat(Stories.levels(telling.weigh())).containsOnly(Level.TITLE);
        assertThat(telling.weigh().grades())
                .allSatisfy(grade -> assertThat(grade.information()).isEqualTo(6));
    }

    @Test
    void givesLegalNameNoLevelHoweverManyUseIt() {
        Telling telling = Stories.twice(ActKind.LEGAL_QUALIFICATION, Said.of("Ilse Marr"), Said.of("Ilse Marr"));

        assertThat(Stories.levels(telling.weigh())).containsOnly(Level.VIEW);
    }

    @Test
    void gradesConfirmedOnlyWithTwoIndependentOrigins() {
        assertThat(Stories.two("Valley Herald", "Hill Gazette").weigh().grades())
                .allSatisfy(grade -> assertThat(grade.pair()).isEqualTo("C1"));
        assertThat(Stories.two("Valley Herald", "Valley Herald").weigh().grades())
                .allSatisfy(grade -> assertThat(grade.information()).isEqualTo(6));
    }

    @Test
    void holdsPublishersThatDifferInAnArticleOrAnEditionToBeOne() {
        assertThat(Stories.levels(
                        Stories.two("The Northern Post", "Northern Post").weigh()))
                .containsExactly(Level.SAME_ORIGIN);
        assertThat(Stories.levels(
                        Stories.two("Northern Post", "Northern Post Online").weigh()))
                .containsExactly(Level.SAME_ORIGIN);
        assertThat(Stories.levels(Stories.two("Northern Post", "Southern Post").weigh()))
                .containsExactly(Level.CORROBORATED);
    }

    /** A paper that only repeats another, which it names, adds nothing, however it spells the name. */
    @Test
    void holdsPaperThatIsQuotedToBeItsOwnPublisher() {
        Telling telling = Stories.twice(
                ActKind.KILLING, Said.of("Ilse Marr"), Said.of("Ilse Marr").by("Valley Herald"));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void holdsPartyToBeOneWhicheverWayItsNameIsWritten() {
        Telling telling = new Telling()
                .exhibit("letter.txt", "", "1990", "Families of the Mill", Stories.RIVER)
                .shot(Said.of("Ilse Marr").by("Jon Aske"))
                .exhibit("list.txt", "", "1991", "The Families of the Mill", Stories.QUARRY)
                .shot(Said.of("Ilse Marr").by("Mara Lind"));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    /** A third maker, whose name one of two holds as well, must not part what a common part of their names ties. */
    @Test
    void partsNoTwoMakersWhenAnotherComesIn() {
        Telling telling = Stories.two("Hill Northern Post", "Northern Post Online")
                .exhibit("c.txt", "Northern Post", "1991", "", "Of other things.");

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
        assertThat(Stories.levels(telling.exhibit("d.txt", "Hill Northern", "1992", "", "Of nothing.")
                        .weigh()))
                .containsExactly(Level.SAME_ORIGIN);
    }
}
