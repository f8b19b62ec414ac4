package inquest.core.link;

import inquest.core.link.compare.Comparison;
import inquest.core.link.decide.Clustering;
import inquest.core.link.decide.Constraints;
import inquest.core.link.decide.PairDecision;
import inquest.core.link.explain.Calibration;
import inquest.core.link.score.LinkModel;
import inquest.core.link.score.Links;
import inquest.core.link.score.Scoring;
import inquest.core.link.table.Roster;
import java.util.List;
import java.util.Optional;

/** Which rows are one person, how probable it is, and why. */
public final class Linkage {

    private final Scoring scoring;
    private final Links links;
    private final List<PairDecision> rulings;
    private final Constraints constraints;
    private final Clustering clustering;
    private final int[] clusters;
    private Optional<Togetherness> drawn = Optional.empty();
    private int drawnSamples;
    private long drawnSeed;

    Linkage(Scoring scoring, Links links, List<PairDecision> rulings, Constraints constraints, Clustering clustering) {
        this.scoring = scoring;
        this.links = links;
        this.rulings = List.copyOf(rulings);
        this.constraints = constraints;
        this.clustering = clustering;
        this.clusters = clustering.best();
    }

    Scoring scoring() {
        return scoring;
    }

    /** The model that weighed the pairs. */
    public LinkModel model() {
        return scoring.model();
    }

    /** What a later linking of the same rows, and others, under {@link #model} can take over. */
    public Former former(Roster roster) {
        return Former.of(scoring, links, roster);
    }

    /** What people's rulings did to the weights of all pairs. */
    public Calibration calibration() {
        return scoring.calibration();
    }

    /** What people ruled, as it was handed in. */
    public List<PairDecision> rulings() {
        return rulings;
    }

    /** The pairs from probability 0.01 on, in order of their rows, each scored by itself, calibrated. */
    public Links links() {
        return links;
    }

    /** By row, the smallest row of its cluster. */
    public int[] clusters() {
        return clusters.clone();
    }

    /** Rulings that could not be kept, and why. */
    public List<Constraints.Conflict> conflicts() {
        return constraints.conflicts();
    }

    /**
     * A sample of the clusters, for whoever must carry the doubt on: by row, the smallest row of its cluster.
     *
     * @param draw from 1; the same number and seed give the same sample
     */
    public int[] sample(int draw, long seed) {
        return clustering.sample(draw, seed);
    }

    /** Probabilities that take the other pairs of each cluster into account, over some samples; those drawn last are kept. */
    public Togetherness together(int samples, long seed) {
        if (drawn.isEmpty() || samples != drawnSamples || seed != drawnSeed) {
            drawn = Optional.of(Togetherness.of(clustering, links, clusters, samples, seed));
            drawnSamples = samples;
            drawnSeed = seed;
        }
        return drawn.orElseThrow();
    }

    /** What was compared: fields, values, levels. */
    public Comparison comparison() {
        return scoring.comparison();
    }

    /** Why two rows are, or are not, held to be one person: each field's level and weight, before {@link #calibration}. */
    public Scoring.Reckoning reckoning(int left, int right) {
        return scoring.reckoning(left, right);
    }

    /** Lists, each by itself or two, in which nothing speaks for anybody standing twice, so that nobody was joined. */
    public List<String> withoutEvidence() {
        return scoring.withoutEvidence();
    }

    /** What blocking may have cost. */
    public Scoring.Reach reach() {
        return scoring.reach(links);
    }

    /** Rulings that two rows are one person, as far as they could be kept. */
    public List<PairDecision> ruledSame() {
        return constraints.kept();
    }
}
