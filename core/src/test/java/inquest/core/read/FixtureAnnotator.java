package inquest.core.read;

import inquest.core.model.Span;
import inquest.core.read.Annotated.Sentence;
import inquest.core.read.Annotated.Time;
import inquest.core.read.Annotated.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks up the grammar of the invented passages in {@code annotations.tsv}, which the text module's tests write. */
final class FixtureAnnotator implements Annotator {

    private final Map<String, Annotated> annotated = new LinkedHashMap<>();

    FixtureAnnotator() {
        List<String> block = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("# ")) {
                add(block);
                block.clear();
            }
            block.add(line);
        }
        add(block);
    }

    /** The passages, in the order of the file. */
    List<String> passages() {
        return List.copyOf(annotated.keySet());
    }

    @Override
    public Annotated annotate(String text) {
        Annotated found = annotated.get(text);
        if (found == null) {
            throw new IllegalArgumentException("expected an annotated passage, found \"" + text
                    + "\"; add it to passages.txt and run AnnotationFixtures");
        }
        return found;
    }

    @Override
    public String version() {
        return "fixtures";
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(
                FixtureAnnotator.class.getResourceAsStream("annotations.tsv"), "annotations.tsv beside the tests")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<String> block) {
        if (block.isEmpty()) {
            return;
        }
        String text = block.get(0).substring(2).replace("\\n", "\n");
        List<Sentence> sentences = new ArrayList<>();
        List<Time> times = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        for (String line : block.subList(1, block.size())) {
            String[] cells = line.split("\t", -1);
            if (line.isEmpty()) {
                sentences.add(new Sentence(tokens));
                tokens.clear();
            } else if (cells[0].equals("TIME")) {
                times.add(new Time(span(cells[1], cells[2]), cells[3], cells[4]));
            } else {
                tokens.add(new Token(
                        span(cells[0], cells[1]),
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        Integer.parseInt(cells[6]),
                        cells[7]));
            }
        }
        annotated.put(text, new Annotated(text, sentences, times));
    }

    private static Span span(String start, String end) {
        return new Span(Integer.parseInt(start), Integer.parseInt(end));
    }
}
