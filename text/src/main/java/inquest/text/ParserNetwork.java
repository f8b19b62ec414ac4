package inquest.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The network that scores a parser's next step: one hidden layer with cubes, over words, tags and labels around stack and buffer.
 *
 * <p>After Chen and Manning, <i>A Fast and Accurate Dependency Parser using Neural Networks</i>, EMNLP 2014, with the weights that
 * CoreNLP ships. What one feature adds to the hidden layer is worked out once and kept: for tags and labels all of it, for
 * words those met last. Safe for many threads.
 */
final class ParserNetwork {

    /** Places that a word and a tag are looked at, and that a label is. */
    static final int WORD_PLACES = 18;

    static final int LABEL_PLACES = 12;
    static final int PLACES = 2 * WORD_PLACES + LABEL_PLACES;

    /** Contributions of words that are kept, four kilobytes each; a power of two. */
    private static final int KEPT = 1 << 13;

    private final Vocabulary words;
    private final Vocabulary tags;
    private final List<String> labels;
    private final float[][] embeddings;
    /** By input, then by hidden unit. */
    private final float[][] inward;

    private final float[] bias;
    /** By hidden unit, then by step. */
    private final float[][] outward;

    private final float[][][] tagSums;
    private final float[][][] labelSums;
    private final @Nullable Kept[] kept = new Kept[KEPT];

    /**
     * Numbers of what a network knows.
     *
     * @param numbers by word or tag
     * @param unknown that of all others
     * @param none that of a place where there is nothing
     * @param root that of the root
     */
    record Vocabulary(Map<String, Integer> numbers, int unknown, int none, int root) {

        static Vocabulary of(List<String> names) throws IOException {
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                numbers.put(names.get(i), i);
            }
            return new Vocabulary(
                    numbers, mark(numbers, "-UNKNOWN-"), mark(numbers, "-NULL-"), mark(numbers, "-ROOT-"));
        }

        private static int mark(Map<String, Integer> numbers, String name) throws IOException {
            Integer number = numbers.get(name);
            if (number == null) {
                throw new IOException("expected a parser model that knows " + name + ", found one that does not");
            }
            return number;
        }

        int number(String name) {
            return numbers.getOrDefault(name, unknown);
        }
    }

    /** What a word at a place adds. Its fields are final, so that a thread which meets it sees all of it. */
    private static final class Kept {
        private final int word;
        private final int place;
        private final float[] sums;

        Kept(int word, int place, float[] sums) {
            this.word = word;
            this.place = place;
            this.sums = sums;
        }
    }

    /**
     * Reads a model in CoreNLP's written form.
     *
     * @param compressed the gzip file; not closed
     * @throws IOException if it cannot be read or has another form
     */
    ParserNetwork(InputStream compressed) throws IOException {
        Numbers in = new Numbers(new BufferedInputStream(new GZIPInputStream(compressed, 1 << 16), 1 << 16));
        int wordCount = in.header("dict");
        int tagCount = in.header("pos");
        int labelCount = in.header("label");
        int width = in.header("embeddingSize");
        int hidden = in.header("hiddenSize");
        int places = in.header("numTokens");
        in.header("preComputed");
        List<String> names = new ArrayList<>();
        if (places != PLACES) {
            throw new IOException("expected a parser of " + PLACES + " features, found one of " + places);
        }
        embeddings = new float[wordCount + tagCount + labelCount][];
        for (int i = 0; i < embeddings.length; i++) {
            names.add(in.name());
            embeddings[i] = in.row(width);
        }
        words = Vocabulary.of(names.subList(0, wordCount));
        tags = Vocabulary.of(names.subList(wordCount, wordCount + tagCount));
        labels = List.copyOf(names.subList(wordCount + tagCount, names.size()));
        inward = new float[places * width][];
        for (int i = 0; i < inward.length; i++) {
            inward[i] = in.row(hidden);
        }
        bias = in.row(hidden);
        outward = new float[hidden][];
        for (int i = 0; i < hidden; i++) {
            outward[i] = in.row(2 * labelCount - 1);
        }
        tagSums = sums(wordCount, tagCount, WORD_PLACES, WORD_PLACES);
        labelSums = sums(wordCount + tagCount, labelCount, 2 * WORD_PLACES, LABEL_PLACES);
    }

    private float[][][] sums(int first, int count, int firstPlace, int places) {
        float[][][] sums = new float[places][count][];
        for (int place = 0; place < places; place++) {
            for (int i = 0; i < count; i++) {
                sums[place][i] = sums(embeddings[first + i], firstPlace + place);
            }
        }
        return sums;
    }

    /** What an input adds to the hidden layer at a place. */
    private float[] sums(float[] embedding, int place) {
        float[] sums = new float[bias.length];
        int from = place * embedding.length;
        for (int k = 0; k < embedding.length; k += 2) {
            addScaled(sums, embedding[k], inward[from + k], embedding[k + 1], inward[from + k + 1]);
        }
        return sums;
    }

    /** Numbers of words. */
    Vocabulary words() {
        return words;
    }

    /** Numbers of parts of speech. */
    Vocabulary tags() {
        return tags;
    }

    /** Names of relations by their numbers; 0 stands for none, 1 for the relation to the root. */
    List<String> labels() {
        return labels;
    }

    /** Room for the sums of one thread. */
    final class Scratch {
        private final float[] hidden = new float[bias.length];
        private final float[][] met = new float[PLACES][];
        private final float[] scores = new float[outward[0].length];

        /**
         * The score of each step: to the left under label 1, 2 and so on, then to the right, then shift.
         *
         * @param features words by place, then tags, then labels
         */
        float[] scores(int[] features) {
            for (int i = 0; i < WORD_PLACES; i++) {
                met[i] = wordSums(features[i], i);
                met[WORD_PLACES + i] = tagSums[i][features[WORD_PLACES + i]];
            }
            for (int i = 0; i < LABEL_PLACES; i++) {
                met[2 * WORD_PLACES + i] = labelSums[i][features[2 * WORD_PLACES + i]];
            }
            System.arraycopy(bias, 0, hidden, 0, hidden.length);
            for (int i = 0; i < PLACES; i += 4) {
                add(hidden, met[i], met[i + 1], met[i + 2], met[i + 3]);
            }
            Arrays.fill(scores, 0);
            for (int i = 0; i < hidden.length; i += 2) {
                addScaled(scores, cube(hidden[i]), outward[i], cube(hidden[i + 1]), outward[i + 1]);
            }
            return scores;
        }
    }

    private float[] wordSums(int word, int place) {
        int slot = (word * 31 + place * 0x9E3779B1) >>> 7 & KEPT - 1;
        Kept found = kept[slot];
        if (found == null || found.word != word || found.place != place) {
            found = new Kept(word, place, sums(embeddings[word], place));
            kept[slot] = found;
        }
        return found.sums;
    }

    private static float cube(float x) {
        return x * x * x;
    }

    // Plain loops over whole arrays, several addends at a time: the compiler makes vector instructions of these.

    private static void add(float[] sums, float[] a, float[] b, float[] c, float[] d) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += a[i] + b[i] + (c[i] + d[i]);
        }
    }

    private static void addScaled(float[] sums, float x, float[] a, float y, float[] b) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += x * a[i] + y * b[i];
        }
    }

    /** Lines of numbers with a fixed point, read without making words of them: there are seven million. */
    private static final class Numbers {
        private final InputStream in;

        Numbers(InputStream in) {
            this.in = in;
        }

        int header(String name) throws IOException {
            String line = until('\n');
            if (!line.startsWith(name + "=")) {
                throw new IOException("expected a parser model's line " + name + "=, found \"" + line + "\"");
            }
            return Integer.parseInt(line.substring(name.length() + 1));
        }

        String name() throws IOException {
            return until(' ');
        }

        private String until(char end) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int read = in.read(); read != end; read = in.read()) {
                if (read < 0) {
                    throw new IOException("expected more of the parser model, found its end");
                }
                bytes.write(read);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }

        float[] row(int length) throws IOException {
            float[] row = new float[length];
            for (int i = 0; i < length; i++) {
                row[i] = number(i + 1 < length ? ' ' : '\n');
            }
            return row;
        }

        /** A quotient of two numbers that floats hold exactly, hence the float nearest to what is written. */
        private float number(char end) throws IOException {
            int digits = 0;
            int divisor = 0;
            boolean negative = false;
            for (int read = in.read(); read != end; read = in.read()) {
                if (read == '-') {
                    negative = true;
                } else if (read == '.') {
                    divisor = 1;
                } else if (read >= '0' && read <= '9' && digits < 1 << 20) {
                    digits = digits * 10 + read - '0';
                    divisor *= 10;
                } else {
                    throw new IOException("expected a number in the parser model, found the sign " + read);
                }
            }
            float size = divisor == 0 ? digits : (float) digits / divisor;
            return negative ? -size : size;
        }
    }
}
