package inquest.core.link;

import inquest.core.link.decide.PairDecision;
import inquest.core.link.decide.PairDecision.Decision;
import inquest.core.model.PairRuling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people ruled on mentions, as far as it decides about rows of lists: two rows that were each ruled to be one with the same words
 * in prose are ruled to be one.
 *
 * @param decisions on pairs of rows, by their numbers
 */
record RowRulings(List<PairDecision> decisions) {

    static RowRulings of(ListedRows rows, List<PairRuling> rulings) {
        if (rulings.isEmpty()) {
            return new RowRulings(List.of());
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            numbers.putIfAbsent(Clusters.place(rows.rows().get(row).mention().anchor()), row);
        }
        List<PairRuling> ordered = rulings.stream()
                .sorted(Comparator.comparing(PairRuling::ruling)
                        .thenComparing(ruling -> Clusters.place(ruling.left()))
                        .thenComparing(ruling -> Clusters.place(ruling.right())))
                .toList();
        List<PairDecision> decisions = new ArrayList<>();
        Map<String, String> held = new HashMap<>();
        Map<String, String> because = new LinkedHashMap<>();
        for (PairRuling ruling : ordered) {
            String left = Clusters.place(ruling.left());
            String right = Clusters.place(ruling.right());
            boolean both = numbers.containsKey(left) && numbers.containsKey(right) && !left.equals(right);
            if (ruling.decision() == PairRuling.Decision.DIFFERENT && both) {
                decisions.add(decision(numbers, left, right, Decision.DIFFERENT, ruling.ruling()));
            } else if (ruling.decision() == PairRuling.Decision.SAME && both) {
                decisions.add(decision(numbers, left, right, Decision.SAME, ruling.ruling()));
            } else if (ruling.decision() == PairRuling.Decision.SAME) {
                String into = root(held, left);
                String from = root(held, right);
                if (!into.equals(from)) {
                    held.put(from, into);
                }
                because.putIfAbsent(left, ruling.ruling());
                because.putIfAbsent(right, ruling.ruling());
            }
        }
        Map<String, String> first = new HashMap<>();
        because.forEach((place, ruling) -> {
            String before = numbers.containsKey(place) ? first.putIfAbsent(root(held, place), place) : null;
            if (before != null) {
                decisions.add(decision(numbers, before, place, Decision.SAME, ruling));
            }
        });
        return new RowRulings(List.copyOf(decisions));
    }

    private static PairDecision decision(
            Map<String, Integer> numbers, String left, String right, Decision decision, String ruling) {
        return new PairDecision(numbers.getOrDefault(left, 0), numbers.getOrDefault(right, 0), decision, ruling);
    }

    private static String root(Map<String, String> held, String place) {
        String at = place;
        while (held.containsKey(at)) {
            at = held.getOrDefault(at, at);
        }
        return at;
    }
}
