package inquest.app.link;

import inquest.core.link.Former;
import inquest.store.OutFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code links.bin}: what a run leaves for a later one, so that rows known then are not compared again. Holds no names of people. */
final class FormerFile {

    static final String NAME = "links.bin";

    private FormerFile() {}

    static void write(Former former, Path file) throws IOException {
        OutFile.writeBytes(file, bytes -> {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes, 1 << 16));
            former.write(out);
            out.flush();
        });
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is no such file, or only a part of one; the message says what to do
     */
    static Former read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return Former.read(in);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    file + ": expected the links that an earlier run of this version wrote, found something else: "
                            + e.getMessage()
                            + ". All rows can be compared anew under the same weights: run without --after, with --model "
                            + file.resolveSibling("model.json") + ".",
                    e);
        }
    }
}
