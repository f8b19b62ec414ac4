package inquest.core.link.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Texts compared by the words that they share, each weighing the more the fewer rows have it. */
public final class TextMeasure extends Measure {

    private static final int MOST = 4;
    private static final int HALF = 5;
    private static final int SOME = 6;
    private static final int NONE = 7;

    private static final List<String> GLOSSES = List.of(
            "not known",
            "the same words, common",
            "the same words",
            "the same words, rare",
            "most words in common",
            "about half of the words in common",
            "some words in common",
            "no word in common");

    private final int[][] words;

    /** By value: a bit for each of its words. Two values without a bit in common have no word in common. */
    private final long[] bags;

    private final float[] weight;
    private final float[] total;

    TextMeasure(List<String> values, int[] counts) {
        super(counts);
        Interner interner = new Interner();
        words = new int[values.size()][];
        bags = new long[words.length];
        Map<Integer, Integer> rows = new HashMap<>();
        int all = 0;
        for (int value = 0; value < words.length; value++) {
            TreeSet<Integer> own = new TreeSet<>();
            for (String word : values.get(value).split(" ", -1)) {
                own.add(interner.number(word));
            }
            words[value] = own.stream().mapToInt(Integer::intValue).toArray();
            all += counts[value];
            for (int word : own) {
                bags[value] |= 1L << ((word * 0x9E3779B97F4A7C15L) >>> 58);
                rows.merge(word, counts[value], Integer::sum);
            }
        }
        weight = new float[rows.keySet().stream().mapToInt(w -> w + 1).max().orElse(1)];
        for (Map.Entry<Integer, Integer> word : rows.entrySet()) {
            weight[word.getKey()] = (float) Math.log((1.0 + all) / Math.max(1, word.getValue()));
        }
        total = new float[words.length];
        for (int value = 0; value < words.length; value++) {
            for (int word : words[value]) {
                total[value] += weight[word];
            }
        }
    }

    @Override
    public List<String> levels() {
        return GLOSSES;
    }

    @Override
    int glance(int left, int right) {
        return left == right ? exact(left) : (bags[left] & bags[right]) == 0 ? NONE : ~MOST;
    }

    @Override
    public int level(int left, int right) {
        if (left == right) {
            return exact(left);
        }
        int[] one = words[left];
        int[] other = words[right];
        float common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common += weight[one[i]];
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        double dice = 2 * common / (total[left] + total[right]);
        return dice >= 0.75 ? MOST : dice >= 0.4 ? HALF : dice > 0 ? SOME : NONE;
    }

    @Override
    int keys() {
        return 2;
    }

    /** All words, or the rarest of them. */
    @Override
    int key(int which, int value) {
        if (which == 0) {
            return 1 + value;
        }
        int rarest = 0;
        for (int word : words[value]) {
            rarest = rarest == 0 || weight[word] > weight[rarest] ? word : rarest;
        }
        return rarest;
    }
}
