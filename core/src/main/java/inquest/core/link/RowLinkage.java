package inquest.core.link;

import inquest.core.link.score.LinkModel;
import inquest.core.link.score.Links;
import inquest.core.model.Anchor;
import inquest.core.model.Cluster;
import inquest.core.model.Digest;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which rows of a case's lists are one person, by the engine, and why. */
public final class RowLinkage {

    /** Pairs left apart are shown from this probability on, and no more of them than that. */
    private static final double DOUBT = 0.2;

    private static final int SHOWN = 2_000;

    /** A name without its given or its family part is held to be somebody only where the rest leaves next to no doubt. */
    private static final double BARE = 0.95;

    private final ListedRows rows;
    private final Linkage linkage;
    private final Reporting reporting;
    private final int[] best;
    private final List<Integer> holding;
    private final int[] one;

    private RowLinkage(ListedRows rows, Linkage linkage) {
        this.rows = rows;
        this.linkage = linkage;
        this.reporting = new Reporting(linkage, rows.roster());
        this.best = linkage.clusters();
        Parents parents = new Parents(best.length);
        linkage.ruledSame().forEach(ruling -> parents.join(ruling.left(), ruling.right()));
        this.holding = holding(parents);
        this.one = IntStream.range(0, best.length).map(parents::root).toArray();
    }

    /** Places of the strongest links that connect each person's rows (J. Kruskal, 1956). */
    private List<Integer> holding(Parents parents) {
        Links links = linkage.links();
        List<Integer> holding = new ArrayList<>();
        Map<Integer, Boolean> bare = new HashMap<>();
        for (int link : strongest(links)) {
            int left = links.left(link);
            int right = links.right(link);
            if (best[left] == best[right]
                    && (links.probability(link) >= BARE
                            || !(bare.computeIfAbsent(left, this::isBare) || bare.computeIfAbsent(right, this::isBare)))
                    && parents.join(left, right)) {
                holding.add(link);
            }
        }
        return holding;
    }

    private boolean isBare(int row) {
        return !Named.of(rows.rows().get(row).mention(), Facts.Days.ANY).isFull();
    }

    static RowLinkage of(ListedRows rows, Linkage linkage) {
        return new RowLinkage(rows, linkage);
    }

    /** Tells one model from another, bit for bit. */
    public static Digest digest(LinkModel model) {
        return FrozenModel.digest(model);
    }

    /** What a later linking of these rows, and others, under the same model can take over. */
    public Former former() {
        return linkage.former(rows.roster());
    }

    /** How many rows of this linkage an earlier one knew. */
    int known(Former earlier) {
        return earlier.known(linkage.scoring(), rows.roster())
                .map(known -> known.rows().cardinality())
                .orElse(0);
    }

    /** Number of rows. */
    int size() {
        return best.length;
    }

    /**
     * A pair of rows that holds a person's rows together.
     *
     * @param left number of one row
     * @param right number of the other
     * @param link the pair, with its waterfall
     */
    record Held(int left, int right, Link link) {}

    /** The strongest links that connect each person's rows; fewer than rows by one, and by one for each that a ruling joins. */
    List<Held> held() {
        Links links = linkage.links();
        return holding.stream()
                .map(link -> new Held(
                        links.left(link),
                        links.right(link),
                        link(link, "these particulars, by weights fitted to the lists")))
                .toList();
    }

    /** Pairs that may be one person and are not held to be, the likeliest first, and what parts them. */
    List<Link> apart() {
        Links links = linkage.links();
        List<Link> apart = new ArrayList<>();
        for (int link : strongest(links)) {
            if (links.probability(link) < DOUBT || apart.size() == SHOWN) {
                break;
            }
            if (one[links.left(link)] != one[links.right(link)]) {
                apart.add(
                        link(link, "not joined: " + against(links.left(link), links.right(link), links.weight(link))));
            }
        }
        return apart;
    }

    private String against(int left, int right, double weight) {
        if (rows.numbers().tellApart(left, right)) {
            return "the lists give them two numbers";
        }
        int list = rows.roster().listOf(left);
        if (list == rows.roster().listOf(right)
                && rows.roster().lists().get(list).deduplicated()) {
            return "two rows of one list in which nobody is twice";
        }
        if (best[left] == best[right]) {
            return "one of the names lacks a part, and the rest leaves doubt";
        }
        return weight > 0
                ? "other rows of the same people, or a ruling, speak against it"
                : "what they have in common is too little";
    }

    private Link link(int link, String reason) {
        Links links = linkage.links();
        int left = links.left(link);
        int right = links.right(link);
        return new Link(
                anchor(left),
                anchor(right),
                links.probability(link),
                Explanation.of(reason, reporting.waterfall(left, right).explanation()));
    }

    private Anchor anchor(int row) {
        return rows.rows().get(row).mention().anchor();
    }

    /** Places of links, the heaviest first; of equals, those of the first rows. */
    private static int[] strongest(Links links) {
        return IntStream.range(0, links.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer link) -> -links.weight(link)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    // ---- samples

    /**
     * Samples of who is who among the listed people, for whoever must carry the doubt on: for each, every person as a cluster of rows.
     * Mentions in prose are in none.
     *
     * @param draws how many
     * @param seed the same seed gives the same samples
     */
    public List<List<Cluster>> samples(int draws, long seed) {
        Map<List<Integer>, Cluster> made = new HashMap<>();
        List<List<Cluster>> samples = new ArrayList<>();
        for (int draw = 1; draw <= draws; draw++) {
            int[] sample = linkage.sample(draw, seed);
            Map<Integer, List<Integer>> people = new TreeMap<>();
            for (int row = 0; row < sample.length; row++) {
                people.computeIfAbsent(sample[row], absent -> new ArrayList<>(1))
                        .add(row);
            }
            samples.add(people.values().stream()
                    .map(members -> made.computeIfAbsent(members, this::cluster))
                    .toList());
        }
        return samples;
    }

    private Cluster cluster(List<Integer> members) {
        List<Mention> mentions =
                members.stream().map(row -> rows.rows().get(row).mention()).toList();
        Mention first = mentions.get(0);
        return new Cluster(Clusters.id(first), Party.Kind.PERSON, first.name(), List.of(), mentions, List.of());
    }

    /** A union-find over rows; the smallest row stands for all. */
    private static final class Parents {

        private final int[] parent;

        Parents(int size) {
            parent = new int[size];
            Arrays.setAll(parent, row -> row);
        }

        int root(int row) {
            int root = row;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        boolean join(int left, int right) {
            int one = root(left);
            int other = root(right);
            parent[Math.max(one, other)] = Math.min(one, other);
            return one != other;
        }
    }
}
