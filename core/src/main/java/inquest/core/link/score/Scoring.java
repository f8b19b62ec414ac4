package inquest.core.link.score;

import inquest.core.link.block.Blocks;
import inquest.core.link.block.Key;
import inquest.core.link.compare.Comparison;
import inquest.core.link.compare.Field;
import inquest.core.link.compare.Measure;
import inquest.core.link.explain.Calibration;
import inquest.core.link.score.LinkModel.ModelField;
import inquest.core.link.table.FieldKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Scores the pairs that meet, under a model that is fitted to them or was before. */
public final class Scoring {

    /** The least probability of a pair that is kept. */
    public static final double FLOOR = 0.01;

    /** So many pairs, spread over all that meet, are enough to estimate from. */
    private static final double COUNTED = 2_500_000;

    private static final int DRAWS = 400_000;

    private static final ModelField NO_FIELD = new ModelField("nothing", FieldKind.IGNORED, List.of());

    private final Comparison comparison;
    private final Blocks blocks;
    private final ListPairs lists;
    private final PairSource source;
    private final LinkModel model;
    private final Weighing weighing;
    private final Calibration calibration;

    private Scoring(Scoring of, Calibration calibration) {
        this.comparison = of.comparison;
        this.blocks = of.blocks;
        this.lists = of.lists;
        this.source = of.source;
        this.model = of.model;
        this.weighing = of.weighing;
        this.calibration = calibration;
    }

    private Scoring(GatheredRows rows, PairSource source, LinkModel model, Mixture mixture) {
        this.comparison = rows.comparison();
        this.blocks = rows.blocks();
        this.lists = rows.lists();
        this.source = source;
        this.model = model;
        this.weighing = new Weighing(comparison, mixture);
        this.calibration = Calibration.NONE;
    }

    /** Fits a model to the pairs. */
    public static Scoring fitted(GatheredRows rows, PairSource source) {
        double[] share = rows.lists().counted(COUNTED, rows.meetings());
        List<PatternCounts> met = source.met(share);
        Estimation estimation =
                new Estimation(rows.comparison(), met, share, rows.lists().pairs(), source.draws(DRAWS));
        Mixture mixture = estimation.fit();
        LinkModel model = LinkModel.of(
                rows.comparison().fields(), mixture, rows.lists(), rows.blocks().keys());
        return new Scoring(rows, source, model, mixture);
    }

    /**
     * Takes a model as it is.
     *
     * @throws IllegalArgumentException if the model has other fields
     */
    public static Scoring under(LinkModel model, GatheredRows rows, PairSource source) {
        Comparison comparison = rows.comparison();
        for (int f = 0; f < comparison.fields().size(); f++) {
            Field field = comparison.fields().get(f);
            ModelField own = f < model.fields().size() ? model.fields().get(f) : NO_FIELD;
            if (!own.equals(
                    new ModelField(field.name(), field.kind(), field.measure().levels()))) {
                throw new IllegalArgumentException("field \"" + field.name() + "\": expected \"" + own.name()
                        + "\" with levels " + own.levels() + ", found levels "
                        + field.measure().levels() + ". Fit a new model.");
            }
        }
        return new Scoring(rows, source, model, model.mixture(rows.lists()));
    }

    /** The same with weights calibrated. */
    public Scoring under(Calibration newCalibration) {
        return new Scoring(this, newCalibration);
    }

    /** What is done to the weights of all pairs. */
    public Calibration calibration() {
        return calibration;
    }

    /** The pairs from probability {@link #FLOOR} on, calibrated, in order of their rows. */
    public Links links() {
        return Links.sorted(source.links(Sought.all(weighing, calibration, FLOOR)));
    }

    /**
     * The same, where of pairs of known rows only some can be among them: the others are not compared again.
     *
     * @param fresh by row: whether it was not known
     * @param known pairs of known rows, the smaller row in the upper half
     */
    public Links links(IntPredicate fresh, long[] known) {
        List<Links> all = new ArrayList<>(source.links(new Sought(weighing, calibration, FLOOR, fresh)));
        Links again = new Links();
        for (long pair : known) {
            int left = (int) (pair >>> 32);
            int right = (int) pair;
            int group = lists.of(left, right);
            if (!lists.skipped(group) && blocks.meet(left, right)) {
                long pattern = comparison.pattern(left, right);
                double weight = calibration.of(weighing.weight(pattern, left, right, group));
                if (Weighing.probability(weight) >= FLOOR) {
                    again.add(left, right, pattern, (float) weight);
                }
            }
        }
        all.add(again);
        return Links.sorted(all);
    }

    /** The log odds, before calibration, from which on pairs are kept. */
    public double floor() {
        return calibration.before(Weighing.odds(FLOOR));
    }

    /** The keys under which rows met. */
    public List<Key> keys() {
        return blocks.keys();
    }

    /** Lists, each by itself or two, in which nothing speaks for anybody standing twice: what agrees, agrees no oftener than chance has it. */
    public List<String> withoutEvidence() {
        double[] pairs = lists.pairs();
        return IntStream.range(0, lists.size())
                .filter(group -> pairs[group] > 0 && weighing.mixture().share(group, Bond.SAME) == 0)
                .mapToObj(lists::name)
                .toList();
    }

    /** How frequent the bonds are held to be in each group of lists. */
    public List<Shares> shares() {
        return IntStream.range(0, lists.size()).mapToObj(this::shares).toList();
    }

    /** How frequent they are between two lists, by their numbers, or within one. */
    public Shares shares(int one, int other) {
        return shares(lists.group(one, other));
    }

    private Shares shares(int group) {
        return new Shares(
                lists.name(group),
                Arrays.stream(Bond.values())
                        .map(bond -> weighing.mixture().share(group, bond))
                        .toList());
    }

    /** The model. */
    public LinkModel model() {
        return model;
    }

    /** What is compared. */
    public Comparison comparison() {
        return comparison;
    }

    /**
     * How the log odds of two rows come about.
     *
     * @param prior log odds to base 2 before anything is compared
     * @param parts one for each field
     * @param shared what is taken off since people of one household, place or name share as much
     * @param weight the sum
     * @param met whether the rows share a key; if not, they were never compared
     */
    public record Reckoning(double prior, List<Part> parts, double shared, double weight, boolean met) {

        /** Keeps its own copy. */
        public Reckoning {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What one field adds.
     *
     * @param field its name
     * @param level gloss of its level
     * @param left one row's value in normal form; empty if it has none
     * @param right the other's
     * @param leftShare share of rows that have the one's value
     * @param rightShare share of rows that have the other's
     * @param weight bits
     */
    public record Part(
            String field,
            String level,
            String left,
            String right,
            double leftShare,
            double rightShare,
            double weight) {}

    /** Why two rows weigh what they weigh before {@link #calibration}; the parts add up. */
    public Reckoning reckoning(int left, int right) {
        long pattern = comparison.pattern(left, right);
        int group = lists.of(left, right);
        List<Part> parts = new ArrayList<>();
        double sum = weighing.prior(group);
        for (int f = 0; f < comparison.fields().size(); f++) {
            Field field = comparison.fields().get(f);
            int level = comparison.level(pattern, f);
            double weight = weighing.weight(f, level, left, right);
            sum += weight;
            parts.add(new Part(
                    field.name(),
                    comparison.gloss(pattern, f, left, right),
                    normal(field, left),
                    normal(field, right),
                    share(field, left),
                    share(field, right),
                    weight));
        }
        double weight = weighing.weight(pattern, left, right, group);
        return new Reckoning(weighing.prior(group), parts, weight - sum, weight, blocks.meet(left, right));
    }

    private static String normal(Field field, int row) {
        return field.value(row) == Field.NONE ? "" : field.normal(field.value(row));
    }

    private static double share(Field field, int row) {
        Measure measure = field.measure();
        return field.value(row) == Field.NONE ? 0 : measure.share(field.value(row));
    }

    /**
     * What blocking reached, and may have cost.
     *
     * @param keys each key for people, with the pairs that meet under it and those parted in blocks too large
     * @param links pairs held to be one person
     * @param missed pairs of one person that share no key, estimated: at least so many
     */
    public record Reach(List<KeyReach> keys, long links, double missed) {

        /** Keeps its own copy. */
        public Reach {
            keys = List.copyOf(keys);
        }

        /** Share of the pairs of one person that were compared. */
        public double recall() {
            return links == 0 ? 1 : links / (links + missed);
        }
    }

    /**
     * One key.
     *
     * @param key for people
     * @param pairs that meet under it
     * @param parted pairs that share it but were parted since their block was too large
     */
    public record KeyReach(String key, long pairs, long parted) {}

    /**
     * Estimates the missed pairs from those that one key alone, and two alone, brought together (A. Chao, 1987): a lower
     * bound, as pairs that are easy to miss are missed more often.
     */
    public Reach reach(Links links) {
        long once = 0;
        long twice = 0;
        long all = 0;
        for (int link = 0; link < links.size(); link++) {
            if (links.weight(link) > 0) {
                all++;
                int meetings = blocks.meetings(links.left(link), links.right(link));
                once += meetings == 1 ? 1 : 0;
                twice += meetings == 2 ? 1 : 0;
            }
        }
        List<KeyReach> keys = new ArrayList<>();
        for (int key = 0; key < blocks.keys().size(); key++) {
            keys.add(new KeyReach(blocks.text(key), blocks.pairs(key), blocks.parted(key)));
        }
        boolean everyPair =
                blocks.keys().size() == 1 && blocks.keys().get(0).parts().isEmpty();
        double missed = everyPair || once == 0 ? 0 : once * (once - 1.0) / (2 * (twice + 1.0));
        return new Reach(keys, all, missed);
    }
}
