package inquest.core.read;

import inquest.core.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks: curly, straight, angular, single curly, and the doubled single marks of wire copy.
 *
 * <p>A quotation that runs over several paragraphs repeats its opening mark at each; its parts are found as one quotation each.
 * An apostrophe is not a mark; a mark that is never closed ends with its paragraph.
 */
final class Quotations {

    /** Stands for two single marks in a row. */
    private static final int DOUBLED = -1;

    private Quotations() {}

    /** The stretches between marks, marks included, in order, none inside another. */
    static List<Span> in(String text) {
        int[] points = text.codePoints().toArray();
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < points.length; ) {
            int close = closing(points, at);
            if (close == 0) {
                at++;
                continue;
            }
            int end = end(points, at, close);
            if (end - at > 2) {
                found.add(new Span(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** The mark that closes what opens here, or 0 where nothing does. */
    private static int closing(int[] points, int at) {
        boolean wordBefore = at > 0 && Character.isLetterOrDigit(points[at - 1]);
        boolean wordAfter = at + 1 < points.length && !Character.isWhitespace(points[at + 1]);
        return switch (points[at]) {
            case '“', '„' -> '”';
            case '«' -> '»';
            case '"' -> wordAfter && !wordBefore ? '"' : 0;
            case '‘' -> wordAfter && !wordBefore ? '’' : 0;
            case '\'', '`' -> doubled(points, at) && !wordBefore && opensWord(points, at + 2) ? DOUBLED : 0;
            default -> 0;
        };
    }

    private static boolean doubled(int[] points, int at) {
        return at + 1 < points.length && points[at + 1] == points[at];
    }

    private static boolean opensWord(int[] points, int at) {
        return at < points.length && !Character.isWhitespace(points[at]);
    }

    /** Where the quotation ends, closing mark included: marks inside marks are counted, if they come out even. */
    private static int end(int[] points, int start, int close) {
        int nested = 0;
        int first = 0;
        for (int at = start + (close == DOUBLED ? 2 : 1); at < points.length; at++) {
            if (points[at] == '\n' && paragraphEnds(points, at)) {
                int last = points[at - 1] == '\r' ? at - 1 : at;
                return first > 0 ? first : last;
            }
            if (nests(points, at, close)) {
                nested++;
            } else if (closes(points, at, close)) {
                int end = at + (close == DOUBLED ? 2 : 1);
                if (nested == 0) {
                    return end;
                }
                nested--;
                first = first > 0 ? first : end;
            }
        }
        return first > 0 ? first : points.length;
    }

    private static boolean nests(int[] points, int at, int close) {
        return (close == '”' && points[at] == '“') || (close == '»' && points[at] == '«');
    }

    private static boolean closes(int[] points, int at, int close) {
        if (close == DOUBLED) {
            return points[at] == '\'' && doubled(points, at);
        }
        boolean apostrophe = close == '’'
                && at + 1 < points.length
                && Character.isLetterOrDigit(points[at + 1])
                && Character.isLetterOrDigit(points[at - 1]);
        return (points[at] == close || (close == '”' && points[at] == '"')) && !apostrophe;
    }

    private static boolean paragraphEnds(int[] points, int at) {
        return at + 1 >= points.length || points[at + 1] == '\n' || points[at + 1] == '\r' || isOpening(points[at + 1]);
    }

    private static boolean isOpening(int point) {
        return point == '“' || point == '«' || point == '"' || point == '\'' || point == '`';
    }
}
