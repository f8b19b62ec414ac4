package inquest.store.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.custody.Fault;
import inquest.core.custody.Report;
import inquest.core.model.Digest;
import inquest.store.CaseFolder;
import inquest.store.Custodian;
import inquest.store.SampleCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseVerifierTest {

    private static final String REPORT_SHA = Digest.of(SampleCase.REPORT).hex();

    @TempDir
    Path temporary;

    private Path folder;
    private Custodian custodian;

    @BeforeEach
    void buildCase() throws Exception {
        folder = temporary.resolve("case");
        custodian = SampleCase.custodian(temporary.resolve("keys"), 1);
        SampleCase.build(folder, custodian, SampleCase.sources());
    }

    @Test
    void wholeCaseIsSound() throws Exception {
        Report report = verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.counts()).isEqualTo(new Report.Counts(3, 101, 11, 11, 2, 2));
        assertThat(report.lines())
                .contains("Checked 3 exhibits (101 bytes), 11 log entries, 11 records, 2 texts, 2 claims.")
                .last()
                .isEqualTo("Everything is as it was signed.");
    }

    /** case.lock is empty and means nothing; every other file of the case is covered, each of its bytes. */
    @Test
    void oneFlippedByteOfAnyFileIsNamedAndNothingElse() throws Exception {
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            for (int part = 0; part < 8 && good.length > 0; part++) {
                byte[] bad = good.clone();
                int at = (good.length - 1) * part / 7;
                bad[at] ^= 1;
                replace(file, bad);
                assertThat(verify().faults())
                        .as("%s, byte %d", file, at)
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.where()).startsWith(name(file)));
            }
            if (good.length > 0) {
                replace(file, good);
            }
        }
        assertThat(verify().faults()).isEmpty();
    }

    @Test
    void anyFlippedByteAnywhereIsFound() throws Exception {
        Random random = new Random(20260302);
        List<Path> files = files().stream().filter(file -> size(file) > 0).toList();
        for (int round = 0; round < 300; round++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            replace(file, bad);
            assertThat(verify().isSound()).as("%s, byte %d", file, at).isFalse();
            replace(file, good);
        }
    }

    @Test
    void anyMissingFileIsNamed() throws Exception {
        for (Path file : files()) {
            if (file.endsWith("case.lock") || file.toString().contains("salts")) {
                continue;
            }
            byte[] good = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(verify().faults())
                    .as("%s", file)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.where()).startsWith(name(file)));
            Files.write(file, good);
        }
    }

    @Test
    void changedExhibitIsNamedWithBothDigestsAndDayOfReceipt() throws Exception {
        Path file = exhibit(REPORT_SHA);
        replace(file, "other".getBytes(StandardCharsets.UTF_8));
        assertFaults("Exhibit 3 (press/copy.txt): expected SHA-256 " + brief(REPORT_SHA) + ", found "
                + brief(Digest.of("other").hex()) + ". Changed since receipt on 2026-03-02. Restore exhibits/"
                + REPORT_SHA.substring(0, 2) + "/" + REPORT_SHA
                + " from a copy of the case, or from the file as received.");
    }

    @Test
    void exhibitWithoutAccessionIsNamed() throws Exception {
        String sha = Digest.of("stray").hex();
        Path file = exhibit(sha);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "stray");
        assertFaults("exhibits/" + sha.substring(0, 2) + "/" + sha
                + ": has no accession: nobody is on record as having handed it over."
                + " A run was interrupted, or it was put there by hand. Build again, or move it out of the case.");
    }

    @Test
    void quoteThatIsNotInItsTextIsNamedByLineAndClaim() throws Exception {
        edit("claims.jsonl", claims -> claims.replaceFirst("twelve people were", "twelve people wear"));
        assertThat(verify().faults())
                .extracting(Fault::toString)
                .satisfiesExactly(
                        quote -> assertThat(quote)
                                .matches("claims.jsonl line 1 \\(claim [0-9a-f]{16}\\): the words at 34 to 61 of text/"
                                        + REPORT_SHA.substring(0, 2) + "/" + REPORT_SHA
                                        + ".txt are not those it quotes. A build was interrupted, or the file was changed."
                                        + " Build again, or restore it."),
                        file -> assertThat(file).startsWith("claims.jsonl: expected SHA-256 "));
    }

    @Test
    void spanBeyondItsTextIsNamed() throws Exception {
        edit("claims.jsonl", claims -> claims.replaceFirst("\"end\":47", "\"end\":4700"));
        assertThat(verify().faults())
                .extracting(Fault::finding)
                .contains("points at 41 to 4700 of a text of 70 code points.");
    }

    @Test
    void manyWrongClaimsAreNamedUpToAThousand() throws Exception {
        edit("claims.jsonl", claims -> "{}\n".repeat(1500));
        assertThat(verify().faults())
                .hasSize(1002)
                .extracting(Fault::finding)
                .contains("500 more faults like these were found.");
    }

    @Test
    void recordThatIsNotInTheLogIsNamed() throws Exception {
        Path stray = folder.resolve("rulings/" + Digest.of("{}") + ".json");
        Files.writeString(stray, "{}");
        assertFaults("rulings/" + Digest.of("{}") + ".json: is not in the log."
                + " A run was interrupted, or it was put there by hand. Build again to enter it, or remove it.");
    }

    @Test
    void pageThatIsNotInTheManifestIsNamed() throws Exception {
        Files.writeString(folder.resolve("dossier/added.html"), "x");
        assertFaults("dossier/added.html: is not in the dossier's manifest. Move it out, or build again.");
    }

    @Test
    void erasedRecordIsNoFault() throws Exception {
        Path ruling = files().stream()
                .filter(file -> file.toString().contains("rulings"))
                .findFirst()
                .orElseThrow();
        Files.delete(salt(ruling));
        Files.delete(ruling);
        Report report = verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.notes()).containsExactly("1 log entries are erased: their salts are gone. Indexes: 5.");
    }

    @Test
    void erasedRecordOfClaimsLeavesThemUnproven() throws Exception {
        for (Path file : files()) {
            if (file.toString().contains("builds") && Files.readString(file).contains("claims")) {
                Files.delete(salt(file));
                Files.delete(file);
            }
        }
        assertThat(verify().faults()).extracting(Fault::finding).containsExactly("the record of its digest is erased.");
    }

    @Test
    void rollBackIsSeenFromALaterCheckpoint() throws Exception {
        Path old = copyOf(folder);
        extendCase(folder, "late.txt");
        assertThat(since(old, folder.resolve("log/checkpoint")).faults())
                .extracting(Fault::toString)
                .containsExactly("log/checkpoint: expected at least the 14 entries of the earlier checkpoint, found 11."
                        + " The log was cut back: ask for the case with all its entries.");
    }

    @Test
    void extensionIsConsistentWithEveryEarlierCheckpoint() throws Exception {
        Path checkpoints = Files.createDirectories(temporary.resolve("checkpoints"));
        for (int i = 0; i < 5; i++) {
            Files.copy(folder.resolve("log/checkpoint"), checkpoints.resolve("" + i));
            extendCase(folder, "late" + i + ".txt");
        }
        for (int i = 0; i < 5; i++) {
            assertThat(since(folder, checkpoints.resolve("" + i)).faults()).isEmpty();
        }
    }

    @Test
    void forkIsSeenFromTheOtherBranchsCheckpoint() throws Exception {
        Path other = copyOf(folder);
        extendCase(folder, "one.txt");
        extendCase(other, "two.txt");
        extendCase(other, "three.txt");
        assertThat(verify(other).faults()).isEmpty();
        assertThat(since(other, folder.resolve("log/checkpoint")).faults())
                .extracting(Fault::toString)
                .containsExactly("log/checkpoint: expected a log that begins with the 14 entries of the earlier"
                        + " checkpoint, found others. The log was rewritten after that checkpoint: ask for the one it was"
                        + " taken from.");
    }

    @Test
    void checkpointOfAnotherCaseProvesNothing() throws Exception {
        Path other = temporary.resolve("other");
        SampleCase.build(other, SampleCase.custodian(temporary.resolve("keys"), 2), SampleCase.sources());
        assertThat(since(folder, other.resolve("log/checkpoint")).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.where()).isEqualTo("the earlier checkpoint");
                    assertThat(fault.remedy())
                            .startsWith("Give a copy of log/checkpoint that was taken from this case;");
                });
    }

    @Test
    void logResignedByAnotherIsSeenByItsKey() throws Exception {
        Path other = temporary.resolve("other");
        SampleCase.build(other, SampleCase.custodian(temporary.resolve("keys"), 2), SampleCase.sources());
        String expected = Files.readString(folder.resolve("log/key.pub"));
        CaseVerifier.Options options = new CaseVerifier.Options(Optional.empty(), Optional.of(expected));
        assertThat(CaseVerifier.verify(folder, options).faults()).isEmpty();
        assertThat(CaseVerifier.verify(other, options).faults())
                .extracting(Fault::remedy)
                .containsExactly("This log is signed by someone else: ask who gave you the case.");
    }

    @Test
    void verifiesALogOfSeveralTiles() throws Exception {
        Map<String, String> sources = SampleCase.sources();
        for (int i = 0; i < 300; i++) {
            sources.put("more/" + i + ".txt", "text " + i);
        }
        SampleCase.build(folder, custodian, sources);
        assertThat(verify().faults()).isEmpty();
        Path tile = folder.resolve("log/tile/1/000.p/2");
        byte[] bad = Files.readAllBytes(tile);
        bad[40] ^= 1;
        replace(tile, bad);
        assertFaults(
                "log/tile/1/000.p/2: does not follow from the tiles below it. Restore it from a copy of the case.");
    }

    @Test
    void linkOutOfTheCaseIsNotFollowed() throws Exception {
        Path file = exhibit(REPORT_SHA);
        Path outside = temporary.resolve("outside");
        Files.move(file, outside);
        Files.createSymbolicLink(file, outside);
        assertThat(verify().isSound()).isFalse();
    }

    @Test
    void refusesWhatIsNoCase() {
        Path nothing = temporary.resolve("nothing");
        assertThatThrownBy(() -> verify(nothing))
                .hasMessage(nothing + ": expected a case, found nothing there. Check the path.");
        assertThatThrownBy(() -> verify(temporary))
                .hasMessage(temporary
                        + ": expected a case, found no log/checkpoint in it. Give the folder that build wrote.");
    }

    private void extendCase(Path which, String added) throws Exception {
        Map<String, String> sources = SampleCase.sources();
        try (CaseFolder kept = CaseFolder.read(which)) {
            kept.accessions()
                    .forEach(accession -> sources.putIfAbsent(accession.path(), "text of " + accession.path()));
        }
        sources.put(added, "text of " + added);
        SampleCase.build(which, custodian, sources);
    }

    private Report verify() throws Exception {
        return verify(folder);
    }

    private static Report verify(Path which) throws Exception {
        return CaseVerifier.verify(which, CaseVerifier.Options.NONE);
    }

    private static Report since(Path which, Path checkpoint) throws Exception {
        return CaseVerifier.verify(which, new CaseVerifier.Options(Optional.of(checkpoint), Optional.empty()));
    }

    private void assertFaults(String... lines) throws Exception {
        assertThat(verify().faults()).extracting(Fault::toString).containsExactly(lines);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** How messages name a file: an exhibit by its label, all else by its path. */
    private String name(Path file) {
        String path = folder.relativize(file).toString();
        return path.startsWith("exhibits/") ? "Exhibit " : path;
    }

    private Path exhibit(String sha) {
        return folder.resolve("exhibits").resolve(sha.substring(0, 2)).resolve(sha);
    }

    private Path salt(Path recordFile) throws IOException {
        String digest = recordFile.getFileName().toString().replace(".json", "");
        return files().stream()
                .filter(file ->
                        file.toString().contains("salts") && file.toString().endsWith(digest))
                .findFirst()
                .orElseThrow();
    }

    private void edit(String path, UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve(path);
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.delete(file);
        Files.write(file, bytes);
    }

    private Path copyOf(Path which) throws IOException {
        Path copy = temporary.resolve("copy");
        try (Stream<Path> files = Files.walk(which)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(which.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static String brief(String sha) {
        return sha.substring(0, 8) + "…";
    }
}
