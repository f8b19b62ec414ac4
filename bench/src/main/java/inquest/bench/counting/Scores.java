package inquest.bench.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Intervals scored against a known truth, by scenario and method. */
final class Scores {

    private static final double Z = 1.96;

    /** Width and misses of a 95 % interval weigh as 1 to 2/0.05 (Gneiting and Raftery 2007, equation 43). */
    private static final double MISS = 40;

    private final Map<String, List<Fit>> fits = new LinkedHashMap<>();

    /**
     * One answer, or none.
     *
     * @param truth how many there are
     * @param estimate how many were estimated; empty for a refusal
     * @param low lower end
     * @param high upper end
     * @param seconds what it cost
     */
    record Fit(double truth, OptionalDouble estimate, double low, double high, double seconds) {

        boolean answered() {
            return estimate.isPresent() && estimate.getAsDouble() > 0;
        }

        boolean covers() {
            return answered() && low <= truth && truth <= high;
        }

        double bias() {
            return estimate.orElseThrow() / truth - 1;
        }

        double width() {
            return (high - low) / truth;
        }

        double score() {
            return (high - low + MISS * Math.max(low - truth, 0) + MISS * Math.max(truth - high, 0)) / truth;
        }
    }

    /**
     * What came of one method in one scenario.
     *
     * @param asked fits asked for
     * @param answered those that gave a number
     * @param counted fits that the coverage is a share of
     * @param coverage share of intervals that hold the truth; a refusal counts as a miss, except on U4
     * @param bias median relative bias
     * @param width median width relative to the truth
     * @param interval mean interval score relative to the truth
     * @param seconds median
     */
    record Score(
            int asked,
            int answered,
            int counted,
            double coverage,
            double bias,
            double width,
            double interval,
            double seconds) {}

    void add(String scenario, String method, Fit fit) {
        fits.computeIfAbsent(scenario + "," + method, absent -> new ArrayList<>())
                .add(fit);
    }

    /** Scores by {@code scenario,method}, in the order in which they were first added. */
    Map<String, Score> scores() {
        Map<String, Score> scores = new LinkedHashMap<>();
        fits.forEach((key, all) -> scores.put(key, score(key, all)));
        return scores;
    }

    private static Score score(String key, List<Fit> all) {
        List<Fit> answered = all.stream().filter(Fit::answered).toList();
        int counted = key.startsWith("U4") ? answered.size() : all.size();
        double covered = all.stream().filter(Fit::covers).count();
        return new Score(
                all.size(),
                answered.size(),
                counted,
                counted == 0 ? Double.NaN : covered / counted,
                median(answered, Fit::bias),
                median(answered, Fit::width),
                answered.stream().mapToDouble(Fit::score).average().orElse(Double.NaN),
                median(answered, Fit::seconds));
    }

    /** The middle value, or the mean of the two in the middle. */
    static double median(List<Fit> fits, ToDoubleFunction<Fit> of) {
        double[] sorted = fits.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Ends of a share's interval (Wilson 1927). */
    static double[] wilson(double share, int of) {
        double spread = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        double middle = share + Z * Z / (2 * of);
        double scale = 1 + Z * Z / of;
        return DoubleStream.of(middle - spread, middle + spread)
                .map(end -> of == 0 ? Double.NaN : end / scale)
                .toArray();
    }

    /** A line of a Markdown table for each. */
    String table() {
        StringBuilder out =
                new StringBuilder("| scenario | method | asked | answered | coverage | median bias | median width"
                        + " | mean interval score | CPU s |\n|---|---|---|---|---|---|---|---|---|\n");
        scores().forEach((key, score) -> {
            double[] ends = wilson(score.coverage(), score.counted());
            out.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f (%.2f–%.2f) | %+.1f %% | %.2f | %.2f | %.3f |%n",
                    key.replace(",", " | "),
                    score.asked(),
                    score.answered(),
                    score.coverage(),
                    ends[0],
                    ends[1],
                    100 * score.bias(),
                    score.width(),
                    score.interval(),
                    score.seconds()));
        });
        return out.toString().replace("\r\n", "\n");
    }
}
