package inquest.text;

import inquest.core.model.Digest;
import inquest.core.read.Extraction;
import inquest.core.read.Extraction.NoText;
import inquest.core.read.Extraction.Reason;
import inquest.core.read.Extractor;
import inquest.text.format.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads exhibits in a child process of limited memory and time, which is started for the first file and kept for many.
 *
 * <p>A file that takes too long, exhausts the memory or brings the child down gets that as its outcome; the child is
 * replaced and the next file read. One file is read at a time.
 */
public final class WorkerExtractor implements Extractor {

    private final Function<Digest, Path> originals;
    private final Limits limits;
    private final Path work;
    private @Nullable Child child;
    private int reads;

    /**
     * Prepares an extractor; starts nothing yet.
     *
     * @param originals where an exhibit's bytes lie
     * @param folder where members and temporary files may be put; made if need be. They are private to this extractor
     *     and deleted when it is closed
     * @throws IOException if nothing can be written there
     */
    public WorkerExtractor(Function<Digest, Path> originals, Path folder, Limits limits) throws IOException {
        this.originals = originals;
        this.limits = limits;
        this.work = Files.createTempDirectory(Files.createDirectories(folder).toAbsolutePath(), "reading");
    }

    /**
     * {@inheritDoc}
     *
     * @throws UncheckedIOException if the original is gone, the folder cannot be written, or no child can be started
     */
    @Override
    public synchronized Extraction extract(Digest content, String path) {
        Path file = originals.apply(content).toAbsolutePath();
        try {
            if (!Files.isReadable(file)) {
                throw new IOException("Expected the bytes of " + path + " in " + file
                        + ", found none that can be read. Run verify, and restore them.");
            }
            Path members = Files.createDirectories(work.resolve("members" + reads++));
            try {
                Extraction extraction = child().read(file, path, members);
                if (!(extraction instanceof Extraction.Members)) {
                    delete(members);
                }
                return extraction;
            } catch (Child.Failed e) {
                delete(members);
                return new NoText(e.mediaType(), e.reason(), detail(e.reason()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child child() throws IOException {
        Child running = child;
        if (running == null || running.worn() || !running.lives()) {
            end();
            running = new Child(limits, Files.createDirectories(work.resolve("temporary")));
            child = running;
        }
        return running;
    }

    /** Ends the child; the next file starts another. */
    @Override
    public synchronized void rest() {
        try {
            end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() throws IOException {
        if (child != null) {
            child.close();
            child = null;
        }
        // A child that was killed leaves its temporary files behind.
        delete(work.resolve("temporary"));
    }

    private String detail(Reason reason) {
        return switch (reason) {
            case TOO_SLOW ->
                "Reading took longer than the limit of " + limits.secondsPerFile()
                        + " s. Split the file, or raise the limit with --max-seconds.";
            case TOO_LARGE ->
                "Reading needed more memory than the limit of " + limits.heapMegabytes()
                        + " MB. Split the file, or raise the limit with --max-memory.";
            default -> "Reading it brought the reading process down. Save it anew with the program it came from.";
        };
    }

    @Override
    public String version() {
        Properties properties = new Properties();
        try (InputStream in = WorkerExtractor.class.getResourceAsStream("extractor.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** The child's process number; 0 if none runs. For tests, which kill it. */
    synchronized long pid() {
        return child == null ? 0 : child.pid();
    }

    /** Ends the child and deletes members and temporary files. */
    @Override
    public synchronized void close() {
        try {
            end();
            delete(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
