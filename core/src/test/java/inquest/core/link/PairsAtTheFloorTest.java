package inquest.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import inquest.core.link.compare.Field;
import inquest.core.link.compare.Fields;
import inquest.core.link.score.GatheredRows;
import inquest.core.link.score.Links;
import inquest.core.link.score.PairScan;
import inquest.core.link.score.Scoring;
import inquest.core.link.score.Weighing;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan drops pairs by bounds before it has compared all their fields; here every pair is weighed whole. */
class PairsAtTheFloorTest {

    private static final ExecutorService EXECUTOR = Executors.newFixedThreadPool(2);

    @AfterAll
    static void end() {
        EXECUTOR.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void losesNoPairThatReachesTheFloorAndKeepsNoOther(long seed) {
        List<List<String>> rows = new ArrayList<>(People.of(220, seed).rows);
        for (int at = 0; at < 40; at++) {
            rows.add(exchanged(rows.get(at * 3)));
            rows.add(slipped(exchanged(rows.get(at * 4))));
            rows.add(lacking(rows.get(at * 2), 1 + at % 5));
        }
        Roster roster = People.roster(rows);
        Columns columns = People.columns(roster);
        List<Field> fields = Fields.of(roster, columns);
        GatheredRows gathered = GatheredRows.of(roster, columns, Optional.empty(), fields, EXECUTOR);
        Scoring scoring = Scoring.fitted(gathered, new PairScan(gathered, EXECUTOR));

        Map<String, Double> whole = new TreeMap<>();
        for (int left = 0; left < rows.size(); left++) {
            for (int right = left + 1; right < rows.size(); right++) {
                double weight = scoring.reckoning(left, right).weight();
                if (Weighing.probability(weight) >= Scoring.FLOOR) {
                    whole.put(left + " and " + right, (double) (float) weight);
                }
            }
        }
        Map<String, Double> scanned = new TreeMap<>();
        Links links = scoring.links();
        for (int link = 0; link < links.size(); link++) {
            scanned.put(links.left(link) + " and " + links.right(link), links.weight(link));
        }
        assertThat(scanned).isEqualTo(whole).hasSizeGreaterThan(100);
    }

    /** Given and family name in each other's place. */
    private static List<String> exchanged(List<String> row) {
        List<String> exchanged = new ArrayList<>(row);
        exchanged.set(1, row.get(2));
        exchanged.set(2, row.get(1));
        return exchanged;
    }

    /** A letter of the given name twice. */
    private static List<String> slipped(List<String> row) {
        List<String> slipped = new ArrayList<>(row);
        String name = row.get(1);
        slipped.set(1, name.isEmpty() ? name : name.charAt(0) + name);
        return slipped;
    }

    private static List<String> lacking(List<String> row, int column) {
        List<String> lacking = new ArrayList<>(row);
        lacking.set(column, "");
        return lacking;
    }
}
