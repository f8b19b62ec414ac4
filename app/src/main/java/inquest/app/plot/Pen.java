package inquest.app.plot;

import static inquest.app.plot.Svg.escaped;
import static inquest.app.plot.Svg.number;

/** Writes the elements of one drawing, each on a line of its own. */
final class Pen {

    /** Where words stand to their point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder out = new StringBuilder();

    void line(double x1, double y1, double x2, double y2, String colour, double width) {
        stroke(x1, y1, x2, y2, colour, number(width) + "\"");
    }

    void dashed(double x1, double y1, double x2, double y2, String colour) {
        stroke(x1, y1, x2, y2, colour, "1.5\" stroke-dasharray=\"5 3\"");
    }

    private void stroke(double x1, double y1, double x2, double y2, String colour, String width) {
        out.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1));
        out.append('L').append(number(x2)).append(' ').append(number(y2));
        out.append("\" stroke=\"").append(colour);
        out.append("\" stroke-width=\"").append(width).append(" fill=\"none\"/>\n");
    }

    void bar(double x, double y, double width, double height, String colour) {
        out.append("<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"");
        out.append(number(width)).append("\" height=\"").append(number(height)).append("\" fill=\"");
        out.append(colour).append("\"/>\n");
    }

    void dot(double x, double y, double radius, String colour) {
        out.append("<circle cx=\"")
                .append(number(x))
                .append("\" cy=\"")
                .append(number(y))
                .append("\" r=\"");
        out.append(number(radius)).append("\" fill=\"").append(colour).append("\"/>\n");
    }

    void diamond(double x, double y, double radius, String colour) {
        out.append("<path d=\"M").append(number(x)).append(' ').append(number(y - radius));
        out.append('l').append(number(radius)).append(' ').append(number(radius));
        out.append('l').append(number(-radius)).append(' ').append(number(radius));
        out.append('l').append(number(-radius)).append(' ').append(number(-radius));
        out.append("z\" fill=\"").append(colour).append("\"/>\n");
    }

    /** A head that points right or left, its tip at the point: what is drawn goes on beyond it. */
    void head(double x, double y, boolean right, String colour) {
        double back = right ? -7 : 7;
        out.append("<path d=\"M").append(number(x)).append(' ').append(number(y));
        out.append('l')
                .append(number(back))
                .append(" -4.5v9z\" fill=\"")
                .append(colour)
                .append("\"/>\n");
    }

    void words(double x, double y, String words, Anchor anchor, String style) {
        out.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append('"');
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(anchor == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        out.append(style.isEmpty() ? "" : " " + style).append(" unicode-bidi=\"isolate\">");
        out.append(escaped(words)).append("</text>\n");
    }

    /** Words with a rim of paper around them, that what runs behind them does not cross them out. */
    void rimmed(double x, double y, String words, String style) {
        words(x, y, words, Anchor.START, style + " stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\"");
    }

    /** Words that run upwards from their point. */
    void upwards(double x, double y, String words, String style) {
        out.append("<text transform=\"translate(").append(number(x)).append(' ').append(number(y));
        out.append(") rotate(-90)\"").append(style.isEmpty() ? "" : " " + style).append('>');
        out.append(escaped(words)).append("</text>\n");
    }

    /** Words in full, shown by a browser that rests on what is drawn until {@link #close}. */
    void open(String full) {
        out.append("<g><title>").append(escaped(full)).append("</title>\n");
    }

    void close() {
        out.append("</g>\n");
    }

    Svg drawing(double width, double height) {
        return new Svg(width, height, out.toString());
    }
}
