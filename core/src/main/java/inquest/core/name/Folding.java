package inquest.core.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes spellings that differ only in typing the same: Unicode compatibility forms (UAX 15), case, accents, vowel
 * signs, Arabic and Persian variants of one letter, joiners, hyphens, digits.
 */
public final class Folding {

    private static final Map<Integer, String> LETTERS = letters();

    private static final boolean PLAIN_LETTERS_STAY =
            LETTERS.keySet().stream().noneMatch(letter -> letter >= 'a' && letter <= 'z');

    private Folding() {}

    /** The folded text: words of letters and digits with one space between. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        if (isPlain(text)) {
            // Most text is: nothing in it to compose or to take apart.
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
                if (lower >= 'a' && lower <= 'z' && PLAIN_LETTERS_STAY) {
                    out.append(lower);
                } else {
                    append(lower, out);
                }
            }
            return out.toString().strip();
        }
        String plain = Normalizer.normalize(Normalizer.normalize(text, Normalizer.Form.NFKC), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT);
        plain.codePoints().forEach(c -> append(c, out));
        return out.toString().strip();
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The folded words. */
    public static List<String> words(String text) {
        String folded = of(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    private static void append(int c, StringBuilder out) {
        String letter = LETTERS.get(c);
        if (letter != null) {
            out.append(letter);
        } else if (Character.isDigit(c)) {
            out.append(Character.digit(c, 10));
        } else if (Character.isLetter(c)) {
            out.appendCodePoint(c);
        } else if (!silent(c) && out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** Accents, vowel signs, zero-width joiners and marks of direction leave no gap. */
    private static boolean silent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        for (List<String> row : Tables.rows(Folding.class, "letters.tsv")) {
            letters.put(Integer.parseInt(row.get(0), 16), row.get(2));
        }
        return Map.copyOf(letters);
    }
}
