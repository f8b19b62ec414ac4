package inquest.core.link;

import inquest.core.link.compare.Field;
import inquest.core.link.explain.LinkReport;
import inquest.core.link.explain.LinkReport.Asked;
import inquest.core.link.explain.LinkReport.Example;
import inquest.core.link.explain.LinkReport.FieldWeights;
import inquest.core.link.explain.LinkReport.Hearing;
import inquest.core.link.explain.LinkReport.LevelWeight;
import inquest.core.link.explain.LinkReport.Listed;
import inquest.core.link.explain.LinkReport.Pair;
import inquest.core.link.explain.LinkReport.Reach;
import inquest.core.link.explain.LinkReport.Scores;
import inquest.core.link.explain.LinkReport.Unlinkable;
import inquest.core.link.explain.Questions;
import inquest.core.link.explain.Questions.Question;
import inquest.core.link.explain.Questions.Scored;
import inquest.core.link.explain.Waterfall;
import inquest.core.link.explain.Waterfall.Step;
import inquest.core.link.score.Bond;
import inquest.core.link.score.LinkModel;
import inquest.core.link.score.Links;
import inquest.core.link.score.Mixture;
import inquest.core.link.score.Scoring;
import inquest.core.link.table.Roster;
import inquest.core.model.Explanation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a linkage has to show for itself: why two rows are or are not one person, and the report of the whole. */
public final class Reporting {

    private static final int NONE = -1;
    private static final int BORDERLINE = 30;
    private static final int QUESTIONS = 50;

    /** Samples that the probabilities of questions rest on: those that a run draws for its pairs. */
    public static final int SAMPLES = 32;

    /** Their seed. */
    public static final long SEED = 1;

    /** Links in doubt that questions are chosen from: the memory of a report must not grow with the lists. */
    private static final int IN_DOUBT = 5_000;

    /** Rows of a list that are looked at for what they say, evenly over the list. */
    private static final int LOOKED_AT = 20_000;

    /** Shares less than this are chance in the fit. */
    private static final double LEAST = 1e-12;

    private final Linkage linkage;
    private final Roster roster;
    private Optional<List<Question>> questions = Optional.empty();

    /** Prepares to report on a linkage of the rows of a roster. */
    public Reporting(Linkage linkage, Roster roster) {
        this.linkage = linkage;
        this.roster = roster;
    }

    /** How the weight of two rows comes about, part by part. */
    public Waterfall waterfall(int left, int right) {
        Scoring.Reckoning reckoning = linkage.reckoning(left, right);
        List<Step> steps = reckoning.parts().stream()
                .filter(part -> !part.left().isEmpty() && !part.right().isEmpty())
                .map(part -> new Step(
                        part.field(),
                        part.left(),
                        part.right(),
                        part.level(),
                        part.weight(),
                        rows(part.leftShare()),
                        rows(part.rightShare())))
                .toList();
        return new Waterfall(reckoning.prior(), steps, Math.min(0, reckoning.shared())).under(linkage.calibration());
    }

    /** Why two rows are, or are not, held to be one person: whether they met, what they weigh, where they were put. */
    public Explanation why(int left, int right) {
        int[] clusters = linkage.clusters();
        boolean one = clusters[left] == clusters[right];
        Waterfall waterfall = waterfall(left, right);
        List<Explanation> because = new ArrayList<>();
        if (!linkage.reckoning(left, right).met()) {
            because.add(Explanation.of("they share no key, so they were not compared when the lists were linked"));
        }
        because.add(waterfall.explanation());
        if (one && waterfall.weight() < 0) {
            because.add(Explanation.of("other rows of the cluster join them, though this pair alone would not"));
        } else if (!one && waterfall.weight() >= 0) {
            because.add(Explanation.of(
                    "the rows that each is held together with, a ruling, or a list without repeats, part them"));
        }
        String rows = name(left) + " and " + name(right);
        return new Explanation(rows + (one ? " are held to be one person" : " are not held to be one person"), because);
    }

    /** The report. */
    public LinkReport report() {
        Links links = linkage.links();
        Scoring.Reach reach = linkage.reach();
        return new LinkReport(
                IntStream.range(0, roster.lists().size())
                        .mapToObj(list -> new Listed(
                                roster.lists().get(list).name(), roster.start(list + 1) - roster.start(list)))
                        .toList(),
                linkage.withoutEvidence(),
                weights(),
                Scores.of(
                        IntStream.range(0, links.size())
                                .mapToDouble(links::weight)
                                .toArray(),
                        reach.missed()),
                borderline(links),
                new Reach(
                        reach.keys().stream()
                                .map(key -> new LinkReport.Key(key.key(), key.pairs(), key.parted()))
                                .toList(),
                        reach.missed(),
                        reach.recall()),
                unlinkables(),
                hearing());
    }

    private List<FieldWeights> weights() {
        LinkModel model = linkage.model();
        List<List<Optional<Example>>> examples = examples(model);
        List<FieldWeights> weights = new ArrayList<>();
        for (int f = 0; f < model.fields().size(); f++) {
            Mixture mixture = model.mixture();
            List<LevelWeight> levels = new ArrayList<>();
            for (int level = 1; level < mixture.levels(f); level++) {
                double same = Math.max(LEAST, mixture.level(Bond.SAME, f, level));
                double chance = Math.max(LEAST, mixture.level(Bond.CHANCE, f, level));
                double weight = Math.log(same / chance) / Math.log(2);
                levels.add(new LevelWeight(
                        model.fields().get(f).levels().get(level),
                        weight,
                        same,
                        chance,
                        examples.get(f).get(level)));
            }
            weights.add(new FieldWeights(model.fields().get(f).name(), levels));
        }
        return weights;
    }

    /** By field and level, the values of the first pair at it that is held to be one person, or else of any kept. */
    private List<List<Optional<Example>>> examples(LinkModel model) {
        Links links = linkage.links();
        List<Field> fields = linkage.comparison().fields();
        int[][] found = new int[fields.size()][];
        for (int f = 0; f < found.length; f++) {
            found[f] = new int[model.mixture().levels(f)];
            Arrays.fill(found[f], NONE);
        }
        for (int link = 0; link < links.size(); link++) {
            for (int f = 0; f < found.length; f++) {
                int level = linkage.comparison().level(links.pattern(link), f);
                int known = found[f][level];
                if (known == NONE || (links.weight(known) <= 0 && links.weight(link) > 0)) {
                    found[f][level] = link;
                }
            }
        }
        List<List<Optional<Example>>> examples = new ArrayList<>();
        for (int f = 0; f < found.length; f++) {
            Field field = fields.get(f);
            examples.add(IntStream.of(found[f])
                    .mapToObj(link -> link == NONE ? Optional.<Example>empty() : example(field, link))
                    .toList());
        }
        return examples;
    }

    private Optional<Example> example(Field field, int link) {
        int left = field.value(linkage.links().left(link));
        int right = field.value(linkage.links().right(link));
        return left == Field.NONE || right == Field.NONE
                ? Optional.empty()
                : Optional.of(new Example(field.normal(left), field.normal(right)));
    }

    private List<Pair> borderline(Links links) {
        return inDoubt(links, BORDERLINE).stream()
                .map(link -> pair(links.left(link), links.right(link)))
                .toList();
    }

    /** The links nearest to even odds, nearest first; of equals, those of the first rows. */
    private static List<Integer> inDoubt(Links links, int most) {
        double[] distances = IntStream.range(0, links.size())
                .mapToDouble(link -> Math.abs(links.weight(link)))
                .sorted()
                .toArray();
        double farthest = distances.length == 0 ? 0 : distances[Math.min(most, distances.length) - 1];
        return IntStream.range(0, links.size())
                .filter(link -> Math.abs(links.weight(link)) <= farthest)
                .boxed()
                .sorted(Comparator.comparingDouble(link -> Math.abs(links.weight(link))))
                .limit(most)
                .toList();
    }

    private List<Unlinkable> unlinkables() {
        List<Unlinkable> unlinkables = new ArrayList<>();
        for (int list = 0; list < roster.lists().size(); list++) {
            int from = roster.start(list);
            int rows = roster.start(list + 1) - from;
            int looked = Math.min(rows, LOOKED_AT);
            int silent = 0;
            for (int at = 0; at < looked; at++) {
                int row = from + (int) ((long) at * rows / looked);
                silent += linkage.calibration().of(linkage.reckoning(row, row).weight()) < 0 ? 1 : 0;
            }
            unlinkables.add(new Unlinkable(roster.lists().get(list).name(), silent, looked));
        }
        return unlinkables;
    }

    /** Pairs to put before a person, most worth asking first; those that people ruled on are not asked again. */
    public List<Question> questions() {
        List<Question> known = questions.orElseGet(this::asked);
        questions = Optional.of(known);
        return known;
    }

    private List<Question> asked() {
        Links links = linkage.links();
        int[] clusters = linkage.clusters();
        Set<Integer> contested = new HashSet<>();
        for (int link : inDoubt(links, IN_DOUBT)) {
            contested.add(clusters[links.left(link)]);
            contested.add(clusters[links.right(link)]);
        }
        Set<Long> ruled = new HashSet<>();
        linkage.rulings()
                .forEach(ruling -> ruled.add((long) Math.min(ruling.left(), ruling.right()) << 32
                        | Math.max(ruling.left(), ruling.right())));
        Togetherness together = linkage.together(SAMPLES, SEED);
        List<Scored> scored = new ArrayList<>();
        for (int link = 0; link < links.size(); link++) {
            int left = links.left(link);
            int right = links.right(link);
            if (contested.contains(clusters[left]) && contested.contains(clusters[right])) {
                boolean known = ruled.contains((long) left << 32 | right);
                scored.add(new Scored(left, right, together.probability(left, right), known));
            }
        }
        return Questions.worthAsking(clusters, scored, QUESTIONS);
    }

    private Hearing hearing() {
        return new Hearing(
                linkage.rulings().size(),
                linkage.calibration(),
                conflicts(),
                questions().stream()
                        .map(question -> new Asked(
                                pair(question.pair().left(), question.pair().right()),
                                question.pair().probability(),
                                question.moved(),
                                question.expected()))
                        .toList());
    }

    /** Rulings that others speak against, one sentence each; what holds apart prevails. */
    public List<String> conflicts() {
        return linkage.conflicts().stream()
                .map(conflict -> "ruling " + conflict.ruling().ruling() + " says that "
                        + name(conflict.ruling().left()) + " and "
                        + name(conflict.ruling().right()) + " are one person, but another ruling holds "
                        + name(conflict.left()) + " and " + name(conflict.right())
                        + " apart; it was not followed")
                .toList();
    }

    private Pair pair(int left, int right) {
        return new Pair(name(left), name(right), waterfall(left, right));
    }

    private int rows(double share) {
        return (int) Math.round(share * roster.rows());
    }

    /** A row as people find it: its list, and its number there from 1, the header left out. */
    private String name(int row) {
        int list = roster.listOf(row);
        return roster.lists().get(list).name() + " row " + (row - roster.start(list) + 1);
    }
}
