package inquest.core.link.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs to put before a person, ordered by how many pairs of rows their answer is expected to move: the probability that
 * the answer goes against the clusters as they are, times the pairs that would then be joined or parted.
 */
public final class Questions {

    /**
     * A scored pair of rows.
     *
     * @param left one row
     * @param right another
     * @param probability that they are one person
     * @param ruled whether a person has ruled on it
     */
    public record Scored(int left, int right, double probability, boolean ruled) {

        /** Refuses what is no probability. */
        public Scored {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability of rows " + left + " and " + right + " is "
                        + probability + ", not between 0 and 1");
            }
        }
    }

    /**
     * A question.
     *
     * @param pair the pair that it is about
     * @param joined whether both rows are in one cluster now
     * @param moved pairs of rows that the contrary answer would join or part
     * @param expected {@code moved} times the probability of that answer
     */
    public record Question(Scored pair, boolean joined, long moved, double expected) {}

    private final int[] cluster;
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final Map<Scored, Integer> sides = new HashMap<>();

    private Questions(int[] cluster, List<Scored> links) {
        this.cluster = cluster;
        for (int of : cluster) {
            sizes.merge(of, 1, Integer::sum);
        }
        List<Scored> holding = links.stream()
                .filter(link -> cluster[link.left] == cluster[link.right] && link.probability >= 0.5)
                .toList();
        int[] side = Bridges.sides(
                holding.stream().map(link -> new int[] {link.left, link.right}).toArray(int[][]::new));
        for (int at = 0; at < side.length; at++) {
            sides.put(holding.get(at), side[at]);
        }
    }

    /**
     * The questions worth asking, most first; on a tie in order of rows. Pairs already ruled on are not asked again, and of two
     * clusters one pair is asked: its answer moves all.
     *
     * @param most at most so many
     */
    public static List<Question> worthAsking(int[] cluster, List<Scored> links, int most) {
        Questions questions = new Questions(cluster.clone(), links);
        Set<List<Integer>> asked = new HashSet<>();
        return links.stream()
                .filter(link -> !link.ruled)
                .map(questions::question)
                .filter(question -> question.expected > 0)
                .sorted(Comparator.comparingDouble((Question question) -> -question.expected)
                        .thenComparingInt(question -> question.pair.left)
                        .thenComparingInt(question -> question.pair.right))
                .filter(question -> question.joined || asked.add(questions.clusters(question.pair)))
                .limit(most)
                .toList();
    }

    private List<Integer> clusters(Scored pair) {
        return List.of(
                Math.min(cluster[pair.left], cluster[pair.right]), Math.max(cluster[pair.left], cluster[pair.right]));
    }

    private Question question(Scored link) {
        boolean joined = cluster[link.left] == cluster[link.right];
        long moved = joined ? parted(link) : (long) size(link.left) * size(link.right);
        double contrary = joined ? 1 - link.probability : link.probability;
        return new Question(link, joined, moved, moved * contrary);
    }

    private int size(int row) {
        return sizes.getOrDefault(cluster[row], 1);
    }

    /**
     * The pairs that part if a cluster loses a link: all between the rows on its two sides. Where other links still hold
     * both sides together the cluster would be contested, and that one pair is counted.
     */
    private long parted(Scored link) {
        int side = sides.getOrDefault(link, 0);
        return side == 0 ? 1 : (long) side * (size(link.left) - side);
    }
}
