package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.custody.RecordKind;
import inquest.core.custody.Report;
import inquest.core.model.Digest;
import inquest.store.verify.CaseVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process may die before any step that changes the disk; run again, it gives the case of one uninterrupted run. */
class InterruptionTest {

    @TempDir
    Path temporary;

    @Test
    void firstBuildCompletesAfterDyingAtAnyStep() throws Exception {
        Path whole = temporary.resolve("whole");
        SampleCase.build(whole, custodian(), few());
        int steps = 0;
        boolean hasDied = true;
        while (hasDied) {
            Path folder = temporary.resolve("case" + ++steps);
            hasDied = dies(folder, few(), steps);
            SampleCase.build(folder, custodian(), few());
            assertSameCase(folder, whole, "died before step " + steps);
        }
        assertThat(steps).isGreaterThan(40);
    }

    @Test
    void laterBuildCompletesAfterDyingAtAnyStep() throws Exception {
        Map<String, String> more = new TreeMap<>(few());
        more.put("press/second.txt", SampleCase.REPORT + "More.\n");
        Path whole = temporary.resolve("whole");
        SampleCase.build(whole, custodian(), few());
        Path first = copy(whole, temporary.resolve("first"));
        SampleCase.build(whole, custodian(), more);
        int steps = 0;
        boolean hasDied = true;
        while (hasDied) {
            Path folder = copy(first, temporary.resolve("case" + ++steps));
            hasDied = dies(folder, more, steps);
            assertThat(CaseVerifier.verify(folder, CaseVerifier.Options.NONE).checkpoint())
                    .as("signed state after dying before step %d", steps)
                    .isPresent();
            SampleCase.build(folder, custodian(), more);
            assertSameCase(folder, whole, "died before step " + steps);
        }
        assertThat(steps).isGreaterThan(20);
    }

    @Test
    void claimsOfADeadRunGiveWayToThoseOfTheNext() throws Exception {
        Path folder = temporary.resolve("case");
        SampleCase.build(folder, custodian(), few());
        try (CaseFolder kept = CaseFolder.extend(folder, custodian())) {
            kept.replaceClaims(List.of("{}").iterator());
        }
        Report between = CaseVerifier.verify(folder, CaseVerifier.Options.NONE);
        assertThat(between.faults())
                .anySatisfy(
                        fault -> assertThat(fault.toString())
                                .matches(
                                        "claims.jsonl: expected SHA-256 [0-9a-f]{8}… as last entered in the log, found"
                                                + " [0-9a-f]{8}…. A build was interrupted, or the file was changed. Build again, or restore it."));
        SampleCase.build(folder, custodian(), few());
        assertThat(CaseVerifier.verify(folder, CaseVerifier.Options.NONE).faults())
                .isEmpty();
    }

    /** After a loss of power a file may be there without its bytes. */
    @Test
    void emptyFilesOfARunThatDiedAreWrittenAnew() throws Exception {
        Path folder = temporary.resolve("case");
        dies(folder, few(), 14);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                if (path.endsWith(".json") || path.endsWith(".txt")) {
                    Files.write(file, new byte[0]);
                }
            }
        }
        SampleCase.build(folder, custodian(), few());
        assertThat(CaseVerifier.verify(folder, CaseVerifier.Options.NONE).faults())
                .isEmpty();
    }

    /** A process that is killed cannot clear the folder that it read archives in. */
    @Test
    void foldersOfARunThatDiedAreCleared() throws Exception {
        Path folder = temporary.resolve("case");
        Path left = folder.resolve("incoming/reading1/members0");
        SampleCase.build(folder, custodian(), few());
        Files.createDirectories(left);
        Files.writeString(left.resolve("0"), "a member");
        SampleCase.build(folder, custodian(), few());
        assertThat(folder.resolve("incoming")).doesNotExist();
    }

    private static Map<String, String> few() {
        return Map.of("press/report.txt", SampleCase.REPORT, "empty.txt", "");
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private Custodian custodian() {
        return SampleCase.custodian(temporary.resolve("keys"), 1);
    }

    private boolean dies(Path folder, Map<String, String> sources, int atStep) throws Exception {
        int[] left = {atStep};
        try {
            SampleCase.build(folder, custodian(), sources, () -> {
                if (--left[0] == 0) {
                    throw new Died();
                }
            });
            return false;
        } catch (Died e) {
            return true;
        }
    }

    private static void assertSameCase(Path folder, Path whole, String when) throws Exception {
        assertThat(CaseVerifier.verify(folder, CaseVerifier.Options.NONE).faults())
                .as(when)
                .isEmpty();
        assertThat(records(folder)).as(when).isEqualTo(records(whole));
        assertThat(folder.resolve("claims.jsonl")).hasSameBinaryContentAs(whole.resolve("claims.jsonl"));
    }

    /** All but the build records: a run that died between two may have entered one more. */
    private static List<List<Digest>> records(Path folder) throws Exception {
        List<List<Digest>> records = new ArrayList<>();
        try (CaseFolder kept = CaseFolder.read(folder)) {
            for (RecordKind kind :
                    List.of(RecordKind.ACCESSION, RecordKind.SETTING, RecordKind.RULING, RecordKind.READING)) {
                records.add(kept.records(kind));
            }
        }
        return records;
    }

    /** No exception of ours, so that nothing but the way out runs. */
    private static final class Died extends Error {}
}
