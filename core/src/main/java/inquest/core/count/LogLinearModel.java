package inquest.core.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A hierarchical log-linear model of K lists: ln μ_ω = Σ α_θ over terms θ ⊆ ω. A term is a set of
 * lists; with it all its subsets are in the model. Single lists always are, all K together never.
 */
final class LogLinearModel {

    private final int width;
    private final int[] terms;

    private LogLinearModel(int width, int[] terms) {
        this.width = width;
        this.terms = terms;
    }

    /** The model of all lists independent. */
    static LogLinearModel independence(int width) {
        return new LogLinearModel(width, new int[0]);
    }

    /**
     * The smallest hierarchical model with these terms.
     *
     * @param generators sets of lists as bits
     * @throws IllegalArgumentException if a term goes beyond the lists or is all of them
     */
    static LogLinearModel of(int width, int... generators) {
        int all = (1 << width) - 1;
        List<Integer> closed = new ArrayList<>();
        for (int set = 1; set < all; set++) {
            if (Integer.bitCount(set) > 1 && isBelow(set, generators)) {
                closed.add(set);
            }
        }
        for (int generator : generators) {
            if (generator >= all || generator <= 0) {
                throw new IllegalArgumentException("expected terms of some but not all of " + width
                        + " lists, found bits " + Integer.toBinaryString(generator));
            }
        }
        return new LogLinearModel(
                width, closed.stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean isBelow(int set, int[] generators) {
        return Arrays.stream(generators).anyMatch(generator -> (set & generator) == set);
    }

    /** The same with one more term, whose subsets must be there. */
    LogLinearModel plus(int term) {
        int[] more = Arrays.copyOf(terms, terms.length + 1);
        more[terms.length] = term;
        Arrays.sort(more);
        return new LogLinearModel(width, more);
    }

    /** The same without one term, on which no other may rest. */
    LogLinearModel minus(int term) {
        return new LogLinearModel(
                width, Arrays.stream(terms).filter(other -> other != term).toArray());
    }

    /** Whether a term of two lists or more is in it. */
    boolean has(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }

    /** Whether a term may be added and leave the model hierarchical. */
    boolean admits(int term) {
        if (has(term) || term == (1 << width) - 1 || Integer.bitCount(term) < 2) {
            return false;
        }
        for (int j = 0; j < width; j++) {
            int face = term & ~(1 << j);
            if (face != term && Integer.bitCount(face) > 1 && !has(face)) {
                return false;
            }
        }
        return true;
    }

    int width() {
        return width;
    }

    /** Terms of two lists or more, in order of their bits; not to be changed. */
    int[] terms() {
        return terms;
    }

    /** Free parameters: one for all, one a list, one a term. */
    int parameters() {
        return 1 + width + terms.length;
    }

    /** The generators by letter, first list A, like {@code [ABC,AD]}. */
    String name() {
        List<Integer> sets = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            sets.add(1 << j);
        }
        Arrays.stream(terms).forEach(sets::add);
        return named(sets);
    }

    /** Sets of lists by letter, without those inside others. */
    static String named(List<Integer> sets) {
        return sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> !other.equals(set) && (other & set) == set))
                .distinct()
                .map(LogLinearModel::letters)
                .sorted()
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String letters(int set) {
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < CaptureTable.MOST_LISTS; j++) {
            if ((set >> j & 1) == 1) {
                out.append(j < 26 ? String.valueOf((char) ('A' + j)) : "L" + (j + 1));
            }
        }
        return out.toString();
    }

    /**
     * Every hierarchical model of so many lists: 8, 113 and 6,893 of 3, 4 and 5.
     *
     * @throws IllegalArgumentException for fewer than 2 or more than 5 lists, whose models nobody could fit one by one
     */
    static List<LogLinearModel> hierarchical(int width) {
        if (width < 2 || width > 5) {
            throw new IllegalArgumentException("expected 2 to 5 lists, found " + width);
        }
        List<Integer> candidates = new ArrayList<>();
        for (int size = 2; size < width; size++) {
            for (int set = 1; set < 1 << width; set++) {
                if (Integer.bitCount(set) == size) {
                    candidates.add(set);
                }
            }
        }
        List<LogLinearModel> models = new ArrayList<>();
        grow(independence(width), candidates, 0, Integer.MAX_VALUE, models);
        return models;
    }

    /** Every model of terms of two lists only. */
    static List<LogLinearModel> pairwise(int width) {
        return pairwise(width, width * width);
    }

    /** Every model of at most so many terms, each of two lists. */
    static List<LogLinearModel> pairwise(int width, int most) {
        List<Integer> pairs = new ArrayList<>();
        for (int set = 1; set < 1 << width; set++) {
            if (Integer.bitCount(set) == 2 && width > 2) {
                pairs.add(set);
            }
        }
        List<LogLinearModel> models = new ArrayList<>();
        grow(independence(width), pairs, 0, most, models);
        return models;
    }

    /** Candidates come by size, so that the faces of a term are decided before the term. */
    private static void grow(
            LogLinearModel model, List<Integer> candidates, int from, int most, List<LogLinearModel> out) {
        if (from == candidates.size()) {
            out.add(model);
            return;
        }
        grow(model, candidates, from + 1, most, out);
        int term = candidates.get(from);
        if (model.terms.length < most && model.admits(term)) {
            grow(model.plus(term), candidates, from + 1, most, out);
        }
    }
}
