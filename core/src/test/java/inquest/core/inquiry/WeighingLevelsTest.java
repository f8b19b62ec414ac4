package inquest.core.inquiry;

import static inquest.core.inquiry.TrialCase.list;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.model.AccessLevel;
import inquest.core.model.CaseView;
import inquest.core.model.Cluster;
import inquest.core.model.Contradiction;
import inquest.core.model.Corroboration.Level;
import inquest.core.model.Corroboration.Subject;
import inquest.core.model.PairRuling;
import inquest.core.model.Party;
import inquest.core.model.Source;
import inquest.core.read.Gazetteer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lies above a level must not weigh there. All people are invented. */
class WeighingLevelsTest {

    private static final String HEADER = "table:Given name|Father's name|Family name|Date of birth|Date of Execution\n";

    private final TrialCase trial = new TrialCase();

    @Test
    void confidentialListChangesNoWeighingBelow() throws IOException {
        trial.put("a.csv", list("Taro|Velmi|1988-07-28", "Ida|Rosmar|1988-08-02"))
                .say("a.csv", AccessLevel.RESTRICTED, by("Valley Committee"));
        trial.build();
        CaseView open = trial.view(AccessLevel.RESTRICTED);
        trial.put("secret.csv", list("Taro|Velmi|1988-07-28", "Ida|Rosmar|1988-08-09"))
                .say("secret.csv", AccessLevel.CONFIDENTIAL, by("A Clerk"));
        trial.build();

        assertThat(trial.view(AccessLevel.RESTRICTED).weighing()).isEqualTo(open.weighing());
        assertThat(levels(open)).containsOnly(Level.UNCORROBORATED);
        CaseView all = trial.view(AccessLevel.CONFIDENTIAL);
        assertThat(levels(all)).as("and it does weigh where it may be seen").contains(Level.CORROBORATED);
    }

    @Test
    void confidentialCopyChangesNoWeighingBelow() throws IOException {
        String rows = list("Taro|Velmi|1988-07-28", "Ida|Rosmar|1988-08-02");
        trial.put("b.csv", rows)
                .put("c.csv", list("Taro|Velmi|1988-07-29"))
                .say("c.csv", AccessLevel.RESTRICTED, by("Hill Committee"));
        trial.build();
        CaseView open = trial.view(AccessLevel.RESTRICTED);
        trial.put("a-copy.csv", rows).say("a-copy.csv", AccessLevel.CONFIDENTIAL, by("A Clerk"));
        trial.build();

        assertThat(trial.view(AccessLevel.RESTRICTED).weighing()).isEqualTo(open.weighing());
        assertThat(trial.view(AccessLevel.CONFIDENTIAL).weighing().lineage().derivations())
                .as("and it is seen to be a copy where it may be seen")
                .isNotEmpty();
    }

    @Test
    void setsTwoBirthsAndTwoFathersOfOnePersonAgainstEachOther() throws IOException {
        trial.put("a.csv", HEADER + "Taro|Oso|Velmi|1960-02-01|1988-07-28")
                .put("b.csv", HEADER + "Taro|Karim|Velmi|1961|1988-07-28");
        trial.build();
        List<Cluster> apart = trial.view(AccessLevel.RESTRICTED).clusters();
        PairRuling same = new PairRuling(
                apart.get(0).mentions().get(0).anchor(),
                apart.get(1).mentions().get(0).anchor(),
                PairRuling.Decision.SAME,
                "r1");
        trial.registry.rule(AccessLevel.RESTRICTED, new Rulings(List.of(same), List.of()));
        CaseView view = trial.view(AccessLevel.RESTRICTED);

        assertThat(view.clusters()).hasSize(1);
        assertThat(view.weighing().contradictions())
                .extracting(Contradiction::type)
                .containsExactlyInAnyOrder(Contradiction.Type.DATE, Contradiction.Type.IDENTITY);
        assertThat(view.weighing().contradictions())
                .extracting(one -> one.left().says())
                .anySatisfy(says -> assertThat(says).startsWith("the father of Taro Velmi: "))
                .anySatisfy(says -> assertThat(says).startsWith("the birth of Taro Velmi: 196"));
    }

    @Test
    void takesTwoNamesOfOnePlaceInTheGazetteerForOne() throws IOException {
        String header = "table:Given name|Family name|Date of Execution|Place of Execution\n";
        trial.put("a.csv", header + "Taro|Velmi|1988-07-28|Tall Siah")
                .put("b.csv", header + "Taro|Velmi|1988-07-28|Blackhill");
        trial.build();
        assertThat(trial.view(AccessLevel.RESTRICTED).weighing().contradictions())
                .extracting(Contradiction::type)
                .containsExactly(Contradiction.Type.PLACE);

        trial.gazetteer =
                new Gazetteer(List.of(new Gazetteer.Entry("Tall Siah", Party.Kind.PLACE, List.of("Blackhill"))));
        trial.build();
        assertThat(trial.view(AccessLevel.RESTRICTED).weighing().contradictions())
                .isEmpty();
    }

    private static List<Level> levels(CaseView view) {
        return view.weighing().corroborations().stream()
                .filter(one -> one.subject().kind() == Subject.Kind.ACT)
                .map(one -> one.level())
                .toList();
    }

    private static Source by(String publisher) {
        return new Source(
                Optional.empty(),
                new Source.Origin(Optional.of(publisher), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Source.Standing.UNKNOWN,
                Optional.empty());
    }
}
