package inquest.core.read;

import inquest.core.name.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear model's weights: which words introduce speech, and which word near them names the speaker.
 *
 * <p>Trained by {@code bench/run train-cues}; the score of a choice is the sum over its features, natural logarithm of odds.
 */
public final class SpeechWeights {

    private final Map<String, Double> weights;

    private SpeechWeights(Map<String, Double> weights) {
        this.weights = weights;
    }

    /** Weights by feature. */
    public static SpeechWeights of(Map<String, Double> weights) {
        return new SpeechWeights(Map.copyOf(weights));
    }

    /** The weights that ship with the reader. */
    static SpeechWeights load() {
        Map<String, Double> weights = new HashMap<>();
        for (List<String> row : Tables.rows(SpeechWeights.class, "speech-weights.tsv")) {
            weights.put(row.get(0), Double.parseDouble(row.get(1)));
        }
        return of(weights);
    }

    boolean knows(String feature) {
        return weights.containsKey(feature);
    }

    double weight(String feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    double sum(List<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weight(feature);
        }
        return sum;
    }
}
