package inquest.app.plot;

import static inquest.app.plot.Svg.grouped;

import inquest.app.plot.Pen.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Estimates beside one another, each with its interval, and what is documented as a line through all of them.
 *
 * @param rows from top to bottom
 * @param documented where the dashed line stands; empty for none
 */
public record IntervalPlot(List<Row> rows, OptionalDouble documented) {

    private static final double ROW = 24;
    private static final double TOP = 30;
    private static final double LABELS = 290;
    private static final double LINES = 400;
    private static final double NUMBERS = 190;
    private static final double WIDTH = LABELS + LINES + NUMBERS;

    /** Keeps its own copy. */
    public IntervalPlot {
        rows = List.copyOf(rows);
    }

    /** A line of the drawing: what it is called, and how it is drawn. */
    public sealed interface Row {
        /** What stands to the left. */
        String label();

        /** Every number that must lie on the scale. */
        DoubleStream numbers();

        /** Draws it, its middle at {@code y}. */
        void draw(Pen pen, Scale scale, double y);
    }

    /**
     * Words over a group of rows.
     *
     * @param label the words
     */
    public record Heading(String label) implements Row {
        @Override
        public DoubleStream numbers() {
            return DoubleStream.empty();
        }

        @Override
        public void draw(Pen pen, Scale scale, double y) {
            pen.rimmed(0, y + 6, label, "font-weight=\"bold\" font-size=\"12\"");
        }
    }

    /**
     * An estimate with its interval.
     *
     * @param label by which method, or of what
     * @param estimate the point; from {@code low} to {@code high}
     * @param low lower end
     * @param high upper end; infinite where the method sets none, and an arrow stands for it
     * @param recommended whether it is the one that the report recommends
     */
    public record Interval(String label, double estimate, double low, double high, boolean recommended) implements Row {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if an end lies on the wrong side of the other, or a number is not one
         */
        public Interval {
            if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(estimate)) {
                throw new IllegalArgumentException(
                        "expected low <= high, found " + low + ", " + estimate + ", " + high);
            }
        }

        @Override
        public DoubleStream numbers() {
            return DoubleStream.of(low, estimate, Double.isFinite(high) ? high : estimate);
        }

        @Override
        public void draw(Pen pen, Scale scale, double y) {
            String colour = recommended ? Svg.BLUE : Svg.INK;
            boolean open = !Double.isFinite(high) || high > scale.high();
            double end = open ? scale.end() : scale.at(high);
            pen.open(label + ": " + words());
            pen.words(
                    0,
                    y + 4,
                    Svg.fitted(label, 12, LABELS - 14),
                    Anchor.START,
                    recommended ? "font-weight=\"bold\" fill=\"" + colour + "\"" : "");
            pen.line(scale.at(low), y, end, y, colour, recommended ? 3.4 : 1.6);
            if (!recommended) {
                pen.line(scale.at(low), y - 4, scale.at(low), y + 4, colour, 1.6);
            }
            if (open) {
                pen.head(scale.end() + 3, y, true, colour);
            } else if (!recommended) {
                pen.line(end, y - 4, end, y + 4, colour, 1.6);
            }
            if (recommended) {
                pen.diamond(scale.at(estimate), y, 7, colour);
            } else {
                pen.dot(scale.at(estimate), y, 4, colour);
            }
            pen.words(
                    WIDTH,
                    y + 4,
                    words(),
                    Anchor.END,
                    recommended ? "font-weight=\"bold\" fill=\"" + colour + "\"" : "");
            pen.close();
        }

        private String words() {
            return grouped(estimate)
                    + (Double.isFinite(high)
                            ? " (" + grouped(low) + "–" + grouped(high) + ")"
                            : " (from " + grouped(low) + ", open)");
        }
    }

    /**
     * No number, and why.
     *
     * @param label by which method, or of what
     * @param words few words: the report has the reason in full
     */
    public record Refused(String label, String words) implements Row {
        @Override
        public DoubleStream numbers() {
            return DoubleStream.empty();
        }

        @Override
        public void draw(Pen pen, Scale scale, double y) {
            pen.open(label + ": " + words);
            pen.words(0, y + 4, Svg.fitted(label, 12, LABELS - 14), Anchor.START, "fill=\"" + Svg.SOFT + "\"");
            pen.rimmed(
                    LABELS + 8,
                    y + 4,
                    Svg.fitted(words, 11, LINES + NUMBERS - 8),
                    "font-style=\"italic\" font-size=\"11\" fill=\"" + Svg.SOFT + "\"");
            pen.close();
        }
    }

    /** The drawing. */
    public Svg draw() {
        Pen pen = new Pen();
        Scale scale = scale();
        double bottom = TOP + rows.size() * ROW + 4;
        for (int i = 0; i < rows.size(); i++) {
            if (i % 2 == 1) {
                pen.bar(0, TOP + i * ROW, WIDTH, ROW, Svg.STRIPE);
            }
        }
        axis(pen, scale, bottom);
        documented.ifPresent(value -> {
            double x = scale.at(value);
            pen.dashed(x, TOP - 6, x, bottom, Svg.VERMILION);
            Anchor anchor = x > LABELS + LINES / 2 ? Anchor.END : Anchor.START;
            pen.words(
                    x,
                    TOP - 12,
                    "documented " + grouped(value),
                    anchor,
                    "font-size=\"11\" fill=\"" + Svg.VERMILION + "\"");
        });
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).draw(pen, scale, TOP + (i + 0.5) * ROW);
        }
        return pen.drawing(WIDTH, bottom + 28);
    }

    private static void axis(Pen pen, Scale scale, double bottom) {
        double last = Double.NEGATIVE_INFINITY;
        for (double tick : scale.ticks()) {
            double x = scale.at(tick);
            pen.line(x, TOP, x, bottom, Svg.FAINT, 0.7);
            double half = Svg.widthOf(grouped(tick), 11) / 2;
            if (x - half > last) {
                pen.words(x, bottom + 15, grouped(tick), Anchor.MIDDLE, "font-size=\"11\" fill=\"" + Svg.SOFT + "\"");
                last = x + half + 6;
            }
        }
        pen.line(scale.start(), bottom, scale.end(), bottom, Svg.INK, 1);
        if (scale.logarithmic()) {
            pen.words(
                    WIDTH,
                    bottom + 15,
                    "equal steps are equal ratios",
                    Anchor.END,
                    "font-size=\"10\" fill=\"" + Svg.SOFT + "\"");
        }
    }

    /** Reaches to every point, and to interval ends up to some times the greatest point: one absurd end must not hide the rest. */
    private Scale scale() {
        List<Double> points = new ArrayList<>();
        rows.stream()
                .filter(Interval.class::isInstance)
                .map(Interval.class::cast)
                .forEach(interval -> points.add(interval.estimate()));
        documented.ifPresent(points::add);
        double greatest = points.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double[] numbers = DoubleStream.concat(rows.stream().flatMapToDouble(Row::numbers), documented.stream())
                .filter(value -> value <= greatest * 8)
                .toArray();
        double least = DoubleStream.of(numbers).min().orElse(0);
        double most = DoubleStream.of(numbers).max().orElse(1);
        return Scale.over(least, most, LABELS + 4, LABELS + LINES - 16);
    }
}
