package inquest.text.format;

import inquest.core.read.Extraction;

/** How one format is read. A seam of many implementers: the formats. */
@FunctionalInterface
interface Reading {

    /**
     * Reads a file whose media type is known.
     *
     * @throws Refusal if it gives no text, with the reason
     * @throws Exception whatever the format's library throws for a damaged file
     */
    Extraction read(Original original) throws Exception;
}
