package inquest.core.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.Contradiction.Outcome;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.WeighingRuling;
import org.junit.jupiter.api.Test;

/** What people decide prevails over what is worked out. */
class WeighingRulingsTest {

    @Test
    void followsRulingOnContradiction() {
        Telling telling = Stories.numbers("1984", "1984");
        telling.rule(WeighingRuling.Kind.CONTRADICTION, "left prevails", telling.claim(0), telling.claim(1));

        assertThat(telling.weigh().contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Outcome.RULED));
    }

    @Test
    void followsRulingOnGrade() {
        Telling telling = Stories.two("", "");
        telling.rule(WeighingRuling.Kind.GRADE, "B2", telling.claim(0));

        assertThat(telling.weigh().grades().get(0).pair()).isEqualTo("B2");
    }

    @Test
    void splitsActAsRuled() {
        Telling telling = Stories.two("Valley Herald", "Hill Gazette");
        telling.rule(WeighingRuling.Kind.ACT, "different", telling.claim(0), telling.claim(1));

        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.UNCORROBORATED, Level.UNCORROBORATED);
    }

    @Test
    void rulingOnAnActLeavesThePersonAsItWas() {
        Telling telling = Stories.two("", "");
        telling.rule(WeighingRuling.Kind.CORROBORATION, "strongly corroborated", telling.claim(0));

        assertThat(telling.weigh().corroborations())
                .filteredOn(one -> one.subject().kind() == Subject.Kind.BEARER)
                .extracting(Corroboration::level)
                .containsOnly(Level.SAME_ORIGIN);
        assertThat(Stories.levels(telling.weigh())).containsExactly(Level.STRONGLY_CORROBORATED);
    }
}
