package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.read.Annotated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {

    private static final CoreNlpAnnotator GRAMMAR = new CoreNlpAnnotator();

    @Test
    void aMonthAndItsDayAreOneExpression() {
        String text = "They were shot on Oct. 23, and nobody was told. The families waited three weeks.";
        Annotated annotated = GRAMMAR.annotate(text);
        assertThat(annotated.times())
                .extracting(
                        time -> text.substring(time.span().start(), time.span().end()), Annotated.Time::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Oct. 23", "XXXX-10-23"),
                        org.assertj.core.groups.Tuple.tuple("three weeks", "P3W"));
    }

    @Test
    void numbersAndOrdinalsAreToldWithoutTimes() {
        List<String> entities =
                GRAMMAR.annotate("The second court freed seven prisoners.").sentences().get(0).tokens().stream()
                        .map(Annotated.Token::entity)
                        .toList();
        assertThat(entities).containsExactly("O", "ORDINAL", "O", "O", "NUMBER", "O", "O");
    }

    /** Each would be left out, were its one word of time not known. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "last summer",
                "two days ago",
                "the previous evening",
                "every fortnight",
                "each quarter",
                "three decades later",
                "on Thursday",
                "at midnight",
                "overnight",
                "in March"
            })
    void everyWordOfTimeIsLookedAt(String when) {
        assertThat(GRAMMAR.annotate("The guards took the men away " + when + ".")
                        .times())
                .isNotEmpty();
    }
}
