package inquest.core.custody;

import inquest.core.model.Digest;
import inquest.core.model.Span;
import inquest.core.model.Words;
import java.util.List;

/**
 * What a verifier needs of one line of {@code claims.jsonl}: where its words should stand.
 *
 * @param id of the claim
 * @param path of the exhibit
 * @param content SHA-256 of the exhibit's bytes
 * @param text SHA-256 of the extracted text that offsets count in
 * @param quoted words that must stand exactly there: the quote first, then details
 * @param spans other stretches of the text that the claim points at
 */
public record CitedClaim(String id, String path, Digest content, Digest text, List<Words> quoted, List<Span> spans) {

    /** Keeps its own copies. */
    public CitedClaim {
        quoted = List.copyOf(quoted);
        spans = List.copyOf(spans);
    }
}
