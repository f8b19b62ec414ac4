package inquest.store.verify;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.store.SampleCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged jar as the other side would: a JDK, a case, an empty environment. */
class StandaloneVerifierIT {

    private static final Path JAR = Path.of("target/inquest-verify.jar").toAbsolutePath();

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void buildCase() throws Exception {
        folder = temporary.resolve("پرونده");
        SampleCase.build(folder, SampleCase.custodian(temporary.resolve("keys"), 1), SampleCase.sources());
    }

    @Test
    void findsASoundCaseSound() throws Exception {
        assertThat(run()).endsWith("Everything is as it was signed.\n").contains("exit 0");
    }

    @Test
    void namesWhatIsBroken() throws Exception {
        Files.writeString(folder.resolve("claims.jsonl"), "{}\n");
        assertThat(run())
                .startsWith("exit 5\nclaims.jsonl line 1: expected a text in \"quote\".")
                .endsWith("Custody is broken: 2 faults, named above.\n");
    }

    @Test
    void carriesNoDatabase() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .noneMatch(name -> name.startsWith("org/") || name.contains("CaseFolder"));
        }
        assertThat(Files.size(JAR)).isLessThan(3_000_000);
    }

    private String run() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java.toString(), "-jar", JAR.toString(), folder.getFileName().toString()));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process =
                builder.directory(temporary.toFile()).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return "exit " + process.waitFor() + "\n" + out;
    }
}
