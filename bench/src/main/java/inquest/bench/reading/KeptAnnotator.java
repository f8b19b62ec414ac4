package inquest.bench.reading;

import inquest.core.model.Digest;
import inquest.core.model.Span;
import inquest.core.read.Annotated;
import inquest.core.read.Annotator;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Keeps grammar on disk, by digest of text and version: grammar is most of the cost, and rules change more often than it does. */
final class KeptAnnotator implements Annotator {

    /** Goes up when what is kept, or how the annotator cuts texts, changes. */
    private static final String FORM = "1";

    private final Annotator annotator;
    private final Path folder;

    /**
     * Puts a shelf before an annotator.
     *
     * @param annotator asked for what is not kept yet
     * @param folder made if it is not there
     */
    KeptAnnotator(Annotator annotator, Path folder) {
        this.annotator = annotator;
        this.folder = folder;
    }

    @Override
    public String version() {
        return annotator.version();
    }

    @Override
    public Annotated annotate(String text) {
        String key = Digest.of(FORM + "\n" + annotator.version() + "\n" + text).hex();
        Path file = folder.resolve(key.substring(0, 2)).resolve(key + ".gz");
        try {
            if (Files.exists(file)) {
                return read(file, text);
            }
            Annotated annotated = annotator.annotate(text);
            write(file, annotated);
            return annotated;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Annotated annotated) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "part", ".gz");
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(part)), 1 << 16))) {
            out.writeInt(annotated.sentences().size());
            for (Annotated.Sentence sentence : annotated.sentences()) {
                out.writeInt(sentence.tokens().size());
                for (Annotated.Token token : sentence.tokens()) {
                    write(out, token);
                }
            }
            out.writeInt(annotated.times().size());
            for (Annotated.Time time : annotated.times()) {
                write(out, time.span());
                write(out, time.type());
                write(out, time.value());
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(DataOutputStream out, Annotated.Token token) throws IOException {
        write(out, token.span());
        write(out, token.word());
        write(out, token.lemma());
        write(out, token.pos());
        write(out, token.entity());
        out.writeInt(token.head());
        write(out, token.relation());
    }

    private static void write(DataOutputStream out, Span span) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private static void write(DataOutputStream out, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Annotated read(Path file, String text) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16), 1 << 16))) {
            List<Annotated.Sentence> sentences = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                List<Annotated.Token> tokens = new ArrayList<>();
                for (int more = in.readInt(); more > 0; more--) {
                    tokens.add(new Annotated.Token(
                            span(in), words(in), words(in), words(in), words(in), in.readInt(), words(in)));
                }
                sentences.add(new Annotated.Sentence(tokens));
            }
            List<Annotated.Time> times = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                times.add(new Annotated.Time(span(in), words(in), words(in)));
            }
            return new Annotated(text, sentences, times);
        }
    }

    private static Span span(DataInputStream in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }

    private static String words(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8).intern();
    }
}
