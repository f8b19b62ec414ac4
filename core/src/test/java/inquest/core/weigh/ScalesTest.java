package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.Lineage;
import inquest.core.model.Quantity;
import inquest.core.model.Trace;
import inquest.core.model.Weighing;
import inquest.core.model.WeighingRuling;
import inquest.core.weigh.Telling.Imprint;
import inquest.core.weigh.Telling.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalesTest {

    private static final String RIVER =
            "The mill at Oldmere burned on a cold night in the spring of 1984, and Ilse Marr was shot beside the river gate while"
                    + " the others ran for the hills behind the village church.";
    private static final String QUARRY =
            "Nobody at the quarry wished to talk of it for many years, yet a foreman now recalls that Ilse Marr was shot in 1984 by"
                    + " men who came up the valley in two grey lorries.";

    private static final String LONG = RIVER
            + " The priest buried her behind the mill on the third day, and her brother Anton, who had been at the quarry, was told"
            + " of it by a carter only when the snow had gone.";

    @Test
    void countsTwoPublicationsAsTwoOrigins() {
        assertThat(levels(two("Valley Herald", "Hill Gazette").weigh())).containsExactly(Level.CORROBORATED);
    }

    @Test
    void doesNotTakeIgnoranceOfTheMakersForIndependence() {
        assertThat(levels(two("", "").weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void holdsSpeakerToBeTheOriginWhoeverCarriesTheWords() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1984-05-01", "", RIVER)
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Jon Aske"))
                .exhibit("b.txt", "Hill Gazette", "1990", "", QUARRY)
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Jon Aske"));

        assertThat(levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void gradesConfirmedOnlyWithTwoIndependentOrigins() {
        assertThat(two("Valley Herald", "Hill Gazette").weigh().grades())
                .allSatisfy(grade -> assertThat(grade.pair()).isEqualTo("C1"));
        assertThat(two("Valley Herald", "Valley Herald").weigh().grades())
                .allSatisfy(grade -> assertThat(grade.information()).isEqualTo(6));
    }

    @Test
    void corroboratesNothingThroughTextsOfUnknownMake() {
        Telling telling = new Telling()
                .exhibit("a.txt", "", "1984-05-01", "", RIVER)
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Jon Aske"))
                .exhibit("b.txt", "", "1990", "", QUARRY)
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Mara Lind"));

        assertThat(levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
        assertThat(telling.weigh().grades())
                .allSatisfy(grade -> assertThat(grade.information()).isEqualTo(3));
    }

    @Test
    void countsTwoVoicesThatReachUsThroughOneTextOnce() {
        String text = RIVER + " Jon Aske and Mara Lind told us that Ilse Marr was shot.";
        Corroboration one = acts(new Telling()
                        .exhibit("a.txt", "Valley Herald", "1984-05-01", "", text)
                        .claim(
                                ActKind.KILLING,
                                "Ilse Marr was shot",
                                Said.of("Ilse Marr").by("Jon Aske"))
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

    /** What an excerpt says of its make, and when, is somebody's word: it takes nothing over from the text that was there. */
    @Test
    void leavesWordsToTextOfUnknownMakeWhenEarlierExcerptOfKnownMakeComesIn() {
        Telling telling = new Telling()
                .exhibit("a.txt", "", "1984-05-01", "", LONG)
                .claim(ActKind.KILLING, "Ilse Marr was shot", Said.of("Ilse Marr"))
                .exhibit("b.txt", "Hill Gazette", "1990", "", QUARRY)
                .claim(ActKind.KILLING, "Ilse Marr was shot", Said.of("Ilse Marr"));
        Telling more = telling.withCopy(
                0,
                "c.txt",
                new Imprint("Copying Post", "", "", "1970"),
                Instant.EPOCH.plus(Duration.ofDays(9)),
                new Rewriting(0, 0.45, 0, 0, 4, new Random(1)));

        assertThat(levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
        assertThat(levels(more.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void letsNobodySpeakForWhatOnlyACopyAdds() {
        Weighing weighing = new Telling()
                .exhibit("a.txt", "Valley Herald", "1984-05-01", "", LONG)
                .exhibit(
                        "b.txt",
                        "Hill Gazette",
                        "1984-06-01",
                        "",
                        LONG + " We have learned since that Ivo Dresk was hanged.")
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
        assertThat(levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    /** A mother who spoke in an association's letter is not a further voice when she tells a paper the same. */
    @Test
    void keepsSpeakerTiedToPartyWhoseLetterPrintedTheWords() {
        Telling telling = new Telling()
                .exhibit("letter.txt", "", "1990", "Families of the Mill", RIVER)
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Jon Aske"))
                .exhibit("list.txt", "", "1991", "Families of the Mill", "Of those shot in 1984: Ilse Marr was shot.")
                .claim(ActKind.KILLING, "Ilse Marr was shot", Said.of("Ilse Marr"))
                .exhibit("paper.txt", "Hill Gazette", "1992", "", QUARRY)
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Jon Aske"));

        assertThat(levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void callsTextUnsignedIfUnsignedCopyCameInOnTheSameDay() {
        Telling telling = two("Valley Herald", "Hill Gazette");
        Imprint unsigned = new Imprint("", "", "", "1999");
        Telling sameDay = telling.withCopy(0, "z.txt", unsigned, Instant.EPOCH, Rewriting.none());

        assertThat(levels(telling.withCopy(0, "z.txt", unsigned).weigh())).containsExactly(Level.CORROBORATED);
        assertThat(levels(sameDay.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void makesNothingOfEarlierCopyWithMakerOfTextOfUnknownMake() {
        Telling telling = two("", "Hill Gazette");
        Telling more = telling.withCopy(0, "0-copy.txt", new Imprint("Copying Post", "A. Lost", "", "1970"));

        assertThat(levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
        assertThat(levels(more.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void holdsPaperThatPrintsPartysEarlierReleaseToBeOfOneOriginWithTheParty() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1984-05-02", "", RIVER)
                .claim(ActKind.KILLING, "Ilse Marr was shot", Said.of("Ilse Marr"))
                .exhibit("b.txt", "", "1984-05-01", "Front for the Mill", RIVER)
                .claim(ActKind.KILLING, "Ilse Marr was shot", Said.of("Ilse Marr"))
                .exhibit("c.txt", "", "1990", "Front for the Mill", QUARRY)
                .claim(ActKind.KILLING, "Ilse Marr was shot", Said.of("Ilse Marr"));

        assertThat(acts(telling.weigh()))
                .singleElement()
                .satisfies(one -> assertThat(one.groups()).hasSize(1));
        assertThat(levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
    }

    @Test
    void countsVoiceInPartysLetterAndThePartysListOnce() {
        Telling telling = new Telling()
                .exhibit("letter.txt", "", "1990", "Families of the Mill", RIVER)
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").by("Jon Aske"))
                .exhibit("list.txt", "", "1991", "Families of the Mill", QUARRY)
                .claim(ActKind.KILLING, "Ilse Marr was shot", Said.of("Ilse Marr"));

        assertThat(levels(telling.weigh())).containsExactly(Level.SAME_ORIGIN);
        assertThat(acts(telling.weigh()))
                .singleElement()
                .satisfies(one -> assertThat(one.groups())
                        .singleElement()
                        .satisfies(group -> assertThat(group.interest()).isEqualTo("Families of the Mill")));
    }

    @Test
    void takesPorterAndPronounsForSpeakersWithoutName() {
        for (String speaker : List.of("The porter", "He", "I", "Two foreign diplomats", "an official", "the Front")) {
            Weighing weighing = new Telling()
                    .exhibit("a.txt", "Valley Herald", "1990", "", RIVER)
                    .claim(
                            ActKind.KILLING,
                            "Ilse Marr was shot",
                            Said.of("Ilse Marr").by(speaker))
                    .weigh();

            assertThat(weighing.traces().get(0).hand()).as(speaker).isEqualTo(Trace.Hand.ANONYMOUS);
        }
        assertThat(two("a", "b").weigh().traces()).noneMatch(trace -> trace.hand() == Trace.Hand.ANONYMOUS);
    }

    @Test
    void givesTitleNoLevelHoweverManyUseIt() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1984-05-01", "", RIVER)
                .claim(ActKind.OFFICE, "Ilse Marr was shot", Said.of("Ilse Marr"))
                .exhibit("b.txt", "Hill Gazette", "1990", "", QUARRY)
                .claim(ActKind.OFFICE, "Ilse Marr was shot", Said.of("Ilse Marr"));

        assertThat(levels(telling.weigh())).containsOnly(Level.TITLE);
        assertThat(telling.weigh().grades())
                .allSatisfy(grade -> assertThat(grade.information()).isEqualTo(6));
    }

    @Test
    void comparesPlacesOfOneDeathAcrossScriptsAndSpellings() {
        assertThat(deaths("Evin Prison", "زندان اوین").weigh().contradictions()).isEmpty();
        assertThat(deaths("Mashhad", "Meshed city").weigh().contradictions()).isEmpty();
        assertThat(deaths("Karaj", "شیراز").weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.type()).isEqualTo(Contradiction.Type.PLACE));
        assertThat(deaths("Old", "Oldmere").weigh().contradictions()).hasSize(1);
    }

    @Test
    void saysThatSourceContradictsItselfAndHoldsItAgainstNoGrade() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", RIVER + " That Ilse Marr was shot in May is also said.")
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").in("1984-03-02"))
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot in May",
                        Said.of("Ilse Marr").in("1984-05"));
        for (Telling one : List.of(telling, telling.withCopy(0, "z.txt", new Imprint("Copying Post", "", "", "")))) {
            Weighing weighing = one.weigh();

            assertThat(weighing.contradictions())
                    .isNotEmpty()
                    .allSatisfy(found -> assertThat(found.ofOneSource()).isTrue());
            assertThat(weighing.grades())
                    .allSatisfy(grade -> assertThat(grade.information()).isEqualTo(6));
        }
        assertThat(deaths("Karaj", "Shiraz").weigh().contradictions())
                .allSatisfy(found -> assertThat(found.ofOneSource()).isFalse());
    }

    @Test
    void directsCopyByDate() {
        Telling telling = two("Valley Herald", "Hill Gazette")
                .withCopy(0, "0-first-in-order.txt", new Imprint("Copying Post", "", "", "2001"));

        assertThat(telling.weigh().lineage().derivations())
                .filteredOn(edge -> edge.kind() == Lineage.Kind.SAME_TEXT)
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.from()).isEqualTo(telling.id(0));
                    assertThat(edge.directed()).isTrue();
                });
    }

    /** No other matter is named that could explain it, and the executions are set against it as one. */
    @Test
    void holdsDenialThatNamesOnlyAPlaceAgainstAllThatIsAffirmedThere() {
        String denied = "No prisoner was executed at the Old Mill, the radio said.";
        Contradiction one = new Telling()
                .exhibit("a.txt", "Valley Herald", "1984-02-11", "", denied)
                .claim(
                        ActKind.EXECUTION,
                        "No prisoner was executed at the Old Mill",
                        Said.ofMany("No prisoner", Quantity.exactly(0, Quantity.Unit.PERSONS))
                                .at("Old Mill")
                                .denied())
                .exhibit("b.txt", "Hill Gazette", "1985", "", "Ivo Dresk was hanged at the Old Mill. So was Ana Perl.")
                .claim(
                        ActKind.EXECUTION,
                        "Ivo Dresk was hanged",
                        Said.of("Ivo Dresk").at("Old Mill").in("1984-02-04"))
                .claim(
                        ActKind.EXECUTION,
                        "So was Ana Perl",
                        Said.of("Ana Perl").at("Old Mill").in("1984-02-04"))
                .weigh()
                .contradictions()
                .get(0);

        assertThat(one.type()).isEqualTo(Contradiction.Type.OCCURRENCE);
        assertThat(one.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(one.right().claims()).hasSize(2);
    }

    @Test
    void setsDenialOfAllAgainstTrialOfOneAndExplainsItByTime() {
        Telling telling = new Telling()
                .exhibit(
                        "a.txt",
                        "Valley Herald",
                        "1990",
                        "",
                        "No one has been tried for the killings of 1984 in the valley.")
                .claim(
                        ActKind.TRIAL,
                        "No one has been tried",
                        Said.ofMany("No one", Quantity.exactly(0, Quantity.Unit.PERSONS))
                                .denied())
                .exhibit(
                        "b.txt",
                        "Hill Gazette",
                        "2005",
                        "",
                        "Over the killings of 1984 Ivo Dresk stood trial last spring.")
                .claim(ActKind.TRIAL, "Ivo Dresk stood trial", Said.of("Ivo Dresk"));
        Weighing weighing = telling.weigh();

        assertThat(weighing.contradictions()).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo(Contradiction.Type.OCCURRENCE);
            assertThat(one.outcome()).isEqualTo(Outcome.EXPLAINED_BY_TIME);
        });
        assertThat(weighing.stale())
                .singleElement()
                .satisfies(stale -> assertThat(stale.asOf().text()).isEqualTo("1990"));
    }

    @Test
    void setsTwoNumbersOfOneThingAgainstEachOther() {
        assertThat(numbers("1984", "1984").weigh().contradictions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.type()).isEqualTo(Contradiction.Type.NUMBER);
                    assertThat(one.outcome()).isEqualTo(Outcome.OPEN);
                });
    }

    @Test
    void comparesNoNumbersOfDifferentYears() {
        assertThat(numbers("1984", "1991").weigh().contradictions()).isEmpty();
    }

    @Test
    void setsTwoDaysOfOneDeathAgainstEachOther() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", RIVER)
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").in("1984-03-02"))
                .exhibit("b.txt", "Hill Gazette", "1991", "", QUARRY)
                .claim(
                        ActKind.EXECUTION,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").in("1984-05"));

        assertThat(telling.weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.type()).isEqualTo(Contradiction.Type.DATE));
    }

    @Test
    void followsRulingOnContradiction() {
        Telling telling = numbers("1984", "1984");
        telling.rule(WeighingRuling.Kind.CONTRADICTION, "left prevails", telling.claim(0), telling.claim(1));

        assertThat(telling.weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Outcome.RULED));
    }

    @Test
    void followsRulingOnGrade() {
        Telling telling = two("", "");
        telling.rule(WeighingRuling.Kind.GRADE, "B2", telling.claim(0));

        assertThat(telling.weigh().grades().get(0).pair()).isEqualTo("B2");
    }

    @Test
    void splitsActAsRuled() {
        Telling telling = two("Valley Herald", "Hill Gazette");
        telling.rule(WeighingRuling.Kind.ACT, "different", telling.claim(0), telling.claim(1));

        assertThat(levels(telling.weigh())).containsExactly(Level.UNCORROBORATED, Level.UNCORROBORATED);
    }

    @Test
    void givesLegalNameNoLevelHoweverManyUseIt() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1984-05-01", "", RIVER)
                .claim(ActKind.LEGAL_QUALIFICATION, "Ilse Marr was shot", Said.of("Ilse Marr"))
                .exhibit("b.txt", "Hill Gazette", "1990", "", QUARRY)
                .claim(ActKind.LEGAL_QUALIFICATION, "Ilse Marr was shot", Said.of("Ilse Marr"));

        assertThat(levels(telling.weigh())).containsOnly(Level.VIEW);
    }

    @Test
    void rulingOnAnActLeavesThePersonAsItWas() {
        Telling telling = two("", "");
        telling.rule(WeighingRuling.Kind.CORROBORATION, "strongly corroborated", telling.claim(0));

        assertThat(telling.weigh().corroborations())
                .filteredOn(one -> one.subject().kind() == Subject.Kind.BEARER)
                .extracting(Corroboration::level)
                .containsOnly(Level.SAME_ORIGIN);
        assertThat(levels(telling.weigh())).containsExactly(Level.STRONGLY_CORROBORATED);
    }

    @Test
    void setsTwoDaysOfOneArrestAgainstEachOther() {
        assertThat(arrests("1984-03-02", "1984-03-05").weigh().contradictions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.type()).isEqualTo(Contradiction.Type.DATE);
                    assertThat(one.left().says()).isEqualTo("arrest of Ilse Marr: 1984-03-02");
                });
    }

    @Test
    void takesArrestsInTwoYearsForTwo() {
        assertThat(arrests("1982-03-02", "1984-03-05").weigh().contradictions()).isEmpty();
    }

    @Test
    void holdsTwoSpeakersInOneArticleToBeTwoWhoContradictEachOther() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", RIVER + " That Ilse Marr was shot in May is also said.")
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").in("1984-03-02").by("Jon Aske"))
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot in May",
                        Said.of("Ilse Marr").in("1984-05").by("Mara Lind"));

        assertThat(telling.weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.ofOneSource()).isFalse());
    }

    @Test
    void takesRoughNumberForOneThatSetsNoBound() {
        assertThat(Quantity.exactly(1500, Quantity.Unit.PERSONS).isRough()).isFalse();
        Quantity rough = new Quantity(
                OptionalLong.of(400), OptionalLong.of(400), Optional.of("approximately"), Quantity.Unit.PERSONS);
        assertThat(rough.isRough()).isTrue();
        assertThat(counts(rough, 410).weigh().contradictions()).isEmpty();
        assertThat(counts(rough, 150).weigh().contradictions()).hasSize(1);
    }

    @Test
    void weighsVagueNumbersAndSetsThemAgainstNone() {
        Quantity vague = new Quantity(
                OptionalLong.of(2000), OptionalLong.empty(), Optional.of("thousands of"), Quantity.Unit.PERSONS);
        Weighing weighing = counts(vague, 150).weigh();

        assertThat(weighing.contradictions()).isEmpty();
        assertThat(weighing.corroborations())
                .filteredOn(one -> one.subject().kind() == Subject.Kind.FIGURE)
                .hasSize(2);
    }

    private static Telling counts(Quantity one, long other) {
        return new Telling()
                .exhibit("a.txt", "Valley Herald", "2005", "", "In 1984 they shot the villagers at the gate.")
                .claim(
                        ActKind.KILLING,
                        "they shot the villagers",
                        Said.ofMany("villagers", one).in("1984"))
                .exhibit(
                        "b.txt", "Hill Gazette", "2006", "", "The count of 1984: so many villagers were shot, no more.")
                .claim(
                        ActKind.KILLING,
                        "so many villagers were shot",
                        Said.ofMany("villagers", Quantity.exactly(other, Quantity.Unit.PERSONS))
                                .in("1984"));
    }

    private static Telling deaths(String one, String other) {
        return twice(
                ActKind.KILLING,
                Said.of("Ilse Marr").at(one),
                Said.of("Ilse Marr").at(other));
    }

    private static Telling arrests(String one, String other) {
        return twice(
                ActKind.ARREST,
                Said.of("Ilse Marr").in(one),
                Said.of("Ilse Marr").in(other));
    }

    /** Two papers that tell of one act, each in its way. */
    private static Telling twice(ActKind act, Said one, Said other) {
        return new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", RIVER)
                .claim(act, "Ilse Marr was shot", one)
                .exhibit("b.txt", "Hill Gazette", "1991", "", QUARRY)
                .claim(act, "Ilse Marr was shot", other);
    }

    private static Telling numbers(String one, String other) {
        return new Telling()
                .exhibit("a.txt", "Valley Herald", "2005", "", "In " + one + " they shot 400 villagers at the gate.")
                .claim(
                        ActKind.KILLING,
                        "they shot 400 villagers",
                        Said.ofMany("400 villagers", Quantity.exactly(400, Quantity.Unit.PERSONS))
                                .in(one))
                .exhibit(
                        "b.txt",
                        "Hill Gazette",
                        "2006",
                        "",
                        "The count of " + other + ": 150 villagers were shot, no more.")
                .claim(
                        ActKind.KILLING,
                        "150 villagers were shot",
                        Said.ofMany("150 villagers", Quantity.exactly(150, Quantity.Unit.PERSONS))
                                .in(other));
    }

    private static Telling two(String one, String other) {
        return new Telling()
                .exhibit("a.txt", one, "1984-05-01", "", RIVER)
                .claim(ActKind.KILLING, "Ilse Marr was shot", Said.of("Ilse Marr"))
                .exhibit("b.txt", other, "1990", "", QUARRY)
                .claim(ActKind.KILLING, "Ilse Marr was shot", Said.of("Ilse Marr"));
    }

    private static List<Corroboration> acts(Weighing weighing) {
        return weighing.corroborations().stream()
                .filter(one -> one.subject().kind() == Subject.Kind.ACT)
                .toList();
    }

    private static List<Level> levels(Weighing weighing) {
        List<Level> levels = new ArrayList<>();
        weighing.corroborations().stream()
                .filter(one -> one.subject().kind() == Subject.Kind.ACT)
                .forEach(one -> levels.add(one.level()));
        return levels;
    }
}
