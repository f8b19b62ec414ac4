package inquest.text.format;

import java.util.Locale;
import java.util.Set;

/**
 * Collects the words of a marked-up text: paragraphs parted by a blank line, rows of a table by a line end, cells by a
 * tab, any other white space as one space.
 *
 * <p>Tags are those of HTML, which Tika uses for every format. Soft hyphens go, since nobody sees them.
 */
final class Paragraphs {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "li",
            "figure",
            "figcaption",
            "address",
            "hr",
            "caption",
            "body",
            "title",
            "form",
            "fieldset",
            "details",
            "summary");

    private final StringBuilder text = new StringBuilder();
    private final int most;
    private Gap gap = Gap.NONE;
    private int cells;

    /** What stands between the last word and the next, weakest first. */
    private enum Gap {
        NONE(""),
        SPACE(" "),
        TAB("\t"),
        LINE("\n"),
        BLANK_LINE("\n\n");

        private final String written;

        Gap(String written) {
            this.written = written;
        }
    }

    /** Collects at most so many characters. */
    Paragraphs(int most) {
        this.most = most;
    }

    void open(String tag) {
        String name = tag.toLowerCase(Locale.ROOT);
        if (name.equals("td") || name.equals("th")) {
            cells++;
        } else if (BLOCKS.contains(name)) {
            widen(cells > 0 ? Gap.SPACE : Gap.BLANK_LINE);
        } else if (name.equals("table")) {
            widen(cells > 0 ? Gap.LINE : Gap.BLANK_LINE);
        } else if (name.equals("br")) {
            widen(Gap.LINE);
        }
    }

    void close(String tag) {
        String name = tag.toLowerCase(Locale.ROOT);
        if (name.equals("td") || name.equals("th")) {
            cells = Math.max(0, cells - 1);
            // Set, not widened: a paragraph that ends a cell must not break the row.
            gap = Gap.TAB;
        } else if (name.equals("tr")) {
            gap = Gap.LINE;
        } else if (BLOCKS.contains(name) || name.equals("table")) {
            widen(cells > 0 ? Gap.LINE : Gap.BLANK_LINE);
        }
    }

    /** Adds words as they stand in the file. */
    void words(CharSequence words) throws Refusal {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                widen(Gap.SPACE);
            } else if (c != '\u00AD' && c != '\u0000') {
                add(c);
            }
        }
    }

    void tab() {
        widen(Gap.TAB);
    }

    private void add(char c) throws Refusal {
        if (text.length() >= most) {
            throw Refusal.tooLarge("Characters of text", most + 1L, most, "--max-characters");
        }
        if (text.length() > 0) {
            text.append(gap.written);
        }
        gap = Gap.NONE;
        text.append(c);
    }

    private void widen(Gap wanted) {
        if (wanted.compareTo(gap) > 0) {
            gap = wanted;
        }
    }

    String text() {
        return text.toString();
    }
}
