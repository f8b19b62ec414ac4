package inquest.core.link;

import inquest.core.link.decide.PersonNumbers;
import inquest.core.name.Folding;
import inquest.core.name.NameForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers that makers of lists gave people, and which lists number by one system: those that share numbers whose bearers share a
 * name. Two lists that merely count from 1 share numbers of people with different names.
 *
 * <p>Within a system, whoever has two numbers is two people.
 */
final class ListNumbers {

    /** So many numbers in common, and so large a share of them with a name in common, show one system. */
    private static final int LEAST_SHARED = 3;

    private static final double LEAST_AGREEING = 0.6;

    private final int[] system;
    private final List<String> ids;
    private final boolean[] allApart;
    private final boolean[] shared;

    private ListNumbers(int[] system, List<String> ids, boolean[] allApart, boolean[] shared) {
        this.system = system;
        this.ids = ids;
        this.allApart = allApart;
        this.shared = shared;
    }

    static ListNumbers of(Map<String, List<ListedRow>> lists) {
        int size = lists.size();
        boolean[] allApart = new boolean[size];
        List<String> ids = new ArrayList<>();
        List<Integer> listOf = new ArrayList<>();
        Map<String, List<Bearer>> bearers = new HashMap<>();
        int list = 0;
        for (List<ListedRow> rows : lists.values()) {
            Set<String> own = new HashSet<>();
            boolean apart = true;
            for (ListedRow row : rows) {
                String id = row.mention().particulars().id().map(Folding::of).orElse("");
                ids.add(id);
                listOf.add(list);
                apart &= !id.isEmpty() && own.add(id);
                if (!id.isEmpty()) {
                    bearers.computeIfAbsent(id, absent -> new ArrayList<>(1)).add(new Bearer(list, row));
                }
            }
            allApart[list++] = apart && rows.size() > 1;
        }
        int[] system = systems(size, bearers);
        boolean[] shared = new boolean[size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                shared[one] |= one != other && system[one] == system[other];
            }
        }
        return new ListNumbers(listOf.stream().mapToInt(own -> system[own]).toArray(), ids, allApart, shared);
    }

    private record Bearer(int list, ListedRow row) {
        private static Set<String> words(ListedRow row) {
            return new HashSet<>(
                    List.of(NameForm.of(row.mention().name()).skeleton().split(" ", -1)));
        }

        boolean agrees(Bearer other) {
            Set<String> both = words(row);
            both.retainAll(words(other.row));
            return both.stream().anyMatch(word -> !word.isBlank());
        }
    }

    /** By list, the first list of its system. */
    private static int[] systems(int lists, Map<String, List<Bearer>> bearers) {
        Map<Long, int[]> tally = new HashMap<>();
        for (List<Bearer> all : bearers.values()) {
            for (int i = 0; i < Math.min(all.size(), 16); i++) {
                for (int j = i + 1; j < Math.min(all.size(), 16); j++) {
                    Bearer one = all.get(i);
                    Bearer other = all.get(j);
                    if (one.list != other.list) {
                        int[] count = tally.computeIfAbsent((long) one.list << 32 | other.list, absent -> new int[2]);
                        count[0]++;
                        count[1] += one.agrees(other) ? 1 : 0;
                    }
                }
            }
        }
        int[] system = new int[lists];
        for (int list = 0; list < lists; list++) {
            system[list] = list;
        }
        tally.forEach((pair, count) -> {
            if (count[0] >= LEAST_SHARED && count[1] >= LEAST_AGREEING * count[0]) {
                int one = system[(int) (pair >>> 32)];
                int other = system[pair.intValue()];
                for (int list = 0; list < lists; list++) {
                    system[list] = system[list] == one || system[list] == other ? Math.min(one, other) : system[list];
                }
            }
        });
        return system;
    }

    /** Whether every row of a list has a number of its own. */
    boolean tellsAllApart(int list) {
        return allApart[list];
    }

    /** Whether another list numbers by the same system. */
    boolean isShared(int list) {
        return shared[list];
    }

    /** A row's number; empty if it has none. */
    Optional<String> number(int row) {
        return Optional.of(ids.get(row)).filter(id -> !id.isEmpty());
    }

    /** What tells people apart. */
    PersonNumbers tellingApart() {
        return PersonNumbers.of(system, ids);
    }

    /** Whether two rows have two numbers of one system. */
    boolean tellApart(int left, int right) {
        return system[left] == system[right]
                && !ids.get(left).isEmpty()
                && !ids.get(right).isEmpty()
                && !ids.get(left).equals(ids.get(right));
    }
}
