package inquest.store;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is handed out. Where the disk refuses it, a full one say, the fault names the file: Java's own says why, and not where.
 */
public final class OutFile {

    private OutFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content<T> {
        /** Writes it; need not close what it writes to. */
        void to(T out) throws IOException;
    }

    /**
     * Writes a text in UTF-8.
     *
     * @throws FileSystemException if the disk refuses
     */
    public static void write(Path file, Content<Writer> content) throws IOException {
        writeBytes(file, bytes -> {
            Writer out =
                    new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()), 1 << 16);
            content.to(out);
            out.flush();
        });
    }

    /**
     * Writes bytes.
     *
     * @throws FileSystemException if the disk refuses
     */
    public static void writeBytes(Path file, Content<OutputStream> content) throws IOException {
        Refusable out = new Refusable(file);
        try (out) {
            content.to(out);
        } catch (RuntimeException e) {
            // What sets pages wraps a refusal in a fault of its own.
            if (out.refusal.isPresent()) {
                throw out.refusal.get();
            }
            throw e;
        }
    }

    private static final class Refusable extends FilterOutputStream {
        private final Path file;
        private Optional<FileSystemException> refusal = Optional.empty();

        Refusable(Path file) throws IOException {
            super(Files.newOutputStream(file));
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException e) {
                FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
                named.initCause(e);
                refusal = Optional.of(named);
                throw named;
            }
        }
    }
}
