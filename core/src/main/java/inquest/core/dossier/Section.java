package inquest.core.dossier;

import inquest.core.model.Claim;
import java.util.List;

/**
 * Claims under one heading. They become sentences one at a time, when a page is set, since a case may hold hundreds of
 * thousands: see {@link Dossier#sentence}.
 *
 * @param heading in words
 * @param claims in the order in which they are told
 */
public record Section(String heading, List<Claim> claims) {

    /** Keeps its own copy. */
    public Section {
        claims = List.copyOf(claims);
    }

    /** The part of it from one claim up to, not including, another. */
    public Section part(int from, int to) {
        return new Section(heading + (from > 0 ? ", continued" : ""), claims.subList(from, to));
    }
}
