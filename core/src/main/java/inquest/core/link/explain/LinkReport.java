package inquest.core.link.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a person needs to judge a linking: what was compared and what it weighs, how the scores lie, what each threshold
 * would give, the pairs in doubt, what blocking and empty cells may have cost, and what to ask next.
 *
 * @param lists the lists, in order
 * @param withoutEvidence those, each by itself or two, in which nothing speaks for anybody standing twice
 * @param fields what was compared, with the weight of each level
 * @param scores how the scores lie
 * @param borderline pairs nearest to even odds, nearest first
 * @param reach what blocking reached
 * @param unlinkables rows that say too little
 * @param hearing what people were asked, and what is to be asked next
 */
public record LinkReport(
        List<Listed> lists,
        List<String> withoutEvidence,
        List<FieldWeights> fields,
        Scores scores,
        List<Pair> borderline,
        Reach reach,
        List<Unlinkable> unlinkables,
        Hearing hearing) {

    /** Keeps its own copies. */
    public LinkReport {
        lists = List.copyOf(lists);
        withoutEvidence = List.copyOf(withoutEvidence);
        fields = List.copyOf(fields);
        borderline = List.copyOf(borderline);
        unlinkables = List.copyOf(unlinkables);
    }

    /** A list, and its number of rows. */
    public record Listed(String name, int rows) {}

    /** A field and its levels, from the nearest to the farthest. */
    public record FieldWeights(String field, List<LevelWeight> levels) {

        /** Keeps its own copy. */
        public FieldWeights {
            levels = List.copyOf(levels);
        }
    }

    /**
     * A level and what it adds.
     *
     * @param level in words
     * @param weight log odds to base 2; for a value of middling frequency where frequency counts
     * @param ofSame share of the pairs of one person that are at this level
     * @param ofOthers share of all other pairs
     * @param example two values of the lists that are at this level; empty where no pair that was kept is
     */
    public record LevelWeight(String level, double weight, double ofSame, double ofOthers, Optional<Example> example) {}

    /** Two values of one field. */
    public record Example(String left, String right) {}

    /** A pair of rows as people call them (list and number), and how its weight comes about. */
    public record Pair(String left, String right, Waterfall waterfall) {}

    /**
     * A pair worth asking about, see {@link Questions}.
     *
     * @param pair with its own weight
     * @param probability that both are one person, other pairs taken into account
     * @param moved pairs of rows that the contrary answer would join or part
     * @param expected {@code moved} times the probability of that answer
     */
    public record Asked(Pair pair, double probability, long moved, double expected) {}

    /**
     * What people ruled, and what is to be asked.
     *
     * @param rulings that were given on these rows
     * @param calibration what they say of the scores
     * @param conflicts rulings that others speak against, one sentence each
     * @param questions pairs to put before a person, most worth asking first
     */
    public record Hearing(int rulings, Calibration calibration, List<String> conflicts, List<Asked> questions) {

        /** Keeps its own copies. */
        public Hearing {
            conflicts = List.copyOf(conflicts);
            questions = List.copyOf(questions);
        }
    }

    /**
     * What blocking reached.
     *
     * @param keys each key with the pairs that meet under it, and those parted since their block was too large
     * @param missed pairs of one person that share no key, estimated
     * @param recall estimated share of the pairs of one person that were compared, from 0 to 1
     */
    public record Reach(List<Key> keys, double missed, double recall) {

        /** Keeps its own copy. */
        public Reach {
            keys = List.copyOf(keys);
        }
    }

    /** One key of blocking. */
    public record Key(String key, long pairs, long parted) {}

    /**
     * The rows of one list that could not be linked even to a row that agrees with them in everything.
     *
     * @param list the list
     * @param rows how many of the rows looked at
     * @param of rows looked at, evenly over the list
     */
    public record Unlinkable(String list, int rows, int of) {}

    /**
     * How the scores lie.
     *
     * @param least log odds where the first bin begins
     * @param bins number of pairs by whole bit of log odds from there
     * @param thresholds what each would give
     */
    public record Scores(int least, List<Long> bins, List<Threshold> thresholds) {

        private static final double[] THRESHOLDS = {0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

        /** Log odds beyond these are counted in the bins at the ends. */
        private static final int FROM = -7;

        private static final int TO = 40;

        /** Keeps its own copies. */
        public Scores {
            bins = List.copyOf(bins);
            thresholds = List.copyOf(thresholds);
        }

        /**
         * From the log odds of all scored pairs.
         *
         * @param missed pairs of one person that were never compared, which count against recall
         */
        public static Scores of(double[] weights, double missed) {
            double[] sorted = weights.clone();
            Arrays.sort(sorted);
            Long[] bins = new Long[TO - FROM + 1];
            Arrays.fill(bins, 0L);
            double expected = missed;
            for (double weight : sorted) {
                bins[(int) Math.max(0, Math.min(TO - FROM, Math.floor(weight) - FROM))]++;
                expected += probability(weight);
            }
            List<Threshold> thresholds = new ArrayList<>();
            for (double threshold : THRESHOLDS) {
                thresholds.add(Threshold.of(sorted, threshold, expected));
            }
            return new Scores(FROM, List.of(bins), thresholds);
        }

        private static double probability(double weight) {
            return 1 / (1 + Math.pow(2, -weight));
        }
    }

    /**
     * What a threshold would give, by the scores' own account.
     *
     * @param probability the threshold
     * @param pairs pairs at or above it
     * @param precision expected share of them that are one person
     * @param recall expected share of all pairs of one person that are among them
     */
    public record Threshold(double probability, long pairs, double precision, double recall) {

        static Threshold of(double[] sorted, double threshold, double expected) {
            long pairs = 0;
            double right = 0;
            for (double weight : sorted) {
                double probability = Scores.probability(weight);
                if (probability >= threshold) {
                    pairs++;
                    right += probability;
                }
            }
            return new Threshold(
                    threshold, pairs, pairs == 0 ? 1 : right / pairs, expected == 0 ? 1 : right / expected);
        }
    }
}
