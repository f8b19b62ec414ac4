package inquest.bench.reading;

import inquest.core.model.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PolNeAR's articles with their attributions, in its standoff form.
 *
 * <p>Of an article that several people annotated, the first file in order of name counts. Where the development folder is not there,
 * every sixth article of the training folder, in order of name, is held out for development.
 */
final class PolnearTexts {

    private static final int HELD_OUT = 6;

    /**
     * A source, a cue and what is attributed; each may be in several parts, or missing.
     *
     * @param source who says it
     * @param cue the words that say so
     * @param content what is said
     */
    record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

    /** An article. */
    record Article(String name, String text, List<Gold> golds) {}

    private PolnearTexts() {}

    /**
     * The articles of a split, in order of name.
     *
     * @param folder holds {@code train} and, where one has them, {@code dev} and {@code test}
     * @param split {@code train}, {@code dev} or {@code test}
     */
    static List<Article> of(Path folder, String split) throws IOException {
        boolean cut = !Files.isDirectory(folder.resolve("dev")) && !split.equals("test");
        List<Article> all = read(folder.resolve(cut ? "train" : split));
        List<Article> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!cut || (i % HELD_OUT == 0) == split.equals("dev")) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    private static List<Article> read(Path folder) throws IOException {
        Map<String, Path> marks = new HashMap<>();
        for (Path file : listed(folder.resolve("attributions"))) {
            String name = file.getFileName().toString();
            marks.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
        }
        List<Article> articles = new ArrayList<>();
        for (Path file : listed(folder.resolve("text"))) {
            String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
            Path marked = marks.get(name);
            if (marked != null) {
                String text = Files.readString(file);
                articles.add(new Article(name, text, golds(Files.readString(marked))));
            }
        }
        return articles;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Gold> golds(String standoff) {
        Map<String, List<Span>> spans = new HashMap<>();
        List<Gold> golds = new ArrayList<>();
        List<String> lines = standoff.lines().toList();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("T") && cells.length > 1 && cells[1].indexOf(' ') > 0) {
                spans.put(cells[0], spans(cells[1].substring(cells[1].indexOf(' ') + 1)));
            }
        }
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("E") && cells.length > 1 && cells[1].startsWith("Attribution")) {
                golds.add(gold(cells[1].split(" "), spans));
            }
        }
        return golds;
    }

    private static Gold gold(String[] roles, Map<String, List<Span>> spans) {
        Map<String, List<Span>> parts = new HashMap<>();
        for (String role : roles) {
            String name = role.substring(0, Math.max(0, role.indexOf(':'))).replaceFirst("\\d+$", "");
            List<Span> words = spans.getOrDefault(role.substring(role.indexOf(':') + 1), List.of());
            parts.computeIfAbsent(name, key -> new ArrayList<>()).addAll(words);
        }
        return new Gold(
                parts.getOrDefault("Source", List.of()),
                parts.getOrDefault("Cue", List.of()),
                parts.getOrDefault("Content", List.of()));
    }

    /** {@code 1359 1390;1393 1432}, in code points. */
    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] ends = part.strip().split(" ");
            spans.add(new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }
        return spans;
    }
}
