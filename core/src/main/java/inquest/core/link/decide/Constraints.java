package inquest.core.link.decide;

import inquest.core.link.decide.PairDecision.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * What must and must not be one person, whatever the weights say: two rows of a list without duplicates are two people, so are
 * two with two numbers of one system, and rulings hold.
 *
 * <p>Of rulings that contradict each other, those that hold apart prevail, since a wrong join erases a person; the ones that
 * gave way are {@link #conflicts}.
 */
public final class Constraints {

    /** So many lists without duplicates have a bit each; those beyond are told apart by marks, which costs more. */
    private static final int BITS = 64;

    private static final long[] NO_MARKS = {};

    private final int[] clean;
    private final PersonNumbers numbers;
    private final boolean marked;
    private final Map<Integer, Set<Integer>> apart = new HashMap<>();
    private final Map<Integer, Set<Integer>> with = new HashMap<>();
    private final Map<Integer, List<Integer>> ruled = new HashMap<>();
    private final int[] parent;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<PairDecision> joined = new ArrayList<>();

    /**
     * A ruling that could not be kept.
     *
     * @param ruling that said "same"
     * @param left a row that it would join, by way of others
     * @param right with this one, from which another ruling holds it apart
     */
    public record Conflict(PairDecision ruling, int left, int right) {}

    /**
     * Takes in what must hold.
     *
     * @param clean by row: a number for its list, if that has no duplicates, from 0 and without gaps, else -1
     * @param numbers that tell people apart
     * @param decisions in any order
     */
    public Constraints(int[] clean, PersonNumbers numbers, List<PairDecision> decisions) {
        this.clean = clean.clone();
        this.numbers = numbers;
        this.marked = !numbers.isEmpty() || Arrays.stream(clean).anyMatch(list -> list >= BITS);
        this.parent = new int[clean.length];
        for (int row = 0; row < parent.length; row++) {
            parent[row] = row;
        }
        Comparator<PairDecision> order = Comparator.comparing(PairDecision::ruling)
                .thenComparing(PairDecision::left)
                .thenComparing(PairDecision::right);
        for (PairDecision decision : decisions) {
            if (decision.decision() == Decision.DIFFERENT) {
                apart.computeIfAbsent(decision.left(), none -> new HashSet<>()).add(decision.right());
                apart.computeIfAbsent(decision.right(), none -> new HashSet<>()).add(decision.left());
                named(decision);
            }
        }
        decisions.stream()
                .filter(decision -> decision.decision() == Decision.SAME)
                .sorted(order)
                .forEach(this::join);
    }

    private void join(PairDecision same) {
        int to = Math.min(root(same.left()), root(same.right()));
        int from = Math.max(root(same.left()), root(same.right()));
        if (to != from) {
            List<Integer> one = members(to);
            List<Integer> other = members(from);
            for (int left : one) {
                for (int right : other) {
                    if (apart.getOrDefault(left, Set.of()).contains(right)) {
                        conflicts.add(new Conflict(same, left, right));
                        return;
                    }
                }
            }
            parent[from] = to;
            List<Integer> both = new ArrayList<>(one);
            both.addAll(other);
            ruled.put(to, both);
        }
        joined.add(same);
        named(same);
    }

    private void named(PairDecision decision) {
        with.computeIfAbsent(decision.left(), none -> new TreeSet<>()).add(decision.right());
        with.computeIfAbsent(decision.right(), none -> new TreeSet<>()).add(decision.left());
    }

    private List<Integer> members(int root) {
        return ruled.getOrDefault(root, List.of(root));
    }

    private int root(int row) {
        int root = row;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    /** Rulings that could not be kept. */
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** Rulings that pairs are one person, those of conflicts left out. */
    public List<PairDecision> kept() {
        return List.copyOf(joined);
    }

    /** Pairs ruled to be one person, those of conflicts left out. */
    List<PairDecision> joined() {
        return joined;
    }

    /** Whether two rows were ruled to be one person, through others too. */
    boolean same(int left, int right) {
        return root(left) == root(right);
    }

    /** Whether two rows cannot be one person. */
    boolean forbidden(int left, int right) {
        return !same(left, right)
                && ((cleanList(left) & cleanList(right)) != 0
                        || (marked && areApart(marks(left), marks(right)))
                        || (!apart.isEmpty()
                                && apart.getOrDefault(left, Set.of()).contains(right)));
    }

    /** The list without duplicates that a row belongs to, as one bit of 64; 0 if it belongs to none that has a bit. */
    long cleanList(int row) {
        return clean[row] < 0 || clean[row] >= BITS ? 0 : 1L << clean[row];
    }

    /** Whether any row has {@link #marks}. */
    boolean isMarked() {
        return marked;
    }

    /** What tells a row from others beside {@link #cleanList}: kinds of mark in the upper half, the mark in the lower. */
    long[] marks(int row) {
        long number = numbers.mark(row);
        if (clean[row] < BITS) {
            return number < 0 ? NO_MARKS : new long[] {number};
        }
        long own = (Integer.MAX_VALUE - (long) clean[row]) << 32 | row;
        return number < 0 ? new long[] {own} : new long[] {number, own};
    }

    /** Whether two groups have marks of one kind, and none in common of it: those of a ruled join have several. */
    static boolean areApart(long[] one, long[] other) {
        for (long mark : one) {
            long kind = mark >>> 32;
            if (Arrays.stream(other).anyMatch(own -> own >>> 32 == kind) && !shares(one, other, kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shares(long[] one, long[] other, long kind) {
        for (long mark : one) {
            for (long own : other) {
                if (mark == own && mark >>> 32 == kind) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All marks of two groups. */
    static long[] both(long[] one, long[] other) {
        return one.length == 0
                ? other
                : other.length == 0
                        ? one
                        : LongStream.concat(Arrays.stream(one), Arrays.stream(other))
                                .distinct()
                                .toArray();
    }

    /** Whether nobody ruled on any pair. */
    boolean isWithoutRulings() {
        return apart.isEmpty() && joined.isEmpty();
    }

    /** Rows that a ruling names together with this one, in order. */
    Set<Integer> ruledWith(int row) {
        if (apart.isEmpty() && joined.isEmpty()) {
            return Set.of();
        }
        return with.getOrDefault(row, Set.of());
    }
}
