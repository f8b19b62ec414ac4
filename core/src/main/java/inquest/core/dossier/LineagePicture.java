package inquest.core.dossier;

import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Lineage.Derivation;
import inquest.core.model.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lineage of sources as a picture: origins on the left, the exhibits that carry them on the right, what exhibits have from each
 * other as arcs beside them. Plain shapes and places, so that any page or print can draw it.
 *
 * @param width of the picture
 * @param height of the picture
 * @param boxes origins and exhibits
 * @param lines from origin to exhibit, and from exhibit to exhibit
 * @param left how many exhibits and origins are left out because one page has no room for them
 */
public record LineagePicture(int width, int height, List<Box> boxes, List<Line> lines, int left) {

    private static final int MOST = 40;
    private static final int ROW = 46;
    private static final int BOX = 290;
    private static final int RIGHT = 480;
    private static final int LABEL = 38;

    /** Keeps its own copies. */
    public LineagePicture {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /**
     * An origin or an exhibit.
     *
     * @param x of its left edge
     * @param y of its upper edge
     * @param label what stands in it
     * @param exhibit number of the exhibit; 0 for an origin
     */
    public record Box(int x, int y, String label, int exhibit) {
        /** How wide every box is. */
        public int width() {
            return BOX;
        }
    }

    /**
     * A tie.
     *
     * @param path of the line, as SVG writes it
     * @param kind {@code carries} or {@code derives}, and whether its direction is known
     * @param title in words
     */
    public record Line(String path, String kind, String title) {}

    /** Draws the lineage of a view. */
    public static LineagePicture of(CaseView view) {
        Map<String, Map<ExhibitId, Integer>> carried = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<ExhibitId, Integer> weights = new HashMap<>();
        Map<Claim.ClaimId, ExhibitId> carriers = new HashMap<>();
        view.claims().forEach(claim -> carriers.put(claim.id(), claim.anchor().exhibit()));
        Map<ExhibitId, Integer> numbers = new HashMap<>();
        view.exhibits().forEach(exhibit -> numbers.put(exhibit.id(), exhibit.number()));
        for (Trace trace : view.weighing().traces()) {
            ExhibitId carrier = carriers.get(trace.claim());
            if (carrier == null || trace.origins().isEmpty()) {
                continue;
            }
            Trace.Origin origin = first(trace);
            boolean leaning = origin.kind() == Trace.Kind.LEANING;
            String name = name(trace, origin, numbers.getOrDefault(carrier, 0));
            String id = name.toLowerCase(Locale.ROOT);
            names.putIfAbsent(id, name);
            carried.computeIfAbsent(id, absent -> new LinkedHashMap<>()).merge(carrier, 1, Integer::sum);
            weights.merge(carrier, leaning ? 1 : 2, Integer::sum);
        }
        List<Exhibit> exhibits = view.exhibits().stream()
                .filter(exhibit -> weights.containsKey(exhibit.id())
                        || view.weighing().lineage().derivations().stream()
                                .anyMatch(edge -> edge.from().equals(exhibit.id())
                                        || edge.to().equals(exhibit.id())))
                .toList();
        List<String> origins = carried.keySet().stream()
                .sorted(Comparator.comparing((String id) -> -carried.getOrDefault(id, Map.of()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()))
                .toList();
        return drawn(view, exhibits, origins, names, carried);
    }

    /** The party where there is one. "He" and "the porter" are nobody whom a reader could look up: one box for all of an exhibit. */
    private static String name(Trace trace, Trace.Origin origin, int exhibit) {
        if (!trace.interest().isEmpty()) {
            return trace.interest();
        }
        return switch (origin.kind()) {
            case UNNAMED -> "Speakers without a name, exhibit " + exhibit;
            case UNKNOWN -> "Unknown maker of exhibit " + exhibit;
            case VOICE, PARTY, PUBLICATION, LEANING, PRIOR -> origin.name();
        };
    }

    /** A party stands for those who speak for it. */
    private static Trace.Origin first(Trace trace) {
        return trace.origins().stream()
                .min(Comparator.comparing((Trace.Origin origin) -> origin.kind() == Trace.Kind.PARTY ? 0 : 1))
                .orElseThrow();
    }

    private static LineagePicture drawn(
            CaseView view,
            List<Exhibit> exhibits,
            List<String> origins,
            Map<String, String> names,
            Map<String, Map<ExhibitId, Integer>> carried) {
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<ExhibitId, Integer> rows = new HashMap<>();
        List<Exhibit> shown = exhibits.subList(0, Math.min(MOST, exhibits.size()));
        List<String> first = origins.subList(0, Math.min(MOST, origins.size()));
        for (Exhibit exhibit : shown) {
            rows.put(exhibit.id(), rows.size());
            String title = exhibit.source().title().orElse(exhibit.path());
            boxes.add(new Box(
                    RIGHT, y(rows.size() - 1), cut("Exhibit " + exhibit.number() + ": " + title), exhibit.number()));
        }
        for (int at = 0; at < first.size(); at++) {
            String origin = first.get(at);
            boxes.add(new Box(10, y(at), cut(names.getOrDefault(origin, "")), 0));
            int from = at;
            carried.getOrDefault(origin, Map.of()).forEach((exhibit, count) -> {
                Integer row = rows.get(exhibit);
                if (row != null) {
                    lines.add(new Line(
                            curve(10 + BOX, middle(from), RIGHT, middle(row)),
                            "carries",
                            count + (count == 1 ? " claim of " : " claims of ") + names.getOrDefault(origin, "")));
                }
            });
        }
        for (Derivation edge : view.weighing().lineage().derivations()) {
            Integer from = rows.get(edge.from());
            Integer to = rows.get(edge.to());
            if (from != null && to != null) {
                lines.add(new Line(
                        arc(from, to),
                        edge.directed() ? "derives" : "shares",
                        edge.kind().label() + ": " + edge.why().reason()));
            }
        }
        int height = y(Math.max(1, Math.max(shown.size(), first.size()))) + 10;
        return new LineagePicture(
                RIGHT + BOX + 130,
                height,
                boxes,
                lines,
                exhibits.size() - shown.size() + origins.size() - first.size());
    }

    private static int y(int row) {
        return 10 + row * ROW;
    }

    private static int middle(int row) {
        return y(row) + 15;
    }

    private static String curve(int x1, int y1, int x2, int y2) {
        int bend = (x1 + x2) / 2;
        return String.format(Locale.ROOT, "M%d %d C%d %d %d %d %d %d", x1, y1, bend, y1, bend, y2, x2, y2);
    }

    private static String arc(int from, int to) {
        int x = RIGHT + BOX;
        int out = x + 20 + Math.min(100, 14 * Math.abs(from - to));
        return String.format(
                Locale.ROOT,
                "M%d %d C%d %d %d %d %d %d",
                x,
                middle(from),
                out,
                middle(from),
                out,
                middle(to),
                x,
                middle(to));
    }

    private static String cut(String label) {
        return label.codePointCount(0, label.length()) <= LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LABEL - 1)) + "…";
    }
}
