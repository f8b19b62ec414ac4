package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.custody.Checkpoint;
import inquest.core.custody.RecordKind;
import inquest.core.model.Accession;
import inquest.core.model.Digest;
import inquest.store.CaseException.Reason;
import inquest.store.json.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {

    @TempDir
    Path temporary;

    private Path folder;
    private Custodian custodian;

    @BeforeEach
    void chooseFolders() {
        folder = temporary.resolve("case");
        custodian = SampleCase.custodian(temporary.resolve("keys"), 1);
    }

    @Test
    void newCaseIsSignedByAKeyOutsideIt() throws Exception {
        try (CaseFolder kept = CaseFolder.extend(folder, custodian)) {
            assertThat(kept.checkpoint().size()).isZero();
            Path key = temporary.resolve("keys").resolve(kept.id() + ".key");
            assertThat(Files.readString(key)).startsWith("PRIVATE+KEY+inquest/" + kept.id() + "+");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("log/key.pub")).exists();
    }

    @Test
    void listsAccessionsByPathAndThenInOrderOfArrival() throws Exception {
        SampleCase.build(folder, custodian, SampleCase.sources());
        Map<String, String> more = SampleCase.sources();
        more.put("a-late-one.txt", "late");
        SampleCase.build(folder, custodian, more);
        try (CaseFolder kept = CaseFolder.read(folder)) {
            assertThat(kept.accessions())
                    .extracting(Accession::path)
                    .containsExactly(
                            "empty.txt", "letters/first.txt", "press/copy.txt", "press/report.txt", "a-late-one.txt");
        }
    }

    @Test
    void pathsSortByCodePoint() throws Exception {
        SampleCase.build(folder, custodian, Map.of("\uff21.txt", "x", "\ud800\udf30.txt", "y"));
        try (CaseFolder kept = CaseFolder.read(folder)) {
            assertThat(kept.accessions()).extracting(Accession::path).containsExactly("\uff21.txt", "\ud800\udf30.txt");
        }
    }

    @Test
    void buildingTheSameAgainEntersNothing() throws Exception {
        SampleCase.build(folder, custodian, SampleCase.sources());
        byte[] before = Files.readAllBytes(folder.resolve("log/checkpoint"));
        SampleCase.build(folder, custodian, SampleCase.sources());
        assertThat(folder.resolve("log/checkpoint")).hasBinaryContent(before);
    }

    @Test
    void sameKeyClockAndSaltsGiveTheSameLog() throws Exception {
        Custodian first = SampleCase.custodian(temporary.resolve("keys1"), 5);
        Custodian second = SampleCase.custodian(temporary.resolve("keys2"), 5);
        SampleCase.build(folder, first, SampleCase.sources());
        SampleCase.build(temporary.resolve("other"), second, SampleCase.sources());
        assertThat(folder.resolve("log/checkpoint")).hasSameBinaryContentAs(temporary.resolve("other/log/checkpoint"));
    }

    @Test
    void claimsThatReturnToAnEarlierStateAreEnteredAnew() throws Exception {
        for (String line : List.of("{\"a\":1}", "{\"a\":2}", "{\"a\":1}")) {
            try (CaseFolder kept = CaseFolder.extend(folder, custodian)) {
                kept.replaceClaims(List.of(line).iterator());
                kept.commit();
            }
        }
        try (CaseFolder kept = CaseFolder.read(folder)) {
            List<Digest> records = kept.records(RecordKind.CLAIMS);
            assertThat(records).hasSize(3);
            assertThat(kept.record(RecordKind.CLAIMS, records.get(2))
                            .path("claims")
                            .textValue())
                    .isEqualTo(Digest.of("{\"a\":1}\n").hex());
        }
    }

    @Test
    void rulingPutInByHandIsEnteredByTheNextCommit() throws Exception {
        SampleCase.build(folder, custodian, SampleCase.sources());
        byte[] ruling = Json.canonical(Json.object().put("decision", "rejected"));
        Files.write(folder.resolve(RecordKind.RULING.path(Digest.of(ruling))), ruling);
        try (CaseFolder kept = CaseFolder.extend(folder, custodian)) {
            long before = kept.checkpoint().size();
            Checkpoint after = kept.commit();
            assertThat(after.size()).isEqualTo(before + 1);
            assertThat(kept.records(RecordKind.RULING)).last().isEqualTo(Digest.of(ruling));
        }
    }

    @Test
    void textsReadBack() throws Exception {
        try (CaseFolder kept = CaseFolder.extend(folder, custodian)) {
            assertThat(kept.text(kept.keepText("رمز 𐌰"))).isEqualTo("رمز 𐌰");
            assertThatThrownBy(() -> kept.keepText("half \ud800"))
                    .hasMessage("expected Unicode text, found half of a surrogate pair");
        }
    }

    @Test
    void refusesForeignFolder() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("holiday.txt"), "x");
        assertRefused(
                Reason.NOT_A_CASE,
                folder + ": expected a case or an empty folder, found holiday.txt and no log/checkpoint."
                        + " Name another folder.");
        assertThat(folder.toFile().list()).containsExactly("holiday.txt");
    }

    @Test
    void refusesFile() throws Exception {
        Files.writeString(folder, "x");
        assertRefused(Reason.NOT_A_CASE, folder + ": expected a folder for the case, found a file. Name another.");
    }

    @Test
    void refusesToReadWhatIsNoCase() throws Exception {
        assertThatThrownBy(() -> CaseFolder.read(folder))
                .hasMessage(folder + ": expected a case, found nothing there. Check the path.");
        Files.createDirectories(folder);
        assertThatThrownBy(() -> CaseFolder.read(folder))
                .hasMessage(
                        folder + ": expected a case, found no log/checkpoint in it. Give the folder that build wrote.");
    }

    @Test
    void secondOneIsRefusedWhileTheFirstExtends() throws Exception {
        try (CaseFolder first = CaseFolder.extend(folder, custodian)) {
            assertRefused(
                    Reason.LOCKED,
                    folder + ": expected to be alone with the case, found another process extending it."
                            + " Wait until it is done.");
            assertThat(first.commit().size()).isZero();
        }
        CaseFolder.extend(folder, custodian).close();
    }

    /** A real process takes the lock and is killed: what a crash leaves must not block the next run. */
    @Test
    void lockOfKilledProcessDoesNotBlock() throws Exception {
        CaseFolder.extend(folder, custodian).close();
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(holder.getInputStream().read()).isEqualTo('L');
            assertRefused(
                    Reason.LOCKED,
                    folder + ": expected to be alone with the case, found another process extending it."
                            + " Wait until it is done.");
        } finally {
            holder.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        CaseFolder.extend(folder, custodian).close();
    }

    /** Takes a case's lock, says so, and waits to be killed. */
    static final class LockHolder {
        public static void main(String[] arguments) throws Exception {
            CaseLock lock = CaseLock.take(Path.of(arguments[0]));
            System.out.write('L');
            System.out.flush();
            while (System.in.read() >= 0) {
                // Waits for the parent.
            }
            lock.close();
        }
    }

    @Test
    void withoutKeyACaseIsReadAndNotExtended() throws Exception {
        SampleCase.build(folder, custodian, SampleCase.sources());
        CaseFolder read = CaseFolder.read(folder);
        Custodian stranger = SampleCase.custodian(temporary.resolve("elsewhere"), 2);
        assertThatThrownBy(() -> CaseFolder.extend(folder, stranger))
                .hasMessage(temporary.resolve("elsewhere").resolve(read.id() + ".key")
                        + ": expected the private key of inquest/" + read.id()
                        + ", found no file. Without it the case can be read and verified, not extended;"
                        + " name the key with --key.");
        assertThatThrownBy(read::commit).hasMessage(folder + " was opened for reading");
        read.close();
    }

    @Test
    void refusesAnotherCasesKey() throws Exception {
        Path other = temporary.resolve("other.key");
        CaseFolder.extend(temporary.resolve("other"), withKey(other)).close();
        CaseFolder.extend(folder, custodian).close();
        assertThatThrownBy(() -> CaseFolder.extend(folder, withKey(other)))
                .hasMessageContaining("expected the private key of inquest/")
                .hasMessageEndingWith("Name the right one with --key.");
    }

    @Test
    void refusesKeyInsideTheCase() throws IOException {
        Path inside = folder.resolve("secret.key");
        assertThatThrownBy(() -> CaseFolder.extend(folder, withKey(inside)))
                .hasMessage(inside + ": expected a key outside the case " + folder
                        + ", for whoever is handed the case would be handed the key. Name another file.");
        assertThat(folder).doesNotExist();
    }

    @Test
    void seesThroughALinkIntoTheCase() throws Exception {
        CaseFolder.extend(folder, custodian).close();
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        assertThatThrownBy(() -> CaseFolder.extend(folder, withKey(link.resolve("secret.key"))))
                .hasMessageContaining("expected a key outside the case");
    }

    @Test
    void newCaseTakesTheKeyThatWasNamed() throws Exception {
        Path key = temporary.resolve("mine.key");
        CaseFolder first = CaseFolder.extend(folder, withKey(key));
        CaseFolder second = CaseFolder.extend(temporary.resolve("second"), withKey(key));
        assertThat(second.key()).isEqualTo(first.key());
        first.close();
        second.close();
    }

    @Test
    void refusesToExtendADamagedLog() throws Exception {
        SampleCase.build(folder, custodian, SampleCase.sources());
        Path checkpoint = folder.resolve("log/checkpoint");
        Files.writeString(checkpoint, Files.readString(checkpoint).replaceFirst("\n", "x\n"));
        assertThatThrownBy(() -> CaseFolder.extend(folder, custodian))
                .hasMessageStartingWith(folder + ": log/checkpoint: expected a good signature by inquest/")
                .hasMessageEndingWith("Run inquest verify, and restore what it names from a copy.");
    }

    @Test
    void keysLieInTheConfigurationFolder() {
        Path home = Path.of("/home/x");
        assertThat(Custodian.keyFolder(Map.of(), home)).isEqualTo(Path.of("/home/x/.config/inquest/keys"));
        assertThat(Custodian.keyFolder(Map.of("XDG_CONFIG_HOME", "/etc/y"), home))
                .isEqualTo(Path.of("/etc/y/inquest/keys"));
        assertThat(Custodian.keyFolder(Map.of("XDG_CONFIG_HOME", ""), home))
                .isEqualTo(Path.of("/home/x/.config/inquest/keys"));
    }

    @Test
    void leavesNoWaitingRoomBehind() throws Exception {
        SampleCase.build(folder, custodian, SampleCase.sources());
        assertThat(List.of(folder.toFile().list((File parent, String name) -> name.equals("incoming"))))
                .isEmpty();
    }

    private Custodian withKey(Path key) {
        return new Custodian(Optional.of(key), temporary.resolve("keys"), () -> SampleCase.AT, new Random(9));
    }

    private void assertRefused(Reason reason, String message) {
        assertThatThrownBy(() -> CaseFolder.extend(folder, custodian))
                .isInstanceOfSatisfying(
                        CaseException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessage(message);
    }
}
