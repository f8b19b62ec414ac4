package inquest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Gives passages in capitals the letters of running text, sign for sign, so that all offsets stay.
 *
 * <p>A hidden Markov model of the case of words: how often the word was seen in small letters, with a capital, in capitals, and
 * which case follows which. Of a word never seen its ending decides, and what stands in brackets alone is an abbreviation. After
 * Lita and others, <i>tRuEcasIng</i>, ACL 2003, with cases in place of words in the language model. The table loads with the first
 * passage in capitals.
 */
final class Casing {

    static final int LOWER = 0;
    static final int TITLE = 1;
    static final int UPPER = 2;

    private static final int CASES = 3;
    private static final int LEAST_WORDS = 8;
    private static final Pattern PARAGRAPH = Pattern.compile("(?:\\r?\\n[ \\t]*){2,}");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Pattern ABBREVIATION =
            Pattern.compile("[\\[(](\\p{Lu}{2,9})[\\])]|\\b(\\p{Lu}{2,5})\\s+[\\[(]");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s)[^.?!]*[.?!][\\])\"'”’]*\\s.*");
    private static final Set<String> ENDINGS = Set.of("S", "T", "D", "M", "RE", "LL", "VE");
    private static final String VOWELS = "AEIOUYÁÉÍÓÚÀÈÌÒÙÄÖÜ";

    private final Map<String, double[]> words = new HashMap<>();
    private final Map<String, double[]> endings = new HashMap<>();
    private final double[][] follows = new double[CASES][CASES];

    private static final class Shipped {
        static final Casing CASING = read("casing.tsv.gz");
    }

    private Casing() {}

    /**
     * The text with its passages in capitals written as running text would be.
     *
     * @param text of any length; passages are paragraphs, parted by empty lines
     * @return a text of the same length in UTF-16 units; the very same where nothing is in capitals
     */
    static String mended(String text) {
        StringBuilder mended = new StringBuilder(text);
        Matcher gap = PARAGRAPH.matcher(text);
        int from = 0;
        boolean touched = false;
        while (from < text.length()) {
            int to = gap.find() ? gap.end() : text.length();
            String passage = text.substring(from, to);
            if (capitals(passage)) {
                mended.replace(from, to, Shipped.CASING.mend(passage));
                touched = true;
            }
            from = to;
        }
        return touched ? mended.toString() : text;
    }

    /** Whether at least nine of ten words with two letters or more, and eight words at least, are in capitals. */
    private static boolean capitals(String passage) {
        int all = 0;
        int upper = 0;
        Matcher word = WORD.matcher(passage);
        while (word.find()) {
            String found = word.group();
            if (found.length() > 1) {
                all++;
                upper += caseOf(found) == UPPER ? 1 : 0;
            }
        }
        return upper >= LEAST_WORDS && upper * 10 >= all * 9;
    }

    /** The case that a word is written in; a single capital counts as one. */
    static int caseOf(String word) {
        if (!Character.isUpperCase(word.codePointAt(0))) {
            return LOWER;
        }
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? UPPER : TITLE;
    }

    private String mend(String passage) {
        Set<String> brief = new HashSet<>();
        Matcher abbreviation = ABBREVIATION.matcher(passage);
        while (abbreviation.find()) {
            String found = abbreviation.group(1) == null ? abbreviation.group(2) : abbreviation.group(1);
            if (!words.containsKey(found.toLowerCase(Locale.ROOT))) {
                brief.add(found);
            }
        }
        List<int[]> spans = new ArrayList<>();
        Matcher word = WORD.matcher(passage);
        while (word.find()) {
            spans.add(new int[] {word.start(), word.end()});
        }
        StringBuilder out = new StringBuilder(passage);
        for (int i = 0; i < spans.size(); ) {
            int end = i + 1;
            while (end < spans.size()
                    && !endsSentence(passage, spans.get(end - 1)[1], spans.get(end)[0], spans.get(end - 1))) {
                end++;
            }
            mendSentence(passage, spans.subList(i, end), brief, out);
            i = end;
        }
        return out.toString();
    }

    private static boolean endsSentence(String passage, int from, int to, int[] before) {
        String between = passage.substring(from, to);
        boolean initial = before[1] - before[0] == 1 && between.startsWith(".") && between.length() <= 2;
        boolean label = between.startsWith("]") && before[0] > 0 && passage.charAt(before[0] - 1) == '[';
        return label || (!initial && SENTENCE_END.matcher(between).matches());
    }

    private void mendSentence(String passage, List<int[]> spans, Set<String> brief, StringBuilder out) {
        int[] cases = likeliest(passage, spans, brief);
        for (int i = 0; i < cases.length; i++) {
            int[] span = spans.get(i);
            String word = passage.substring(span[0], span[1]);
            boolean afterMark =
                    span[0] > 0 && (passage.charAt(span[0] - 1) == '\'' || passage.charAt(span[0] - 1) == '’');
            int shape = i == 0 && cases[i] == LOWER ? TITLE : cases[i];
            if (afterMark && ENDINGS.contains(word) && i > 0 && spans.get(i - 1)[1] == span[0] - 1) {
                shape = LOWER;
            }
            if (shape == UPPER) {
                continue;
            }
            for (int at = span[0] + (shape == TITLE ? Character.charCount(passage.codePointAt(span[0])) : 0);
                    at < span[1];
                    at++) {
                out.setCharAt(at, Character.toLowerCase(passage.charAt(at)));
            }
        }
    }

    /** The likeliest row of cases (Viterbi). */
    private int[] likeliest(String passage, List<int[]> spans, Set<String> brief) {
        int n = spans.size();
        double[][] best = new double[n][CASES];
        int[][] back = new int[n][CASES];
        for (int i = 0; i < n; i++) {
            double[] own = emission(passage, spans.get(i), brief);
            for (int now = 0; now < CASES; now++) {
                double top = i == 0 ? Math.log(prior[now]) : Double.NEGATIVE_INFINITY;
                for (int before = 0; i > 0 && before < CASES; before++) {
                    double value = best[i - 1][before] + Math.log(follows[before][now]);
                    if (value > top) {
                        top = value;
                        back[i][now] = before;
                    }
                }
                best[i][now] = top + own[now];
            }
        }
        int[] cases = new int[n];
        for (int i = n - 1; i >= 0; i--) {
            cases[i] = i == n - 1 ? argmax(best[i]) : back[i + 1][cases[i + 1]];
        }
        return cases;
    }

    private static int argmax(double[] values) {
        int top = 0;
        for (int i = 1; i < values.length; i++) {
            top = values[i] > values[top] ? i : top;
        }
        return top;
    }

    /** Log of the word's likelihood in each case, up to what is the same for all three. */
    private double[] emission(String passage, int[] span, Set<String> brief) {
        String word = passage.substring(span[0], span[1]);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean dotted = span[1] < passage.length() && passage.charAt(span[1]) == '.';
        if (word.length() == 1 && (dotted || lower.equals("i"))) {
            return only(TITLE);
        }
        double[] counts = words.get(lower);
        if (counts == null
                && (brief.contains(word)
                        || (word.length() > 1 && word.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0)))) {
            return only(UPPER);
        }
        if (counts == null) {
            counts = endings.getOrDefault(ending(lower), new double[] {1, 4, 0.1});
        }
        double[] logs = new double[CASES];
        double total = counts[0] + counts[1] + counts[2];
        for (int i = 0; i < CASES; i++) {
            // Divided by how common the case is: the chain brings that in again.
            logs[i] = Math.log((counts[i] + 0.02) / (total + 0.06) / prior[i]);
        }
        return logs;
    }

    private final double[] prior = new double[CASES];

    private static double[] only(int shape) {
        double[] logs = {-30, -30, -30};
        logs[shape] = 0;
        return logs;
    }

    static String ending(String lower) {
        return lower.substring(Math.max(0, lower.length() - 3));
    }

    // ---- the table

    private static Casing read(String resource) {
        try (InputStream in = Casing.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return read(new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads rows of word and three counts; the words {@code <0}, {@code <1}, {@code <2} give which case follows that one. */
    private static Casing read(BufferedReader rows) throws IOException {
        Casing casing = new Casing();
        for (String row = rows.readLine(); row != null; row = rows.readLine()) {
            String[] cells = row.split("\t");
            double[] counts = new double[CASES];
            for (int i = 0; i < CASES; i++) {
                counts[i] = Double.parseDouble(cells[i + 1]);
            }
            if (cells[0].startsWith("<")) {
                casing.follows(cells[0].charAt(1) - '0', counts);
            } else {
                casing.words.put(cells[0], counts);
                double weight = 1 / (counts[0] + counts[1] + counts[2]);
                double[] ending = casing.endings.computeIfAbsent(ending(cells[0]), k -> new double[] {0.3, 1.2, 0.03});
                for (int i = 0; i < CASES; i++) {
                    ending[i] += counts[i] * weight * (1 / weight <= 20 ? 1 : 0);
                }
            }
        }
        return casing;
    }

    private void follows(int before, double[] counts) {
        double total = counts[0] + counts[1] + counts[2];
        for (int i = 0; i < CASES; i++) {
            follows[before][i] = (counts[i] + 1) / (total + CASES);
            prior[i] += counts[i];
        }
        if (before == CASES - 1) {
            double all = prior[0] + prior[1] + prior[2];
            for (int i = 0; i < CASES; i++) {
                prior[i] = (prior[i] + 1) / all;
            }
        }
    }
}
