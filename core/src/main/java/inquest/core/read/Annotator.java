package inquest.core.read;

/**
 * Gives a text its sentences, words, grammar and expressions of time.
 *
 * <p>A seam, since the language models are large and their licence is their own; tests read annotations from files.
 */
public interface Annotator {

    /**
     * Annotates English text. Offsets of the result count in exactly this text, in code points.
     *
     * @param text what to annotate; may be empty
     */
    Annotated annotate(String text);

    /** Name and version of the models, such as {@code CoreNLP 4.5.10}; part of every run key. */
    String version();

    /** Gives back memory until it is asked again: models may be let go of, and are loaded anew. */
    default void rest() {}
}
