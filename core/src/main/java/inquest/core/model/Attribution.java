package inquest.core.model;

import java.util.Locale;
import java.util.Optional;

/**
 * One step in the chain of who says: a speaker, and how the exhibit relays the words.
 *
 * @param speaker who is said to say it
 * @param cue the words of saying ({@code said}, {@code according to})
 * @param said when it was said
 * @param mode how the words are relayed
 */
public record Attribution(Party speaker, Optional<Span> cue, Optional<Edtf> said, Mode mode) {

    /** How words are relayed. */
    public enum Mode {
        /** Between quotation marks. */
        DIRECT,
        /** In the relayer's words. */
        INDIRECT,
        /** The exhibit is itself the speaker's document: a letter, a statement, a decree. */
        DOCUMENT;

        /** As written in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
