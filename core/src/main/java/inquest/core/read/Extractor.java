package inquest.core.read;

import inquest.core.model.Digest;

/**
 * Turns an exhibit's bytes into text, tables or members.
 *
 * <p>A seam, since parsing hostile files needs heavy libraries and a process of its own; tests pass a small one from memory.
 */
public interface Extractor extends AutoCloseable {

    /**
     * Reads the bytes of an exhibit. Never throws for what the bytes are: every file ends in a stated outcome.
     *
     * @param content which bytes, in the vault that the extractor was made for
     * @param path the exhibit's path; a hint for the type, never believed
     */
    Extraction extract(Digest content, String path);

    /** Name and version of what extracts, such as {@code inquest-text 2 / Tika 3.3.1}; part of every run key. */
    String version();

    /** Gives back memory and processes until it is asked again. */
    default void rest() {}

    @Override
    void close();
}
