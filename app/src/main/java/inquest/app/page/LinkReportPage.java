package inquest.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import inquest.core.link.explain.Calibration;
import inquest.core.link.explain.LinkReport;
import inquest.core.link.explain.LinkReport.LevelWeight;
import inquest.core.link.explain.LinkReport.Pair;
import inquest.core.link.explain.Waterfall.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The report of a linking as one HTML page: charts drawn in the page itself, no script, nothing fetched, so that it can be
 * opened offline and handed on. It holds names and other values of rows, and belongs where the lists belong.
 */
public final class LinkReportPage {

    /** Width of a chart's drawing, in user units. */
    public static final int WIDTH = 420;

    /** Height of a row of the chart of weights. */
    public static final int ROW = 22;

    private static final int HEIGHT = 140;

    /** Fields of a pair that are shown before it is opened. */
    private static final int GLANCED = 3;

    private final LinkReport report;
    private final double most;
    private final long highest;

    private LinkReportPage(LinkReport report) {
        this.report = report;
        this.most = report.fields().stream()
                .flatMap(field -> field.levels().stream())
                .mapToDouble(level -> Math.abs(level.weight()))
                .max()
                .orElse(1);
        this.highest =
                report.scores().bins().stream().mapToLong(bin -> bin).max().orElse(1);
    }

    /** The page, whole. */
    public static String of(LinkReport report) {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, LinkReportPage.class.getClassLoader(), "inquest.app.page.template");
        StringOutput out = new StringOutput();
        templates.render("link/report.jte", Map.of("page", new LinkReportPage(report)), out);
        return out.toString();
    }

    /** What it reports. */
    public LinkReport report() {
        return report;
    }

    /** Where a weight's bar begins: at the middle, or left of it if the weight speaks against. */
    public String x(LevelWeight level) {
        double half = WIDTH / 2.0;
        return number(level.weight() < 0 ? half + level.weight() / most * half : half, 1);
    }

    /** How long a weight's bar is; never nothing, or it could not be seen. */
    public String length(LevelWeight level) {
        return number(Math.max(1, Math.abs(level.weight()) / most * WIDTH / 2.0), 1);
    }

    /** The colour's class of a bar. */
    public String sign(double weight) {
        return weight < 0 ? "against" : "for";
    }

    /** The bars of the distribution. */
    public List<Bar> bars() {
        List<Long> bins = report.scores().bins();
        double width = (double) WIDTH / bins.size();
        return IntStream.range(0, bins.size())
                .mapToObj(bin -> bar(bin, bins.get(bin), width))
                .toList();
    }

    /**
     * A bar of the distribution.
     *
     * @param x where it begins
     * @param y its upper end
     * @param width its width
     * @param height its height
     * @param sign {@code for} from even odds on
     * @param title what it says, in words
     */
    public record Bar(String x, String y, String width, String height, String sign, String title) {}

    /** Heights are by logarithm: a thousand doubtful pairs must not hide ten clear ones. */
    private Bar bar(int bin, long pairs, double width) {
        double height =
                pairs == 0 ? 0 : HEIGHT * Math.log1p((double) pairs) / Math.log1p((double) Math.max(1, highest));
        int from = report.scores().least() + bin;
        return new Bar(
                number(bin * width, 1),
                number(HEIGHT - height, 1),
                number(width - 1, 1),
                number(height, 1),
                from < 0 ? "against" : "for",
                "log odds " + from + " to " + (from + 1) + ": " + grouped(pairs) + " pairs");
    }

    /** What two rows say first, for whoever looks down a list of pairs. */
    public String glance(Pair pair) {
        List<Step> first = pair.waterfall().steps().stream().limit(GLANCED).toList();
        return first.stream().map(Step::left).collect(Collectors.joining(" ")) + " · "
                + first.stream().map(Step::right).collect(Collectors.joining(" "));
    }

    /** What was made of people's rulings, in words. */
    public String heard() {
        Calibration calibration = report.hearing().calibration();
        String rulings = grouped(report.hearing().rulings())
                + " rulings were given on these rows; they hold whatever the weights. ";
        return rulings
                + (calibration.equals(Calibration.NONE)
                        ? "They are too few, or too alike, to correct the scores."
                        : "By them all scores were corrected: log odds times " + number(calibration.stretch(), 2) + ", "
                                + signed(calibration.shift()) + " bits.");
    }

    /** Where even odds lie in the distribution. */
    public String even() {
        return number(
                -report.scores().least()
                        * (double) WIDTH
                        / report.scores().bins().size(),
                1);
    }

    /** Height of the distribution. */
    public int tall() {
        return HEIGHT;
    }

    /** A weight with its sign. */
    public String signed(double weight) {
        return String.format(Locale.ROOT, "%+.2f", weight);
    }

    /** A probability or share; what rounding would make nothing, or certain, is said to be less, or more. */
    public String share(double share) {
        if (share > 0 && share < 0.001) {
            return "< 0.001";
        }
        return share > 0.999 && share < 1 ? "> 0.999" : number(share, 3);
    }

    /** A number with so many decimals. */
    public String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A count, in groups of three digits. */
    public String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
