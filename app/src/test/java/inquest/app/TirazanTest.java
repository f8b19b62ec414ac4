package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import inquest.text.format.Csv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole product on the example country: real processes, real language models, a case on disk.
 *
 * <p>When claims change on purpose, write the expected ones anew and read the difference:
 * {@code mvn -pl app -am test -Dtest=TirazanTest -Dsurefire.failIfNoSpecifiedTests=false -Dinquest.golden=write}
 */
class TirazanTest {

    private static final Path EXAMPLE =
            Path.of("../examples/tirazan").toAbsolutePath().normalize();
    private static final Path GOLDEN = Path.of("src/test/resources/inquest/app/tirazan-claims.tsv");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path temporary;

    private static Path tirazan;
    private static Ended built;

    /** How a command ended, and what it said. */
    private record Ended(int code, String out, String err) {}

    @BeforeAll
    static void buildsOnce() throws Exception {
        tirazan = temporary.resolve("tirazan.case");
        built = finished(start(EXAMPLE.resolve("sources"), tirazan));
    }

    // ---- build

    @Test
    void endsPartialSinceTwoFilesCannotBeRead() {
        assertThat(built.code()).as(built.err()).isEqualTo(1);
        assertThat(built.out()).contains("Read 19 of 21 exhibits; 2 have no text (1 empty, 1 unreadable).");
        assertThat(built.err())
                .contains("(prison-register-scan.pdf): no text, unreadable.")
                .doesNotContain("Exception");
    }

    @Test
    void givesTheOutcomesThatTheExampleStates() throws IOException {
        List<String> found = new Wiring()
                        .view(tirazan, CommonOptions.at(inquest.core.model.AccessLevel.STRICTLY_CONFIDENTIAL), quiet())
                        .exhibits()
                        .stream()
                        .map(exhibit -> exhibit.path() + "\t"
                                + exhibit.outcome().kind().label() + "\t"
                                + exhibit.outcome().reason().orElse("") + "\t"
                                + exhibit.outcome().rejected().size())
                        .toList();
        assertThat(found).isEqualTo(Files.readAllLines(EXAMPLE.resolve("outcomes.tsv")));
    }

    @Test
    void drawsTheClaimsOnFile() throws IOException {
        List<String> found = new ArrayList<>();
        found.add("exhibit\tact\tspeakers\tactors\ttargets\tcount\tdate\tpolarity\tmodality\tquote");
        for (String line : Files.readAllLines(tirazan.resolve("claims.jsonl"))) {
            found.add(brief(JSON.readTree(line)));
        }
        if ("write".equals(System.getProperty("inquest.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, found);
        }
        assertThat(found).isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void findsNothingToDoTheSecondTime() throws Exception {
        Map<String, String> before = promised(tirazan);
        Path again = copy("again");
        Ended second = finished(start(EXAMPLE.resolve("sources"), again));

        assertThat(second.code()).isEqualTo(1);
        assertThat(promised(again)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "claims.jsonl"})
    void completesAfterBeingKilled(String sight) throws Exception {
        Path killed = temporary.resolve("killed " + sight).resolve("tirazan.case");
        Files.createDirectories(killed.getParent());
        Process process = start(EXAMPLE.resolve("sources"), killed);
        until(() -> Files.exists(killed.resolve(sight)) || !process.isAlive());
        process.destroyForcibly().waitFor();
        Ended ended = finished(start(EXAMPLE.resolve("sources"), killed));

        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(promised(killed)).isEqualTo(promised(tirazan));
        assertThat(run("verify", killed.toString()).code()).isEqualTo(0);
    }

    // ---- verify

    @Test
    void findsTheCaseSound() {
        Ended verified = run("verify", tirazan.toString());

        assertThat(verified.code()).as(verified.out()).isEqualTo(0);
        assertThat(verified.out()).endsWith("Everything is as it was signed.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exhibits", "text", "claims.jsonl", "log/tile", "dossier", "accessions"})
    void findsOneFlippedByte(String where) throws IOException {
        Path broken = copy("broken " + where.replace('/', ' '));
        Path file = files(broken.resolve(where)).get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(file);
        Files.write(file, bytes);

        assertThat(run("verify", broken.toString()).code()).isEqualTo(5);
    }

    // ---- levels

    @Test
    void restrictedPagesHoldNoWordOfTheConfidentialMemo() throws IOException {
        StringBuilder pages = new StringBuilder();
        for (Path page : files(tirazan.resolve("dossier"))) {
            pages.append(Files.readString(page));
        }
        String shown = Stream.of("claims", "people", "acts", "lists", "counts")
                .map(what -> run("show", what, tirazan.toString(), "--format", "jsonl", "--min-score", "0")
                        .out())
                .collect(Collectors.joining());
        for (String secret : List.of("Varaqdust", "1,312", "forwarded-memo", "transfers.csv", "slag pits", "D-8")) {
            assertThat(pages.indexOf(secret)).as(secret + " in dossier").isEqualTo(-1);
            assertThat(shown.indexOf(secret)).as(secret + " in show").isEqualTo(-1);
        }
        assertThat(run("show", "claims", tirazan.toString(), "--format", "jsonl", "--level", "confidential")
                        .out())
                .contains("forwarded-memo");
    }

    // ---- show, export

    @ParameterizedTest
    @CsvSource({"claims", "people", "acts", "lists", "counts"})
    void showsEveryKindInEveryForm(String what) throws IOException {
        for (String line : lines(run("show", what, tirazan.toString(), "--format", "jsonl"))) {
            assertThat(JSON.readTree(line).isObject()).isTrue();
        }
        List<List<String>> rows = Csv.read(
                        run("show", what, tirazan.toString(), "--format", "csv").out())
                .rows();
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(run("show", what, tirazan.toString()).out()).isNotBlank();
    }

    @Test
    void showsTheSameWhereTheLedgerIsLost() throws Exception {
        Path lost = copy("lost");
        try (Stream<Path> ledger = Files.list(lost)) {
            for (Path file : ledger.filter(path -> path.getFileName().toString().startsWith("case.db"))
                    .toList()) {
                Files.delete(file);
            }
        }
        String[] show = {"show", "claims", lost.toString(), "--format", "jsonl"};
        Ended shown = finished(fork(show));

        assertThat(shown.out())
                .isEqualTo(run("show", "claims", tirazan.toString(), "--format", "jsonl")
                        .out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "dossier"})
    void exportsBesideTheCase(String form) throws IOException {
        Path out = temporary.resolve("exported " + form);

        assertThat(run("export", tirazan.toString(), "--as", form, "--out", out.toString())
                        .code())
                .isEqualTo(0);
        assertThat(files(out)).hasSizeGreaterThan(5);
    }

    // ---- refusals

    @Test
    void doesNotOpenCaseThatAnotherHolds() throws Exception {
        Path held = copy("held");
        try (var channel = java.nio.channels.FileChannel.open(
                        held.resolve("case.lock"), java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(finished(start(EXAMPLE.resolve("sources"), held)).code()).isEqualTo(4);
        }
    }

    @Test
    void doesNotTakeFolderForCase() {
        Ended refused = run("show", "claims", EXAMPLE.toString());

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("expected a case, found no log/checkpoint in it");
    }

    @Test
    void doesNotFindCaseThatIsNotThere() {
        assertThat(run("verify", temporary.resolve("none").toString()).code()).isEqualTo(3);
    }

    @Test
    void saysWhichKeyIsMissing() throws IOException {
        Path keyless = copy("keyless");
        Path nowhere = temporary.resolve("nowhere.key");
        Ended refused = run("build", EXAMPLE.toString(), "--case", keyless.toString(), "--key", nowhere.toString());

        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("nowhere.key: expected the private key of inquest/");
    }

    @Test
    void refusesCaseInsideTheSources() throws IOException {
        Path sources = Files.createDirectories(temporary.resolve("inside"));
        Ended refused = run(
                "build", sources.toString(), "--case", sources.resolve("x.case").toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("expected the case outside the sources");
        assertThat(sources.resolve("x.case")).doesNotExist();
    }

    @Test
    void namesFaultsOfTheTableOfSources() throws IOException {
        Path sources = Files.createDirectories(temporary.resolve("faulty"));
        Files.writeString(sources.resolve("names.csv"), "Name,Date of execution\nTaro Velmi,1988-07-28\n");
        Files.writeString(sources.resolve("sources.csv"), "file,grade\nnames.csv,Z\nnone.txt,A\n");
        Ended faulty = build(sources, temporary.resolve("faulty.case"));

        assertThat(faulty.code()).isEqualTo(1);
        assertThat(faulty.err())
                .contains("sources.csv line 2, column grade: expected A, B, C, D, E or F, found \"Z\"")
                .contains("sources.csv line 3, column file: expected the path of a file that is there, found none.txt");
    }

    // ---- running

    private static Process start(Path sources, Path folder) throws IOException {
        return fork(arguments(sources, folder));
    }

    private static Ended build(Path sources, Path folder) {
        return run(arguments(sources, folder));
    }

    private static String[] arguments(Path sources, Path folder) {
        return building(sources, folder, temporary.resolve("case.key"));
    }

    /** The arguments that build a case at a given time, so that two builds can be compared. */
    static String[] building(Path sources, Path folder, Path key) {
        return new String[] {
            "build",
            sources.toString(),
            "--case",
            folder.toString(),
            "--now",
            "2026-03-02T09:00:00Z",
            "--key",
            key.toString()
        };
    }

    /** As the launcher starts it. */
    private static Process fork(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-Xmx1200m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(temporary, "said", ".txt");
        return new ProcessBuilder(command).redirectError(said.toFile()).start();
    }

    private static Ended finished(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        try (Stream<Path> said = Files.list(temporary)) {
            StringBuilder all = new StringBuilder();
            for (Path file : said.filter(path -> path.getFileName().toString().startsWith("said"))
                    .toList()) {
                all.append(Files.readString(file));
                Files.delete(file);
            }
            return new Ended(code, out, all.toString());
        }
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter errors = new PrintWriter(err);
        Console console = new Console(new PrintWriter(out), errors, new Progress(errors, false), 0, true);
        int code = Main.run(arguments, new Wiring(), console);
        console.out().flush();
        errors.flush();
        return new Ended(code, out.toString(), err.toString());
    }

    private static Console quiet() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new Console(nowhere, nowhere, new Progress(nowhere, false), 0, false);
    }

    private static void until(BooleanSupplier seen) {
        while (!seen.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    // ---- what lies on disk

    /** Digests of what promises the same bytes for the same inputs, by path. */
    private static Map<String, String> promised(Path folder) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        for (String part : List.of("text", "claims.jsonl", "dossier")) {
            for (Path file : files(folder.resolve(part))) {
                bytes.put(
                        folder.relativize(file).toString(),
                        inquest.core.model.Digest.of(Files.readAllBytes(file)).hex());
            }
        }
        return bytes;
    }

    private static Path copy(String name) throws IOException {
        Path to = temporary.resolve(name).resolve("tirazan.case");
        Files.createDirectories(to.getParent());
        try (Stream<Path> all = Files.walk(tirazan)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(tirazan.relativize(path).toString()));
            }
        }
        return to;
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> lines(Ended ended) {
        return ended.out().lines().toList();
    }

    // ---- claims in brief

    private static String brief(JsonNode claim) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("exhibit", claim.path("exhibit").asText());
        cells.put("act", claim.path("act").asText());
        for (String part : List.of("attribution", "actors", "targets")) {
            List<String> names = new ArrayList<>();
            claim.path(part).forEach(party -> names.add(party.path("name").asText()));
            cells.put(part, String.join(" > ", names));
        }
        JsonNode count = claim.path("count");
        cells.put(
                "count",
                count.isObject()
                        ? count.path("low").asText() + "–" + count.path("high").asText()
                        : "");
        cells.put("date", claim.path("date").path("edtf").asText());
        cells.put("polarity", claim.path("polarity").asText());
        cells.put("modality", claim.path("modality").asText());
        cells.put("quote", claim.path("quote").asText());
        return cells.values().stream().map(cell -> cell.replaceAll("\\s+", " ")).collect(Collectors.joining("\t"));
    }
}
