package inquest.core.count;

/**
 * Random variates from a seed: xoshiro256** (Blackman and Vigna 2021) started by SplitMix64, with the exact samplers that the chains
 * need. One a chain; not shared between threads.
 */
final class Variates {

    /** Below this mean a binomial is drawn by walking its probabilities, above it by rejection. */
    private static final double WALK = 10;

    /** So near the mode a binomial mass is compared by multiplying, which is quicker than by logarithms; within the range of a double. */
    private static final int NEAR = 16;

    /** How finely a uniform number is drawn: a double has 53 bits. */
    static final double GRAINS = 0x1.0p53;

    private static final int LAYERS = 128;

    /** Where the ziggurat's base ends and the tail begins, and the area of each layer. */
    private static final double TAIL = 3.442619855899;

    private static final double AREA = 9.91256303526217e-3;
    private static final double[] EDGE = new double[LAYERS + 1];
    private static final double[] RATIO = new double[LAYERS];
    private static final double[] INVERSES = new double[64];
    private static final double[] LN_FACTORIALS = new double[8192];

    static {
        double height = Math.exp(-0.5 * TAIL * TAIL);
        EDGE[0] = AREA / height;
        EDGE[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            EDGE[i] = Math.sqrt(-2 * Math.log(AREA / EDGE[i - 1] + height));
            height = Math.exp(-0.5 * EDGE[i] * EDGE[i]);
        }
        for (int i = 0; i < LAYERS; i++) {
            RATIO[i] = EDGE[i + 1] / EDGE[i];
        }
        for (int i = 1; i < INVERSES.length; i++) {
            INVERSES[i] = 1.0 / i;
        }
        for (int i = 2; i < LN_FACTORIALS.length; i++) {
            LN_FACTORIALS[i] = LN_FACTORIALS[i - 1] + Math.log(i);
        }
    }

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    Variates(long seed) {
        long state = seed;
        long[] words = new long[4];
        for (int i = 0; i < 4; i++) {
            state += 0x9E3779B97F4A7C15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            words[i] = z ^ (z >>> 31);
        }
        s0 = words[0];
        s1 = words[1];
        s2 = words[2];
        s3 = words[3];
    }

    private long next() {
        long result = Long.rotateLeft(s1 * 5, 7) * 9;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform among the whole numbers from 0 to below {@link #GRAINS}. */
    long grain() {
        return next() >>> 11;
    }

    /** Uniform in (0, 1), ends excluded. */
    double uniform() {
        return ((next() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** Standard normal, by the ziggurat (Marsaglia and Tsang 2000) in the form of Doornik (2005). */
    double normal() {
        while (true) {
            long bits = next();
            double u = 2 * ((bits >>> 11) + 0.5) * 0x1.0p-53 - 1;
            int layer = (int) bits & LAYERS - 1; // the lowest bits, which u leaves out
            if (Math.abs(u) < RATIO[layer]) {
                return u * EDGE[layer];
            }
            if (layer == 0) {
                return tail(u < 0);
            }
            double x = u * EDGE[layer];
            double above = Math.exp(-0.5 * (EDGE[layer] * EDGE[layer] - x * x));
            double below = Math.exp(-0.5 * (EDGE[layer + 1] * EDGE[layer + 1] - x * x));
            if (below + uniform() * (above - below) < 1) {
                return x;
            }
        }
    }

    private double tail(boolean negative) {
        double x;
        double y;
        do {
            x = Math.log(uniform()) / TAIL;
            y = Math.log(uniform());
        } while (-2 * y < x * x);
        return negative ? x - TAIL : TAIL - x;
    }

    /** Gamma of shape at least 1 and scale 1 (Marsaglia and Tsang 2000). */
    double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = uniform();
                if (u < 1 - 0.0331 * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) {
                    return d * v;
                }
            }
        }
    }

    /** ln of a gamma of any shape above 0 and scale 1; in logs, for small shapes give numbers too small for a double. */
    double lnGamma(double shape) {
        return shape >= 1 ? Math.log(gamma(shape)) : Math.log(gamma(shape + 1)) + Math.log(uniform()) / shape;
    }

    /** Beta of two shapes of at least 1. */
    double beta(double a, double b) {
        if (a == 1 && b == 1) {
            return uniform();
        }
        if (a == 1) {
            return 1 - Math.exp(Math.log(uniform()) / b);
        }
        if (b == 1) {
            return Math.exp(Math.log(uniform()) / a);
        }
        double x = gamma(a);
        return x / (x + gamma(b));
    }

    /** Poisson: by multiplication for small means, else by Hörmann's transformed rejection (1993). */
    long poisson(double mean) {
        if (mean < WALK) {
            double limit = Math.exp(-mean);
            long k = 0;
            for (double product = uniform(); product > limit; product *= uniform()) {
                k++;
            }
            return k;
        }
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double vr = 0.9277 - 3.6224 / (b - 2);
        double lnMean = Math.log(mean);
        while (true) {
            double u = uniform() - 0.5;
            double v = uniform();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= vr) {
                return (long) k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            if (Math.log(v * inverseAlpha / (a / (us * us) + b)) <= k * lnMean - mean - lnFactorial(k)) {
                return (long) k;
            }
        }
    }

    /** Binomial: walking up from 0 for small means, else by Hörmann's transformed rejection (1993). */
    long binomial(long n, double p) {
        if (n == 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        if (p > 0.5) {
            return n - binomial(n, 1 - p);
        }
        if (n == 1) {
            return uniform() < p ? 1 : 0;
        }
        return n * p < WALK ? walked(n, p) : rejected(n, p);
    }

    private long walked(long n, double p) {
        double rest = uniform();
        if (rest < 1 - n * p) {
            return 0; // for (1 − p)ⁿ is at least 1 − np, and that is much quicker to know
        }
        double ratio = p / (1 - p);
        double mass = Math.exp(n * Math.log(1 - p));
        int k = 0;
        while (rest > mass && k < n) {
            rest -= mass;
            k++;
            mass *= ratio * (n - k + 1) * (k < INVERSES.length ? INVERSES[k] : 1.0 / k);
        }
        return k;
    }

    private long rejected(long n, double p) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double c = n * p + 0.5;
        double vr = 0.92 - 4.2 / b;
        double mode = Math.floor((n + 1) * p);
        while (true) {
            double u = uniform() - 0.5;
            double v = uniform();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + c);
            if (k < 0 || k > n) {
                continue;
            }
            if (us >= 0.07 && v <= vr) {
                return (long) k;
            }
            double height = v * (2.83 + 5.1 / b) * spread / (a / (us * us) + b);
            if (Math.abs(k - mode) <= NEAR) {
                if (isBelow(height, n, p / (1 - p), k, mode)) {
                    return (long) k;
                }
                continue;
            }
            double weight = Math.log(height);
            double atMode = lnFactorial(mode) + lnFactorial(n - mode);
            if (weight <= atMode - lnFactorial(k) - lnFactorial(n - k) + (k - mode) * Math.log(p / (1 - p))) {
                return (long) k;
            }
        }
    }

    /** Whether a height is at most the mass at k over that at the mode, by the factors between them, which are few. */
    private static boolean isBelow(double height, long n, double odds, double k, double mode) {
        double up = 1;
        double down = 1;
        for (double i = Math.min(k, mode) + 1; i <= Math.max(k, mode); i++) {
            up *= (n + 1 - i) * odds;
            down *= i;
        }
        return k > mode ? height * down <= up : height * up <= down;
    }

    /** ln k!, by Stirling's series beyond a table; good to 1e−12. */
    private static double lnFactorial(double k) {
        if (k < LN_FACTORIALS.length) {
            return LN_FACTORIALS[(int) k];
        }
        double x = k + 1;
        return (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + 1 / (12 * x) - 1 / (360 * x * x * x);
    }
}
