package inquest.core.model;

import java.util.List;

/**
 * What weighing a case gave: which sources derive from which, whom each claim goes back to, which claims speak of one act, how many
 * independent origins stand behind what, and what contradicts what.
 *
 * @param lineage of the exhibits
 * @param traces one a claim, in the view's order of claims
 * @param acts that the claims speak of, in the order in which they first do
 * @param corroborations of acts, of people and bodies, and of figures
 * @param contradictions in order of type, the open ones first
 * @param grades one a claim, in the view's order of claims
 * @param stale statements that later events have overtaken
 */
public record Weighing(
        Lineage lineage,
        List<Trace> traces,
        List<Act> acts,
        List<Corroboration> corroborations,
        List<Contradiction> contradictions,
        List<Grade> grades,
        List<Stale> stale) {

    /** Nothing has been weighed. */
    public static final Weighing NONE =
            new Weighing(Lineage.NONE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Keeps its own copies. */
    public Weighing {
        traces = List.copyOf(traces);
        acts = List.copyOf(acts);
        corroborations = List.copyOf(corroborations);
        contradictions = List.copyOf(contradictions);
        grades = List.copyOf(grades);
        stale = List.copyOf(stale);
    }
}
