package inquest.core.link.decide;

import inquest.core.link.block.Blocks;
import inquest.core.link.score.Links;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/**
 * Gathers rows to people: correlation clustering (N. Bansal, A. Blum, S. Chawla, 2004) by greedy average linkage, under
 * {@link Constraints}.
 *
 * <p>Two groups of rows are joined while the mean of the log odds over all pairs between them is above 0; a pair that was
 * never compared counts as {@value #NOT_COMPARED}. So one strong pair does not join two groups that otherwise disagree, as
 * it does with connected components. Between lists without duplicates this assigns rows one to one, the best pair first.
 *
 * <p>A sample is the clustering of perturbed log odds (G. Papandreou, A. Yuille, "Perturb-and-MAP Random Fields", ICCV
 * 2011): with logistic noise, a pair that stands alone is joined with exactly its probability.
 */
public final class Clustering {

    /** Log odds to base 2 of a pair that shares no key. */
    static final long NOT_COMPARED = -3;

    /** Beyond this, in either direction, a pair outvotes others no further. */
    private static final double MOST = 10;

    /** Weaker pairs are not followed from row to row. */
    private static final double FOLLOWED = -4.5;

    private static final double LOG_2 = Math.log(2);
    private static final int LINKS_A_TASK = 20_000;

    private final Links links;
    private final Constraints constraints;
    private final ExecutorService executor;
    private final int rows;
    private final int[] members;
    private final int[] starts;
    private final int[] linkOrder;
    private final int[] linkStarts;
    /** By row: its place in its component. */
    private final int[] place;

    /**
     * Finds the groups of rows that have anything to do with each other.
     *
     * @param order the rows' numbers in the order that settles which of two equal joins comes first
     */
    public Clustering(Links links, int[] order, Constraints constraints, ExecutorService executor) {
        this.links = links;
        this.rows = order.length;
        this.constraints = constraints;
        this.executor = executor;
        int[] component = components();
        int[] number = new int[rows];
        Arrays.fill(number, -1);
        int[] sizes = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            sizes[component[row]]++;
        }
        int count = 0;
        int total = 0;
        for (int row = 0; row < rows; row++) {
            if (component[row] == row && sizes[row] > 1) {
                number[row] = count++;
                total += sizes[row];
            }
        }
        members = new int[total];
        starts = new int[count + 1];
        linkStarts = new int[count + 1];
        for (int row = 0; row < rows; row++) {
            if (number[row] >= 0) {
                starts[number[row] + 1] = sizes[row];
            }
        }
        for (int at = 0; at < links.size(); at++) {
            int own = number[component[links.left(at)]];
            if (own >= 0 && component[links.left(at)] == component[links.right(at)]) {
                linkStarts[own + 1]++;
            }
        }
        for (int at = 0; at < count; at++) {
            starts[at + 1] += starts[at];
            linkStarts[at + 1] += linkStarts[at];
        }
        int[] next = starts.clone();
        for (int row : order) {
            if (number[component[row]] >= 0) {
                members[next[number[component[row]]]++] = row;
            }
        }
        place = new int[rows];
        for (int own = 0; own < count; own++) {
            for (int at = starts[own]; at < starts[own + 1]; at++) {
                place[members[at]] = at - starts[own];
            }
        }
        linkOrder = new int[linkStarts[count]];
        next = linkStarts.clone();
        for (int at = 0; at < links.size(); at++) {
            int own = number[component[links.left(at)]];
            if (own >= 0 && component[links.left(at)] == component[links.right(at)]) {
                linkOrder[next[own]++] = at;
            }
        }
    }

    private int[] components() {
        int[] parent = new int[rows];
        for (int row = 0; row < rows; row++) {
            parent[row] = row;
        }
        for (int at = 0; at < links.size(); at++) {
            if (links.weight(at) >= FOLLOWED) {
                unite(parent, links.left(at), links.right(at));
            }
        }
        for (PairDecision same : constraints.joined()) {
            unite(parent, same.left(), same.right());
        }
        for (int row = 0; row < rows; row++) {
            parent[row] = root(parent, row);
        }
        return parent;
    }

    private static void unite(int[] parent, int left, int right) {
        int one = root(parent, left);
        int other = root(parent, right);
        parent[Math.max(one, other)] = Math.min(one, other);
    }

    private static int root(int[] parent, int row) {
        int root = row;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** The clusters that the log odds speak for most: by row, the smallest row of its cluster. */
    public int[] best() {
        return clusters(new long[] {0}).get(0);
    }

    /**
     * One sample of the clusters.
     *
     * @param draw from 1
     * @param seed the same seed and number give the same sample
     */
    public int[] sample(int draw, long seed) {
        return clusters(new long[] {noise(draw, seed)}).get(0);
    }

    /**
     * Several samples at once, the same as one after another.
     *
     * @param first the first draw, from 1
     * @param draws how many
     */
    public List<int[]> samples(int first, int draws, long seed) {
        long[] noises = new long[draws];
        for (int at = 0; at < draws; at++) {
            noises[at] = noise(first + at, seed);
        }
        return clusters(noises);
    }

    private static long noise(int draw, long seed) {
        return mixed(seed * 1_000_003 + draw) | 1;
    }

    private List<int[]> clusters(long[] noises) {
        List<int[]> drawn = new ArrayList<>();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        int count = starts.length - 1;
        for (long noise : noises) {
            int[] cluster = new int[rows];
            for (int row = 0; row < rows; row++) {
                cluster[row] = row;
            }
            drawn.add(cluster);
            for (int from = 0, to; from < count; from = to) {
                to = from + 1;
                while (to < count && linkStarts[to] - linkStarts[from] < LINKS_A_TASK) {
                    to++;
                }
                int first = from;
                int last = to;
                tasks.add(() -> {
                    Agglomeration groups = new Agglomeration(constraints);
                    for (int component = first; component < last; component++) {
                        cluster(component, noise, groups, cluster);
                    }
                    return true;
                });
            }
        }
        Blocks.run(executor, tasks);
        return drawn;
    }

    private void cluster(int component, long noise, Agglomeration groups, int[] cluster) {
        int from = starts[component];
        int size = starts[component + 1] - from;
        if (size == 2) {
            pair(component, noise, cluster);
            return;
        }
        groups.begin(Arrays.copyOfRange(members, from, from + size));
        for (int at = linkStarts[component]; at < linkStarts[component + 1]; at++) {
            int link = linkOrder[at];
            groups.link(place[links.left(link)], place[links.right(link)], weight(link, noise));
        }
        groups.join();
        groups.write(cluster);
    }

    private void pair(int component, long noise, int[] cluster) {
        int left = members[starts[component]];
        int right = members[starts[component] + 1];
        boolean joined = constraints.same(left, right);
        if (linkStarts[component] < linkStarts[component + 1] && !constraints.forbidden(left, right)) {
            joined |= weight(linkOrder[linkStarts[component]], noise) > 0;
        }
        if (joined) {
            cluster[Math.max(left, right)] = Math.min(left, right);
        }
    }

    private long weight(int link, long noise) {
        double weight = Math.max(-MOST, Math.min(MOST, links.weight(link)));
        if (noise == 0) {
            return Math.round(weight * Agglomeration.UNIT);
        }
        long bits = mixed(noise ^ mixed((long) links.left(link) << 32 | links.right(link)));
        double uniform = ((bits >>> 11) + 0.5) * 0x1.0p-53;
        return Math.round((weight + Math.log(uniform / (1 - uniform)) / LOG_2) * Agglomeration.UNIT);
    }

    private static long mixed(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
