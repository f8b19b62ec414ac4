package inquest.core.count;

import inquest.core.model.ActKind;
import inquest.core.model.Anchor;
import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Cluster;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Locator;
import inquest.core.model.Mention;
import inquest.core.model.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The people whom the lists of a case give as killed, as captures: a person is a cluster, a list is an exhibit with rows, all its
 * sheets together. Rows that say nothing of a death, or that a person rejected, do not count; nor do people named in prose alone,
 * for prose has no length of which one could say that somebody is not on it.
 *
 * @param captures who is on which lists; empty where no list gives anybody as killed, or more do than a table may have lists
 * @param lists how many lists give somebody as killed
 * @param warnings what is known of the lists that makes counting with them less sure
 */
public record ListedDead(Optional<Captures> captures, int lists, List<Warning> warnings) {

    /** Keeps its own copy. */
    public ListedDead {
        warnings = List.copyOf(warnings);
    }

    /**
     * The listed dead of a view.
     *
     * @param view the case at one access level
     * @param by what strata are told apart by
     * @param linkages for each linkage draw, all people of the case under it; one for a linkage that is held to be certain
     * @throws IllegalArgumentException if there is no linkage
     */
    public static ListedDead of(CaseView view, List<Trait> by, List<List<Cluster>> linkages) {
        if (linkages.isEmpty()) {
            throw new IllegalArgumentException("expected at least one linkage, found none");
        }
        return new Gathering(view, by).gathered(linkages);
    }

    /** Whether no claim of a view gives anybody as killed: then there is nothing to draw samples of linkage for. */
    public static boolean isNobody(CaseView view) {
        return view.claims().stream().noneMatch(Gathering::tellsOfDeath);
    }

    /**
     * Where a row stands.
     *
     * @param exhibit the list
     * @param sheet its sheet; empty for CSV
     * @param row from 1 below the header
     */
    private record Row(ExhibitId exhibit, String sheet, int row) {
        static Optional<Row> of(Anchor anchor) {
            return anchor.at() instanceof Locator.Row at
                    ? Optional.of(new Row(anchor.exhibit(), at.sheet(), at.row()))
                    : Optional.empty();
        }
    }

    /** The work on one view. */
    private static final class Gathering {

        private final CaseView view;
        private final List<Trait> by;
        private final Set<Row> deaths = new HashSet<>();
        private final Map<ExhibitId, Integer> lists = new LinkedHashMap<>();
        private final List<String> names = new ArrayList<>();
        private final Map<Trait, Integer> disagreeing = new LinkedHashMap<>();

        Gathering(CaseView view, List<Trait> by) {
            this.view = view;
            this.by = List.copyOf(by);
            view.claims().stream()
                    .filter(Gathering::tellsOfDeath)
                    .forEach(claim -> Row.of(claim.anchor()).ifPresent(deaths::add));
            Set<ExhibitId> giving = deaths.stream().map(Row::exhibit).collect(Collectors.toSet());
            for (CaseView.NameList list : view.lists()) {
                if (giving.contains(list.exhibit()) && lists.putIfAbsent(list.exhibit(), lists.size()) == null) {
                    names.add(list.path());
                }
            }
        }

        private static boolean tellsOfDeath(Claim claim) {
            Claim.Assessment assessment = claim.assessment();
            return claim.act().is(ActKind.KILLING)
                    && assessment.polarity() == Claim.Polarity.AFFIRMED
                    && assessment.status() != Claim.Status.REJECTED
                    && assessment.modality().saidToBeDone();
        }

        ListedDead gathered(List<List<Cluster>> linkages) {
            List<Warning> warnings = new ArrayList<>(derivations());
            if (names.isEmpty() || names.size() > CaptureTable.MOST_LISTS) {
                return new ListedDead(Optional.empty(), names.size(), warnings);
            }
            Captures.Tally tally = new Captures.Tally();
            List<String> draws = new ArrayList<>();
            for (int draw = 0; draw < linkages.size(); draw++) {
                draws.add(linkages.size() == 1 ? Captures.CERTAIN : Integer.toString(draw + 1));
                for (Cluster person : linkages.get(draw)) {
                    add(person, draw, tally);
                }
            }
            disagreeing.forEach((trait, people) -> warnings.add(new Warning(
                    Warning.Kind.STRATUM_UNKNOWN,
                    "For " + told(people / linkages.size()) + " people the lists give different values of "
                            + trait.name()
                            + ", none more often than another; they are taken as not known. Compare the rows, and enter"
                            + " a ruling where one is wrong.")));
            Captures captures =
                    tally.captures(names, by.stream().map(Trait::name).toList(), draws);
            return new ListedDead(
                    Optional.of(captures).filter(some -> !some.cells().isEmpty()), names.size(), warnings);
        }

        private static String told(int people) {
            return people < Documented.SMALL ? "fewer than " + Documented.SMALL : Integer.toString(people);
        }

        private void add(Cluster person, int draw, Captures.Tally tally) {
            if (person.kind() != Party.Kind.PERSON) {
                return;
            }
            int history = 0;
            List<Mention> rows = new ArrayList<>();
            for (Mention mention : person.mentions()) {
                Optional<Row> row = Row.of(mention.anchor()).filter(deaths::contains);
                if (row.isPresent()) {
                    history |= 1 << lists.getOrDefault(row.get().exhibit(), 0);
                    rows.add(mention);
                }
            }
            if (history != 0) {
                tally.add(by.stream().map(trait -> label(trait, rows)).toList(), draw, history, 1);
            }
        }

        /** What most rows say; empty where none says anything, or several things as often as one another. */
        private Optional<String> label(Trait trait, List<Mention> rows) {
            Map<String, Integer> said = new TreeMap<>();
            rows.forEach(row -> trait.of().apply(row).ifPresent(label -> said.merge(label, 1, Integer::sum)));
            int most = said.isEmpty() ? 0 : Collections.max(said.values());
            List<String> leading = said.entrySet().stream()
                    .filter(entry -> entry.getValue() == most)
                    .map(Map.Entry::getKey)
                    .toList();
            if (leading.size() > 1) {
                disagreeing.merge(trait, 1, Integer::sum);
            }
            return leading.size() == 1 ? Optional.of(leading.get(0)) : Optional.empty();
        }

        // ---- lists that repeat one another

        /** A warning for each two lists of which one is declared to come from the other, or both from a third. */
        private List<Warning> derivations() {
            Map<String, Set<String>> origins = new HashMap<>();
            names.forEach(name -> origins.put(name, origins(name)));
            List<Warning> warnings = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                for (int j = i + 1; j < names.size(); j++) {
                    String one = names.get(i);
                    String other = names.get(j);
                    tie(one, other, origins)
                            .ifPresent(tie -> warnings.add(new Warning(
                                    Warning.Kind.LISTS_DERIVED,
                                    "The lists " + one + " and " + other + " are not two records of their own: " + tie
                                            + ". Whoever is on one is likelier on the other, and the number comes out too low."
                                            + " Count without one of the two, and compare.")));
                }
            }
            return warnings;
        }

        private static Optional<String> tie(String one, String other, Map<String, Set<String>> origins) {
            Set<String> ofOne = origins.getOrDefault(one, Set.of());
            Set<String> ofOther = origins.getOrDefault(other, Set.of());
            if (ofOne.contains(other)) {
                return Optional.of("the first is declared to derive from the second");
            }
            if (ofOther.contains(one)) {
                return Optional.of("the second is declared to derive from the first");
            }
            return ofOne.stream()
                    .filter(ofOther::contains)
                    .findFirst()
                    .map(third -> "both are declared to derive from " + third);
        }

        /** All that an item is declared to derive from, nearest first; a ring of declarations ends where it closes. */
        private Set<String> origins(String path) {
            Map<String, String> from = new HashMap<>();
            view.exhibits().stream()
                    .filter(Exhibit::current)
                    .forEach(exhibit ->
                            exhibit.source().derivedFrom().ifPresent(origin -> from.put(exhibit.path(), origin)));
            Set<String> origins = new LinkedHashSet<>();
            String at = from.get(path);
            while (at != null && !at.equals(path) && origins.add(at)) {
                at = from.get(at);
            }
            return origins;
        }
    }
}
