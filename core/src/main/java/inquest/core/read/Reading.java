package inquest.core.read;

import inquest.core.model.Anchor;
import inquest.core.model.Claim;
import inquest.core.model.Mention;
import inquest.core.model.Span;
import java.util.List;

/**
 * What reading one exhibit gave.
 *
 * @param mentions words that name somebody or something, in order of offset
 * @param claims what is said, in order of offset; no clusters yet
 */
public record Reading(List<Mention> mentions, List<Claim> claims) {

    /** Keeps its own copies. */
    public Reading {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
    }

    /** What none of these passages says: an English reader makes nothing true of words in another language. */
    public Reading outside(List<Span> passages) {
        return passages.isEmpty()
                ? this
                : new Reading(
                        mentions.stream()
                                .filter(mention -> isOutside(mention.anchor(), passages))
                                .toList(),
                        claims.stream()
                                .filter(claim -> isOutside(claim.anchor(), passages))
                                .toList());
    }

    private static int shared(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    /** Whether most of the words stand outside: an English sentence may hold a few others. */
    private static boolean isOutside(Anchor anchor, List<Span> passages) {
        return passages.stream()
                .noneMatch(passage ->
                        2 * shared(passage, anchor.span()) > anchor.span().length());
    }
}
