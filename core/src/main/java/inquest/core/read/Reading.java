package inquest.core.read;

import inquest.core.model.Claim;
import inquest.core.model.Mention;
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
}
