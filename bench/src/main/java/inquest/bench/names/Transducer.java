package inquest.bench.names;

import inquest.core.name.Alphabet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A memoryless transducer between two alphabets, whose steps have shares learned by expectation and maximisation (Ristad
 * and Yianilos, Learning String-Edit Distance, 1998). A step is one grapheme held against one, against none, or against a
 * group of two.
 *
 * <p>Not safe for several threads.
 */
final class Transducer {

    /** Two spellings of one name, as graphemes, and how much the pair counts. */
    static final class Pair {

        private final int[] left;
        private final int[] right;
        private final double weight;

        Pair(int[] left, int[] right, double weight) {
            this.left = left;
            this.right = right;
            this.weight = weight;
        }
    }

    /** A grapheme that is not there. */
    static final int NONE = -1;

    /** Steps that no pair shows are thought to have been seen this often, or one odd pair would have no path at all. */
    private static final double UNSEEN = 0.01;

    /** Groups expected less often than this are taken for chance. */
    private static final double LEAST_GROUP = 15;

    private final Alphabet left;
    private final Alphabet right;
    private final int width;
    private final double[] share;
    private final double[] seen;
    private Groups groups = new Groups();
    private Groups seenGroups = new Groups();

    Transducer(Alphabet left, Alphabet right) {
        this.left = left;
        this.right = right;
        this.width = right.size() + 1;
        this.share = new double[(left.size() + 1) * width];
        this.seen = new double[share.length];
    }

    /** Shares of steps that hold two graphemes against one, by {@link #group}. */
    record Groups(Map<Integer, Double> twoToOne, Map<Integer, Double> oneToTwo) {

        Groups() {
            this(new TreeMap<>(), new TreeMap<>());
        }
    }

    Alphabet left() {
        return left;
    }

    Alphabet right() {
        return right;
    }

    /** The share of a step; either side may be {@link #NONE}. */
    double share(int a, int b) {
        return share[at(a, b)];
    }

    Groups groups() {
        return groups;
    }

    /** The key of a step of three graphemes, in the order in which they are written. */
    static int group(int first, int second, int third) {
        return first << 16 | second << 8 | third;
    }

    /** Learns the shares from pairs, in so many rounds; returns the mean log likelihood of a pair in the last. */
    double learn(List<Pair> pairs, int rounds) {
        begin(pairs);
        double likelihood = 0;
        for (int round = 0; round < rounds; round++) {
            Arrays.fill(seen, 0);
            seenGroups = new Groups();
            likelihood = 0;
            for (Pair pair : pairs) {
                likelihood += new Lattice(pair).count();
            }
            maximise(round < 2 ? 1 : LEAST_GROUP);
        }
        return likelihood / pairs.size();
    }

    private int at(int a, int b) {
        return (a + 1) * width + b + 1;
    }

    /** Graphemes of one class start as likely; a group that both sides show often enough starts with a small share. */
    private void begin(List<Pair> pairs) {
        for (int a = NONE; a < left.size(); a++) {
            for (int b = NONE; b < right.size(); b++) {
                boolean gap = a == NONE || b == NONE;
                boolean same = !gap && left.soundInside(a).equals(right.soundInside(b));
                share[at(a, b)] = gap ? 0.3 : same ? 5 : 0.05;
            }
        }
        share[at(NONE, NONE)] = 0;
        double total = Arrays.stream(share).sum();
        Arrays.setAll(share, i -> share[i] / total);
        Map<Integer, Double> twoToOne = new HashMap<>();
        Map<Integer, Double> oneToTwo = new HashMap<>();
        for (Pair pair : pairs) {
            tally(left, pair.left, pair.right, pair.weight, false, twoToOne);
            tally(right, pair.right, pair.left, pair.weight, true, oneToTwo);
        }
        groups = new Groups();
        twoToOne.forEach((key, count) -> start(key, count, groups.twoToOne));
        oneToTwo.forEach((key, count) -> start(key, count, groups.oneToTwo));
    }

    private static void start(int key, double count, Map<Integer, Double> into) {
        if (count >= LEAST_GROUP) {
            into.put(key, 1e-6);
        }
    }

    /** Groups are of two vowels or of two consonants: else a group would only say that a vowel may be left out. */
    private static void tally(
            Alphabet of, int[] two, int[] one, double weight, boolean oneFirst, Map<Integer, Double> into) {
        for (int i = 1; i < two.length; i++) {
            if (of.soundInside(two[i - 1]).isEmpty() == of.soundInside(two[i]).isEmpty()) {
                for (int single : one) {
                    int key = oneFirst ? group(single, two[i - 1], two[i]) : group(two[i - 1], two[i], single);
                    into.merge(key, weight, Double::sum);
                }
            }
        }
    }

    private void maximise(double leastGroup) {
        seenGroups.twoToOne.values().removeIf(count -> count < leastGroup);
        seenGroups.oneToTwo.values().removeIf(count -> count < leastGroup);
        double total = UNSEEN * seen.length + Arrays.stream(seen).sum();
        total += seenGroups.twoToOne.values().stream().mapToDouble(d -> d).sum();
        total += seenGroups.oneToTwo.values().stream().mapToDouble(d -> d).sum();
        double all = total;
        Arrays.setAll(share, i -> (seen[i] + UNSEEN) / all);
        share[at(NONE, NONE)] = 0;
        seenGroups.twoToOne.replaceAll((key, count) -> count / all);
        seenGroups.oneToTwo.replaceAll((key, count) -> count / all);
        groups = seenGroups;
    }

    /** All ways through one pair. Words are short: shares are multiplied as they are, without logarithms. */
    private final class Lattice {

        private final int[] x;
        private final int[] y;
        private final int w;
        private final double[] before;
        private final double[] after;
        private final double weight;

        Lattice(Pair pair) {
            this.x = pair.left;
            this.y = pair.right;
            this.w = y.length + 1;
            this.before = new double[(x.length + 1) * w];
            this.after = new double[before.length];
            this.weight = pair.weight;
        }

        /** Adds the expected steps of the pair to those seen; returns the log likelihood of the pair. */
        double count() {
            before[0] = 1;
            for (int i = 0; i <= x.length; i++) {
                for (int j = 0; j <= y.length; j++) {
                    before[i * w + j] += reach(i, j);
                }
            }
            double whole = before[before.length - 1];
            after[after.length - 1] = 1;
            for (int i = x.length; i >= 0; i--) {
                for (int j = y.length; j >= 0; j--) {
                    spread(i, j, weight / whole);
                }
            }
            return Math.log(whole);
        }

        private double reach(int i, int j) {
            double sum = 0;
            if (i > 0) {
                sum += before[(i - 1) * w + j] * share(x[i - 1], NONE);
            }
            if (j > 0) {
                sum += before[i * w + j - 1] * share(NONE, y[j - 1]);
            }
            if (i > 0 && j > 0) {
                sum += before[(i - 1) * w + j - 1] * share(x[i - 1], y[j - 1]);
            }
            if (i > 1 && j > 0) {
                sum += before[(i - 2) * w + j - 1]
                        * groups.twoToOne.getOrDefault(group(x[i - 2], x[i - 1], y[j - 1]), 0.0);
            }
            if (i > 0 && j > 1) {
                sum += before[(i - 1) * w + j - 2]
                        * groups.oneToTwo.getOrDefault(group(x[i - 1], y[j - 2], y[j - 1]), 0.0);
            }
            return sum;
        }

        private void spread(int i, int j, double scale) {
            if (i > 0) {
                step(i, j, i - 1, j, at(x[i - 1], NONE), scale);
            }
            if (j > 0) {
                step(i, j, i, j - 1, at(NONE, y[j - 1]), scale);
            }
            if (i > 0 && j > 0) {
                step(i, j, i - 1, j - 1, at(x[i - 1], y[j - 1]), scale);
            }
            if (i > 1 && j > 0) {
                int key = group(x[i - 2], x[i - 1], y[j - 1]);
                pass(i, j, i - 2, j - 1, groups.twoToOne.get(key), scale, key, seenGroups.twoToOne);
            }
            if (i > 0 && j > 1) {
                int key = group(x[i - 1], y[j - 2], y[j - 1]);
                pass(i, j, i - 1, j - 2, groups.oneToTwo.get(key), scale, key, seenGroups.oneToTwo);
            }
        }

        private void step(int i, int j, int fromI, int fromJ, int step, double scale) {
            double out = after[i * w + j] * share[step];
            after[fromI * w + fromJ] += out;
            seen[step] += scale * out * before[fromI * w + fromJ];
        }

        private void pass(
                int i,
                int j,
                int fromI,
                int fromJ,
                @Nullable Double share,
                double scale,
                int key,
                Map<Integer, Double> into) {
            if (share != null) {
                double out = after[i * w + j] * share;
                after[fromI * w + fromJ] += out;
                into.merge(key, scale * out * before[fromI * w + fromJ], Double::sum);
            }
        }
    }
}
