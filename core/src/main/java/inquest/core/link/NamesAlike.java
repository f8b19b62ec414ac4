package inquest.core.link;

import inquest.core.model.Cluster;
import inquest.core.model.ExhibitId;
import inquest.core.model.Explanation;
import inquest.core.model.Link;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.PairRuling;
import inquest.core.model.Party;
import inquest.core.name.Folding;
import inquest.core.name.FullName;
import inquest.core.name.NameForm;
import inquest.core.name.Nearness;
import inquest.core.name.PlaceName;
import inquest.core.name.Spelling;
import inquest.core.name.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Places, and bodies, whose names may be spellings of one: proposed to people, never joined, for names alone do not tell. What is found beside
 * both, a person or a body that exhibits of either name, puts a pair in front; an exhibit that uses both names speaks for two.
 */
final class NamesAlike {

    /** Fewer consonant classes than these are shared by chance too often. */
    private static final int LEAST_CLASSES = 3;

    /** Bodies are proposed from this probability on, which is what the letters of both names say. */
    private static final double LEAST_BODY = 0.7;

    /** A sound that more places share tells none of them from the others. */
    private static final int MOST_OF_ONE_SOUND = 100;

    /** The same of a word in the names of bodies. */
    private static final int MOST_OF_ONE_WORD = 30;

    private static final int SHOWN = 1_000;
    private static final int TOLD = 3;

    private static final Set<String> OF_ANY_BODY = Tables.rows(NamesAlike.class, "common-words.tsv").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private final List<Cluster> clusters;
    private final Set<List<Integer>> ruled = new HashSet<>();
    private final Map<ExhibitId, Set<Integer>> company = new HashMap<>();
    private final Map<Integer, Set<ExhibitId>> exhibits = new HashMap<>();
    private final Map<Integer, Set<Integer>> beside = new HashMap<>();

    private NamesAlike(List<Cluster> clusters, List<PairRuling> rulings) {
        this.clusters = clusters;
        Map<String, Integer> anchored = new HashMap<>();
        for (PairRuling ruling : rulings) {
            anchored.put(Clusters.place(ruling.left()), -1);
            anchored.put(Clusters.place(ruling.right()), -1);
        }
        for (int at = 0; at < clusters.size(); at++) {
            Cluster cluster = clusters.get(at);
            boolean compared = isPlace(cluster) || isBody(cluster);
            boolean tells = compared || (isInProse(cluster) && isFull(cluster));
            for (Mention mention : cluster.mentions()) {
                int own = at;
                ExhibitId exhibit = mention.anchor().exhibit();
                if (!anchored.isEmpty()) {
                    anchored.computeIfPresent(Clusters.place(mention.anchor()), (place, none) -> own);
                }
                if (compared) {
                    exhibits.computeIfAbsent(at, none -> new HashSet<>()).add(exhibit);
                }
                if (tells && !isRow(mention)) {
                    company.computeIfAbsent(exhibit, none -> new TreeSet<>()).add(at);
                }
            }
        }
        for (PairRuling ruling : rulings) {
            int left = anchored.getOrDefault(Clusters.place(ruling.left()), -1);
            int right = anchored.getOrDefault(Clusters.place(ruling.right()), -1);
            ruled.add(List.of(Math.min(left, right), Math.max(left, right)));
        }
    }

    /**
     * Pairs of clusters that may be one, those found in one company first, then by what their letters say.
     *
     * @param clusters of people, bodies and places
     * @param rulings pairs that people decided on are not proposed again
     */
    static List<Link> among(List<Cluster> clusters, List<PairRuling> rulings) {
        return new NamesAlike(clusters, rulings).proposed();
    }

    private static boolean isPlace(Cluster cluster) {
        return cluster.kind() == Party.Kind.PLACE;
    }

    private static boolean isBody(Cluster cluster) {
        return cluster.kind() == Party.Kind.ORGANISATION;
    }

    private static boolean isRow(Mention mention) {
        return mention.anchor().at() instanceof Locator.Row;
    }

    private static boolean isInProse(Cluster cluster) {
        for (Mention mention : cluster.mentions()) {
            if (!isRow(mention)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(Cluster cluster) {
        return cluster.kind() == Party.Kind.PERSON
                && !NameForm.of(cluster.name()).isBare();
    }

    /** A pair that letters hold to be one. */
    private record Alike(int left, int right, double probability, Supplier<Explanation> why) {}

    /** The same with what speaks for it beside the letters. */
    private record Proposed(Alike alike, List<Integer> beside) {}

    private List<Link> proposed() {
        List<Alike> alike = new ArrayList<>(places());
        alike.addAll(bodies());
        return alike.stream()
                .filter(pair -> !ruled.contains(List.of(pair.left(), pair.right()))
                        && Collections.disjoint(exhibits(pair.left()), exhibits(pair.right())))
                .map(pair -> new Proposed(pair, beside(pair)))
                .sorted(Comparator.comparing((Proposed pair) -> pair.beside().isEmpty())
                        .thenComparing(pair -> -pair.alike().probability())
                        .thenComparing(pair -> pair.alike().left())
                        .thenComparing(pair -> pair.alike().right()))
                .limit(SHOWN)
                .map(this::link)
                .toList();
    }

    private Set<ExhibitId> exhibits(int cluster) {
        return exhibits.getOrDefault(cluster, Set.of());
    }

    /** Who and what is named in exhibits of both. */
    private List<Integer> beside(Alike pair) {
        Set<Integer> other = company(pair.right());
        return company(pair.left()).stream().filter(other::contains).toList();
    }

    private Set<Integer> company(int cluster) {
        return beside.computeIfAbsent(cluster, of -> {
            Set<Integer> all = new TreeSet<>();
            exhibits(of).forEach(exhibit -> all.addAll(company.getOrDefault(exhibit, Set.of())));
            return all;
        });
    }

    private Link link(Proposed pair) {
        Cluster left = clusters.get(pair.alike().left());
        Cluster right = clusters.get(pair.alike().right());
        String told = pair.beside().stream()
                .limit(TOLD)
                .map(at -> "\"" + clusters.get(at).name() + "\"")
                .collect(Collectors.joining(", "));
        int more = pair.beside().size() - TOLD;
        Explanation beside = Explanation.of(
                told.isEmpty()
                        ? "nobody and nothing is named in exhibits of both"
                        : "exhibits of both name " + told + (more > 0 ? " and " + more + " more" : ""));
        return new Link(
                left.mentions().get(0).anchor(),
                right.mentions().get(0).anchor(),
                pair.alike().probability(),
                new Explanation(
                        "not joined: the names may be spellings of one, and names alone do not tell",
                        List.of(pair.alike().why().get(), beside)));
    }

    // ---- places

    private List<Alike> places() {
        Map<Long, List<Integer>> byKey = new TreeMap<>();
        Map<Integer, PlaceName> names = new HashMap<>();
        for (int at = 0; at < clusters.size(); at++) {
            if (isPlace(clusters.get(at))) {
                int own = at;
                PlaceName name = PlaceName.of(clusters.get(at).name());
                Spelling spelling = name.spelling();
                names.put(at, name);
                if (spelling.skeleton().length() >= LEAST_CLASSES) {
                    Arrays.stream(spelling.skeletonKeys())
                            .forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                                    .add(own));
                }
            }
        }
        List<Alike> alike = new ArrayList<>();
        for (List<Integer> pair : pairs(byKey, MOST_OF_ONE_SOUND)) {
            PlaceName one = Optional.ofNullable(names.get(pair.get(0))).orElseThrow();
            PlaceName other = Optional.ofNullable(names.get(pair.get(1))).orElseThrow();
            if (one.sorts().equals(other.sorts()) && one.numbers().equals(other.numbers())) {
                if (one.spelling().nearness(other.spelling()).compareTo(Nearness.VARIANT) <= 0) {
                    double likeness = one.spelling().likeness(other.spelling());
                    alike.add(new Alike(
                            pair.get(0),
                            pair.get(1),
                            likeness,
                            () -> Explanation.of(String.format(
                                    Locale.ROOT,
                                    "\"%s\" and \"%s\": one name with probability %.2f, by spelling alone",
                                    one.proper(),
                                    other.proper(),
                                    likeness))));
                }
            }
        }
        return alike;
    }

    // ---- bodies

    private List<Alike> bodies() {
        Map<Long, List<Integer>> byKey = new TreeMap<>();
        Map<Integer, FullName> names = new HashMap<>();
        Map<Integer, Set<String>> acronyms = new HashMap<>();
        Map<String, List<Long>> words = new HashMap<>();
        for (int at = 0; at < clusters.size(); at++) {
            Cluster cluster = clusters.get(at);
            if (!isBody(cluster)) {
                continue;
            }
            Named named = Named.of(cluster.mentions().get(0), Facts.Days.ANY);
            acronyms.put(at, acronyms(cluster));
            names.put(at, FullName.of(cluster.name(), FullName.Bearer.BODY));
            if (!named.isShort()) {
                Set<Long> keys = new TreeSet<>();
                for (String word : Folding.words(cluster.name())) {
                    keys.addAll(words.computeIfAbsent(word, NamesAlike::keys));
                }
                for (long key : keys) {
                    byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(at);
                }
            }
        }
        List<Alike> alike = new ArrayList<>();
        for (List<Integer> pair : pairs(byKey, MOST_OF_ONE_WORD)) {
            Set<String> one = acronyms.getOrDefault(pair.get(0), Set.of());
            Set<String> other = acronyms.getOrDefault(pair.get(1), Set.of());
            if (one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other)) {
                var compared = Optional.ofNullable(names.get(pair.get(0)))
                        .orElseThrow()
                        .compare(Optional.ofNullable(names.get(pair.get(1))).orElseThrow());
                if (compared.probability() >= LEAST_BODY) {
                    alike.add(new Alike(pair.get(0), pair.get(1), compared.probability(), compared::explanation));
                }
            }
        }
        return alike;
    }

    /** The sounds of a word that not any body may have in its name. */
    private static List<Long> keys(String word) {
        Spelling spelling = Spelling.of(word);
        return OF_ANY_BODY.contains(word) || spelling.skeleton().length() < LEAST_CLASSES
                ? List.of()
                : Arrays.stream(spelling.skeletonKeys()).boxed().toList();
    }

    private static Set<String> acronyms(Cluster cluster) {
        return cluster.mentions().stream()
                .flatMap(mention -> Named.of(mention, Facts.Days.ANY).acronyms().stream())
                .collect(Collectors.toSet());
    }

    private static Set<List<Integer>> pairs(Map<Long, List<Integer>> byKey, int most) {
        Set<List<Integer>> pairs = new TreeSet<>(
                Comparator.comparing((List<Integer> pair) -> pair.get(0)).thenComparing(pair -> pair.get(1)));
        for (List<Integer> own : byKey.values()) {
            for (int i = 0; own.size() <= most && i < own.size(); i++) {
                for (int j = i + 1; j < own.size(); j++) {
                    pairs.add(List.of(own.get(i), own.get(j)));
                }
            }
        }
        return pairs;
    }
}
