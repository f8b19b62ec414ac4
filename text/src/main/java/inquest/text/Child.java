package inquest.text;

import inquest.core.read.Extraction;
import inquest.text.format.Limits;
import inquest.text.worker.Frames;
import inquest.text.worker.Worker;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One child process, from its start to its end. */
final class Child implements AutoCloseable {

    /** The JVM's exit code under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private static final int SECONDS_TO_START = 60;

    private static final int SECONDS_TO_END = 10;

    private final Limits limits;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ExecutorService waiting;
    private volatile String type = UNKNOWN_TYPE;
    private int files;

    /** Starts a process, its temporary files in the folder given. */
    Child(Limits limits, Path temporary) throws IOException {
        this.limits = limits;
        ProcessBuilder builder = new ProcessBuilder(command(limits, temporary));
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/bin:/bin"));
        // What libraries grumble may quote the file; nobody should read it.
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        this.process = builder.start();
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.waiting = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "inquest-text-child");
            thread.setDaemon(true);
            return thread;
        });
        awaitReady();
    }

    /** Ours, made absolute: the child starts in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Memory beyond the heap is bounded too, so that the whole process stays near the heap and 300 MB. Locale, zone and
     * charset are fixed: the same bytes give the same text on every machine.
     */
    private static List<String> command(Limits limits, Path temporary) {
        List<String> command = new ArrayList<>(Network.cutOff());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss2m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + temporary.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + temporary,
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-cp",
                classPath(),
                Worker.class.getName(),
                String.valueOf(limits.unpackedBytes()),
                String.valueOf(limits.members()),
                String.valueOf(limits.characters()),
                String.valueOf(limits.tableCharacters())));
        return command;
    }

    private void awaitReady() throws IOException {
        Future<Integer> ready = waiting.submit(in::readInt);
        try {
            if (ready.get(SECONDS_TO_START, TimeUnit.SECONDS) == Frames.READY) {
                return;
            }
        } catch (ExecutionException | TimeoutException e) {
            ready.cancel(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int code = kill();
        throw new IOException("The process that reads files did not start (exit code " + code
                + "). Check that " + limits.heapMegabytes()
                + " MB of memory are free and that the folder for temporary files can be written.");
    }

    /** Whether it has read enough files to be replaced. */
    boolean worn() {
        return files >= limits.filesPerWorker();
    }

    /** Whether it can be asked. */
    boolean lives() {
        return process.isAlive();
    }

    /** The operating system's number of it. */
    long pid() {
        return process.pid();
    }

    /**
     * Reads a file.
     *
     * @throws Failed if no answer came; the process is then dead
     */
    Extraction read(Path file, String name, Path members) throws Failed {
        files++;
        type = UNKNOWN_TYPE;
        Future<Extraction> answer = waiting.submit(() -> {
            Frames.writeRequest(out, file, name, members);
            type = Frames.Reader.type(in);
            return Frames.Reader.answer(in, limits, members);
        });
        try {
            return answer.get(limits.secondsPerFile(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            kill();
            throw new Failed(type, Extraction.Reason.TOO_SLOW, e);
        } catch (ExecutionException e) {
            boolean memory = kill() == OUT_OF_MEMORY;
            throw new Failed(type, memory ? Extraction.Reason.TOO_LARGE : Extraction.Reason.UNREADABLE, e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new Failed(type, Extraction.Reason.TOO_SLOW, e);
        }
    }

    /** Ends the process at once; the result is its exit code, its own if it had already ended by itself. */
    private int kill() {
        boolean interrupted = Thread.interrupted();
        try {
            // A JVM that runs out of memory closes its pipes a moment before it is gone, a second on a busy machine.
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
            return -1;
        } finally {
            waiting.shutdownNow();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        kill();
    }

    /** No answer came, and the process is gone. */
    static final class Failed extends Exception {

        private final String mediaType;
        private final transient Extraction.Reason reason;

        Failed(String mediaType, Extraction.Reason reason, Throwable cause) {
            super("the process that reads files gave no answer", cause);
            this.mediaType = mediaType;
            this.reason = reason;
        }

        /** As far as it was found out. */
        String mediaType() {
            return mediaType;
        }

        Extraction.Reason reason() {
            return reason;
        }
    }
}
