package inquest.store;

import inquest.core.model.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a case's files so that a process may die at any moment: each is written whole under another name and takes its place by
 * one atomic move. Against a loss of power, all are forced to the disk before the one that is written last; one by one would
 * take most of a build's time on an old disk. Paths are relative to the case, {@code /} between their parts.
 */
final class Disk {

    private static final String INCOMING = "incoming";
    private static final int BLOCK = 1 << 16;
    private static final int FORCED_AT_ONCE = 16;

    private final Path root;
    private final Runnable beforeStep;
    private final AtomicLong staged = new AtomicLong();
    private final Queue<String> unforced = new ConcurrentLinkedQueue<>();

    /**
     * A case's disk.
     *
     * @param beforeStep runs before each step that changes the disk; tests make it die there
     */
    Disk(Path root, Runnable beforeStep) {
        this.root = root;
        this.beforeStep = beforeStep;
    }

    /**
     * Bytes on the disk that have not taken their place.
     *
     * @param file where they wait
     * @param digest their SHA-256
     * @param size how many
     */
    record Staged(Path file, Digest digest, long size) {}

    Path path(String path) {
        return root.resolve(path);
    }

    Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Names in a folder, sorted; none where there is no such folder. */
    List<String> names(String folder) throws IOException {
        if (!Files.isDirectory(path(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Paths of all files below a folder, sorted. */
    List<String> walk(String folder) throws IOException {
        if (!Files.isDirectory(path(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Writes a file, or replaces it. */
    void write(String path, byte[] bytes) throws IOException {
        place(stage(out -> out.write(bytes)), path);
        unforced.add(path);
    }

    /** Writes a file that vouches for all those written before it: they are on the disk when it takes its place. */
    void writeLast(String path, byte[] bytes) throws IOException {
        forceEarlier();
        Staged last = stage(out -> out.write(bytes));
        force(last.file());
        place(last, path);
        forceNames(path(path).toAbsolutePath().getParent());
    }

    /** Forces all that was written, many files at once: the disk then takes them together, ten times as fast as one by one. */
    private void forceEarlier() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(FORCED_AT_ONCE);
        try {
            List<Future<Path>> forced = new ArrayList<>();
            for (String path = unforced.poll(); path != null; path = unforced.poll()) {
                Path file = path(path);
                forced.add(threads.submit(() -> {
                    if (Files.exists(file)) {
                        force(file);
                    }
                    return file;
                }));
            }
            for (Future<Path> file : forced) {
                file.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("cannot write to the disk", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while writing to the disk");
        } finally {
            threads.shutdownNow();
        }
    }

    /** Has the disk itself take a file's bytes, not the system's memory alone. */
    void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** What gives the bytes of a file. */
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Copies a stream beside its later place, hashing as it copies. */
    Staged stage(InputStream bytes) throws IOException {
        return stage(out -> {
            byte[] block = new byte[BLOCK];
            for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
                out.write(block, 0, n);
            }
        });
    }

    /** Writes bytes beside their later place, hashing as it writes. */
    Staged stage(Source source) throws IOException {
        beforeStep.run();
        Files.createDirectories(path(INCOMING));
        Path file = path(INCOMING).resolve(String.valueOf(staged.incrementAndGet()));
        Hashing hashing;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            hashing = new Hashing(Channels.newOutputStream(channel));
            source.writeTo(hashing);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Staged(file, Digest.fromBytes(hashing.sha256.digest()), hashing.size);
    }

    /** Moves staged bytes to their place. */
    void place(Staged bytes, String path) throws IOException {
        beforeStep.run();
        Path target = path(path);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.move(bytes.file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets staged bytes. */
    void drop(Staged bytes) throws IOException {
        Files.deleteIfExists(bytes.file());
    }

    void delete(String path) throws IOException {
        beforeStep.run();
        Files.deleteIfExists(path(path));
    }

    /** The names in a folder, too, where the system can. */
    private static void forceNames(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows opens no folder; there, moves are in order anyway.
            return;
        }
    }

    /** Removes what a run that died left waiting: files, and the folder that it read archives in. */
    void clearIncoming() throws IOException {
        if (!Files.isDirectory(path(INCOMING))) {
            return;
        }
        List<Path> left;
        try (Stream<Path> files = Files.walk(path(INCOMING))) {
            left = files.skip(1).sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : left) {
            beforeStep.run();
            Files.deleteIfExists(file);
        }
    }

    /** Removes the waiting room, if it is empty. */
    void close() throws IOException {
        if (Files.isDirectory(path(INCOMING)) && names(INCOMING).isEmpty()) {
            Files.deleteIfExists(path(INCOMING));
        }
    }

    /** Hashes what passes through it. */
    private static final class Hashing extends OutputStream {
        private final OutputStream out;
        private final MessageDigest sha256 = Digest.sha256();
        private long size;

        private Hashing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            sha256.update(bytes, from, count);
            size += count;
        }
    }
}
