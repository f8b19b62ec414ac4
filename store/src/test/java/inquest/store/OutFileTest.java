package inquest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {

    /** Linux's disk that is always full. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    @Test
    void writesTextInUtf8() throws IOException {
        OutFile.write(folder.resolve("x.txt"), out -> out.write("نام"));
        assertThat(Files.readString(folder.resolve("x.txt"))).isEqualTo("نام");
    }

    /** A CSV file that a full disk cut short was once reported as written. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTheFileThatTheDiskRefuses() {
        assertThatThrownBy(() -> OutFile.write(FULL, out -> out.write("x")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("/dev/full: ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesTheFileWhereARefusalComesWrapped() {
        assertThatThrownBy(() -> OutFile.writeBytes(FULL, out -> {
                    try {
                        out.write('x');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("/dev/full: ");
    }

    @Test
    void leavesOtherFaultsAsTheyAre() {
        assertThatThrownBy(() -> OutFile.writeBytes(folder.resolve("x"), out -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
