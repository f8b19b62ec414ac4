package inquest.bench.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An invented press: articles of invented words, each telling of one death, some of them copies of earlier ones, some quoting the
 * same words of a third.
 *
 * <p>Words follow Zipf's law; a fifth of the text are stock phrases of five to eight words, so that unrelated articles share runs of
 * words, as real ones do. The name of the dead is never changed: whoever rewrites an article keeps that.
 *
 * @param texts the articles
 * @param family of each article: the number of the one that it derives from in the end, its own if it is original
 * @param copies how many are copies
 */
record Press(List<String> texts, List<Integer> family, int copies) {

    private static final int WORDS = 12_000;
    private static final int PHRASES = 4_000;
    /** Words of a paragraph, about. */
    private static final int PARAGRAPH = 60;

    /**
     * What is planted.
     *
     * @param articles how many
     * @param copied share of articles that copy an earlier one: half of these whole, half with as many words of their own
     * @param changed share of copied words that are replaced
     * @param dropped share of copied paragraphs that are left out
     */
    record Plan(int articles, double copied, double changed, double dropped) {}

    static Press print(Plan plan, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String[]> phrases = new ArrayList<>();
        for (int at = 0; at < PHRASES; at++) {
            phrases.add(words(random, 5 + random.nextInt(4)));
        }
        List<String> texts = new ArrayList<>();
        int[] family = new int[plan.articles()];
        int copies = 0;
        String[] quotation = words(random, 30);
        for (int at = 0; at < plan.articles(); at++) {
            family[at] = at;
            if (at > 0 && random.nextDouble() < plan.copied()) {
                int original = random.nextInt(at);
                family[at] = family[original];
                copies++;
                String body = changed(texts.get(original), plan, random);
                texts.add(random.nextBoolean() ? body : own(random, phrases) + "\n" + body);
            } else {
                if (at % 50 == 0) {
                    quotation = words(random, 30);
                }
                String quote = random.nextInt(20) == 0 ? "\n“" + String.join(" ", quotation) + "”" : "";
                texts.add(telling(own(random, phrases), dead(at), random) + quote);
            }
        }
        return new Press(texts, IntStream.of(family).boxed().toList(), copies);
    }

    /** Whose death an original tells, and all of its copies that did not drop it. */
    static String dead(int original) {
        return "Vic" + original + " Tim" + original;
    }

    private static String telling(String text, String dead, SplittableRandom random) {
        int at = text.indexOf(' ', random.nextInt(text.length() * 3 / 4));
        return text.substring(0, at) + " " + dead + " was shot" + text.substring(at);
    }

    private static String own(SplittableRandom random, List<String[]> phrases) {
        StringBuilder text = new StringBuilder();
        int length = 150 + random.nextInt(250);
        int paragraph = 0;
        for (int count = 0; count < length; ) {
            String[] next = random.nextInt(30) == 0 ? phrases.get(zipf(random, PHRASES)) : words(random, 1);
            for (String word : next) {
                text.append(word).append(' ');
            }
            count += next.length;
            if (count / PARAGRAPH > paragraph) {
                paragraph = count / PARAGRAPH;
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static String changed(String text, Plan plan, SplittableRandom random) {
        return text.lines()
                .filter(paragraph -> random.nextDouble() >= plan.dropped())
                .map(paragraph -> changed(paragraph, plan.changed(), random))
                .collect(Collectors.joining("\n"));
    }

    private static String changed(String text, double share, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            boolean plain = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
            out.append(plain && random.nextDouble() < share ? words(random, 1)[0] : word)
                    .append(' ');
        }
        return out.toString();
    }

    private static String[] words(SplittableRandom random, int count) {
        String[] words = new String[count];
        Arrays.setAll(words, at -> "w" + Integer.toString(zipf(random, WORDS), 36));
        return words;
    }

    /** Rank r with a probability near to 1/r, by inversion of the logarithm. */
    private static int zipf(SplittableRandom random, int ranks) {
        return (int) Math.min(ranks - 1, Math.exp(random.nextDouble() * Math.log(ranks)) - 1);
    }
}
