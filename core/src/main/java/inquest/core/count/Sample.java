package inquest.core.count;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws of a number, all of one weight: a posterior or bootstrap distribution by value.
 */
public final class Sample {

    /** No draws, for methods that give an interval only. */
    public static final Sample NONE = new Sample(new double[0]);

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Draws in any order.
     *
     * @throws IllegalArgumentException if one is not a finite number
     */
    public static Sample of(double... draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && !(Double.isFinite(sorted[0]) && Double.isFinite(sorted[sorted.length - 1]))) {
            throw new IllegalArgumentException(
                    "expected finite draws, found " + sorted[0] + " to " + sorted[sorted.length - 1]);
        }
        return new Sample(sorted);
    }

    /** How many draws there are. */
    public int size() {
        return sorted.length;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** The draws, smallest first. */
    public double[] draws() {
        return sorted.clone();
    }

    /**
     * The value below which a share of the draws lies, interpolated between draws (Hyndman and Fan 1996, type 7).
     *
     * @param share from 0 to 1
     * @throws IllegalStateException if there are no draws
     */
    public double quantile(double share) {
        if (isEmpty()) {
            throw new IllegalStateException("a sample without draws has no quantile");
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The middle draw. */
    public double median() {
        return quantile(0.5);
    }

    /** The mean of all draws. */
    public double mean() {
        return Arrays.stream(sorted).average().orElse(Double.NaN);
    }

    /** The interval that leaves out equal shares of draws at both ends, at the usual level. */
    public Interval interval() {
        double tail = (1 - Interval.LEVEL) / 2;
        return Interval.of(quantile(tail), quantile(1 - tail));
    }

    /** So many draws at equal distances in rank: a smaller or larger sample of the same shape. */
    public Sample resized(int size) {
        double[] draws = new double[size];
        for (int i = 0; i < size; i++) {
            draws[i] = quantile((i + 0.5) / size);
        }
        return new Sample(draws);
    }

    /** All draws of several samples, each first brought to the same size, so that each has the same say. */
    public static Sample pooled(List<Sample> samples, int sizeOfEach) {
        double[] draws = new double[samples.size() * sizeOfEach];
        for (int i = 0; i < samples.size(); i++) {
            System.arraycopy(samples.get(i).resized(sizeOfEach).sorted, 0, draws, i * sizeOfEach, sizeOfEach);
        }
        return of(draws);
    }

    /**
     * The sum of numbers held independent of each other: draws are shuffled and added one by one, so that the interval of the sum is
     * narrower than the sum of intervals.
     *
     * @param samples none of them empty
     * @param size how many sums to make
     * @param seed where the shuffling starts
     */
    public static Sample sum(List<Sample> samples, int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sums = new double[size];
        for (Sample sample : samples) {
            double[] draws = sample.resized(size).sorted;
            for (int i = size - 1; i >= 0; i--) {
                int j = random.nextInt(i + 1);
                double drawn = draws[j];
                draws[j] = draws[i];
                sums[i] += drawn;
            }
        }
        return of(sums);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample sample && Arrays.equals(sorted, sample.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return isEmpty() ? "no draws" : size() + " draws, median " + median();
    }
}
