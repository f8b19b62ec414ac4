package inquest.core.inquiry;

import static inquest.core.inquiry.TrialCase.list;
import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.score.LinkModel;
import inquest.core.model.AccessLevel;
import inquest.core.model.CaseView;
import inquest.core.model.Cluster;
import inquest.core.model.Mention;
import inquest.core.model.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lists long enough for the engine, in a case. All people are invented. */
class CaseLinkingTest {

    private static final List<String> GIVEN =
            List.of("Taro", "Ilse", "Oswin", "Maraid", "Jorun", "Kelda", "Pavo", "Runa");
    private static final String CONSONANTS = "bdfglmnprstvz";
    private static final String VOWELS = "aeiou";

    private final TrialCase trial = new TrialCase();

    @Test
    void keepsTheFirstModelUntilAskedForANewOne() throws IOException {
        build(trial.put("a.csv", people(1, 0, 130)));
        LinkModel first = model(trial);
        build(trial.put("b.csv", people(1, 60, 220)));

        assertThat(model(trial)).isSameAs(first);

        trial.inquiry().build(intake(trial), true);

        assertThat(model(trial)).isNotSameAs(first);
    }

    @Test
    void givesTheSameWhetherAListCameLaterOrWithTheOthers() throws IOException {
        build(trial.put("b.csv", people(1, 60, 220)));
        CaseView later = build(trial.put("a.csv", people(1, 0, 130)).put("c.csv", people(1, 100, 140)));

        TrialCase once = new TrialCase();
        once.registry.adopt(AccessLevel.STRICTLY_CONFIDENTIAL, model(trial));
        CaseView together = build(once.put("a.csv", people(1, 0, 130))
                .put("b.csv", people(1, 60, 220))
                .put("c.csv", people(1, 100, 140)));

        assertThat(together.clusters()).isEqualTo(later.clusters());
        assertThat(together.apart()).isEqualTo(later.apart());
        assertThat(later.clusters())
                .filteredOn(cluster -> cluster.mentions().size() > 1)
                .hasSizeGreaterThan(60);
    }

    /** What a build leaves for the next spares work and decides nothing: neither its loss nor damage shows. */
    @Test
    void givesTheSameWhateverALinkingHasLeft() throws IOException {
        build(trial.put("a.csv", people(1, 0, 130)).put("b.csv", people(1, 60, 220)));
        Ledger grown = trial.ledger;
        trial.put("c.csv", people(1, 100, 240));
        CaseView taken = build(trial);
        for (Optional<CaseLinking.Left> left : List.of(
                Optional.<CaseLinking.Left>empty(),
                Optional.of(new CaseLinking.Left("bm8gbGlua3M=")),
                Optional.of(new CaseLinking.Left("!")))) {
            trial.ledger = new Leaving(left);
            CaseView anew = trial.view(AccessLevel.STRICTLY_CONFIDENTIAL);
            assertThat(anew.clusters()).isEqualTo(taken.clusters());
            assertThat(anew.apart()).isEqualTo(taken.apart());
        }
        trial.ledger = grown;
        assertThat(trial.view(AccessLevel.STRICTLY_CONFIDENTIAL).clusters()).isEqualTo(taken.clusters());
    }

    /** A ledger that holds nothing but what a linking left. */
    private static final class Leaving implements Ledger {
        private final MemoryLedger held = new MemoryLedger();
        private final Optional<CaseLinking.Left> left;

        Leaving(Optional<CaseLinking.Left> left) {
            this.left = left;
        }

        @Override
        public <T extends Record> Optional<T> find(RunKey key, Class<T> type) {
            return type == CaseLinking.Left.class ? left.map(type::cast) : held.find(key, type);
        }

        @Override
        public void keep(RunKey key, Record result) {
            held.keep(key, result);
        }

        @Override
        public void close() {}
    }

    @Test
    void confidentialListsLeaveNoTraceInTheWeightsBelow() throws IOException {
        trial.put("a.csv", people(1, 0, 130)).put("b.csv", people(1, 60, 220));
        build(trial);
        TrialCase withSecret = new TrialCase()
                .put("a.csv", people(1, 0, 130))
                .put("b.csv", people(1, 60, 220))
                .put("secret.csv", people(1, 90, 400))
                .hold("secret.csv", AccessLevel.CONFIDENTIAL);
        build(withSecret);

        CaseView open = trial.view(AccessLevel.RESTRICTED);
        CaseView below = withSecret.view(AccessLevel.RESTRICTED);

        assertThat(below).isEqualTo(open);
        assertThat(withSecret.view(AccessLevel.CONFIDENTIAL).clusters()).isNotEqualTo(open.clusters());
    }

    @Test
    void joinsNoTwoRowsOfAListThatIsSaidToHoldNobodyTwice() throws IOException {
        String twice =
                people(1, 0, 130) + "\n" + people(1, 0, 130).lines().skip(1).collect(Collectors.joining("\n"));
        CaseView free = build(trial.put("a.csv", twice));
        TrialCase said = new TrialCase().put("a.csv", twice);
        said.say("a.csv", AccessLevel.RESTRICTED, ofKind("deduplicated list"));
        CaseView clean = build(said);

        assertThat(free.clusters()).anyMatch(cluster -> cluster.mentions().size() > 1);
        assertThat(clean.clusters()).allMatch(cluster -> cluster.mentions().size() == 1);
    }

    private static Source ofKind(String kind) {
        return new Source(
                Optional.empty(),
                Source.Origin.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.of(kind),
                Source.Standing.UNKNOWN,
                Optional.empty());
    }

    /** One list has dates of birth, the other ages: of people of one name, the age tells who is meant. */
    @Test
    void weighsAgesAgainstDatesOfBirth() throws IOException {
        StringBuilder births = new StringBuilder("table:Given name|Family name|Date of birth|Date of Execution");
        StringBuilder ages = new StringBuilder("table:Given name|Family name|Age|Date of Execution");
        Random random = new Random(5);
        for (int person = 0; person < 300; person++) {
            String name = GIVEN.get(random.nextInt(GIVEN.size())) + "|" + word(random, 1) + "sen";
            int year = 1900 + random.nextInt(60);
            String birth = String.format(
                    java.util.Locale.ROOT, "%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
            births.append(String.format(java.util.Locale.ROOT, "\n%s|%s|1985", name, birth));
            if (person % 2 == 1) {
                int age = 1985 - year - random.nextInt(2);
                ages.append(String.format(java.util.Locale.ROOT, "\n%s|%d|1985", name, age));
            }
        }
        CaseView view = build(trial.put("births.csv", births.toString()).put("ages.csv", ages.toString()));

        assertThat(view.clusters())
                .filteredOn(cluster -> cluster.mentions().size() > 1)
                .hasSizeGreaterThan(100)
                .flatExtracting(Cluster::links)
                .allSatisfy(link -> assertThat(link.why().text())
                        .contains("birth by age", "the age fits the year of birth")
                        .doesNotContain("years off"));
    }

    @Test
    void joinsShortListsByRuleAndDrawsNoSamplesOfThem() throws IOException {
        CaseView view = build(trial.put("a.csv", people(1, 0, 40)).put("b.csv", people(1, 20, 60)));

        assertThat(trial.registry.linkModel(AccessLevel.STRICTLY_CONFIDENTIAL)).isEmpty();
        assertThat(trial.inquiry().linkages(view, 5, 1)).isEmpty();
        assertThat(view.clusters())
                .flatExtracting(Cluster::links)
                .allSatisfy(link -> assertThat(link.why().reason()).startsWith("the same full name"));
    }

    @Test
    void samplesOnlyRowsOfLists() throws IOException {
        CaseView view = build(trial.put("a.csv", people(1, 0, 130)).put("b.csv", people(1, 60, 220)));
        List<List<Cluster>> samples = trial.inquiry().linkages(view, 4, 1);

        assertThat(samples)
                .hasSize(4)
                .allSatisfy(sample -> assertThat(mentions(sample)).isEqualTo(mentions(view.clusters())));
        assertThat(trial.inquiry().linkages(view, 4, 1)).isEqualTo(samples);
    }

    private static Set<Mention> mentions(List<Cluster> clusters) {
        return clusters.stream().flatMap(cluster -> cluster.mentions().stream()).collect(Collectors.toSet());
    }

    private static LinkModel model(TrialCase trial) {
        return trial.registry.linkModel(AccessLevel.STRICTLY_CONFIDENTIAL).orElseThrow();
    }

    private static CaseView build(TrialCase trial) throws IOException {
        return trial.build();
    }

    private static Intake intake(TrialCase trial) {
        List<Intake.Incoming> incoming = new ArrayList<>();
        trial.files.forEach((path, content) -> incoming.add(new Intake.Incoming(
                path,
                () -> new java.io.ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
        return new Intake(incoming, List.of());
    }

    /** The people of these numbers, one in five with a slip in the family name that hangs on who else is in the list. */
    private static String people(int seed, int from, int to) {
        List<String> rows = new ArrayList<>();
        for (int person = from; person < to; person++) {
            Random random = new Random(1000L * seed + person);
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String family = word(random, 3);
            if ((person + to) % 5 == 0) {
                family = family.substring(0, 2) + family.substring(3);
            }
            rows.add(String.format(
                    java.util.Locale.ROOT,
                    "%s|%s|19%02d-%02d-%02d",
                    given,
                    family,
                    80 + random.nextInt(9),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28)));
        }
        return list(rows.toArray(String[]::new));
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < syllables; at++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
