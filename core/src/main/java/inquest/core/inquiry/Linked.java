package inquest.core.inquiry;

import inquest.core.model.Anchor;
import inquest.core.model.Cluster;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one run of linking gives.
 *
 * @param clusters who is who
 * @param apart pairs that were not joined, and what spoke against it
 */
record Linked(List<Cluster> clusters, List<Link> apart) {

    /** Keeps its own copies. */
    Linked {
        clusters = List.copyOf(clusters);
        apart = List.copyOf(apart);
    }

    /**
     * As the ledger keeps it: mentions, which it holds with what was read of each exhibit, by their places. Written out, those of a list of
     * a hundred thousand rows are 200 MB of JSON.
     *
     * @param mentions how many there were
     * @param clusters in order
     * @param apart as it is
     */
    record Kept(int mentions, List<Members> clusters, List<Link> apart) {

        /** Keeps its own copies. */
        Kept {
            clusters = List.copyOf(clusters);
            apart = List.copyOf(apart);
        }

        /**
         * What was kept.
         *
         * @param all mentions, in the order in which they were linked
         * @return empty if these are not as many
         */
        Optional<Linked> of(List<Mention> all) {
            return all.size() == mentions
                    ? Optional.of(
                            new Linked(clusters.stream().map(own -> own.of(all)).toList(), apart))
                    : Optional.empty();
        }
    }

    /**
     * A cluster.
     *
     * @param mentions places of its members
     */
    record Members(
            String id, Party.Kind kind, String name, List<String> forms, List<Integer> mentions, List<Held> links) {

        /** Keeps its own copies. */
        Members {
            forms = List.copyOf(forms);
            mentions = List.copyOf(mentions);
            links = List.copyOf(links);
        }

        private Cluster of(List<Mention> all) {
            return new Cluster(
                    id,
                    kind,
                    name,
                    forms,
                    mentions.stream().map(all::get).toList(),
                    links.stream().map(link -> link.of(all)).toList());
        }
    }

    /**
     * A link.
     *
     * @param left place of a mention with the one anchor
     * @param right place of one with the other
     */
    record Held(int left, int right, double probability, Explanation why) {

        private Link of(List<Mention> all) {
            return new Link(all.get(left).anchor(), all.get(right).anchor(), probability, why);
        }
    }

    /** @param all mentions that were linked, in their order */
    Kept kept(List<Mention> all) {
        // Clusters hold the very mentions that were linked, and links their anchors; to compare a million by what they
        // say takes seconds.
        IdentityHashMap<Mention, Integer> places = new IdentityHashMap<>(all.size());
        IdentityHashMap<Anchor, Integer> anchors = new IdentityHashMap<>(all.size());
        for (int at = 0; at < all.size(); at++) {
            places.put(all.get(at), at);
            anchors.put(all.get(at).anchor(), at);
        }
        return new Kept(
                all.size(),
                clusters.stream()
                        .map(cluster -> new Members(
                                cluster.id(),
                                cluster.kind(),
                                cluster.name(),
                                cluster.forms(),
                                cluster.mentions().stream().map(places::get).toList(),
                                cluster.links().stream()
                                        .map(link -> held(link, anchors))
                                        .toList()))
                        .toList(),
                apart);
    }

    private static Held held(Link link, IdentityHashMap<Anchor, Integer> anchors) {
        return new Held(
                Objects.requireNonNull(anchors.get(link.left()), "a link is of mentions"),
                Objects.requireNonNull(anchors.get(link.right()), "a link is of mentions"),
                link.probability(),
                link.why());
    }
}
