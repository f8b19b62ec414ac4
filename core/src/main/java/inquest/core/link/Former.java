package inquest.core.link;

import inquest.core.link.score.Links;
import inquest.core.link.score.Scoring;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a linking leaves for a later one under the same model: which pairs of its rows reach the floor. Rows that say the same in the
 * same place of the same list are known then, and no two of them are compared again; what comes of it is what comparing all would give.
 */
public final class Former {

    private final String model;
    private final String keys;
    private final double floor;
    private final List<FormerList> lists;
    private final long[] pairs;

    /**
     * Takes over what was kept.
     *
     * @param model stands for the model, and for how pairs of lists are grouped
     * @param keys stands for the keys under which rows met; empty if all met
     * @param floor log odds from which on pairs were kept
     * @param lists the lists, in order
     * @param pairs of rows, numbered through all lists, the smaller row in the upper half
     * @throws IllegalArgumentException if a pair is of no two rows of the lists
     */
    public Former(String model, String keys, double floor, List<FormerList> lists, long[] pairs) {
        this.model = model;
        this.keys = keys;
        this.floor = floor;
        this.lists = List.copyOf(lists);
        this.pairs = pairs.clone();
        int rows = rows();
        for (long pair : pairs) {
            if (pair >>> 32 >= rows || (int) pair < 0 || (int) pair >= rows) {
                throw new IllegalArgumentException("expected pairs of " + rows + " rows, found one of rows "
                        + (pair >>> 32) + " and " + (pair & 0xFFFFFFFFL));
            }
        }
    }

    /** Stands for the model. */
    public String model() {
        return model;
    }

    /** Stands for the keys. */
    public String keys() {
        return keys;
    }

    /** Log odds from which on pairs were kept. */
    public double floor() {
        return floor;
    }

    /** The lists, in order. */
    public List<FormerList> lists() {
        return lists;
    }

    /** Pairs of rows, the smaller row in the upper half. */
    public long[] pairs() {
        return pairs.clone();
    }

    private int rows() {
        return lists.stream().mapToInt(list -> list.rows.length).sum();
    }

    /** A list as it was. */
    public static final class FormerList {

        private final String name;
        private final boolean deduplicated;
        private final long[] rows;

        /**
         * Takes over what was kept.
         *
         * @param name of the list
         * @param deduplicated whether nobody was twice in it
         * @param rows by row: a number that stands for what it said
         */
        public FormerList(String name, boolean deduplicated, long[] rows) {
            this.name = name;
            this.deduplicated = deduplicated;
            this.rows = rows.clone();
        }

        /** Its name. */
        public String name() {
            return name;
        }

        /** Whether nobody was twice in it. */
        public boolean deduplicated() {
            return deduplicated;
        }

        /** By row: what stands for what it said. */
        public long[] rows() {
            return rows.clone();
        }
    }

    static Former of(Scoring scoring, Links links, Roster roster) {
        long[] hashes = ContentOrder.hashes(scoring.comparison().fields(), roster.rows());
        List<FormerList> lists = new ArrayList<>();
        for (int list = 0; list < roster.lists().size(); list++) {
            PersonList own = roster.lists().get(list);
            lists.add(new FormerList(
                    own.name(),
                    own.deduplicated(),
                    Arrays.copyOfRange(hashes, roster.start(list), roster.start(list + 1))));
        }
        long[] pairs = new long[links.size()];
        for (int link = 0; link < pairs.length; link++) {
            pairs[link] = PairsWithin.pair(links, link);
        }
        return new Former(model(scoring), keys(scoring), scoring.floor(), lists, pairs);
    }

    private static String model(Scoring scoring) {
        return FrozenModel.digest(scoring.model()).hex() + (scoring.hasManyLists() ? ", many lists" : "");
    }

    private static String keys(Scoring scoring) {
        boolean all =
                scoring.keys().size() == 1 && scoring.keys().get(0).parts().isEmpty();
        return all ? "" : scoring.keys().toString();
    }

    /** What is known of the rows of another linking. */
    static final class Known {

        private final BitSet rows;
        private final long[] pairs;

        private Known(BitSet rows, long[] pairs) {
            this.rows = rows;
            this.pairs = pairs;
        }

        /** Rows whose pairs with each other need not be compared. */
        BitSet rows() {
            return rows;
        }

        /** Pairs of them that can reach the floor, by their numbers now. */
        long[] pairs() {
            return pairs;
        }
    }

    /** What is known; empty if this was made under other settings. */
    Optional<Known> known(Scoring scoring, Roster roster) {
        boolean allMet = keys.isEmpty() || keys.equals(keys(scoring));
        if (!allMet || !model.equals(model(scoring)) || floor > scoring.floor()) {
            return Optional.empty();
        }
        long[] hashes = ContentOrder.hashes(scoring.comparison().fields(), roster.rows());
        Map<String, Integer> now = new HashMap<>();
        for (int list = 0; list < roster.lists().size(); list++) {
            now.put(roster.lists().get(list).name(), list);
        }
        int[] number = new int[rows()];
        Arrays.fill(number, -1);
        BitSet known = new BitSet(roster.rows());
        int first = 0;
        for (FormerList list : lists) {
            int own = now.getOrDefault(list.name, -1);
            if (own >= 0 && roster.lists().get(own).deduplicated() == list.deduplicated) {
                int rows = Math.min(list.rows.length, roster.start(own + 1) - roster.start(own));
                for (int at = 0; at < rows; at++) {
                    int row = roster.start(own) + at;
                    if (hashes[row] == list.rows[at]) {
                        number[first + at] = row;
                        known.set(row);
                    }
                }
            }
            first += list.rows.length;
        }
        return Optional.of(new Known(known, renumbered(number)));
    }

    private long[] renumbered(int[] number) {
        long[] now = new long[pairs.length];
        int count = 0;
        for (long pair : pairs) {
            int left = number[(int) (pair >>> 32)];
            int right = number[(int) pair];
            if (left >= 0 && right >= 0) {
                now[count++] = (long) Math.min(left, right) << 32 | Math.max(left, right);
            }
        }
        return Arrays.copyOf(now, count);
    }
}
