package inquest.store.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import inquest.store.SampleCase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierMainTest {

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path folder;

    @BeforeEach
    void buildCase() throws Exception {
        folder = temporary.resolve("case");
        SampleCase.build(folder, SampleCase.custodian(temporary.resolve("keys"), 1), SampleCase.sources());
    }

    @Test
    void soundCaseExitsWith0() {
        assertThat(run(folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("Everything is as it was signed.\n");
    }

    @Test
    void brokenCaseExitsWith5() throws Exception {
        Files.delete(folder.resolve("claims.jsonl"));
        assertThat(run(folder.toString())).isEqualTo(5);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("claims.jsonl: is missing. Restore it from a copy of the case.\n")
                .endsWith("Custody is broken: 1 fault, named above.\n");
    }

    @Test
    void earlierCheckpointIsCompared() {
        assertThat(run(
                        folder.toString(),
                        "--since",
                        folder.resolve("log/checkpoint").toString()))
                .isZero();
    }

    @Test
    void missingFolderExitsWith3() {
        assertThat(run(temporary.resolve("none").toString())).isEqualTo(3);
    }

    @Test
    void missingCheckpointExitsWith3() {
        Path none = temporary.resolve("none");
        assertThat(run(folder.toString(), "--since", none.toString())).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(none + ": expected an earlier checkpoint, found no file to read there.\n");
    }

    @Test
    void fileThatIsNoCheckpointExitsWith2() throws Exception {
        Path other = Files.writeString(temporary.resolve("other"), "not a checkpoint\n");
        assertThat(run(folder.toString(), "--since", other.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(other + ": expected ")
                .endsWith(". Give a copy of log/checkpoint.\n");
    }

    @Test
    void otherFolderExitsWith4() {
        assertThat(run(temporary.toString())).isEqualTo(4);
    }

    @Test
    void wrongUsageExitsWith2() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.toString(), "--sinse", "x")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Did not expect \"--sinse\" here.");
        assertThat(run(folder.toString(), "--key", "x")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .endsWith("--key: expected a public key as name+id+base64. Give the line that verify prints.\n");
    }

    /** The standalone jar holds these packages and Jackson, and nothing else. */
    @Test
    void needsNothingThatTheStandaloneJarLacks() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("inquest.store.json", "inquest.store.verify", "inquest.core.custody");
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..",
                        "inquest.core.model",
                        "inquest.core.custody",
                        "inquest.store.json",
                        "inquest.store.verify")
                .check(classes);
    }

    private int run(String... arguments) {
        return VerifierMain.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
