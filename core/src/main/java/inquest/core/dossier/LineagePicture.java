package inquest.core.dossier;

import inquest.core.model.CaseView;
import inquest.core.model.Claim;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Lineage;
import inquest.core.model.Lineage.Derivation;
import inquest.core.model.Trace;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param origins all whom claims go back to, drawn or not, those with most claims first
 * @param left how many exhibits and origins are left out because one page has no room for them
 */
public record LineagePicture(int width, int height, List<Box> boxes, List<Line> lines, List<Origin> origins, int left) {

    /** Rows that fit on a printed page, in letters that can be read. */
    private static final int MOST = 24;

    private static final int ROW = 56;
    private static final int BOX = 330;
    private static final int HEIGHT = 44;
    private static final int RIGHT = 480;
    /** Characters of a line in a box, as wide as letters mostly are. */
    private static final int LABEL = 44;

    /** Keeps its own copies. */
    public LineagePicture {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
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

    /**
     * An origin or an exhibit.
     *
     * @param x of its left edge
     * @param y of its upper edge
     * @param lines what stands in it, one or two lines
     * @param exhibit number of the exhibit; 0 for an origin
     */
    public record Box(int x, int y, List<String> lines, int exhibit) {
        /** Keeps its own copy. */
        public Box {
            lines = List.copyOf(lines);
        }

        /** How wide every box is. */
        public int width() {
            return BOX;
        }

        /** How high every box is. */
        public int height() {
            return HEIGHT;
        }
    }

    /**
     * A tie.
     *
     * @param path of the line, as SVG writes it
     * @param kind {@code carries}; {@code derives} where its direction is known, else {@code shares}; {@code quotes} where two quote
     *     the same words of a third
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
        List<Origin> origins = carried.entrySet().stream()
                .map(one -> new Origin(names.getOrDefault(one.getKey(), ""), one.getValue()))
                .sorted(Comparator.comparing((Origin origin) -> -origin.claims()))
                .toList();
        return drawn(view, exhibits, origins);
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

    private static LineagePicture drawn(CaseView view, List<Exhibit> exhibits, List<Origin> origins) {
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<ExhibitId, Integer> rows = new HashMap<>();
        List<Exhibit> shown = exhibits.subList(0, Math.min(MOST, exhibits.size()));
        List<Origin> first = origins.subList(0, Math.min(MOST, origins.size()));
        for (Exhibit exhibit : shown) {
            rows.put(exhibit.id(), rows.size());
            String title = exhibit.source().title().orElse(exhibit.path());
            boxes.add(new Box(
                    RIGHT,
                    y(rows.size() - 1),
                    wrapped("Exhibit " + exhibit.number() + ": " + title),
                    exhibit.number()));
        }
        for (int at = 0; at < first.size(); at++) {
            Origin origin = first.get(at);
            boxes.add(new Box(10, y(at), label(origin), 0));
            int from = at;
            origin.carried().forEach((exhibit, count) -> {
                Integer row = rows.get(exhibit);
                if (row != null) {
                    lines.add(new Line(
                            curve(10 + BOX, middle(from), RIGHT, middle(row)),
                            "carries",
                            count + (count == 1 ? " claim of " : " claims of ") + origin.name()));
                }
            });
        }
        for (Derivation edge : view.weighing().lineage().derivations()) {
            Integer from = rows.get(edge.from());
            Integer to = rows.get(edge.to());
            if (from != null && to != null) {
                lines.add(new Line(
                        arc(from, to),
                        sort(edge),
                        edge.kind().label() + ": " + edge.why().reason()));
            }
        }
        int height = y(Math.max(1, Math.max(shown.size(), first.size()))) + 10;
        return new LineagePicture(
                RIGHT + BOX + 130,
                height,
                boxes,
                lines,
                origins,
                exhibits.size() - shown.size() + origins.size() - first.size());
    }

    private static String sort(Derivation edge) {
        if (edge.kind() == Lineage.Kind.SAME_QUOTATION) {
            return "quotes";
        }
        return edge.directed() ? "derives" : "shares";
    }

    /** A name, and below it how much goes back to it. */
    private static List<String> label(Origin origin) {
        int exhibits = origin.carried().size();
        return List.of(
                cut(origin.name()),
                Counting.grouped(origin.claims())
                        + (origin.claims() == 1 ? " claim in " : " claims in ")
                        + exhibits
                        + (exhibits == 1 ? " exhibit" : " exhibits"));
    }

    /** In two lines where one does not hold it, broken between words. */
    private static List<String> wrapped(String label) {
        if (label.codePointCount(0, label.length()) <= LABEL) {
            return List.of(label);
        }
        int end = label.offsetByCodePoints(0, LABEL);
        int space = label.lastIndexOf(' ', end);
        int at = space < LABEL / 2 ? end : space;
        return List.of(label.substring(0, at).strip(), cut(label.substring(at).strip()));
    }

    private static int y(int row) {
        return 10 + row * ROW;
    }

    private static int middle(int row) {
        return y(row) + HEIGHT / 2;
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
