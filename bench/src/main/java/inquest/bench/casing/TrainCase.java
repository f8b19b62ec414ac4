package inquest.bench.casing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts in which case the words of edited English stand, for reading texts in capitals. */
@Command(
        name = "train-case",
        description = "Counts the case of words in the training texts; writes the table for texts in capitals.",
        mixinStandardHelpOptions = true)
public final class TrainCase implements Callable<Integer> {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*(?:[.?!:]\\s|[\\n\"“‘(\\[]).*");
    private static final int LEAST = 3;

    @Option(names = "--data", required = true, description = "the folder with hrdsattack, gunviolence, polnear")
    private Path data = Path.of("");

    @Option(
            names = "--out",
            required = true,
            description = "the table: word, then how often in small letters, with a capital, in capitals")
    private Path out = Path.of("");

    private final Map<String, int[]> words = new TreeMap<>();
    private final int[][] follows = new int[3][3];

    @Override
    public Integer call() throws IOException {
        for (String text : texts()) {
            count(text);
        }
        try (BufferedWriter rows = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                row(rows, "<" + i, follows[i]);
            }
            for (Map.Entry<String, int[]> word : words.entrySet()) {
                int[] counts = word.getValue();
                if (counts[0] + counts[1] + counts[2] >= LEAST) {
                    row(rows, word.getKey(), counts);
                }
            }
        }
        return 0;
    }

    private List<String> texts() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        for (JsonNode gun : json.readTree(
                data.resolve("gunviolence/data-train/X_train.json").toFile())) {
            texts.add(gun.get("text").asText());
        }
        for (JsonNode hrds : json.readTree(data.resolve("hrdsattack/train.json").toFile())) {
            texts.add(hrds.get("sample").get("Input.article_interface").asText().replaceAll("<[^>]+>", "\n"));
        }
        try (Stream<Path> files = Files.list(data.resolve("polnear/train/text"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** Words at the start of a sentence, and lines in capitals, tell nothing. */
    private void count(String text) {
        for (String line : text.split("\n")) {
            if (line.equals(line.toUpperCase(Locale.ROOT))) {
                continue;
            }
            Matcher word = WORD.matcher(line);
            int before = -1;
            int end = 0;
            while (word.find()) {
                boolean first = before < 0
                        || SENTENCE_END
                                .matcher(line.substring(end, word.start()))
                                .matches();
                int now = caseOf(word.group());
                boolean initial = word.group().length() == 1 && line.startsWith(".", word.end());
                if (!first && !initial) {
                    words.computeIfAbsent(word.group().toLowerCase(Locale.ROOT), k -> new int[3])[now]++;
                    follows[before][now]++;
                }
                before = now;
                end = word.end();
            }
        }
    }

    private static int caseOf(String word) {
        if (!Character.isUpperCase(word.codePointAt(0))) {
            return 0;
        }
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 2 : 1;
    }

    private static void row(BufferedWriter rows, String word, int[] counts) throws IOException {
        rows.write(word + "\t" + counts[0] + "\t" + counts[1] + "\t" + counts[2] + "\n");
    }
}
