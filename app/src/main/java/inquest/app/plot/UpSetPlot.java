package inquest.app.plot;

import static inquest.app.plot.Svg.grouped;

import inquest.app.plot.Pen.Anchor;
import java.util.Comparator;
import java.util.List;

/**
 * How lists overlap: one column a capture history, its bar as high as the number of people on exactly these lists, its dots
 * saying which; to the left, how many people each list has (Lex et al., UpSet, IEEE TVCG 20, 2014).
 *
 * @param lists names of the lists, at most 30
 * @param overlaps people by history; those with nobody are not drawn
 */
public record UpSetPlot(List<String> lists, List<Overlap> overlaps) {

    /** Columns that fit a page; the rarest histories beyond them are summed up in words. */
    private static final int COLUMNS = 36;

    private static final double ROW = 22;
    private static final double BARS = 150;
    private static final double TOP = 34;
    private static final double SIZES = 116;
    private static final double LONGEST_NAME = 170;

    /**
     * People with one capture history.
     *
     * @param in the lists that have them: bit j for the list of index j; at least one
     * @param people how many
     */
    public record Overlap(int in, long people) {
        boolean has(int list) {
            return (in >> list & 1) == 1;
        }
    }

    /** Keeps its own copies, the most frequent history first. */
    public UpSetPlot {
        lists = List.copyOf(lists);
        overlaps = overlaps.stream()
                .filter(overlap -> overlap.people() > 0)
                .sorted(Comparator.comparingLong((Overlap overlap) -> -overlap.people())
                        .thenComparing(overlap -> Integer.bitCount(overlap.in()))
                        .thenComparing(Overlap::in))
                .toList();
    }

    /** The drawing. */
    public Svg draw() {
        List<Overlap> drawn = overlaps.subList(0, Math.min(COLUMNS, overlaps.size()));
        Pen pen = new Pen();
        double names =
                lists.stream().mapToDouble(name -> Svg.widthOf(name, 12)).max().orElse(0);
        double left = SIZES + Math.min(LONGEST_NAME, names) + 24;
        double step = Math.min(34, Math.max(17, 700.0 / Math.max(1, drawn.size())));
        double right = left + Math.max(step * drawn.size(), 240) + 12;
        double base = TOP + BARS;
        bars(pen, drawn, left, right, step);
        for (int list = 0; list < lists.size(); list += 2) {
            pen.bar(0, base + 14 + list * ROW, right, ROW, Svg.STRIPE);
        }
        for (int list = 0; list < lists.size(); list++) {
            row(pen, list, drawn.size(), left, step, base + 14 + list * ROW);
        }
        for (int column = 0; column < drawn.size(); column++) {
            history(pen, drawn.get(column), left + (column + 0.5) * step, base + 14);
        }
        double end = base + 14 + lists.size() * ROW;
        pen.words(0, base + 6, "people on each list", Anchor.START, "font-size=\"11\" fill=\"" + Svg.SOFT + "\"");
        end += rest(pen, end + 18);
        return pen.drawing(right, end + 8);
    }

    /** What the drawing shows, for those who cannot see it. */
    public String description() {
        if (overlaps.isEmpty()) {
            return "Nobody is on any list.";
        }
        Overlap most = overlaps.get(0);
        long several = overlaps.stream()
                .filter(overlap -> Integer.bitCount(overlap.in()) > 1)
                .mapToLong(Overlap::people)
                .sum();
        return grouped(lists.size()) + " lists, " + grouped(overlaps.size())
                + " capture histories. The most frequent, on "
                + names(most) + " alone, has " + grouped(most.people()) + " people. " + grouped(several)
                + " people are on more than one list.";
    }

    private void bars(Pen pen, List<Overlap> drawn, double left, double right, double step) {
        double base = TOP + BARS;
        pen.words(
                left, 14, "people on exactly these lists", Anchor.START, "font-size=\"11\" fill=\"" + Svg.SOFT + "\"");
        long greatest = drawn.isEmpty() ? 1 : drawn.get(0).people();
        Scale scale = new Scale(0, 1.02 * (double) greatest, base, TOP, false);
        for (double tick : scale.ticks()) {
            pen.line(left, scale.at(tick), right, scale.at(tick), Svg.FAINT, 0.7);
            pen.words(
                    left - 6,
                    scale.at(tick) + 4,
                    grouped(tick),
                    Anchor.END,
                    "font-size=\"11\" fill=\"" + Svg.SOFT + "\"");
        }
        double widest = Svg.widthOf(grouped(greatest), 11);
        for (int column = 0; column < drawn.size(); column++) {
            Overlap overlap = drawn.get(column);
            double middle = left + (column + 0.5) * step;
            double top = scale.at((double) overlap.people());
            pen.open(names(overlap) + ": " + grouped(overlap.people()));
            pen.bar(middle - step * 0.32, top, step * 0.64, base - top, Svg.INK);
            if (widest <= step) {
                pen.words(middle, top - 4, grouped(overlap.people()), Anchor.MIDDLE, "font-size=\"11\"");
            } else {
                pen.upwards(middle + 4, top - 4, grouped(overlap.people()), "font-size=\"11\"");
            }
            pen.close();
        }
        pen.line(left, base, right, base, Svg.INK, 1);
    }

    private void row(Pen pen, int list, int drawn, double left, double step, double top) {
        double middle = top + ROW / 2;
        long size = size(list);
        long largest = Math.max(1, largest());
        double bar = (SIZES - Svg.widthOf(grouped(largest), 11) - 6) * ((double) size / largest);
        pen.open(lists.get(list) + ": " + grouped(size));
        pen.bar(SIZES - bar, middle - 6, bar, 12, Svg.BLUE);
        pen.words(SIZES - bar - 4, middle + 4, grouped(size), Anchor.END, "font-size=\"11\"");
        pen.words(SIZES + 10, middle + 4, Svg.fitted(lists.get(list), 12, LONGEST_NAME), Anchor.START, "");
        pen.close();
        for (int column = 0; column < drawn; column++) {
            pen.dot(left + (column + 0.5) * step, middle, 3, Svg.FAINT);
        }
    }

    /** Black dots for the lists of a history, joined by a line so that the eye takes them for one. */
    private void history(Pen pen, Overlap overlap, double x, double top) {
        int first = Integer.numberOfTrailingZeros(overlap.in());
        int last = 31 - Integer.numberOfLeadingZeros(overlap.in());
        if (first < last) {
            pen.line(x, top + (first + 0.5) * ROW, x, top + (last + 0.5) * ROW, Svg.INK, 2.4);
        }
        for (int list = first; list <= last; list++) {
            if (overlap.has(list)) {
                pen.dot(x, top + (list + 0.5) * ROW, 5.2, Svg.INK);
            }
        }
    }

    private double rest(Pen pen, double y) {
        if (overlaps.size() <= COLUMNS) {
            return 0;
        }
        List<Overlap> rest = overlaps.subList(COLUMNS, overlaps.size());
        long people = rest.stream().mapToLong(Overlap::people).sum();
        pen.words(
                0,
                y,
                "Not drawn: the " + grouped(rest.size()) + " rarest histories, with " + grouped(people)
                        + " people in all.",
                Anchor.START,
                "font-size=\"11\" fill=\"" + Svg.SOFT + "\"");
        return 22;
    }

    private long size(int list) {
        return overlaps.stream()
                .filter(overlap -> overlap.has(list))
                .mapToLong(Overlap::people)
                .sum();
    }

    private long largest() {
        long largest = 0;
        for (int list = 0; list < lists.size(); list++) {
            largest = Math.max(largest, size(list));
        }
        return largest;
    }

    private String names(Overlap overlap) {
        StringBuilder names = new StringBuilder();
        for (int list = 0; list < lists.size(); list++) {
            if (overlap.has(list)) {
                names.append(names.length() == 0 ? "" : ", ").append(lists.get(list));
            }
        }
        return names.toString();
    }
}
