package inquest.core.link.decide;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Joins the groups of one component while the mean log odds between two of them is above 0; ties by the smallest row. */
final class Agglomeration {

    private final int[] rows;
    private final Constraints constraints;
    private final int[] parent;
    private final int[] size;
    private final int[] version;
    private final long[] clean;
    private final Map<Integer, Map<Integer, Tie>> ties = new HashMap<>();
    private final PriorityQueue<Offer> offers = new PriorityQueue<>();

    /** All that links two groups. */
    private static final class Tie {
        private double sum;
        private int compared;
        private boolean forbidden;
        private boolean ruled;
    }

    /** A join that may come; it lapses when either group has changed. */
    private record Offer(double mean, int left, int right, int leftVersion, int rightVersion)
            implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byMean = Double.compare(other.mean, mean);
            int byLeft =
                    byMean != 0 ? byMean : Integer.compare(Math.min(left, right), Math.min(other.left, other.right));
            return byLeft != 0 ? byLeft : Integer.compare(Math.max(left, right), Math.max(other.left, other.right));
        }
    }

    /**
     * Begins with every row alone.
     *
     * @param rows in ascending order
     */
    Agglomeration(int[] rows, Constraints constraints) {
        this.rows = rows;
        this.constraints = constraints;
        parent = new int[rows.length];
        size = new int[rows.length];
        version = new int[rows.length];
        clean = new long[rows.length];
        for (int at = 0; at < rows.length; at++) {
            parent[at] = at;
            size[at] = 1;
        }
    }

    /** Takes in a compared pair. */
    void link(int left, int right, double weight) {
        int one = Arrays.binarySearch(rows, left);
        int other = Arrays.binarySearch(rows, right);
        Tie tie = new Tie();
        tie.sum = weight;
        tie.compared = 1;
        ties.computeIfAbsent(one, none -> new HashMap<>()).put(other, tie);
        ties.computeIfAbsent(other, none -> new HashMap<>()).put(one, tie);
    }

    void join() {
        constrain();
        ties.forEach((left, own) -> own.forEach((right, tie) -> {
            if (left < right) {
                offer(left, right, tie);
            }
        }));
        for (Offer offer = offers.poll(); offer != null; offer = offers.poll()) {
            boolean current = parent[offer.left()] == offer.left()
                    && parent[offer.right()] == offer.right()
                    && version[offer.left()] == offer.leftVersion()
                    && version[offer.right()] == offer.rightVersion();
            if (current) {
                merge(Math.min(offer.left(), offer.right()), Math.max(offer.left(), offer.right()));
            }
        }
    }

    /** Pairs that nobody compared can be ruled on too. */
    private void constrain() {
        for (int at = 0; at < rows.length; at++) {
            clean[at] = constraints.cleanList(rows[at]);
            for (int other : constraints.ruledWith(rows[at])) {
                int place = Arrays.binarySearch(rows, other);
                if (place >= 0) {
                    Tie tie =
                            ties.computeIfAbsent(at, none -> new HashMap<>()).computeIfAbsent(place, none -> new Tie());
                    ties.computeIfAbsent(place, none -> new HashMap<>()).put(at, tie);
                    tie.ruled = constraints.same(rows[at], other);
                    tie.forbidden = !tie.ruled;
                }
            }
        }
    }

    private void offer(int left, int right, Tie tie) {
        if (!tie.ruled && (tie.forbidden || (clean[left] & clean[right]) != 0)) {
            return;
        }
        double pairs = (double) size[left] * size[right];
        double mean = (tie.sum + (pairs - tie.compared) * Clustering.NOT_COMPARED) / pairs;
        if (tie.ruled || mean > 0) {
            offers.add(new Offer(tie.ruled ? Double.MAX_VALUE : mean, left, right, version[left], version[right]));
        }
    }

    private void merge(int into, int from) {
        parent[from] = into;
        size[into] += size[from];
        version[into]++;
        clean[into] |= clean[from];
        Map<Integer, Tie> own = ties.computeIfAbsent(into, none -> new HashMap<>());
        own.remove(from);
        Map<Integer, Tie> moved = ties.remove(from);
        if (moved != null) {
            moved.forEach((other, tie) -> {
                if (other != into) {
                    Map<Integer, Tie> theirs = ties.getOrDefault(other, Map.of());
                    theirs.remove(from);
                    Tie both = own.computeIfAbsent(other, none -> new Tie());
                    both.sum += tie.sum;
                    both.compared += tie.compared;
                    both.forbidden |= tie.forbidden;
                    both.ruled |= tie.ruled;
                    theirs.put(into, both);
                }
            });
        }
        own.forEach((other, tie) -> offer(Math.min(into, other), Math.max(into, other), tie));
    }

    /** Writes, by row, the smallest row of its group. */
    void write(int[] cluster) {
        for (int at = 0; at < rows.length; at++) {
            int root = at;
            while (parent[root] != root) {
                root = parent[root];
            }
            cluster[rows[at]] = rows[root];
        }
    }
}
