package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inquest.core.custody.MemoryVault;
import inquest.core.custody.Vault;
import inquest.core.model.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every vault does, on disk and in memory; then what only the one on disk does. */
class VaultContractTest {

    @TempDir
    static Path folder;

    private static final Digest ABC = Digest.of("abc");

    static Stream<Vault> vaults() throws IOException {
        return Stream.of(new MemoryVault(), onDisk());
    }

    @ParameterizedTest
    @MethodSource("vaults")
    void givesBackWhatItKeeps(Vault vault) throws IOException {
        assertThat(vault.keep(bytes("abc"))).isEqualTo(new Vault.Kept(ABC, 3, true));
        try (InputStream kept = vault.open(ABC)) {
            assertThat(kept.readAllBytes()).asString().isEqualTo("abc");
        }
    }

    @ParameterizedTest
    @MethodSource("vaults")
    void keepsEqualBytesOnce(Vault vault) throws IOException {
        vault.keep(bytes("abc"));
        assertThat(vault.keep(bytes("abc"))).isEqualTo(new Vault.Kept(ABC, 3, false));
    }

    @ParameterizedTest
    @MethodSource("vaults")
    void keepsNothingAtAll(Vault vault) throws IOException {
        assertThat(vault.keep(bytes(""))).isEqualTo(new Vault.Kept(Digest.of(""), 0, true));
        assertThat(vault.holds(Digest.of(""))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("vaults")
    void doesNotHoldWhatItWasNotGiven(Vault vault) {
        assertThat(vault.holds(ABC)).isFalse();
        assertThatThrownBy(() -> vault.open(ABC)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @MethodSource("vaults")
    void keepsNothingOfAStreamThatBreaks(Vault vault) {
        assertThatThrownBy(() -> vault.keep(new Breaking())).hasMessage("broke");
        assertThat(vault.holds(Digest.of("a"))).isFalse();
    }

    @Test
    void brokenStreamLeavesNoFile() throws IOException {
        Path root = Files.createTempDirectory(folder, "vault");
        Vault vault = new FolderVault(new Disk(root, () -> {}));
        assertThatThrownBy(() -> vault.keep(new Breaking())).hasMessage("broke");
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void liesUnderItsFirstTwoDigitsAndReadOnly() throws IOException {
        Path root = Files.createTempDirectory(folder, "vault");
        new FolderVault(new Disk(root, () -> {})).keep(bytes("abc"));
        Path file = root.resolve("exhibits/ba/" + ABC);
        assertThat(file).hasContent("abc");
        assertThat(Files.getPosixFilePermissions(file).toString()).doesNotContain("WRITE");
        assertThat(List.of(root.resolve("incoming").toFile().list())).isEmpty();
    }

    private static Vault onDisk() throws IOException {
        return new FolderVault(new Disk(Files.createTempDirectory(folder, "vault"), () -> {}));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives one byte and then fails. */
    private static final class Breaking extends InputStream {
        private boolean isSpent;

        @Override
        public int read() throws IOException {
            if (isSpent) {
                throw new IOException("broke");
            }
            isSpent = true;
            return 'a';
        }

        @Override
        public int read(byte[] block, int from, int count) throws IOException {
            block[from] = (byte) read();
            return 1;
        }
    }
}
