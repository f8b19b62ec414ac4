package inquest.core.link.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which links alone hold a cluster together, and how many rows lie on one side of each (Tarjan, A Note on Finding the
 * Bridges of a Graph, 1974), in time that grows with rows and links. Depth first without recursion: clusters may be long
 * chains.
 */
final class Bridges {

    private static final int NONE = -1;

    private final int[][] links;
    private final Map<Integer, List<Integer>> at = new HashMap<>();
    private final Map<Integer, Integer> order = new HashMap<>();
    private final Map<Integer, Integer> lowest = new HashMap<>();
    private final Map<Integer, Integer> below = new HashMap<>();
    private final int[] side;

    private Bridges(int[][] links) {
        this.links = links;
        this.side = new int[links.length];
        for (int link = 0; link < links.length; link++) {
            at.computeIfAbsent(links[link][0], row -> new ArrayList<>()).add(link);
            at.computeIfAbsent(links[link][1], row -> new ArrayList<>()).add(link);
        }
    }

    /** For each link (two rows), the rows on its far side if it is a bridge, and 0 if it is none. */
    static int[] sides(int[][] links) {
        Bridges bridges = new Bridges(links);
        for (int[] link : links) {
            if (!bridges.order.containsKey(link[0])) {
                bridges.walk(link[0]);
            }
        }
        return bridges.side;
    }

    private void walk(int root) {
        List<int[]> path = new ArrayList<>();
        path.add(enter(root, NONE));
        while (!path.isEmpty()) {
            int[] here = path.get(path.size() - 1);
            List<Integer> around = at.getOrDefault(here[0], List.of());
            if (here[2] == around.size()) {
                path.remove(path.size() - 1);
                leave(here[0], here[1], path.isEmpty() ? NONE : path.get(path.size() - 1)[0]);
                continue;
            }
            int link = around.get(here[2]++);
            int next = links[link][0] == here[0] ? links[link][1] : links[link][0];
            if (link == here[1]) {
                continue;
            }
            Integer seen = order.get(next);
            if (seen == null) {
                path.add(enter(next, link));
            } else {
                lowest.merge(here[0], seen, Math::min);
            }
        }
    }

    /** A row on the path: the row, the link by which it was reached, the next link to follow. */
    private int[] enter(int row, int by) {
        order.put(row, order.size());
        lowest.put(row, order.size() - 1);
        below.put(row, 1);
        return new int[] {row, by, 0};
    }

    private void leave(int row, int by, int parent) {
        if (parent == NONE) {
            return;
        }
        int low = lowest.getOrDefault(row, 0);
        lowest.merge(parent, low, Math::min);
        below.merge(parent, below.getOrDefault(row, 0), Integer::sum);
        if (low > order.getOrDefault(parent, 0)) {
            side[by] = below.getOrDefault(row, 0);
        }
    }
}
