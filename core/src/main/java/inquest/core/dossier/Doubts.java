package inquest.core.dossier;

import inquest.core.model.Anchor;
import inquest.core.model.CaseView;
import inquest.core.model.Cluster;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs of people, bodies or places that may be one and were not joined, by either of them. */
public final class Doubts {

    private final Map<String, List<Profile.Apart>> byCluster = new HashMap<>();

    /** Indexes what a view's linking left apart, the first reason for each two. */
    public Doubts(CaseView view) {
        Set<String> wanted = new HashSet<>();
        // To write down the place of each of a million rows takes seconds, and few of them are asked for.
        BitSet starts = new BitSet();
        for (Link link : view.apart()) {
            for (Anchor anchor : List.of(link.left(), link.right())) {
                wanted.add(place(anchor));
                starts.set(anchor.span().start());
            }
        }
        Map<String, Cluster> clusters = new HashMap<>();
        for (Cluster cluster : view.clusters()) {
            for (Mention mention : cluster.mentions()) {
                if (!starts.get(mention.anchor().span().start())) {
                    continue;
                }
                String place = place(mention.anchor());
                if (wanted.contains(place)) {
                    clusters.put(place, cluster);
                }
            }
        }
        Set<List<String>> seen = new HashSet<>();
        for (Link link : view.apart()) {
            Cluster left = clusters.get(place(link.left()));
            Cluster right = clusters.get(place(link.right()));
            if (left != null && right != null && !left.id().equals(right.id())) {
                enter(left, right, link, seen);
                enter(right, left, link, seen);
            }
        }
    }

    private void enter(Cluster of, Cluster other, Link link, Set<List<String>> seen) {
        if (seen.add(List.of(of.id(), other.id()))) {
            byCluster.computeIfAbsent(of.id(), absent -> new ArrayList<>()).add(new Profile.Apart(other, link.why()));
        }
    }

    private static String place(Anchor anchor) {
        return anchor.exhibit() + " " + anchor.span().start() + "-"
                + anchor.span().end();
    }

    /** Whom a cluster may be one with, the likeliest first where that was weighed. */
    public List<Profile.Apart> of(Cluster cluster) {
        return byCluster.getOrDefault(cluster.id(), List.of());
    }
}
