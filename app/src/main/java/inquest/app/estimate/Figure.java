package inquest.app.estimate;

import inquest.core.count.CaptureList;
import inquest.core.count.Documented;
import inquest.core.count.Estimate;
import inquest.core.count.Interval;
import inquest.core.dossier.Counting;
import java.util.List;
import java.util.Locale;

/** Numbers of people in words for people: rounded as far as the interval is wide, and held back where they could tell who is meant. */
public final class Figure {

    /** What stands for a number of so few people that they could be recognised. */
    public static final String WITHHELD = "withheld";

    private static final List<String> DECIMALS = List.of("%,.0f", "%,.1f", "%,.2f", "%,.3f", "%,.4f");

    private Figure() {}

    /** The estimate, rounded to a twentieth of its interval or less: {@code 10,400}. */
    public static String about(Estimate estimate) {
        double unit = unit(estimate.interval());
        return grouped(Math.rint(estimate.number() / unit) * unit);
    }

    /** An interval, rounded outwards: {@code 9,000 to 12,200}. */
    public static String about(Interval interval) {
        double unit = unit(interval);
        return grouped(Math.floor(interval.low() / unit) * unit) + " to "
                + grouped(Math.ceil(interval.high() / unit) * unit);
    }

    /** The number to the last person: {@code 10,356}. */
    public static String exactly(double number) {
        return Counting.grouped(Math.round(number));
    }

    /** Both ends to the last person: {@code 9,002–12,122}. */
    public static String exactly(Interval interval) {
        return exactly(interval.low()) + "–" + exactly(interval.high());
    }

    /** How many are documented; with its ends where linkage leaves it open, and held back where they are few. */
    public static String of(Documented documented) {
        if (documented.withheld()) {
            return WITHHELD;
        }
        return documented.low() == documented.high()
                ? exactly(documented.median())
                : exactly(documented.median()) + " (" + exactly(documented.low()) + "–" + exactly(documented.high())
                        + ")";
    }

    /** A share in per cent: {@code 12.3 %}. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /**
     * A figure, or a dash where there is none.
     *
     * @param decimals how many of them, from 0 to 4
     */
    public static String decimals(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String figure = String.format(Locale.ROOT, DECIMALS.get(decimals), value);
        return figure.matches("-[0.]+") ? figure.substring(1) : figure;
    }

    /**
     * Words as a sentence: with a capital and a full stop, unless they begin with the name of a list, which is left as it is.
     *
     * @param lists names of the lists
     */
    public static String sentence(String words, List<CaptureList> lists) {
        boolean named = lists.stream().anyMatch(list -> words.startsWith(list.name()));
        String first =
                named || words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return first.isEmpty() || ".!?".indexOf(first.charAt(first.length() - 1)) >= 0 ? first : first + ".";
    }

    private static double unit(Interval interval) {
        double width = Math.max(20, interval.high() - interval.low());
        return Math.pow(10, Math.floor(Math.log10(width / 20)));
    }

    private static String grouped(double number) {
        return Counting.grouped(Math.round(number));
    }
}
