package inquest.core.dossier;

import inquest.core.model.Span;
import inquest.core.read.Extraction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The extracted text of an exhibit, as offsets count in it. A table's has a line a row and a tab between cells.
 *
 * @param text every code point of it
 * @param stretches the original's pages or sheets, in order; empty where it has none, or none are known
 */
public record Transcript(String text, List<Stretch> stretches) {

    private static final Pattern SHEET_BREAK = Pattern.compile("\\n\\f\\n");

    /** Keeps its own copy. */
    public Transcript {
        stretches = List.copyOf(stretches);
    }

    /** A text without pages. */
    public static Transcript of(String text) {
        return new Transcript(text, List.of());
    }

    /** A text with the pages that its extraction found. */
    public static Transcript of(Extraction.Text extraction) {
        return new Transcript(
                extraction.text(),
                extraction.blocks().stream()
                        .filter(block -> block.page().isPresent())
                        .map(block -> new Stretch(
                                new Span(block.start(), block.end()),
                                "Page " + block.page().getAsInt()))
                        .toList());
    }

    /**
     * A table's text, its sheets told apart by the lines with a form feed alone that stand between them.
     *
     * @param sheets their names, as far as known; one without a name goes by its number
     */
    public static Transcript ofTable(String text, List<String> sheets) {
        List<Stretch> stretches = new ArrayList<>();
        String[] parts = SHEET_BREAK.split(text, -1);
        int start = 0;
        for (int i = 0; i < parts.length; i++) {
            int end = start + parts[i].codePointCount(0, parts[i].length());
            String name = i < sheets.size() ? sheets.get(i) : "";
            stretches.add(
                    new Stretch(new Span(start, end), name.isEmpty() ? "Sheet " + (i + 1) : "Sheet “" + name + "”"));
            start = end + 3;
        }
        return new Transcript(text, stretches.size() > 1 || !sheets.isEmpty() ? stretches : List.of());
    }

    /**
     * A page or sheet.
     *
     * @param span code points of the text
     * @param label such as {@code Page 2} or {@code Sheet “Names”}
     */
    public record Stretch(Span span, String label) {}
}
