package inquest.core.link.block;

import inquest.core.link.block.Key.Part;
import inquest.core.link.compare.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Rows gathered under composite keys. A pair that meets under several keys is handed over once, under the first.
 *
 * <p>A block that would cost more than its share is split by further fields, and in the end by place in the file; the pairs
 * that this parts are counted, see {@link #parted}.
 */
public final class Blocks {

    /** Rows of a block beyond which it is split. */
    private static final int LARGEST = 1500;

    private final List<Field> fields;
    private final List<Key> keys;
    private final int rows;
    private final int[] groups;
    private final int[][] order;
    private final int[][] starts;
    private final long[] parted;

    private Blocks(List<Field> fields, int rows, List<Key> keys) {
        this.fields = fields;
        this.rows = rows;
        this.keys = keys;
        this.groups = new int[Math.multiplyExact(rows, keys.size())];
        for (int at = 0; at < groups.length; at++) {
            // Until it is gathered with others, a row is in a group of its own.
            groups[at] = -1 - at / keys.size();
        }
        this.order = new int[keys.size()][];
        this.starts = new int[keys.size()][];
        this.parted = new long[keys.size()];
    }

    /**
     * Chooses keys for the fields, and gathers the rows under them.
     *
     * @param executor runs some tasks a key
     */
    public static Blocks of(List<Field> fields, int rows, ExecutorService executor) {
        return under(KeyChoice.of(fields, rows, executor), fields, rows, executor);
    }

    /**
     * Gathers the rows under keys chosen before. Where those let all rows meet and the rows have become too many for that,
     * keys are chosen anew.
     *
     * @param executor runs some tasks a key
     */
    public static Blocks under(List<Key> known, List<Field> fields, int rows, ExecutorService executor) {
        boolean all = known.stream().allMatch(key -> key.parts().isEmpty());
        Blocks blocks = new Blocks(fields, rows, all ? KeyChoice.of(fields, rows, executor) : known);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int key = 0; key < blocks.keys.size(); key++) {
            int own = key;
            tasks.add(() -> blocks.gather(own));
        }
        run(executor, tasks);
        return blocks;
    }

    /**
     * Runs tasks and gives their results in order.
     *
     * @throws OutOfMemoryError if one runs out of memory
     * @throws IllegalStateException if one fails otherwise, or the thread is interrupted
     */
    public static <T> List<T> run(ExecutorService executor, List<Callable<T>> tasks) {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError fault) {
                // No fault of ours: whoever asked is told to give more, which takes the error itself.
                throw fault;
            }
            throw new IllegalStateException("linking did not come to its end", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("linking did not come to its end", e);
        }
    }

    private boolean gather(int key) {
        long[] hashes = new long[rows];
        int[] found = new int[rows];
        int filled = 0;
        boolean all = keys.get(key).parts().isEmpty();
        Key.Hashing hashing = keys.get(key).hashing(fields);
        for (int row = 0; row < rows; row++) {
            long hash = hashing.of(row);
            if (hash != 0) {
                hashes[filled] = hash;
                found[filled++] = row;
            }
        }
        Run gathered = new Run(Arrays.copyOf(found, filled), Arrays.copyOf(hashes, filled));
        Filling filling = new Filling(key);
        filling.split(gathered, all ? Integer.MAX_VALUE : LARGEST, 0);
        order[key] = filling.order.toArray();
        filling.starts.add(order[key].length);
        starts[key] = filling.starts.toArray();
        return true;
    }

    /** The keys, in the order in which they are looked at. */
    public List<Key> keys() {
        return keys;
    }

    /** A key, for people. */
    public String text(int key) {
        return keys.get(key).text(fields);
    }

    /** Pairs that share a key but were parted because their block was too large; they may meet under another. */
    public long parted(int key) {
        return parted[key];
    }

    /** Pairs that meet under a key, those of earlier keys included. */
    public long pairs(int key) {
        long pairs = 0;
        for (int block = 0; block < blocks(key); block++) {
            long size = (long) starts[key][block + 1] - starts[key][block];
            pairs += size * (size - 1) / 2;
        }
        return pairs;
    }

    /** Number of blocks of a key. */
    public int blocks(int key) {
        return starts[key].length - 1;
    }

    /** First place of a block in {@link #row}. */
    public int start(int key, int block) {
        return starts[key][block];
    }

    /** The row at a place. */
    public int row(int key, int place) {
        return order[key][place];
    }

    /** Copies the groups that a row is in under the keys before one: of two rows, the same only where they meet. */
    public void groups(int row, int before, int[] to, int at) {
        System.arraycopy(groups, row * keys.size(), to, at, before);
    }

    /** Whether two rows that meet under a key meet under none before it. */
    public boolean isFirst(int key, int left, int right) {
        int a = left * keys.size();
        int b = right * keys.size();
        for (int before = 0; before < key; before++) {
            if (groups[a + before] == groups[b + before]) {
                return false;
            }
        }
        return true;
    }

    /** Whether two rows meet at all. */
    public boolean meet(int left, int right) {
        return !isFirst(keys.size(), left, right);
    }

    /** Under how many keys two rows meet. */
    public int meetings(int left, int right) {
        int a = left * keys.size();
        int b = right * keys.size();
        int meetings = 0;
        for (int key = 0; key < keys.size(); key++) {
            meetings += groups[a + key] == groups[b + key] ? 1 : 0;
        }
        return meetings;
    }

    /** Rows with a hash each, sorted by hash, then by row. */
    private static final class Run {

        final int[] members;
        final long[] hashes;

        Run(int[] members, long[] hashes) {
            this.members = members;
            this.hashes = hashes;
            sort();
        }

        /** Sorts hash and place as one number; what bits the hash loses only lets a few more pairs meet. */
        private void sort() {
            int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, members.length - 1));
            long mask = (1L << bits) - 1;
            long[] both = new long[members.length];
            for (int at = 0; at < both.length; at++) {
                both[at] = (hashes[at] & ~mask) | at;
            }
            Arrays.sort(both);
            int[] rows = members.clone();
            for (int at = 0; at < both.length; at++) {
                members[at] = rows[(int) (both[at] & mask)];
                hashes[at] = both[at] & ~mask;
            }
        }
    }

    /** Blocks of one key as they are found. */
    private final class Filling {

        private final int key;
        private final Ints order = new Ints();
        private final Ints starts = new Ints();

        Filling(int key) {
            this.key = key;
        }

        /** Takes the blocks of a run; those beyond the largest size are split by the next field. */
        void split(Run run, int largest, int depth) {
            for (int from = 0, to; from < run.members.length; from = to) {
                to = from + 1;
                while (to < run.members.length && run.hashes[to] == run.hashes[from]) {
                    to++;
                }
                int size = to - from;
                if (size > largest) {
                    parted[key] += (long) size * (size - 1) / 2;
                    int before = order.size();
                    int blocksBefore = starts.size();
                    further(Arrays.copyOfRange(run.members, from, to), largest, depth);
                    parted[key] -= kept(blocksBefore, before);
                } else if (size > 1) {
                    take(run.members, from, to);
                }
            }
        }

        private long kept(int firstBlock, int from) {
            long kept = 0;
            int start = from;
            for (int block = firstBlock + 1; block <= starts.size(); block++) {
                int end = block < starts.size() ? starts.get(block) : order.size();
                long size = (long) end - start;
                kept += size * (size - 1) / 2;
                start = end;
            }
            return starts.size() == firstBlock ? 0 : kept;
        }

        private void further(int[] members, int largest, int depth) {
            int field = nextField(depth);
            if (field < 0) {
                for (int from = 0; from < members.length; from += largest) {
                    take(members, from, Math.min(members.length, from + largest));
                }
                return;
            }
            long[] hashes = new long[members.length];
            for (int at = 0; at < hashes.length; at++) {
                hashes[at] = Key.mixed(field, fields.get(field).key(0, members[at]));
            }
            split(new Run(members, hashes), largest, depth + 1);
        }

        /** The fields that are not in the key, in order of their number. */
        private int nextField(int depth) {
            int left = depth;
            for (int field = 0; field < fields.size(); field++) {
                int own = field;
                boolean used = keys.get(key).parts().stream().map(Part::field).anyMatch(f -> f == own);
                if (!used && left-- == 0) {
                    return field;
                }
            }
            return -1;
        }

        private void take(int[] members, int from, int to) {
            starts.add(order.size());
            int group = starts.size();
            for (int at = from; at < to; at++) {
                order.add(members[at]);
                groups[members[at] * keys.size() + key] = group;
            }
        }
    }
}
