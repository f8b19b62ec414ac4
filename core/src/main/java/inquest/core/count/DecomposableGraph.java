package inquest.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A graph of dependences between lists whose cycles of four and more all have chords, so that its model factors over cliques.
 *
 * @param name the cliques by letter, first list A
 * @param plus sets of lists, as bits, whose Λ is multiplied in
 * @param minus sets of lists whose Λ is divided out
 * @param complete whether every two lists are joined
 */
record DecomposableGraph(String name, List<Integer> plus, List<Integer> minus, boolean complete) {

    /** Every decomposable graph of so many lists: 8, 61, 822 and 18,154 of 3, 4, 5 and 6. */
    static List<DecomposableGraph> all(int width) {
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            for (int j = i + 1; j < width; j++) {
                edges.add(new int[] {i, j});
            }
        }
        List<DecomposableGraph> graphs = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << edges.size(); chosen++) {
            int[] neighbours = new int[width];
            for (int e = 0; e < edges.size(); e++) {
                if ((chosen >> e & 1) == 1) {
                    int[] edge = edges.get(e);
                    neighbours[edge[0]] |= 1 << edge[1];
                    neighbours[edge[1]] |= 1 << edge[0];
                }
            }
            eliminated(width, neighbours, Integer.bitCount(chosen) == edges.size())
                    .ifPresent(graphs::add);
        }
        return graphs;
    }

    /** Takes out lists whose neighbours are all joined, one by one; empty if at some time there is none, for then a cycle lacks a chord. */
    private static Optional<DecomposableGraph> eliminated(int width, int[] neighbours, boolean complete) {
        List<Integer> plus = new ArrayList<>();
        List<Integer> minus = new ArrayList<>();
        int left = (1 << width) - 1;
        while (left != 0) {
            int next = simplicial(width, neighbours, left);
            if (next < 0) {
                return Optional.empty();
            }
            int around = neighbours[next] & left;
            plus.add(around | 1 << next);
            if (around != 0) {
                minus.add(around);
            }
            left &= ~(1 << next);
        }
        for (Integer separator : List.copyOf(minus)) {
            if (plus.remove(separator)) {
                minus.remove(separator);
            }
        }
        String name = LogLinearModel.named(plus);
        return Optional.of(new DecomposableGraph(name, List.copyOf(plus), List.copyOf(minus), complete));
    }

    private static int simplicial(int width, int[] neighbours, int left) {
        for (int v = 0; v < width; v++) {
            if ((left >> v & 1) == 1 && joined(neighbours, neighbours[v] & left)) {
                return v;
            }
        }
        return -1;
    }

    private static boolean joined(int[] neighbours, int set) {
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int v = Integer.numberOfTrailingZeros(rest);
            if ((set & ~neighbours[v] & ~(1 << v)) != 0) {
                return false;
            }
        }
        return true;
    }
}
