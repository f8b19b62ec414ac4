package inquest.app.link;

import inquest.core.link.score.GatheredRows;
import inquest.core.link.score.PairSource;
import inquest.core.link.score.SharedPairs;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Has pairs gone over on Apache Spark, in a child process that is handed the rows and then requests by its standard input, and answers by
 * its standard output. What it logs goes to a file.
 */
public final class SparkEngine implements PairSource.Maker, AutoCloseable {

    /** Rows whose encoded form, which Spark sends about as one array, may exceed 2 GB. */
    private static final int MOST_ROWS = 60_000_000;

    /** Seconds that Spark is given to end. */
    private static final int PATIENCE = 30;

    private final Path jar;
    private final List<String> settings;
    private final Path log;
    private Optional<Running> running = Optional.empty();

    private record Running(Process process, DataOutputStream out, DataInputStream in) {}

    /**
     * Prepares; nothing is started yet.
     *
     * @param jar of the module {@code spark}, its libraries in a folder {@code lib} beside it
     * @param master where Spark runs: {@code local[*]}, or the address of a cluster
     * @param settings of Spark
     * @param log what the child logs; replaced
     * @throws IllegalArgumentException if the jar is not there
     */
    public SparkEngine(Path jar, String master, Map<String, String> settings, Path log) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("--engine spark: expected " + jar
                    + ", found nothing there. Build it by mvn -Pspark -pl spark -am package, or leave --engine out.");
        }
        this.jar = jar;
        this.log = log;
        this.settings = new ArrayList<>(List.of("-Dspark.master=" + master));
        settings.forEach((name, value) -> this.settings.add("-D" + name + "=" + value));
    }

    @Override
    public PairSource over(GatheredRows rows) {
        if (rows.comparison().rows() > MOST_ROWS) {
            throw new IllegalArgumentException("--engine spark: expected at most " + MOST_ROWS + " rows, found "
                    + rows.comparison().rows()
                    + ": encoded, they must fit 2 GB. Link the lists in portions, with --after.");
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            rows.write(new DataOutputStream(bytes));
            Running child = start();
            running = Optional.of(child);
            send(child, bytes.toByteArray());
            return new SharedPairs(rows, (request, parts) -> ask(child, request, parts));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Running start() throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m");
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(settings);
        command.add("-jar");
        command.add(jar.toString());
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        return new Running(
                process,
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16)),
                new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16)));
    }

    private static void send(Running child, byte[] bytes) throws IOException {
        child.out().writeInt(bytes.length);
        child.out().write(bytes);
        child.out().flush();
    }

    private List<byte[]> ask(Running child, byte[] request, int parts) {
        try {
            send(child, request);
            child.out().writeInt(parts);
            child.out().flush();
            List<byte[]> answers = new ArrayList<>();
            for (int left = child.in().readInt(); left > 0; left--) {
                byte[] answer = new byte[child.in().readInt()];
                child.in().readFully(answer);
                answers.add(answer);
            }
            return answers;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException(new IOException(
                "--engine spark: expected answers, found that Spark ended. Why stands in " + log
                        + "; correct that, or leave --engine out.",
                cause));
    }

    /** Ends the child, which stops when its input does. */
    @Override
    public void close() {
        running.ifPresent(child -> {
            try {
                child.out().close();
            } catch (IOException e) {
                // It ended before: whoever asked it last was told.
                child.process().destroy();
            }
            child.process()
                    .onExit()
                    .completeOnTimeout(child.process(), PATIENCE, TimeUnit.SECONDS)
                    .join();
            child.process().destroyForcibly();
        });
        running = Optional.empty();
    }
}
