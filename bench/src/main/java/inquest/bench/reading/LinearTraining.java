package inquest.bench.reading;

import inquest.core.read.SpeechLessons.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Fits a linear model that chooses among options: multinomial logistic regression by AdaGrad with an L2 penalty.
 *
 * <p>J. Duchi, E. Hazan, Y. Singer, <i>Adaptive subgradient methods for online learning and stochastic optimization</i>, JMLR 12
 * (2011).
 */
final class LinearTraining {

    private static final double RATE = 0.2;

    private final int rounds;
    private final double penalty;
    private final int seen;
    private final long seed;

    /**
     * Chooses how to fit.
     *
     * @param rounds passes over the questions
     * @param penalty L2, a question
     * @param seen features that occur in fewer options are left out
     * @param seed of the order of questions
     */
    LinearTraining(int rounds, double penalty, int seen, long seed) {
        this.rounds = rounds;
        this.penalty = penalty;
        this.seen = seen;
        this.seed = seed;
    }

    /** The weights, features in order. */
    Map<String, Double> fit(List<Question> questions) {
        Map<String, Integer> counts = new HashMap<>();
        questions.forEach(question -> question.options()
                .forEach(option -> option.forEach(feature -> counts.merge(feature, 1, Integer::sum))));
        List<String> names = counts.keySet().stream()
                .filter(name -> counts.getOrDefault(name, 0) >= seen)
                .sorted()
                .toList();
        Map<String, Integer> ids = new HashMap<>();
        names.forEach(name -> ids.put(name, ids.size()));
        List<int[][]> numbers = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (Question question : questions) {
            order.add(order.size());
            numbers.add(question.options().stream()
                    .map(option -> option.stream()
                            .filter(ids::containsKey)
                            .mapToInt(ids::get)
                            .toArray())
                    .toArray(int[][]::new));
        }
        double[] weights = new double[names.size()];
        double[] squares = new double[names.size()];
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int at : order) {
                step(numbers.get(at), questions.get(at).right(), weights, squares);
            }
        }
        Map<String, Double> fitted = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            fitted.put(names.get(i), weights[i]);
        }
        return fitted;
    }

    private void step(int[][] options, int right, double[] weights, double[] squares) {
        double[] shares = shares(options, weights);
        for (int option = 0; option < options.length; option++) {
            double error = shares[option] - (option == right ? 1 : 0);
            for (int feature : options[option]) {
                double slope = error + penalty * weights[feature];
                squares[feature] += slope * slope;
                weights[feature] -= RATE * slope / (Math.sqrt(squares[feature]) + 1e-6);
            }
        }
    }

    private static double[] shares(int[][] options, double[] weights) {
        double[] scores = new double[options.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int option = 0; option < options.length; option++) {
            for (int feature : options[option]) {
                scores[option] += weights[feature];
            }
            best = Math.max(best, scores[option]);
        }
        double sum = 0;
        for (int option = 0; option < scores.length; option++) {
            scores[option] = Math.exp(scores[option] - best);
            sum += scores[option];
        }
        for (int option = 0; option < scores.length; option++) {
            scores[option] /= sum;
        }
        return scores;
    }
}
