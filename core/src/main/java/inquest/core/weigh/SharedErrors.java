package inquest.core.weigh;

import inquest.core.model.Cluster;
import inquest.core.model.Edtf;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Particulars;
import inquest.core.name.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two lists of names that share mistakes: see {@link CopyDetection}. A thing is one particular of one person, such as the father's
 * name; its values are what the lists' rows give for it, spelling of the name included.
 *
 * @param one a list
 * @param other another
 * @param probability that one copied from the other
 * @param words the evidence
 */
record SharedErrors(Exhibit one, Exhibit other, double probability, String words) {

    private static final double DEPENDENT = 0.9;
    /** Shared mistakes below which nothing is held against two lists, whatever the formula says. */
    private static final int LEAST_ERRORS = 3;

    private static final int LEAST_SHARED = 10;

    static List<SharedErrors> among(List<Cluster> clusters, Map<ExhibitId, Exhibit> exhibits) {
        Map<ExhibitId, Map<String, String>> lists = new TreeMap<>();
        for (Cluster cluster : clusters) {
            Set<ExhibitId> own = SharedRows.listsOf(cluster, exhibits);
            own.forEach(list -> lists.computeIfAbsent(list, absent -> new TreeMap<>()));
            // What one list alone says is no evidence about any other, and of a long list it is nearly everything.
            for (Mention mention : own.size() < 2 ? List.<Mention>of() : cluster.mentions()) {
                boolean isRow = mention.anchor().at() instanceof Locator.Row;
                if (isRow && own.contains(mention.anchor().exhibit())) {
                    Map<String, String> values =
                            lists.computeIfAbsent(mention.anchor().exhibit(), absent -> new TreeMap<>());
                    enter(cluster.id(), mention, values);
                }
            }
        }
        List<ExhibitId> ids = List.copyOf(lists.keySet());
        if (ids.size() < 2) {
            return List.of();
        }
        List<CopyDetection.Source> sources = ids.stream()
                .map(id -> new CopyDetection.Source(id.toString(), shared(lists, id)))
                .toList();
        CopyDetection.Outcome outcome = CopyDetection.among(sources, CopyDetection.Settings.withDefaults());
        List<SharedErrors> found = new ArrayList<>();
        for (CopyDetection.Dependence pair : outcome.dependences()) {
            Optional.of(pair)
                    .filter(SharedErrors::isTelling)
                    .map(telling -> of(
                            telling,
                            Optional.ofNullable(exhibits.get(ids.get(pair.one())))
                                    .orElseThrow(),
                            Optional.ofNullable(exhibits.get(ids.get(pair.other())))
                                    .orElseThrow()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** What one list alone says is no evidence about any other. */
    private static Map<String, String> shared(Map<ExhibitId, Map<String, String>> lists, ExhibitId id) {
        Map<String, String> values = new TreeMap<>(lists.getOrDefault(id, Map.of()));
        values.keySet()
                .removeIf(thing -> lists.entrySet().stream()
                        .noneMatch(other ->
                                !other.getKey().equals(id) && other.getValue().containsKey(thing)));
        return values;
    }

    private static void enter(String person, Mention mention, Map<String, String> values) {
        Particulars particulars = mention.particulars();
        values.putIfAbsent(person + " name", Folding.of(mention.name()));
        particulars.father().ifPresent(father -> values.putIfAbsent(person + " father", Folding.of(father)));
        particulars.birth().map(Edtf::text).ifPresent(date -> values.putIfAbsent(person + " birth", date));
        particulars.death().map(Edtf::text).ifPresent(date -> values.putIfAbsent(person + " death", date));
        particulars.place().ifPresent(place -> values.putIfAbsent(person + " place", Folding.of(place)));
    }

    private static boolean isTelling(CopyDetection.Dependence pair) {
        int shared = pair.sameTrue() + pair.sameFalse() + pair.different();
        return pair.dependent() >= DEPENDENT && pair.sameFalse() >= LEAST_ERRORS && shared >= LEAST_SHARED;
    }

    private static SharedErrors of(CopyDetection.Dependence pair, Exhibit one, Exhibit other) {
        String words = String.format(
                Locale.ROOT,
                "of %,d particulars of people on both lists, %,d are the same and wrong by the weight of all lists, %,d the same and"
                        + " right, %,d different: one copied from the other with probability %.3f (Dong, Berti-Équille, Srivastava"
                        + " 2009)",
                pair.sameTrue() + pair.sameFalse() + pair.different(),
                pair.sameFalse(),
                pair.sameTrue(),
                pair.different(),
                pair.dependent());
        return new SharedErrors(one, other, pair.dependent(), words);
    }
}
