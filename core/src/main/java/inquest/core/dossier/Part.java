package inquest.core.dossier;

import java.util.Optional;

/**
 * A stretch of a sentence that is set in one way.
 *
 * @param style how it is set
 * @param text its words
 * @param target what it leads to: of a name, its cluster; of an exhibit, the exhibit's id; empty where nothing
 */
public record Part(Style style, String text, Optional<String> target) {

    /** How a part is set. */
    public enum Style {
        /** Our words. */
        PLAIN,
        /** A name as the exhibit writes it. */
        NAME,
        /** The label of an exhibit. */
        EXHIBIT,
        /** A few words of the exhibit, inside our sentence. */
        WORDS,
        /** The exact passage that the sentence rests on; closes the sentence. */
        QUOTE
    }
}
