package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.ActKind;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.Quantity;
import inquest.core.model.Weighing;
import inquest.core.weigh.Telling.Said;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Numbers that sources give for one thing. */
class NumbersTest {

    @Test
    void setsTwoNumbersOfOneThingAgainstEachOther() {
        assertThat(Stories.numbers("1984", "1984").weigh().contradictions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.type()).isEqualTo(Contradiction.Type.NUMBER);
                    assertThat(one.outcome()).isEqualTo(Outcome.OPEN);
                });
    }

    @Test
    void comparesNoNumbersOfDifferentYears() {
        assertThat(Stories.numbers("1984", "1991").weigh().contradictions()).isEmpty();
    }

    @Test
    void comparesNoNumbersOfDaysThatLieApart() {
        assertThat(Stories.numbers("1984-03-02", "1984-03-24").weigh().contradictions())
                .isEmpty();
        assertThat(Stories.numbers("1984-03-02", "1984-03-03").weigh().contradictions())
                .as("sources err by a day on when it was")
                .hasSize(1);
        assertThat(Stories.numbers("1984-03-02", "1984").weigh().contradictions())
                .as("the whole year holds the day")
                .hasSize(1);
    }

    @Test
    void setsPeopleToldOfByNameAgainstNoNumberOfOthers() {
        Quantity one = Quantity.exactly(1, Quantity.Unit.PERSONS);
        Telling story = new Telling()
                .exhibit("a.txt", "Valley Herald", "2005", "", "In 1984 Ilse Marr was shot.")
                .claim(
                        ActKind.KILLING,
                        "Ilse Marr was shot",
                        Said.of("Ilse Marr").counted(one).in("1984"))
                .exhibit("b.txt", "Hill Gazette", "2006", "", "In 1984 they shot 400 villagers.")
                .claim(
                        ActKind.KILLING,
                        "they shot 400 villagers",
                        Said.ofMany("400 villagers", Quantity.exactly(400, Quantity.Unit.PERSONS))
                                .in("1984"));

        assertThat(story.weigh().contradictions()).isEmpty();
    }

    @Test
    void takesRoughNumberForOneThatSetsNoBound() {
        assertThat(Quantity.exactly(1500, Quantity.Unit.PERSONS).isRough()).isFalse();
        Quantity rough = new Quantity(
                OptionalLong.of(400), OptionalLong.of(400), Optional.of("approximately"), Quantity.Unit.PERSONS);
        assertThat(rough.isRough()).isTrue();
        assertThat(Stories.counts(rough, 410).weigh().contradictions()).isEmpty();
        assertThat(Stories.counts(rough, 150).weigh().contradictions()).hasSize(1);
    }

    @Test
    void weighsVagueNumbersAndSetsThemAgainstNone() {
        Quantity vague = new Quantity(
                OptionalLong.of(2000), OptionalLong.empty(), Optional.of("thousands of"), Quantity.Unit.PERSONS);
        Weighing weighing = Stories.counts(vague, 150).weigh();

        assertThat(weighing.contradictions()).isEmpty();
        assertThat(weighing.corroborations())
                .filteredOn(one -> one.subject().kind() == Subject.Kind.FIGURE)
                .hasSize(2);
    }
}
