package inquest.core.inquiry;

import static inquest.core.inquiry.TrialCase.archive;
import static inquest.core.inquiry.TrialCase.list;
import static inquest.core.inquiry.TrialCase.text;
import static inquest.core.model.AccessLevel.CONFIDENTIAL;
import static inquest.core.model.AccessLevel.PUBLIC;
import static inquest.core.model.AccessLevel.RESTRICTED;
import static inquest.core.model.AccessLevel.STRICTLY_CONFIDENTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.AccessLevel;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.ClaimRuling;
import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import inquest.core.model.Exhibit.Kind;
import inquest.core.model.Mention;
import inquest.core.model.PairRuling;
import inquest.core.model.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All people in these lists are invented. */
class InquiryTest {

    private static final String TARO = "Taro|Velmi|1988-07-28";
    private static final String IDA = "Ida|Rosmar|1988-08-02";

    private final TrialCase trial = new TrialCase();

    // ---- receiving

    @Test
    void numbersExhibitsInCodePointOrderOfPath() throws IOException {
        trial.put("b.txt", text("b")).put("a.zip", archive("z.txt", text("z"), "c.txt", text("c")));
        trial.put("\uFF21.txt", text("wide")).put("\uD800\uDF30.txt", text("gothic"));

        assertThat(trial.build().exhibits())
                .extracting(Exhibit::path)
                .containsExactly("a.zip", "a.zip!c.txt", "a.zip!z.txt", "b.txt", "\uFF21.txt", "\uD800\uDF30.txt");
    }

    @Test
    void takesEqualBytesAtTwoPathsForTwoExhibitsAndReadsThemOnce() throws IOException {
        trial.put("one.txt", text("a release")).put("two.txt", text("a release"));

        assertThat(trial.build().exhibits()).hasSize(2);
        assertThat(trial.extracted).containsExactly("one.txt");
        assertThat(trial.annotated).containsExactly("a release");
    }

    @Test
    void letsChangedBytesSupersedeTheFormer() throws IOException {
        CaseView first = trial.put("executed.csv", list(TARO)).build();
        CaseView second = trial.put("executed.csv", list(IDA)).build();

        assertThat(second.exhibits()).extracting(Exhibit::current).containsExactly(false, true);
        assertThat(second.exhibits().get(1).accession().supersedes())
                .contains(first.exhibits().get(0).id());
        assertThat(targets(second)).containsExactly("Ida Rosmar");
    }

    @Test
    void takesUpClaimsAgainWhoseBytesComeBack() throws IOException {
        CaseView first = trial.put("executed.csv", list(TARO)).build();
        trial.put("executed.csv", list(IDA)).build();
        CaseView third = trial.put("executed.csv", list(TARO)).build();

        assertThat(third.claims()).isEqualTo(first.claims());
        assertThat(third.clusters()).isEqualTo(first.clusters());
        assertThat(third.exhibits()).extracting(Exhibit::current).containsExactly(true, false);
    }

    @Test
    void keepsAndMarksFileThatIsGone() throws IOException {
        trial.put("executed.csv", list(TARO)).put("other.txt", text("x")).build();
        trial.files.remove("executed.csv");
        CaseView without = trial.build();

        assertThat(trial.exhibit(without, "executed.csv").seen()).isFalse();
        assertThat(targets(without)).containsExactly("Taro Velmi");
    }

    @Test
    void unmarksFileThatIsThereAgain() throws IOException {
        trial.put("executed.csv", list(TARO)).put("other.txt", text("x")).build();
        trial.files.remove("executed.csv");
        trial.build();
        trial.put("executed.csv", list(TARO));

        assertThat(trial.build().exhibits()).hasSize(2).allMatch(Exhibit::seen);
    }

    @Test
    void derivesMembersFromTheirArchive() throws IOException {
        CaseView view = trial.put("a.zip", archive("b.zip", archive("c.txt", text("c"))))
                .build();

        assertThat(trial.exhibit(view, "a.zip!b.zip!c.txt").accession().derivedFrom())
                .contains(trial.exhibit(view, "a.zip!b.zip").id());
    }

    @Test
    void givesMembersAccessAndSourceOfTheirArchive() throws IOException {
        CaseView view = trial.put("a.zip", archive("c.txt", text("c")))
                .say("a.zip", CONFIDENTIAL, by("Archive of Velm"))
                .build();

        Exhibit member = trial.exhibit(view, "a.zip!c.txt");
        assertThat(member.accession().access()).isEqualTo(CONFIDENTIAL);
        assertThat(member.source().origin().publisher()).contains("Archive of Velm");
        assertThat(trial.view(RESTRICTED).exhibits()).isEmpty();
    }

    @Test
    void leavesArchiveClosedThatLiesTooDeep() throws IOException {
        CaseView view = trial.put("0.zip", nested(5)).build();

        Exhibit.Outcome outcome =
                trial.exhibit(view, "0.zip!1.zip!2.zip!3.zip!4.zip").outcome();
        assertThat(outcome.reason()).contains("too large");
        assertThat(outcome.detail())
                .contains(
                        "It lies more than 4 archives deep, or with it the outermost archive would have more than 50000"
                                + " members. Unpack the outer archives, and hand in what they hold.");
    }

    @Test
    void opensElsewhereWhatLiesTooDeepInOneArchive() throws IOException {
        trial.put("0.zip", nested(5)).put("z.zip", archive("5.txt", text("bottom")));

        assertThat(trial.build().exhibits()).extracting(Exhibit::path).contains("z.zip!5.txt");
    }

    @Test
    void countsArchivesAndNotExclamationMarks() throws IOException {
        trial.put("help!!!!!.zip", archive("c.txt", text("c")));

        assertThat(trial.build().exhibits()).extracting(Exhibit::path).contains("help!!!!!.zip!c.txt");
    }

    @Test
    void opensArchivesThatRunWhichDiedDidNotReach() throws IOException {
        String inner = archive("c.txt", text("c"));
        trial.put("a.zip", archive("b.zip", inner)).build();
        TrialCase died = new TrialCase().put("a.zip", archive("b.zip", inner));
        died.ledger = trial.ledger;
        trial.registry.accessions().stream()
                .filter(accession -> !accession.path().endsWith("c.txt"))
                .forEach(died.registry::receive);
        for (var accession : trial.registry.accessions()) {
            died.registry.vault().keep(trial.registry.vault().open(accession.content()));
        }

        assertThat(died.build()).isEqualTo(trial.view(STRICTLY_CONFIDENTIAL));
    }

    // ---- reading again

    @Test
    void doesNothingTwice() throws IOException {
        trial.put("a.zip", archive("b.zip", archive("c.txt", text("c")))).put("executed.csv", list(TARO));
        trial.put("0.zip", nested(5));
        CaseView first = trial.build();
        trial.extracted.clear();
        trial.annotated.clear();

        assertThat(trial.build()).isEqualTo(first);
        assertThat(trial.extracted).isEmpty();
        assertThat(trial.annotated).isEmpty();
    }

    @Test
    void derivesTheSameWithoutTheLedger() throws IOException {
        trial.put("a.zip", archive("b.txt", text("b"))).put("0.zip", nested(5)).put("executed.csv", list(TARO, IDA));
        CaseView first = trial.build();
        trial.ledger = new MemoryLedger();

        assertThat(trial.view(STRICTLY_CONFIDENTIAL)).isEqualTo(first);
    }

    @Test
    void readsOnlyThoseAgainWhoseSettingsChange() throws IOException {
        trial.put("one.txt", text("one")).put("two.txt", text("two")).build();
        trial.annotated.clear();
        trial.say("two.txt", RESTRICTED, by("Paper of Velm")).build();

        assertThat(trial.annotated).containsExactly("two");
    }

    @Test
    void readsNothingAgainWhenOnlyAccessChanges() throws IOException {
        trial.put("one.txt", text("one")).build();
        trial.annotated.clear();
        trial.hold("one.txt", CONFIDENTIAL).build();

        assertThat(trial.annotated).isEmpty();
    }

    @Test
    void readsNoClaimsInOtherLanguages() throws IOException {
        CaseView view = trial.put("note.txt", "fa:یادداشت").build();

        Exhibit.Outcome outcome = trial.exhibit(view, "note.txt").outcome();
        assertThat(outcome.kind()).isEqualTo(Kind.NOT_READ);
        assertThat(outcome.partial()).isFalse();
        assertThat(outcome.detail())
                .contains(
                        "Expected English, found Persian. The text is kept and can be quoted; its claims must be coded"
                                + " by a person.");
        assertThat(trial.annotated).isEmpty();
    }

    @Test
    void doesNotLetOneTextStopTheRest() throws IOException {
        CaseView view = trial.put("a.txt", text("abyss"))
                .put("executed.csv", list(TARO))
                .build();

        Exhibit.Outcome outcome = trial.exhibit(view, "a.txt").outcome();
        assertThat(outcome.kind()).isEqualTo(Kind.NOT_READ);
        assertThat(outcome.reason()).contains("reading failed");
        assertThat(outcome.partial()).isTrue();
        assertThat(targets(view)).containsExactly("Taro Velmi");
    }

    @Test
    void endsWithTheFaultOfTheDisk() {
        trial.put("a.txt", text("flood"));

        assertThatThrownBy(trial::build)
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the disk is full");
    }

    // ---- levels

    @Test
    void showsTheAccessLevelInForce() throws IOException {
        trial.put("one.txt", text("one")).build();
        CaseView view = trial.hold("one.txt", CONFIDENTIAL).build();

        assertThat(view.exhibits().get(0).accession().access()).isEqualTo(CONFIDENTIAL);
        assertThat(trial.view(RESTRICTED).exhibits()).isEmpty();
    }

    @Test
    void doesNotNameHiddenExhibitAsOriginOfAnother() throws IOException {
        Source copy = new Source(
                Optional.empty(),
                Source.Origin.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Source.Standing.UNKNOWN,
                Optional.of("secret.txt"));
        trial.put("copy.txt", text("copy")).say("copy.txt", PUBLIC, copy);
        trial.put("secret.txt", text("secret")).hold("secret.txt", CONFIDENTIAL).build();

        assertThat(trial.view(RESTRICTED).exhibits().get(0).source().derivedFrom())
                .isEmpty();
        assertThat(trial.view(CONFIDENTIAL).exhibits().get(0).source().derivedFrom())
                .contains("secret.txt");
    }

    /** Files before, between, after and inside the others; new, changed and gone ones; equal names and equal bytes. */
    @Test
    void confidentialExhibitsChangeNothingInRestrictedView() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            TrialCase open = new TrialCase();
            TrialCase withSecrets = new TrialCase();
            for (int run = 0; run < 3; run++) {
                hand(random, open, withSecrets);
                open.build();
                withSecrets.now = open.now.minusSeconds(60);
                withSecrets.build();
                assertThat(withSecrets.view(RESTRICTED))
                        .as("seed %d, run %d", seed, run)
                        .isEqualTo(open.view(RESTRICTED));
            }
        }
    }

    private static void hand(Random random, TrialCase open, TrialCase withSecrets) {
        List<String> contents =
                List.of(list(TARO), list(IDA), list(TARO, IDA), text("one"), archive("in.csv", list(TARO)), nested(5));
        for (int at = 0; at < 4; at++) {
            String path = "press/" + (char) ('b' + random.nextInt(5)) + ".x";
            String content = contents.get(random.nextInt(contents.size()));
            open.put(path, content);
            withSecrets.put(path, content);
        }
        if (random.nextInt(3) == 0) {
            String gone = open.files.keySet().iterator().next();
            open.files.remove(gone);
            withSecrets.files.remove(gone);
        }
        for (int at = 0; at < 3; at++) {
            String secret = List.of("", "press/", "z/").get(random.nextInt(3)) + "secret" + random.nextInt(3) + ".x";
            withSecrets
                    .put(secret, contents.get(random.nextInt(contents.size())))
                    .hold(secret, CONFIDENTIAL);
        }
    }

    // ---- linking and rulings

    @Test
    void joinsTheSameWhateverTheOrderOfIntake() throws IOException {
        List<String> paths = new ArrayList<>(List.of("a", "b", "c", "d"));
        List<String> lists =
                List.of(list(TARO), list(TARO, IDA), list(IDA), list("Taro|Velmi|1988-07-28", "Udo|Kin|1988-09-01"));
        Set<Set<List<String>>> found = Collections.newSetFromMap(new java.util.HashMap<>());
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(paths, new Random(seed));
            TrialCase one = new TrialCase();
            for (String path : paths) {
                one.put(path + "/executed.csv", lists.get(path.charAt(0) - 'a')).build();
            }
            found.add(groups(one.view(RESTRICTED)));
        }
        assertThat(found).hasSize(1);
        assertThat(found.iterator().next()).hasSize(3);
    }

    @Test
    void joinsWhatPersonRulesSame() throws IOException {
        CaseView view = trial.put("executed.csv", list(TARO))
                .put("killed.csv", list("Toman|Velmi|1988-07-28"))
                .build();
        assertThat(people(view)).hasSize(2);
        rule(view, PairRuling.Decision.SAME, RESTRICTED);

        assertThat(people(trial.view(RESTRICTED))).hasSize(1);
    }

    @Test
    void keepsApartWhatPersonRulesDifferent() throws IOException {
        CaseView view = trial.put("executed.csv", list(TARO))
                .put("killed.csv", list(TARO))
                .build();
        assertThat(people(view)).hasSize(1);
        rule(view, PairRuling.Decision.DIFFERENT, RESTRICTED);

        assertThat(people(trial.view(RESTRICTED))).hasSize(2);
    }

    @Test
    void givesRulingAboveTheLevelNoForce() throws IOException {
        CaseView view = trial.put("executed.csv", list(TARO))
                .put("killed.csv", list(TARO))
                .build();
        rule(view, PairRuling.Decision.DIFFERENT, CONFIDENTIAL);

        assertThat(people(trial.view(RESTRICTED))).hasSize(1);
        assertThat(people(trial.view(CONFIDENTIAL))).hasSize(2);
    }

    @Test
    void marksClaimThatPersonRejected() throws IOException {
        CaseView view = trial.put("executed.csv", list(TARO, IDA)).build();
        Claim wrong = view.claims().get(0);
        ClaimRuling ruling = new ClaimRuling(wrong.anchor(), wrong.act(), Claim.Status.REJECTED, "r1");
        trial.registry.rule(RESTRICTED, new Rulings(List.of(), List.of(ruling)));

        assertThat(trial.view(RESTRICTED).claims())
                .extracting(claim -> claim.assessment().status())
                .containsExactly(Claim.Status.REJECTED, Claim.Status.DRAFTED);
    }

    // ---- publishing

    @Test
    void publishesClaimsInTheirClusters() throws IOException {
        CaseView view = trial.put("executed.csv", list(TARO)).build();

        assertThat(trial.registry.published()).isEqualTo(view.claims());
        assertThat(view.claims().get(0).roles().targets().get(0).cluster())
                .contains(people(view).get(0).id());
    }

    private void rule(CaseView view, PairRuling.Decision decision, AccessLevel access) {
        List<Mention> mentions = people(view).stream()
                .flatMap(cluster -> cluster.mentions().stream())
                .toList();
        PairRuling ruling =
                new PairRuling(mentions.get(0).anchor(), mentions.get(1).anchor(), decision, "r1");
        trial.registry.rule(access, new Rulings(List.of(ruling), List.of()));
    }

    private static List<Cluster> people(CaseView view) {
        return view.clusters().stream()
                .filter(cluster -> cluster.kind() == inquest.core.model.Party.Kind.PERSON)
                .toList();
    }

    private static Set<List<String>> groups(CaseView view) {
        return people(view).stream()
                .map(cluster -> cluster.mentions().stream()
                        .map(mention -> mention.anchor().path() + " "
                                + mention.anchor().span().start())
                        .toList())
                .collect(Collectors.toSet());
    }

    private static List<String> targets(CaseView view) {
        return view.claims().stream()
                .flatMap(claim -> claim.roles().targets().stream())
                .map(party -> party.name())
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

    /** Archives in archives: {@code 1.zip} holds {@code 2.zip} and so on, the last one {@code 5.txt} where there are 5. */
    private static String nested(int depth) {
        String content = text("bottom");
        for (int at = depth; at > 0; at--) {
            content = archive(at == depth ? at + ".txt" : at + ".zip", content);
        }
        return content;
    }
}
