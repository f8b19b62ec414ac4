package inquest.core.count;

import inquest.core.model.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many cases have which history: what all estimates of one stratum start from.
 *
 * @param lists the lists, in the order of the histories' bits; 1 to {@value #MOST_LISTS}, of different names
 * @param counts cases by history; histories that nobody has are left out
 */
public record CaptureTable(List<CaptureList> lists, SortedMap<CaptureHistory, Long> counts) {

    /** What the bits of a history can hold. Estimators draw narrower limits of their own and refuse in words. */
    public static final int MOST_LISTS = 30;

    /** Above it sums of counts and the products of estimators could leave the exact range of a double. */
    private static final long MOST_CASES = 1_000_000_000L;

    /**
     * Keeps its own copies, without histories counted 0, and reports all faults at once.
     *
     * @throws IllegalArgumentException if there is no list, too many, two of one name, a negative or enormous count, or a
     *     history of lists that the table has not
     */
    public CaptureTable {
        lists = List.copyOf(lists);
        List<String> faults = new ArrayList<>();
        if (lists.isEmpty() || lists.size() > MOST_LISTS) {
            faults.add("expected 1 to " + MOST_LISTS + " lists, found " + lists.size());
        }
        Set<CaptureList> seen = new HashSet<>();
        for (CaptureList list : lists) {
            if (!seen.add(list)) {
                faults.add("two lists are called \"" + list + "\"; rename one");
            }
        }
        TreeMap<CaptureHistory, Long> kept = new TreeMap<>();
        long total = 0;
        for (Map.Entry<CaptureHistory, Long> entry : counts.entrySet()) {
            long count = entry.getValue();
            if (count < 0 || count > MOST_CASES) {
                faults.add("history " + entry.getKey().digits(lists.size()) + ": expected a count from 0 to "
                        + MOST_CASES + ", found " + count);
            } else if (entry.getKey().lists() >> lists.size() != 0) {
                faults.add("a history names list "
                        + (32 - Integer.numberOfLeadingZeros(entry.getKey().lists())) + ", the table has "
                        + lists.size());
            } else if (count > 0) {
                kept.put(entry.getKey(), count);
                total += count;
            }
        }
        if (total > MOST_CASES) {
            faults.add("expected at most " + MOST_CASES + " cases in all, found " + total);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        counts = Collections.unmodifiableSortedMap(kept);
    }

    /** A table of lists of these names. */
    public static CaptureTable of(List<String> names, Map<CaptureHistory, Long> counts) {
        return new CaptureTable(names.stream().map(CaptureList::new).toList(), new TreeMap<>(counts));
    }

    /** How many lists there are. */
    public int width() {
        return lists.size();
    }

    /** How many cases were seen: those documented. */
    public long observed() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many cases have exactly this set of lists. */
    public long count(int history) {
        return counts.getOrDefault(new CaptureHistory(history), 0L);
    }

    /** How many cases are on all lists of the set, whatever others they are on; for a set of one, that list's size. */
    public long listed(int set) {
        long sum = 0;
        for (Map.Entry<CaptureHistory, Long> entry : counts.entrySet()) {
            if ((entry.getKey().lists() & set) == set) {
                sum += entry.getValue();
            }
        }
        return sum;
    }

    /** How many cases are on two lists or more. */
    public long matched() {
        return seenBy(2, MOST_LISTS);
    }

    /** How many cases are on exactly so many lists. */
    public long seenTimes(int times) {
        return seenBy(times, times);
    }

    private long seenBy(int from, int to) {
        long sum = 0;
        for (Map.Entry<CaptureHistory, Long> entry : counts.entrySet()) {
            int size = entry.getKey().size();
            if (size >= from && size <= to) {
                sum += entry.getValue();
            }
        }
        return sum;
    }

    /** The table as if list {@code j} had never been kept: cases on it alone are gone. */
    public CaptureTable without(int j) {
        int below = (1 << j) - 1;
        return mapped(lists, removed(lists, j), j, bits -> (bits & below) | ((bits >> 1) & ~below));
    }

    /** The table with lists {@code i} and {@code j} taken for one, in the place of the first. */
    public CaptureTable merging(int i, int j) {
        int low = Math.min(i, j);
        int high = Math.max(i, j);
        int below = (1 << high) - 1;
        List<CaptureList> names = new ArrayList<>(removed(lists, high));
        names.set(low, new CaptureList(lists.get(low) + "+" + lists.get(high)));
        return mapped(
                lists, names, high, bits -> (bits & below) | ((bits >> 1) & ~below) | (((bits >> high) & 1) << low));
    }

    /** Only cases that list {@code j} has, as the other lists see them; those no other list has are left out. */
    public CaptureTable within(int j) {
        SortedMap<CaptureHistory, Long> inside = new TreeMap<>();
        counts.forEach((history, count) -> {
            if (history.names(j)) {
                inside.put(history, count);
            }
        });
        return new CaptureTable(lists, inside).without(j);
    }

    private CaptureTable mapped(List<CaptureList> before, List<CaptureList> after, int gone, Folding folding) {
        if (before.size() < 2) {
            throw new IllegalStateException("list " + before.get(gone) + " is the only one of the table");
        }
        SortedMap<CaptureHistory, Long> folded = new TreeMap<>();
        counts.forEach((history, count) -> {
            int bits = folding.fold(history.lists());
            if (bits != 0) {
                folded.merge(new CaptureHistory(bits), count, Long::sum);
            }
        });
        return new CaptureTable(after, folded);
    }

    private interface Folding {
        int fold(int bits);
    }

    private static List<CaptureList> removed(List<CaptureList> lists, int j) {
        List<CaptureList> rest = new ArrayList<>(lists);
        rest.remove(j);
        return rest;
    }

    /** A digest of names and counts, the same whatever file or order they came in. */
    public Digest digest() {
        StringBuilder text = new StringBuilder();
        lists.forEach(list -> text.append(list.name()).append('\n'));
        counts.forEach((history, count) ->
                text.append(history.digits(width())).append(' ').append(count).append('\n'));
        return Digest.of(text.toString());
    }
}
