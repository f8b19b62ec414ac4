package inquest.core.link.decide;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins the groups of one component while the mean log odds between two of them is above 0, the greatest mean first, of
 * equal ones that that comes first in the order of the rows.
 *
 * <p>Done by chains of nearest neighbours (F. Murtagh, "A Survey of Recent Advances in Hierarchical Clustering Algorithms",
 * 1983), which joins what the greatest mean first would: a mean to two groups is never above the greater of those to each.
 * Log odds are whole multiples of a small unit, so that sums do not depend on the order of joining. Groups and ties are
 * numbers; a tie has two ends, {@code 2 * tie} and {@code 2 * tie + 1}, and each group has a list of the ends at it. One of
 * these serves many components, one after another: its arrays stay.
 */
final class Agglomeration {

    /** Parts of a bit. */
    static final long UNIT = 1L << 24;

    private static final int NONE = -1;
    private static final byte FORBIDDEN = 1;
    private static final byte RULED = 2;
    private static final byte GONE = 4;

    private final Constraints constraints;
    private int[] rows = new int[0];
    private int[] parent = new int[0];
    private int[] size = new int[0];
    private long[] clean = new long[0];
    /** By group; looked at only where some row has marks. */
    private long[][] marks = new long[0][];

    private int[] first = new int[0];
    /** By group: its tie to the group that is being joined with another; {@link #NONE} at all other times. */
    private int[] met = new int[0];

    private int[] waiting = new int[0];
    private int[] chain = new int[0];
    private boolean[] settled = new boolean[0];

    private int ties;
    private long[] sum = new long[16];
    private int[] compared = new int[16];
    private byte[] flags = new byte[16];
    private int[] group = new int[32];
    private int[] next = new int[32];

    Agglomeration(Constraints constraints) {
        this.constraints = constraints;
    }

    /**
     * Begins with every row alone.
     *
     * @param members in the order that settles which of two equal joins comes first
     */
    void begin(int[] members) {
        rows = members;
        if (parent.length < rows.length) {
            int room = Math.max(rows.length, 2 * parent.length);
            parent = new int[room];
            size = new int[room];
            clean = new long[room];
            marks = new long[room][];
            first = new int[room];
            met = new int[room];
            waiting = new int[2 * room];
            chain = new int[room];
            settled = new boolean[room];
            Arrays.fill(met, NONE);
        }
        for (int at = 0; at < rows.length; at++) {
            parent[at] = at;
            size[at] = 1;
            clean[at] = constraints.cleanList(rows[at]);
            if (constraints.isMarked()) {
                marks[at] = constraints.marks(rows[at]);
            }
            first[at] = NONE;
            settled[at] = false;
        }
        ties = 0;
    }

    /**
     * Takes in a compared pair.
     *
     * @param one place of a row
     * @param other place of another
     * @param weight log odds to base 2, in {@link #UNIT}s
     */
    void link(int one, int other, long weight) {
        int tie = tie(one, other);
        sum[tie] = weight;
        compared[tie] = 1;
        if (weight > 0) {
            unite(one, other);
        }
    }

    private int tie(int one, int other) {
        if (ties == sum.length) {
            int room = ties * 2;
            sum = Arrays.copyOf(sum, room);
            compared = Arrays.copyOf(compared, room);
            flags = Arrays.copyOf(flags, room);
            group = Arrays.copyOf(group, room * 2);
            next = Arrays.copyOf(next, room * 2);
        }
        int tie = ties++;
        sum[tie] = 0;
        compared[tie] = 0;
        flags[tie] = 0;
        group[2 * tie] = one;
        group[2 * tie + 1] = other;
        return tie;
    }

    private void unite(int one, int other) {
        int left = root(one);
        int right = root(other);
        parent[Math.max(left, right)] = Math.min(left, right);
    }

    private int root(int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join() {
        constrain();
        // Where no chain of ties above 0 leads, no mean can be above 0: those ties need not be looked at.
        for (int tie = 0; tie < ties; tie++) {
            if (root(group[2 * tie]) == root(group[2 * tie + 1])) {
                reach(2 * tie);
                reach(2 * tie + 1);
            }
        }
        for (int at = 0; at < rows.length; at++) {
            parent[at] = at;
        }
        int left = 0;
        for (int at = rows.length - 1; at >= 0; at--) {
            waiting[left++] = at;
        }
        while (left > 0) {
            int from = waiting[--left];
            if (parent[from] == from && !settled[from]) {
                left = follow(from, left);
            }
        }
    }

    /** Goes from a group to its nearest and on, and joins two that are each other's nearest, until all met are settled. */
    private int follow(int from, int left) {
        int length = 0;
        chain[length++] = from;
        int now = left;
        while (length > 0) {
            int here = chain[length - 1];
            int tie = nearest(here);
            if (tie == NONE) {
                settled[here] = true;
                length--;
                continue;
            }
            int there = group[2 * tie] == here ? group[2 * tie + 1] : group[2 * tie];
            if (length > 1 && chain[length - 2] == there) {
                length -= 2;
                merge(Math.min(here, there), Math.max(here, there));
                waiting[now++] = Math.min(here, there);
            } else {
                chain[length++] = there;
            }
        }
        return now;
    }

    /** Pairs that nobody compared can be ruled on too. */
    private void constrain() {
        if (constraints.isWithoutRulings()) {
            return;
        }
        Map<Integer, Integer> places = new HashMap<>();
        for (int at = 0; at < rows.length; at++) {
            places.put(rows[at], at);
        }
        for (int at = 0; at < rows.length; at++) {
            for (int other : constraints.ruledWith(rows[at])) {
                int place = places.getOrDefault(other, NONE);
                if (place > at) {
                    int tie = tie(at, place);
                    flags[tie] = constraints.same(rows[at], other) ? RULED : FORBIDDEN;
                    if (flags[tie] == RULED) {
                        unite(at, place);
                    }
                }
            }
        }
    }

    private void reach(int end) {
        int from = group[end];
        next[end] = first[from];
        first[from] = end;
    }

    /** The tie to the group with the greatest mean, if that is above 0; else {@link #NONE}. */
    private int nearest(int here) {
        int best = NONE;
        double most = 0;
        int kept = NONE;
        for (int end = first[here]; end != NONE; end = next[end]) {
            int tie = end >> 1;
            if ((flags[tie] & GONE) != 0) {
                if (kept == NONE) {
                    first[here] = next[end];
                } else {
                    next[kept] = next[end];
                }
                continue;
            }
            kept = end;
            double mean = mean(tie);
            if (mean > most || (mean == most && best != NONE && before(tie, best))) {
                most = mean;
                best = tie;
            }
        }
        return best;
    }

    private boolean before(int tie, int other) {
        int less = Math.min(group[2 * tie], group[2 * tie + 1]);
        int lessOther = Math.min(group[2 * other], group[2 * other + 1]);
        return less < lessOther
                || (less == lessOther
                        && Math.max(group[2 * tie], group[2 * tie + 1])
                                < Math.max(group[2 * other], group[2 * other + 1]));
    }

    /** The mean log odds of a tie; endless where a ruling joins, below 0 where something forbids. */
    private double mean(int tie) {
        int one = group[2 * tie];
        int other = group[2 * tie + 1];
        if ((flags[tie] & RULED) != 0) {
            return Double.MAX_VALUE;
        }
        if ((flags[tie] & FORBIDDEN) != 0
                || (clean[one] & clean[other]) != 0
                || (constraints.isMarked() && Constraints.areApart(marks[one], marks[other]))) {
            return -1;
        }
        long pairs = (long) size[one] * size[other];
        return (double) (sum[tie] + (pairs - compared[tie]) * Clustering.NOT_COMPARED * UNIT) / pairs;
    }

    private void merge(int into, int from) {
        parent[from] = into;
        size[into] += size[from];
        clean[into] |= clean[from];
        if (constraints.isMarked()) {
            marks[into] = Constraints.both(marks[into], marks[from]);
        }
        // Two ties between the same groups, a compared one and a ruled one, become one here too.
        int own = first[into];
        first[into] = NONE;
        take(own, into);
        take(first[from], into);
        first[from] = NONE;
        for (int end = first[into]; end != NONE; end = next[end]) {
            met[group[end ^ 1]] = NONE;
        }
    }

    /** Gives the ties of a list to a group, those to one other group as one tie. */
    private void take(int list, int into) {
        for (int end = list, following; end != NONE; end = following) {
            following = next[end];
            int tie = end >> 1;
            int other = group[end ^ 1];
            if ((flags[tie] & GONE) != 0) {
                continue;
            }
            int known = parent[other] == into || other == into ? tie : met[other];
            if (known == tie) {
                flags[tie] |= GONE;
            } else if (known == NONE) {
                met[other] = tie;
                group[end] = into;
                reach(end);
            } else {
                sum[known] += sum[tie];
                compared[known] += compared[tie];
                flags[known] |= flags[tie];
                flags[tie] |= GONE;
            }
        }
    }

    /** Writes, by row, the smallest row of its group. */
    void write(int[] cluster) {
        for (int at = 0; at < rows.length; at++) {
            first[at] = Integer.MAX_VALUE;
        }
        for (int at = 0; at < rows.length; at++) {
            // A group goes in one with a smaller number, which is settled by now.
            parent[at] = parent[parent[at]];
            first[parent[at]] = Math.min(first[parent[at]], rows[at]);
        }
        for (int at = 0; at < rows.length; at++) {
            cluster[rows[at]] = first[parent[at]];
        }
    }
}
