package inquest.core.count;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an estimate rests on: enough to run it again, and to doubt it.
 *
 * @param settings each setting by its name, in words or digits
 * @param seed where chance started; 0 where there was none
 * @param diagnostics each figure by its name, like {@code r_hat} or {@code weight_of_visibility}
 * @param models the models averaged or chosen, heaviest first; empty where there is one only
 */
public record Basis(
        SortedMap<String, String> settings,
        long seed,
        SortedMap<String, Double> diagnostics,
        List<ModelWeight> models) {

    /** Keeps its own copies. */
    public Basis {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        diagnostics = Collections.unmodifiableSortedMap(new TreeMap<>(diagnostics));
        models = List.copyOf(models);
    }

    /** A basis without models. */
    public static Basis of(SortedMap<String, String> settings, long seed, SortedMap<String, Double> diagnostics) {
        return new Basis(settings, seed, diagnostics, List.of());
    }

    /** A figure, or not-a-number where the method gives no such one. */
    public double diagnostic(String name) {
        return diagnostics.getOrDefault(name, Double.NaN);
    }
}
