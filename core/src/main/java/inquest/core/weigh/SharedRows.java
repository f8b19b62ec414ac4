package inquest.core.weigh;

import inquest.core.model.Cluster;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.model.Party;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Lists that have their rows from one another, or from one source, whatever their columns are called and wherever they stand.
 *
 * <p>Two signs, of people who are on both lists: nearly all of the shorter list stands on the other, spelt alike and with the same
 * particulars; or the people stand in the same order, and that order follows from no column. A list that somebody saved anew, with other
 * columns or as a spreadsheet, shares no text and need share no mistake: {@link SharedErrors} tells nothing of it.
 *
 * @param one a list
 * @param other another
 * @param share of the shorter list that stands on the other in the same spelling
 * @param words the evidence
 */
record SharedRows(Exhibit one, Exhibit other, double share, String words) {

    /** People on both lists below which nothing is told: so many may be known to two who never met. */
    private static final int LEAST = 8;

    private static final double NEARLY_ALL = 0.9;
    /** Of neighbours on the one list, the share that are neighbours on the other too; by chance it is 2 in n. */
    private static final double SAME_ORDER = 0.6;

    private static final double SORTED = 0.9;

    /** A row of a list: where it stands, and what it says of one person. */
    private record Row(int place, String name, String date, String where, List<String> particulars) {

        static Row of(Mention mention, int place) {
            Particulars all = mention.particulars();
            String date = all.death().or(all::birth).map(Edtf::text).orElse("");
            String where = all.place().map(Folding::of).orElse("");
            return new Row(
                    place,
                    Folding.of(mention.name()),
                    date,
                    where,
                    List.of(
                            all.father().map(Folding::of).orElse(""),
                            all.birth().map(Edtf::text).orElse(""),
                            all.death().map(Edtf::text).orElse(""),
                            where));
        }

        /** Spelt alike, and with nothing in which the two differ; a name alone is too little. */
        boolean isSame(Row other) {
            int shared = 0;
            for (int at = 0; at < particulars.size(); at++) {
                String own = particulars.get(at);
                String theirs = other.particulars.get(at);
                if (!own.isEmpty() && !theirs.isEmpty()) {
                    if (!own.equals(theirs)) {
                        return false;
                    }
                    shared++;
                }
            }
            return shared > 0 && name.equals(other.name);
        }
    }

    static List<SharedRows> among(List<Cluster> clusters, Map<ExhibitId, Exhibit> exhibits) {
        Map<ExhibitId, Integer> people = new HashMap<>();
        Map<ExhibitId, Map<String, Row>> lists = lists(clusters, exhibits, people);
        List<ExhibitId> ids = List.copyOf(lists.keySet());
        List<SharedRows> found = new ArrayList<>();
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                Map<String, Row> left = lists.getOrDefault(ids.get(one), Map.of());
                Map<String, Row> right = lists.getOrDefault(ids.get(other), Map.of());
                int shorter = Math.min(people.getOrDefault(ids.get(one), 0), people.getOrDefault(ids.get(other), 0));
                if (shorter >= LEAST) {
                    compare(
                            Objects.requireNonNull(exhibits.get(ids.get(one))),
                            left,
                            Objects.requireNonNull(exhibits.get(ids.get(other))),
                            right,
                            shorter,
                            found);
                }
            }
        }
        return found;
    }

    /** Those of some exhibits that have something or somebody in a row. */
    static Set<ExhibitId> listsOf(Cluster cluster, Map<ExhibitId, Exhibit> exhibits) {
        Set<ExhibitId> lists = Set.of();
        for (Mention mention : cluster.mentions()) {
            ExhibitId exhibit = mention.anchor().exhibit();
            if (mention.anchor().at() instanceof Locator.Row
                    && !lists.contains(exhibit)
                    && exhibits.containsKey(exhibit)) {
                lists = lists.isEmpty() ? Set.of(exhibit) : with(lists, exhibit);
            }
        }
        return lists;
    }

    private static Set<ExhibitId> with(Set<ExhibitId> lists, ExhibitId exhibit) {
        Set<ExhibitId> more = new HashSet<>(lists);
        more.add(exhibit);
        return more;
    }

    /**
     * Of each list, its row for each person who is on another too; of several, the first.
     *
     * @param people is told how many are on each list
     */
    private static Map<ExhibitId, Map<String, Row>> lists(
            List<Cluster> clusters, Map<ExhibitId, Exhibit> exhibits, Map<ExhibitId, Integer> people) {
        Map<ExhibitId, Map<String, Row>> lists = new TreeMap<>();
        for (Cluster cluster : clusters) {
            if (cluster.kind() != Party.Kind.PERSON) {
                continue;
            }
            Set<ExhibitId> own = listsOf(cluster, exhibits);
            own.forEach(list -> people.merge(list, 1, Integer::sum));
            for (Mention mention : own.size() < 2 ? List.<Mention>of() : cluster.mentions()) {
                if (mention.anchor().at() instanceof Locator.Row at
                        && own.contains(mention.anchor().exhibit())) {
                    lists.computeIfAbsent(mention.anchor().exhibit(), absent -> new HashMap<>())
                            .merge(
                                    cluster.id(),
                                    Row.of(mention, at.row()),
                                    (former, next) -> former.place() <= next.place() ? former : next);
                }
            }
        }
        return lists;
    }

    private static void compare(
            Exhibit one,
            Map<String, Row> left,
            Exhibit other,
            Map<String, Row> right,
            int shorter,
            List<SharedRows> found) {
        List<Row[]> both = left.entrySet().stream()
                .filter(row -> right.containsKey(row.getKey()))
                .map(row -> new Row[] {row.getValue(), right.get(row.getKey())})
                .sorted(Comparator.comparingInt((Row[] pair) -> pair[0].place()))
                .toList();
        if (both.size() < LEAST) {
            return;
        }
        long same = both.stream().filter(pair -> pair[0].isSame(pair[1])).count();
        double share = (double) same / shorter;
        int neighbours = neighbours(both);
        boolean inOrder = neighbours >= SAME_ORDER * (both.size() - 1) && !isSorted(both);
        if (share >= NEARLY_ALL || inOrder) {
            String spelt = String.format(
                    Locale.ROOT,
                    "of %,d people on the shorter list, %,d are on both, %,d of them spelt alike and with the same particulars",
                    shorter,
                    both.size(),
                    same);
            String order = String.format(
                    Locale.ROOT,
                    "; of %,d pairs of neighbours, %,d are neighbours on the other list too, in an order that follows from no column",
                    both.size() - 1,
                    neighbours);
            found.add(new SharedRows(one, other, Math.min(1, share), inOrder ? spelt + order : spelt));
        }
    }

    /** How many people who follow each other on the one list, of those on both, do so on the other. */
    private static int neighbours(List<Row[]> both) {
        List<Row[]> there = both.stream()
                .sorted(Comparator.comparingInt((Row[] pair) -> pair[1].place()))
                .toList();
        Map<Row, Integer> ranks = new HashMap<>();
        there.forEach(pair -> ranks.put(pair[0], ranks.size()));
        int count = 0;
        for (int at = 1; at < both.size(); at++) {
            int before = ranks.getOrDefault(both.get(at - 1)[0], 0);
            count += ranks.getOrDefault(both.get(at)[0], 0) == before + 1 ? 1 : 0;
        }
        return count;
    }

    /** Whether a column explains the order: two who sort by it need not know of each other. One that is mostly the same orders nothing. */
    private static boolean isSorted(List<Row[]> both) {
        return List.<Function<Row, String>>of(
                        Row::name, row -> row.name().substring(row.name().lastIndexOf(' ') + 1), Row::date, Row::where)
                .stream()
                .filter(column -> both.stream()
                                        .map(pair -> column.apply(pair[0]))
                                        .distinct()
                                        .count()
                                * 2
                        >= both.size())
                .anyMatch(column -> {
                    int rising = 0;
                    for (int at = 1; at < both.size(); at++) {
                        String before = column.apply(both.get(at - 1)[0]);
                        rising += before.compareTo(column.apply(both.get(at)[0])) <= 0 ? 1 : 0;
                    }
                    return rising >= SORTED * (both.size() - 1);
                });
    }
}
