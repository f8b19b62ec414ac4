package inquest.core.link;

import inquest.core.link.compare.Field;
import inquest.core.link.compare.Fields;
import inquest.core.link.decide.Clustering;
import inquest.core.link.decide.Constraints;
import inquest.core.link.decide.PairDecision;
import inquest.core.link.decide.PairDecision.Decision;
import inquest.core.link.decide.PersonNumbers;
import inquest.core.link.explain.Calibration;
import inquest.core.link.explain.Calibration.Answer;
import inquest.core.link.score.GatheredRows;
import inquest.core.link.score.LinkModel;
import inquest.core.link.score.Links;
import inquest.core.link.score.PairScan;
import inquest.core.link.score.PairSource;
import inquest.core.link.score.Scoring;
import inquest.core.link.score.Weighing;
import inquest.core.link.table.Columns;
import inquest.core.link.table.Roster;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/**
 * Links lists of people: which rows are one person.
 *
 * <pre>
 * Linkage linkage = Linker.withDefaults(executor).link(roster, columns, rulings);
 * int[] clusters = linkage.clusters();
 * </pre>
 *
 * <p>Immutable. The same rows, columns and rulings give the same result, whatever the number of threads.
 */
public final class Linker {

    private final ExecutorService executor;
    private final Watch watch;
    private final Optional<LinkModel> model;
    private final Optional<Former> former;
    private final PairSource.Maker source;

    /** Told what is being done. */
    @FunctionalInterface
    public interface Watch {
        /** A stage begins, one of so many. */
        void at(String stage, int number, int of);
    }

    private Linker(
            ExecutorService executor,
            Watch watch,
            Optional<LinkModel> model,
            Optional<Former> former,
            PairSource.Maker source) {
        this.executor = executor;
        this.source = source;
        this.watch = watch;
        this.model = model;
        this.former = former;
    }

    /** Fits a model of its own to whatever it is given. */
    public static Linker withDefaults(ExecutorService executor) {
        return new Linker(
                executor,
                (stage, number, of) -> {},
                Optional.empty(),
                Optional.empty(),
                rows -> new PairScan(rows, executor));
    }

    /** The same, telling what it does. */
    public Linker with(Watch newWatch) {
        return new Linker(executor, newWatch, model, former, source);
    }

    /**
     * The same under a model fitted before, which stays as it is. Then what comes of some rows does not depend on their order,
     * nor on whether they were added at once or one list after another.
     */
    public Linker under(LinkModel frozen) {
        return new Linker(executor, watch, Optional.of(frozen), Optional.empty(), source);
    }

    /**
     * The same, where rows that an earlier linking under the same model knew are not compared with each other again. It gives what
     * comparing all of them would; one under another model is of no use, and does no harm.
     */
    public Linker after(Former earlier) {
        return new Linker(executor, watch, model, Optional.of(earlier), source);
    }

    /** The same, where somebody else goes over the pairs. What comes of it is the same. */
    public Linker over(PairSource.Maker pairs) {
        return new Linker(executor, watch, model, former, pairs);
    }

    /**
     * Links rows that no number tells apart.
     *
     * @param rulings what people decided on pairs of rows
     * @throws NotLinkable if no column can be compared
     */
    public Linkage link(Roster roster, Columns columns, List<PairDecision> rulings) {
        return link(roster, columns, rulings, PersonNumbers.NONE);
    }

    /**
     * Links.
     *
     * @param rulings what people decided on pairs of rows
     * @param numbers that tell people apart
     * @throws NotLinkable if no column can be compared
     */
    public Linkage link(Roster roster, Columns columns, List<PairDecision> rulings, PersonNumbers numbers) {
        watch.at("Encoding values", 1, 5);
        List<Field> fields = model.map(frozen -> Fields.under(frozen.frequencies(), roster, columns))
                .orElseGet(() -> Fields.of(roster, columns));
        if (fields.isEmpty()) {
            throw NotLinkable.noField(columns);
        }
        watch.at("Gathering rows under keys", 2, 5);
        GatheredRows rows = GatheredRows.of(roster, columns, model, fields, executor);
        watch.at("Comparing pairs", 3, 5);
        PairSource pairs = source.over(rows);
        Scoring scoring =
                model.map(frozen -> Scoring.under(frozen, rows, pairs)).orElseGet(() -> Scoring.fitted(rows, pairs));
        int[] order = order(fields, roster);
        Scoring calibrated = scoring.under(
                calibration(scoring, roster, new Constraints(clean(roster), numbers, List.of()), order, rulings));
        watch.at("Scoring pairs", 4, 5);
        Links links = links(calibrated, roster);
        watch.at("Forming clusters", 5, 5);
        Constraints constraints = new Constraints(clean(roster), numbers, rulings);
        Clustering clustering = new Clustering(links, order, constraints, executor);
        return new Linkage(calibrated, links, rulings, constraints, clustering);
    }

    /** The pairs that reach the floor; of rows that an earlier linking knew, those that it kept. */
    private Links links(Scoring scoring, Roster roster) {
        return former.flatMap(earlier -> earlier.known(scoring, roster))
                .map(known -> scoring.links(row -> !known.rows().get(row), known.pairs()))
                .orElseGet(scoring::links);
    }

    /** The rows in the order that settles which of two equal joins comes first. */
    private int[] order(List<Field> fields, Roster roster) {
        return model.isPresent()
                ? ContentOrder.of(fields, roster)
                : IntStream.range(0, roster.rows()).toArray();
    }

    /**
     * What rulings say of the scores, in whatever order they come. A pair's own weight is not what an answer is held against: pairs are asked
     * about because others of their rows speak for or against them, and of those the answers go with the others.
     */
    private Calibration calibration(
            Scoring scoring, Roster roster, Constraints unruled, int[] order, List<PairDecision> rulings) {
        List<PairDecision> told = rulings.stream()
                .filter(ruling -> ruling.decision() != Decision.UNSURE)
                .toList();
        if (told.size() < Calibration.LEAST_ANSWERS) {
            return Calibration.NONE;
        }
        List<int[]> samples = new Clustering(links(scoring, roster), order, unruled, executor)
                .samples(1, Reporting.SAMPLES, Reporting.SEED);
        return Calibration.fitted(told.stream()
                .map(ruling -> {
                    long together = samples.stream()
                            .filter(sample -> sample[ruling.left()] == sample[ruling.right()])
                            .count();
                    double own = Weighing.probability(
                            scoring.reckoning(ruling.left(), ruling.right()).weight());
                    double among = (together + own) / (samples.size() + 1);
                    return new Answer(Weighing.odds(among), ruling.decision() == Decision.SAME);
                })
                .sorted(Comparator.comparingDouble(Answer::weight).thenComparing(Answer::same))
                .toList());
    }

    /** By row: a number for its list, if nobody is twice in that; else -1. */
    private static int[] clean(Roster roster) {
        int[] clean = new int[roster.rows()];
        int lists = 0;
        for (int list = 0; list < roster.lists().size(); list++) {
            boolean known = roster.lists().get(list).deduplicated();
            Arrays.fill(clean, roster.start(list), roster.start(list + 1), known ? lists++ : -1);
        }
        return clean;
    }
}
