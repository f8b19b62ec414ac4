package inquest.core.count;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The place, time and kind of case counted together.
 *
 * @param by the value of each column that strata are made by, in order of the columns' names; empty for all cases. An empty value
 *     stands for cases of which it is not known
 */
public record Stratum(SortedMap<String, String> by) {

    /** Every case, undivided. */
    public static final Stratum ALL = new Stratum(new TreeMap<>());

    /** Keeps its own copy. */
    public Stratum {
        by = Collections.unmodifiableSortedMap(new TreeMap<>(by));
    }

    /** Whether the value of some column is not known, so that its cases belong to other strata in truth. */
    public boolean unknown() {
        return by.values().stream().anyMatch(String::isBlank);
    }

    /** For people: {@code place Sector 4, year 2011}, or {@code all cases}. */
    public String text() {
        return by.isEmpty()
                ? "all cases"
                : by.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + " " + (entry.getValue().isBlank() ? "not known" : entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
