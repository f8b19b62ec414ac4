package inquest.core.inquiry;

import inquest.core.model.Cluster;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import java.util.IdentityHashMap;
import java.util.List;
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
            String id, Party.Kind kind, String name, List<String> forms, List<Integer> mentions, List<Link> links) {

        /** Keeps its own copies. */
        Members {
            forms = List.copyOf(forms);
            mentions = List.copyOf(mentions);
            links = List.copyOf(links);
        }

        private Cluster of(List<Mention> all) {
            return new Cluster(
                    id, kind, name, forms, mentions.stream().map(all::get).toList(), links);
        }
    }

    /** @param all mentions that were linked, in their order */
    Kept kept(List<Mention> all) {
        // Clusters hold the very mentions that were linked; to compare a million of them by what they say takes
        // seconds.
        IdentityHashMap<Mention, Integer> places = new IdentityHashMap<>(all.size());
        for (int at = 0; at < all.size(); at++) {
            places.put(all.get(at), at);
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
                                cluster.links()))
                        .toList(),
                apart);
    }
}
