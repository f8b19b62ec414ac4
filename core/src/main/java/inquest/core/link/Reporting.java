package inquest.core.link;

import inquest.core.link.explain.LinkReport;
import inquest.core.link.explain.LinkReport.Asked;
import inquest.core.link.explain.LinkReport.FieldWeights;
import inquest.core.link.explain.LinkReport.LevelWeight;
import inquest.core.link.explain.LinkReport.Listed;
import inquest.core.link.explain.LinkReport.Pair;
import inquest.core.link.explain.LinkReport.Reach;
import inquest.core.link.explain.LinkReport.Scores;
import inquest.core.link.explain.LinkReport.Unlinkable;
import inquest.core.link.explain.Questions;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a linkage has to show for itself: why two rows are or are not one person, and the report of the whole. */
public final class Reporting {

    private static final int BORDERLINE = 30;
    private static final int QUESTIONS = 50;

    /** Links in doubt that questions are chosen from: the memory of a report must not grow with the lists. */
    private static final int IN_DOUBT = 5_000;

    /** Rows of a list that are looked at for what they say, evenly over the list. */
    private static final int LOOKED_AT = 20_000;

    /** Shares less than this are chance in the fit. */
    private static final double LEAST = 1e-12;

    private final Linkage linkage;
    private final Roster roster;

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
        return new Waterfall(reckoning.prior(), steps, Math.min(0, reckoning.shared()));
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

    /** Why the rows of a cluster are one: the strongest links that hold it together, one fewer than it has rows (Kruskal). */
    public Explanation whyCluster(int row) {
        int[] clusters = linkage.clusters();
        Links links = linkage.links();
        List<Integer> within = IntStream.range(0, links.size())
                .filter(link ->
                        clusters[links.left(link)] == clusters[row] && clusters[links.right(link)] == clusters[row])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer link) -> -links.weight(link)))
                .toList();
        Map<Integer, Integer> holder = new HashMap<>();
        List<Explanation> because = new ArrayList<>();
        for (int link : within) {
            int left = holder(holder, links.left(link));
            int right = holder(holder, links.right(link));
            if (left != right) {
                holder.put(left, right);
                because.add(why(links.left(link), links.right(link)));
            }
        }
        long size = IntStream.of(clusters)
                .filter(cluster -> cluster == clusters[row])
                .count();
        return new Explanation(size + " rows are held to be one person", because);
    }

    /** The row that stands for all that a row is already held together with. */
    private static int holder(Map<Integer, Integer> holders, int row) {
        int at = row;
        while (holders.getOrDefault(at, at) != at) {
            at = holders.getOrDefault(at, at);
        }
        return at;
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
                questions(links));
    }

    private List<FieldWeights> weights() {
        LinkModel model = linkage.model();
        List<FieldWeights> weights = new ArrayList<>();
        for (int f = 0; f < model.fields().size(); f++) {
            Mixture mixture = model.mixture();
            List<LevelWeight> levels = new ArrayList<>();
            for (int level = 1; level < mixture.levels(f); level++) {
                double same = Math.max(LEAST, mixture.level(Bond.SAME, f, level));
                double chance = Math.max(LEAST, mixture.level(Bond.CHANCE, f, level));
                double weight = Math.log(same / chance) / Math.log(2);
                levels.add(new LevelWeight(model.fields().get(f).levels().get(level), weight, same, chance));
            }
            weights.add(new FieldWeights(model.fields().get(f).name(), levels));
        }
        return weights;
    }

    private List<Pair> borderline(Links links) {
        return inDoubt(links, BORDERLINE).stream()
                .map(link -> new Pair(
                        name(links.left(link)),
                        name(links.right(link)),
                        waterfall(links.left(link), links.right(link))))
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
                silent += linkage.reckoning(row, row).weight() < 0 ? 1 : 0;
            }
            unlinkables.add(new Unlinkable(roster.lists().get(list).name(), silent, looked));
        }
        return unlinkables;
    }

    private List<Asked> questions(Links links) {
        int[] clusters = linkage.clusters();
        Set<Integer> contested = new HashSet<>();
        for (int link : inDoubt(links, IN_DOUBT)) {
            contested.add(clusters[links.left(link)]);
            contested.add(clusters[links.right(link)]);
        }
        List<Scored> scored = new ArrayList<>();
        for (int link = 0; link < links.size(); link++) {
            int left = links.left(link);
            int right = links.right(link);
            if (contested.contains(clusters[left]) && contested.contains(clusters[right])) {
                scored.add(new Scored(left, right, links.probability(link), false));
            }
        }
        return Questions.worthAsking(clusters, scored, QUESTIONS).stream()
                .map(question -> new Asked(
                        name(question.pair().left()),
                        name(question.pair().right()),
                        question.pair().probability(),
                        question.moved(),
                        question.expected()))
                .toList();
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
