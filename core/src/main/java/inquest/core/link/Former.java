package inquest.core.link;

import inquest.core.link.score.Links;
import inquest.core.link.score.Scoring;
import inquest.core.link.score.Shares;
import inquest.core.link.table.Bytes;
import inquest.core.link.table.Roster;
import inquest.core.link.table.Roster.PersonList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
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
 *
 * <p>Where one person has become likelier between two lists than it was, pairs below the floor may have risen above it: the later of the
 * two is then compared anew.
 */
public final class Former {

    /** Its number goes up too where rows would be compared otherwise: pairs that were below the floor may then not be. */
    private static final byte[] MAGIC = "inquest links 4\n".getBytes(StandardCharsets.US_ASCII);

    private final String model;
    private final String keys;
    private final double floor;
    private final List<Shares> shares;
    private final List<FormerList> lists;
    private final long[] pairs;

    /**
     * Takes over what was kept.
     *
     * @param model stands for what levels and values weigh
     * @param keys stands for the keys under which rows met; empty if all met
     * @param floor log odds from which on pairs were kept
     * @param shares how frequent the bonds were in each group of lists
     * @param lists the lists, in order
     * @param pairs of rows, numbered through all lists, the smaller row in the upper half
     * @throws IllegalArgumentException if a pair is of no two rows of the lists
     */
    private Former(String model, String keys, double floor, List<Shares> shares, List<FormerList> lists, long[] pairs) {
        this.model = model;
        this.keys = keys;
        this.floor = floor;
        this.shares = shares;
        this.lists = lists;
        this.pairs = pairs;
        int rows = rows();
        for (long pair : pairs) {
            if (pair >>> 32 >= rows || (int) pair < 0 || (int) pair >= rows) {
                throw new IllegalArgumentException("expected pairs of " + rows + " rows, found one of rows "
                        + (pair >>> 32) + " and " + (pair & 0xFFFFFFFFL));
            }
        }
    }

    private int rows() {
        return lists.stream().mapToInt(list -> list.rows.length).sum();
    }

    /** A list as it was; by row, a number that stands for what it said. */
    private static final class FormerList {

        private final String name;
        private final boolean deduplicated;
        private final long[] rows;

        FormerList(String name, boolean deduplicated, long[] rows) {
            this.name = name;
            this.deduplicated = deduplicated;
            this.rows = rows;
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
        return new Former(model(scoring), keys(scoring), scoring.floor(), scoring.shares(), lists, pairs);
    }

    private static String model(Scoring scoring) {
        return FrozenModel.weights(scoring.model()).hex();
    }

    private static String keys(Scoring scoring) {
        boolean all =
                scoring.keys().size() == 1 && scoring.keys().get(0).parts().isEmpty();
        return all ? "" : scoring.keys().toString();
    }

    // ---- what is known

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
        List<Integer> now = now(scoring, roster);
        int[] number = new int[rows()];
        Arrays.fill(number, -1);
        BitSet known = new BitSet(roster.rows());
        int first = 0;
        for (int list = 0; list < lists.size(); list++) {
            long[] then = lists.get(list).rows;
            int own = now.get(list);
            int rows = own < 0 ? 0 : Math.min(then.length, roster.start(own + 1) - roster.start(own));
            for (int at = 0; at < rows; at++) {
                int row = roster.start(own) + at;
                if (hashes[row] == then[at]) {
                    number[first + at] = row;
                    known.set(row);
                }
            }
            first += then.length;
        }
        return Optional.of(new Known(known, renumbered(number)));
    }

    /** By list, its number now; -1 where it is gone, or must be compared anew. */
    private List<Integer> now(Scoring scoring, Roster roster) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int list = 0; list < roster.lists().size(); list++) {
            numbers.put(roster.lists().get(list).name(), list);
        }
        Map<String, Shares> before = new HashMap<>();
        shares.forEach(group -> before.put(group.group(), group));
        List<Integer> now = new ArrayList<>();
        for (FormerList list : lists) {
            int own = numbers.getOrDefault(list.name, -1);
            boolean same = own >= 0 && roster.lists().get(own).deduplicated() == list.deduplicated;
            boolean kept = same
                    && now.stream()
                            .filter(other -> other >= 0)
                            .allMatch(other -> hasRisenNowhere(scoring.shares(other, own), before))
                    && hasRisenNowhere(scoring.shares(own, own), before);
            now.add(kept ? own : -1);
        }
        return now;
    }

    private static boolean hasRisenNowhere(Shares now, Map<String, Shares> before) {
        Shares then = before.get(now.group());
        return then != null && now.neverWeighsMoreThan(then);
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

    // ---- bytes

    /** Writes it: numbers, and the names of the lists, but of no person. */
    public void write(DataOutput out) throws IOException {
        out.write(MAGIC);
        out.writeUTF(model);
        Bytes.text(out, keys);
        out.writeDouble(floor);
        out.writeInt(shares.size());
        for (Shares group : shares) {
            Bytes.text(out, group.group());
            out.writeInt(group.byBond().size());
            for (double share : group.byBond()) {
                out.writeDouble(share);
            }
        }
        out.writeInt(lists.size());
        for (FormerList list : lists) {
            Bytes.text(out, list.name);
            out.writeBoolean(list.deduplicated);
            numbers(out, list.rows);
        }
        numbers(out, pairs);
    }

    private static void numbers(DataOutput out, long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else, or only a part of it; the message says at what that showed
     * @throws IOException if it cannot be read
     */
    public static Former read(DataInput in) throws IOException {
        try {
            byte[] magic = new byte[MAGIC.length];
            in.readFully(magic);
            if (!Arrays.equals(magic, MAGIC)) {
                boolean ours = new String(magic, StandardCharsets.US_ASCII).matches("inquest links [0-9]\n");
                throw new IllegalArgumentException(
                        ours ? "it is of another version of Inquest" : "it begins otherwise");
            }
            String model = in.readUTF();
            String keys = Bytes.text(in);
            double floor = in.readDouble();
            int groups = Bytes.count(in);
            List<Shares> shares = new ArrayList<>();
            for (int group = 0; group < groups; group++) {
                String name = Bytes.text(in);
                int bonds = Bytes.count(in);
                List<Double> byBond = new ArrayList<>();
                for (int bond = 0; bond < bonds; bond++) {
                    byBond.add(in.readDouble());
                }
                shares.add(new Shares(name, byBond));
            }
            int size = Bytes.count(in);
            List<FormerList> lists = new ArrayList<>();
            for (int list = 0; list < size; list++) {
                lists.add(new FormerList(Bytes.text(in), in.readBoolean(), numbers(in)));
            }
            return new Former(model, keys, floor, shares, lists, numbers(in));
        } catch (EOFException | UTFDataFormatException e) {
            throw new IllegalArgumentException("its end", e);
        }
    }

    private static long[] numbers(DataInput in) throws IOException {
        long[] numbers = new long[Bytes.count(in)];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = in.readLong();
        }
        return numbers;
    }
}
