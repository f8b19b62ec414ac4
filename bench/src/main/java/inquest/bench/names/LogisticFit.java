package inquest.bench.names;

import java.util.List;

/** Logistic regression with a small ridge, by iteratively reweighted least squares (McCullagh and Nelder, 1989, section 4). */
final class LogisticFit {

    /** One case: its features, the first of which is 1, and whether it is a match. */
    static final class Case {

        private final double[] features;
        private final boolean match;

        Case(double[] features, boolean match) {
            this.features = features;
            this.match = match;
        }

        double[] features() {
            return features;
        }

        boolean match() {
            return match;
        }
    }

    private static final int ROUNDS = 30;

    private LogisticFit() {}

    /** The weights that make the cases likeliest, the ridge on all but the constant. */
    static double[] fit(List<Case> cases, double ridge) {
        int n = cases.get(0).features.length;
        double[] weights = new double[n];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (int i = 0; i < n; i++) {
                curvature[i][i] = i == 0 ? 1e-9 : ridge;
                gradient[i] = i == 0 ? 0 : -ridge * weights[i];
            }
            for (Case one : cases) {
                double p = probability(weights, one.features);
                double error = (one.match ? 1 : 0) - p;
                double spread = Math.max(p * (1 - p), 1e-6);
                for (int i = 0; i < n; i++) {
                    gradient[i] += error * one.features[i];
                    for (int j = 0; j < n; j++) {
                        curvature[i][j] += spread * one.features[i] * one.features[j];
                    }
                }
            }
            double[] change = solve(curvature, gradient);
            for (int i = 0; i < n; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    static double probability(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Gauss elimination; the matrix is positive definite, so no pivot is sought. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = matrix[i][k] / matrix[k][k];
                for (int j = k; j < n; j++) {
                    matrix[i][j] -= factor * matrix[k][j];
                }
                right[i] -= factor * right[k];
            }
        }
        double[] solution = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = right[i];
            for (int j = i + 1; j < n; j++) {
                sum -= matrix[i][j] * solution[j];
            }
            solution[i] = sum / matrix[i][i];
        }
        return solution;
    }
}
