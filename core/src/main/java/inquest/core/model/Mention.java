package inquest.core.model;

import java.util.List;

/**
 * Words that name a person, body or place in one exhibit, in prose or in a list's row.
 *
 * @param anchor the words and where they stand; of a list's row, the cells of the name
 * @param kind what is named
 * @param name the fullest form that the same exhibit uses for the same bearer, verbatim
 * @param aliases other forms that the exhibit equates with it: acronyms, short names
 * @param titles titles and offices that the exhibit gives the bearer: {@code president}, {@code judge}
 * @param particulars what a row says of the person; {@link Particulars#NONE} in prose
 * @param why how the words were resolved to the name
 */
public record Mention(
        Anchor anchor,
        Party.Kind kind,
        String name,
        List<String> aliases,
        List<String> titles,
        Particulars particulars,
        Explanation why) {

    /** Keeps its own copies. */
    public Mention {
        aliases = List.copyOf(aliases);
        titles = List.copyOf(titles);
        // Of a million towns on a long list, not each its own nothing.
        particulars = particulars.equals(Particulars.NONE) ? Particulars.NONE : particulars;
    }
}
