package inquest.core.model;

import java.util.List;

/**
 * Mentions and rows held to be one person, body or place.
 *
 * @param id from the smallest member's anchor: 16 hexadecimal digits
 * @param kind what is named
 * @param name the fullest form among the members
 * @param forms every form that the members use, most frequent first
 * @param mentions the members, in order of exhibit and offset
 * @param links why they are held to be one; enough to connect all members
 */
public record Cluster(
        String id, Party.Kind kind, String name, List<String> forms, List<Mention> mentions, List<Link> links) {

    /** Keeps its own copies. */
    public Cluster {
        forms = List.copyOf(forms);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
    }
}
