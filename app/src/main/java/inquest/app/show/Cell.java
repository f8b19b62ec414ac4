package inquest.app.show;

/**
 * Words made fit for one cell of a terminal: on one line, without control characters that a hostile file could drive the
 * terminal with, and of a known width.
 */
public final class Cell {

    private static final char ELLIPSIS = '…';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Cell() {}

    /** The words on one line; line breaks and controls become spaces, marks that would turn the direction go. */
    public static String clean(String words) {
        StringBuilder out = new StringBuilder();
        words.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                out.append(' ');
            } else if (!turnsDirection(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    /** How many columns of a terminal the words take. */
    static int width(String words) {
        return words.codePoints().map(Cell::width).sum();
    }

    /** The words, cut with an ellipsis where they are wider, and filled with spaces where they are narrower. */
    static String fit(String words, int width) {
        String cut = width(words) <= width ? words : cut(words, width - 1) + ELLIPSIS;
        return isolated(cut) + " ".repeat(Math.max(0, width - width(cut)));
    }

    /** Words of right-to-left script, held together so that they do not pull their neighbours over. */
    static String isolated(String words) {
        boolean rightToLeft = words.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
        return rightToLeft ? FIRST_STRONG_ISOLATE + words + POP_ISOLATE : words;
    }

    private static String cut(String words, int width) {
        int end = 0;
        int used = 0;
        while (end < words.length()) {
            int c = words.codePointAt(end);
            if (used + width(c) > width) {
                break;
            }
            used += width(c);
            end += Character.charCount(c);
        }
        return words.substring(0, end);
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The blocks whose letters have East Asian Width W or F (Unicode Standard Annex 11), rounded to whole blocks. */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
