package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.CaseView;
import inquest.core.model.Contradiction;
import inquest.core.model.Corroboration;
import inquest.core.model.Corroboration.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three articles, one movement behind two of them, read and weighed for real. Country, people and words are invented. */
class ThreeArticlesTest {

    private static final String FIRST = """
            A year after Borun Askari took office, the families of the dead in Velmaria still wait.

            In the summer of 1984, political prisoners were killed in every province on the order of the Guardian.

            Only one person involved in the 1984 massacre has faced trial to date: Tavin Dresk, a former Oldmere Prison official who was\
             arrested by Norlandish police in 2018. He was sentenced to life in prison in July.
            """;

    private static final String SECOND = """
            In a conference last week, hosted by the Assembly for a Free Velmaria (AFV), the subject was the crime of 37 years ago, the\
             brutal massacre of 30,000 political prisoners. No one has ever been brought to justice for the killings of the summer of\
             1984.

            The speakers asked the Northern Union (NU) to act. On August 3, an official from the Northern Union was sent to attend Borun\
             Askari’s inauguration as the new president.

            The AFV said, “In sending a delegation to Askari’s inauguration, the NU gave its blessing to those who gave the orders.”
            """;

    private static final String THIRD = """
            Supporters of the Assembly for a Free Velmaria met in Port Ansel on Monday. The events featured comments from lawmakers who\
             support the Assembly for a Free Velmaria.

            Mirela Aston, a former senator, said at the conference, “Askari should be held responsible for the murder of over 30,000\
             political prisoners in 1984.”

            Peter Marlow, the former foreign secretary, referred to the 1984 massacre and said, “Names of over 5,000 have been published.\
             Because Velmaria has never allowed an investigation into these killings, we do not know the true number of people who were\
             murdered. But it is almost certainly more than the 5,000 lists of names that we have.”

            A Norlandish court used the same law in 2018 to arrest a lower-level participant in the 1984 massacre, Tavin Dresk. Askari’s\
             part made him responsible for many of the 30,000 deaths.
            """;

    private static final String SOURCES =
            "file,published,language,kind\nfirst.txt,2022-09,en,press\nsecond.txt,2021-08,en,press\nthird.txt,2021-09,en,press\n";

    @TempDir
    static Path temporary;

    private static CaseView view = ToldCase.NOTHING;

    @BeforeAll
    static void buildsOnce() throws IOException {
        view = ToldCase.of(
                temporary,
                Map.of(
                        "first.txt", FIRST,
                        "second.txt", SECOND,
                        "third.txt", THIRD,
                        "sources.csv", SOURCES));
    }

    @Test
    void setsThirtyThousandAgainstMoreThanTheFiveThousand() {
        assertThat(of(Contradiction.Type.NUMBER)).anySatisfy(one -> {
            assertThat(one.left().says() + one.right().says())
                    .contains("30,000 persons")
                    .contains("more than the 5,000 persons");
            assertThat(one.outcome()).isEqualTo(Contradiction.Outcome.OPEN);
            assertThat(one.ofOneSource()).isFalse();
        });
    }

    @Test
    void findsOneOriginBehindThirtyThousandAndSaysHow() {
        Corroboration figure = view.weighing().corroborations().stream()
                .filter(one -> one.subject().kind() == Subject.Kind.FIGURE
                        && one.tally().claims() >= 3)
                .findFirst()
                .orElseThrow();

        assertThat(figure.independent()).isEqualTo(1);
        assertThat(figure.level()).isEqualTo(Corroboration.Level.SAME_ORIGIN);
        assertThat(figure.why().text())
                .contains("Assembly")
                .contains("in its own voice) repeats Mirela Aston, whom the same text quotes for it");
    }

    @Test
    void explainsByTimeThatNobodyHadBeenTriedWhenItWasSaid() {
        assertThat(of(Contradiction.Type.OCCURRENCE))
                .filteredOn(one -> one.outcome() == Contradiction.Outcome.EXPLAINED_BY_TIME)
                .extracting(one -> one.left().says() + " / " + one.right().says())
                .anySatisfy(says -> assertThat(says)
                        .contains("No one has ever been brought to justice")
                        .contains("sentencing of Tavin Dresk"));
    }

    @Test
    void setsOfficialAgainstDelegationAtTheInauguration() {
        assertThat(of(Contradiction.Type.IDENTITY))
                .singleElement()
                .satisfies(
                        one -> assertThat(List.of(one.left().says(), one.right().says()))
                                .containsExactly(
                                        "an official from the Northern Union at the inauguration",
                                        "a delegation at the inauguration"));
    }

    @Test
    void gradesNothingConfirmedAndCorroboratesNothing() {
        assertThat(view.weighing().grades()).isNotEmpty().noneMatch(grade -> grade.information() == 1);
        assertThat(view.weighing().corroborations()).allMatch(one -> one.independent() == 1);
    }

    private static List<Contradiction> of(Contradiction.Type type) {
        return view.weighing().contradictions().stream()
                .filter(one -> one.type() == type)
                .toList();
    }
}
