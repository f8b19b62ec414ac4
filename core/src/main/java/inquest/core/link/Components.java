package inquest.core.link;

import inquest.core.model.Anchor;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mentions held to be one so far: a union-find in which two components meet only if nothing speaks against it. Smaller
 * components move into larger ones, so that n mentions cost n log n.
 */
final class Components {

    private final List<Named> mentions;
    private final int[] parent;
    private final Map<Integer, Facts> facts = new HashMap<>();
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final List<Made> made = new ArrayList<>();
    private final Map<List<Integer>, Link> refused = new LinkedHashMap<>();
    private final List<Link> noted = new ArrayList<>();

    Components(List<Named> mentions) {
        this.mentions = mentions;
        this.parent = new int[mentions.size()];
        for (int at = 0; at < parent.length; at++) {
            parent[at] = at;
        }
    }

    /** Index of the mention that stands for a component. */
    int root(int at) {
        int root = at;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    List<Made> made() {
        return made;
    }

    /** Each pair once, with the first reason that came up. */
    List<Link> refused() {
        List<Link> all = new ArrayList<>(refused.values());
        all.addAll(noted);
        return all;
    }

    /** What is known of a component's bearer. */
    Facts facts(int root) {
        return facts.getOrDefault(root, mentions.get(root).facts());
    }

    /** Holds two mentions apart for good. */
    void separate(int left, int right) {
        apart.computeIfAbsent(root(left), none -> new HashSet<>()).add(root(right));
        apart.computeIfAbsent(root(right), none -> new HashSet<>()).add(root(left));
    }

    /** Joins two mentions as a person ruled, whatever their particulars. */
    void rule(int left, int right, String ruling) {
        boolean kinds = mentions.get(left).kind() == mentions.get(right).kind();
        Explanation why = Explanation.of("ruling " + ruling);
        if (!kinds || separated(root(left), root(right))) {
            String reason = kinds ? Clusters.RULINGS_DISAGREE : "not joined: they are of different kinds";
            refuse(left, right, new Explanation(reason, List.of(why)));
        } else {
            join(left, right, 1, why);
        }
    }

    /**
     * Joins all of some mentions, or none where their particulars do not fit one bearer; those that a ruling holds apart
     * from the largest component stay out. What is refused is noted.
     */
    void joinAll(Collection<Integer> members, double probability, String reason) {
        if (areOne(members)) {
            return;
        }
        List<Integer> roots = members.stream().map(this::root).distinct().toList();
        List<Integer> ordered = roots.stream()
                .sorted(Comparator.comparing((Integer root) -> -sizes.getOrDefault(root, 1))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int hub = ordered.get(0);
        Facts all = facts(hub);
        for (int other : ordered.subList(1, ordered.size())) {
            Optional<String> conflict = all.conflict(facts(other));
            if (conflict.isPresent()) {
                refuse(hub, other, conflict.get(), reason);
                return;
            }
            all = all.with(facts(other));
        }
        // A town comes up in every row of a long list: one reason for all.
        Explanation why = Explanation.of(reason);
        for (int other : ordered.subList(1, ordered.size())) {
            if (separated(root(hub), root(other))) {
                refuse(hub, other, "a ruling holds them apart", reason);
            } else {
                join(hub, other, probability, why);
            }
        }
    }

    private boolean areOne(Collection<Integer> members) {
        int one = -1;
        for (int member : members) {
            int root = root(member);
            if (one >= 0 && one != root) {
                return false;
            }
            one = root;
        }
        return true;
    }

    /** Joins two rows whose particulars were weighed, unless a ruling holds them apart. */
    void weigh(int left, int right, Link link) {
        if (separated(root(left), root(right))) {
            refuse(left, right, new Explanation("not joined: a ruling holds them apart", List.of(link.why())));
        } else {
            join(left, right, link.probability(), link.why());
        }
    }

    /** Notes a pair that was weighed and left apart. */
    void note(Link link) {
        noted.add(link);
    }

    private boolean separated(int left, int right) {
        return apart.getOrDefault(left, Set.of()).contains(right);
    }

    private void join(int left, int right, double probability, Explanation why) {
        int one = root(left);
        int other = root(right);
        if (one == other) {
            return;
        }
        made.add(new Made(left, new Link(anchor(left), anchor(right), probability, why)));
        boolean larger = sizes.getOrDefault(one, 1) >= sizes.getOrDefault(other, 1);
        int into = larger ? one : other;
        int from = larger ? other : one;
        Facts both = facts(into).with(facts(from));
        parent[from] = into;
        facts.remove(from);
        facts.put(into, both);
        sizes.put(into, sizes.getOrDefault(into, 1) + sizes.getOrDefault(from, 1));
        sizes.remove(from);
        Set<Integer> moved = apart.remove(from);
        if (moved != null) {
            for (int kept : moved) {
                Set<Integer> others = apart.getOrDefault(kept, Set.of());
                others.remove(from);
                others.add(into);
            }
            apart.computeIfAbsent(into, none -> new HashSet<>()).addAll(moved);
        }
    }

    /** Notes that two are not joined, and which rule would have. */
    void refuse(int left, int right, String against, String rule) {
        refuse(left, right, Explanation.of("not joined: " + against, Explanation.of(rule)));
    }

    private void refuse(int left, int right, Explanation why) {
        refused.putIfAbsent(List.of(left, right), new Link(anchor(left), anchor(right), 0, why));
    }

    private Anchor anchor(int at) {
        return mentions.get(at).mention().anchor();
    }

    /**
     * A link that was made.
     *
     * @param at index of its left mention
     * @param link the pair and why
     */
    record Made(int at, Link link) {}
}
