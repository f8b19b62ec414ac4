package inquest.text;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations.TimexAnnotation;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import inquest.core.read.Annotated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
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

    /** What lies around an expression must not be cut away: SUTime looks at it too. */
    @Test
    void findsWhatSuTimeFindsInWholeSentences() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos");
        Annotation annotation = new Annotation(
                "Two men were charged early New Year's Day. On the night of 12 June 1984, between"
                        + " 10 and 11 p.m., three trucks came. In the first half of the 1980s a couple of hundred people a year were"
                        + " held for up to six months or more. The previous evening, and every other Friday since then, he was beaten."
                        + " She was 23 years old, had 1,200 goats and lived at 17 Mill Road for the past twenty four years. It is"
                        + " recent. By the end of last week, the 2nd day of the 14-day strike, 4,000 had joined; from 1979 to 1981"
                        + " there were none. The 19th century's laws were then, in late May or early June of that year, repealed.");
        new StanfordCoreNLP(settings).annotate(annotation);
        Properties bare = new Properties();
        bare.setProperty("sutime.binders", "0");
        TimeAnnotator whole = new TimeAnnotator("sutime", bare);
        TimeExpressions near = new TimeExpressions();
        int found = 0;
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<String> expected = new ArrayList<>();
            for (CoreMap expression : whole.annotateSingleSentence(sentence, "", new SUTime.TimeIndex())) {
                int before = sentence.get(CoreAnnotations.TokenBeginAnnotation.class);
                expected.add(expression.get(CoreAnnotations.TokenBeginAnnotation.class)
                        - before
                        + " "
                        + Objects.requireNonNullElse(
                                expression.get(TimexAnnotation.class).value(), ""));
            }
            assertThat(near.in(sentence))
                    .extracting(time -> time.from() + " " + time.value())
                    .isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(10);
    }
}
