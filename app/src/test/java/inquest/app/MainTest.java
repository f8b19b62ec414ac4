package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.count.Figures;
import inquest.core.model.CaseView;
import inquest.store.RulingBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ScriptedDesk desk = new ScriptedDesk();

    @Test
    void passesOnSourcesCaseAndOptionsOfBuild() {
        assertThat(run("build", "a", "b c", "--case", "x.case", "--refit", "--level", "Strictly-Confidential"))
                .isEqualTo(0);
        assertThat(desk.asked).containsExactly("build [a, b c] x.case true strictly confidential");
    }

    @Test
    void endsWithTheCodeOfTheCommand() {
        desk.exit = Exit.CUSTODY_BROKEN;

        assertThat(run("verify", "x.case")).isEqualTo(5);
    }

    @Test
    void stopsTheClockAtNow() {
        assertThat(run("verify", "x.case", "--now", "2026-03-02T09:00:00Z")).isEqualTo(0);
        assertThat(desk.asked).containsExactly("verify x.case at 2026-03-02T09:00:00Z");
    }

    @Test
    void saysWhichCommandsThereAreWhenNoneIsGiven() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("expected a command, found none\nSee: inquest --help\n");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run("build", "a")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("Missing required option: '--case=DIR'\nSee: inquest build --help\n");
    }

    @Test
    void saysWhichLevelsThereAre() {
        assertThat(run("verify", "x.case", "--level", "secret")).isEqualTo(2);
        assertThat(err.toString())
                .contains("expected public, restricted, confidential or strictly-confidential, found \"secret\"");
    }

    @Test
    void saysWhatAnInstantLooksLike() {
        assertThat(run("verify", "x.case", "--now", "today")).isEqualTo(2);
        assertThat(err.toString()).contains("expected an instant such as 2026-03-02T09:00:00Z, found \"today\"");
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(run("verfy", "x.case")).isEqualTo(2);
        assertThat(err.toString()).contains("verify");
    }

    @Test
    void printsRefusalWithoutTrace() {
        desk.failure = Optional.of(new Refusal(Exit.NOT_OPEN, "x.case: another process holds it"));

        assertThat(run("verify", "x.case")).isEqualTo(4);
        assertThat(err.toString()).isEqualTo("x.case: another process holds it\n");
    }

    @Test
    void tellsMissingFileFromFaultOfItsOwn() {
        desk.failure = Optional.of(new UncheckedIOException(new NoSuchFileException("x.case/log/checkpoint")));

        assertThat(run("verify", "x.case")).isEqualTo(3);
        assertThat(err.toString())
                .isEqualTo("x.case/log/checkpoint: expected a file or folder, found none there; check the path\n");
    }

    @Test
    void asksForNumbersInWords() {
        assertThat(run("show", "claims", "x.case", "--min-score", "high")).isEqualTo(2);
        assertThat(err.toString()).contains("'--min-score': expected a number, found \"high\"\n");
        assertThat(run("build", "x", "--case", "x.case", "--max-seconds", "1.5"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'--max-seconds': expected a whole number, found \"1.5\"\n");
    }

    @Test
    void saysWhatIsToBeMendedWhereTheDiskRefuses() {
        desk.failure = Optional.of(new UncheckedIOException(new AccessDeniedException("x.case/case.lock")));
        assertThat(run("verify", "x.case")).isEqualTo(70);
        assertThat(err.toString())
                .isEqualTo("x.case/case.lock: it may not be read or written; mend that, and run the same again\n");

        err.getBuffer().setLength(0);
        desk.failure =
                Optional.of(new UncheckedIOException(new FileSystemException("x", null, "No space left on device")));
        assertThat(run("verify", "x.case")).isEqualTo(70);
        assertThat(err.toString()).isEqualTo("x: No space left on device; mend that, and run the same again\n");
    }

    /** A source that was not there ended with 70 and the name of a Java class. */
    @Test
    void endsWithNotFoundWhereSourceIsMissing() {
        IOException missing = new IOException(
                "Expected a file or folder at x, found none. Check the path.", new NoSuchFileException("x"));
        desk.failure = Optional.of(new UncheckedIOException(missing));

        assertThat(run("build", "x", "--case", "x.case")).isEqualTo(3);
        assertThat(err.toString()).isEqualTo("Expected a file or folder at x, found none. Check the path.\n");
    }

    @Test
    void keepsWordsOfFaultOffTheScreen() {
        desk.failure = Optional.of(new IllegalStateException("the words of a witness"));

        assertThat(run("verify", "x.case")).isEqualTo(70);
        assertThat(err.toString())
                .startsWith("Inquest met a fault of its own: IllegalStateException at inquest.app.MainTest")
                .endsWith("Run the same command with --debug to keep a trace of it in a file.\n")
                .doesNotContain("witness");
    }

    @Test
    void keepsTraceOfFaultInFileWhenAsked() throws IOException {
        desk.failure = Optional.of(new IllegalStateException("the words of a witness"));

        assertThat(run("verify", "x.case", "--debug")).isEqualTo(70);
        String said = err.toString();
        Path trace = Path.of(said.substring(said.indexOf("Its trace is in ") + 16, said.indexOf(".trace") + 6));
        assertThat(Files.readString(trace)).contains("IllegalStateException: the words of a witness", "MainTest");
        Files.delete(trace);
    }

    @Test
    void saysNothingBesidesResultsWhenQuiet() {
        run("verify", "x.case", "--quiet");

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void remarksUnlessQuiet() {
        run("verify", "x.case");

        assertThat(err.toString()).isEqualTo("verified\n");
    }

    @Test
    void passesOnTableOutputAndOptionsOfEstimate() {
        assertThat(run(
                        "estimate",
                        "t.csv",
                        "--out",
                        "o.json",
                        "--by",
                        "year",
                        "place",
                        "--draws",
                        "--full",
                        "--seed",
                        "7"))
                .isEqualTo(0);
        assertThat(desk.asked)
                .containsExactly("Estimation[captures=t.csv, out=o.json, by=[year, place], draws=true,"
                        + " how=Counting[full=true, seed=7]]");
    }

    @Test
    void passesOnTraitsOfCounts() {
        assertThat(run("show", "counts", "x.case", "--by", "year", "--format", "jsonl"))
                .isEqualTo(0);
        assertThat(desk.asked).containsExactly("figures x.case by [year] from 0.5");
        assertThat(run("show", "people", "x.case", "--by", "year")).isEqualTo(2);
        assertThat(err.toString()).contains("expected --by with show counts only; show people has no strata");
    }

    @Test
    void listsExitCodesInHelp() {
        assertThat(run("--help")).isEqualTo(0);
        assertThat(out.toString()).contains("build", "verify", "show", "export", "demo", "5  custody is broken");
    }

    @Test
    void showsOnlyClaimsSureEnough() {
        assertThat(run("show", "claims", "x.case", "--format", "jsonl")).isEqualTo(0);
        assertThat(out.toString().lines()).singleElement().asString().startsWith("{\"id\":\"00000000000000aa\"");
    }

    @Test
    void showsUnsureClaimsWhenAsked() {
        run("show", "claims", "x.case", "--format", "jsonl", "--min-score", "0.3");

        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void refusesScoreThatIsNoProbability() {
        assertThat(run("show", "claims", "x.case", "--min-score", "50")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("expected --min-score between 0 and 1, found 50.0\n");
    }

    @Test
    void showsTextAsItIs() {
        assertThat(run("show", "text", "x.case", "--exhibit", "12")).isEqualTo(0);
        assertThat(out.toString()).isEqualTo("text of 12, without a line break at its end");
    }

    @Test
    void refusesTextWithoutExhibit() {
        assertThat(run("show", "text", "x.case")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("expected --exhibit X with show text and only there; X is a path, number or id\n");
    }

    @Test
    void saysWhyForClaimBelowTheScoreToo() {
        assertThat(run("show", "claims", "x.case", "--why", "00000000000000bb")).isEqualTo(0);
        assertThat(out.toString()).isEqualTo("""
                        claim 00000000000000bb: threat, at press/first.txt 10–25, score 0.40 by rules 1
                          verb "shot"
                            rule shooting 3
                        """);
    }

    @Test
    void saysWhyMentionsAreHeldToBeOne() {
        run("show", "people", "x.case", "--why", "c1");

        assertThat(out.toString()).isEqualTo("""
                        cluster c1: 2 mentions are held to be one
                          "Ilse Marr" (press/first.txt 10–19) and "Marr" (press/first.txt 10–14): the same with probability 0.9500
                            the only bearer of the surname
                        """);
    }

    @Test
    void doesNotFindReasonsForUnknownId() {
        assertThat(run("show", "claims", "x.case", "--why", "zz")).isEqualTo(3);
        assertThat(err.toString())
                .isEqualTo(
                        "expected the id of a claim, cluster, act or contradiction at this access level, found \"zz\"; "
                                + "show claims, people, acts and contradictions give the ids\n");
    }

    @Test
    void handsRulingOnWithItsAuthorAndReason() {
        assertThat(run("rule", "x.case", "same", "a1", "b2", "--by", "A. Reader", "--reason", "one birth certificate"))
                .isEqualTo(0);
        assertThat(desk.asked).containsExactly("rule x.case same [a1, b2] by A. Reader since one birth certificate");
    }

    @Test
    void refusesRulingWithoutAReason() {
        assertThat(run("rule", "x.case", "same", "a1", "b2", "--by", "A. Reader", "--reason", " "))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("expected --by and --reason with words in them");
    }

    private int run(String... args) {
        PrintWriter errors = new PrintWriter(err);
        Console console = new Console(new PrintWriter(out), errors, new Progress(errors, false), 0, true);
        int code = Main.run(args, desk, console);
        console.out().flush();
        errors.flush();
        return code;
    }

    /** Notes what it is asked for, and answers as it was told to. */
    private static final class ScriptedDesk implements Desk {
        final List<String> asked = new ArrayList<>();
        Exit exit = Exit.DONE;
        Optional<RuntimeException> failure = Optional.empty();

        @Override
        public Exit build(
                List<Path> sources,
                Path dir,
                boolean refit,
                LimitOptions limits,
                CommonOptions common,
                Console console) {
            return answer("build " + sources + " " + dir + " " + refit + " "
                    + common.level().label());
        }

        @Override
        public Exit demo(Path dir, boolean open, CommonOptions common, Console console) {
            return answer("demo " + dir + " " + open);
        }

        @Override
        public Exit verify(Path dir, Optional<Path> since, CommonOptions common, Console console) {
            Exit answer = answer("verify " + dir + " at " + common.clock().instant());
            console.say("verified");
            return answer;
        }

        @Override
        public CaseView view(Path dir, CommonOptions common, Console console) {
            return SampleCase.view();
        }

        @Override
        public Figures figures(Path dir, List<String> by, double minScore, CommonOptions common, Console console) {
            answer("figures " + dir + " by " + by + " from " + minScore);
            return Figures.of(SampleCase.view());
        }

        @Override
        public Exit estimate(Estimation estimation, Console console) {
            return answer(estimation.toString());
        }

        @Override
        public String text(Path dir, String exhibit, CommonOptions common, Console console) {
            return "text of " + exhibit + ", without a line break at its end";
        }

        @Override
        public Exit rule(Path dir, RuleCommand.Order order, CommonOptions common, Console console) {
            return answer("rule " + dir + " " + order.decision() + " " + order.ids() + " by " + order.author()
                    + " since " + order.reason());
        }

        @Override
        public List<RulingBook.Entry> rulings(Path dir, CommonOptions common, Console console) {
            return List.of();
        }

        @Override
        public Exit export(Path dir, String form, Path target, CommonOptions common, Console console) {
            return answer("export " + dir + " " + form + " " + target);
        }

        private Exit answer(String question) {
            failure.ifPresent(e -> {
                throw e;
            });
            asked.add(question);
            return exit;
        }
    }
}
