package inquest.core.dossier;

import inquest.core.model.Claim;
import java.util.List;

/**
 * A claim in English words, who says it first, its quote last.
 *
 * @param claim what it tells
 * @param parts its words, in order
 * @param footnotes where they stand; the first is the claim's own passage, the rest are passages that it speaks of
 */
public record Sentence(Claim claim, List<Part> parts, List<Footnote> footnotes) {

    /** Keeps its own copies. */
    public Sentence {
        parts = List.copyOf(parts);
        footnotes = List.copyOf(footnotes);
    }

    /** The words without setting, quotations between quotation marks. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(
                    switch (part.style()) {
                        case WORDS -> "“" + part.text() + "”";
                        case QUOTE -> " “" + part.text() + "”";
                        default -> part.text();
                    });
        }
        return out.toString();
    }
}
