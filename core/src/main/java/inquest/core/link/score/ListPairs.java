package inquest.core.link.score;

import inquest.core.link.table.Roster;
import java.util.Arrays;

/**
 * Groups of pairs by the lists that their rows come from, each with a share of matches of its own: a list that holds nobody
 * twice has none within.
 */
public final class ListPairs {

    /** Beyond so many lists, all pairs across lists are one group. */
    private static final int MOST = 12;

    /** The part of a sample that is for small groups, which would come off with too few to tell anything of them. */
    private static final double FOR_SMALL_GROUPS = 0.5;

    private final int[] list;
    private final Roster roster;
    private final int lists;
    private final boolean[] skipped;
    private final double[] pairs;
    private final String[] names;
    private final int[] first;
    private final int[] second;

    /** Groups the pairs of a roster's rows. */
    public ListPairs(Roster roster) {
        this.roster = roster;
        lists = roster.lists().size();
        list = new int[lists == 1 ? 0 : roster.rows()];
        for (int own = 0; lists > 1 && own < lists; own++) {
            for (int row = roster.start(own); row < roster.start(own + 1); row++) {
                list[row] = own;
            }
        }
        int groups = lists <= MOST ? lists * (lists + 1) / 2 : lists + 1;
        skipped = new boolean[groups];
        pairs = new double[groups];
        names = new String[groups];
        first = new int[groups];
        second = new int[groups];
        for (int one = 0; one < lists; one++) {
            double size = roster.start(one + 1) - roster.start(one);
            for (int other = one; other < lists; other++) {
                int group = group(one, other);
                boolean within = one == other;
                first[group] = one;
                second[group] = other;
                skipped[group] = within && roster.lists().get(one).deduplicated();
                pairs[group] += within ? size * (size - 1) / 2 : size * (roster.start(other + 1) - roster.start(other));
                names[group] = within
                        ? roster.lists().get(one).name()
                        : lists > MOST
                                ? "across lists"
                                : name(
                                        roster.lists().get(one).name(),
                                        roster.lists().get(other).name());
            }
        }
        for (int group = 0; group < groups; group++) {
            pairs[group] = skipped[group] ? 0 : pairs[group];
        }
    }

    /** The same whichever list came first: a model must know the two again. */
    private static String name(String one, String other) {
        return one.compareTo(other) <= 0 ? one + " × " + other : other + " × " + one;
    }

    /** The group of two lists, by their numbers. */
    int group(int one, int other) {
        if (one == other) {
            return one;
        }
        if (lists > MOST) {
            return lists;
        }
        int less = Math.min(one, other);
        int more = Math.max(one, other);
        return lists + less * (2 * lists - less - 1) / 2 + (more - less - 1);
    }

    /** The group of two rows. */
    public int of(int left, int right) {
        return lists == 1 ? 0 : group(list[left], list[right]);
    }

    /** Number of groups. */
    public int size() {
        return pairs.length;
    }

    /** Whether a group's pairs are left out, being of one list without duplicates. */
    boolean skipped(int group) {
        return skipped[group];
    }

    /** Pairs of rows by group, those left out not counted. */
    double[] pairs() {
        return pairs.clone();
    }

    /** Pairs of rows, those left out too. */
    private double all() {
        return roster.rows() * (roster.rows() - 1.0) / 2;
    }

    /** So many of a sample of some size should be of each group, if it has as many. */
    private double least(double sample) {
        return FOR_SMALL_GROUPS * sample / size();
    }

    /**
     * By group, the share of its pairs that meet to be counted, where so many in all are enough: each group's the same, but more of small
     * groups, up to all that they have.
     *
     * @param enough pairs
     * @param meetings pairs that meet
     */
    double[] counted(double enough, long meetings) {
        double share = Math.min(1, enough / (double) Math.max(1, meetings));
        return Arrays.stream(pairs)
                .map(own -> Math.max(share, Math.min(1, least(enough) * all() / Math.max(1, own * (double) meetings))))
                .toArray();
    }

    /** Pairs to be drawn of a group beside so many that are drawn of all, where few of these will be of it. */
    int beside(int group, int draws) {
        boolean large = group == lists && lists > MOST;
        return large ? 0 : (int) Math.max(0, Math.min(pairs[group], least(draws)) - draws * pairs[group] / all());
    }

    /** Of a group that is of one list, or two, the number of the first. */
    int first(int group) {
        return first[group];
    }

    /** Of a group that is of one list, or two, the number of the second; of one list, its number too. */
    int second(int group) {
        return second[group];
    }

    /** A row of a list, drawn by a random number. */
    int row(int own, long random) {
        int start = roster.start(own);
        return start + (int) Long.remainderUnsigned(random, roster.start(own + 1) - start);
    }

    /** A group, for people. */
    public String name(int group) {
        return names[group];
    }
}
