package inquest.core.weigh;

import inquest.core.model.Locality;
import inquest.core.name.Folding;
import inquest.core.name.Nearness;
import inquest.core.name.Spelling;
import inquest.core.name.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two names of places may be of one place, or of one within the other, as far as names tell: spellings and scripts are
 * compared by sound, word by word, and words such as {@code prison} or {@code زندان} left aside.
 */
final class Whereabouts {

    private static final Set<String> SORTS = Tables.rows(Whereabouts.class, "sorts-of-place.tsv").stream()
            .map(row -> Folding.of(row.get(0)))
            .collect(Collectors.toUnmodifiableSet());

    private Whereabouts() {}

    /** Whether one place may be the other, or lie in it; a country holds every place that lies in it. */
    static boolean mayBeOne(Locality one, Locality other) {
        boolean country = one.country().isPresent()
                && one.country().equals(other.country())
                && (isCountry(one) || isCountry(other));
        return country || mayBeOne(one.name(), other.name());
    }

    private static boolean isCountry(Locality place) {
        return place.country()
                .filter(name -> Folding.of(name).equals(Folding.of(place.name())))
                .isPresent();
    }

    /** The same of bare names; empty ones are like nothing. */
    static boolean mayBeOne(String one, String other) {
        String left = proper(one);
        String right = proper(other);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (left.equals(right) || holds(left, right) || holds(right, left)) {
            return true;
        }
        Nearness near = Spelling.of(left).nearness(Spelling.of(right));
        return near != Nearness.LOOKALIKE && near != Nearness.DIFFERENT;
    }

    private static boolean holds(String many, String few) {
        return (" " + many + " ").contains(" " + few + " ");
    }

    /** A name without what sort of place it is; a name of nothing else stays as it is. */
    private static String proper(String name) {
        String folded = Folding.of(name);
        List<String> words = Arrays.stream(folded.split(" "))
                .filter(word -> !SORTS.contains(word))
                .toList();
        return words.isEmpty() ? folded : String.join(" ", words);
    }
}
