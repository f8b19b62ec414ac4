package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Quantity;
import inquest.core.model.Weighing;
import inquest.core.model.WeighingRuling;
import inquest.core.weigh.Telling.Imprint;
import inquest.core.weigh.Telling.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is set against what, as which type, and what time and scope explain. */
class ContradictionsTest {

    @Test
    void comparesPlacesOfOneDeathAcrossScriptsAndSpellings() {
        assertThat(Stories.deaths("Evin Prison", "زندان اوین").weigh().contradictions())
                .isEmpty();
        assertThat(Stories.deaths("Mashhad", "Meshed city").weigh().contradictions())
                .isEmpty();
        assertThat(Stories.deaths("Karaj", "شیراز").weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.type()).isEqualTo(Contradiction.Type.PLACE));
        assertThat(Stories.deaths("Old", "Oldmere").weigh().contradictions()).hasSize(1);
    }

    @Test
    void saysThatSourceContradictsItselfAndHoldsItAgainstNoGrade() {
        Telling telling = new Telling()
                .exhibit(
                        "a.txt",
                        "Valley Herald",
                        "1990",
                        "",
                        Stories.RIVER + " That Ilse Marr was shot in May is also said.")
                .shot(Said.of("Ilse Marr").in("1984-03-02"))
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
        assertThat(Stories.deaths("Karaj", "Shiraz").weigh().contradictions())
                .allSatisfy(found -> assertThat(found.ofOneSource()).isFalse());
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

    /** One by one, a case would hold the denial as often as there are acts, each time with all exhibits that carry it. */
    @Test
    void setsDenialOfAllAgainstTrialsOfManyAsOneSide() {
        assertThat(deniedAndTried(24).weigh().contradictions())
                .hasSize(24)
                .allSatisfy(one -> assertThat(one.right().claims()).hasSize(1));
        assertThat(deniedAndTried(25).weigh().contradictions()).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo(Outcome.EXPLAINED_BY_TIME);
            assertThat(one.left().claims()).hasSize(2);
            assertThat(one.right().claims()).hasSize(25);
            assertThat(one.right().says()).isEqualTo("trial of Ivo 0 and 24 more");
            assertThat(one.why().because()).hasSize(2);
        });
    }

    /** The person who ruled saw one trial, or the first of many, and said nothing of the others. */
    @Test
    void leavesTrialThatSomebodyRuledOnOutOfTheSideOfMany() {
        Telling dismissed = deniedAndTried(30);
        dismissed.rule(WeighingRuling.Kind.CONTRADICTION, "no contradiction", dismissed.claim(0), dismissed.claim(2));
        assertThat(dismissed.weigh().contradictions()).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo(Outcome.EXPLAINED_BY_TIME);
            assertThat(one.right().says()).isEqualTo("trial of Ivo 1 and 28 more");
            assertThat(one.right().claims()).doesNotContain(dismissed.claim(2).id());
        });

        Telling ruled = deniedAndTried(25);
        ruled.rule(WeighingRuling.Kind.CONTRADICTION, "left prevails", ruled.claim(1), ruled.claim(9));
        assertThat(ruled.weigh().contradictions())
                .as("and the others stay together")
                .extracting(one -> one.outcome() + ": " + one.right().says())
                .containsExactlyInAnyOrder("RULED: trial of Ivo 7", "EXPLAINED_BY_TIME: trial of Ivo 0 and 23 more");
    }

    private static Telling deniedAndTried(int people) {
        Telling telling = new Telling();
        for (String paper : List.of("Valley Herald", "Hill Gazette")) {
            telling.exhibit(
                            paper + ".txt",
                            paper,
                            "1990",
                            "",
                            "The " + paper + " writes: No one has been tried for the killings of 1984 in the valley.")
                    .claim(
                            ActKind.TRIAL,
                            "No one has been tried",
                            Said.ofMany("No one", Quantity.exactly(0, Quantity.Unit.PERSONS))
                                    .denied());
        }
        for (int at = 0; at < people; at++) {
            telling.exhibit(
                            at + ".txt",
                            "Radio",
                            "2005",
                            "",
                            "Over the killings of 1984 Ivo " + at + " stood trial last spring.")
                    .claim(ActKind.TRIAL, "Ivo " + at + " stood trial", Said.of("Ivo " + at));
        }
        return telling;
    }

    @Test
    void setsTwoDaysOfOneDeathAgainstEachOther() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", Stories.RIVER)
                .shot(Said.of("Ilse Marr").in("1984-03-02"))
                .exhibit("b.txt", "Hill Gazette", "1991", "", Stories.QUARRY)
                .claim(
                        ActKind.EXECUTION,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").in("1984-05"));

        assertThat(telling.weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.type()).isEqualTo(Contradiction.Type.DATE));
    }

    @Test
    void setsTwoDaysOfOneArrestAgainstEachOther() {
        assertThat(Stories.arrests("1984-03-02", "1984-03-05").weigh().contradictions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.type()).isEqualTo(Contradiction.Type.DATE);
                    assertThat(one.left().says()).isEqualTo("arrest of Ilse Marr: 1984-03-02");
                });
    }

    @Test
    void takesArrestsInTwoYearsForTwo() {
        assertThat(Stories.arrests("1982-03-02", "1984-03-05").weigh().contradictions())
                .isEmpty();
    }

    @Test
    void holdsTwoSpeakersInOneArticleToBeTwoWhoContradictEachOther() {
        Telling telling = new Telling()
                .exhibit(
                        "a.txt",
                        "Valley Herald",
                        "1990",
                        "",
                        Stories.RIVER + " That Ilse Marr was shot in May is also said.")
                .shot(Said.of("Ilse Marr").in("1984-03-02").by("Jon Aske"))
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot in May",
                        Said.of("Ilse Marr").in("1984-05").by("Mara Lind"));

        assertThat(telling.weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.ofOneSource()).isFalse());
    }

    @Test
    void setsBodiesThatKilledOnePersonAgainstEachOther() {
        assertThat(Stories.twice(
                                ActKind.KILLING,
                                Said.of("Ilse Marr").doneBy("Third Brigade"),
                                Said.of("Ilse Marr").doneBy("Border Police"))
                        .weigh()
                        .contradictions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.type()).isEqualTo(Contradiction.Type.IDENTITY);
                    assertThat(one.why().text()).contains("one may belong to the other");
                });
    }

    @Test
    void setsReleaseAfterDeathAgainstTheDeath() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", Stories.RIVER)
                .shot(Said.of("Ilse Marr").in("1984-03-02"))
                .exhibit("b.txt", "Hill Gazette", "1991", "", Stories.QUARRY)
                .claim(
                        ActKind.RELEASE,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").in("1985"));

        assertThat(telling.weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.type()).isEqualTo(Contradiction.Type.SEQUENCE));
    }

    /** The day of the order is often the only one in its sentence, and is no day of the death. */
    @Test
    void setsOrderAgainstDeathThatAnotherDatesBeforeIt() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", Stories.RIVER)
                .shot(Said.of("Ilse Marr").in("1984-03-02"))
                .exhibit("b.txt", "Hill Gazette", "1991", "", Stories.QUARRY)
                .shot(Said.of("Ilse Marr").in("1984-03-14"));
        telling.claim(
                ActKind.ORDER,
                "Ilse Marr was shot",
                Said.of("Ilse Marr").in("1984-03-14").about(telling.claim(1)));

        assertThat(telling.weigh().contradictions()).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo(Contradiction.Type.SEQUENCE);
            assertThat(one.left().says()).isEqualTo("the order, 1984-03-14");
            assertThat(one.right().says()).isEqualTo("what it orders, 1984-03-02");
        });
    }

    /** The words that differ stand beside the claim, within the same quotation. */
    @Test
    void setsTwoWordingsOfOneQuotationAgainstEachOther() {
        Weighing weighing = quotations(
                        "“They shot Ilse Marr before the eyes of our mother and then they burned the house,”",
                        "“They shot Ilse Marr in front of our mother and then they burned the house,”")
                .weigh();

        assertThat(weighing.contradictions()).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo(Contradiction.Type.WORDING);
            assertThat(one.left().says()).contains("before the eyes of our mother");
        });
    }

    @Test
    void setsNoQuotationAgainstOneThatWasCutElsewhere() {
        assertThat(quotations(
                                "“They shot Ilse Marr before the eyes of our mother and then they burned the house,”",
                                "“They shot Ilse Marr before the eyes of our mother,”")
                        .weigh()
                        .contradictions())
                .isEmpty();
    }

    /** Whoever changed a word of what he copied says something else; it is no misreading. */
    @Test
    void holdsCopyInWhichTheDayWasChangedAgainstTheOriginal() {
        String changed = Stories.LONG.replace("the spring of 1984", "the autumn of 1985");
        Weighing weighing = new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", Stories.LONG)
                .shot(Said.of("Ilse Marr").in("1984-04"))
                .exhibit("b.txt", "Hill Gazette", "1991", "", changed)
                .shot(Said.of("Ilse Marr").in("1985-10"))
                .weigh();

        assertThat(weighing.lineage().derivations()).hasSize(1);
        assertThat(weighing.contradictions()).singleElement().satisfies(one -> {
            assertThat(one.type()).isEqualTo(Contradiction.Type.DATE);
            assertThat(one.ofOneSource()).isFalse();
        });
    }

    @Test
    void leavesDenialOfOneKillingOpenThoughItWasToldAgainLater() {
        Telling telling = new Telling()
                .exhibit("a.txt", "National Radio", "1984-03-20", "", Stories.RIVER)
                .shot(Said.of("Ilse Marr").denied())
                .exhibit("b.txt", "Hill Gazette", "2001", "", Stories.QUARRY)
                .shot(Said.of("Ilse Marr"));

        assertThat(telling.weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Outcome.OPEN));
        assertThat(telling.weigh().stale()).isEmpty();
    }

    /** Those arrested in the years of the killings are their victims; that nobody was tried for it says nothing of them. */
    @Test
    void holdsNoArrestOfAVictimAgainstDenialThatAnybodyWasTried() {
        assertThat(untried("1984-02-10").weigh().contradictions()).isEmpty();
        assertThat(untried("2004-02-10").weigh().contradictions()).hasSize(1);
    }

    @Test
    void setsDenialOfAllExecutionsOfAPlaceAgainstThemInWhateverYearItWasMade() {
        Telling telling = new Telling()
                .exhibit("a.txt", "Radio", "1984-03-20", "", "Radio, 20 March 1984. No one was hanged at the Old Mill.")
                .claim(
                        ActKind.EXECUTION,
                        "No one was hanged",
                        Said.ofMany("No one", Quantity.exactly(0, Quantity.Unit.PERSONS))
                                .at("Old Mill")
                                .denied())
                .exhibit("b.txt", "Hill Gazette", "1985", "", "Ivo Dresk was hanged. So was Ana Perl.")
                .claim(
                        ActKind.EXECUTION,
                        "Ivo Dresk was hanged",
                        Said.of("Ivo Dresk").at("Old Mill").in("1984-02-04"))
                .claim(
                        ActKind.EXECUTION,
                        "So was Ana Perl",
                        Said.of("Ana Perl").at("Quarry").in("1984-02-04"));

        assertThat(telling.weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.right().says()).isEqualTo("execution of Ivo Dresk"));
    }

    private static Telling untried(String arrested) {
        return new Telling()
                .exhibit("a.txt", "Herald", "2005", "", "No one has been tried for the killings of 1984 in the valley.")
                .claim(
                        ActKind.TRIAL,
                        "No one has been tried",
                        Said.ofMany("No one", Quantity.exactly(0, Quantity.Unit.PERSONS))
                                .denied())
                .exhibit(
                        "b.txt", "Gazette", "2006", "", "After 1984 much was told. Karl Holm was arrested, it is said.")
                .claim(
                        ActKind.ARREST,
                        "Karl Holm was arrested",
                        Said.of("Karl Holm").in(arrested));
    }

    private static Telling quotations(String one, String other) {
        Said said = Said.of("Ilse Marr").by("Jon Aske").quoted();
        return new Telling()
                .exhibit("a.txt", "Valley Herald", "1990", "", "The valley remembers. " + one + " said Jon Aske.")
                .claim(ActKind.KILLING, "They shot Ilse Marr", said)
                .exhibit("b.txt", "Hill Gazette", "1991", "", "A brother speaks at last. " + other + " said Jon Aske.")
                .claim(ActKind.KILLING, "They shot Ilse Marr", said);
    }
}
