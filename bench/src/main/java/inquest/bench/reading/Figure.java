package inquest.bench.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Precision, recall and F1 in per cent, to one decimal, from counts.
 *
 * @param precision right among proposed
 * @param recall right among wanted
 * @param f1 their harmonic mean
 */
record Figure(double precision, double recall, double f1) {

    /** The figure of so many right, of so many proposed and so many wanted. */
    static Figure of(long right, long proposed, long wanted) {
        double p = proposed == 0 ? 0 : (double) right / proposed;
        double r = wanted == 0 ? 0 : (double) right / wanted;
        return new Figure(rounded(100 * p), rounded(100 * r), rounded(p + r == 0 ? 0 : 100 * 2 * p * r / (p + r)));
    }

    /** A share in per cent, to one decimal. */
    static double share(long part, long whole) {
        return rounded(100.0 * part / Math.max(1, whole));
    }

    /** Exact decimals decide, as in the yardstick's language. */
    private static double rounded(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }
}
