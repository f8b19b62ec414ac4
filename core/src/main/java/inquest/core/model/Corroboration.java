package inquest.core.model;

import java.util.List;
import java.util.Locale;

/**
 * How many independent origins stand behind something, and which. Never a tally of articles: a copy adds a carrier, and nothing
 * else.
 *
 * @param subject what is weighed
 * @param level how well it is supported
 * @param tally how many claims, in how many exhibits, in how many texts that are not copies of each other
 * @param groups the claims by origin; claims of one group are not independent of each other
 * @param independent how many groups can be shown to be independent of each other, each through a text of its own whose maker is
 *     known; at least 1
 * @param why what led to the level
 */
public record Corroboration(
        Subject subject, Level level, Tally tally, List<Group> groups, int independent, Explanation why) {

    /** Keeps its own copy. */
    public Corroboration {
        groups = List.copyOf(groups);
    }

    /**
     * What is weighed.
     *
     * @param kind an act, a person as named in acts, or a figure
     * @param id of the act, the cluster, or the first claim of the figure
     */
    public record Subject(Kind kind, String id) {
        /** What sort of thing is weighed. */
        public enum Kind {
            /** An act: do the sources agree that it was done? */
            ACT,
            /** A person or body: how many origins speak of it at all? */
            BEARER,
            /** A number that sources claim. */
            FIGURE;

            /** As written in files. */
            public String label() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /**
     * How often it is said.
     *
     * @param claims that say so
     * @param carriers exhibits that hold these claims
     * @param texts the same, copies of one text counted once
     */
    public record Tally(int claims, int carriers, int texts) {}

    /**
     * Claims that go back to one origin.
     *
     * @param origins who it is; several where the claims tie them together
     * @param claims that go back to it, in the view's order
     * @param hands how the speakers know, each once
     * @param interest the party to the matter that all of them belong to; empty where there is none
     */
    public record Group(
            List<Trace.Origin> origins, List<Claim.ClaimId> claims, List<Trace.Hand> hands, String interest) {
        /** Keeps its own copies. */
        public Group {
            origins = List.copyOf(origins);
            claims = List.copyOf(claims);
            hands = List.copyOf(hands);
        }
    }

    /** How well something is supported. */
    public enum Level {
        /** One text says so, and nothing else. */
        UNCORROBORATED,
        /** Several texts say so, and no two of their origins can be shown to be independent. */
        SAME_ORIGIN,
        /** At least two independent origins say so. */
        CORROBORATED,
        /** At least three independent origins of at least two kinds say so. */
        STRONGLY_CORROBORATED,
        /** An office or title: whoever names the bearer repeats it, so that agreement says little. */
        TITLE,
        /** A view: a legal name, an accusation. That others hold it too does not corroborate it. */
        VIEW;

        /** As written in files, such as {@code same origin}. */
        public String label() {
            return switch (this) {
                case VIEW -> "a view, not corroborated by agreement";
                case TITLE -> "an office or title, not corroborated by agreement";
                case UNCORROBORATED, SAME_ORIGIN, CORROBORATED, STRONGLY_CORROBORATED ->
                    name().toLowerCase(Locale.ROOT).replace('_', ' ');
            };
        }
    }
}
