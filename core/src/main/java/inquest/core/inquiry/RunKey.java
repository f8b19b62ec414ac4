package inquest.core.inquiry;

import inquest.core.model.Digest;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names one run of a stage by all that its result depends on. Same key, no work; any input changed, another key.
 *
 * @param stage the stage's name and version, such as {@code read 1}
 * @param inputs value by name: digests, settings, the access level from {@code link} onward
 */
public record RunKey(String stage, SortedMap<String, String> inputs) {

    /** Keeps its own copy, sorted by name whatever the order given. */
    public RunKey {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** A stage without inputs yet. */
    public static RunKey of(String stage, int version) {
        return new RunKey(stage + " " + version, new TreeMap<>());
    }

    /**
     * The same run with one more input.
     *
     * @throws IllegalArgumentException if an input of that name is there already
     */
    public RunKey with(String name, Object value) {
        TreeMap<String, String> more = new TreeMap<>(inputs);
        if (more.put(name, value.toString()) != null) {
            throw new IllegalArgumentException("expected one input \"" + name + "\" of " + stage + ", found a second");
        }
        return new RunKey(stage, more);
    }

    /** SHA-256 over stage and inputs, each preceded by its length so that no two keys run together. */
    public Digest digest() {
        StringBuilder all = new StringBuilder();
        append(all, stage);
        inputs.forEach((name, value) -> {
            append(all, name);
            append(all, value);
        });
        return Digest.of(all.toString());
    }

    private static void append(StringBuilder all, String part) {
        all.append(part.length()).append(':').append(part).append('\n');
    }
}
