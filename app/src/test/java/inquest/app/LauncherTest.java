package inquest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks of Java; a Java that only tells how it was called stands in for the real one. */
class LauncherTest {

    @TempDir
    Path home;

    private List<String> called(String... arguments) throws IOException, InterruptedException {
        Path launcher = Path.of("..", "inquest").toAbsolutePath().normalize();
        assumeTrue(Files.isExecutable(launcher) && Files.isExecutable(Path.of("/bin/sh")), "NO LAUNCHER OR SHELL HERE");
        Files.copy(launcher, home.resolve("inquest"));
        Path java = home.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.createDirectories(home.resolve("app/target"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("app/target/inquest.jar"));
        Files.createFile(home.resolve("app/target/inquest.built"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", home.resolve("inquest").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    @Test
    void linksListsInMemoryThatGrowsWithThem() throws IOException, InterruptedException {
        Path list = Files.write(home.resolve("list.csv"), new byte[10 * 1024 * 1024]);
        assertThat(called("link", list.toString(), "--out", "out")).contains("-Xmx1140m", "-Xmn380m", "link");
    }

    @Test
    void buildsCasesInMemoryThatDoesNotGrow() throws IOException, InterruptedException {
        Path list = Files.write(home.resolve("list.csv"), new byte[10 * 1024 * 1024]);
        assertThat(called("build", list.toString(), "--case", "case")).contains("-Xmx1300m", "-Xmn200m", "build");
    }

    @Test
    void buildsCasesOfLongListsInMemoryThatGrowsWithThem() throws IOException, InterruptedException {
        Path sources = home.resolve("sources of all");
        Path lists = Files.createDirectories(sources.resolve("lists"));
        Files.write(lists.resolve("long list.CSV"), new byte[50 * 1024 * 1024]);
        Files.write(lists.resolve("short.csv"), new byte[10 * 1024 * 1024]);
        Path text = Files.createDirectories(home.resolve("case/text/ab"));
        Files.createDirectories(home.resolve("case/log"));
        Files.write(text.resolve("ab12.txt"), new byte[20 * 1024 * 1024]);

        assertThat(called("build", sources.toString(), "--case=" + home.resolve("case")))
                .contains("-Xmx2900m", "-Xmn483m", "-Xms2175m");
    }

    @Test
    void showsCasesOfLongListsInMemoryThatGrowsWithThem() throws IOException, InterruptedException {
        Path text = Files.createDirectories(home.resolve("case/text/ab"));
        Files.createDirectories(home.resolve("case/log"));
        Files.write(text.resolve("ab12.txt"), new byte[20 * 1024 * 1024]);

        assertThat(called("show", "people", home.resolve("case").toString())).contains("-Xmx1940m", "-Xmn323m");
    }

    @Test
    void buildsCasesOfListsThatSayWhatHappenedInMoreMemory() throws IOException, InterruptedException {
        Path sources = Files.createDirectories(home.resolve("sources"));
        Files.write(sources.resolve("dead.csv"), new byte[10 * 1024 * 1024]);
        Files.writeString(sources.resolve("dead.mapping.yaml"), "header: 1\nact: execution\n");

        assertThat(called("build", sources.toString(), "--case", "case")).contains("-Xmx2260m");
    }

    @Test
    void showsCasesOfManyClaimsInMemoryThatGrowsWithThem() throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("case/text"));
        Files.createDirectories(home.resolve("case/log"));
        try (RandomAccessFile claims =
                new RandomAccessFile(home.resolve("case/claims.jsonl").toFile(), "rw")) {
            claims.setLength(228L << 20);
        }

        assertThat(called("show", "acts", home.resolve("case").toString())).contains("-Xmx1700m");
    }
}
