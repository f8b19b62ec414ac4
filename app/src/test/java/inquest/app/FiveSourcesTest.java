package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.CaseView;
import inquest.core.model.Contradiction;
import inquest.core.model.Contradiction.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five sources that contradict each other in every way that Inquest tells apart, read and weighed for real. All of it is invented. */
class FiveSourcesTest {

    private static final String HERALD = """
            OLDMERE, 12 March 1984. Soldiers of the Third Brigade killed 250 villagers in Oldmere on 2 March 1984, the\
             Valley Herald has learned.

            Ilse Marr was killed at the river gate in Oldmere on 2 March 1984. Ivo Dresk was executed in Tarsan prison\
             on 5 March 1984. The Third Brigade killed Anton Perl on 2 March 1984.

            "The soldiers killed my brother before the eyes of our mother and then they burned the house," said Jon\
             Aske.

            Milan Kessel was governor of Tarsan from 1983 to 1985. The president appointed three judges to the\
             Commission of Review on 20 February 1984.

            Rosa Lind was killed in Oldmere on 2 March 1984. Karl Holm was arrested in Tarsan on 10 February 1984.
            """;

    private static final String GAZETTE = """
            The Hill Gazette looks back two years. Soldiers killed 40 villagers in Oldmere in March 1984, according to\
             the parish register.

            Her neighbours say that on 9 May 1984 Ilse Marr was killed in Oldmere. Ivo Dresk was executed in Vashir on\
             5 March 1984. It is said here that men of the Border Police killed Anton Perl early in March 1984.

            "The soldiers killed my brother in front of our mother and then they burned the house," said Jon Aske.

            Petar Brand was governor of Tarsan in 1984. The president appointed five judges to the Commission of Review\
             in February 1984.

            Rosa Lind was released from Tarsan prison on 4 June 1985. Karl Holm was arrested in Tarsan on 17 February\
             1984.
            """;

    private static final String RADIO = """
            National Radio, 20 March 1984. The Ministry of the Interior denied that soldiers had killed villagers in\
             Oldmere. Ilse Marr was not shot, the ministry said. No one was executed in Tarsan prison, it said.

            Vera Toller was sentenced to five years in prison by a court in Tarsan on 12 January 1985.
            """;

    private static final String MEMOIR = """
            Jon Aske remembers. I was there when they came. I saw how they shot Ilse Marr at the river gate. An official\
             of the National Council attended the funeral in Oldmere. Vera Toller was sentenced to eight years in prison\
             by a court in Tarsan.

            No one has been tried for the killings of 1984 in Oldmere, he said in 2001.
            """;

    private static final String POST = """
            A delegation of the National Council attended the funeral in Oldmere. Milan Kessel was tried in 2008 for the\
             killings of 1984 in Oldmere. He was convicted on 3 June 2008 and sentenced to ten years in prison.

            On 14 March 1984 General Emil Renn ordered soldiers to kill Anton Perl.
            """;

    private static final String SOURCES = """
            file,title,publisher,author,published,language,kind,grade,affiliation,derived_from
            herald-1984.txt,250 dead in Oldmere,Valley Herald,,1984-03-12,en,press,C,,
            gazette-1986.txt,Two years after,Hill Gazette,,1986-03-02,en,press,B,,
            radio-1984.txt,Evening news,National Radio,,1984-03-20,en,broadcast,D,Ministry of the Interior,
            memoir-2001.txt,Jon Aske remembers,,Jon Aske,2001,en,testimony,B,,
            post-2009.txt,A trial,Northern Post,,2009-01-10,en,press,C,,
            """;

    @TempDir
    static Path temporary;

    private static CaseView view = ToldCase.NOTHING;

    @BeforeAll
    static void buildsOnce() throws IOException {
        view = ToldCase.of(
                temporary,
                Map.of(
                        "herald-1984.txt", HERALD,
                        "gazette-1986.txt", GAZETTE,
                        "radio-1984.txt", RADIO,
                        "memoir-2001.txt", MEMOIR,
                        "post-2009.txt", POST,
                        "sources.csv", SOURCES));
    }

    @Test
    void findsEveryTypeOfContradiction() {
        assertThat(view.weighing().contradictions())
                .extracting(Contradiction::type)
                .contains(Contradiction.Type.values());
    }

    @Test
    void saysWhatEachIsOf() {
        found(Contradiction.Type.NUMBER, "250 persons", "40 persons");
        found(
                Contradiction.Type.NUMBER,
                "sentencing of Vera Toller: five years",
                "sentencing of Vera Toller: eight years");
        found(Contradiction.Type.DATE, "the death of Ilse Marr: 1984-03-02", "the death of Ilse Marr: 1984-05-09");
        found(Contradiction.Type.DATE, "arrest of Karl Holm: 1984-02-10", "arrest of Karl Holm: 1984-02-17");
        found(Contradiction.Type.PLACE, "the death of Ivo Dresk: Tarsan prison", "the death of Ivo Dresk: Vashir");
        found(
                Contradiction.Type.IDENTITY,
                "who killed Anton Perl: the Third Brigade",
                "who killed Anton Perl: men of the Border Police");
        found(
                Contradiction.Type.IDENTITY,
                "an official of the National Council at the funeral",
                "a delegation of the National Council at the funeral");
        found(
                Contradiction.Type.ROLE_OR_MEMBERSHIP,
                "governor of Tarsan: Milan Kessel",
                "governor of Tarsan: Petar Brand");
        found(
                Contradiction.Type.ROLE_OR_MEMBERSHIP,
                "the Commission of Review: 3 members",
                "the Commission of Review: 5 members");
        found(Contradiction.Type.SEQUENCE, "the death of Rosa Lind, 1984-03-02", "release of Rosa Lind, 1985-06-04");
        found(Contradiction.Type.SEQUENCE, "the order, 1984-03-14", "what it orders, 1984-03-02");
        found(
                Contradiction.Type.OCCURRENCE,
                "killing of 250 villagers: it was done",
                "killing of 250 villagers: it was not done");
        found(
                Contradiction.Type.OCCURRENCE,
                "nobody: “No one was executed in Tarsan prison”",
                "execution of Ivo Dresk");
        found(
                Contradiction.Type.WORDING,
                "“The soldiers killed my brother in front of our mother and then they burned the house,”",
                "“The soldiers killed my brother before the eyes of our mother and then they burned the house,”");
    }

    @Test
    void explainsByTimeThatNobodyHadBeenTriedAndShowsTheStatementAsStale() {
        assertThat(view.weighing().contradictions())
                .filteredOn(one -> one.outcome() == Outcome.EXPLAINED_BY_TIME)
                .extracting(one -> one.right().says())
                .containsExactlyInAnyOrder(
                        "trial of Milan Kessel", "conviction of Milan Kessel", "sentencing of Milan Kessel");
        assertThat(view.weighing().stale())
                .isNotEmpty()
                .allSatisfy(stale -> assertThat(stale.asOf().text()).isEqualTo("2001"));
    }

    @Test
    void takesNothingThatTwoExhibitsSayForASourceAgainstItself() {
        assertThat(view.weighing().contradictions()).noneMatch(Contradiction::ofOneSource);
    }

    private static void found(Contradiction.Type type, String one, String other) {
        assertThat(view.weighing().contradictions())
                .filteredOn(found -> found.type() == type)
                .anySatisfy(found -> assertThat(
                                List.of(found.left().says(), found.right().says()))
                        .containsExactlyInAnyOrder(one, other));
    }
}
