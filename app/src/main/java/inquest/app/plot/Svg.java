package inquest.app.plot;

import java.util.Locale;

/**
 * A drawing in user units of one CSS pixel, origin at the top left. Letters are set without a font of our own, so widths of
 * words are estimated, generously, from the widest usual sans serif.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param body its elements, well-formed, every text escaped
 */
public record Svg(double width, double height, String body) {

    /** Paper around the drawing, so that a frame does not touch it. */
    private static final double RIM = 8;

    static final String INK = "#222222";
    static final String SOFT = "#5b5b5b";
    static final String FAINT = "#d0d0d0";
    static final String STRIPE = "#f3f3f3";

    /** Blue and vermilion of the palette by Okabe and Ito (2008), told apart by every kind of colour vision. */
    static final String BLUE = "#0072b2";

    static final String VERMILION = "#d55e00";

    private static final String FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans', sans-serif";

    /**
     * As an element of a page, or as a file of its own.
     *
     * @param id told apart from that of other drawings on the page: letters and digits
     * @param title names the drawing to those who cannot see it
     * @param description says in words what it shows
     */
    public String element(String id, String title, String description) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"" + id + "-t " + id
                + "-d\" viewBox=\"" + number(-RIM) + " " + number(-RIM) + " " + number(width + 2 * RIM) + " "
                + number(height + 2 * RIM) + "\" width=\"" + number(width + 2 * RIM)
                + "\" height=\"" + number(height + 2 * RIM) + "\" font-family=\"" + FONT + "\" font-size=\"12\" fill=\""
                + INK
                + "\">\n<title id=\"" + id + "-t\">" + escaped(title) + "</title>\n<desc id=\"" + id + "-d\">"
                + escaped(description) + "</desc>\n<rect x=\"" + number(-RIM) + "\" y=\"" + number(-RIM) + "\" width=\""
                + number(width + 2 * RIM)
                + "\" height=\"" + number(height + 2 * RIM)
                + "\" fill=\"#ffffff\"/>\n" + body + "</svg>\n";
    }

    /** This drawing and another below it, left edges in line. */
    public Svg above(Svg below, double gap) {
        return new Svg(
                Math.max(width, below.width),
                height + gap + below.height,
                body + "<g transform=\"translate(0 " + number(height + gap) + ")\">\n" + below.body + "</g>\n");
    }

    /** A number with at most one decimal, the same on every machine. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return whole.equals("-0") ? "0" : whole;
    }

    /** A whole number with a comma between thousands. */
    static String grouped(double value) {
        return grouped(Math.round(value));
    }

    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /**
     * Words made fit for XML: markup escaped, and what XML 1.0 does not allow, controls and halves of surrogate pairs, replaced.
     */
    static String escaped(String words) {
        StringBuilder out = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean halfOrNone =
                (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c == 0xFFFE || c == 0xFFFF;
        return !Character.isISOControl(c) && !turnsDirection && !halfOrNone;
    }

    /** How wide words of a font size are at most, in pixels. */
    static double widthOf(String words, double size) {
        return size * words.codePoints().mapToDouble(Svg::em).sum();
    }

    private static double em(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100 && (Character.isIdeographic(c) || (c >= 0xAC00 && c <= 0xD7A3) || c >= 0x1F000);
        if (wide) {
            return 1.0;
        }
        return Character.isUpperCase(c) || c == 'm' || c == 'w' || c == '%' ? 0.74 : 0.57;
    }

    /** Words that fit a width, the end cut with an ellipsis where they are wider. */
    static String fitted(String words, double size, double room) {
        if (widthOf(words, size) <= room) {
            return words;
        }
        StringBuilder out = new StringBuilder();
        double used = size * 0.8;
        for (int at = 0; at < words.length(); ) {
            int c = words.codePointAt(at);
            used += size * em(c);
            if (used > room) {
                break;
            }
            out.appendCodePoint(c);
            at += Character.charCount(c);
        }
        return out.toString().stripTrailing() + "…";
    }
}
