package inquest.core.dossier;

import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Lineage.Derivation;
import inquest.core.model.Trace;
import inquest.core.weigh.Groups;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lineage of sources in pictures: origins on the left, the exhibits that carry them on the right, what exhibits have from each
 * other as arcs beside them.
 *
 * <p>A picture holds what fits on a printed page. Exhibits that are tied to each other stand together, those with most ties first.
 *
 * @param sheets the pictures, in order
 * @param origins all whom claims go back to, drawn or not, those with most claims first
 * @param left how many exhibits and origins are on no sheet
 */
public record LineagePicture(List<LineageSheet> sheets, List<Origin> origins, int left) {

    /** Nothing drawn. */
    public static final LineagePicture NONE = new LineagePicture(List.of(), List.of(), 0);

    /** Beyond, a reader is served by the tables. */
    private static final int SHEETS = 8;

    /** Keeps its own copies. */
    public LineagePicture {
        sheets = List.copyOf(sheets);
        origins = List.copyOf(origins);
    }

    /**
     * Whom claims go back to, drawn or not.
     *
     * @param name of the party, person, body or publication
     * @param carried by exhibit, how many claims
     */
    public record Origin(String name, Map<ExhibitId, Integer> carried) {
        /** Keeps its own copy, in the order given. */
        public Origin {
            carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
        }

        /** Over all exhibits. */
        public int claims() {
            return carried.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Draws the lineage of a view. */
    public static LineagePicture of(CaseView view) {
        List<Origin> origins = origins(view);
        Set<ExhibitId> drawn = new HashSet<>();
        origins.forEach(origin -> drawn.addAll(origin.carried().keySet()));
        List<Derivation> edges = view.weighing().lineage().derivations();
        edges.forEach(edge -> drawn.addAll(List.of(edge.from(), edge.to())));
        List<Exhibit> exhibits = view.exhibits().stream()
                .filter(exhibit -> drawn.contains(exhibit.id()))
                .toList();
        List<List<Exhibit>> all = divided(exhibits, edges);
        List<List<Exhibit>> first = all.subList(0, Math.min(SHEETS, all.size()));
        List<LineageSheet> sheets = new ArrayList<>();
        Set<Origin> told = new HashSet<>();
        for (List<Exhibit> shown : first) {
            LineageSheet.Content content = LineageSheet.Content.of(shown, origins, edges);
            told.addAll(content.origins());
            sheets.add(content.drawn());
        }
        int placed = first.stream().mapToInt(List::size).sum();
        return new LineagePicture(sheets, origins, exhibits.size() - placed + origins.size() - told.size());
    }

    // ---- whom claims go back to

    private static List<Origin> origins(CaseView view) {
        Map<String, Map<ExhibitId, Integer>> carried = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<Claim.ClaimId, ExhibitId> carriers = new HashMap<>();
        view.claims().forEach(claim -> carriers.put(claim.id(), claim.anchor().exhibit()));
        Map<ExhibitId, Integer> numbers = new HashMap<>();
        view.exhibits().forEach(exhibit -> numbers.put(exhibit.id(), exhibit.number()));
        for (Trace trace : view.weighing().traces()) {
            ExhibitId carrier = carriers.get(trace.claim());
            if (carrier == null || trace.origins().isEmpty()) {
                continue;
            }
            String name = name(trace, numbers.getOrDefault(carrier, 0));
            String id = name.toLowerCase(Locale.ROOT);
            names.putIfAbsent(id, name);
            carried.computeIfAbsent(id, absent -> new LinkedHashMap<>()).merge(carrier, 1, Integer::sum);
        }
        return carried.entrySet().stream()
                .map(one -> new Origin(names.getOrDefault(one.getKey(), ""), one.getValue()))
                .sorted(Comparator.comparing((Origin origin) -> -origin.claims()))
                .toList();
    }

    /** The party where there is one. "He" and "the porter" are nobody whom a reader could look up: one box for all of an exhibit. */
    private static String name(Trace trace, int exhibit) {
        if (!trace.interest().isEmpty()) {
            return trace.interest();
        }
        // A party stands for those who speak for it.
        Trace.Origin origin = trace.origins().stream()
                .min(Comparator.comparing((Trace.Origin one) -> one.kind() == Trace.Kind.PARTY ? 0 : 1))
                .orElseThrow();
        return switch (origin.kind()) {
            case UNNAMED -> "Speakers without a name, exhibit " + exhibit;
            case UNKNOWN -> "Unknown maker of exhibit " + exhibit;
            case VOICE, PARTY, PUBLICATION, LEANING, PRIOR -> origin.name();
        };
    }

    // ---- what stands on which sheet

    /** Families of tied exhibits together, those that hold most first; a family that no sheet holds is cut. */
    private static List<List<Exhibit>> divided(List<Exhibit> exhibits, List<Derivation> edges) {
        List<List<Exhibit>> sheets = new ArrayList<>();
        List<Exhibit> open = new ArrayList<>();
        for (List<Exhibit> family : families(exhibits, edges)) {
            if (open.size() + Math.min(family.size(), LineageSheet.MOST) > LineageSheet.MOST) {
                sheets.add(open);
                open = new ArrayList<>();
            }
            for (Exhibit exhibit : family) {
                if (open.size() == LineageSheet.MOST) {
                    sheets.add(open);
                    open = new ArrayList<>();
                }
                open.add(exhibit);
            }
        }
        if (!open.isEmpty()) {
            sheets.add(open);
        }
        // Where one sheet holds all, a reader looks exhibits up by their numbers.
        return sheets.size() == 1 ? List.of(exhibits) : sheets;
    }

    private static List<List<Exhibit>> families(List<Exhibit> exhibits, List<Derivation> edges) {
        Map<ExhibitId, Exhibit> drawn = new HashMap<>();
        Groups<Exhibit> families = new Groups<>();
        for (Exhibit exhibit : exhibits) {
            drawn.put(exhibit.id(), exhibit);
            families.add(exhibit);
        }
        for (Derivation edge : edges) {
            Exhibit from = drawn.get(edge.from());
            Exhibit to = drawn.get(edge.to());
            if (from != null && to != null) {
                families.join(from, to);
            }
        }
        return families.all().stream()
                .sorted(Comparator.comparing((List<Exhibit> family) -> -family.size()))
                .toList();
    }
}
