package inquest.core.dossier;

import inquest.core.model.Span;
import java.util.List;

/**
 * The extracted text of an exhibit, as offsets count in it. A table's has a line a row and a tab between cells.
 *
 * @param text every code point of it
 * @param stretches the original's pages or sheets, in order; empty where it has none, or none are known
 */
public record Transcript(String text, List<Stretch> stretches) {

    /** Keeps its own copy. */
    public Transcript {
        stretches = List.copyOf(stretches);
    }

    /** A text without pages. */
    public static Transcript of(String text) {
        return new Transcript(text, List.of());
    }

    /**
     * A page or sheet.
     *
     * @param span code points of the text
     * @param label such as {@code Page 2} or {@code Sheet “Names”}
     */
    public record Stretch(Span span, String label) {}
}
