package inquest.core.link.explain;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.explain.Questions.Question;
import inquest.core.link.explain.Questions.Scored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void asksFirstAboutTheLinkThatAloneHoldsTwoGroupsTogether() {
        int[] cluster = {0, 0, 0, 0, 0, 0};
        Scored bridge = link(2, 3, 0.7);
        List<Scored> links = List.of(
                link(0, 1, 0.9),
                link(0, 2, 0.9),
                link(1, 2, 0.7),
                bridge,
                link(3, 4, 0.9),
                link(3, 5, 0.9),
                link(4, 5, 0.7));
        List<Question> questions = Questions.worthAsking(cluster, links, 3);
        assertThat(questions.get(0).pair()).isEqualTo(bridge);
        assertThat(questions.get(0).moved()).isEqualTo(9);
        assertThat(questions.get(0).joined()).isTrue();
        assertThat(questions).hasSize(3);
    }

    @Test
    void countsAllPairsThatJoiningTwoClustersWouldMake() {
        int[] cluster = {0, 0, 1, 1, 1};
        Question question =
                Questions.worthAsking(cluster, List.of(link(0, 3, 0.25)), 9).get(0);
        assertThat(question.moved()).isEqualTo(6);
        assertThat(question.expected()).isEqualTo(1.5);
    }

    @Test
    void asksOnePairOfTwoClusters() {
        int[] cluster = {0, 0, 1, 1, 2};
        List<Question> questions = Questions.worthAsking(
                cluster, List.of(link(0, 2, 0.25), link(1, 3, 0.5), link(1, 2, 0.1), link(0, 4, 0.2)), 9);
        assertThat(questions).extracting(Question::pair).containsExactly(link(1, 3, 0.5), link(0, 4, 0.2));
    }

    @Test
    void asksNoPersonTwice() {
        List<Scored> links = List.of(new Scored(0, 1, 0.5, true));
        assertThat(Questions.worthAsking(new int[] {0, 0}, links, 9)).isEmpty();
    }

    @Test
    void findsTheBridgesThatLeavingOutEachLinkWouldFind() {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            int rows = 2 + random.nextInt(7);
            Set<List<Integer>> drawn = new HashSet<>();
            for (int i = random.nextInt(10); i >= 0; i--) {
                int one = random.nextInt(rows);
                int other = random.nextInt(rows);
                if (one != other) {
                    drawn.add(List.of(Math.min(one, other), Math.max(one, other)));
                }
            }
            int[][] links = drawn.stream()
                    .map(pair -> new int[] {pair.get(0), pair.get(1)})
                    .toArray(int[][]::new);
            int[] sides = Bridges.sides(links);
            for (int link = 0; link < links.length; link++) {
                Set<Integer> reached = reached(links, link, links[link][0]);
                int whole = reached(links, -1, links[link][0]).size();
                if (reached.contains(links[link][1])) {
                    assertThat(sides[link]).isZero();
                } else {
                    assertThat(sides[link]).isIn(reached.size(), whole - reached.size());
                }
            }
        }
    }

    @Test
    void walksChainsOfAnyLength() {
        int[][] chain = new int[200_000][];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = new int[] {i, i + 1};
        }
        int[] sides = Bridges.sides(chain);
        assertThat(sides[0]).isEqualTo(chain.length);
        assertThat(sides[chain.length - 1]).isEqualTo(1);
    }

    private static Set<Integer> reached(int[][] links, int without, int from) {
        Set<Integer> reached = new HashSet<>(Set.of(from));
        List<Integer> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            int row = next.remove(next.size() - 1);
            for (int link = 0; link < links.length; link++) {
                if (link != without && (links[link][0] == row || links[link][1] == row)) {
                    int other = links[link][0] == row ? links[link][1] : links[link][0];
                    if (reached.add(other)) {
                        next.add(other);
                    }
                }
            }
        }
        return reached;
    }

    private static Scored link(int left, int right, double probability) {
        return new Scored(left, right, probability, false);
    }
}
