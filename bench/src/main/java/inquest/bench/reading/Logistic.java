package inquest.bench.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Logistic regression over features that are there or not, with a Gaussian prior on the weights (L2), fitted by L-BFGS.
 *
 * <p>Nocedal and Wright, <i>Numerical Optimization</i>, 2nd ed., algorithm 7.4 and backtracking line search (algorithm 3.1).
 */
final class Logistic {

    private static final int MEMORY = 6;

    private Logistic() {}

    /**
     * Fits weights; the last one is the constant, and is not held down by the prior.
     *
     * @param rows for each example the numbers of its features, from 0 to {@code features} − 1
     * @param labels whether each example is of the class
     * @param worth how often each example counts
     * @param features how many there are
     * @param strength of the prior: half of this times the squared length of the weights is added to the loss
     * @param rounds at most so many steps
     */
    static double[] fit(List<int[]> rows, boolean[] labels, double[] worth, int features, double strength, int rounds) {
        double[] alike = new double[features];
        Arrays.fill(alike, 1);
        return fit(rows, labels, worth, alike, strength, rounds);
    }

    /**
     * The same, with a prior for each feature: the weight of one with twice the scale may be twice as far from zero.
     *
     * @param scales one for each feature; where it is zero, so is the weight
     */
    static double[] fit(
            List<int[]> rows, boolean[] labels, double[] worth, double[] scales, double strength, int rounds) {
        double[] weights = new double[scales.length + 1];
        double[] gradient = new double[scales.length + 1];
        double loss = loss(rows, labels, worth, weights, scales, strength, gradient);
        Deque<double[][]> memory = new ArrayDeque<>();
        for (int round = 0; round < rounds; round++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double step = memory.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient) + 1e-12) : 1;
            double[] next = new double[weights.length];
            double[] nextGradient = new double[weights.length];
            double nextLoss = Double.POSITIVE_INFINITY;
            for (int tries = 0; tries < 20; tries++, step /= 2) {
                for (int i = 0; i < next.length; i++) {
                    next[i] = weights[i] + step * direction[i];
                }
                nextLoss = loss(rows, labels, worth, next, scales, strength, nextGradient);
                if (nextLoss <= loss + 1e-4 * step * slope) {
                    break;
                }
            }
            if (!(nextLoss < loss)) {
                break;
            }
            remember(memory, minus(next, weights), minus(nextGradient, gradient));
            boolean done = loss - nextLoss < 1e-5 * Math.abs(loss);
            weights = next;
            gradient = nextGradient;
            loss = nextLoss;
            if (done) {
                break;
            }
        }
        for (int i = 0; i < scales.length; i++) {
            weights[i] *= scales[i];
        }
        return weights;
    }

    /**
     * How much each feature tells by itself: the logarithm of how much more of the mass of the class it has than of the rest, without
     * its sign (Wang and Manning, <i>Baselines and Bigrams</i>, ACL 2012).
     */
    static double[] tellings(List<int[]> rows, boolean[] labels, double[] worth, int features) {
        double[] with = new double[features];
        double[] without = new double[features];
        Arrays.fill(with, 1);
        Arrays.fill(without, 1);
        for (int i = 0; i < labels.length; i++) {
            for (int feature : rows.get(i)) {
                (labels[i] ? with : without)[feature] += worth[i];
            }
        }
        double balance =
                Math.log(Arrays.stream(without).sum() / Arrays.stream(with).sum());
        double[] tellings = new double[features];
        for (int i = 0; i < features; i++) {
            tellings[i] = Math.abs(Math.log(with[i] / without[i]) + balance);
        }
        return tellings;
    }

    /** The log odds of one example. */
    static double odds(int[] row, double[] weights) {
        double sum = weights[weights.length - 1];
        for (int feature : row) {
            sum += weights[feature];
        }
        return sum;
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static double loss(
            List<int[]> rows,
            boolean[] labels,
            double[] worth,
            double[] weights,
            double[] scales,
            double strength,
            double[] gradient) {
        int constant = weights.length - 1;
        Arrays.fill(gradient, 0);
        double loss = 0;
        for (int i = 0; i < constant; i++) {
            loss += 0.5 * strength * weights[i] * weights[i];
            gradient[i] = strength * weights[i];
        }
        for (int i = 0; i < labels.length; i++) {
            int[] row = rows.get(i);
            double odds = weights[constant];
            for (int feature : row) {
                odds += weights[feature] * scales[feature];
            }
            double sign = labels[i] ? odds : -odds;
            loss += worth[i] * (sign > 0 ? Math.log1p(Math.exp(-sign)) : Math.log1p(Math.exp(sign)) - sign);
            double slope = worth[i] * (probability(odds) - (labels[i] ? 1 : 0));
            for (int feature : row) {
                gradient[feature] += slope * scales[feature];
            }
            gradient[constant] += slope;
        }
        return loss;
    }

    private static double[] direction(double[] gradient, Deque<double[][]> memory) {
        double[] q = gradient.clone();
        List<Double> alphas = new ArrayList<>();
        for (Iterator<double[][]> newest = memory.descendingIterator(); newest.hasNext(); ) {
            double[][] pair = newest.next();
            double alpha = dot(pair[0], q) / dot(pair[0], pair[1]);
            alphas.add(alpha);
            add(q, pair[1], -alpha);
        }
        if (!memory.isEmpty()) {
            double[][] last = memory.getLast();
            double scale = dot(last[0], last[1]) / dot(last[1], last[1]);
            for (int i = 0; i < q.length; i++) {
                q[i] *= scale;
            }
        }
        int at = alphas.size();
        for (double[][] pair : memory) {
            at--;
            double beta = dot(pair[1], q) / dot(pair[0], pair[1]);
            add(q, pair[0], alphas.get(at) - beta);
        }
        for (int i = 0; i < q.length; i++) {
            q[i] = -q[i];
        }
        return q;
    }

    private static void remember(Deque<double[][]> memory, double[] step, double[] change) {
        if (dot(step, change) > 1e-10) {
            memory.addLast(new double[][] {step, change});
        }
        if (memory.size() > MEMORY) {
            memory.removeFirst();
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] more, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * more[i];
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
