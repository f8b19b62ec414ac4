package inquest.text;

import static inquest.text.format.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.model.Digest;
import inquest.core.read.Extraction.Members;
import inquest.core.read.Extraction.NoText;
import inquest.core.read.Extraction.Passage;
import inquest.core.read.Extraction.Reason;
import inquest.core.read.Extraction.Table;
import inquest.core.read.Extraction.Text;
import inquest.text.format.Fixtures;
import inquest.text.format.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerExtractorTest {

    private static final Limits LIMITS = Limits.withDefaults().withHeapMegabytes(256);

    private static final byte[] LETTER = utf8("The court sat on Tuesday, and the lawyers said that they would appeal.");

    @TempDir
    private Path folder;

    @Test
    void bringsEveryOutcomeOverFromChild() throws IOException {
        try (WorkerExtractor extractor = extractor(LIMITS)) {
            Text text = (Text) extractor.extract(kept(LETTER), "نامه.txt");
            assertThat(text.text()).isEqualTo(new String(LETTER, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(text.language()).contains("en");
            assertThat(text.blocks()).hasSize(1);

            String letter = "The clerk added what his mother wrote to the court: پسرم را در تابستان بردند و دیگر نیامد";
            Text mixed = (Text) extractor.extract(kept(utf8(letter)), "a.txt");
            assertThat(mixed.foreign()).containsExactly(new Passage(52, 89, 8, Optional.of("fa")));

            Table table = (Table) extractor.extract(kept(utf8("a,b\n\"1,2\n3,4\n")), "a.csv");
            assertThat(table.sheets().get(0).rejected()).hasSize(1);
            assertThat(table.sheets().get(0).rows()).hasSize(3);

            Members members = (Members) extractor.extract(kept(Fixtures.zip(Map.of("x/a.txt", LETTER))), "a.zip");
            assertThat(members.members().get(0).name()).isEqualTo("x/a.txt");
            try (InputStream in = members.members().get(0).bytes().open()) {
                assertThat(in.readAllBytes()).isEqualTo(LETTER);
            }

            assertThat(extractor.extract(kept(new byte[0]), "a.txt"))
                    .isEqualTo(new NoText(
                            "application/x-empty",
                            Reason.EMPTY,
                            "Expected bytes, found none. Ask for the file again."));
        }
    }

    @Test
    void readsOnAfterChildIsKilled() throws IOException {
        try (WorkerExtractor extractor = extractor(LIMITS)) {
            extractor.extract(kept(utf8("a;b\n1;2")), "a.csv");
            long first = extractor.pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            ProcessHandle.of(first).ifPresent(child -> child.onExit().join());
            assertThat(extractor.extract(kept(utf8("a;b\n1;2")), "a.csv")).isInstanceOf(Table.class);
            assertThat(extractor.pid()).isNotEqualTo(first);
        }
    }

    /** Read in one go, a file takes as much memory outside the heap as it has bytes, and of that the child has 32 MB. */
    @Test
    void saysThatALongListIsTooLong() throws IOException {
        byte[] list = utf8("name,town\n" + "Dell,Orsk\n".repeat(3_600_000));
        try (WorkerExtractor extractor = extractor(LIMITS)) {
            NoText none = (NoText) extractor.extract(kept(list), "long.csv");
            assertThat(none.detail())
                    .startsWith("Characters of a table, four more a cell and 32 a row: found 150,000,048 or more, the"
                            + " limit is 150,000,000.");
        }
    }

    /** Taken apart as a whole, half of these rows would exhaust the child's memory. */
    @Test
    void goesOverALongListRowByRow() throws IOException {
        byte[] list = utf8("name,town,\n" + "Dell,Orsk,\n".repeat(2_000_000));
        try (WorkerExtractor extractor = extractor(LIMITS)) {
            Table table = (Table) extractor.extract(kept(list), "long.csv");
            List<List<String>> rows = table.sheets().get(0).rows();
            assertThat(rows).hasSize(2_000_001).startsWith(List.of("name", "town"), List.of("Dell", "Orsk"));
            assertThat(rows.get(2_000_000).get(0)).isSameAs(rows.get(1).get(0));
        }
    }

    @Test
    void readsOnAfterFileThatExhaustsMemory() throws IOException {
        // Sixty megabytes of text are within the limit of characters, and more than the heap can decode.
        Limits small = LIMITS.withHeapMegabytes(48).withCharacters(100_000_000);
        try (WorkerExtractor extractor = extractor(small)) {
            NoText none = (NoText) extractor.extract(kept(utf8("word ".repeat(12_000_000))), "a.txt");
            assertThat(none.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(none.mediaType()).isEqualTo("text/plain");
            assertThat(none.detail())
                    .isEqualTo("Reading needed more memory than the limit of 48 MB. Split the file, or raise the limit"
                            + " with --max-memory.");
            assertThat(extractor.extract(kept(utf8("a;b\n1;2")), "a.csv")).isInstanceOf(Table.class);
        }
    }

    @Test
    void readsOnAfterFileThatTakesTooLong() throws IOException, InterruptedException {
        try (WorkerExtractor extractor = extractor(LIMITS.withSecondsPerFile(5))) {
            assertThat(extractor.extract(kept(utf8("a;b\n1;2")), "a.csv")).isInstanceOf(Table.class);
            // A process that is stopped stands for a parser that never ends.
            assertThat(new ProcessBuilder("kill", "-STOP", String.valueOf(extractor.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(extractor.extract(kept(LETTER), "a.txt"))
                    .isEqualTo(new NoText(
                            "application/octet-stream",
                            Reason.TOO_SLOW,
                            "Reading took longer than the limit of 5 s. Split the file, or raise the limit with"
                                    + " --max-seconds."));
            assertThat(extractor.extract(kept(utf8("a;b\n1;2")), "a.csv")).isInstanceOf(Table.class);
        }
    }

    @Test
    void replacesChildThatHasReadItsShare() throws IOException {
        try (WorkerExtractor extractor = extractor(LIMITS.withFilesPerWorker(1))) {
            extractor.extract(kept(utf8("a;b\n1;2")), "a.csv");
            long first = extractor.pid();
            extractor.extract(kept(utf8("a;b\n1;2")), "a.csv");
            assertThat(extractor.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void startsNoChildBeforeFirstFile() throws IOException {
        try (WorkerExtractor extractor = extractor(LIMITS)) {
            assertThat(extractor.pid()).isZero();
            assertThat(extractor.version())
                    .startsWith("inquest-text 2 / Tika 3.3.1 / POI ")
                    .doesNotContain("${");
        }
    }

    @Test
    void leavesNothingBehindWhenClosed() throws IOException {
        Optional<ProcessHandle> child;
        try (WorkerExtractor extractor = extractor(LIMITS)) {
            extractor.extract(kept(Fixtures.zip(Map.of("a.txt", LETTER))), "a.zip");
            child = ProcessHandle.of(extractor.pid());
        }
        child.ifPresent(process -> process.onExit().join());
        try (Stream<Path> left = Files.list(folder.resolve("work"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void namesExhibitWhoseBytesAreGone() throws IOException {
        try (WorkerExtractor extractor = extractor(LIMITS)) {
            Digest gone = Digest.of("gone");
            assertThatThrownBy(() -> extractor.extract(gone, "a.txt"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Expected the bytes of a.txt in " + file(gone))
                    .hasMessageEndingWith("found none that can be read. Run verify, and restore them.");
        }
    }

    private WorkerExtractor extractor(Limits limits) throws IOException {
        return new WorkerExtractor(this::file, folder.resolve("work"), limits);
    }

    private Path file(Digest digest) {
        return folder.resolve(digest.hex());
    }

    private Digest kept(byte[] bytes) throws IOException {
        Digest digest = Digest.of(bytes);
        Files.write(file(digest), bytes);
        return digest;
    }
}
