package inquest.core.weigh;

import inquest.core.model.Span;
import inquest.core.name.Folding;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text as text reuse compares them: without case and punctuation, each with its place, and whether it stands between
 * quotation marks.
 *
 * <p>A letter of a script without spaces (Han, Kana, Thai) is a word of its own.
 */
final class Tokens {

    private final int[] words;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] quoted;

    private Tokens(int[] words, int[] starts, int[] ends, boolean[] quoted) {
        this.words = words;
        this.starts = starts;
        this.ends = ends;
        this.quoted = quoted;
    }

    static Tokens of(String text) {
        return new Reader(text).read();
    }

    int size() {
        return words.length;
    }

    /** A number for the word: equal words have equal numbers. */
    int word(int at) {
        return words[at];
    }

    boolean isQuoted(int at) {
        return quoted[at];
    }

    /** The code points from the first of some words to the last of them. */
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** Reads one text, code point by code point. */
    private static final class Reader {
        private final String text;
        private int[] words = new int[64];
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private boolean[] quoted = new boolean[64];
        private int size;
        private final StringBuilder word = new StringBuilder();
        private int wordStart;
        private boolean inside;

        Reader(String text) {
            this.text = text;
        }

        Tokens read() {
            int point = 0;
            for (int at = 0; at < text.length(); point++) {
                int c = text.codePointAt(at);
                if (isLetter(c)) {
                    take(c, point);
                } else if (!isSilent(c)) {
                    close(point);
                    turn(c);
                }
                at += Character.charCount(c);
            }
            close(point);
            return new Tokens(
                    Arrays.copyOf(words, size),
                    Arrays.copyOf(starts, size),
                    Arrays.copyOf(ends, size),
                    Arrays.copyOf(quoted, size));
        }

        /** Accents, joiners, soft hyphens and marks of direction part no word; whoever saves a text anew may lose or add them. */
        private static boolean isSilent(int c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
        }

        private static boolean isLetter(int c) {
            return Character.isLetterOrDigit(c);
        }

        private void take(int c, int point) {
            boolean alone = Character.isIdeographic(c)
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
            if (alone) {
                close(point);
            }
            if (word.length() == 0) {
                wordStart = point;
            }
            word.appendCodePoint(c);
            if (alone) {
                close(point + 1);
            }
        }

        private void close(int point) {
            if (word.length() == 0) {
                return;
            }
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                quoted = Arrays.copyOf(quoted, size * 2);
            }
            words[size] = folded(word.toString()).hashCode();
            starts[size] = wordStart;
            ends[size] = point;
            quoted[size] = inside;
            size++;
            word.setLength(0);
        }

        /** Beyond plain letters, spellings that differ in typing only are one word: Arabic and Persian letters, ligatures, digits. */
        private static String folded(String word) {
            for (int at = 0; at < word.length(); at++) {
                if (word.charAt(at) >= 0x80) {
                    return Folding.of(word);
                }
            }
            return word.toLowerCase(Locale.ROOT);
        }

        /** A quotation that is not closed ends with its paragraph; the next opens it again, or is none. */
        private void turn(int c) {
            switch (c) {
                case '“', '«', '„' -> inside = true;
                case '”', '»', '\n' -> inside = false;
                case '"' -> inside = !inside;
                default -> {
                    // All other marks stand between words.
                }
            }
        }
    }
}
