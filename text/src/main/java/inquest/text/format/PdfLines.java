package inquest.text.format;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a PDF page, joined to paragraphs again.
 *
 * <p>A PDF file knows where each letter stands, not which lines belong together. Two lines are joined where they have
 * the same size, the usual distance, and the second one's first word would not have fitted on the first: then the
 * break was the typesetter's. All else stays a line of its own, so that no heading runs into a sentence.
 */
final class PdfLines {

    private static final Pattern LIST_MARK =
            Pattern.compile("^([•·▪‣◦*–—-]|\\(?[0-9\u06F0-\u06F9]{1,3}[.)]|\\(?[a-z][.)])\\s.*");

    /** Lines further apart than this many usual distances are of different paragraphs. */
    private static final double WIDE = 1.3;

    /** A line that begins further in than this many letters is set flush to the other side, not indented. */
    private static final double DEEPEST_INDENT = 12;

    private final PDDocument pdf;

    PdfLines(PDDocument pdf) {
        this.pdf = pdf;
    }

    /**
     * The words of a page.
     *
     * @param number counted from 1
     */
    String page(int number) throws IOException {
        List<Line> lines = lines(number, false);
        // Right-to-left lines come in order only when letters are sorted by place; sorting would interleave columns.
        return joined(lines.stream().anyMatch(Line::rightToLeft) ? lines(number, true) : lines);
    }

    private List<Line> lines(int number, boolean sorted) throws IOException {
        Stripper stripper = new Stripper();
        stripper.setSortByPosition(sorted);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.writeText(pdf, new StringWriter());
        return stripper.lines;
    }

    /** Whether a page goes on in the middle of a sentence that the text so far began. */
    static boolean runsOn(CharSequence before, String after) {
        int last = Character.codePointBefore(before, before.length());
        int first = after.codePointAt(0);
        return (Character.isLetter(last) || last == ',') && Character.isLowerCase(first);
    }

    private static String joined(List<Line> lines) {
        double usual = usualDistance(lines);
        StringBuilder text = new StringBuilder();
        int start = 0;
        while (start < lines.size()) {
            int end = start + 1;
            while (end < lines.size() && lines.get(end - 1).near(lines.get(end), usual)) {
                end++;
            }
            if (start > 0) {
                boolean nextColumn = lines.get(start - 1).sizedAs(lines.get(start));
                text.append(nextColumn && runsOn(text, lines.get(start).text) ? " " : "\n\n");
            }
            appendRun(text, lines, start, end);
            start = end;
        }
        return text.toString();
    }

    /** Appends lines of one size at the usual distance. */
    private static void appendRun(StringBuilder text, List<Line> page, int start, int end) {
        Line first = page.get(start);
        // Two or three lines do not show how wide the column is; those above and below do.
        List<Line> column = end - start > 3
                ? page.subList(start, end)
                : page.stream()
                        .filter(line -> line.sizedAs(first) && line.overlaps(first))
                        .toList();
        double left = column.stream().mapToDouble(Line::left).min().orElse(first.left);
        double right = column.stream().mapToDouble(Line::right).max().orElse(first.right);
        text.append(first.text);
        for (int i = start + 1; i < end; i++) {
            Line line = page.get(i);
            if (page.get(i - 1).wrapsInto(line, left, right)) {
                appendWrapped(text, line.text);
            } else {
                text.append('\n').append(line.text);
            }
        }
    }

    /** Appends a line that goes on: behind a soft hyphen at once, behind a hard one without a space, else with one. */
    private static void appendWrapped(StringBuilder text, String line) {
        char last = text.charAt(text.length() - 1);
        if (last == '\u00AD') {
            text.setLength(text.length() - 1);
        } else if (last != '-' || text.length() < 2 || !Character.isLetter(text.charAt(text.length() - 2))) {
            text.append(' ');
        }
        text.append(line);
    }

    private static double usualDistance(List<Line> lines) {
        double[] distances = new double[Math.max(0, lines.size() - 1)];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).y - lines.get(i - 1).y;
            if (distance > 0) {
                distances[count++] = distance;
            }
        }
        Arrays.sort(distances, 0, count);
        // The lower quartile: gaps between paragraphs are fewer than lines, but not in a list of one-line paragraphs.
        return count == 0 ? 0 : distances[count / 4];
    }

    /**
     * A line.
     *
     * @param text its words in reading order
     * @param left its left end, in points
     * @param right its right end
     * @param y its base line, counted downwards
     * @param size of its letters
     */
    private record Line(String text, double left, double right, double y, double size) {

        boolean rightToLeft() {
            return RightToLeft.mostly(text);
        }

        boolean sizedAs(Line other) {
            return Math.abs(size - other.size) <= 0.1 * Math.max(size, other.size);
        }

        boolean overlaps(Line other) {
            return left < other.right && other.left < right;
        }

        boolean near(Line next, double usual) {
            double distance = next.y - y;
            double most = Math.max(WIDE * usual, 0);
            return distance > 0 && distance <= Math.min(most, 2.5 * size) && sizedAs(next);
        }

        /** Whether the next line goes on with this one's paragraph, between these margins. */
        boolean wrapsInto(Line next, double leftMargin, double rightMargin) {
            if (LIST_MARK.matcher(next.text).matches()) {
                return false;
            }
            double letter = (right - left) / Math.max(1, text.length());
            int space = next.text.indexOf(' ');
            double firstWord = letter * ((space < 0 ? next.text.length() : space) + 1);
            // Widths, not right ends, since lines may be set flush to either side.
            double room = (rightMargin - leftMargin) - (right - left);
            boolean backwards = rightToLeft();
            double indent = backwards ? rightMargin - next.right : next.left - leftMargin;
            double ownIndent = backwards ? rightMargin - right : left - leftMargin;
            boolean indented = indent > 2 * letter && indent < DEEPEST_INDENT * letter && ownIndent < letter;
            return room < firstWord && !indented;
        }
    }

    /** Gathers PDFBox's words into lines instead of writing them out. */
    private static final class Stripper extends PDFTextStripper {

        private final List<Line> lines = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<TextPosition> letters = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            words.add(text);
            letters.addAll(positions);
        }

        @Override
        protected void writeWordSeparator() {
            // Words are joined at the line's end, when its direction is known.
        }

        @Override
        protected void writeLineSeparator() {
            endLine();
        }

        @Override
        protected void writeParagraphStart() {
            endLine();
        }

        @Override
        protected void writeParagraphEnd() {
            endLine();
        }

        @Override
        protected void writePageEnd() {
            endLine();
        }

        private void endLine() {
            String text = RightToLeft.ordered(words).strip().replaceAll("[\\s\u00A0\u0000]+", " ");
            if (!text.isEmpty() && !letters.isEmpty()) {
                lines.add(new Line(
                        text,
                        letters.stream()
                                .mapToDouble(TextPosition::getXDirAdj)
                                .min()
                                .orElse(0),
                        letters.stream()
                                .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                                .max()
                                .orElse(0),
                        letters.stream()
                                .mapToDouble(TextPosition::getYDirAdj)
                                .max()
                                .orElse(0),
                        letters.stream()
                                .mapToDouble(TextPosition::getFontSizeInPt)
                                .max()
                                .orElse(0)));
            }
            words.clear();
            letters.clear();
        }
    }
}
