package inquest.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium, one process a page, sent to one proxy for everything that it would ask a network. */
final class Chromium {

    private static final int PATIENCE_SECONDS = 120;

    private final Path program;
    private final Path folder;
    private final int proxy;

    Chromium(Path program, Path folder, int proxy) {
        this.program = program;
        this.folder = folder;
        this.proxy = proxy;
    }

    /** The one on the path, if any. */
    static Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(part -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(part, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page as it stands once it has loaded and whatever would run has run. */
    String dom(String address) throws IOException, InterruptedException {
        return run(List.of("--dump-dom", address));
    }

    /** A page as printed. */
    Path pdf(String address) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".pdf");
        run(List.of("--no-pdf-header-footer", "--print-to-pdf=" + printed, address));
        return printed;
    }

    private String run(List<String> task) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                // Chromium's own sandbox refuses root, which CI is; the pages are ours.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                // What a browser asks for itself would be mistaken for what the page asks.
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--proxy-server=127.0.0.1:" + proxy,
                "--proxy-bypass-list=<-loopback>"));
        command.addAll(task);
        Path out = Files.createTempFile(folder, "out", ".html");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Chromium gave no page within " + PATIENCE_SECONDS + " seconds: " + task);
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
