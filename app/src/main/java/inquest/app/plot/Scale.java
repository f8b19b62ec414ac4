package inquest.app.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers along a line: evenly, or by their logarithms where they differ so much that the small ones would lie on one another.
 *
 * @param low the number at the start; above 0 if logarithmic
 * @param high the number at the end; above {@code low}
 * @param start where the line starts, in pixels
 * @param end where it ends, in pixels
 * @param logarithmic whether equal steps are equal ratios
 */
record Scale(double low, double high, double start, double end, boolean logarithmic) {

    /** Beyond this ratio of greatest to least, a scale is logarithmic. */
    private static final double WIDE = 12;

    Scale {
        if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high) || (logarithmic && low <= 0)) {
            throw new IllegalArgumentException("expected finite numbers in order, found " + low + " and " + high);
        }
    }

    /** A scale that has both numbers on it, with some room. */
    static Scale over(double least, double greatest, double start, double end) {
        double low = Math.max(0, least);
        double high = Math.max(greatest, low + 1);
        if (low >= 1 && high / low > WIDE) {
            return new Scale(low / 1.15, high * 1.15, start, end, true);
        }
        double room = (high - low) * 0.05;
        return new Scale(Math.max(0, low - room), high + room, start, end, false);
    }

    double at(double value) {
        double share = logarithmic
                ? (Math.log(Math.max(value, low)) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
        return start + Math.max(0, Math.min(1, share)) * (end - start);
    }

    /** Round numbers on the scale, in order: 3 to 8 of them where it is wide enough. */
    List<Double> ticks() {
        return logarithmic ? ratios() : steps(5);
    }

    private List<Double> steps(int about) {
        double rough = (high - low) / about;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = Math.max(
                1,
                rough / power < 1.5
                        ? power
                        : rough / power < 3.5 ? 2 * power : rough / power < 7.5 ? 5 * power : 10 * power);
        List<Double> ticks = new ArrayList<>();
        for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    private List<Double> ratios() {
        boolean decades = high / low > 300;
        List<Double> ticks = new ArrayList<>();
        for (double power = Math.pow(10, Math.floor(Math.log10(low))); power <= high; power *= 10) {
            for (double factor : decades ? new double[] {1} : new double[] {1, 2, 5}) {
                if (power * factor >= low && power * factor <= high) {
                    ticks.add(power * factor);
                }
            }
        }
        return ticks;
    }
}
