package inquest.core.dossier;

import inquest.core.dossier.LineagePicture.Origin;
import inquest.core.model.Exhibit;
import inquest.core.model.ExhibitId;
import inquest.core.model.Lineage;
import inquest.core.model.Lineage.Derivation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One picture of origins and exhibits: plain shapes and places, so that any page or print can draw it.
 *
 * @param width of the picture
 * @param height of the picture
 * @param boxes origins and exhibits
 * @param lines from origin to exhibit, and from exhibit to exhibit
 */
public record LineageSheet(int width, int height, List<Box> boxes, List<Line> lines) {

    /** Rows that fit on a printed page below its heading, in letters that can be read. */
    static final int MOST = 16;

    private static final int ROW = 56;
    private static final int BOX = 330;
    private static final int HEIGHT = 44;
    private static final int LEFT = 10;
    private static final int RIGHT = 480;
    /** How many small letters a line in a box holds. */
    private static final int LABEL = 44;

    /** Keeps its own copies. */
    public LineageSheet {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
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

    /**
     * What is drawn.
     *
     * @param exhibits from above
     * @param origins from above
     * @param edges between any exhibits
     */
    record Content(List<Exhibit> exhibits, List<Origin> origins, List<Derivation> edges) {

        /** Of all origins, those that these exhibits carry most of, each beside its exhibits, so that few lines cross. */
        static Content of(List<Exhibit> exhibits, List<Origin> all, List<Derivation> edges) {
            Map<ExhibitId, Integer> rows = rows(exhibits);
            List<Origin> most = all.stream()
                    .filter(origin -> here(origin, rows) > 0)
                    .sorted(Comparator.comparing((Origin origin) -> -here(origin, rows)))
                    .limit(MOST)
                    .sorted(Comparator.comparingDouble(origin -> middleRow(origin, rows)))
                    .toList();
            return new Content(exhibits, most, edges);
        }

        LineageSheet drawn() {
            Map<ExhibitId, Integer> rows = rows(exhibits);
            List<Box> boxes = new ArrayList<>();
            for (Exhibit exhibit : exhibits) {
                String title = exhibit.source().title().orElse(exhibit.path());
                boxes.add(new Box(
                        RIGHT,
                        y(rows.getOrDefault(exhibit.id(), 0)),
                        wrapped("Exhibit " + exhibit.number() + ": " + title),
                        exhibit.number()));
            }
            List<Line> lines = new ArrayList<>();
            for (int at = 0; at < origins.size(); at++) {
                Origin origin = origins.get(at);
                boxes.add(new Box(LEFT, y(at), label(origin, rows), 0));
                int from = at;
                origin.carried().forEach((exhibit, count) -> {
                    Integer row = rows.get(exhibit);
                    if (row != null) {
                        lines.add(new Line(
                                curve(from, row),
                                "carries",
                                count + (count == 1 ? " claim of " : " claims of ") + origin.name()));
                    }
                });
            }
            lines.addAll(ties(rows));
            int height = y(Math.max(1, Math.max(exhibits.size(), origins.size()))) + 10;
            return new LineageSheet(RIGHT + BOX + 130, height, boxes, lines);
        }

        /** One arc between two exhibits, whatever number of reasons there is: the one that says most, all in its title. */
        private List<Line> ties(Map<ExhibitId, Integer> rows) {
            Map<List<Integer>, List<Derivation>> byPair = new LinkedHashMap<>();
            for (Derivation edge : edges) {
                Integer from = rows.get(edge.from());
                Integer to = rows.get(edge.to());
                if (from != null && to != null) {
                    byPair.computeIfAbsent(List.of(Math.min(from, to), Math.max(from, to)), absent -> new ArrayList<>())
                            .add(edge);
                }
            }
            List<Line> lines = new ArrayList<>();
            for (List<Derivation> all : byPair.values()) {
                Derivation most = all.stream()
                        .min(Comparator.comparing((Derivation edge) -> edge.kind() == Lineage.Kind.SAME_QUOTATION)
                                .thenComparing(edge -> !edge.directed())
                                .thenComparing(Derivation::kind))
                        .orElseThrow();
                String titles = String.join(
                        "; ",
                        all.stream()
                                .map(edge ->
                                        edge.kind().label() + ": " + edge.why().reason())
                                .toList());
                lines.add(new Line(
                        arc(rows.getOrDefault(most.from(), 0), rows.getOrDefault(most.to(), 0)), sort(most), titles));
            }
            return lines;
        }
    }

    private static Map<ExhibitId, Integer> rows(List<Exhibit> exhibits) {
        Map<ExhibitId, Integer> rows = new HashMap<>();
        exhibits.forEach(exhibit -> rows.put(exhibit.id(), rows.size()));
        return rows;
    }

    private static int here(Origin origin, Map<ExhibitId, Integer> rows) {
        return origin.carried().entrySet().stream()
                .filter(one -> rows.containsKey(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static double middleRow(Origin origin, Map<ExhibitId, Integer> rows) {
        return origin.carried().keySet().stream()
                .filter(rows::containsKey)
                .mapToInt(exhibit -> rows.getOrDefault(exhibit, 0))
                .average()
                .orElse(0);
    }

    private static String sort(Derivation edge) {
        if (edge.kind() == Lineage.Kind.SAME_QUOTATION) {
            return "quotes";
        }
        return edge.directed() ? "derives" : "shares";
    }

    // ---- letters

    /** A name, and below it how much goes back to it. */
    private static List<String> label(Origin origin, Map<ExhibitId, Integer> rows) {
        int claims = here(origin, rows);
        int exhibits = (int)
                origin.carried().keySet().stream().filter(rows::containsKey).count();
        boolean all = exhibits == origin.carried().size();
        String told = Counting.grouped(claims)
                + (claims == 1 ? " claim in " : " claims in ")
                + exhibits
                + (exhibits == 1 ? " exhibit" : " exhibits");
        String rest = all ? "" : " here; " + Counting.grouped(origin.claims()) + " in all";
        return List.of(cut(origin.name()), told + rest);
    }

    /** In two lines where one does not hold it, broken between words. */
    private static List<String> wrapped(String label) {
        int end = fitting(label, LABEL);
        if (end == label.length()) {
            return List.of(label);
        }
        int space = label.lastIndexOf(' ', end);
        int at = space < end / 2 ? end : space;
        return List.of(label.substring(0, at).strip(), cut(label.substring(at).strip()));
    }

    private static String cut(String label) {
        return fitting(label, LABEL) == label.length()
                ? label
                : label.substring(0, fitting(label, LABEL - 1)).strip() + "…";
    }

    /** Up to where a label fits. Capitals are a third wider than small letters, ideographs twice as wide. */
    private static int fitting(String label, double room) {
        double used = 0;
        int at = 0;
        while (at < label.length()) {
            int letter = label.codePointAt(at);
            used += Character.isIdeographic(letter) ? 2 : Character.isUpperCase(letter) ? 1.35 : 1;
            if (used > room) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    // ---- places

    private static int y(int row) {
        return 10 + row * ROW;
    }

    private static int middle(int row) {
        return y(row) + HEIGHT / 2;
    }

    private static String curve(int from, int to) {
        int start = LEFT + BOX;
        int bend = (start + RIGHT) / 2;
        return String.format(
                Locale.ROOT,
                "M%d %d C%d %d %d %d %d %d",
                start,
                middle(from),
                bend,
                middle(from),
                bend,
                middle(to),
                RIGHT,
                middle(to));
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
}
