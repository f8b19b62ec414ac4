package inquest.core.model;

import java.util.Optional;

/**
 * What is known of who speaks in an exhibit: from {@code sources.csv}, or from the file itself. All of it may be unknown.
 *
 * @param title the item's title
 * @param origin who brought it out
 * @param published when, an uncertain date
 * @param language BCP 47 tag, such as {@code en} or {@code fa}
 * @param kind press, testimony, decree, letter, verdict, list, …: the inquiry's own word
 * @param standing how it is graded, and whose side it is on
 * @param derivedFrom path of the item that it repeats or translates, where someone has said so
 */
public record Source(
        Optional<String> title,
        Origin origin,
        Optional<Edtf> published,
        Optional<String> language,
        Optional<String> kind,
        Standing standing,
        Optional<String> derivedFrom) {

    /** A source of which nothing is known. */
    public static final Source UNKNOWN = new Source(
            Optional.empty(),
            Origin.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Standing.UNKNOWN,
            Optional.empty());

    /**
     * Who brought an item out.
     *
     * @param publisher the outlet or body
     * @param author the person named as author
     * @param agency the news agency it was taken from
     * @param url where it was published
     */
    public record Origin(
            Optional<String> publisher, Optional<String> author, Optional<String> agency, Optional<String> url) {
        public static final Origin UNKNOWN =
                new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * How a source stands to the matter.
     *
     * @param grade reliability, A to F (the Admiralty scale; F: cannot be judged)
     * @param affiliation the party to the matter that it belongs to
     */
    public record Standing(Optional<String> grade, Optional<String> affiliation) {
        public static final Standing UNKNOWN = new Standing(Optional.empty(), Optional.empty());
    }
}
