package inquest.core.model;

/**
 * The exact words that a claim or mention hangs on, findable without us: exhibit, text, offsets, quote.
 *
 * @param exhibit which exhibit
 * @param path the exhibit's path, with {@code !member}
 * @param content SHA-256 of the exhibit's bytes
 * @param text SHA-256 of the extracted text (UTF-8) that the offsets count in
 * @param at where in the original
 * @param span code points of that text
 * @param quote exactly the words of the span
 */
public record Anchor(ExhibitId exhibit, String path, Digest content, Digest text, Locator at, Span span, String quote) {

    /**
     * Checks that the quote can be the span's words.
     *
     * @throws IllegalArgumentException if quote and span differ in length
     */
    public Anchor {
        int length = quote.codePointCount(0, quote.length());
        if (length != span.length()) {
            throw new IllegalArgumentException(
                    "expected a quote of " + span.length() + " code points, found " + length);
        }
    }
}
